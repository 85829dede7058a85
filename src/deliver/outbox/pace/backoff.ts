/** How long to wait before the next try. Pure. */

const FIRST_MS = 1_000
const LONGEST_MS = 60_000

/** A number of at least 0 and below 1. */
export type Random = () => number

/**
 * Anything between nothing and 1, 2, 4 … 60 s ("full jitter"), so that many tries that failed together do not come back
 * together. `tries` is how many there were.
 */
export const backoffMs = (tries: number, random: Random): number => Math.round(ceilingMs(tries) * random())

/** The longest that `backoffMs` may say. */
export const ceilingMs = (tries: number): number =>
  Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(tries - 1, 30))
