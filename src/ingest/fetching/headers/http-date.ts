/** Dates of HTTP headers in the three formats of RFC 9110, 5.6.7. Pure. */

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** Sun, 06 Nov 1994 08:49:37 GMT */
const IMF_FIXDATE = /^[a-z]{3}, ?(\d{1,2}) ([a-z]{3}) (\d{4}) (\d{2}):(\d{2}):(\d{2}) (?:GMT|UTC)$/i
/** Sunday, 06-Nov-94 08:49:37 GMT */
const RFC_850 = /^[a-z]{6,9}, (\d{2})-([a-z]{3})-(\d{2}) (\d{2}):(\d{2}):(\d{2}) (?:GMT|UTC)$/i
/** Sun Nov  6 08:49:37 1994 */
const ASCTIME = /^[a-z]{3} ([a-z]{3}) ( \d|\d{2}) (\d{2}):(\d{2}):(\d{2}) (\d{4})$/i

const FIFTY_YEARS_MS = 50 * 365.25 * 86_400_000

/** Milliseconds since the epoch. `now` settles the century of a year with two digits. */
export function readHttpDate(text: string, now: Date): number | undefined {
  const fixed = IMF_FIXDATE.exec(text)
  if (fixed) {
    const [, day, month, year, ...time] = fixed
    return instant(year, month, day, time)
  }
  const ascii = ASCTIME.exec(text)
  if (ascii) {
    const [, month, day, hour, minute, second, year] = ascii
    return instant(year, month, day, [hour, minute, second])
  }
  const old = RFC_850.exec(text)
  if (!old) return undefined
  const [, day, month, year, ...time] = old
  const inThisCentury = instant(`20${year}`, month, day, time)
  // More than 50 years ahead is the past century (RFC 9110, 5.6.7).
  return inThisCentury !== undefined && inThisCentury - now.getTime() > FIFTY_YEARS_MS
    ? instant(`19${year}`, month, day, time)
    : inThisCentury
}

type Digits = string | undefined

/** Fields that no calendar has give nothing; a leap second is the next second. */
function instant(year: Digits, month: Digits, day: Digits, time: readonly Digits[]): number | undefined {
  const index = MONTHS.indexOf((month ?? '').toLowerCase())
  const [hour = 0, minute = 0, second = 0] = time.map(Number)
  if (index < 0 || hour > 23 || minute > 59 || second > 60) return undefined
  const date = Date.UTC(Number(year), index, Number(day))
  if (new Date(date).getUTCDate() !== Number(day)) return undefined
  return date + ((hour * 60 + minute) * 60 + second) * 1000
}
