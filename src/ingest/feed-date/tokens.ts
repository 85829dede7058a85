/** The text of a date in pieces: numbers, words, signs. Pure and linear. */
import { dateWord, fold } from './calendar-words.ts'

export type Token = {
  readonly kind: 'number' | 'word' | 'place' | 'sign'
  /** Numbers: ASCII digits. Words: small letters without accents. Places: as written. */
  readonly text: string
  /** White space stands before it. */
  readonly spaced: boolean
}

/** No date is longer. */
const MOST_CHARACTERS = 100

const DIGIT_ZEROS = ['٠', '۰', '०', '０']
const PIECE =
  /(\s*)(?:(\d+)|([A-Za-z_]+\/[A-Za-z][A-Za-z_+\-/0-9]*)|([apfeπμ]\. ?[mμ](?![\p{L}\p{M}])|[\p{L}\p{M}]+)|(.))/gisu
const UNSPACED_SCRIPT = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}]/u
const LONGEST_WORD = 4

/** Nothing when the text is empty or too long to be a date. */
export function tokensOf(text: string): Token[] | undefined {
  const plain = plainOf(text)
  if (plain === '' || plain.length > MOST_CHARACTERS) return undefined
  return [...plain.matchAll(PIECE)].flatMap(([, space, number, place, word, sign]) => {
    const spaced = space !== ''
    if (number) return [{ kind: 'number' as const, text: number, spaced }]
    if (place) return [{ kind: 'place' as const, text: place, spaced }]
    if (word) return wordsOf(word, spaced)
    return [{ kind: 'sign' as const, text: sign ?? '', spaced }]
  })
}

/** Digits of every script as ASCII, one kind of minus and space; escapes of white space that were never undone are gone. */
function plainOf(text: string): string {
  return text
    .slice(0, 10 * MOST_CHARACTERS)
    .replace(/[\p{Cf}]/gu, '')
    .replace(/\p{Nd}/gu, asciiDigit)
    .replace(/[−‐‑]/g, '-')
    .replaceAll('：', ':')
    .replace(/\\[nrt]/g, ' ')
    .trim()
}

function asciiDigit(digit: string): string {
  const zero = DIGIT_ZEROS.find((first) => digit >= first && digit.charCodeAt(0) <= first.charCodeAt(0) + 9)
  return zero ? String(digit.charCodeAt(0) - zero.charCodeAt(0)) : digit
}

function wordsOf(text: string, spaced: boolean): Token[] {
  if (!UNSPACED_SCRIPT.test(text)) return [{ kind: 'word', text: fold(text), spaced }]
  const words: Token[] = []
  let place = 0
  while (place < text.length) {
    const word = longestAt(text, place)
    words.push({ kind: 'word', text: word, spaced: spaced && place === 0 })
    place += word.length
  }
  return words
}

function longestAt(text: string, place: number): string {
  for (let length = LONGEST_WORD; length > 1; length -= 1) {
    const word = text.slice(place, place + length)
    if (word.length === length && dateWord(word)) return word
  }
  return text.charAt(place)
}
