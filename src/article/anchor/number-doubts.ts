/**
 * Numbers that are none: parts of codes and names, articles that count nothing. Pure.
 */
import { DURATIONS } from './durations.ts'
import { isFunctionWordOf } from './function-words.ts'
import type { Lexicon } from './lexicon.ts'
import type { Magnitude } from './magnitudes.ts'
import { isAt, isCapitalised, touches, type Word } from './words.ts'

type Text = { readonly words: readonly Word[]; readonly language: string; readonly lexicon: Lexicon }

const GLUED = /^\p{L}/u
const UNSPACED = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u

/** False inside a code: F-16, COVID-19, B52; and for digits with letters on that are neither unit nor scale (5G, 3D). */
export function isStandingOut(words: readonly Word[], at: number, { next, digits }: Magnitude): boolean {
  const [before, word] = [words[at - 1], words[at]]
  if (!digits) return !(before?.kind === 'word' && touches(before, word) && !UNSPACED.test(before.text))
  if (before?.lower === '-' && touches(before, word) && touches(words[at - 2], before)) {
    const code = words[at - 2]
    if (code?.kind === 'word' && /^\p{Lu}/u.test(code.text)) return false
  }
  const after = words[next]
  const glued =
    after && touches(words[next - 1], after) && GLUED.test(after.text) && !UNSPACED.test(after.text)
  return !(glued && /^[GDKPX]$/.test(after.text))
}

/** 80年代, "på trettiotalet": the eighties, not eighty years. */
export const isDecade = (words: readonly Word[], at: number, { next, about }: Magnitude): boolean =>
  (words[next]?.lower === '年' && words[next + 1]?.lower === '代') ||
  (about && isAt(words, next - 1, /tal+et$/) && isAt(words, at - 1, DECADE_BEFORE))
const DECADE_BEFORE = /^(på|under|från|i|till|fra|slutet|slutten)$/

/**
 * "KBRI Lima", "Dua Lipa": a number word with a capital inside a sentence is a name, where nouns have none. Headlines
 * that write most words so say nothing.
 */
export function isNamedSo(words: readonly Word[], at: number, language: string): boolean {
  const word = words[at]
  if (word?.kind !== 'word' || !isCapitalised(word) || language === 'de' || isTitleCase(words)) return false
  return startsPhrase(words, at) ? isDateline(words, at) : true
}

const startsPhrase = (words: readonly Word[], at: number): boolean =>
  words.slice(0, at).every(({ kind }) => kind === 'mark') || isAt(words, at - 1, OPENING)
const OPENING = /^[.:!?"“„«»”'‘…•;(-]$/

/** "Lima (ANTARA) -", "Lima, Peru": the place of a report. */
const isDateline = (words: readonly Word[], at: number): boolean =>
  isAt(words, at + 1, /^[(,]$/) && words[at + 2] !== undefined && isCapitalised(words[at + 2] as Word)

const MOST = 0.6

/** Most longer words have a capital. */
export function isTitleCase(words: readonly Word[]): boolean {
  const long = words.slice(1).filter(({ kind, text }) => kind === 'word' && text.length > 3)
  return long.length > 2 && long.filter(isCapitalised).length / long.length > MOST
}

/** Behind a name inside the sentence and before no noun: "Apollo 2 and", "Article 5." It belongs to the name then. */
export function isName(words: readonly Word[], from: number, next: number, language: string): boolean {
  const before = words[from - 1]
  if (!before || from < 2 || next !== from + 1 || !isCapitalised(before) || before.kind !== 'word')
    return false
  if ((words[from]?.lower.length ?? 9) > 3 || language === 'de') return false
  const after = words[next]
  if (!after || after.kind === 'mark') return after?.lower !== '-' && after?.lower !== '%'
  return after.kind === 'word' && isFunctionWordOf(after.lower, language)
}

/** "a day after", "for a week": an article before a unit of time is a length only in such company. */
export function standsAsLength({ words, language }: Text, from: number, next: number): boolean {
  const row = DURATIONS[language]
  const before = words[from - 1]?.lower ?? ''
  const after = words[next]?.lower ?? ''
  return (row?.before ?? '').split(' ').includes(before) || (row?.after ?? '').split(' ').includes(after)
}
