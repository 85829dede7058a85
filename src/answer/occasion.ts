/** Whether a sentence tells of the same occasion as the question: the same people at it, and not another one like it. Pure. */
import { type Concept, isTalk } from './concepts.ts'
import type { Inquiry } from './inquiry.ts'
import { isSpokenOf, placesIn, SPOKEN_OF } from './mention.ts'
import { englishSide, type Passage, passagesOf } from './passage.ts'
import { isOfOthers } from './roles.ts'
import type { Judged } from './signals.ts'

/** The two sentences before. */
export const sentencesBefore = ({ passage }: Pick<Judged, 'passage'>): readonly Passage[] =>
  passagesOf(passage.article).slice(Math.max(0, passage.position - 2), passage.position)

/**
 * All names of the question stand in the sentence, or none does and it goes on about them: one of two is another occasion,
 * unless "he" or "she" is the other, named just before. The topic of a talk is no party to it.
 */
export function isOfSameCast(found: Judged, inquiry: Inquiry): boolean {
  const { concepts } = inquiry
  const talked = concepts.find(isTalk)
  const cast = concepts.filter(({ kind, at }) => kind === 'name' && (!talked || at < talked.at))
  const absent = cast.filter((concept) => (found.strengths[concepts.indexOf(concept)] ?? 0) < SPOKEN_OF)
  const [other] = absent
  if (!other) return true
  if (absent.length === cast.length) return isTheirs(found, inquiry, cast)
  const before = sentencesBefore(found).flatMap(({ sides }) => sides)
  return (
    absent.length === 1 && /\b(?:he|she|him|his|her)\b/i.test(found.side.text) && isSpokenOf(other, before)
  )
}

/** The nearest sentence that names all of them tells of them, and not of one of them with somebody else. */
function isTheirs(found: Judged, { question, concepts }: Inquiry, cast: readonly Concept[]): boolean {
  if (cast.length < 2) return true
  const lead = passagesOf(found.passage.article).slice(0, 1)
  const sides = [...sentencesBefore(found)]
    .reverse()
    .concat(lead)
    .flatMap((one) => englishSide(one) ?? [])
  const telling = sides.find((side) => cast.every((concept) => isSpokenOf(concept, [side])))
  if (!telling) return true
  const places = concepts.map((concept) => placesIn(concept, telling))
  return !isOfOthers(question.kind, concepts, { side: telling, places })
}

/** "The match" and nothing more is the one the story is about; "a match" further down is another. */
export function isAnother({ passage, places, side }: Judged, { question, concepts }: Inquiry): boolean {
  const [only, more] = concepts
  const at = places[0] ?? []
  if (question.language !== 'en' || passage.position < 2 || !only || more || at.length === 0) return false
  const isDefinite = new RegExp(`\\bthe (?:\\p{L}+ )?${only.surface}\\b`, 'iu').test(question.text)
  return (
    only.kind === 'word' &&
    isDefinite &&
    at.every((place) => INDEFINITE.test(side.text.slice(0, side.tokens[place]?.start)))
  )
}

const INDEFINITE = /\b(?:an?|another|next|previous|every|any|no)\s+(?:[\p{L}-]+\s+){0,2}$/iu
