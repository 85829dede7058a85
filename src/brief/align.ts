/**
 * Which sentences of different articles say the same thing. Pure.
 *
 * An edge joins two sentences that are alike enough, or each other's best match in their pair of articles. Different
 * days or different values of one quantity forbid an edge: the pair is kept as a candidate for a dispute.
 */
import { datesConflict } from '../article/anchor/compare.ts'
import { cosine } from '../lib/tf-idf.ts'
import { isNegated } from './modality.ts'
import { areOpposed, tellOtherEvents } from './predicate.ts'
import { areRivals, readingsIn } from './reading.ts'
import { areSameWords, differInOpposites } from './same-words.ts'
import { type Sharing, sharedBy, sharedNames, tellOtherThings } from './sharing.ts'
import { keyOf, type StorySpace, type Unit } from './unit.ts'

/** Two sentences that are each other's best match in their pair of articles say the same from here on. */
const MUTUAL_BEST = 0.28
/** Any two sentences say the same from here on. */
const ALIKE = 0.34
/** Pairs below are not looked at. */
const LEAST = 0.1
/** The first sentences of two reports of one event tell that event (inverted pyramid): they are nearer by this. */
const LEAD_PRIOR = 0.15
/** Sentences that share a figure of one thing need less. */
const SHARED_VALUE = 0.13
const SHARED_WORDS = 3
/** Fewer tell who or how many, but not what. */
const FEWEST_SHARED = 2
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
  if (areSameWords(a, b)) return true
  if (differInOpposites(a, b) || tellOtherEvents(a, b)) return false
  if (isNegated(a.english) !== isNegated(b.english) && similarity < ONE_DENIES) return false
  const shared = sharedBy(a, b)
  if (isLead(a) && isLead(b) && similarity >= MUTUAL_BEST && isOneEvent(a, b, shared)) return true
  return !tellOtherThings(a, b) && isShared(shared, similarity, mutual)
}

/** A town and a day are shared by reports that the same story holds for other reasons. */
const isOneEvent = (a: Unit, b: Unit, { words, figures }: Sharing): boolean =>
  words > 0 || figures > 0 || sharedNames(a, b) > 1

function isShared({ words, figure, time }: Sharing, similarity: number, mutual: boolean): boolean {
  if (similarity < MUTUAL_BEST) return mutual && figure && similarity >= SHARED_VALUE
  if (figure || time) return mutual || similarity >= ALIKE
  return similarity >= ALIKE ? words >= FEWEST_SHARED : mutual && words >= SHARED_WORDS
}

const isLead = (unit: Unit) => unit.position === 0

/** 1 for the same words; else cosine, and what two first sentences that share a name have in common beyond it. */
export function likeness(a: Unit, b: Unit): number {
  if (areSameWords(a, b)) return 1
  const prior = isLead(a) && isLead(b) && !a.names.isDisjointFrom(b.names) ? LEAD_PRIOR : 0
  return cosine(a.vector, b.vector) + prior
}

/**
 * True when both give another day, or rival values of one quantity. The first sentences of two reports tell one event
 * even where they differ on a figure: that difference is shown as a dispute.
 */
function valuesConflict(a: Unit, b: Unit, space: StorySpace): boolean {
  if (daysConflict(a, b)) return true
  if (isLead(a) && isLead(b)) return false
  return readingsIn(a).some((left) => readingsIn(b).some((right) => areRivals(left, right, space)))
}

/** A sentence may give several days ("said on Monday that … on Friday"): one in common is enough. */
function daysConflict(a: Unit, b: Unit): boolean {
  const days = (unit: Unit) =>
    unit.anchors.filter((anchor) => anchor.kind === 'date').filter(({ day, weekday }) => day || weekday)
  const pairs = days(a).flatMap((left) => days(b).map((right) => datesConflict(left, right)))
  return pairs.length > 0 && pairs.every((conflict) => conflict)
}

/** What keeps two sentences out of one claim, whatever third one is like both. */
export const cannotBeOne = (a: Unit, b: Unit, space: StorySpace): boolean =>
  valuesConflict(a, b, space) || (!areSameWords(a, b) && sayOtherwise(a, b))

const sayOtherwise = (a: Unit, b: Unit): boolean =>
  differInOpposites(a, b) || areOpposed(a, b) || (!(isLead(a) && isLead(b)) && tellOtherThings(a, b))

function similarPairs(left: readonly Unit[], right: readonly Unit[]): Edge[] {
  const pairs: Edge[] = []
  for (const a of left)
    for (const b of right) {
      const similarity = likeness(a, b)
      if (similarity >= LEAST) pairs.push({ a, b, similarity })
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
