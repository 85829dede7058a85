/** A token bucket: what has piled up may leave at once, then one by one. Pure but for its own count. */
import type { Rate } from './limits.ts'

export type Bucket = {
  /** How long until the next one may leave; 0 when it may leave now. */
  waitMs(now: number): number
  /** Takes one, on credit when there is none: the next ones wait for it. */
  take(now: number): void
}

export function openBucket({ perSecond, burst }: Rate): Bucket {
  let tokens = burst
  let at = 0

  function fill(now: number): void {
    tokens = Math.min(burst, tokens + ((now - at) / 1_000) * perSecond)
    at = now
  }

  return {
    waitMs(now) {
      fill(now)
      return tokens >= 1 ? 0 : Math.ceil(((1 - tokens) / perSecond) * 1_000)
    },
    take(now) {
      fill(now)
      tokens -= 1
    },
  }
}
