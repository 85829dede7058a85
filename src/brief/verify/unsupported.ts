/** A sentence of which the source has hardly a word. Pure. */
import type { Alignment } from './align.ts'
import type { Finding } from './problem.ts'

const MAX_COVERAGE = 0.4
const MIN_ABSENT = 0.3
const MIN_WORDS = 4
const SURE = 0.55
const SHOWN = 3
/** A sentence about the text says what no source says: "the passage describes …". */
const OF_ITSELF = /^(?:passage|text|article|summary|note|paragraph)$/

export function checkSupport({ piece, words, coverage }: Alignment): Finding[] {
  if (piece.tokens.some(({ lexeme }) => OF_ITSELF.test(lexeme.word))) return []
  const absent = words.filter(({ token, matches }) => matches.length === 0 && !token.lexeme.digits)
  if (words.length < MIN_WORDS || coverage >= MAX_COVERAGE || absent.length / words.length <= MIN_ABSENT)
    return []
  const shown = absent.slice(0, SHOWN).map(({ token }) => `"${token.text}"`)
  const reason = `The source says nothing of ${shown.join(', ')}.`
  return [{ kind: 'unsupported', text: piece.text.trim(), start: piece.start, sure: SURE, reason }]
}
