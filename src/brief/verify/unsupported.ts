/** A sentence of which the source has hardly a word. Pure. */
import type { Alignment } from './align.ts'
import { speaksOfText } from './lexeme.ts'
import type { Finding } from './problem.ts'

const MIN_COVERAGE = 0.4
const MAX_ABSENT = 0.3
const MIN_WORDS = 4

export function checkSupport({ piece, words, coverage }: Alignment): Finding[] {
  const absent = words.filter(({ token, matches }) => matches.length === 0 && !token.lexeme.digits)
  if (piece.tokens.some(({ lexeme }) => speaksOfText(lexeme.word))) return []
  if (words.length < MIN_WORDS || coverage >= MIN_COVERAGE || absent.length / words.length <= MAX_ABSENT)
    return []
  return [
    {
      kind: 'unsupported',
      text: piece.text.trim(),
      start: piece.start,
      sure: 0.55,
      reason: `The source says nothing of ${absent
        .map(({ token }) => `"${token.text}"`)
        .slice(0, 3)
        .join(', ')}.`,
    },
  ]
}
