/** When the sources give different answers to a question. Pure. */
import type { Dispute } from '../brief/brief.ts'
import { isLabelledEarlier } from '../brief/modality.ts'
import { type Concept, SPOKEN_OF, strengthIn } from './concepts.ts'
import { rankOf, sharedWords, type Tools, valueOf } from './judge.ts'
import { sideOf } from './passage.ts'
import { isDenied } from './polarity.ts'
import type { Kind } from './question-words.ts'
import type { Judged } from './signals.ts'
import { valuesConflict } from './values.ts'

/** Share of the question's weight that a dispute must speak of. */
const COVERED = 0.75
/** Sentences about one thing share this much besides the values. */
const ALIKE = 0.3
const NEAR_BEST = 0.15

const ASKED_OF: Readonly<Record<Dispute['kind'], readonly Kind[]>> = {
  number: ['how-many', 'how-much', 'how-long', 'what', 'yes-no'],
  date: ['when', 'yes-no', 'what'],
  negation: ['yes-no'],
  mention: ['yes-no', 'said'],
  subject: ['who', 'yes-no', 'what'],
  intention: ['yes-no', 'when', 'what'],
}

/** The dispute of the story that the question is about. */
export function disputeFor(disputes: readonly Dispute[], { question, concepts }: Tools, weights: readonly number[]): Dispute | undefined {
  if (concepts.length === 0) return undefined
  return disputes
    .filter(({ kind }) => ASKED_OF[kind].includes(question.kind))
    .map((dispute) => ({ dispute, covered: coveredBy(dispute, concepts, weights) }))
    .filter(({ covered }) => covered >= COVERED)
    .toSorted((a, b) => b.covered - a.covered)[0]?.dispute
}

/** 0 when a name or the topic is missing. */
function coveredBy({ question, kind, sides }: Dispute, concepts: readonly Concept[], weights: readonly number[]): number {
  const lines = [question, ...sides.map(({ text }) => text)].map((line) => sideOf(line, 'en', []))
  const head = lines.slice(0, 1)
  const best = (concept: Concept, among: typeof lines) => Math.max(...among.map((line) => strengthIn(concept, line)))
  if (concepts.some((concept) => concept.kind === 'name' && best(concept, lines) < SPOKEN_OF)) return 0
  // "Was Ukraine discussed?" is no answer to whether sanctions were, though one side mentions them too.
  if (kind === 'mention' && !concepts.some((concept) => concept.weight >= 1 && best(concept, head) >= SPOKEN_OF && !isTalk(concept))) return 0
  if (kind === 'mention' && concepts.some((concept) => concept.kind === 'word' && concept.weight >= 1 && !isTalk(concept) && best(concept, lines) < SPOKEN_OF)) return 0
  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1
  return concepts.reduce((sum, concept, index) => sum + (weights[index] ?? 0) * best(concept, lines), 0) / total
}

const TALK = /^(?:discuss|mention|talk|speak|spoke|address|rais|call|conversation|convers|meeting|part)/i
const isTalk = ({ surface }: Concept): boolean => TALK.test(surface)

export type Split = readonly [Judged, Judged]

/** Two articles answer with values, or with a yes and a no, that cannot both hold. */
export function splitIn(found: readonly Judged[], tools: Tools): Split | undefined {
  const [first] = found
  if (!first) return undefined
  const close = found.filter((one) => rankOf(one) >= rankOf(first) - NEAR_BEST && !isLabelledEarlier(one.side.text))
  for (const [index, left] of close.entries())
    for (const right of close.slice(index + 1)) if (contradict(left, right, tools)) return [left, right]
  return undefined
}

function contradict(a: Judged, b: Judged, { question, concepts }: Tools): boolean {
  if (a.passage.article === b.passage.article || sharedWords(a, b) < ALIKE) return false
  if (question.kind === 'yes-no') return isDenied(concepts, a.places, a.side) !== isDenied(concepts, b.places, b.side)
  const [left, right] = [valueOf(a, question, concepts), valueOf(b, question, concepts)]
  return left !== undefined && right !== undefined && valuesConflict(left, right) && sameStrengths(a, b)
}

const sameStrengths = (a: Judged, b: Judged): boolean =>
  a.strengths.every((strength, index) => strength >= SPOKEN_OF === (b.strengths[index] ?? 0) >= SPOKEN_OF)
