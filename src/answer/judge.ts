/** Which of the sentences found answer the question. Pure. Precision goes first: a wrong answer is worse than none. */
import { isIdentity } from './candidate-fit.ts'
import { type Concept, isTalk } from './concepts.ts'
import { isSameEvent } from './event.ts'
import type { Inquiry } from './inquiry.ts'
import { type Kind, MEASURED, QUANTITIES } from './kind.ts'
import { BY_FORM, SPOKEN_OF } from './mention.ts'
import { sentencesBefore } from './occasion.ts'
import { givesReason, givesWay } from './reason.ts'
import { englishView, valueGiven } from './reply.ts'
import type { Judged } from './signals.ts'
import { isStatement, statementIn } from './statement.ts'

/** From here on a sentence answers. */
export const ANSWERS = 0.68
/** A yes or no needs every word of the question. */
const DECIDES = 0.85
/** A statement is told by its speaker and its subject as well. */
const STATES = 0.6
/** Nothing tells a reason or a way in words that are not English. */
const REASONED: readonly Kind[] = ['why', 'how']

/** Sentences that answer, best first. */
export function answering(all: readonly Judged[], inquiry: Inquiry): Judged[] {
  const least = leastFor(inquiry)
  return all
    .filter((found) => found.worth >= least && isFit(found, inquiry) && hasItsValue(found, inquiry))
    .toSorted((a, b) => b.rank - a.rank)
}

function leastFor({ question, concepts }: Inquiry): number {
  if (question.kind === 'said') return STATES
  return question.kind === 'yes-no' && !concepts.some(isTalk) ? DECIDES : ANSWERS
}

/** A "when" or a "how many" is answered by a value or not at all. */
const hasItsValue = (found: Judged, inquiry: Inquiry): boolean =>
  !(MEASURED.includes(inquiry.question.kind) || isIdentity(inquiry.question)) ||
  valueGiven(found, inquiry) !== undefined

/** The conditions that no coverage makes up for. */
function isFit(found: Judged, inquiry: Inquiry): boolean {
  const { question, concepts, speakerOf } = inquiry
  const { nameMissing, negationMissing, fits } = found.signals
  if (nameMissing || negationMissing || !fits || isThin(found, inquiry)) return false
  const english = { ...found, ...englishView(found, inquiry) }
  const isRight =
    english.side.language === 'en' ? isFitEnglish(english, inquiry) : !REASONED.includes(question.kind)
  if (!isRight || (question.kind === 'yes-no' && !speaksOfAll(found, inquiry))) return false
  const statement = statementIn(question, concepts)
  return !statement || isStatement(statement, concepts, found, sentencesBefore(found), speakerOf)
}

/** What can be told of English words alone. */
function isFitEnglish(found: Judged, inquiry: Inquiry): boolean {
  const { kind, text, asked } = inquiry.question
  if (kind === 'why' && !givesReason(found.side, found.places)) return false
  if (kind === 'how' && !givesWay(found.side.text, text)) return false
  if (kind === 'how-many' && !asked.measure && isCountMissing(found, inquiry)) return false
  return isSameEvent(found, inquiry)
}

/** "How many inhabitants": the number is of inhabitants. */
const isCountMissing = ({ strengths }: Judged, { concepts }: Inquiry): boolean =>
  concepts.some(({ asked, general }, index) => asked && !general && (strengths[index] ?? 0) < SPOKEN_OF)

/**
 * Nothing telling is matched: only general words, only words of like meaning, or names without anything that is said of
 * them.
 */
function isThin({ strengths }: Judged, { question, concepts }: Inquiry): boolean {
  if (question.kind === 'said') return false
  const isMatched = (test: (concept: Concept) => boolean, least: number) =>
    concepts.some((concept, index) => test(concept) && (strengths[index] ?? 0) >= least)
  const words = concepts.filter(({ kind }) => kind === 'word')
  // The counted noun alone says nothing of what is counted.
  const others = QUANTITIES.includes(question.kind) ? words.filter(({ asked }) => !asked) : words
  const saying = others.length > 0 ? others : words
  // Many things are beside a place: what is asked to be there must be named, not only meant.
  const isTelling = ({ kind, general }: Concept) => !general && (question.kind !== 'where' || kind === 'word')
  const isTold = isMatched(isTelling, BY_FORM) || concepts.every(({ general }) => general)
  return !isTold || !isMatched((concept) => saying.includes(concept), SPOKEN_OF)
}

/** Every word that is no name is in the sentence itself; that it was talked about need not be said of a statement. */
function speaksOfAll({ strengths, passage }: Judged, { concepts, speakerOf }: Inquiry): boolean {
  const stated = speakerOf(passage) !== undefined
  return concepts.every(
    (concept, index) =>
      concept.kind === 'name' ||
      concept.general ||
      (stated && isTalk(concept)) ||
      (strengths[index] ?? 0) >= BY_FORM,
  )
}
