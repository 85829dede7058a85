/** Finds the time of day and its zone among the pieces of a date, and takes them out. Pure. */
import { dateWord } from './calendar-words.ts'
import type { Time } from './instant.ts'
import type { Token } from './tokens.ts'
import { type Zone, zoneAt } from './zones.ts'

export type Clock = {
  /** Absent when no time is given. */
  readonly time?: Time
  readonly zone?: Zone
  /** "am" or "pm" in Latin letters. */
  readonly isAmerican: boolean
  /** What is left: the date. */
  readonly rest: readonly Token[]
}

/** Hours, minutes and so on as numbers, and the place after them. */
type Found = { readonly fields: readonly number[]; readonly fraction?: string; readonly end: number }

const isSign = (token: Token | undefined, signs: string): boolean =>
  token?.kind === 'sign' && signs.includes(token.text)

const numberAt = (token: Token | undefined, digits: number): number | undefined =>
  token?.kind === 'number' && token.text.length <= digits ? Number(token.text) : undefined

/** Nothing when a time stands there that no clock shows. */
export function takeClock(tokens: readonly Token[]): Clock | undefined {
  for (const find of [withColons, withFullStops, withMarks, withHalf])
    for (let place = 0; place < tokens.length; place += 1) {
      const found = find(tokens, place)
      if (found) return takeAround(tokens, place, found)
    }
  return { rest: tokens, isAmerican: false }
}

/** "15:30", "15:30:20", "15:30:20.5". */
function withColons(tokens: readonly Token[], place: number): Found | undefined {
  return separated(tokens, place, ':')
}

/** "kl. 15.30", "15.30 Uhr", "3.30 pm", "3. jan. 2024, 15.30": only beside a word that says so or after a year. */
function withFullStops(tokens: readonly Token[], place: number): Found | undefined {
  const found = separated(tokens, place, '.')
  if (!found) return undefined
  const before = tokens[isSign(tokens[place - 1], '.') ? place - 2 : place - 1]
  const after = tokens[found.end]
  const saysSo = isTimeWord(before) || isTimeWord(after) || halfAt(after) !== undefined
  return saysSo || isYear(tokens[isSign(tokens[place - 1], ',') ? place - 2 : place - 1]) ? found : undefined
}

const isYear = (token: Token | undefined): boolean => token?.kind === 'number' && token.text.length === 4

const isTimeWord = (token: Token | undefined): boolean =>
  token?.kind === 'word' && dateWord(token.text)?.joins === 'time'

function separated(tokens: readonly Token[], place: number, separator: string): Found | undefined {
  const hour = numberAt(tokens[place], 2)
  const minute = partAt(tokens, place + 1, separator)
  if (hour === undefined || minute === undefined) return undefined
  const second = partAt(tokens, place + 3, separator)
  if (second === undefined) return { fields: [hour, minute], end: place + 3 }
  const fraction = isSign(tokens[place + 5], '.,:') ? tokens[place + 6] : undefined
  const fields = [hour, minute, second]
  return fraction?.kind === 'number' && !fraction.spaced
    ? { fields, fraction: fraction.text, end: place + 7 }
    : { fields, end: place + 5 }
}

/** Two digits right after a separator. */
function partAt(tokens: readonly Token[], place: number, separator: string): number | undefined {
  const next = tokens[place + 1]
  const fits = isSign(tokens[place], separator) && next?.text.length === 2 && !next.spaced
  return fits ? numberAt(next, 2) : undefined
}

const MARKS = ['hour', 'minute', 'second'] as const

/** "15h30", "15 h", "15時30分20秒", "3시 30분". */
function withMarks(tokens: readonly Token[], place: number): Found | undefined {
  if (!hasMark(tokens[place + 1], 'hour')) return undefined
  const fields: number[] = []
  let end = place
  for (const mark of MARKS) {
    const value = numberAt(tokens[end], 2)
    if (value === undefined || (mark === 'second' && !hasMark(tokens[end + 1], mark))) break
    if (mark === 'minute' && !hasMark(tokens[end + 1], mark) && tokens[end]?.spaced) break
    fields.push(value)
    end += hasMark(tokens[end + 1], mark) ? 2 : 1
  }
  return fields.length > 0 ? { fields, end } : undefined
}

const hasMark = (token: Token | undefined, mark: string): boolean =>
  token?.kind === 'word' && dateWord(token.text)?.mark === mark

/** "3pm". */
function withHalf(tokens: readonly Token[], place: number): Found | undefined {
  const hour = numberAt(tokens[place], 2)
  return hour !== undefined && halfAt(tokens[place + 1]) !== undefined
    ? { fields: [hour], end: place + 1 }
    : undefined
}

const halfAt = (token: Token | undefined): 'am' | 'pm' | undefined =>
  token?.kind === 'word' ? dateWord(token.text)?.half : undefined

function takeAround(tokens: readonly Token[], start: number, found: Found): Clock | undefined {
  const half = halfAround(tokens, start, found.end)
  const zone = zoneAt(tokens, half.end)
  const time = timeFrom(found, half.half)
  if (zone === 'none' || !time) return undefined
  const rest = [...tokens.slice(0, half.start), ...tokens.slice(zone?.end ?? half.end)]
  return { time, rest, isAmerican: half.isLatin, ...(zone && { zone: zone.zone }) }
}

type HalfFound = {
  readonly half?: 'am' | 'pm' | undefined
  readonly start: number
  readonly end: number
  readonly isLatin: boolean
}

/** "3:30 pm"; "下午 3:30": in Asia the half of the day goes before. */
function halfAround(tokens: readonly Token[], start: number, found: number): HalfFound {
  const end = isTimeWord(tokens[found]) && !isZoneLetter(tokens[found]) ? found + 1 : found
  const after = halfAt(tokens[end])
  if (after) {
    const isLatin = /^[ap]m$/.test(tokens[end]?.text ?? '')
    return { half: after, start, end: end + (isSign(tokens[end + 1], '.') ? 2 : 1), isLatin }
  }
  const before = isSign(tokens[start - 1], '.') ? start - 2 : start - 1
  const half = /[^a-z]/.test(tokens[before]?.text ?? '') ? halfAt(tokens[before]) : undefined
  return { half, start: half ? before : start, end, isLatin: false }
}

/** Of the words that join, "t" is a zone too. */
const isZoneLetter = (token: Token | undefined): boolean => token?.text === 't'

function timeFrom({ fields, fraction = '0' }: Found, half: 'am' | 'pm' | undefined): Time | undefined {
  const [hour = 0, minute = 0, second = 0] = fields
  const millisecond = Math.floor(Number(`0.${fraction.slice(0, 9)}`) * 1_000)
  // "15:30 PM" is written, and plain; "15:30 AM" is nonsense.
  if (half && hour > 12) return half === 'pm' ? { hour, minute, second, millisecond } : undefined
  return { hour: half ? (hour % 12) + (half === 'pm' ? 12 : 0) : hour, minute, second, millisecond }
}
