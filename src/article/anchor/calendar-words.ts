/**
 * Months and weekdays in a sentence, before a date is made of them. Pure.
 */
import { announces, type DateReading, dayOf, monthOf } from './date-forms.ts'
import { DATE_WORDS } from './date-words.ts'
import type { Lexicon } from './lexicon.ts'
import { isCalendar } from './senses.ts'
import { isAt, isCapitalised, type Word } from './words.ts'

type Text = { readonly words: readonly Word[]; readonly language: string; readonly lexicon: Lexicon }

export type MonthReading = {
  readonly month: number
  readonly year?: number
  readonly next: number
  /** False for short and weak forms, which need a number beside them. */
  readonly sure: boolean
}

export function weekdayAt(text: Text, at: number): DateReading | undefined {
  const { words, language, lexicon } = text
  const found = lexicon.match(words, at, isCalendar)
  if (found?.value.role !== 'weekday') return undefined
  const { value, next } = found
  const small =
    value.capital && !words.slice(at, next).some(isCapitalised) && !PRINTS_BOTH_CASES.test(language)
  if (small || (value.short && !isBeforeDay(words, next)) || isTitleOfPaper(words, next)) return undefined
  return isDoubtful(text, at, next) ? undefined : { parts: { weekday: value.value }, next }
}

/** Languages that print their weekdays in capitals and in small letters. */
const PRINTS_BOTH_CASES = /^(tr|vi)$/
const PAPERS = /^(times|telegraph|mail|express|mirror|morning|post|herald|night|star|sun|league|world)$/

/** "Sunday Times", "Saturday Night": a title, not a day. */
const isTitleOfPaper = (words: readonly Word[], next: number): boolean =>
  isAt(words, next, PAPERS) && isCapitalised(words[next] as Word)

const isBeforeDay = (words: readonly Word[], at: number): boolean =>
  dayOf(words[isAt(words, at, /^[.,]$/) ? at + 1 : at]) !== undefined

/** "Januar", "Jan.", "tháng 1", "tháng 2.2023". */
export function monthAt(text: Text, at: number): MonthReading | undefined {
  const { words, lexicon } = text
  const marked = markedMonth(text, at)
  if (marked) return marked
  const found = lexicon.match(words, at, isCalendar)
  if (found?.value.role !== 'month') return undefined
  const { short, value, capital } = found.value
  if (capital && !isCapitalised(words[at] as Word)) return undefined
  const next = short && isAt(words, found.next, /^[.]$/) ? found.next + 1 : found.next
  return { month: value, next, sure: !short && !isDoubtful(text, at, found.next) }
}

function markedMonth({ words, language }: Text, at: number): MonthReading | undefined {
  if (words[at] === undefined || words[at].lower !== DATE_WORDS[language]?.monthMark) return undefined
  const both = /^(\d{1,2})\.(\d{4})$/.exec(words[at + 1]?.lower ?? '')
  if (both && Number(both[1]) <= 12)
    return { month: Number(both[1]), year: Number(both[2]), next: at + 2, sure: true }
  const month = monthOf(words[at + 1])
  return month === undefined ? undefined : { month, next: at + 2, sure: true }
}

/** Words that mean something else as often ("may", "thứ hai") count only where their neighbours or capitals say so. */
function isDoubtful(text: Text, from: number, next: number): boolean {
  const weak = DATE_WORDS[text.language]?.weak
  if (!weak) return false
  const phrase = text.words
    .slice(from, next)
    .map(({ lower }) => lower)
    .join('_')
  return weak.split(' ').includes(phrase) && !isSure(text, from, next)
}

function isSure({ words, language }: Text, from: number, next: number): boolean {
  const last = words[next - 1]
  const capital = last !== undefined && isCapitalised(last)
  if (capital && (next - from > 1 || (language === 'tr' && from > 0))) return true
  if (announces('weakBefore', words[next], language)) return true
  return announces('day', words[from - 1], language) || announces('year', words[from - 1], language)
}
