/**
 * Dates of a sentence: only what its words give. Nothing is completed from anywhere. Pure.
 */
import type { DateAnchor } from './anchor.ts'
import { clockTimeAt } from './clock-times.ts'
import {
  announces,
  type DateParts,
  type DateReading,
  dayOf,
  digitDate,
  monthOf,
  yearOf,
} from './date-forms.ts'
import { DATE_WORDS } from './date-words.ts'
import { isCalendar, isScale, isUnit, type Lexicon } from './lexicon.ts'
import { isCapitalised, touches, type Word } from './words.ts'
import { bareYear } from './years.ts'

type Text = {
  readonly words: readonly Word[]
  readonly language: string
  readonly lexicon: Lexicon
  readonly sentence: string
}
/** Words [from, next) are read; without an anchor they are only masked (a time of day). */
export type Reading<Anchor> = { readonly from: number; readonly next: number; readonly anchor?: Anchor }

const DAY_SUFFIX = /^(st|nd|rd|th|er|º|ª|°|\.|го|е|э)$/
const RANGE = /^(-|and|und|och|og|et|y|e|и|i|a|dan|và|en|to|bis|до|til)$/

export function readDates(
  words: readonly Word[],
  language: string,
  lexicon: Lexicon,
  sentence: string,
): Reading<DateAnchor>[] {
  const text: Text = { words, language, lexicon, sentence }
  const readings: Reading<DateAnchor>[] = []
  for (let at = 0; at < words.length; ) {
    const clock = clockTimeAt(words, at, language)
    const date = clock === undefined ? dateAt(text, at) : undefined
    const next = clock ?? date?.next ?? at + 1
    if (clock !== undefined) readings.push({ from: at, next })
    else if (date) readings.push(...withRange(text, at, date))
    at = next
  }
  return readings
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
  /^[,.(，（、]$/.test(words[at]?.lower ?? '') || announces('day', words[at], language)

function withWeekdayBehind(text: Text, date: DateReading | undefined): DateReading | undefined {
  if (date?.parts.day === undefined || date.parts.month === undefined) return date
  const place = /^[,(，（]$/.test(text.words[date.next]?.lower ?? '') ? date.next + 1 : date.next
  const weekday = weekdayAt(text, place)
  return weekday ? { parts: { ...date.parts, ...weekday.parts }, next: weekday.next } : date
}

function plainDateAt(text: Text, at: number): DateReading | undefined {
  const { words, language, lexicon } = text
  const word = words[at]
  if (!word) return undefined
  if (word.kind !== 'number') return monthLed(text, at)
  if (touches(words[at - 1], word) && /^[\p{L}]/u.test(words[at - 1]?.lower ?? '') && !isCjk(words[at - 1]))
    return undefined
  const marked = announces('day', words[at - 1], language)
  const bare = !lexicon.match(words, at + 1, isUnit) && !lexicon.match(words, at + 1, isScale)
  return (
    digitDate(words, at, { language, marked, bare }) ??
    dayLed(text, at) ??
    yearLed(text, at) ??
    bareYear(text, at)
  )
}

const isCjk = (word: Word | undefined): boolean =>
  /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(
    word?.text ?? '',
  )

function weekdayAt({ words, language, lexicon }: Text, at: number): DateReading | undefined {
  const word = words[at]
  const found = lexicon.match(words, at, isCalendar)
  if (!word || found?.value.role !== 'weekday') return undefined
  const { value, next } = found
  if (value.capital && !words.slice(at, next).some(isCapitalised) && !isLowerCaseCalendar(language))
    return undefined
  if (value.short && !isShortBeforeDay(words, next)) return undefined
  if (isPaper(words, next)) return undefined
  if (isWeak(words, at, next, language) && !isWeakSure(words, at, next, language)) return undefined
  return { parts: { weekday: value.value }, next }
}

/** Turkish prints its days in both cases. */
const isLowerCaseCalendar = (language: string): boolean => language === 'tr' || language === 'vi'

/** "Sunday Times", "Saturday Night": a title, not a day. */
const isPaper = (words: readonly Word[], next: number): boolean => {
  const word = words[next]
  return word !== undefined && isCapitalised(word) && PAPERS.test(word.lower)
}
const PAPERS = /^(times|telegraph|mail|express|mirror|morning|post|herald|night|star|sun|league|world)$/

const isShortBeforeDay = (words: readonly Word[], at: number): boolean =>
  dayOf(words[/^[.,]$/.test(words[at]?.lower ?? '') ? at + 1 : at]) !== undefined

/** Words that mean something else as often ("may", "thứ hai") count only in capitals inside the sentence or announced. */
function isWeak(words: readonly Word[], from: number, next: number, language: string): boolean {
  const weak = DATE_WORDS[language]?.weak
  if (!weak) return false
  const phrase = words
    .slice(from, next)
    .map(({ lower }) => lower)
    .join('_')
  return weak.split(' ').includes(phrase)
}

function isWeakSure(words: readonly Word[], from: number, next: number, language: string): boolean {
  const last = words[next - 1]
  if (next - from > 1 && last && isCapitalised(last)) return true
  if (announces('weakBefore', words[next], language)) return true
  if (next - from === 1 && language === 'tr' && last && isCapitalised(last) && from > 0) return true
  return announces('day', words[from - 1], language) || announces('year', words[from - 1], language)
}

type MonthReading = {
  readonly month: number
  readonly year?: number
  readonly next: number
  readonly sure: boolean
}

/** "Januar", "Jan.", "tháng 1", "tháng 2.2023". `sure` is false for short and weak forms, which need a number beside them. */
function monthAt({ words, language, lexicon }: Text, at: number): MonthReading | undefined {
  const word = words[at]
  if (!word) return undefined
  if (word.lower === DATE_WORDS[language]?.monthMark) {
    const marked = markedMonth(words, at)
    if (marked) return marked
  }
  const found = lexicon.match(words, at, isCalendar)
  if (found?.value.role !== 'month' || (found.value.capital && !isCapitalised(word))) return undefined
  const { short, value } = found.value
  const next = short && words[found.next]?.lower === '.' ? found.next + 1 : found.next
  const weak = isWeak(words, at, found.next, language)
  return { month: value, next, sure: !short && (!weak || isWeakSure(words, at, found.next, language)) }
}

function markedMonth(words: readonly Word[], at: number): MonthReading | undefined {
  const both = /^(\d{1,2})\.(\d{4})$/.exec(words[at + 1]?.lower ?? '')
  if (both && Number(both[1]) <= 12)
    return { month: Number(both[1]), year: Number(both[2]), next: at + 2, sure: true }
  const month = monthOf(words[at + 1])
  return month === undefined ? undefined : { month, next: at + 2, sure: true }
}

/** 21 January 2025, 21. Januar, 21 de enero de 2025, ngày 21 tháng 1 năm 2025. */
function dayLed(text: Text, at: number): DateReading | undefined {
  const { words, language } = text
  const day = dayOf(words[at])
  if (day === undefined) return undefined
  let place = at + 1
  while (place < at + 3 && (DAY_SUFFIX.test(words[place]?.lower ?? '') || words[place]?.lower === '-'))
    place++
  if (announces('of', words[place], language) && words[place]?.lower !== ',') place++
  const month = monthAt(text, place)
  if (!month) return undefined
  if (
    language === 'vi' &&
    text.lexicon.match(words, month.next, isUnit)?.value.kind === 'duration' &&
    words[month.next]?.lower !== 'năm'
  )
    return undefined
  return withYear(text, { day, month: month.month }, month)
}

function withYear(text: Text, parts: DateParts, month: MonthReading): DateReading {
  if (month.year !== undefined) return { parts: { ...parts, year: month.year }, next: month.next }
  for (let gap = 0; gap <= 2; gap++) {
    const place = month.next + gap
    const year = yearOf(text.words[place])
    if (year !== undefined) return { parts: { ...parts, year }, next: place + 1 }
    if (
      !announces('of', text.words[place], text.language) &&
      !(gap === 0 && text.words[place]?.lower === '/')
    )
      break
  }
  return { parts, next: month.next }
}

/** January 21, 2025 (where the language puts the month first), January 2025, January. */
function monthLed(text: Text, at: number): DateReading | undefined {
  const { words, language } = text
  const month = monthAt(text, at)
  if (!month) return undefined
  const day = DATE_WORDS[language]?.monthFirst ? dayOf(words[month.next]) : undefined
  if (
    day !== undefined &&
    !/^(people|men|women|children|soldiers|troops|civilians|workers|police)$/.test(
      words[month.next + 1]?.lower ?? '',
    )
  ) {
    const behind =
      DAY_SUFFIX.test(words[month.next + 1]?.lower ?? '') && words[month.next + 1]?.lower !== '.' ? 2 : 1
    return withYear(text, { month: month.month, day }, { ...month, next: month.next + behind })
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
  while (/^(\.|m|gada|оны|жылғы)$/.test(words[place]?.lower ?? '')) place++
  const month = monthAt(text, place)
  if (!month) return undefined
  const day = dayOf(words[month.next])
  return day === undefined
    ? { parts: { year, month: month.month }, next: month.next }
    : { parts: { year, month: month.month, day }, next: month.next + 1 }
}

/** "20 and 21 January": the month is said of both days. */
function withRange(text: Text, at: number, date: DateReading): Reading<DateAnchor>[] {
  const { words } = text
  const own: Reading<DateAnchor> = {
    from: at,
    next: date.next,
    anchor: anchorOf(text, at, date.next, date.parts),
  }
  const joint = words[at - 1]?.lower === '.' ? at - 2 : at - 1
  const hasJoint = RANGE.test(words[at - 1]?.lower ?? '')
  const place = words[(hasJoint ? at - 1 : joint) - 1]?.lower === '.' ? at - 3 : at - 2
  const day = hasJoint ? dayOf(words[place]) : undefined
  if (
    day === undefined ||
    date.parts.day === undefined ||
    date.parts.month === undefined ||
    day >= date.parts.day
  )
    return [own]
  const parts = { ...date.parts, day }
  return [
    { from: place, next: place + 1, anchor: anchorOf(text, place, place + 1, withoutWeekday(parts)) },
    own,
  ]
}

const withoutWeekday = ({ weekday: _, ...parts }: DateParts): DateParts => parts

function anchorOf({ words, sentence }: Text, from: number, next: number, parts: DateParts): DateAnchor {
  const start = words[from]?.start ?? 0
  const end = words[next - 1]?.end ?? start
  return { kind: 'date', text: sentence.slice(start, end), span: { start, end }, ...parts }
}
