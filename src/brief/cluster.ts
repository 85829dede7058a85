/**
 * Aligned sentences into clusters: stars around their best sentence, never chains. Pure.
 * A chain would join "A called B" to "B called C" through a sentence that mentions both.
 */
import type { Edge } from './align.ts'
import { keyOf, type Unit } from './unit.ts'

/** Clusters of sentences that say the same, best sentence first; sentences nothing is aligned with stand alone. */
export function clusterOf(units: readonly Unit[], edges: readonly Edge[]): Unit[][] {
  const neighbours = neighboursOf(edges)
  const taken = new Set<string>()
  const clusters: Unit[][] = []
  for (const centre of byStrength(units, neighbours)) {
    const key = keyOf(centre.ref)
    if (taken.has(key)) continue
    const members = [centre]
    taken.add(key)
    for (const { unit } of neighbours.get(key) ?? []) {
      const other = keyOf(unit.ref)
      if (taken.has(other)) continue
      taken.add(other)
      members.push(unit)
    }
    clusters.push(members)
  }
  return clusters
}

type Neighbours = Map<string, { unit: Unit; similarity: number }[]>

function neighboursOf(edges: readonly Edge[]): Neighbours {
  const neighbours: Neighbours = new Map()
  const add = (from: Unit, unit: Unit, similarity: number) => {
    const list = neighbours.get(keyOf(from.ref)) ?? []
    neighbours.set(keyOf(from.ref), list)
    list.push({ unit, similarity })
  }
  for (const { a, b, similarity } of edges) {
    add(a, b, similarity)
    add(b, a, similarity)
  }
  for (const list of neighbours.values()) list.sort((x, y) => y.similarity - x.similarity)
  return neighbours
}

/** Sentences that most other articles echo come first; ties keep the order of the articles. */
function byStrength(units: readonly Unit[], neighbours: Neighbours): Unit[] {
  const strength = (unit: Unit) => {
    const best = new Map<string, number>()
    for (const { unit: other, similarity } of neighbours.get(keyOf(unit.ref)) ?? [])
      best.set(other.ref.articleId, Math.max(similarity, best.get(other.ref.articleId) ?? 0))
    return [...best.values()].reduce((sum, similarity) => sum + similarity, 0)
  }
  const strengths = new Map(units.map((unit) => [unit, strength(unit)]))
  return units.toSorted((a, b) => (strengths.get(b) ?? 0) - (strengths.get(a) ?? 0))
}
