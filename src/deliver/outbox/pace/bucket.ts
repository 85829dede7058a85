/**
 * A token bucket: what has piled up may leave at once, then one by one. With `most`, no second ever sees more than that,
 * so that a bucket may make good for a busy moment without going over a platform's limit. Pure but for its own count.
 */
import type { Rate } from './limits.ts'

export type Bucket = {
  /** How long until the next one may leave; 0 when it may leave now. */
  waitMs(now: number): number
  /** Takes one, on credit when there is none: the next ones wait for it. */
  take(now: number): void
}

/** A second, and what two requests may lose against each other on their way. */
const WINDOW_MS = 1_025

export function openBucket({ perSecond, burst, most }: Rate): Bucket {
  let tokens = burst
  let at = 0
  /** Times of the last ones, the oldest first. */
  const last: number[] = []

  function fill(now: number): void {
    tokens = Math.min(burst, tokens + ((now - at) / 1_000) * perSecond)
    at = now
  }

  /** Until the one that is `most` places back has left the window. */
  function windowMs(now: number): number {
    if (most === undefined) return 0
    const oldest = last.length < most ? undefined : last[last.length - most]
    return oldest === undefined ? 0 : Math.max(0, oldest + WINDOW_MS - now)
  }

  return {
    waitMs(now) {
      fill(now)
      const tokenMs = tokens >= 1 ? 0 : ((1 - tokens) / perSecond) * 1_000
      return Math.ceil(Math.max(tokenMs, windowMs(now)))
    },
    take(now) {
      fill(now)
      tokens -= 1
      last.push(now)
      if (last.length > (most ?? 0)) last.shift()
    },
  }
}
