/**
 * The anchors of one sentence: dates first, then numbers, quotations and names. Pure.
 */
import type { Anchor } from './anchor.ts'
import { type Reading, readDates } from './dates.ts'
import { lexiconOf } from './lexicon.ts'
import type { NameTable } from './name-table.ts'
import { readNames } from './names.ts'
import { readNumbers } from './numbers.ts'
import { readQuotes } from './quotes.ts'
import { wordsIn } from './words.ts'

/** In order of their place in the sentence. `language` is a primary BCP 47 tag; "und" reads digits and known names only. */
export function anchorsOf(sentence: string, language: string, names: NameTable): Anchor[] {
  const words = wordsIn(sentence, language)
  const lexicon = lexiconOf(language)
  const taken = new Array<boolean>(words.length).fill(false)
  const dates = readDates(words, language, lexicon, sentence)
  take(taken, dates)
  const numbers = readNumbers(words, language, lexicon, sentence, taken)
  take(taken, numbers)
  const named = readNames(words, language, names, sentence, taken)
  const quotes = readQuotes(sentence, language, named)
  const anchors: Anchor[] = [...anchorsIn(dates), ...anchorsIn(numbers), ...quotes, ...named]
  return anchors.sort((a, b) => a.span.start - b.span.start)
}

function take(taken: boolean[], readings: readonly Reading<unknown>[]): void {
  for (const { from, next } of readings) taken.fill(true, from, next)
}

const anchorsIn = <Kind>(readings: readonly Reading<Kind>[]): Kind[] =>
  readings.flatMap(({ anchor }) => (anchor === undefined ? [] : [anchor]))
