/**
 * Dates written with digits: ISO 8601, d.m.yyyy, d/m, yyyy年m月d日. Pure.
 *
 * A two-digit year is not a year here: the century would be a guess.
 */
import { DATE_WORDS } from './date-words.ts'
import { isAt, touches, type Word } from './words.ts'

export type DateParts = {
  readonly year?: number
  readonly month?: number
  readonly day?: number
  readonly weekday?: number
}
/** `next` is the index of the first word behind the date. */
export type DateReading = { readonly parts: DateParts; readonly next: number }

const FIRST_YEAR = 1800
const LAST_YEAR = 2100

/** Languages whose decimal mark is a full stop: "21.1" is a number there. */
const DOT_IS_DECIMAL = /^(en|zh|ja|ko|th|hi|he|ms|und)$/
/** Languages that print the month first when both could be the day. Elsewhere the day comes first. */
const MONTH_FIRST = /^(en|fil)$/

export const yearOf = (word: Word | undefined): number | undefined =>
  within(word, /^\d{4}$/, FIRST_YEAR, LAST_YEAR)
export const dayOf = (word: Word | undefined): number | undefined => within(word, /^\d{1,2}$/, 1, 31)
export const monthOf = (word: Word | undefined): number | undefined => within(word, /^\d{1,2}$/, 1, 12)

function within(word: Word | undefined, shape: RegExp, low: number, high: number): number | undefined {
  if (word?.kind !== 'number' || !shape.test(word.lower)) return undefined
  const value = Number(word.lower)
  return value >= low && value <= high ? value : undefined
}

/** `marked` is true behind a word that announces a day ("hôm", "am"); `bare` when no unit follows. */
export type Place = { readonly language: string; readonly marked: boolean; readonly bare: boolean }

export function digitDate(words: readonly Word[], at: number, place: Place): DateReading | undefined {
  return eastAsian(words, at) ?? dotted(words, at, place) ?? separated(words, at, place)
}

type Key = 'year' | 'month' | 'day'
const EAST_ASIAN: readonly (readonly [
  key: Key,
  mark: RegExp,
  read: (word: Word | undefined) => number | undefined,
])[] = [
  ['year', /^[年년]$/, yearOf],
  ['month', /^[月월]$/, monthOf],
  ['day', /^[日号號일]$/, dayOf],
]
/** 21日間 is a length of time, 3日目 an ordinal. */
const NO_DATE = /^[間间간目]$/

/** 2025年1月21日, 1月21日, 2025년 1월, 21日. */
function eastAsian(words: readonly Word[], at: number): DateReading | undefined {
  const parts: { [key in Key]?: number } = {}
  let next = at
  for (const [key, mark, read] of EAST_ASIAN) {
    if (!isAt(words, next + 1, mark) || isAt(words, next + 2, NO_DATE)) continue
    const value = read(words[next])
    if (value === undefined) break
    parts[key] = value
    next += 2
  }
  return next > at ? { parts, next } : undefined
}

/** One token: 21.01.2025, 21.1, 2.2023. Also 21. 1. 2025 and 21.1. with a last full stop. */
function dotted(words: readonly Word[], at: number, place: Place): DateReading | undefined {
  const text = words[at]?.lower ?? ''
  const full = /^(\d{1,2})\.(\d{1,2})\.(\d{2}|\d{4})$/.exec(text)
  if (full)
    return checked(
      at + 1,
      Number(full[1]),
      Number(full[2]),
      full[3]?.length === 4 ? Number(full[3]) : undefined,
    )
  const monthYear = /^(0?[1-9]|1[0-2])\.((?:19|20)\d\d)$/.exec(text)
  if (monthYear) return { parts: { month: Number(monthYear[1]), year: Number(monthYear[2]) }, next: at + 1 }
  const spaced = spacedDots(words, at)
  if (spaced) return spaced
  const short = /^(\d{1,2})\.(\d{1,2})$/.exec(text)
  if (!short || !place.bare) return undefined
  const [day, month] = [Number(short[1]), Number(short[2])]
  if (DOT_IS_DECIMAL.test(place.language)) return undefined
  const sure = place.marked || (day >= 13 && short[2]?.length === String(month).length)
  return sure ? checked(at + 1, day, month, undefined) : undefined
}

