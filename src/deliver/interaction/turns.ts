/** How often one person, and one place, may ask: so many requests a minute. Keeps counts in memory. */
import type { Person } from '../caller.ts'
import { type Place, placeKey } from '../place.ts'

const MINUTE_MS = 60_000
/** A channel may ask as often as so many people. */
const PEOPLE_PER_PLACE = 4
/** People and places counted; those asked for longest ago are forgotten first. */
const MOST_COUNTED = 5_000

export type Turns = {
  /** Seconds until the next request is taken: 0 counts this one. */
  take(person: Person, place: Place, now: Date): number
}

/** `perMinute`: requests of one person. */
export function openTurns(perMinute: number): Turns {
  /** Times of the requests of the last minute, the oldest first. */
  const asked = new Map<string, number[]>()

  function recent(name: string, now: number): number[] {
    const times = (asked.get(name) ?? []).filter((at) => at > now - MINUTE_MS && at <= now)
    asked.delete(name)
    asked.set(name, times)
    const [oldest] = asked.keys()
    if (asked.size > MOST_COUNTED && oldest !== undefined) asked.delete(oldest)
    return times
  }

  const waitMs = (times: readonly number[], most: number, now: number): number =>
    times.length < most ? 0 : (times[times.length - most] ?? now) + MINUTE_MS - now

  return {
    take({ platform, workspace, user }, place, at) {
      const now = at.getTime()
      const own = recent(`${platform}/${workspace}/${user}`, now)
      const all = recent(placeKey(place), now)
      const wait = Math.max(waitMs(own, perMinute, now), waitMs(all, PEOPLE_PER_PLACE * perMinute, now))
      if (wait > 0) return Math.ceil(wait / 1_000)
      own.push(now)
      all.push(now)
      return 0
    },
  }
}
