/**
 * Dates of a sentence: only what its words give. Nothing is completed from anywhere. Pure.
 */
import type { ClockAnchor, DateAnchor } from './anchor.ts'
import { type MonthReading, monthAt, weekdayAt } from './calendar-words.ts'
import { type ClockReading, clockTimeAt, timeOfDay } from './clock-times.ts'
import { announces, type DateParts, type DateReading, dayOf, digitDate, yearOf } from './date-forms.ts'
import { DATE_WORDS } from './date-words.ts'
import type { Lexicon } from './lexicon.ts'
import { isScale, isUnit } from './senses.ts'
import { isAt, touches, type Word } from './words.ts'
import { bareYear } from './years.ts'

type Text = {
  readonly words: readonly Word[]
  readonly language: string
  readonly lexicon: Lexicon
  readonly sentence: string
}
/** Words [from, next) are read; without an anchor they are only masked ("half past five"). */
export type Reading<Anchor> = { readonly from: number; readonly next: number; readonly anchor?: Anchor }

const DAY_SUFFIX = /^(st|nd|rd|th|er|º|ª|°|[.]|-|го|е|э)$/
const PEOPLE = /^(people|men|women|children|soldiers|troops|civilians|workers|police)$/
const RANGE = /^(-|and|und|och|og|et|y|e|и|i|a|dan|và|en|to|bis|до|til)$/

export function readDates(
  words: readonly Word[],
  language: string,
  lexicon: Lexicon,
  sentence: string,
): Reading<DateAnchor | ClockAnchor>[] {
  const text: Text = { words, language, lexicon, sentence }
  const readings: Reading<DateAnchor | ClockAnchor>[] = []
  for (let at = 0; at < words.length; ) {
    const clock = clockTimeAt(text, at)
    const date = clock ? undefined : dateAt(text, at)
    const next = clock?.next ?? date?.next ?? at + 1
    if (clock) readings.push(clockReading(text, at, clock))
    else if (date) readings.push(...withRange(text, at, date))
    at = next
  }
  return readings
}

function clockReading(text: Text, from: number, { next, isRange }: ClockReading): Reading<ClockAnchor> {
  const time = isRange ? undefined : timeOfDay(text, from, next)
  return time
    ? { from, next, anchor: { kind: 'clock', ...placed(text, from, next), ...time } }
    : { from, next }
}

/** A date, with its weekday if that stands right before or behind it. */
function dateAt(text: Text, at: number): DateReading | undefined {
  const weekday = weekdayAt(text, at)
  if (!weekday) return withWeekdayBehind(text, plainDateAt(text, at))
  for (let gap = 0; gap <= 3; gap++) {
    const place = weekday.next + gap
    const date = plainDateAt(text, place)
    if (date?.parts.day !== undefined) return { parts: { ...weekday.parts, ...date.parts }, next: date.next }
    if (!isFiller(text, place)) break
  }
  return weekday
}

