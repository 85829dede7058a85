/**
 * Fields of a calendar and a clock into an instant, or nothing when there is no such day or hour. Pure.
 *
 * Proleptic Gregorian calendar (ISO 8601, 4.2.1).
 */
import { offsetOf, type Zone } from './zones.ts'

/** Month 1 to 12. */
export type Day = { readonly year: number; readonly month: number; readonly day: number }

export type Time = {
  readonly hour: number
  readonly minute: number
  readonly second: number
  readonly millisecond: number
}

export const MIDNIGHT: Time = { hour: 0, minute: 0, second: 0, millisecond: 0 }
export const MINUTE_MS = 60_000
const DAY_MS = 86_400_000
const HIGHEST_YEAR = 9999

/** Milliseconds since the epoch of the midnight that begins the day, in UTC. */
export function midnightOf({ year, month, day }: Day): number | undefined {
  if (year < 1 || year > HIGHEST_YEAR || month < 1 || month > 12 || day < 1) return undefined
  const date = new Date(0)
  // Date.UTC takes years below 100 for those of the 20th century.
  date.setUTCFullYear(year, month - 1, day)
  return date.getUTCDate() === day ? date.getTime() : undefined
}

/** 0 = Sunday. */
export const weekdayOf = (midnight: number): number => new Date(midnight).getUTCDay()

export const daysAfter = (midnight: number, days: number): number => midnight + days * DAY_MS

/** Milliseconds since midnight; 24:00 only where the form allows it, a leap second only as the last of its minute. */
export function sinceMidnight(time: Time, allows24 = false): number | undefined {
  const { hour, minute, second, millisecond } = time
  const isEnd = allows24 && hour === 24 && minute + second + millisecond === 0
  if ((hour > 23 && !isEnd) || minute > 59 || second > 60) return undefined
  if (second === 60 && minute !== 59) return undefined
  return ((hour * 60 + minute) * 60 + second) * 1_000 + millisecond
}

/** ISO 8601 in UTC; whole seconds have no fraction. Nothing when the year needs more than four digits. */
export function instantAt(ms: number): string | undefined {
  const date = new Date(ms)
  const year = date.getUTCFullYear()
  if (!(year >= 1 && year <= HIGHEST_YEAR)) return undefined
  return date.toISOString().replace('.000Z', 'Z')
}

export function instantOf(day: Day, time: Time, zone: Zone, allows24 = false): string | undefined {
  const midnight = midnightOf(day)
  const elapsed = sinceMidnight(time, allows24)
  if (midnight === undefined || elapsed === undefined) return undefined
  const local = midnight + elapsed
  const offset = offsetOf(zone, local)
  return offset === undefined ? undefined : instantAt(local - offset * MINUTE_MS)
}
