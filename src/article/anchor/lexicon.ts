/**
 * Everything the readers of numbers and dates must know about one language, in one phrase index. Pure; built from the
 * tables and Intl when a language is first met, then kept.
 */
import type { Comparator } from './anchor.ts'
import { COMPARATOR_ORDER, COMPARATORS } from './comparators.ts'
import { CURRENCY_SIGNS } from './currencies.ts'
import { CURRENCY_WORDS } from './currency-words.ts'
import { DURATIONS } from './durations.ts'
import { intlWords } from './intl-words.ts'
import { type CalendarSense, calendarRows } from './months.ts'
import { numberSenses } from './number-words.ts'
import { type PhraseIndex, phraseIndex } from './phrase-index.ts'
import { UNIT_WORDS } from './unit-words.ts'
import { UNIT_SIGNS } from './units.ts'
import { wordsIn } from './words.ts'

export type NumberSense = {
  readonly role: 'number'
  readonly value: number
  readonly vague?: boolean
  /** An article as well: a number only before a scale, a half or a length of time. */
  readonly article?: boolean
  /** Means something else as often: a number only before a scale, a unit or a measure word. */
  readonly weak?: boolean
  /** 20, 30 … 90: may take a one. */
  readonly ten?: boolean
}
export type ScaleSense = { readonly role: 'scale'; readonly value: number }
export type PartSense =
  | { readonly role: 'fraction'; readonly value: number }
  | { readonly role: 'half' | 'plusHalf' }
export type UnitSense = {
  readonly role: 'unit'
  readonly unit: string
  readonly kind: 'number' | 'duration' | 'money'
  /** True for signs and codes that may stand before the number. */
  readonly sign?: boolean
}
/** A word that is a length of time by itself: "sehari", one day. */
export type SpanSense = { readonly role: 'span'; readonly unit: string; readonly value: number }
export type BoundSense = { readonly role: 'before' | 'after'; readonly comparator: Comparator }
export type SpeedSense = { readonly role: 'perHour' }

export type Sense =
  | NumberSense
  | ScaleSense
  | PartSense
  | UnitSense
  | SpanSense
  | BoundSense
  | SpeedSense
  | CalendarSense

export type Lexicon = PhraseIndex<Sense>
type Add = (words: string, sense: Sense) => void

const lexicons = new Map<string, Lexicon>()

/** `language` is a primary BCP 47 tag; an unknown one gets signs and symbols only. */
export function lexiconOf(language: string): Lexicon {
  let lexicon = lexicons.get(language)
  if (!lexicon) {
    lexicon = build(language)
    lexicons.set(language, lexicon)
  }
  return lexicon
}

export const isNumber = (sense: Sense): sense is NumberSense => sense.role === 'number'
export const isScale = (sense: Sense): sense is ScaleSense => sense.role === 'scale'
export const isUnit = (sense: Sense): sense is UnitSense => sense.role === 'unit'
export const isSpan = (sense: Sense): sense is SpanSense => sense.role === 'span'
export const isBefore = (sense: Sense): sense is BoundSense => sense.role === 'before'
export const isAfter = (sense: Sense): sense is BoundSense => sense.role === 'after'
export const isFraction = (sense: Sense): sense is PartSense & { role: 'fraction' } =>
  sense.role === 'fraction'
export const isHalf = (sense: Sense): sense is PartSense => sense.role === 'half'
export const isPlusHalf = (sense: Sense): sense is PartSense => sense.role === 'plusHalf'
export const isPerHour = (sense: Sense): sense is SpeedSense => sense.role === 'perHour'
export const isCalendar = (sense: Sense): sense is CalendarSense =>
  sense.role === 'month' || sense.role === 'weekday'

function build(language: string): Lexicon {
  const index = phraseIndex<Sense>((phrase) => wordsIn(phrase, language))
  const add: Add = (words, sense) => {
    for (const word of words.split(/\s+/)) if (word) index.add(word.replaceAll('_', ' '), sense)
  }
  addBounds(add, 'und')
  addBounds(add, language)
  addUnits(add, language)
  addDurations(add, language)
  addMoney(add, language)
  for (const [phrase, sense] of numberSenses(language)) index.add(phrase, sense)
  if (!isSupported(language)) return index
  for (const [phrase, sense] of calendarRows(language)) index.add(phrase, sense)
  for (const [phrase, sense] of intlWords(language)) index.add(phrase, sense)
  return index
}

function isSupported(language: string): boolean {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(language).length > 0
  } catch {
    return false
  }
}

function addBounds(add: Add, language: string): void {
  const row = COMPARATORS[language]
  for (const [place, comparator] of COMPARATOR_ORDER.entries()) {
    add(row?.before[place] ?? '', { role: 'before', comparator })
    add(row?.after?.[place] ?? '', { role: 'after', comparator })
  }
}

function addUnits(add: Add, language: string): void {
  for (const row of [UNIT_SIGNS, UNIT_WORDS[language]])
    for (const [unit, words] of Object.entries(row ?? {})) add(words, { role: 'unit', kind: 'number', unit })
}

function addDurations(add: Add, language: string): void {
  const row = DURATIONS[language]
  for (const [unit, words] of Object.entries(row?.words ?? {}))
    add(words, { role: 'unit', kind: 'duration', unit })
  for (const [unit, words] of Object.entries(row?.one ?? {}))
    for (const word of words.split(' ')) {
      const [form = '', value = '1'] = word.split('=')
      add(form, { role: 'span', unit, value: Number(value) })
    }
  add(row?.perHour ?? '', { role: 'perHour' })
}

function addMoney(add: Add, language: string): void {
  for (const [unit, words] of Object.entries(CURRENCY_SIGNS))
    add(words, { role: 'unit', kind: 'money', unit, sign: true })
  for (const row of [CURRENCY_WORDS[language], CURRENCY_WORDS.und])
    for (const [unit, words] of Object.entries(row ?? {})) add(words, { role: 'unit', kind: 'money', unit })
}
