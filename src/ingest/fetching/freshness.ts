/**
 * How long an answer is fresh by its own headers (RFC 9111, 4.2): a lower bound of the time until the next look. Pure.
 *
 * We are a private cache, so s-maxage is not for us; no-cache and no-store tell how to keep an answer, not when to come
 * again. No guess is made from Last-Modified.
 */
import { readHttpDate } from './headers/http-date.ts'

/** Names in lower case; a header that came several times is joined by ", ". */
type Headers = Readonly<Record<string, string>> & {
  readonly age?: string
  readonly expires?: string
  readonly date?: string
}

const DAY_MS = 86_400_000

/**
 * Milliseconds, at most a day; nothing when the headers say nothing.
 *
 * @param now the time of the answer
 */
export function freshFor(headers: Headers, now: Date): number | undefined {
  const lifetime = maxAgeOf(headers['cache-control'] ?? '') ?? untilExpired(headers, now)
  if (lifetime === undefined) return undefined
  return Math.min(Math.max(lifetime - ageOf(headers.age), 0), DAY_MS)
}

/** Of several the first counts; one that cannot be read makes the answer stale (RFC 9111, 4.2.1). */
function maxAgeOf(cacheControl: string): number | undefined {
  const [, quoted, bare] = /(?:^|,)\s*max-age\s*=\s*(?:"([^"]*)"|([^\s,]*))/i.exec(cacheControl) ?? []
  const told = quoted ?? bare
  if (told === undefined) return undefined
  return /^\d+$/.test(told) ? Number(told) * 1000 : 0
}

/** An Expires that is no date, such as 0, has passed (RFC 9111, 5.3). */
function untilExpired(headers: Headers, now: Date): number | undefined {
  const told = headers.expires
  if (told === undefined) return undefined
  const expires = readHttpDate(told.trim(), now)
  if (expires === undefined) return 0
  return expires - (readHttpDate((headers.date ?? '').trim(), now) ?? now.getTime())
}

/** Seconds that the answer has lain in caches on the way. */
function ageOf(age: string | undefined): number {
  const [, seconds] = /^\s*(\d+)/.exec(age ?? '') ?? []
  return Number(seconds ?? 0) * 1000
}
