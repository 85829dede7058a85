/** A text of several sentences that opens with a pronoun never says whom it means. Pure. */
import type { Finding } from './problem.ts'
import type { Piece } from './tokens.ts'

const PRONOUN = /^(?:he|she|they|him|her|his|their|them)$/i
const SURE = 0.8

export function checkOpening(pieces: readonly Piece[]): Finding[] {
  const head = pieces[0]?.tokens[0]
  if (pieces.length < 2 || !head || !PRONOUN.test(head.text)) return []
  const { text, start } = head
  return [{ kind: 'name', text, start, sure: SURE, reason: `The claim does not say who "${text}" is.` }]
}
