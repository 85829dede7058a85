/**
 * Which anchors of one text have no counterpart in its translation. Pure.
 *
 * Values must be equal: tolerance is for the form alone. Words for one, two, halves and parts are no evidence, since
 * languages say them as articles, "both" and the like; so are names that languages translate.
 */
import type {
  Anchor,
  ClockAnchor,
  Comparator,
  DateAnchor,
  DurationAnchor,
  NameAnchor,
  NumberAnchor,
} from './anchor.ts'
import { sameSpelling } from './names-compare.ts'
import { timeScale } from './time-units.ts'

type Quantity = NumberAnchor | DurationAnchor

const SOFT_LIMIT = 2
const SPELT_ORDINALS = 20
const CLOSE = 1e-6
const isOrdinal = (anchor: Anchor): boolean => anchor.kind === 'number' && anchor.ordinal === true

const DIGIT = /\p{Nd}/u

/** Numbers, lengths of time and dates of `from` that `to` lacks. */
export function unmatched(from: readonly Anchor[], to: readonly Anchor[]): Anchor[] {
  return from.filter((anchor) => {
    if (anchor.kind === 'number' || anchor.kind === 'duration')
      return !isSoft(anchor, to) && !hasQuantity(anchor, to)
    return anchor.kind === 'date' && !hasDate(anchor, to)
  })
}

/** Words without digits for small values and parts of one; ordinals, where the other text spells its own ("ninth"). */
const isSoft = (quantity: Quantity, others: readonly Anchor[]): boolean => {
  const { text, value } = quantity
  if (isOrdinal(quantity)) return value <= SPELT_ORDINALS && (!DIGIT.test(text) || !others.some(isOrdinal))
  return !DIGIT.test(text) && (value <= SOFT_LIMIT || !Number.isInteger(value))
}

function hasQuantity(quantity: Quantity, others: readonly Anchor[]): boolean {
  return others.some((other) => {
    if (other.kind === 'number' || other.kind === 'duration') return sameQuantity(quantity, other)
    if (other.kind === 'date') return isPartOfDate(quantity.value, other)
    return other.kind === 'name' && numbersIn(other.text).includes(quantity.value)
  })
}

const isPartOfDate = (value: number, { year, month, day }: DateAnchor): boolean =>
  value === year || value === day || (value === month && day === undefined)

const numbersIn = (text: string): number[] => (text.match(/\d+/g) ?? []).map(Number)

/** Equal values; units equal or unread on one side; bounds not opposed. An age or anniversary may lose its unit. */
function sameQuantity(a: Quantity, b: Quantity): boolean {
  const scale =
    a.unit === undefined || b.unit === undefined || a.unit === b.unit
      ? 1
      : (timeScale(a.unit, b.unit) ?? sisterScale(a.unit, b.unit))
  if (scale === undefined || opposed(a.comparator, b.comparator)) return false
  return Math.abs(a.value - b.value * scale) <= CLOSE * Math.max(Math.abs(a.value), 1)
}

const SISTERS: readonly ReadonlySet<string>[] = [
  new Set(['GBP', 'pound']),
  new Set(['NOK', 'SEK', 'DKK', 'CZK', 'krone']),
  new Set(['USD', 'AUD', 'CAD', 'NZD', 'HKD', 'SGD', 'TWD']),
  new Set(['degree', '°C', '°F']),
  new Set(['INR', 'rupee']),
  new Set(['peso', 'MXN', 'PHP']),
  new Set(['mile', 'mile/h']),
  new Set(['km', 'km/h']),
]

/** A unit and the plain word that may stand for it. */
const sisterScale = (a: string, b: string): number | undefined =>
  SISTERS.some((set) => set.has(a) && set.has(b)) && !(a.startsWith('°') && b.startsWith('°')) ? 1 : undefined

const UP: readonly Comparator[] = ['>', '>=']
const DOWN: readonly Comparator[] = ['<', '<=']
const opposed = (a: Comparator, b: Comparator): boolean =>
  (UP.includes(a) && DOWN.includes(b)) || (DOWN.includes(a) && UP.includes(b))

