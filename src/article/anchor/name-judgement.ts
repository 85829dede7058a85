/**
 * Is a run of capitalised words a name? Pure.
 */
import { isFunctionWordOf } from './function-words.ts'
import {
  isCommon,
  isGroup,
  isVietnameseOffice,
  looksLikeGermanNoun,
  survivesTranslation,
} from './name-habits.ts'
import { isReportingVerb } from './reporting.ts'
import { isAt, isCapitalised, type Word } from './words.ts'

export type Run = {
  readonly from: number
  readonly next: number
  /** A title stands right before it. */
  readonly titled: boolean
  /** A known name stands right beside it. */
  readonly beside: boolean
}

const ACRONYM = /^\p{Lu}[\p{Lu}\p{Nd}]{1,7}s?$/u
/** A word in capitals for stress. */
const SHOUTED = /^\p{Lu}{2,}$/u
const MIN_LETTERS = 2
const MIN_SHOUTED = 3

export function isLikelyName(words: readonly Word[], run: Run, language: string, headline: boolean): boolean {
  const parts = words.slice(run.from, run.next).filter(({ kind }) => kind === 'word')
  const [first, second] = parts
  if (!first || headline || isNoise(parts)) return false
  if (language === 'vi' && isVietnameseOffice(parts, !run.titled && !run.beside)) return false
  if (!second && (isFunctionWordOf(first.lower, language) || isCommon(first, language))) return false
  if (!second && ACRONYM.test(first.text)) return true
  if (startsSentence(words, run.from)) return isNameAtStart(words, run, parts, language)
  return language === 'de' ? isGermanName(words, run, parts) : true
}

/** Lone letters, or a shouted phrase. */
const isNoise = (parts: readonly Word[]): boolean =>
  parts.every(({ text }) => text.length < MIN_LETTERS) ||
  (parts.length >= MIN_SHOUTED && parts.every(({ text }) => SHOUTED.test(text)))

/** The first word, or the first after a colon or an opening quotation mark. */
export function startsSentence(words: readonly Word[], from: number): boolean {
  for (let at = from - 1; at >= 0; at--) {
    const word = words[at]
    if (word?.kind !== 'mark') return false
    if (/^[:"“„«»”'‘!?…•*.]$/.test(word.text)) return true
  }
  return true
}

/** One capitalised word inside a sentence of a language that writes only names so. */
export function isProper(words: readonly Word[], { from, next }: Run, language: string): boolean {
  const word = words[from]
  if (!word || next !== from + 1 || startsSentence(words, from)) return false
  return survivesTranslation(word, language)
}

/** At the start a single capital says nothing: a verb of saying behind it does, or the same word in capitals again. */
function isNameAtStart(words: readonly Word[], run: Run, parts: readonly Word[], language: string): boolean {
  const [first, second] = parts
  if (!first || isFunctionWordOf(first.lower, language)) return false
  if (second) return language === 'de' ? isGermanName(words, run, parts) : true
  if (isGroup(first)) return false
  const speaks = isReportingVerb(words[run.next]?.lower ?? '', language)
  if (language === 'de') return speaks
  return (
    (speaks && !first.lower.endsWith('s')) || words.slice(run.next).some(({ text }) => text === first.text)
  )
}

/** First name and surname, or what stands behind a title. */
function isGermanName(words: readonly Word[], run: Run, parts: readonly Word[]): boolean {
  if (parts.some(({ lower }) => looksLikeGermanNoun(lower))) return false
  if (run.titled) return true
  const isWhole = parts.every((word) => isCapitalised(word) || word.text.length <= 3)
  return parts.length >= 2 && isWhole && !isAt(words, run.from - 1, COUNTING)
}

/** Behind these German puts a noun, not a name. */
const COUNTING = /^(ein|eine|einer|einem|einen|eines|kein|keine|mehr|viele|viel|wenig)$/
