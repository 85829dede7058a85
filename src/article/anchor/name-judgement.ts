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

/** Capitals that name nobody: common abbreviations, points of the compass as adjectives. */
const COMMON = new Set(
  'TV AI IT PM DNA HIV AIDS GDP CEO CFO CV ID OK PC UFO GPS SUV FAQ PDF USB SMS ATM BIP PIB BNP BIP PDB KTP ICU WC'.split(
    ' ',
  ),
)
/** Who speaks in the news without being named. */
const GROUPS =
  /^(?:police|media|state|government|parliament|people|authorities|staff|polizei|regierung|medien|politiet|polisen|regjeringen|politie|polisi|pemerintah|media|polis|kerajaan|gobierno|policía|governo|polizia|polícia|gouvernement)$/
const DIRECTIONS =
  /^(?:western|eastern|northern|southern|central|north|south|east|west|northeast|northwest|southeast|southwest)$/
const isCommon = ({ text, lower }: Word, language: string): boolean =>
  COMMON.has(text) || (language === 'en' && DIRECTIONS.test(lower))

export function isLikelyName(words: readonly Word[], run: Run, language: string, headline: boolean): boolean {
  const parts = words.slice(run.from, run.next).filter(({ kind }) => kind === 'word')
  const [first] = parts
  if (!first || parts.every(({ text }) => text.length < MIN_LETTERS)) return false
  if (headline) return false
  const single = parts.length === 1
  if (single && (isFunctionWordOf(first.lower, language) || isCommon(first, language))) return false
  if (single && ACRONYM.test(first.text)) return true
  if (
    single &&
    language === 'vi' &&
    !run.titled &&
    !run.beside &&
    VIETNAMESE.test(first.lower.normalize('NFC'))
  )
    return false
  if (startsSentence(words, run.from)) return isNameAtStart(words, run, parts, language)
  return language === 'de' ? isGermanName(words, run, parts) : true
}

/**
 * One Vietnamese syllable: an initial, vowels with their marks, a final. Alone it begins the name of an office ("Quốc
 * hội"), which is translated; a foreign name rarely fits.
 */
const VIETNAMESE =
  /^(?:b|c|ch|d|đ|g|gh|gi|h|k|kh|l|m|n|ng|ngh|nh|p|ph|q|qu|r|s|t|th|tr|v|x)?[aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵ]{1,3}(?:c|ch|m|n|ng|nh|p|t)?$/

/** The first word, or the first after a colon or an opening quotation mark. */
export function startsSentence(words: readonly Word[], from: number): boolean {
  for (let at = from - 1; at >= 0; at--) {
    const word = words[at]
    if (word?.kind !== 'mark') return false
    if (/^[:"“„«»”'‘!?…•*.]$/.test(word.text)) return true
  }
  return true
}

/** Languages that write only names in capitals, and their definite endings: "Stortinget" is translated, "Fred" is not. */
const DEFINITE: Readonly<Record<string, RegExp>> = {
  nb: /(et|en|a|ene)$/,
  nn: /(et|en|a|ane)$/,
  da: /(et|en|ene)$/,
  sv: /(et|en|an|na)$/,
  nl: /^$/,
  en: /^$/,
}

/** One capitalised word inside a sentence of such a language. */
export function isProper(words: readonly Word[], { from, next }: Run, language: string): boolean {
  const word = words[from]
  const definite = DEFINITE[language]
  if (!word || !definite || next !== from + 1 || startsSentence(words, from)) return false
  return /^\p{Lu}\p{Ll}+$/u.test(word.text) && !definite.test(word.lower)
}

/** At the start a single capital says nothing: a verb of saying behind it does, or the same word in capitals again. */
function isNameAtStart(words: readonly Word[], run: Run, parts: readonly Word[], language: string): boolean {
  const [first, second] = parts
  if (!first) return false
  if (isFunctionWordOf(first.lower, language) || (!second && GROUPS.test(first.lower))) return false
  if (run.titled) return true
  const behind = words[run.next]
  if (second) return language === 'de' ? isGermanName(words, run, parts) : true
  if (language === 'de') return behind !== undefined && isReportingVerb(behind.lower, language)
  if (words.slice(run.next).some((word) => word.text === first.text)) return true
  return behind !== undefined && isReportingVerb(behind.lower, language) && !first.lower.endsWith('s')
}

/** Words that look like common nouns break a run of German capitals. */
export const looksLikeGermanNoun = (lower: string): boolean =>
  GERMAN_NOUN.test(lower) || GERMAN_COUNT.test(lower)

const GERMAN_NOUN =
  /(?:ung|ungen|heit|heiten|keit|keiten|schaft|schaften|tion|tionen|tät|täten|nis|nisse|tum|ismus|ling|chen|lein|ment|mente|krieg|recht|zahl|zahlen|jahr|jahre|prozent|euro|dollar|uhr|ende|anfang|mitte|staat|staaten|amt|ämter|haus|stadt|partei|wahl|wahlen|gesetz|gericht|regierung|politik|kraft|kräfte|mittel|media|plattform)s?$/
const GERMAN_COUNT = /^(millionen?|milliarden?|prozent|ende|anfang|mitte|tonnen|liter|euro|dollar)$/

/** First name and surname, or what stands behind a title. */
function isGermanName(words: readonly Word[], run: Run, parts: readonly Word[]): boolean {
  if (parts.some(({ lower }) => looksLikeGermanNoun(lower))) return false
  if (run.titled) return true
  return parts.length >= 2 && parts.every(isCapitalisedOrSmall) && !followsArticle(words, run.from)
}

const isCapitalisedOrSmall = (word: Word): boolean => isCapitalised(word) || word.text.length <= 3

const followsArticle = (words: readonly Word[], from: number): boolean =>
  /^(ein|eine|einer|einem|einen|eines|kein|keine|mehr|viele|viel|wenig)$/.test(words[from - 1]?.lower ?? '')
