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
const LEAD_SENTENCES = 2

export function weigh<Claim extends Omit<Weighed, 'score'>>(
  claims: readonly Claim[],
  topic: Vector,
): (Claim & { readonly score: number })[] {
  return claims
    .map((claim) => ({ ...claim, score: scoreOf(claim, topic) }))
    .toSorted((a, b) => b.score - a.score)
}

/** What the story is about: its titles and the first sentences of its articles (inverted pyramid). */
export function topicOf(titles: readonly Vector[], units: readonly Unit[]): Vector {
  const leads = units.filter((unit) => unit.position < LEAD_SENTENCES)
  return centroidOf([...titles, ...leads.map((unit) => unit.vector)])
}

/** Copies of one text count little: what matters is how many independent origins carry a claim, and how early. */
function scoreOf({ units, support, tier }: Omit<Weighed, 'score'>, topic: Vector): number {
  const [best] = units
  let score = Math.min(3, support.origins - 1) + 0.15 * (support.outlets.length - support.origins)
  score += 0.2 * Math.min(3, support.languages.length - 1)
  score += 1.5 * cosine(centroidOf(units.map((unit) => unit.vector)), topic)
  score += meanOf(units.map((unit) => 1 / Math.sqrt(1 + unit.position)))
  score += hardness(best)
  if (startsWithPronoun(best.english)) score -= 0.5
  if (support.origins === 1 && isHedged(best.english)) score -= 0.4
  if (best.english.split(/\s+/).length > MAX_WORDS_SHOWN) score -= 0.3
  if (tier === 'background') score -= 1
  return score
}

/** Values and speech are news; a date alone is less. */
function hardness({ anchors }: Unit): number {
  const hard = anchors.some(
    (anchor) =>
      anchor.kind === 'duration' ||
      (anchor.kind === 'number' && !anchor.vague) ||
      (anchor.kind === 'quote' && anchor.speech),
  )
  if (hard) return 0.5
  return anchors.some(({ kind }) => kind === 'date') ? 0.2 : 0
}

const meanOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

/** "He added that …": it needs the sentence before it. A quotation may begin with "We": its speaker is named. */
export const startsWithPronoun = (english: string): boolean =>
  /^(?:he|she|it|they|this|these|those|that|his|her|their|its|both|i|we)\b/i.test(english)

/** Greedy: the best claims that do not repeat a chosen one. */
export function chooseDistinct<Claim extends Weighed>(ranked: readonly Claim[], most: number): Claim[] {
  const chosen: Claim[] = []
  for (const claim of ranked) {
    if (chosen.length >= most) break
    if (chosen.every((other) => cosine(claim.units[0].vector, other.units[0].vector) < REDUNDANT))
      chosen.push(claim)
  }
  return chosen
}
