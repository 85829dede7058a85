/**
 * Is a run of capitalised words a name? Pure.
 */
import { isFunctionWordOf } from './function-words.ts'
import { isReportingVerb } from './reporting.ts'
import { isCapitalised, type Word } from './words.ts'

export type Run = {
  readonly from: number
  readonly next: number
  /** A title stands right before it. */
  readonly titled: boolean
  /** A known name stands right beside it. */
  readonly beside: boolean
}

const ACRONYM = /^\p{Lu}[\p{Lu}\p{Nd}]{1,7}s?$/u
const MIN_LETTERS = 2

export function isLikelyName(words: readonly Word[], run: Run, language: string, headline: boolean): boolean {
  const parts = words.slice(run.from, run.next).filter(({ kind }) => kind === 'word')
  const [first] = parts
  if (!first || parts.every(({ text }) => text.length < MIN_LETTERS)) return false
  if (headline) return false
  const single = parts.length === 1
  if (single && isFunctionWordOf(first.lower, language)) return false
  if (single && ACRONYM.test(first.text)) return true
  if (startsSentence(words, run.from)) return isNameAtStart(words, run, parts, language)
  return language === 'de' ? isGermanName(words, run, parts) : true
}

/** The first word, or the first after a colon or an opening quotation mark. */
function startsSentence(words: readonly Word[], from: number): boolean {
  for (let at = from - 1; at >= 0; at--) {
    const word = words[at]
    if (word?.kind !== 'mark') return false
    if (/^[:"“„«»”'‘!?…•*.]$/.test(word.text)) return true
  }
  return true
}

/** At the start a single capital says nothing: a verb of saying behind it does, or the same word in capitals again. */
function isNameAtStart(words: readonly Word[], run: Run, parts: readonly Word[], language: string): boolean {
  const [first, second] = parts
  if (!first) return false
  if (isFunctionWordOf(first.lower, language)) return false
  if (run.titled) return true
  const behind = words[run.next]
  if (second) return language === 'de' ? isGermanName(words, run, parts) : true
  if (language === 'de') return behind !== undefined && isReportingVerb(behind.lower, language)
  if (words.slice(run.next).some((word) => word.text === first.text)) return true
  return behind !== undefined && isReportingVerb(behind.lower, language) && !first.lower.endsWith('s')
}

const GERMAN_NOUN =
  /(?:ung|ungen|heit|heiten|keit|keiten|schaft|schaften|tion|tionen|tät|täten|nis|nisse|tum|ismus|ling|chen|lein|ment|mente|krieg|recht|zahl|zahlen|jahr|jahre|prozent|euro|dollar|uhr|ende|anfang|mitte|land|staat|staaten|amt|ämter|haus|stadt|partei|wahl|wahlen|gesetz|gericht|regierung|politik|kraft|kräfte|mittel|media|plattform)s?$/
const GERMAN_COUNT = /^(millionen?|milliarden?|prozent|ende|anfang|mitte|tonnen|liter|euro|dollar|social)$/

/** First name and surname, or what stands behind a title. */
function isGermanName(words: readonly Word[], run: Run, parts: readonly Word[]): boolean {
  if (parts.some(({ lower }) => GERMAN_NOUN.test(lower) || GERMAN_COUNT.test(lower))) return false
  if (run.titled) return true
  return parts.length >= 2 && parts.every(isCapitalisedOrSmall) && !followsArticle(words, run.from)
}

const isCapitalisedOrSmall = (word: Word): boolean => isCapitalised(word) || word.text.length <= 3

const followsArticle = (words: readonly Word[], from: number): boolean =>
  /^(ein|eine|einer|einem|einen|eines|kein|keine|mehr|viele|viel|wenig)$/.test(words[from - 1]?.lower ?? '')