/** Every part of a date must stand in some date of the other text, day and month together; a lone part may be a number. */
function hasDate(date: DateAnchor, others: readonly Anchor[]): boolean {
  const dates = others.filter((other) => other.kind === 'date')
  const numbers = others.flatMap((other) => (other.kind === 'number' ? [other.value] : []))
  const { year, month, day, weekday } = date
  const hasDay =
    day === undefined ||
    dates.some((other) => other.day === day && (month === undefined || other.month === month)) ||
    (month === undefined && numbers.includes(day))
  const hasMonth = month === undefined || day !== undefined || dates.some((other) => other.month === month)
  const hasYear = year === undefined || dates.some((other) => other.year === year) || numbers.includes(year)
  return (
    hasDay &&
    hasMonth &&
    hasYear &&
    (weekday === undefined || dates.some((other) => other.weekday === weekday))
  )
}

/**
 * Times of day of `from` that `to` lacks, where both say as many: languages count to 12 or to 24, and may say "noon" or
 * "half past".
 */
export function unmatchedClocks(from: readonly Anchor[], to: readonly Anchor[]): ClockAnchor[] {
  const [mine, theirs] = [from.filter(isClockAnchor), to.filter(isClockAnchor)]
  if (mine.length !== theirs.length) return []
  return mine.filter(
    ({ hour, minute }) => !theirs.some((other) => other.minute === minute && (other.hour - hour) % 12 === 0),
  )
}

const isClockAnchor = (anchor: Anchor): anchor is ClockAnchor => anchor.kind === 'clock'

export type Replacement = { readonly lost: NameAnchor[]; readonly strange: NameAnchor[] }

/**
 * Names of the original that gave way to others: lost in the English, while a name of the same kind stands there that
 * the original lacks. A name that only vanishes may have become a pronoun or been translated ("Tahun Baru", New Year).
 */
export function replacedNames(original: readonly Anchor[], english: readonly Anchor[]): Replacement {
  const [mine, theirs] = [original.filter(isNameAnchor), english.filter(isNameAnchor)]
  const lost = mine.filter((name) => isFirm(name) && !theirs.some((other) => sameNamed(name, other)))
  if (lost.length === 0) return { lost: [], strange: [] }
  const strange = theirs.filter((other) => isNameLike(other) && !mine.some((name) => sameNamed(name, other)))
  const alike = (a: NameAnchor, b: NameAnchor): boolean =>
    a.known === b.known && a.type === b.type && (a.known || (b.proper === true && areNear(a, b)))
  return {
    lost: lost.filter((name) => strange.some((other) => alike(name, other))),
    strange: strange.filter((other) => lost.some((name) => alike(name, other))),
  }
}

/** At about the same place: word order differs between languages, and a name that stands elsewhere is another one. */
const NEAR = 40
const areNear = (a: NameAnchor, b: NameAnchor): boolean =>
  Math.abs(a.span.start - b.span.start) <= Math.max(NEAR, a.span.start / 2)

const isNameAnchor = (anchor: Anchor): anchor is NameAnchor => anchor.kind === 'name'

/** Known people and places, and words that the language of the text would not write in capitals otherwise. */
const isFirm = ({ known, type, text, proper }: NameAnchor): boolean =>
  known ? (type === 'person' || type === 'place') && !/^\p{Ll}/u.test(text) : proper === true

const isNameLike = ({ known, type, text }: NameAnchor): boolean =>
  known ? type === 'person' || type === 'place' : /^\p{Lu}\p{Ll}+$/u.test(text)

const sameNamed = (a: NameAnchor, b: NameAnchor): boolean =>
  a.name === b.name ||
  sameSpelling(a.name, b.name) ||
  sameSpelling(a.text, b.text) ||
  wordsMeet(a.text, b.text)

/** One word of a name in the other: "Lindqvist" in "Storm Lindqvist". */
const wordsMeet = (a: string, b: string): boolean =>
  a
    .split(/[\s-]+/)
    .some((word) => word.length > 2 && b.split(/[\s-]+/).some((other) => sameSpelling(word, other)))
