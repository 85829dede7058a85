/**
 * The day that the pieces of a date mean, without its time: numbers and names in every usual order. Pure.
 */
import { dateWord, type Word } from './calendar-words.ts'
import { type Day, midnightOf, weekdayOf } from './instant.ts'
import type { Token } from './tokens.ts'

type NumberPart = { readonly value: number; readonly digits: number; readonly mark?: Word['mark'] }

type Parts = {
  readonly numbers: readonly NumberPart[]
  readonly months: readonly number[]
  readonly weekdays: readonly number[]
  /** The first sign between two numbers. */
  readonly separator: string
}

const SIGNS = ',.-/\'’():;،、–—|·"'

/** `isAmerican`: by clock or zone, so of 3/4/2024 the month comes first. */
export function dayFrom(tokens: readonly Token[], isAmerican: boolean): Day | undefined {
  const parts = partsOf(tokens)
  if (!parts) return undefined
  const days = candidates(parts, isAmerican).filter((day) => midnightOf(day) !== undefined)
  // A weekday settles what numbers leave open; feeds that name a wrong one exist, so it refuses nothing.
  const [weekday] = parts.weekdays
  const right = days.find((day) => weekday !== undefined && weekdayOf(midnightOf(day) ?? 0) === weekday)
  return right ?? days[0]
}

/** Nothing when a piece belongs to no date. */
function partsOf(tokens: readonly Token[]): Parts | undefined {
  const words = wordsOf(tokens)
  const isForeign = tokens.some(
    ({ kind, text }) => kind === 'place' || (kind === 'sign' && !SIGNS.includes(text)),
  )
  if (!words || isForeign) return undefined
  const numbers = tokens.flatMap(({ kind }, place) => (kind === 'number' ? [numberPart(tokens, place)] : []))
  const first = tokens.findIndex(({ kind }) => kind === 'number')
  const separator = tokens.slice(first + 1).find(({ kind }) => kind !== 'word')
  return sorted(numbers, words, separator?.kind === 'sign' ? separator.text : '')
}

/** Nothing when one of the words is unknown. */
function wordsOf(tokens: readonly Token[]): Word[] | undefined {
  const words: Word[] = []
  for (let place = 0; place < tokens.length; place += 1) {
    const { kind, text } = tokens[place] as Token
    if (kind !== 'word') continue
    const double = dateWord(`${text} ${tokens[place + 1]?.text}`)
    const word = double ?? dateWord(text)
    if (!word) return undefined
    if (double) place += 1
    // "3日", "3일": the mark of a day is also the short name of Sunday.
    if (!word.mark || tokens[place - 1]?.kind !== 'number') words.push(word)
  }
  return words
}

/** "2023年": the mark goes after; "tháng 3": it goes before. */
function numberPart(tokens: readonly Token[], place: number): NumberPart {
  const { text } = tokens[place] as Token
  const part = { value: Number(text), digits: text.length }
  const mark =
    markOf(tokens[place + 1], /[年月日号號년월일]/) ?? markOf(tokens[place - 1], /^(?:nam|thang|thg|ngay)$/)
  return mark ? { ...part, mark } : part
}

const markOf = (token: Token | undefined, words: RegExp): Word['mark'] =>
  token?.kind === 'word' && words.test(token.text) ? dateWord(token.text)?.mark : undefined

/** A word that may be a month or a weekday is what the other words leave for it. */
function sorted(numbers: readonly NumberPart[], words: readonly Word[], separator: string): Parts {
  const months = words.filter(({ month, weekday }) => month && weekday === undefined)
  const weekdays = words.filter(({ month, weekday }) => !month && weekday !== undefined)
  for (const word of words.filter(({ month, weekday }) => month && weekday !== undefined)) {
    if (months.length === 0 && (weekdays.length > 0 || !hasOtherMonth(words, word))) months.push(word)
    else weekdays.push(word)
  }
  return {
    numbers,
    separator,
    months: months.flatMap(({ month }) => month ?? []),
    weekdays: surest(weekdays).flatMap(({ weekday }) => weekday ?? []),
  }
}

/** "la" is Saturday in Norwegian, and "at" in Romanian: it is no second weekday. */
function surest(weekdays: readonly Word[]): readonly Word[] {
  return weekdays.length > 1 ? weekdays.filter(({ joins }) => !joins) : weekdays
}

/** "mar. 3 mars": the first of two such words is the weekday. */
const hasOtherMonth = (words: readonly Word[], word: Word): boolean =>
  words.slice(words.indexOf(word) + 1).some(({ month }) => month)

function candidates(parts: Parts, isAmerican: boolean): Day[] {
  const { numbers, months } = parts
  if (months.length > 1 || parts.weekdays.length > 1 || numbers.length > 3) return []
  const [month] = months
  if (numbers.some(({ mark }) => mark)) return marked(numbers, month)
  if (month !== undefined) return named(numbers, month)
  return numbers.length === 3 ? ordered(numbers, parts.separator, isAmerican) : []
}

function marked(numbers: readonly NumberPart[], month: number | undefined): Day[] {
  const of = (mark: string): NumberPart | undefined => numbers.find((number) => number.mark === mark)
  const free = numbers.filter(({ mark }) => !mark)
  const year = of('year') ?? free.find(isLong)
  const day = of('day') ?? free.find((number) => number !== year)
  const value = month ?? of('month')?.value
  if (!year || value === undefined) return []
  return [{ year: fullYear(year), month: value, day: day?.value ?? 1 }]
}

const isLong = ({ digits }: NumberPart): boolean => digits === 4

/** RFC 5322, 4.3: two digits below 50 are of this century. */
const fullYear = ({ value, digits }: NumberPart): number => {
  if (digits > 2) return digits === 3 ? 1900 + value : value
  return value < 50 ? 2000 + value : 1900 + value
}

function named(numbers: readonly NumberPart[], month: number): Day[] {
  const [first, second] = numbers
  if (!first || numbers.length > 2) return []
  if (!second) return isLong(first) ? [{ year: first.value, month, day: 1 }] : []
  const dayFirst = { year: fullYear(second), month, day: first.value }
  const yearFirst = { year: fullYear(first), month, day: second.value }
  if (first.digits > 2 || first.value > 31) return [yearFirst]
  return second.digits > 2 ? [dayFirst] : [dayFirst, yearFirst]
}

function ordered(numbers: readonly NumberPart[], separator: string, isAmerican: boolean): Day[] {
  const [a, b, c] = numbers as [NumberPart, NumberPart, NumberPart]
  if (b.digits > 3) return []
  const yearMonthDay = { year: fullYear(a), month: b.value, day: c.value }
  const yearDayMonth = { year: fullYear(a), month: c.value, day: b.value }
  const dayMonthYear = { year: fullYear(c), month: b.value, day: a.value }
  const monthDayYear = { year: fullYear(c), month: a.value, day: b.value }
  if (a.digits > 2) return c.digits > 2 ? [] : [yearMonthDay, yearDayMonth]
  const yearLast = isAmerican ? [monthDayYear, dayMonthYear] : [dayMonthYear, monthDayYear]
  if (c.digits > 2) return yearLast
  // "03-12-31" is the short form of ISO 8601; "30.10.23" and "30/10/23" are those of people.
  return separator === '-' ? [yearMonthDay, ...yearLast] : [...yearLast, yearMonthDay]
}
