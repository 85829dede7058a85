/** Whether a sentence tells of what the question asks about, and not of something like it: a plan, a denial. English. Pure. */
import type { Concept } from './concepts.ts'
import type { Inquiry } from './inquiry.ts'
import { ABOUT_EVENTS, type Kind, QUANTITIES } from './kind.ts'
import { BY_FORM, isSpokenOf, SPOKEN_OF } from './mention.ts'
import { isAnother, isOfSameCast, sentencesBefore } from './occasion.ts'
import { isDenied, isUnreal } from './polarity.ts'
import type { Question } from './question.ts'
import { isExchanged, isMisplaced, isOfOthers } from './roles.ts'
import type { Judged } from './signals.ts'

/** A figure or a person of another party is no answer: the names stand here or just before. */
const NEEDS_NAMES: readonly Kind[] = ['who', ...QUANTITIES]
const SOMEBODY = /\b(?:he|she|they)\b/i
const FUTURE =
  /\b(?:will|would|expect(?:s|ed)?|plan(?:s|ned)?|schedul(?:es|ed)|due|to be|set to|next|aims?|forecast|upcoming|coming|until|is to|are to)\b|['’]ll\b/i

export function isSameEvent(found: Judged, inquiry: Inquiry): boolean {
  const { question, concepts } = inquiry
  if (isExchanged(question.text, concepts, found.places, found.side) || isAnother(found, inquiry))
    return false
  if (isMisplaced(question, concepts, found) || areNamesFar(found, inquiry)) return false
  if (QUANTITIES.includes(question.kind)) return !isOfOthers(question.kind, concepts, found)
  if (question.kind === 'why') return !isOnlyMeant(found, concepts)
  if (question.kind === 'who') return !found.signals.actionMissing && isReal(found, inquiry)
  return !ABOUT_EVENTS.includes(question.kind) || isItself(found, inquiry)
}

/** It happened, or will where that is asked, to those who are asked about. */
function isItself(found: Judged, inquiry: Inquiry): boolean {
  const { question, concepts } = inquiry
  if (isFuture(question) && !FUTURE.test(found.side.text)) return false
  if (isOfOthers(question.kind, concepts, found) || !isOfSameCast(found, inquiry)) return false
  return isPast(question) ? isReal(found, inquiry) : !isDeniedEvent(found, inquiry)
}

/** Neither a mere plan nor denied. */
const isReal = (found: Judged, inquiry: Inquiry): boolean =>
  !isUnreal(found.side, inquiry.concepts, found.places) && !isDeniedEvent(found, inquiry)

/** Asked of what has happened; of what will happen, plans are an answer. */
const isPast = ({ text, language }: Question): boolean =>
  language === 'en' && /\b(?:did|was|were|has|have|had)\b/i.test(text)

const isFuture = ({ text, language, kind }: Question): boolean =>
  language === 'en' && kind !== 'yes-no' && /\b(?:will|going to)\b/i.test(text)

/** What is asked to have happened is told in words that may mean something else: "close ties" for "cancel". */
const isOnlyMeant = ({ strengths }: Judged, concepts: readonly Concept[]): boolean =>
  concepts.some(({ act, general }, index) => act && !general && (strengths[index] ?? 0) < BY_FORM)

function areNamesFar(found: Judged, { question, concepts }: Inquiry): boolean {
  if (!NEEDS_NAMES.includes(question.kind)) return false
  const before = sentencesBefore(found).flatMap(({ sides }) => sides)
  const isNamed = (concept: Concept) =>
    question.kind === 'who' ? SOMEBODY.test(found.side.text) : isSpokenOf(concept, before)
  return concepts.some(
    (concept, index) =>
      concept.kind === 'name' && (found.strengths[index] ?? 0) < SPOKEN_OF && !isNamed(concept),
  )
}

/** Says that it did not happen. A yes-or-no question takes that for an answer. */
function isDeniedEvent({ strengths, places, side }: Judged, { question, concepts }: Inquiry): boolean {
  if (question.negated || question.kind === 'yes-no') return false
  return isDenied(happeningsIn(concepts, strengths), places, side)
}

/** Only what happens, in the words of the question, can be denied. */
export const happeningsIn = (
  concepts: readonly Concept[],
  strengths: readonly number[],
): Pick<Concept, 'kind'>[] =>
  concepts.map(({ action, kind }, index) => ({
    kind: action && (strengths[index] ?? 0) >= BY_FORM ? kind : 'name',
  }))
