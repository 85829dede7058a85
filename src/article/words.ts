/** Words of a line in any script, and a line folded for comparing. Pure. */
import { foldAccents } from '../lib/english.ts'

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’.,-][\p{L}\p{M}\p{N}]+)*/gu
/** Scripts that put no space between words. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u
/** No rule asks whether a line has more words than this piece can hold. */
const LONGEST = 1_000

let segmenter: Intl.Segmenter | undefined

/** Word lists for unspaced scripts come with ICU and follow the script, so the language need not be known. */
export function countWords(text: string): number {
  const piece = text.slice(0, LONGEST)
  if (!UNSPACED.test(piece)) return piece.match(WORD)?.length ?? 0
  segmenter ??= new Intl.Segmenter('und', { granularity: 'word' })
  let count = 0
  for (const { isWordLike } of segmenter.segment(piece)) if (isWordLike) count++
  return count
}

export const isUnspaced = (text: string): boolean => UNSPACED.test(text)

/** Letters and digits only, without case and accents: equal for two printings of one line. */
export const foldLine = (text: string): string =>
  foldAccents(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
