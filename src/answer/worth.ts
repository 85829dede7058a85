/** What a sentence is worth as an answer, in one figure, and which of several goes first. Pure. */
import { isLabelledEarlier } from '../brief/modality.ts'
import type { Concept } from './concepts.ts'
import { QUANTITIES } from './kind.ts'
import { BY_FORM } from './mention.ts'
import type { Question } from './question.ts'
import type { Found } from './retrieve.ts'
import type { Signals } from './signal.ts'

/**
 * 1 where everything that is asked about stands together. Costs in shares of coverage, fitted by logistic regression on
 * public question sets and rounded.
 */
export function worthOf(
  { coverage, actionMissing, numberMissing, opposed, gap }: Signals,
  { kind }: Question,
): number {
  const costs = [
    actionMissing ? 0.15 : 0,
    numberMissing ? 0.3 : 0,
    opposed ? 0.06 : 0,
    kind === 'how' ? 0.15 : 0,
    kind === 'why' ? 0.1 : 0,
    0.03 * gap,
  ]
  return costs.reduce((worth, cost) => worth - cost, coverage)
}

/** News tells the event first; "the call" without names is the one the story is about. */
const LEAD = 0.04
const MAIN_EVENT = 0.15
/** What happens is told in the words of the question. */
const IN_ITS_WORDS = 0.08
/** The sentence says itself that its figure is an older one. */
const OUTDATED = 0.3
/** The sentence says that something lasts. */
const LASTS = 0.1
const LASTING =
  /\b(?:last(?:s|ed|ing)?|took|takes?|taking|continu(?:e|es|ed)|duration|long)\b|\d-(?:hour|day|week|month|year|minute)\b/i

/** The worth with what orders sentences that answer. */
export function rankedWorth(
  worth: number,
  { passage, side, strengths }: Found,
  { kind }: Question,
  concepts: readonly Concept[],
): number {
  const acts = concepts.flatMap(({ act, general }, index) => (act && !general ? [strengths[index] ?? 0] : []))
  const lead = concepts.some((concept) => concept.kind === 'name') ? LEAD : MAIN_EVENT
  return (
    worth +
    lead / (1 + passage.position) +
    (acts.length > 0 && acts.every((strength) => strength >= BY_FORM) ? IN_ITS_WORDS : 0) +
    (kind === 'how-long' && LASTING.test(side.text) ? LASTS : 0) -
    (QUANTITIES.includes(kind) && isLabelledEarlier(side.text) ? OUTDATED : 0)
  )
}
