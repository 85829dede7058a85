/**
 * Which claims a reader should see first, and without saying the same thing twice. Pure.
 * Claims are ranked, not sentences: sentence rankers choose one fact several times. Weights are general, not fitted.
 */
import { centroidOf, cosine, type Vector } from '../lib/tf-idf.ts'
import type { Support, Tier } from './brief.ts'
import { isHedged } from './modality.ts'
import type { Unit } from './unit.ts'

/** A claim with the sentences that carry it, best first. */
export type Weighed = {
  readonly units: readonly [Unit, ...Unit[]]
  readonly support: Support
  readonly tier: Tier
  readonly score: number
}

/** Two claims nearer than this tell the reader one thing. */
const REDUNDANT = 0.5
const MAX_WORDS_SHOWN = 45

export function weigh(claims: readonly Omit<Weighed, 'score'>[], all: readonly Unit[]): Weighed[] {
  const topic = centroidOf(all.map((unit) => unit.vector))
  return claims
    .map((claim) => ({ ...claim, score: scoreOf(claim, topic) }))
    .toSorted((a, b) => b.score - a.score)
}

/** Copies of one text count little: what matters is how many independent origins carry a claim. */
function scoreOf({ units, support, tier }: Omit<Weighed, 'score'>, topic: Vector): number {
  const [best] = units
  const position = Math.min(...units.map((unit) => unit.position))
  let score = support.origins - 1 + 0.25 * (support.outlets.length - support.origins)
  score += 0.3 * (support.languages.length - 1)
  score += 0.8 * cosine(centroidOf(units.map((unit) => unit.vector)), topic)
  score += 0.6 / Math.sqrt(1 + position)
  if (best.anchors.some((anchor) => anchor.kind !== 'name')) score += 0.3
  if (startsWithPronoun(best.english)) score -= 0.5
  if (support.origins === 1 && isHedged(best.english)) score -= 0.4
  if (best.english.split(/\s+/).length > MAX_WORDS_SHOWN) score -= 0.3
  if (tier === 'background') score -= 1
  return score
}

/** "He added that …": it needs the sentence before it. A quotation may begin with "We": its speaker is named. */
export const startsWithPronoun = (english: string): boolean =>
  /^(?:he|she|it|they|this|these|those|that|his|her|their|its|both|i|we)\b/i.test(english)

/** Greedy: the best claims that do not repeat a chosen one. */
export function chooseDistinct(ranked: readonly Weighed[], most: number): Weighed[] {
  const chosen: Weighed[] = []
  for (const claim of ranked) {
    if (chosen.length >= most) break
    if (chosen.every((other) => cosine(claim.units[0].vector, other.units[0].vector) < REDUNDANT))
      chosen.push(claim)
  }
  return chosen
}
