/**
 * Spans and days as people type them: "36h", "2d", "yesterday", "monday", "2026-11-20". Pure.
 * Days begin at midnight in the zone of the readers.
 */
import { CommandError } from './command.ts'
import { clipped } from './words.ts'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
/** Farther away than this is a slip of the finger. */
const MAX_DAYS = 366
/** Characters of what was typed within an error. */
const MAX_ECHO = 40

const UNITS: readonly (readonly [words: RegExp, ms: number])[] = [
  [/^(?:m|min|mins|minutes?)$/, 60_000],
  [/^(?:h|hr|hrs|hours?)$/, HOUR_MS],
  [/^(?:d|days?)$/, DAY_MS],
  [/^(?:w|weeks?)$/, 7 * DAY_MS],
]
const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const

/** What is offered while somebody types. */
export const SINCE_WORDS = ['6h', '24h', '2d', '7d', 'today', 'yesterday', 'monday'] as const
export const UNTIL_WORDS = ['24h', '2d', '7d', '14d', '30d', 'tomorrow', 'friday'] as const

/** A calendar day, months from 1. */
type Day = { readonly year: number; readonly month: number; readonly day: number }
type Direction = 'back' | 'ahead'

/**
 * When it began: "2d" is two days ago, "monday" the beginning of the latest Monday.
 * @throws {CommandError} when the words are no time, or none in the past year.
 */
export function parseSince(words: string, now: Date, zone: string): Date {
  const instant = instantOf(words, now, zone, 'back')
  if (!instant) throw new CommandError(unclear(words, 'since', '36h, 2d, yesterday, monday'))
  if (instant > now)
    throw new CommandError(`"${clipped(words, MAX_ECHO)}" is not over yet; since needs a time in the past.`)
  if (instant.getTime() < now.getTime() - MAX_DAYS * DAY_MS) throw new CommandError(tooFar(words))
  return instant
}

/**
 * When it ends: "2d" is in two days, "friday" the end of the next Friday.
 * @throws {CommandError} when the words are no time, or none in the coming year.
 */
export function parseUntil(words: string, now: Date, zone: string, option = 'until'): Date {
  const instant = instantOf(words, now, zone, 'ahead')
  if (!instant) throw new CommandError(unclear(words, option, '36h, 2d, tomorrow, friday'))
  if (instant <= now)
    throw new CommandError(`"${clipped(words, MAX_ECHO)}" is over; ${option} needs a time to come.`)
  if (instant.getTime() > now.getTime() + MAX_DAYS * DAY_MS) throw new CommandError(tooFar(words))
  return instant
}

const unclear = (words: string, option: string, examples: string): string =>
  `"${clipped(words, MAX_ECHO)}" is no time that I know. Give ${option} as ${examples} or a date such as 2026-11-20.`

const tooFar = (words: string): string =>
  `"${clipped(words, MAX_ECHO)}" is more than a year away; give a nearer time.`

/** `back`: the beginning of a day; `ahead`: its end. */
function instantOf(words: string, now: Date, zone: string, direction: Direction): Date | undefined {
  const text = words.trim().toLowerCase().replace(/\s+/g, ' ')
  const span = spanOf(text)
  if (span !== undefined) {
    const instant = new Date(now.getTime() + (direction === 'back' ? -span : span))
    return Number.isNaN(instant.getTime()) ? undefined : instant
  }
  const day = dayOf(text, dayIn(now, zone), direction)
  return day && startOf(direction === 'back' ? day : shifted(day, 1), zone)
}

/** "2d", "36 hours", "2 days ago", "last 24 hours", "1d 12h": milliseconds. */
function spanOf(text: string): number | undefined {
  const bare = text.replace(/^(?:the )?(?:last|past|next|for|in) (?=\d)/, '').replace(/ ago$/, '')
  if (!/^(?:\d+ ?[a-z]+ ?)+$/.test(bare)) return undefined
  let sum = 0
  for (const [, amount, unit = ''] of bare.matchAll(/(\d+) ?([a-z]+)/g)) {
    const ms = UNITS.find(([pattern]) => pattern.test(unit))?.[1]
    if (ms === undefined) return undefined
    sum += Number(amount) * ms
  }
  return sum > 0 ? sum : undefined
}

/** "today", "yesterday", "tomorrow", "mon", "last monday", "next friday", "2026-11-20". */
function dayOf(text: string, today: Day, direction: Direction): Day | undefined {
  if (text === 'today') return today
  if (text === 'yesterday') return shifted(today, -1)
  if (text === 'tomorrow') return shifted(today, 1)
  return writtenDay(text) ?? weekdayOf(text.replace(/^(?:last|next|on) /, ''), today, direction)
}

function writtenDay(text: string): Day | undefined {
  const [, year, month, day] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text) ?? []
  if (year === undefined) return undefined
  const written = { year: Number(year), month: Number(month), day: Number(day) }
  const real = shifted(written, 0)
  return real.month === written.month && real.day === written.day ? real : undefined
}

/** The nearest such day in the direction; a day named today means a week from now, or a week ago. */
function weekdayOf(text: string, today: Day, direction: Direction): Day | undefined {
  const wanted = text.length < 3 ? -1 : WEEKDAYS.findIndex((name) => name.startsWith(text))
  if (wanted < 0) return undefined
  const current = new Date(Date.UTC(today.year, today.month - 1, today.day)).getUTCDay()
  const days = direction === 'back' ? (current - wanted + 7) % 7 : (wanted - current + 7) % 7
  return shifted(today, (days || 7) * (direction === 'back' ? -1 : 1))
}

function shifted({ year, month, day }: Day, days: number): Day {
  const date = new Date(Date.UTC(year, month - 1, day + days))
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

function dayIn(instant: Date, zone: string): Day {
  const local = new Date(instant.getTime() + offsetAt(instant, zone))
  return { year: local.getUTCFullYear(), month: local.getUTCMonth() + 1, day: local.getUTCDate() }
}

/** Midnight; where the clocks jump over it, the first instant of the day. */
function startOf({ year, month, day }: Day, zone: string): Date {
  const wall = Date.UTC(year, month - 1, day)
  const guess = new Date(wall - offsetAt(new Date(wall), zone))
  const start = new Date(wall - offsetAt(guess, zone))
  return dayIn(start, zone).day === day ? start : guess
}

/** Milliseconds by which clocks of the zone are ahead of UTC. */
function offsetAt(instant: Date, zone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' })
  const name = parts.formatToParts(instant).find(({ type }) => type === 'timeZoneName')?.value ?? ''
  const [, sign, hours, minutes] = /GMT([+-])(\d{2}):(\d{2})/.exec(name) ?? []
  if (sign === undefined) return 0
  return (sign === '-' ? -1 : 1) * (Number(hours) * HOUR_MS + Number(minutes) * 60_000)
}
