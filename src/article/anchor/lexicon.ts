/**
 * Everything the readers of numbers and dates must know about one language, in one phrase index. Pure; built from the
 * tables and Intl when a language is first met, then kept.
 */
import { CLOCK_WORDS } from './clock-words.ts'
import { COMPARATOR_ORDER, COMPARATORS } from './comparators.ts'
import { CURRENCY_SIGNS } from './currencies.ts'
import { CURRENCY_WORDS } from './currency-words.ts'
import { DURATIONS } from './durations.ts'
import { intlWords } from './intl-words.ts'
import { calendarRows } from './months.ts'
import { numberSenses } from './number-words.ts'
import { type PhraseIndex, phraseIndex } from './phrase-index.ts'
import type { ClockSense, Sense } from './senses.ts'
import { UNIT_WORDS } from './unit-words.ts'
import { UNIT_SIGNS } from './units.ts'
import { wordsIn } from './words.ts'

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

function build(language: string): Lexicon {
  const index = phraseIndex<Sense>((phrase) => wordsIn(phrase, language))
  const add: Add = (words, sense) => {
    for (const word of words.split(/\s+/)) if (word) index.add(word.replaceAll('_', ' '), sense)
  }
  addBounds(add, 'und')
  addBounds(add, language)
  addClock(add, 'und')
  addClock(add, language)
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

const CLOCK_PLACES: readonly ClockSense['place'][] = ['sure', 'hour', 'minutes', 'after', 'unit', 'closing']

function addClock(add: Add, language: string): void {
  for (const place of CLOCK_PLACES) add(CLOCK_WORDS[language]?.[place] ?? '', { role: 'clock', place })
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
  add(row?.perHour ?? '', { role: 'per', unit: 'h' })
  add(`/s ${row?.perSecond ?? ''}`, { role: 'per', unit: 's' })
}

function addMoney(add: Add, language: string): void {
  for (const [unit, words] of Object.entries(CURRENCY_SIGNS))
    add(words, { role: 'unit', kind: 'money', unit, sign: true })
  for (const row of [CURRENCY_WORDS[language], CURRENCY_WORDS.und])
    for (const [unit, words] of Object.entries(row ?? {})) add(words, { role: 'unit', kind: 'money', unit })
}
