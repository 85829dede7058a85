/** Other people's text made fit to be shown anywhere. Pure. */
import { stripVTControlCharacters } from 'node:util'

/** Line ends and tabs of every kind: a line of ours stays one line. */
const BREAKS = /[\t-\r\u0085\u2028\u2029]+/g

/**
 * What a reader cannot see, or what turns the text round it: control characters, marks of direction (Unicode Standard
 * Annex 9), characters without width, annotation marks and tags. Joiners inside words stay: Persian and Hindi need them.
 */
const UNSEEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed
  /[\u0000-\u001f\u007f-\u009f\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu

/** Every script needs fewer than eight marks on one letter; a pile of them runs over the lines above and below. */
const PILED_MARKS = /(\p{M}(?:[\u200c\u200d]*\p{M}){7})(?:[\u200c\u200d]*\p{M})+/gu

/**
 * No escape sequence, control, direction or invisible character of a source reaches a screen, no half of a surrogate
 * pair, and no letter carries more than eight marks.
 */
export const safe = (text: string): string =>
  stripVTControlCharacters(text.toWellFormed())
    .replace(BREAKS, ' ')
    .replace(UNSEEN, '')
    .replace(PILED_MARKS, '$1')
