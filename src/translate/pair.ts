/** A sentence and its English, and the key under which both are found again. Pure. */
import { createHash } from 'node:crypto'
import { primaryTag } from '../article/language.ts'

/** `language` is a BCP 47 tag; a region or script in it makes no difference. */
export type Pair = { readonly language: string; readonly original: string; readonly english: string }

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
  hashOf(primaryTag(language), plainSentence(original))
