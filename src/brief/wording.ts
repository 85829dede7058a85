/** The English line of a claim, in the words of one of its sentences. Pure. */
import { centroidOf, cosine } from '../lib/tf-idf.ts'
import type { Line } from './brief.ts'
import { startsWithPronoun } from './rank.ts'
import { shorten } from './shorten.ts'
import type { Unit } from './unit.ts'

/**
 * Which sentence speaks for a claim: an English source before a translation, one that stands alone before one that
 * begins with a pronoun, near the middle of the cluster, and short.
 */
export function speakerForClaim(units: readonly [Unit, ...Unit[]]): Unit {
  const middle = centroidOf(units.map((unit) => unit.vector))
  const worth = (unit: Unit) =>
    cosine(unit.vector, middle) +
    (unit.sentence.language === 'en' ? 0.6 : 0) -
    (startsWithPronoun(unit.english) ? 0.5 : 0) -
    Math.max(0, unit.english.length - 120) / 400
  return units.reduce((best, unit) => (worth(unit) > worth(best) ? unit : best))
}

/** The line a reader sees: the chosen sentence, shortened where nothing is lost; its own sentence is cited first. */
export function lineOfClaim(units: readonly [Unit, ...Unit[]], comfortable?: number): Line {
  const chosen = speakerForClaim(units)
  const line = shorten(chosen.english, comfortable)
  const isSource = chosen.sentence.language === 'en'
  return {
    text: isSource ? line : withoutQuotationMarks(line),
    citations: [chosen.ref, ...units.filter((unit) => unit !== chosen).map((unit) => unit.ref)],
    wording: isSource ? 'source' : 'translation',
  }
}

/** A translator's words are nobody's own words: they never stand in quotation marks. Apostrophes stay. */
export const withoutQuotationMarks = (text: string): string =>
  text.replace(/["“”„«»]|(?<!\p{L})['‘](?=\p{L})|(?<=[\p{L}.,])'(?!\p{L})/gu, '')
