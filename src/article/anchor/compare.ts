/**
 * Anchors compared by meaning, never by form. Pure.
 */

import { replacedNames, unmatched, unmatchedClocks } from './agreement.ts'
import type { Anchor, Comparator, DateAnchor, DurationAnchor, NumberAnchor } from './anchor.ts'
import { sameSpelling } from './names-compare.ts'
import { timeScale } from './time-units.ts'

export type Quantity = NumberAnchor | DurationAnchor

/** Relative tolerance where one side says "about", and factor within which a vague word fits an exact value. */
const ABOUT = 0.1
const VAGUE_FACTOR = 10
const EXACT = 1e-9

/**
 * The same quantity, as far as the words go: values, units and comparators can hold together. ">40" is compatible with
 * 43, "tens of thousands" with 30,000, "24 hours" with "one day"; "$40" is not compatible with "€40".
 */
export function sameNumber(a: Quantity, b: Quantity): boolean {
  const scale = unitScale(a.unit, b.unit)
  if (scale === undefined || Boolean(ordinalOf(a)) !== Boolean(ordinalOf(b))) return false
  return valuesFit(a, b, scale)
}

/** Two values of one thing that cannot both hold: same unit, or the same counted noun, and values apart. */
export function numbersConflict(a: Quantity, b: Quantity): boolean {
  const scale = unitScale(a.unit, b.unit)
  if (scale === undefined) return false
  const counted =
    a.kind === 'number' && b.kind === 'number' && a.counted !== undefined && a.counted === b.counted
  return (a.unit !== undefined || counted) && !valuesFit(a, b, scale)
}

const ordinalOf = (quantity: Quantity): boolean | undefined =>
  quantity.kind === 'number' ? quantity.ordinal : undefined

const CROWNS = new Set('NOK SEK DKK CZK ISK krone'.split(' '))
const POUNDS = new Set('GBP pound'.split(' '))

/**
 * What a value of unit `b` must be multiplied by to be in unit `a`; undefined when the units differ. A plain word
 * ("pound", "krone") fits every currency called so; a plain dollar sign is read as USD.
 */
function unitScale(a: string | undefined, b: string | undefined): number | undefined {
  if (a === b || a === undefined || b === undefined)
    return a === b || a === 'score' || b === 'score' ? 1 : undefined
  const time = timeScale(a, b)
  if (time !== undefined) return time
  if (POUNDS.has(a) && POUNDS.has(b)) return 1
  return CROWNS.has(a) && CROWNS.has(b) && (a === 'krone' || b === 'krone') ? 1 : undefined
}

function valuesFit(a: Quantity, b: Quantity, scale: number): boolean {
  const [x, y] = [a.value, b.value * scale]
  if (Math.abs(x - y) <= EXACT * Math.max(1, Math.abs(x), Math.abs(y))) return true
  if (isVague(a) || isVague(b)) return isVague(a) && isVague(b) ? x === y : fitsVague(a, b, x, y)
  if (holds(a.comparator, x, y) || holds(b.comparator, y, x)) return true
  return a.comparator === '~' || b.comparator === '~'
    ? Math.abs(x - y) <= ABOUT * Math.max(Math.abs(x), Math.abs(y))
    : isRounding(a, x, y) || isRounding(b, y, x)
}

const isVague = (quantity: Quantity): boolean => quantity.kind === 'number' && quantity.vague === true

/** Tens of thousands fits 10,000 up to 100,000. */
function fitsVague(a: Quantity, b: Quantity, x: number, y: number): boolean {
  const [vague, exact] = isVague(a) ? [x, y] : [y, x]
  return exact >= vague && exact <= vague * VAGUE_FACTOR && (isVague(a) || isVague(b))
}

/** Can a number bounded by `comparator` at `bound` be `value`? Bounds far away say nothing: ">40" is not 4,000. */
function holds(comparator: Comparator, bound: number, value: number): boolean {
  if (comparator === '>' || comparator === '>=') return value > bound && value <= bound * 2
  if (comparator === '<' || comparator === '<=') return value < bound && value >= bound / 2
  return false
}

const MAGNITUDE_WORD = /\p{L}/u

/** "1.3 million" for 1,312,000: a value with a magnitude word is rounded to its last digit. */
function isRounding(rounded: Quantity, value: number, other: number): boolean {
  if (!MAGNITUDE_WORD.test(rounded.text) || value < 1000) return false
  const digits = value
    .toPrecision(12)
    .replace(/\.?0+$/, '')
    .replace(/\D/g, '')
    .replace(/0+$/, '').length
  const step = 10 ** (Math.floor(Math.log10(value)) - digits + 1)
  return digits >= 2 && Math.abs(value - other) <= step / 2
}

/** Nothing that both dates say differs. A weekday beside a date says nothing, unless both have a year. */
export function datesCompatible(a: DateAnchor, b: DateAnchor): boolean {
  for (const key of ['year', 'month', 'day'] as const) {
    const [left, right] = [a[key], b[key]]
    if (left !== undefined && right !== undefined && left !== right) return false
  }
  const [left, right] =
    a.year !== undefined && b.year !== undefined
      ? [calendarWeekday(a), calendarWeekday(b)]
      : [a.weekday, b.weekday]
  return left === undefined || right === undefined || left === right
}

/**
 * Both dates name one day and it cannot be the same: two days of months, or two weekdays. A weekday never conflicts with
 * a date, unless the year of both makes its weekday known.
 */
export function datesConflict(a: DateAnchor, b: DateAnchor): boolean {
  return isDay(a) && isDay(b) && !datesCompatible(a, b)
}

const isDay = ({ day, month, weekday }: DateAnchor): boolean =>
  weekday !== undefined || (day !== undefined && month !== undefined)

/** As printed, or as the calendar says when day, month and year are printed. ISO 8601: Monday is 1. */
function calendarWeekday({ weekday, day, month, year }: DateAnchor): number | undefined {
  if (weekday !== undefined) return weekday
  if (day === undefined || month === undefined || year === undefined) return undefined
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay() || 7
}

/** One person, place or body in two spellings; inside one story only. */
export const sameName = (a: string, b: string): boolean => sameSpelling(a, b)

export type Agreement = {
  readonly agree: boolean
  /** Anchors of the original that its English lacks. */
  readonly missing: Anchor[]
  /** Anchors of the English that the original lacks. */
  readonly added: Anchor[]
}

/** Does a translation say the same numbers, lengths of time, dates and names as its original? Refuse it if not. */
export function anchorsAgree(original: readonly Anchor[], english: readonly Anchor[]): Agreement {
  const { lost, strange } = replacedNames(original, english)
  const missing = [...unmatched(original, english), ...unmatchedClocks(original, english), ...lost]
  const added = [...unmatched(english, original), ...unmatchedClocks(english, original), ...strange]
  return { agree: missing.length + added.length === 0, missing, added }
}
