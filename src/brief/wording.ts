/** The English line of a claim, in the words of one of its sentences. Pure. */
import { cosine } from '../lib/tf-idf.ts'
import type { Line } from './brief.ts'
import { startsWithPronoun } from './rank.ts'
import { shorten } from './shorten.ts'
import type { SpeakerOf } from './speaker.ts'
import type { Unit } from './unit.ts'

type Units = readonly [Unit, ...Unit[]]

/**
 * Which sentence speaks for a claim: the one most like all the others, an English source before a translation, one that
 * stands alone before one that begins with a pronoun, and a short one.
 */
export function speakerForClaim(units: Units): Unit {
  const others = (unit: Unit) => units.filter((other) => other.article.id !== unit.article.id)
  const worth = (unit: Unit) =>
    1.5 * meanOf(others(unit).map((other) => cosine(unit.vector, other.vector))) +
    (unit.sentence.language === 'en' ? 0.45 : 0) -
    (startsWithPronoun(unit.english) ? 0.5 : 0) -
    Math.max(0, unit.english.length - 160) / 400
  return units.reduce((best, unit) => (worth(unit) > worth(best) ? unit : best))
}

const meanOf = (values: readonly number[]) =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length

/** The line a reader sees: the chosen sentence, shortened where nothing is lost; its own sentence is cited first. */
export function lineOfClaim(units: Units, speakerOf: SpeakerOf, comfortable?: number): Line {
  const chosen = speakerForClaim(units)
  const isSource = chosen.sentence.language === 'en'
  const line = balanced(shorten(chosen.english, comfortable))
  return {
    text: attributed(isSource ? line : withoutQuotationMarks(line), line, speakerOf(chosen)),
    citations: [chosen.ref, ...units.filter((unit) => unit !== chosen).map((unit) => unit.ref)],
    wording: isSource ? 'source' : 'translation',
  }
}

/** A quotation that goes on from the sentence before does not name its speaker: the line does. */
function attributed(text: string, line: string, speaker: string | undefined): string {
  const bareQuote = /^“[^”]*”$/.test(line)
  return bareQuote && speaker ? `${speaker}: ${text}` : text
}

/** A quotation that runs over several sentences opens in one and closes in another: each line gets its own pair. */
export function balanced(line: string): string {
  const opened = line.replace(/^["”„«]/, '“')
  const marks = opened.match(/["“”„«»]/g) ?? []
  if (marks.join('') === '“"') return opened.replace('"', '”')
  if (marks.length !== 1 || /\d["”]/.test(line)) return opened
  return opened.startsWith('“') ? `${opened}”` : `“${opened.replace(/["»”]/, '”')}`
}

/** A translator's words are nobody's own words: they never stand in quotation marks. Apostrophes stay. */
export const withoutQuotationMarks = (text: string): string =>
  text.replace(/["“”„«»]|(?<!\p{L})['‘](?=\p{L})|(?<=[\p{L}.,])'(?!\p{L})/gu, '')
