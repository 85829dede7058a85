/**
 * Which sentences of different articles say the same thing. Pure.
 *
 * An edge joins two sentences that are alike enough, or each other's best match in their pair of articles. Different
 * days or different values of one quantity forbid an edge: the pair is kept as a candidate for a dispute.
 */
import { datesConflict, sameNumber } from '../article/anchor/compare.ts'
import { cosine } from '../lib/tf-idf.ts'
import { isNegated } from './modality.ts'
import { areRivals, readingsIn } from './reading.ts'
import { keyOf, type StorySpace, type Unit } from './unit.ts'

/** Two sentences that are each other's best match in their pair of articles say the same from here on. */
const MUTUAL_BEST = 0.22
/** Any two sentences say the same from here on. */
const ALIKE = 0.34
/** The first sentences of two reports of one event tell that event (inverted pyramid). */
const LEADS = 0.1
/** Sentences that share a measured value or a telling quotation need less. */
const SHARED_VALUE = 0.13
/** One sentence denies something, the other nothing: they must be nearly the same words to say the same. */
const ONE_DENIES = 0.4
/** Alike but with conflicting values: not the same statement, but perhaps the same question. */
const CONFLICTING = 0.25

export type Edge = { readonly a: Unit; readonly b: Unit; readonly similarity: number }

export type Alignment = { readonly edges: readonly Edge[]; readonly conflicts: readonly Edge[] }

export function align(space: StorySpace): Alignment {
  const articles = [...Map.groupBy(space.units, (unit) => unit.ref.articleId).values()]
  const pairs = articles.flatMap((left, index) =>
    articles.slice(index + 1).flatMap((right) => judgedPairs(left, right, space)),
  )
  return {
    edges: pairs.filter(({ conflict, same }) => !conflict && same).map(({ edge }) => edge),
    conflicts: pairs.filter(({ conflict }) => conflict).map(({ edge }) => edge),
  }
}

type Judged = { edge: Edge; conflict: boolean; same: boolean }

function judgedPairs(left: readonly Unit[], right: readonly Unit[], space: StorySpace): Judged[] {
  const pairs = similarPairs(left, right)
  const best = bestOf(pairs)
  return pairs.flatMap((edge) => {
    const mutual = best.get(keyOf(edge.a.ref)) === edge && best.get(keyOf(edge.b.ref)) === edge
    const clash = valuesConflict(edge.a, edge.b, space)
    if (clash && edge.similarity < CONFLICTING) return []
    return [{ edge, conflict: clash, same: saysTheSame(edge, mutual) }]
  })
}

function saysTheSame({ a, b, similarity }: Edge, mutual: boolean): boolean {
  if (isNegated(a.english) !== isNegated(b.english) && similarity < ONE_DENIES) return false
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

/** True when both give another day, or rival values of one quantity. */
export function valuesConflict(a: Unit, b: Unit, space: StorySpace): boolean {
  const days = (unit: Unit) => unit.anchors.filter((anchor) => anchor.kind === 'date')
  const clash = days(a).some((left) => days(b).some((right) => datesConflict(left, right)))
  const agree = days(a).some((left) => days(b).some((right) => left.day && !datesConflict(left, right)))
  if (clash && !agree) return true
  return readingsIn(a).some((left) => readingsIn(b).some((right) => areRivals(left, right, space)))
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
