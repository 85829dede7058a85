/**
 * A sentence cut into words, numbers and marks, for the readers of anchors. Pure.
 *
 * Letters of scripts written without spaces (Han, kana, Thai, Lao, Khmer, Burmese) and Hangul are one word each,
 * so that one phrase matcher serves every script.
 */

export type Word = {
  /** As printed. */
  readonly text: string
  /** NFC, lower case; apostrophes, dashes, digits and the marks inside numbers in one (ASCII) form. */
  readonly lower: string
  readonly kind: 'word' | 'number' | 'mark'
  readonly start: number
  readonly end: number
}

const UNSPACED = String.raw`\p{Script=Han}〇\p{Script=Hiragana}\p{Script=Katakana}ー\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Hangul}`
const GROUPED = String.raw`\p{Nd}+(?:[.,،٫٬'’\u00a0\u202f\u2009．，](?=\p{Nd})\p{Nd}+)*`
const SPACE_GROUPED = String.raw`(?<![\p{Nd}.,])\p{Nd}{1,3}(?: \p{Nd}{3})+(?!\p{Nd})(?:[.,]\p{Nd}+)?`
/** "M6.8": the sign of a magnitude is no part of its number. */
const MAGNITUDE = String.raw`M[wbs]?(?=\p{Nd}+[.,]\p{Nd})`
const WORD = String.raw`[${UNSPACED}]|(?:(?![${UNSPACED}])\p{L})(?:(?![${UNSPACED}])[\p{L}\p{M}\p{Nd}])*`

const plain = new RegExp(`${GROUPED}|${MAGNITUDE}|${WORD}|[^\\s]`, 'gu')
const spaced = new RegExp(`${SPACE_GROUPED}|${GROUPED}|${MAGNITUDE}|${WORD}|[^\\s]`, 'gu')

/** Languages that print "1 300" with a space. Elsewhere two numbers side by side stay two. */
const SPACES_THOUSANDS = new Set(
  'fr nb nn da sv fi is et lv lt ru uk be pl cs sk bg hu sl sr hr pt es'.split(' '),
)

const MARKS: Readonly<Record<string, string>> = {
  '’': "'",
  '‘': "'",
  ʼ: "'",
  '–': '-',
  '‑': '-',
  '‐': '-',
  '−': '-',
}
const SEPARATORS: Readonly<Record<string, string>> = {
  '٫': '.',
  '．': '.',
  '٬': ',',
  '،': ',',
  '，': ',',
  '’': "'",
}
const LETTER = /^\p{L}/u
const DIGIT = /^\p{Nd}/u

const lowered = new Map<string, string>()

/** NFC and lower case, cached: news repeats its words. The cache is bounded. */
export function lowerOf(text: string): string {
  let lower = lowered.get(text)
  if (lower === undefined) {
    if (lowered.size > 50_000) lowered.clear()
    lower =
      MARKS[text] ??
      (DIGIT.test(text) ? plainDigits(text) : text.normalize('NFC').replaceAll('İ', 'i').toLowerCase())
    lowered.set(text, lower)
  }
  return lower
}

/** Digits of every script, and their separators, in ASCII. Each block of digits in Unicode is ten in a row from zero. */
function plainDigits(text: string): string {
  return text.replace(/[^0-9.,' ]/gu, (mark) => {
    if (!DIGIT.test(mark)) return SEPARATORS[mark] ?? ' '
    let zero = mark.codePointAt(0) ?? 0
    while (zero % 16 !== 0 && zero % 16 !== 6 && DIGIT.test(String.fromCodePoint(zero - 1))) zero--
    return String((mark.codePointAt(0) ?? 0) - zero)
  })
}

export function wordsIn(sentence: string, language: string): Word[] {
  const words: Word[] = []
  const pattern = SPACES_THOUSANDS.has(language) ? spaced : plain
  for (const match of sentence.matchAll(pattern)) {
    const [text] = match
    const kind = DIGIT.test(text) ? 'number' : LETTER.test(text) || text === '〇' ? 'word' : 'mark'
    words.push({ text, lower: lowerOf(text), kind, start: match.index, end: match.index + text.length })
  }
  return words
}

/** True for a word that begins with a capital letter of a script that has them. */
export const isCapitalised = ({ text }: Word): boolean => /^[\p{Lu}\p{Lt}]/u.test(text)

/** True when nothing, not even a space, stands between two words. */
export const touches = (left: Word | undefined, right: Word | undefined): boolean =>
  left !== undefined && right !== undefined && left.end === right.start

/** Is the word at a place (lower case, as cut) of this shape? False outside the sentence. */
export const isAt = (words: readonly Word[], at: number, shape: RegExp): boolean => {
  const word = words[at]
  return word !== undefined && shape.test(word.lower)
}
