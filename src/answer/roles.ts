/** Who does it to whom: a sentence in which two names have changed places does not answer. English. Pure. */
import type { NameType } from '../article/anchor/name-table.ts'
import { type Concept, isTalk } from './concepts.ts'
import type { Kind } from './kind.ts'
import { BY_FORM } from './mention.ts'
import type { Side } from './passage.ts'
import type { Question } from './question.ts'
import type { Judged } from './signals.ts'

/** "was called by": the names stand the other way round. */
const PASSIVE =
  /\b(?:is|are|was|were|been|being|be|got)\s+(?:\p{L}+ly\s+)?\p{L}+(?:ed|en|wn|ne|lt|ld|de|t|k|g)\b[^,;]*\bby\b/iu

/** Where and when, not who or whom. */
const ADJUNCT =
  /\b(?:in|at|on|near|during|since|until|under|within|inside|outside|after|before)\s+(?:the\s+)?$/i
const ASKED_PASSIVE = /\b(?:is|are|was|were|been|being)\b.*\b\p{L}{3,}\s+by\b/iu

/** True when the question has a name before and a name after what happens, and the sentence has them exchanged. */
export function isExchanged(
  question: string,
  concepts: readonly Concept[],
  places: readonly (readonly number[])[],
  side: Side,
): boolean {
  const action = concepts.findIndex(
    ({ kind, asked }, index) => kind === 'word' && !asked && (places[index]?.length ?? 0) > 0,
  )
  const place = concepts[action]?.at ?? Number.NaN
  const isActor = ({ kind, surface }: Concept) =>
    kind === 'name' && !ADJUNCT.test(question.slice(0, question.indexOf(surface)))
  const doer = concepts.findLastIndex((concept) => isActor(concept) && concept.at < place)
  const other = concepts.findIndex((concept) => isActor(concept) && concept.at > place)
  if (action < 0 || doer < 0 || other < 0) return false
  const turned = PASSIVE.test(side.text) !== ASKED_PASSIVE.test(question)
  return (places[action] ?? []).every((place) => {
    const before = nearest(
      concepts,
      places,
      (at) => at < place,
      (at) => place - at,
    )
    const after = nearest(
      concepts,
      places,
      (at) => at > place,
      (at) => at - place,
    )
    return turned ? before === doer && after === other : before === other && after === doer
  })
}

/** Kinds that ask about somebody's doing, so that it matters whose it is. */
const OF_DOING: readonly Kind[] = ['yes-no', 'when', 'where', 'how-long', 'who']
const LINKED = /\b(?:in|at|of|to|from|with|for|on|about|during|by|near|against|between|and)\s+(?:the\s+)?$/i
const OF_THEM = /\b(?:of|by|from)\s+(?:(?:the|its|their)\s+)?(?:(?!\p{L}+ing\b)[\p{L}-]+\s+){0,3}$/iu

/**
 * The one who does it in the question is not the one who does it in the sentence: "did the club win" against "by beating
 * the club".
 */
export function isMisplaced(
  question: Question,
  concepts: readonly Concept[],
  { places, strengths, side }: Pick<Judged, 'places' | 'strengths' | 'side'>,
): boolean {
  if (question.language !== 'en' || !OF_DOING.includes(question.kind)) return false
  const action = concepts.findIndex(
    ({ action: does, asked, kind }, index) =>
      kind === 'word' && does && !asked && (strengths[index] ?? 0) >= BY_FORM,
  )
  const acts = places[action] ?? []
  const turned = PASSIVE.test(side.text) !== ASKED_PASSIVE.test(question.text)
  if (acts.length === 0 || turned) return false
  return concepts.some((concept, index) => {
    const at = places[index] ?? []
    if (
      concept.kind !== 'name' ||
      at.length === 0 ||
      LINKED.test(question.text.slice(0, question.text.indexOf(concept.surface)))
    )
      return false
    const isDoer = concept.at < (concepts[action]?.at ?? 0)
    return !at.some((place) =>
      acts.some((act) =>
        isDoer ? place < act || OF_THEM.test(side.text.slice(0, side.tokens[place]?.start)) : place > act,
      ),
    )
  })
}

/** Index of the name that stands nearest on one side. */
function nearest(
  concepts: readonly Concept[],
  places: readonly (readonly number[])[],
  isThere: (at: number) => boolean,
  distance: (at: number) => number,
): number | undefined {
  let best: { index: number; distance: number } | undefined
  for (const [index, { kind }] of concepts.entries())
    for (const at of kind === 'name' ? (places[index] ?? []) : [])
      if (isThere(at) && (!best || distance(at) < best.distance)) best = { index, distance: distance(at) }
  return best?.index
}

/** Kinds whose answer is itself a name that may stand nearer than the names of the question. */
const ANSWERED_BY_NAME: readonly Kind[] = ['who', 'where', 'what', 'said']

/**
 * What happens in the sentence happens between others: names of the same type that the question does not give stand
 * nearer to it than those it gives.
 */
export function isOfOthers(
  kind: Kind,
  concepts: readonly Concept[],
  { places, side }: Pick<Judged, 'places' | 'side'>,
): boolean {
  const given = concepts.flatMap((concept, index) =>
    concept.kind === 'name' ? [{ concept, at: places[index] ?? [] }] : [],
  )
  const present = given.filter(({ at }) => at.length > 0)
  if (present.length < 2) return false
  const types = new Set(present.map(({ concept }) => concept.type))
  const others = otherNames(side, new Set(present.flatMap(({ at }) => at)), types)
  const spare = ANSWERED_BY_NAME.includes(kind) ? 1 : 0
  const areNearer = (place: number) => {
    const reach = Math.max(...present.map(({ at }) => nearestTo(place, at)))
    return others.filter((at) => nearestTo(place, at) < reach).length > spare
  }
  return happenings(concepts, places).some((at) => at.every(areNearer))
}

/** Places of each word that tells what happens; of talking only where nothing else is told. */
function happenings(
  concepts: readonly Concept[],
  places: readonly (readonly number[])[],
): (readonly number[])[] {
  const told = concepts.flatMap((concept, index) =>
    concept.kind === 'word' && !concept.asked && (places[index]?.length ?? 0) > 0
      ? [{ concept, at: places[index] ?? [] }]
      : [],
  )
  const telling = told.filter(({ concept }) => !isTalk(concept))
  return (telling.length > 0 ? telling : told).map(({ at }) => at)
}

const nearestTo = (place: number, at: readonly number[]): number =>
  Math.min(...at.map((one) => Math.abs(one - place)))

const SETTING = /\b(?:in|at|near)\s+(?:the\s+)?$/i

/** Places of the names of these types that the question does not give. */
function otherNames(
  side: Side,
  given: ReadonlySet<number>,
  types: ReadonlySet<NameType | undefined>,
): number[][] {
  return side.anchors.flatMap((anchor) => {
    if (anchor.kind !== 'name' || !(types.has(anchor.type) || anchor.type === undefined)) return []
    if (anchor.type === undefined && SETTING.test(side.text.slice(0, anchor.span.start))) return []
    const inside = side.tokens.flatMap(({ start, end }, place) =>
      start >= anchor.span.start && end <= anchor.span.end ? [place] : [],
    )
    return inside.length > 0 && !inside.some((place) => given.has(place)) ? [inside] : []
  })
}
