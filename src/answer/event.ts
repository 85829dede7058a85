/** Whether a sentence tells of the same event as the question: the same people, the same occasion, no mere plan. Pure. */
import { type Concept, isTalk, placesIn, SPOKEN_OF, strengthIn } from './concepts.ts'
import type { Kind } from './kind.ts'
import { englishSide, type Passage, passagesOf } from './passage.ts'
import type { Question } from './question.ts'
import { isOfOthers } from './roles.ts'
import type { Judged } from './signals.ts'

/**
 * All names of the question stand in the sentence, or none does and it goes on about them: one of two is another occasion,
 * unless "he" or "she" is the other, named just before. The topic of a talk is no party to it.
 */
export function isOfSameCast(
  found: Judged,
  kind: Kind,
  concepts: readonly Concept[],
  before: readonly Passage[],
): boolean {
  const names = concepts.flatMap(({ kind, at }, index) => (kind === 'name' ? [{ at, index }] : []))
  const talked = concepts.find(isTalk)
  const cast = talked ? names.filter(({ at }) => at < talked.at) : names
  const absent = cast.filter(({ index }) => (found.strengths[index] ?? 0) < SPOKEN_OF)
  if (absent.length === 0) return true
  if (absent.length === cast.length)
    return isTheirs(
      found,
      kind,
      concepts,
      cast.map(({ index }) => index),
      before,
    )
  const other = concepts[absent[0]?.index ?? -1]
  return (
    absent.length === 1 &&
    /\b(?:he|she|him|his|her)\b/i.test(found.side.text) &&
    other !== undefined &&
    isSpokenOf(other, before)
  )
}

/** The nearest sentence that names all of them tells of them, and not of one of them with somebody else. */
function isTheirs(
  { passage }: Judged,
  kind: Kind,
  concepts: readonly Concept[],
  cast: readonly number[],
  before: readonly Passage[],
): boolean {
  if (cast.length < 2) return true
  const lead = passagesOf(passage.article)[0]
  const sides = [...before]
    .reverse()
    .concat(lead ?? [])
    .flatMap((one) => englishSide(one) ?? [])
  const telling = sides.find((side) =>
    cast.every((index) => strengthIn(concepts[index] as Concept, side) >= SPOKEN_OF),
  )
  return (
    !telling ||
    !isOfOthers(kind, concepts, {
      side: telling,
      places: concepts.map((concept) => placesIn(concept, telling)),
    })
  )
}

/** Asked of what has happened; of what will happen, plans are an answer. */
export const isPast = ({ text, kind, language }: Question): boolean =>
  language === 'en' &&
  ['yes-no', 'when', 'where', 'how-long'].includes(kind) &&
  /\b(?:did|was|were|has|have|had)\b/i.test(text)

/** "The match" and nothing more is the one the story is about; "a match" further down is another. */
export function isAnother(
  { passage, places, side }: Judged,
  { text, language }: Question,
  concepts: readonly Concept[],
): boolean {
  if (language !== 'en' || side.language !== 'en' || passage.position < 2 || concepts.length !== 1)
    return false
  return concepts.some(({ surface, kind }, index) => {
    const at = places[index] ?? []
    if (
      kind !== 'word' ||
      at.length === 0 ||
      !new RegExp(`\\bthe (?:\\p{L}+ )?${surface}\\b`, 'iu').test(text)
    )
      return false
    return at.every((place) =>
      /\b(?:an?|another|next|previous|every|any|no)\s+(?:[\p{L}-]+\s+){0,2}$/iu.test(
        side.text.slice(0, side.tokens[place]?.start ?? 0),
      ),
    )
  })
}

/** The two sentences before. */
export const sentencesBefore = ({ passage }: Pick<Judged, 'passage'>): readonly Passage[] =>
  passagesOf(passage.article).slice(Math.max(0, passage.position - 2), passage.position)

export const isSpokenOf = (concept: Concept, passages: readonly Passage[]): boolean =>
  passages.some(({ sides }) => sides.some((side) => strengthIn(concept, side) >= SPOKEN_OF))
