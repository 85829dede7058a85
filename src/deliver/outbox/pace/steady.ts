/** A clock that never goes back: what pauses and rates are measured with. Pure but for its own count. */
import type { Clock } from '../../../lib/clock.ts'

/** Milliseconds since it was made. While the clock is set back it stands still. */
export function openSteady(clock: Clock): () => number {
  let last = clock().getTime()
  let passed = 0
  return () => {
    const now = clock().getTime()
    passed += Math.max(0, now - last)
    last = now
    return passed
  }
}