function spacedDots(words: readonly Word[], at: number): DateReading | undefined {
  const [day, dot, month, secondDot, year] = words.slice(at, at + 5)
  if (
    dot?.lower !== '.' ||
    secondDot?.lower !== '.' ||
    dayOf(day) === undefined ||
    yearOf(year) === undefined
  )
    return undefined
  return checked(at + 5, dayOf(day) ?? 0, monthOf(month) ?? 0, yearOf(year))
}

/** Tokens with marks between them: 2025-01-21, 21/1/2025, 21/1, 1/2025. With a hyphen a date is whole: "2-1" is a score. */
function separated(words: readonly Word[], at: number, place: Place): DateReading | undefined {
  const [first, mark, second, secondMark, third] = words.slice(at, at + 5)
  if (!first || !mark || !second || !/^[/-]$/.test(mark.lower)) return undefined
  if (!touches(first, mark) || !touches(mark, second)) return undefined
  if (secondMark?.lower === mark.lower && third?.kind === 'number')
    return isWhole(first, mark, third) ? threeParts([first, second, third], at + 5, place) : undefined
  const [month, year] = [monthOf(first), yearOf(second)]
  if (mark.lower === '/' && month !== undefined && year !== undefined)
    return { parts: { month, year }, next: at + 3 }
  return isShortDate(first, mark, second, { ...place, before: words[at - 1] })
    ? checked(at + 3, Number(first.lower), Number(second.lower), undefined)
    : undefined
}

/** With a hyphen the year has four digits: 4-4-2 is a formation. */
const isWhole = (first: Word, mark: Word, third: Word): boolean =>
  mark.lower !== '-' || yearOf(first) !== undefined || yearOf(third) !== undefined

/** 21/1 needs a day above 12 or a word before it, and no unit behind; 24/7 means always. */
function isShortDate(
  first: Word,
  mark: Word,
  second: Word,
  place: Place & { before: Word | undefined },
): boolean {
  const { marked, bare, language, before } = place
  if (mark.lower === '-' && !announces('hyphenDay', before, language)) return false
  const day = dayOf(first)
  // 9/11 in English may be either day.
  if (MONTH_FIRST.test(language) && day !== undefined && day <= 12) return false
  if (day === undefined || !bare || (day === 24 && second.lower === '7')) return false
  return marked || (mark.lower === '/' && day >= 13)
}

function threeParts(
  [first, second, third]: [Word, Word, Word],
  next: number,
  { language }: Place,
): DateReading | undefined {
  if (yearOf(first) !== undefined)
    return checked(next, Number(third.lower), Number(second.lower), yearOf(first))
  if (!/^(\d{2}|\d{4})$/.test(third.lower)) return undefined
  const year = yearOf(third)
  const [a, b] = [Number(first.lower), Number(second.lower)]
  if (b > 12) return checked(next, b, a, year)
  // 3/4/2025 in English: which is the month depends on the country, so only the year is said.
  if (MONTH_FIRST.test(language) && a <= 12 && a !== b)
    return year === undefined ? undefined : { parts: { year }, next }
  return checked(next, a, b, year)
}

function checked(
  next: number,
  day: number,
  month: number,
  year: number | undefined,
): DateReading | undefined {
  if (!(day >= 1 && day <= 31 && month >= 1 && month <= 12)) return undefined
  return { parts: { day, month, ...(year !== undefined && { year }) }, next }
}

const announced = new Map<string, ReadonlySet<string>>()

/** Does the word before announce a day, or a year, in this language? */
export function announces(
  what: 'day' | 'year' | 'yearAfter' | 'of' | 'weakBefore' | 'weakAfter' | 'counting' | 'hyphenDay',
  word: Word | undefined,
  language: string,
): boolean {
  if (!word) return false
  const key = `${what} ${language}`
  let set = announced.get(key)
  if (!set) {
    set = new Set((DATE_WORDS[language]?.[what] ?? '').split(/\s+/).filter(Boolean))
    announced.set(key, set)
  }
  return set.has(word.lower)
}
