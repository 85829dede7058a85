/**
 * A line cut into words with their places, in a form in which words can be compared. Pure.
 * English words are stemmed; scripts written without spaces give pairs of signs.
 */
import { lemmaOf } from '../brief/verify/lemma.ts'
import { foldAccents, isFunctionWord } from '../lib/english.ts'

export type Token = {
  /** As printed. */
  readonly text: string
  /** Folded: lower case, no accents, no genitive s, no thousands mark. */
  readonly word: string
  /** What is compared: the stem in English, the folded word elsewhere. */
  readonly key: string
  readonly start: number
  readonly end: number
  /** False for function words (English only). */
  readonly content: boolean
}

/** A prefix that changes what its word means stays with it: a semi-final is no final. */
const WORD =
  /\p{Nd}+(?:[.,]\p{Nd}+)*|(?:(?<![\p{L}\p{N}])(?:semi|quarter|non|anti|ex|vice|pre|post|sub|pro)[-‑])?[\p{L}\p{N}\p{M}]+(?:['’‘]\p{L}+)?/giu
/** "l'appel" is two words. */
const ELIDING = new Set(['fr', 'it', 'ca'])
const PARTED = /\p{Nd}+(?:[.,]\p{Nd}+)*|[\p{L}\p{N}\p{M}]+/gu
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
const UNSPACED_RUN = new RegExp(`${UNSPACED.source}+`, 'gu')

export function tokensOf(line: string, language: string): Token[] {
  const english = language === 'en'
  const tokens: Token[] = []
  for (const match of line.matchAll(ELIDING.has(language) ? PARTED : WORD)) {
    if (UNSPACED.test(match[0])) tokens.push(...pairsOf(match[0], match.index))
    else {
      const word = wordOf(match[0])
      const key = english ? lemmaOf(word) : word
      const content = !english || !isFunctionWord(word)
      tokens.push({
        text: match[0],
        word,
        key,
        start: match.index,
        end: match.index + match[0].length,
        content,
      })
    }
  }
  return tokens
}

const words = new Map<string, string>()

/** Cached and bounded: a story repeats its words. */
export function wordOf(text: string): string {
  let word = words.get(text)
  if (word === undefined) {
    if (words.size > 50_000) words.clear()
    word = foldAccents(text.replace(/[’‘]/g, "'").replace(/[-‑]/g, ''))
      .replace(/(?<=\p{L})n't$/u, '')
      .replace(/'(?:s|re|ve|ll|d|m)?$/, '')
      .replace(/(?<=\d),(?=\d{3})/g, '')
    words.set(text, word)
  }
  return word
}

/** Overlapping pairs of signs: the usual index of text without spaces (Nie & Ren 1999). A single sign stands alone. */
function pairsOf(text: string, offset: number): Token[] {
  const tokens: Token[] = []
  for (const run of text.matchAll(UNSPACED_RUN)) {
    const signs = [...run[0]]
    let at = offset + run.index
    for (const [index, sign] of signs.entries()) {
      const pair = sign + (signs[index + 1] ?? '')
      if (signs.length === 1 || index + 1 < signs.length)
        tokens.push({ text: pair, word: pair, key: pair, start: at, end: at + pair.length, content: true })
      at += sign.length
    }
  }
  return tokens
}
