/** Who does it to whom: a sentence in which two names have changed places does not answer. English. Pure. */
import type { Concept } from './concepts.ts'
import type { Side } from './passage.ts'

/** "was called by": the names stand the other way round. */
const PASSIVE = /\b(?:is|are|was|were|been|being|be|got)\s+(?:\p{L}+ly\s+)?\p{L}+(?:ed|en|wn|ne|lt|ld|de|t|k|g)\b[^,;]*\bby\b/iu

/** True when the question has a name before and a name after what happens, and the sentence has them exchanged. */
export function isExchanged(concepts: readonly Concept[], places: readonly (readonly number[])[], side: Side): boolean {
  const action = concepts.findIndex(({ kind, asked }, index) => kind === 'word' && !asked && (places[index]?.length ?? 0) > 0)
  const doer = concepts.findLastIndex(({ kind, at }) => kind === 'name' && at < (concepts[action]?.at ?? -1))
  const other = concepts.findIndex(({ kind, at }) => kind === 'name' && at > (concepts[action]?.at ?? Number.POSITIVE_INFINITY))
  if (action < 0 || doer < 0 || other < 0 || PASSIVE.test(side.text)) return false
  return (places[action] ?? []).every((place) => {
    const before = nearest(concepts, places, (at) => at < place, (at) => place - at)
    const after = nearest(concepts, places, (at) => at > place, (at) => at - place)
    return before === other && after === doer
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
