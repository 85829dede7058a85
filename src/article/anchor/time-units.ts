/** Units of time in seconds, where that is exact. Pure. */

const SECONDS: Readonly<Record<string, number>> = {
  second: 1,
  minute: 60,
  hour: 3600,
  day: 86_400,
  week: 604_800,
}
const MONTHS: Readonly<Record<string, number>> = { month: 1, year: 12, decade: 120 }

/** What a value in unit `b` is multiplied by to be in unit `a`; undefined when no exact factor exists (months have no fixed days). */
export function timeScale(a: string, b: string): number | undefined {
  for (const table of [SECONDS, MONTHS]) {
    const [first, second] = [table[a], table[b]]
    if (first !== undefined && second !== undefined) return second / first
  }
  return undefined
}
