/** What speaks for and against a sentence as the answer to a question. Pure. */
import { mayAnswer } from './candidate-fit.ts'
import { type Candidate, candidatesFor, hasForm } from './candidates.ts'
import type { Concept } from './concepts.ts'
import { ABSENT, nearness, resolved } from './context.ts'
import { ABOUT_EVENTS, type Kind } from './kind.ts'
import { BY_FORM, isOpposed, placesIn, SPOKEN_OF } from './mention.ts'
import type { Question } from './question.ts'
import type { Found } from './retrieve.ts'
import type { Signals } from './signal.ts'
import type { StoryWords } from './story-words.ts'
import { rankedWorth, worthOf } from './worth.ts'

export type Judged = Found & {
  readonly signals: Signals
  /** All signals in one figure: 1 where everything that is asked about stands together. */
  readonly worth: number
  /** The worth with what orders sentences that answer. */
  readonly rank: number
  readonly candidates: readonly Candidate[]
  /** For each concept the places of its words. */
  readonly places: readonly (readonly number[])[]
}

const NEGATION =
  /\b(?:not|never|no|neither|nor|without|none|nobody|nothing)\b|\b(?:un|in|im|il|ir|non)[a-z-]{4,}|n['’]t\b/i
const NEEDS_ACTION: readonly Kind[] = [...ABOUT_EVENTS, 'who']
/** A word that the article never uses is more often put in other words than one that it uses elsewhere. */
const UNUSED = 0.5
/** Steps between matched words at which they hardly belong together. */
const FAR = 10
const ALONE = 0.5

export function judged(
  found: Found,
  question: Question,
  concepts: readonly Concept[],
  weights: readonly number[],
  story: StoryWords,
): Judged {
  const { side, strengths } = found
  const places = concepts.map((concept) => placesIn(concept, side))
  const candidates = candidatesFor(question, side).filter((one) =>
    mayAnswer(one, question, concepts, side, places),
  )
  const near = nearness(found, concepts, story)
  const discounted = weights.map((weight, index) => ((near[index] ?? 0) < ABSENT ? weight * UNUSED : weight))
  const some = (test: (concept: Concept, index: number) => boolean) => concepts.some(test)
  const signals: Signals = {
    coverage: shareOf(discounted, resolved(found, question, concepts, near)),
    actionMissing: NEEDS_ACTION.includes(question.kind) && isActionMissing(concepts, strengths, question),
    numberMissing: some(({ kind }, index) => kind === 'number' && (strengths[index] ?? 0) < 1),
    negationMissing: question.negated && side.language === 'en' && !NEGATION.test(side.text),
    opposed: some((concept) => isOpposed(concept, side)),
    gap: gapOf(places),
    nameMissing: some(({ kind }, index) => kind === 'name' && (near[index] ?? 0) < ABSENT),
    fits: !hasForm(question.kind) || side.language !== 'en' || candidates.length > 0,
  }
  const worth = worthOf(signals, question)
  return { ...found, places, candidates, signals, worth, rank: rankedWorth(worth, found, question, concepts) }
}

/**
 * Something is asked to have happened, and it is not in the sentence: the verb behind "who", the verb that ends the
 * question, else any of them.
 */
function isActionMissing(
  concepts: readonly Concept[],
  strengths: readonly number[],
  { language, kind, asked }: Question,
): boolean {
  const [first] = concepts
  if (kind === 'who' && language === 'en' && first?.action && first.at === asked.to)
    return (strengths[0] ?? 0) < SPOKEN_OF
  const last = concepts.at(-1)
  if (language === 'en' && last?.act && !last.general && concepts.length > 1)
    return (strengths.at(-1) ?? 0) < SPOKEN_OF
  const isAct = concepts.some(({ act, general }) => act && !general)
  const actions = concepts.flatMap(({ action, act, general }, index) =>
    (isAct ? act : action) && !general ? [strengths[index] ?? 0] : [],
  )
  return actions.length > 0 && actions.every((strength) => strength < SPOKEN_OF)
}

/** A word that stands for another by its meaning only counts for less. */
const MEANT = 0.9

function shareOf(weights: readonly number[], strengths: readonly number[]): number {
  const counted = strengths.map((strength) => (strength < BY_FORM ? MEANT * strength : strength))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return total > 0
    ? weights.reduce((sum, weight, index) => sum + weight * (counted[index] ?? 0), 0) / total
    : 0
}

/** Mean step between matched words inside the tightest piece that speaks of every matched concept. */
function gapOf(places: readonly (readonly number[])[]): number {
  const matched = places.filter((each) => each.length > 0)
  if (matched.length < 2) return ALONE
  let tightest = Number.POSITIVE_INFINITY
  for (const start of matched.flat()) {
    const ends = matched.map((each) => Math.min(...each.filter((place) => place >= start)))
    tightest = Math.min(tightest, Math.max(...ends) - start)
  }
  return Math.min(1, tightest / (matched.length - 1) / FAR)
}
