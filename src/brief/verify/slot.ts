/** Whether two words stand in the same slot of two sentences: the words beside the one are beside the other. Pure. */
import { relationOf } from './senses.ts'
import type { Piece, Token } from './tokens.ts'

const REACH = 5
const A_SIDE = 2

/** The two nearest content words on each side of some words. */
export function besideOf({ tokens }: Piece, first: number, last = first): Token[] {
  const beside: Token[] = []
  for (const [start, step] of [
    [first, -1],
    [last, 1],
  ] as const) {
    let found = 0
    for (let index = start + step; found < A_SIDE && Math.abs(index - start) <= REACH; index += step) {
      const token = tokens[index]
      if (!token) break
      if (!token.lexeme.content) continue
      beside.push(token)
      found++
    }
  }
  return beside
}

/** Share of the neighbours that stand near the other word, 0 to 1. */
export function slotScore(beside: readonly Token[], tokens: readonly Token[], at: number): number {
  if (beside.length === 0) return 0
  const window = tokens.slice(Math.max(0, at - REACH), at + REACH + 1)
  const hits = beside.filter((token) => window.some((other) => meansTheSame(token, other)))
  return hits.length / beside.length
}

const meansTheSame = (a: Token, b: Token): boolean =>
  a.lexeme.stem === b.lexeme.stem || relationOf(a.senses, b.senses) === 'same'
