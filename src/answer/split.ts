/** Two articles that give different answers to a question. Pure. */
import { isLabelledEarlier } from '../brief/modality.ts'
import type { Inquiry } from './inquiry.ts'
import { SPOKEN_OF } from './mention.ts'
import { isDenied } from './polarity.ts'
import { sharedWords, valueGiven } from './reply.ts'
import type { Judged } from './signals.ts'
import { valuesConflict } from './values.ts'

/** Sentences about one thing share this much besides the values. */
const ALIKE = 0.3
const SAME_ACTORS = 0.6
const NEAR_BEST = 0.15

export type Split = readonly [Judged, Judged]

/** Two articles answer with values, or with a yes and a no, that cannot both hold. */
export function splitIn(found: readonly Judged[], inquiry: Inquiry): Split | undefined {
  const [first] = found
  if (!first) return undefined
  const close = found.filter(
    ({ rank, side }) => rank >= first.rank - NEAR_BEST && !isLabelledEarlier(side.text),
  )
  for (const [index, left] of close.entries())
    for (const right of close.slice(index + 1)) if (contradict(left, right, inquiry)) return [left, right]
  return undefined
}

function contradict(a: Judged, b: Judged, inquiry: Inquiry): boolean {
  const { question, concepts } = inquiry
  if (a.passage.article === b.passage.article || sharedWords(a, b) < ALIKE || !sameActors(a, b)) return false
  if (question.kind === 'yes-no')
    return isDenied(concepts, a.places, a.side) !== isDenied(concepts, b.places, b.side)
  const [left, right] = [valueGiven(a, inquiry), valueGiven(b, inquiry)]
  return left !== undefined && right !== undefined && valuesConflict(left, right) && sameStrengths(a, b)
}

const sameStrengths = (a: Judged, b: Judged): boolean =>
  a.strengths.every((strength, index) => strength >= SPOKEN_OF === (b.strengths[index] ?? 0) >= SPOKEN_OF)

/** The same people, bodies and places, but for one that only one of them names. */
function sameActors(a: Judged, b: Judged): boolean {
  const [left, right] = [a.passage.names, b.passage.names]
  const shared = left.intersection(right).size
  return Math.min(left.size, right.size) === 0 || shared / Math.min(left.size, right.size) >= SAME_ACTORS
}
