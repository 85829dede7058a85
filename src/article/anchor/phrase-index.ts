/**
 * Many phrases, found in a row of words by their first word; the longest wins. Pure after it is filled.
 *
 * A phrase word that ends in `*` is a stem: it takes any word that begins with it and has at most
 * `MAX_ENDING` letters more.
 */
import type { Word } from './words.ts'

const MAX_ENDING = 7
const MIN_STEM = 2
const CACHE_LIMIT = 20_000

type Piece = { readonly key: string; readonly stem: boolean }
type Entry<Value> = { readonly pieces: readonly Piece[]; readonly value: Value }
export type Match<Value> = { readonly value: Value; readonly next: number }

export type PhraseIndex<Value> = {
  readonly add: (phrase: string, value: Value) => void
  /** The longest phrase that begins at `at` and whose value is wanted; `next` is the first word behind it. */
  readonly match: <Wanted extends Value>(
    words: readonly Word[],
    at: number,
    wanted: (value: Value) => value is Wanted,
  ) => Match<Wanted> | undefined
  /** True when some phrase begins with this word. */
  readonly begins: (key: string) => boolean
}

/** `cut` makes words of a phrase; it must be the function that makes the words of the texts. */
export function phraseIndex<Value>(cut: (phrase: string) => readonly Word[]): PhraseIndex<Value> {
  const exact = new Map<string, Entry<Value>[]>()
  const stems = new Map<string, Entry<Value>[]>()
  const cache = new Map<string, readonly Entry<Value>[]>()

  const add = (phrase: string, value: Value): void => {
    const pieces = piecesOf(cut(phrase))
    const [head] = pieces
    if (!head) return
    const heads = head.stem ? stems : exact
    const entries = heads.get(head.key)
    if (entries) entries.push({ pieces, value })
    else heads.set(head.key, [{ pieces, value }])
    cache.clear()
  }

  const entriesOf = (key: string): readonly Entry<Value>[] => {
    const cached = cache.get(key)
    if (cached) return cached
    const found = [...(exact.get(key) ?? [])]
    for (let length = Math.max(MIN_STEM, key.length - MAX_ENDING); length <= key.length; length++)
      found.push(...(stems.get(key.slice(0, length)) ?? []))
    found.sort((a, b) => b.pieces.length - a.pieces.length)
    if (cache.size > CACHE_LIMIT) cache.clear()
    cache.set(key, found)
    return found
  }

  return {
    add,
    begins: (key) => entriesOf(key).length > 0,
    match: (words, at, wanted) => {
      const head = words[at]
      if (!head) return undefined
      for (const { pieces, value } of entriesOf(head.lower))
        if (wanted(value) && continues(words, at, pieces)) return { value, next: at + pieces.length }
      return undefined
    },
  }
}

function piecesOf(words: readonly Word[]): Piece[] {
  const pieces: Piece[] = []
  for (const { lower } of words) {
    const last = pieces.at(-1)
    if (lower === '*' && last) pieces[pieces.length - 1] = { key: last.key, stem: true }
    else pieces.push({ key: lower, stem: false })
  }
  return pieces
}

function continues(words: readonly Word[], at: number, pieces: readonly Piece[]): boolean {
  for (let index = 1; index < pieces.length; index++) {
    const piece = pieces[index]
    const word = words[at + index]
    if (!piece || !word) return false
    if (piece.stem ? !word.lower.startsWith(piece.key) : word.lower !== piece.key) return false
  }
  return true
}
