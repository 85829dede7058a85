/**
 * Stops asking a platform that is down: many tries in a row came to nothing, at several places. After a pause one try
 * goes out as a probe; what becomes of it decides. Pure but for its own count.
 */

const FAILURES = 5
const PLACES = 3
const FIRST_PAUSE_MS = 5_000
const LONGEST_PAUSE_MS = 60_000

export type Breaker = {
  /** How long nothing may be tried; 0 when something may. */
  pauseMs(now: number): number
  /** Only one try at a time until it is known whether the platform is back. */
  probing(): boolean
  /** The platform answered, be it with a refusal of this one message. */
  good(): void
  /** Gives the pause in milliseconds when the platform now gets one. */
  bad(place: string, now: number): number | undefined
}

export function openBreaker(): Breaker {
  let places: string[] = []
  let pauses = 0
  let until = 0

  return {
    pauseMs: (now) => Math.max(0, until - now),
    probing: () => pauses > 0,
    good() {
      places = []
      pauses = 0
    },
    bad(place, now) {
      places = [...places, place].slice(-FAILURES)
      const down = places.length === FAILURES && new Set(places).size >= PLACES
      // tries that were under way when the pause began say nothing new
      if ((!down && pauses === 0) || now < until) return undefined
      const pause = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.min(pauses, 10))
      pauses += 1
      until = now + pause
      return pause
    },
  }
}
