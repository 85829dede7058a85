/**
 * Which language a text is written in: cld3 (WebAssembly), weighed against what the source declares.
 * The detector is opened once and then pure. Tags are primary subtags of BCP 47; "und" means unknown.
 */

import { messageOf } from '../lib/message-of.ts'
import { isFunctionWordOf } from './anchor/function-words.ts'
import { indonesianOrMalay } from './malay-words.ts'

export type Detection = { readonly language: string; readonly probability: number }

export type LanguageDetector = {
  /** The language of a text; `hint` is the tag that its source declares. */
  readonly detect: (text: string, hint?: string) => string
  /** What the detector alone says of a text. Below 60 characters it is often sure and wrong. */
  readonly probability: (text: string) => Detection
  /** Why only declared languages are known, for the operator. */
  readonly warning?: string
}

type Identifier = { findLanguage: (text: string) => { language: string; probability: number } }

const UNKNOWN: Detection = { language: 'und', probability: 0 }
/** cld3 reads this many bytes; a UTF-16 unit is at least one. */
const MOST_BYTES = 2_000
const ACCEPTED = 0.7
/** What it takes to overrule the source. */
const CERTAIN = 0.9
const CERTAIN_LENGTH = 200
/** Of a text below that length: a guess that words may confirm, and one that they may not replace. */
const GUESS = 0.3
const SURE = 0.97
const WITH_FUNCTION_WORDS = 'en de fr es it pt nl nb da sv id vi ru uk pl cs tr ms'.split(' ')
/** Less than this is no text: cld3 finds Latin in "ab" and Japanese in nothing. */
const FEWEST_LETTERS = 20
const FEWEST_SIGNS = 6

const SUCCESSORS: Readonly<Record<string, string>> = {
  no: 'nb',
  nn: 'nb',
  iw: 'he',
  in: 'id',
  ji: 'yi',
  fil: 'tl',
}
/** Romanised forms that cld3 reports: no later stop can read them. */
const ROMANISED = /^(?:bg|el|hi|ja|ru|zh)-Latn/i

/** Languages too near to one another for a single line to be told apart. */
const SISTERS: readonly (readonly string[])[] = [
  ['id', 'ms'],
  ['nb', 'da', 'sv'],
  ['hr', 'bs', 'sr', 'sl'],
  ['cs', 'sk'],
  ['es', 'pt', 'gl', 'ca'],
  ['ru', 'uk', 'be', 'bg', 'mk', 'sr'],
  ['hi', 'mr', 'ne'],
  ['ar', 'fa', 'ur'],
  ['nl', 'af'],
  ['ja', 'zh'],
]

/** The primary subtag in use today; "und" for what is no tag or a romanised form. */
export function primaryTag(tag: string): string {
  const trimmed = tag.trim().replaceAll('_', '-')
  const primary = /^[a-z]{2,3}(?=-|$)/i.exec(trimmed)?.[0]?.toLowerCase()
  if (primary === undefined || ROMANISED.test(trimmed)) return 'und'
  return SUCCESSORS[primary] ?? primary
}

export const areSisters = (one: string, other: string): boolean =>
  one === other || SISTERS.some((group) => group.includes(one) && group.includes(other))

/** Loads cld3. When it cannot be loaded, only hints are known and `warning` says so. */
export async function openLanguageDetector(load = loadIdentifier): Promise<LanguageDetector> {
  try {
    const identifier = await load()
    return detectorOf((text) => identify(identifier, text))
  } catch (error) {
    const why = messageOf(error)
    const warning = `language detection is off, only declared languages are known: cld3 did not load (${why})`
    return { ...detectorOf(() => UNKNOWN), warning }
  }
}

async function loadIdentifier(): Promise<Identifier> {
  const { loadModule } = await import('cld3-asm')
  return (await loadModule()).create(0, MOST_BYTES)
}

function identify(identifier: Identifier, text: string): Detection {
  // A C string ends at NUL; half a surrogate pair is not UTF-8.
  const sample = text.slice(0, MOST_BYTES).toWellFormed().replaceAll('\0', ' ')
  if (!hasEnoughLetters(sample)) return UNKNOWN
  const { language, probability } = identifier.findLanguage(sample)
  const found = { language: primaryTag(language), probability }
  return weighMalay(sample, sample.length < CERTAIN_LENGTH ? weighWords(sample, found) : found)
}

function hasEnoughLetters(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  const signs =
    text.match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}]/gu)?.length ?? 0
  return letters >= FEWEST_LETTERS || signs >= FEWEST_SIGNS
}

/**
 * A headline is too short for cld3: its function words weigh in. They confirm a guess, or replace one that is unsure
 * when two or more of them are of one language.
 */
function weighWords(text: string, found: Detection): Detection {
  const words = text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []
  const countOf = (language: string) => words.filter((word) => isFunctionWordOf(word, language)).length
  const [first, second] = WITH_FUNCTION_WORDS.map((language) => ({
    language,
    count: countOf(language),
  })).sort((a, b) => b.count - a.count)
  const own = countOf(found.language)
  const probability = Math.max(found.probability, ACCEPTED)
  if (!first || !second || first.count === 0) return found
  if (own === first.count && found.probability >= GUESS) return { language: found.language, probability }
  const isOther = first.count >= 2 && first.count > second.count && found.probability < SURE
  return isOther ? { language: first.language, probability: ACCEPTED } : found
}

/** cld3 is often unsure between these two: words decide. */
function weighMalay(text: string, detection: Detection): Detection {
  const { language, probability } = detection
  if ((language !== 'id' && language !== 'ms') || probability >= 0.99) return detection
  const byWords = indonesianOrMalay(text)
  if (byWords === undefined) return detection
  return { language: byWords, probability: Math.max(probability, ACCEPTED) }
}

function detectorOf(probability: (text: string) => Detection): LanguageDetector {
  const detect = (text: string, hint?: string): string => {
    const declared = primaryTag(hint ?? '')
    const found = probability(text)
    if (found.language === declared) return declared
    if (declared === 'und') return found.probability >= ACCEPTED ? found.language : 'und'
    const overruled =
      found.language !== 'und' && found.probability >= CERTAIN && text.trim().length >= CERTAIN_LENGTH
    return overruled ? found.language : declared
  }
  return { detect, probability }
}
