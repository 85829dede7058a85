/** Numbers and choices that look random and are the same in every run: mulberry32 (public domain), seeded. Pure. */

export type Random = {
  /** A whole number from 0 up to, not including, `limit`. */
  below(limit: number): number
  pick<Value>(values: readonly Value[]): Value
  /** True so often out of one. */
  chance(share: number): boolean
  /** Like `below`, but small numbers come far more often, as common words do (Zipf's law). */
  rank(limit: number): number
  /** The same values in another order. */
  shuffled<Value>(values: readonly Value[]): Value[]
}

export function openRandom(seed: number): Random {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (limit: number) => Math.floor(next() * limit)
  return {
    below,
    pick(values) {
      const value = values[below(values.length)]
      if (value === undefined) throw new Error('nothing to pick from')
      return value
    },
    chance: (share) => next() < share,
    rank: (limit) => Math.min(limit - 1, Math.floor(limit ** next()) - 1),
    shuffled(values) {
      const order = [...values]
      for (let last = order.length - 1; last > 0; last--) {
        const place = below(last + 1)
        ;[order[last], order[place]] = [order[place] as (typeof order)[0], order[last] as (typeof order)[0]]
      }
      return order
    },
  }
}
