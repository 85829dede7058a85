/** Words of a line in any script, and lines folded for comparing. Pure. */
import { foldAccents } from '../lib/english.ts'

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’.,-][\p{L}\p{M}\p{N}]+)*/gu
/** Scripts that put no space between words. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u
/** No rule asks whether a line has more words than this piece can hold. */
const LONGEST = 1_000

/** Endings differ, stems agree: the first letters of a word stand for it in any inflecting language. */
const STEM = 5

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

/**
 * Stems of the words that carry content, without a word list: long words, numbers and words with a capital.
 * Vietnamese writes its syllables apart and some scripts write no space at all: there, pairs.
 */
export function termsOf(sentence: string, language: string): Set<string> {
  const terms = new Set<string>()
  for (const [run] of sentence.matchAll(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]{2,}/gu))
    for (let index = 0; index + 1 < run.length; index++) terms.add(run.slice(index, index + 2))
  const words = sentence.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  for (const [index, word] of words.entries()) {
    const folded = foldAccents(word)
    if (language === 'vi') terms.add(`${folded} ${foldAccents(words[index + 1] ?? '')}`)
    else if (isContent(word, index)) terms.add(folded.slice(0, STEM))
  }
  return terms
}

const isContent = (word: string, index: number): boolean =>
  word.length >= 4 || /\p{N}/u.test(word) || (index > 0 && word.length > 1 && /^\p{Lu}/u.test(word))
