/** Which date of an article is believed. Pure. */

const DAY_MS = 86_400_000
/** Nothing on the web is older: a date of 1970 is an empty field of a database. */
const EARLIEST = Date.UTC(1971)

/**
 * The date as published; the time of fetching when that is more than a day ahead, or of 1970 or earlier, so that a wrong
 * date never pins an article to the top. Nothing when none is given.
 *
 * @param published ISO 8601 instant, as `readDate` gives it
 */
export function trustedDate(published: string | undefined, fetchedAt: Date): string | undefined {
  if (published === undefined) return undefined
  const instant = Date.parse(published)
  const isTrusted = instant >= EARLIEST && instant <= fetchedAt.getTime() + DAY_MS
  return isTrusted ? published : fetchedAt.toISOString()
}
