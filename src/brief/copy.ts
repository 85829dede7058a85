/** How much of an article is another one's text, also across languages. Pure. */
import { cosine } from '../lib/tf-idf.ts'
import type { StorySpace, Unit } from './unit.ts'

/** Each other's best match, and at least this alike, to be counterparts. */
const COUNTERPART = 0.2

/**
 * From this share on, one text was made from the other. A copy keeps the order; independent reports of one event share
 * sentences too, but scattered. Measured on five stories: copies 0.42-1.00, the other 45 pairs at most 0.31.
 */
export const COPIED = 0.36

/** The share of the shorter article's sentences that have a counterpart in the other one, in the same order. */
export function copiedShareIn({ units }: StorySpace): (a: { id: string }, b: { id: string }) => number {
  const byArticle = Map.groupBy(units, (unit) => unit.ref.articleId)
  return (a, b) => {
    const [left, right] = [byArticle.get(a.id) ?? [], byArticle.get(b.id) ?? []]
    const places = left.flatMap((unit) => {
      const other = bestMatch(unit, right)
      return other && bestMatch(other, left) === unit ? [other.position] : []
    })
    return longestRise(places) / Math.max(1, Math.min(left.length, right.length))
  }
}

function bestMatch(unit: Unit, others: readonly Unit[]): Unit | undefined {
  let best: Unit | undefined
  let near = COUNTERPART
  for (const other of others) {
    const similarity = cosine(unit.vector, other.vector)
    if (similarity < near) continue
    near = similarity
    best = other
  }
  return best
}

/** Length of the longest increasing subsequence (Schensted 1961). */
function longestRise(values: readonly number[]): number {
  const tails: number[] = []
  for (const value of values) {
    const at = tails.findIndex((tail) => tail >= value)
    tails[at < 0 ? tails.length : at] = value
  }
  return tails.length
}
