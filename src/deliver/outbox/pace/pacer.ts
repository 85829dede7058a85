/** Whose turn it is on one platform: its rates, one try at a time for each place, and who must wait. Times are steady. */
import { openBreaker } from './breaker.ts'
import { type Bucket, openBucket } from './bucket.ts'
import { openInvalidRequests } from './invalid-requests.ts'
import type { PlatformLimits } from './limits.ts'

export type Pacer = {
  /** How long nothing may begin; 0 when a try may begin now. Infinite: not before one has ended. */
  waitMs(now: number): number
  /** Places that get nothing now, and when the first of them may get something again. */
  busy(now: number): { readonly places: readonly string[]; readonly until: number }
  begin(place: string): void
  end(place: string, now: number): void
  underWay(): number
  /** How long the next request must wait for its turn. */
  turnMs(request: Request, now: number): number
  take(request: Request, now: number): void
  holdPlace(place: string, until: number): void
  holdAll(until: number): void
  /** The platform answered. */
  good(): void
  /** Gives the pause in milliseconds when the platform now gets one. */
  bad(place: string, now: number): number | undefined
  /** Pays for the thread that is made before its first message. */
  introduce(name: string, now: number): void
  /**
   * An answer that the platform holds against us. One that comes while everything waits already is not counted: it is
   * one of those that were under way together, or did not even leave.
   */
  invalid(place: string, now: number): void
}

export type Request = 'send' | 'look'

const MAX_INTRODUCED = 10_000

export function openPacer(limits: PlatformLimits): Pacer {
  const buckets: Record<Request, Bucket> = {
    send: openBucket(limits.sends),
    look: openBucket(limits.looks),
  }
  const breaker = openBreaker()
  const invalid = openInvalidRequests(limits.invalidRequests)
  const inFlight = new Set<string>()
  const held = new Map<string, number>()
  const introduced = new Set<string>()
  let heldAll = 0

  return {
    waitMs(now) {
      const most = breaker.probing() ? 1 : limits.concurrency
      const pause = Math.max(breaker.pauseMs(now), invalid.pauseMs(now), heldAll - now)
      if (pause > 0) return pause
      return inFlight.size >= most ? Number.POSITIVE_INFINITY : buckets.send.waitMs(now)
    },
    busy(now) {
      for (const [place, until] of held) if (until <= now) held.delete(place)
      return {
        places: [...new Set([...inFlight, ...held.keys()])],
        until: Math.min(Number.POSITIVE_INFINITY, ...held.values()),
      }
    },
    begin: (place) => void inFlight.add(place),
    end(place, now) {
      inFlight.delete(place)
      const until = now + limits.placeGapMs
      if (limits.placeGapMs > 0 && (held.get(place) ?? 0) < until) held.set(place, until)
    },
    underWay: () => inFlight.size,
    turnMs: (request, now) => Math.max(0, heldAll - now, buckets[request].waitMs(now)),
    take: (request, now) => buckets[request].take(now),
    holdPlace: (place, until) => void held.set(place, until),
    holdAll(until) {
      heldAll = Math.max(heldAll, until)
    },
    good: () => breaker.good(),
    bad: (place, now) => breaker.bad(place, now),
    introduce(name, now) {
      if (!limits.introductions || introduced.has(name)) return
      if (introduced.size >= MAX_INTRODUCED) introduced.clear()
      introduced.add(name)
      buckets.send.take(now)
    },
    invalid(place, now) {
      if (heldAll <= now && (held.get(place) ?? 0) <= now) invalid.add(now)
    },
  }
}
