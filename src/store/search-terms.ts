/** Text as search terms, the same for what is stored and for what is asked. Pure. */
import { isFunctionWord, wordsOf } from '../lib/english.ts'

/**
 * Written without spaces between words, or (Korean) with particles that grow onto them: every character is a term, and
 * a run of them is asked for as a phrase. Finds names of two characters, which indexes of three cannot.
 */
const SCRIPTS = 'Han Hiragana Katakana Hangul Thai Lao Khmer Myanmar'.split(' ')
const UNSPACED = new RegExp(`[${SCRIPTS.map((script) => `\\p{Script=${script}}`).join('')}]`, 'u')
const RUNS = new RegExp(`${UNSPACED.source}+|(?:(?!${UNSPACED.source}).)+`, 'gu')

/** More words than this make a query slow and no better. */
const MAX_TERMS = 16

/** Terms of a text in order, folded: "Đặng über 50 km" gives "dang uber 50 km", "中国" gives "中 国". */
export const indexText = (text: string): string => runsOf(text).flat().join(' ')

/** One list for each word of a query: one term, or the characters of a run. Without English function words. */
export function queryTerms(query: string): readonly (readonly string[])[] {
  const runs = runsOf(query)
  const telling = runs.filter(([term = '']) => !isFunctionWord(term))
  const distinct = new Map((telling.length > 0 ? telling : runs).map((run) => [run.join(' '), run]))
  return [...distinct.values()].slice(0, MAX_TERMS)
}

function runsOf(text: string): string[][] {
  return wordsOf(text).flatMap((word) =>
    (word.match(RUNS) ?? []).map((run) => (UNSPACED.test(run) ? [...run.normalize('NFC')] : [run])),
  )
}
