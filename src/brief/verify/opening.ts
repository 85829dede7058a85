/** A text of several sentences that opens with a pronoun never says whom it means. Pure. */
import type { Finding } from './problem.ts'
import type { Piece } from './tokens.ts'

const PRONOUN = /^(?:he|she|they|him|her|his|their|them)$/i

export function checkOpening(pieces: readonly Piece[]): Finding[] {
  const head = pieces[0]?.tokens[0]
  if (pieces.length < 2 || !head || !PRONOUN.test(head.text)) return []
  return [
    {
      kind: 'name',
      text: head.text,
      start: head.start,
      sure: 0.8,
      reason: `The claim does not say who "${head.text}" is.`,
    },
  ]
}
