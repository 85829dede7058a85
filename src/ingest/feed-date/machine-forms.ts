/**
 * Dates that machines write: those of mails, ISO 8601 at every precision, with weeks and ordinal days, and counts since
 * the epoch. Pure.
 *
 * ISO 8601-1:2019, its profile W3CDTF (Atom, RSS 1.0, JSON Feed), RFC 3339.
 */
import { daysAfter, instantAt, MIDNIGHT, MINUTE_MS, midnightOf, sinceMidnight, type Time } from './instant.ts'
import { offsetFrom } from './zones.ts'

/** `date` is absent when the form is right and its fields are impossible. Nothing when the text has another form. */
export type FormReading = { readonly date?: string } | undefined

const DAY =
  /(?<year>\d{4})(?:-(?<month>\d\d)-(?<day>\d\d)|(?<month2>\d\d)(?<day2>\d\d)|-?W(?<week>\d\d)(?:-?(?<weekday>\d))?|-?(?<ordinal>\d{3}))/
const CLOCK = /(?<hour>\d\d)(?::?(?<minute>\d\d)(?::?(?<second>\d\d)(?:[.,](?<fraction>\d{1,20}))?)?)?/
const ZONE = /(?<zone>[Zz]|(?<sign>[+-])(?<zoneHour>\d\d)(?::?(?<zoneMinute>\d\d))?)/
const FULL = new RegExp(`^${DAY.source}(?:(?:[Tt]|\\s+)${CLOCK.source}\\s?)?${ZONE.source}?$`)
const MONTH = /^(\d{4})(?:-(\d\d))?$/
const COMPACT = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/

export const readForm = (text: string): FormReading =>
  readMail(text) ?? readFull(text) ?? readMonth(text) ?? readCompact(text)

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const MAIL =
  /^(?:(?:mon|tue|wed|thu|fri|sat|sun), )?(?<day>\d\d?) (?<name>[a-z]{3}) (?<year>\d{4}) (?<hour>\d\d):(?<minute>\d\d):(?<second>\d\d) (?:gmt|utc|z|(?<sign>[+-])(?<zoneHour>\d\d)(?<zoneMinute>\d\d))$/i

/** RFC 5322, 3.3, as nearly every feed writes it; what departs from it is read word by word. */
function readMail(text: string): FormReading {
  const fields = MAIL.exec(text)?.groups
  const month = MONTHS.indexOf(fields?.name?.toLowerCase() ?? '') + 1
  if (!fields || month === 0) return undefined
  const midnight = midnightOf({ year: Number(fields.year), month, day: Number(fields.day) })
  const elapsed = sinceMidnight(timeIn(fields))
  const offset = offsetIn(fields)
  if (midnight === undefined || elapsed === undefined || offset === undefined) return {}
  return dated(midnight + elapsed - offset * MINUTE_MS)
}

function readFull(text: string): FormReading {
  const fields = FULL.exec(text)?.groups
  if (!fields) return undefined
  const midnight = midnightIn(fields)
  const elapsed = fields.hour ? sinceMidnight(timeIn(fields), true) : 0
  const offset = offsetIn(fields)
  if (midnight === undefined || elapsed === undefined || offset === undefined) return {}
  return dated(midnight + elapsed - offset * MINUTE_MS)
}

const dated = (ms: number): FormReading => {
  const date = instantAt(ms)
  return date ? { date } : {}
}

type Fields = Readonly<Record<string, string | undefined>>

function midnightIn(fields: Fields): number | undefined {
  const year = Number(fields.year)
  if (fields.week) return midnightOfWeek(year, Number(fields.week), Number(fields.weekday ?? 1))
  if (fields.ordinal) return midnightOfOrdinal(year, Number(fields.ordinal))
  return midnightOf({
    year,
    month: Number(fields.month ?? fields.month2),
    day: Number(fields.day ?? fields.day2),
  })
}

function midnightOfOrdinal(year: number, ordinal: number): number | undefined {
  const first = midnightOf({ year, month: 1, day: 1 })
  if (first === undefined || ordinal < 1) return undefined
  const midnight = daysAfter(first, ordinal - 1)
  return new Date(midnight).getUTCFullYear() === year ? midnight : undefined
}

/** Week 1 holds 4 January; weeks begin on Monday. Week 53 only where the year has one. */
function midnightOfWeek(year: number, week: number, weekday: number): number | undefined {
  const fourth = midnightOf({ year, month: 1, day: 4 })
  if (fourth === undefined || week < 1 || weekday < 1 || weekday > 7) return undefined
  const monday = daysAfter(fourth, -((new Date(fourth).getUTCDay() + 6) % 7) + (week - 1) * 7)
  const thursday = new Date(daysAfter(monday, 3))
  return thursday.getUTCFullYear() === year ? daysAfter(monday, weekday - 1) : undefined
}

function timeIn({ hour, minute = '0', second = '0', fraction = '0' }: Fields): Time {
  const millisecond = Math.floor(Number(`0.${fraction}`) * 1_000)
  return { hour: Number(hour), minute: Number(minute), second: Number(second), millisecond }
}

function offsetIn({ sign, zoneHour, zoneMinute = '0' }: Fields): number | undefined {
  return sign ? offsetFrom(sign, Number(zoneHour), Number(zoneMinute))?.minutes : 0
}

function readMonth(text: string): FormReading {
  const [found, year, month = '1'] = MONTH.exec(text) ?? []
  if (!found) return undefined
  const midnight = midnightOf({ year: Number(year), month: Number(month), day: 1 })
  return midnight === undefined ? {} : dated(midnight)
}

/** YYYYMMDDhhmmss. */
function readCompact(text: string): FormReading {
  const [found, ...digits] = COMPACT.exec(text) ?? []
  if (!found) return undefined
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = digits.map(Number)
  const midnight = midnightOf({ year, month, day })
  const elapsed = sinceMidnight({ ...MIDNIGHT, hour, minute, second })
  return midnight === undefined || elapsed === undefined ? {} : dated(midnight + elapsed)
}

/** Nine or ten digits are seconds from 1973 to 2286, twelve or thirteen are milliseconds of the same time. */
const SECONDS = /^\d{9,10}(?:\.\d{1,9})?$/
const MILLISECONDS = /^\d{12,13}$/

export function readEpoch(text: string): string | undefined {
  if (SECONDS.test(text)) return instantAt(Math.floor(Number(text) * 1_000))
  return MILLISECONDS.test(text) ? instantAt(Number(text)) : undefined
}
