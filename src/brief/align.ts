/**
 * Which sentences of different articles say the same thing. Pure.
 *
 * An edge joins two sentences that are alike enough, or each other's best match in their pair of articles. Different
 * days or different values of one quantity forbid an edge: the pair is kept as a candidate for a dispute.
 */
import { datesConflict, numbersConflict, sameNumber } from '../article/anchor/compare.ts'
import { cosine } from '../lib/tf-idf.ts'
import { keyOf, type Unit } from './unit.ts'

/** Two sentences that are each other's best match in their pair of articles say the same from here on. */
const MUTUAL_BEST = 0.22
/** Any two sentences say the same from here on. */
const ALIKE = 0.34
/** The first sentences of two reports of one event tell that event (inverted pyramid). */
const LEADS = 0.1
/** Sentences that share a measured value or a telling quotation need less. */
const SHARED_VALUE = 0.13
/** Alike but with conflicting values: not the same statement, but perhaps the same question. */
const CONFLICTING = 0.25

export type Edge = { readonly a: Unit; readonly b: Unit; readonly similarity: number }

export type Alignment = { readonly edges: readonly Edge[]; readonly conflicts: readonly Edge[] }

export function align(units: readonly Unit[]): Alignment {
  const articles = [...Map.groupBy(units, (unit) => unit.ref.articleId).values()]
  const pairs = articles.flatMap((left, index) =>
    articles.slice(index + 1).flatMap((right) => judgedPairs(left, right)),
  )
  return {
    edges: pairs.filter(({ conflict, same }) => !conflict && same).map(({ edge }) => edge),
    conflicts: pairs.filter(({ conflict }) => conflict).map(({ edge }) => edge),
  }
}

type Judged = { edge: Edge; conflict: boolean; same: boolean }

function judgedPairs(left: readonly Unit[], right: readonly Unit[]): Judged[] {
  const pairs = similarPairs(left, right)
  const best = bestOf(pairs)
  return pairs.flatMap((edge) => {
    const mutual = best.get(keyOf(edge.a.ref)) === edge && best.get(keyOf(edge.b.ref)) === edge
    const clash = valuesConflict(edge.a, edge.b)
    if (clash && edge.similarity < CONFLICTING) return []
    return [{ edge, conflict: clash, same: saysTheSame(edge, mutual) }]
  })
}

/** The share of the shorter article's sentences that are aligned with the other article: how much one copies the other. */
export function alignedShareOf(
  units: readonly Unit[],
  { edges }: Alignment,
): (a: { id: string }, b: { id: string }) => number {
  const sizes = Map.groupBy(units, (unit) => unit.ref.articleId)
  const sizeOf = (id: string) => sizes.get(id)?.length ?? 0
  return (a, b) => {
    const shorter = sizeOf(a.id) <= sizeOf(b.id) ? a.id : b.id
    const between = edges.filter((edge) => {
      const ends = [edge.a.ref.articleId, edge.b.ref.articleId]
      return ends.includes(a.id) && ends.includes(b.id)
    })
    const aligned = between.map((edge) => keyOf((edge.a.ref.articleId === shorter ? edge.a : edge.b).ref))
    return new Set(aligned).size / Math.max(1, sizeOf(shorter))
  }
}

function saysTheSame({ a, b, similarity }: Edge, mutual: boolean): boolean {
  if (similarity >= ALIKE) return true
  if (isLead(a) && isLead(b) && similarity >= LEADS && shareNames(a, b, 2)) return true
  if (!mutual) return false
  return similarity >= MUTUAL_BEST || (similarity >= SHARED_VALUE && shareValue(a, b))
}

const isLead = (unit: Unit) => unit.position === 0

function shareNames(a: Unit, b: Unit, least: number): boolean {
  let shared = 0
  for (const name of a.names) if (b.names.has(name)) shared++
  return shared >= least
}

/** A number with a unit, or a large one: small bare counts ("two leaders") are shared by chance. */
function shareValue(a: Unit, b: Unit): boolean {
  return a.anchors.some(
    (left) =>
      (left.kind === 'duration' || (left.kind === 'number' && (left.unit || left.value > 12))) &&
      b.anchors.some((right) => right.kind === left.kind && sameNumber(left, right)),
  )
}

/** True when both give a day, or both a value of one quantity, and none of them agree. */
export function valuesConflict(a: Unit, b: Unit): boolean {
  return conflictingValues(a, b).length > 0
}

export function conflictingValues(a: Unit, b: Unit) {
  const found: { left: Unit['anchors'][number]; right: Unit['anchors'][number] }[] = []
  for (const left of a.anchors)
    for (const right of b.anchors) {
      if (left.kind === 'date' && right.kind === 'date' && datesConflict(left, right))
        found.push({ left, right })
      if (isMeasure(left) && isMeasure(right) && numbersConflict(left, right)) found.push({ left, right })
    }
  // A value that the other sentence gives too, beside another one, is no conflict: "12 dead, 40 hurt".
  return found.filter(({ left, right }) => !hasEqual(left, b) && !hasEqual(right, a))
}

type Measure = Extract<Unit['anchors'][number], { kind: 'number' | 'duration' }>

const isMeasure = (anchor: Unit['anchors'][number]): anchor is Measure =>
  anchor.kind === 'number' || anchor.kind === 'duration'

function hasEqual(anchor: Unit['anchors'][number], other: Unit): boolean {
  return other.anchors.some((candidate) => {
    if (isMeasure(anchor)) return isMeasure(candidate) && sameNumber(anchor, candidate)
    return anchor.kind === 'date' && candidate.kind === 'date' && !datesConflict(anchor, candidate)
  })
}

function similarPairs(left: readonly Unit[], right: readonly Unit[]): Edge[] {
  const pairs: Edge[] = []
  for (const a of left)
    for (const b of right) {
      const similarity = cosine(a.vector, b.vector)
      if (similarity >= LEADS) pairs.push({ a, b, similarity })
    }
  return pairs
}

/** For every sentence its best pair. */
function bestOf(pairs: readonly Edge[]): Map<string, Edge> {
  const best = new Map<string, Edge>()
  for (const pair of pairs)
    for (const key of [keyOf(pair.a.ref), keyOf(pair.b.ref)])
      if (pair.similarity > (best.get(key)?.similarity ?? 0)) best.set(key, pair)
  return best
}
