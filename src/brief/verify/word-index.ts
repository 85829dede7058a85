/** Where each word of a source stands, found by form or by meaning. Pure. */
import type { Piece, Token } from './tokens.ts'

/** Sentence, and word in the sentence; both from 0. */
export type Place = { readonly sentence: number; readonly at: number }

export type WordIndex = {
  readonly byStem: ReadonlyMap<string, readonly Place[]>
  readonly bySense: ReadonlyMap<number, readonly Place[]>
  /** Words by the first letters of their stem: "deci" finds "decide" and "decision". */
  readonly byHead: ReadonlyMap<string, readonly Place[]>
  /** Two words run together: "cookbook" finds "cook book". */
  readonly byPair: ReadonlyMap<string, readonly Place[]>
}

const HEAD = 4

/** `undefined` for a word too short to be known by its head. */
export const headOf = ({ lexeme }: Token): string | undefined =>
  lexeme.content && lexeme.stem.length >= HEAD ? lexeme.stem.slice(0, HEAD) : undefined

export function indexOf(pieces: readonly Piece[]): WordIndex {
  const byStem = new Map<string, Place[]>()
  const bySense = new Map<number, Place[]>()
  const byHead = new Map<string, Place[]>()
  const byPair = new Map<string, Place[]>()
  for (const { place, token, next } of placesOf(pieces)) {
    const head = headOf(token)
    fileUnder(byStem, token.lexeme.stem, place)
    for (const sense of token.senses) fileUnder(bySense, sense, place)
    if (head !== undefined) fileUnder(byHead, head, place)
    if (next && !next.afterMark) fileUnder(byPair, token.lexeme.word + next.lexeme.stem, place)
  }
  return { byStem, bySense, byHead, byPair }
}

type Standing = { readonly place: Place; readonly token: Token; readonly next?: Token | undefined }

/** Every word with its place and the word behind it in its sentence. */
export const placesOf = (pieces: readonly Piece[]): Standing[] =>
  pieces.flatMap(({ tokens }, sentence) =>
    tokens.map((token, at) => ({ place: { sentence, at }, token, next: tokens[at + 1] })),
  )

export function fileUnder<Key>(map: Map<Key, Place[]>, key: Key, place: Place): void {
  const places = map.get(key)
  if (places) places.push(place)
  else map.set(key, [place])
}
