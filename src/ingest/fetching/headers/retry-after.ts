/** How long a host rests that said "too many requests" or "not now" (RFC 9110, 10.2.3; RFC 6585, 4). Pure. */
import { readHttpDate } from './http-date.ts'

export const SHORTEST_REST_MS = 1_000
export const LONGEST_REST_MS = 6 * 3_600_000
/** When the server names no time, or none that can be read. */
const UNSAID_REST_MS = 60_000

/** Milliseconds, between 1 second and 6 hours, whatever the header says. Of a list, the longest counts. */
export function restOf(retryAfter: string | undefined, now: Date): number {
  const told = (retryAfter ?? '').trim()
  const waits = [told, ...told.split(',')]
    .map((part) => waitOf(part.trim(), now))
    .filter((wait) => wait !== undefined)
  if (waits.length === 0) return UNSAID_REST_MS
  return Math.min(Math.max(...waits, SHORTEST_REST_MS), LONGEST_REST_MS)
}

function waitOf(text: string, now: Date): number | undefined {
  if (/^[-+]?\d{1,300}(?:\.\d{1,300})?$/.test(text)) return Number(text) * 1000
  const date = readHttpDate(text, now)
  return date === undefined ? undefined : date - now.getTime()
}
