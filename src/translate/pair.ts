/** A sentence and its English, and the key under which both are found again. Pure. */
import { createHash } from 'node:crypto'

/** `language` is a BCP 47 tag; a region or script in it makes no difference. */
export type Pair = { readonly language: string; readonly original: string; readonly english: string }

/** Codes that sources use for one another, beyond what CLDR makes one ("iw" and "he"). */
const SAME_LANGUAGE: Readonly<Record<string, string>> = { no: 'nb', nn: 'nb', fil: 'tl' }

/** "de-AT" gives "de", "EN_us" gives "en", "no" gives "nb"; what is no tag at all gives "und". */
export function primaryLanguage(tag: string): string {
  const primary = /^[a-z]{2,3}(?=[-_]|$)/i.exec(tag.trim())?.[0].toLowerCase()
  if (primary === undefined) return 'und'
  const [short = primary] = Intl.getCanonicalLocales(primary)
  return SAME_LANGUAGE[short] ?? short
}

/** NFC, trimmed, every run of white space one space: how a sentence is compared with another. */
export const plainSentence = (sentence: string): string =>
  sentence.normalize('NFC').replace(/\s+/g, ' ').trim()

/** sha256, in hex, of parts that may hold any character: each part is preceded by its length. */
export function hashOf(...parts: readonly string[]): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(`${part.length}:${part}`)
  return hash.digest('hex')
}

/** Equal for pairs that translate the same sentence. */
export const pairKey = (language: string, original: string): string =>
  hashOf(primaryLanguage(language), plainSentence(original))
