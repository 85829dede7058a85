/**
 * Months and weekdays in a sentence, before a date is made of them. Pure.
 */
import { announces, type DateReading, dayOf, monthOf } from './date-forms.ts'
import { DATE_WORDS } from './date-words.ts'
import { isFunctionWordOf } from './function-words.ts'
import type { Lexicon } from './lexicon.ts'
import { isTitleCase } from './number-doubts.ts'
import { isCalendar } from './senses.ts'
import { isTitle } from './titles.ts'
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
  return isDoubtful(text, at, next, 'weekday') ? undefined : { parts: { weekday: value.value }, next }
}

/** Languages that print their months and weekdays in capitals and in small letters. */
const PRINTS_BOTH_CASES = /^(tr|az|vi)$/
const PAPERS = /^(times|telegraph|mail|express|mirror|morning|post|herald|night|star|sun|league|world)$/

/** "Sunday Times", "Saturday Night": a title, not a day. */
const isTitleOfPaper = (words: readonly Word[], next: number): boolean =>
  isAt(words, next, PAPERS) && isCapitalised(words[next] as Word)

const isBeforeDay = (words: readonly Word[], at: number): boolean =>
  dayOf(words[isAt(words, at, /^[.,]$/) ? at + 1 : at]) !== undefined

/** "Januar", "Jan.", "tháng 1", "tháng 2.2023". */
export function monthAt(text: Text, at: number): MonthReading | undefined {
  const { words, lexicon, language } = text
  const marked = markedMonth(text, at)
  if (marked) return marked
  const found = lexicon.match(words, at, isCalendar)
  if (found?.value.role !== 'month') return undefined
  const { short, value, capital } = found.value
  if (capital && !isCapitalised(words[at] as Word) && !PRINTS_BOTH_CASES.test(language)) return undefined
  const next = short && isAt(words, found.next, /^[.]$/) ? found.next + 1 : found.next
  return { month: value, next, sure: !short && !isDoubtful(text, at, found.next, 'month') }
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
function isDoubtful(text: Text, from: number, next: number, role: 'month' | 'weekday'): boolean {
  const row = DATE_WORDS[text.language]
  const phrase = text.words
    .slice(from, next)
    .map(({ lower }) => lower)
    .join('_')
  if (role === 'month' && isGivenName(text, from, next)) return true
  if (isListed(row?.lone, phrase)) return !endsThere(text, next)
  return isListed(row?.weak, phrase) && !isSure(text, from, next, role)
}

const isListed = (list: string | undefined, phrase: string): boolean =>
  list?.split(/\s+/).includes(phrase) === true

/** "na terça" before a mark, a number or a time of day: no noun that it could count. */
function endsThere({ words, language }: Text, next: number): boolean {
  const word = words[next]
  return word === undefined || word.kind !== 'word' || announces('weakBefore', word, language)
}

function isSure({ words, language }: Text, from: number, next: number, role: 'month' | 'weekday'): boolean {
  const [last, behind, before] = [words[next - 1], words[next], words[from - 1]]
  if (announces('counting', behind, language)) return false
  const capital = last !== undefined && isCapitalised(last)
  if (capital && (next - from > 1 || (language === 'tr' && from > 0))) return true
  if (announces('weakBefore', behind, language) || announces('weakAfter', before, language)) return true
  return announces('day', before, language) || (role === 'month' && announces('year', before, language))
}

/**
 * "Julio Barrantes", "Theresa May": a month in capitals beside another name, or, where months are small, in capitals
 * inside a sentence with no word for a year before it.
 */
function isGivenName(text: Text, from: number, next: number): boolean {
  const { words, language } = text
  const word = words[from]
  if (!word || !isCapitalised(word) || isTitleCase(words)) return false
  if (announces('weakBefore', words[next], language)) return false
  const before = words[from - 1]
  if (before?.kind === 'word' && isTitle(before.lower, word.lower, language)) return true
  if (isNameBeside(text, next) || isNameBeside(text, from - 1)) return true
  return (
    SMALL_MONTHS.test(language) && from > 0 && !isOpening(words, from) && !announces('year', before, language)
  )
}

/** Languages that write their months small; Portuguese did not until 1990. */
const SMALL_MONTHS = /^(es|fr|it|nl|sv|nb|nn|da|pl|ru|uk|cs|fi)$/

const isOpening = (words: readonly Word[], at: number): boolean =>
  words.slice(0, at).every(({ kind }) => kind === 'mark') || isAt(words, at - 1, /^[.:!?"“„«»•]$/)

/** A capitalised word that is no part of a date and no small word opening the sentence. German writes every noun so. */
function isNameBeside({ words, language, lexicon }: Text, at: number): boolean {
  const word = words[at]
  if (word?.kind !== 'word' || !isCapitalised(word) || language === 'de') return false
  return (
    !isFunctionWordOf(word.lower, language) &&
    !isAdverb(word.lower, language) &&
    !lexicon.match(words, at, isCalendar)
  )
}

const isAdverb = (lower: string, language: string): boolean =>
  ['day', 'year', 'weakAfter', 'weakBefore'].some((list) =>
    isListed(DATE_WORDS[language]?.[list as 'day' | 'year' | 'weakAfter' | 'weakBefore'], lower),
  )
