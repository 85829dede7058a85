/**
 * What a bare number counts, in English text: "41 injured people" gives "people". Pure.
 */
import { foldAccents, isFunctionWord } from '../../lib/english.ts'
import type { Word } from './words.ts'

const REACH = 3
const PLURALS = new Set(
  'people men women children police troops personnel staff cattle feet teeth fish aircraft others'.split(' '),
)

const looksPlural = (word: string): boolean => PLURALS.has(word) || (/[^su]s$/.test(word) && word.length > 3)

/** The first plural among the next few content words, else the first of them; nothing behind a mark. */
export function countedNoun(words: readonly Word[], at: number, language: string): string | undefined {
  if (language !== 'en') return undefined
  const content: string[] = []
  for (const word of words.slice(at, at + REACH + 1)) {
    if (word.kind !== 'word') break
    const folded = foldAccents(word.lower)
    if (!isFunctionWord(folded)) content.push(folded)
    else if (content.length > 0) break
  }
  return content.find(looksPlural) ?? content[0]
}
