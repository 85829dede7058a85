/**
 * Aligned sentences into clusters by average linkage: never chains. Pure.
 * A chain would join "A called B" to "B called C" through a sentence that mentions both.
 */
import { cosine } from '../lib/tf-idf.ts'
import { cannotBeOne, type Edge, likeness } from './align.ts'
import { coverageOf } from './coverage.ts'
import { termsOf } from './paraphrase.ts'
import { areSameWords } from './same-words.ts'
import type { StorySpace, Unit } from './unit.ts'
import { speakerForClaim } from './wording.ts'

/** The share of its words, by weight, that a sentence must have in common with the claim's own. */
const STRANGER = 0.2
/** Two clusters are one when their sentences are this alike on average. */
const LINKED = 0.2

/** Clusters of sentences that say the same and do not `contradict` one another, the most typical sentence first; unaligned sentences stand alone. */
export function clusterOf(
  space: StorySpace,
  edges: readonly Edge[],
  contradict: (a: Unit, b: Unit) => boolean = () => false,
): Unit[][] {
  const clusterOfUnit = new Map<Unit, Unit[]>(space.units.map((unit) => [unit, [unit]]))
  const apart = (a: Unit, b: Unit) => contradict(a, b) || cannotBeOne(a, b, space)
  for (const { a, b } of edges.toSorted((x, y) => y.similarity - x.similarity)) {
    const left = clusterOfUnit.get(a) ?? [a]
    const right = clusterOfUnit.get(b) ?? [b]
    if (left === right || !areOne(left, right, apart)) continue
    left.push(...right)
    for (const unit of right) clusterOfUnit.set(unit, left)
  }
  return [...new Set(space.units.map((unit) => clusterOfUnit.get(unit) ?? [unit]))].flatMap((cluster) =>
    withoutStrangers(typicalFirst(cluster), space),
  )
}

/** A sentence that says hardly anything of the one that speaks for the claim, nor that one of it, stands alone. */
function withoutStrangers(cluster: readonly Unit[], space: StorySpace): Unit[][] {
  const [first, ...rest] = cluster
  if (!first || rest.length === 0) return [[...cluster]]
  const speaker = speakerForClaim([first, ...rest])
  const belongs = (unit: Unit) =>
    unit === speaker ||
    (unit.position === 0 && speaker.position === 0) ||
    areSameWords(unit, speaker) ||
    !areStrangers(unit, speaker, space)
  return [cluster.filter(belongs), ...cluster.filter((unit) => !belongs(unit)).map((unit) => [unit])]
}

/** Names do not count: everybody in a story writes about the same people. */
function areStrangers(a: Unit, b: Unit, space: StorySpace): boolean {
  const names = new Set([...a.names, ...b.names].flatMap(termsOf))
  const weight = (term: string) => (names.has(term) ? 0 : space.weight(term))
  return (
    Math.max(coverageOf(a.english, b.english, weight), coverageOf(b.english, a.english, weight)) < STRANGER
  )
}

function areOne(
  left: readonly Unit[],
  right: readonly Unit[],
  apart: (a: Unit, b: Unit) => boolean,
): boolean {
  const pairs = left.flatMap((a) =>
    right.filter((b) => b.article.id !== a.article.id).map((b) => [a, b] as const),
  )
  if (pairs.some(([a, b]) => apart(a, b))) return false
  return pairs.length > 0 && meanOf(pairs.map(([a, b]) => likeness(a, b))) >= LINKED
}

const meanOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

function typicalFirst(cluster: readonly Unit[]): Unit[] {
  const nearness = new Map(
    cluster.map((unit) => [unit, cluster.reduce((sum, other) => sum + cosine(unit.vector, other.vector), 0)]),
  )
  return cluster.toSorted((a, b) => (nearness.get(b) ?? 0) - (nearness.get(a) ?? 0))
}