const isFiller = ({ words, language }: Text, at: number): boolean =>
  isAt(words, at, /^[,.(，（、]$/) || announces('day', words[at], language)

function withWeekdayBehind(text: Text, date: DateReading | undefined): DateReading | undefined {
  if (date?.parts.day === undefined || date.parts.month === undefined) return date
  const place = isAt(text.words, date.next, /^[,(，（]$/) ? date.next + 1 : date.next
  const weekday = weekdayAt(text, place)
  return weekday ? { parts: { ...date.parts, ...weekday.parts }, next: weekday.next } : date
}

function plainDateAt(text: Text, at: number): DateReading | undefined {
  const { words, language, lexicon } = text
  const word = words[at]
  if (!word) return undefined
  if (word.kind !== 'number') return monthLed(text, at)
  if (touches(words[at - 1], word) && isAt(words, at - 1, SPACED_LETTER)) return undefined
  const marked = announces('day', words[at - 1], language)
  const bare = !lexicon.match(words, at + 1, isUnit) && !lexicon.match(words, at + 1, isScale)
  return (
    digitDate(words, at, { language, marked, bare }) ??
    dayLed(text, at) ??
    yearLed(text, at) ??
    bareYear(text, at)
  )
}

/** A letter of a script that parts its words: digits on to it belong to a code. */
const SPACED_LETTER =
  /^(?![\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}])\p{L}/u

/** 21 January 2025, 21. Januar, 21 de enero de 2025, ngày 21 tháng 1 năm 2025. */
function dayLed(text: Text, at: number): DateReading | undefined {
  const { words, language } = text
  const day = dayOf(words[at])
  if (day === undefined) return undefined
  let place = at + 1
  while (place < at + 3 && isAt(words, place, DAY_SUFFIX)) place++
  if (announces('of', words[place], language) && !isAt(words, place, /^,$/)) place++
  const month = monthAt(text, place)
  return month && !isLength(text, month) ? withYear(text, { day, month: month.month }, month) : undefined
}

/** "3 tháng 2 ngày" is three months and two days: where a month is a number, a unit of time behind it decides. */
const isLength = ({ words, language, lexicon }: Text, { next }: MonthReading): boolean =>
  DATE_WORDS[language]?.monthMark !== undefined &&
  lexicon.match(words, next, isUnit)?.value.kind === 'duration' &&
  !announces('of', words[next], language)

function withYear(text: Text, parts: DateParts, month: MonthReading): DateReading {
  if (month.year !== undefined) return { parts: { ...parts, year: month.year }, next: month.next }
  for (let gap = 0; gap <= 2; gap++) {
    const place = month.next + gap
    const year = yearOf(text.words[place])
    if (year !== undefined) return { parts: { ...parts, year }, next: place + 1 }
    if (!announces('of', text.words[place], text.language) && !isAt(text.words, place, /^[/]$/)) break
  }
  return { parts, next: month.next }
}

/** January 21, 2025 (where the language puts the month first), January 2025, January. */
function monthLed(text: Text, at: number): DateReading | undefined {
  const { words, language } = text
  const month = monthAt(text, at)
  if (!month) return undefined
  const day = DATE_WORDS[language]?.monthFirst ? dayOf(words[month.next]) : undefined
  if (day !== undefined && !isAt(words, month.next + 1, PEOPLE)) {
    const suffix = isAt(words, month.next + 1, /^(st|nd|rd|th)$/) ? 2 : 1
    return withYear(text, { month: month.month, day }, { ...month, next: month.next + suffix })
  }
  const dated = withYear(text, { month: month.month }, month)
  return month.sure || dated.parts.year !== undefined ? dated : undefined
}

/** 2025. január 21. (Hungarian and Baltic order). */
function yearLed(text: Text, at: number): DateReading | undefined {
  const { words, language } = text
  const year = yearOf(words[at])
  if (year === undefined || !/^(hu|lt|lv|eu|mn|kk|ka)$/.test(language)) return undefined
  let place = at + 1
  while (isAt(words, place, /^([.]|m|gada|оны|жылғы)$/)) place++
  const month = monthAt(text, place)
  if (!month) return undefined
  const day = dayOf(words[month.next])
  return day === undefined
    ? { parts: { year, month: month.month }, next: month.next }
    : { parts: { year, month: month.month, day }, next: month.next + 1 }
}

/** "20 and 21 January", "20. und 21. Januar": the month is said of both days. */
function withRange(text: Text, at: number, date: DateReading): Reading<DateAnchor>[] {
  const { words } = text
  const { day, month } = date.parts
  const own = { from: at, next: date.next, anchor: anchorOf(text, at, date.next, date.parts) }
  if (day === undefined || month === undefined || !isAt(words, at - 1, RANGE)) return [own]
  const place = isAt(words, at - 2, /^[.]$/) ? at - 3 : at - 2
  const first = dayOf(words[place])
  if (first === undefined || first >= day) return [own]
  const parts = withoutWeekday({ ...date.parts, day: first })
  return [{ from: place, next: place + 1, anchor: anchorOf(text, place, place + 1, parts) }, own]
}

const withoutWeekday = ({ weekday: _, ...parts }: DateParts): DateParts => parts

const anchorOf = (text: Text, from: number, next: number, parts: DateParts): DateAnchor => ({
  kind: 'date',
  ...placed(text, from, next),
  ...parts,
})

function placed({ words, sentence }: Text, from: number, next: number): Pick<DateAnchor, 'text' | 'span'> {
  const start = words[from]?.start ?? 0
  const end = words[next - 1]?.end ?? start
  return { text: sentence.slice(start, end), span: { start, end } }
}
