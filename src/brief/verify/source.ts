/** A source read once, so that many claims can be checked against it. Pure. */
import type { NameTable } from '../../article/anchor/name-table.ts'
import { type NameIndex, namesIn } from './name-index.ts'
import { type Measures, measuresOf } from './quantities.ts'
import { type Piece, piecesOf, plainWords, type Token } from './tokens.ts'
import { indexOf, type WordIndex } from './word-index.ts'

export type Source = WordIndex &
  NameIndex & {
    readonly text: string
    readonly pieces: readonly Piece[]
    /** Words of a sentence; none when there is no such sentence. */
    readonly tokensIn: (sentence: number) => readonly Token[]
    /** Numbers and dates of a sentence, read when first asked for. */
    readonly measuresIn: (sentence: number) => Measures
    /** All words, folded, each between single spaces; made when first asked for. */
    readonly words: () => string
  }

const NO_MEASURES: Measures = { quantities: [], days: [] }
const NO_TOKENS: readonly Token[] = []

/** `text` is English. */
export function readSource(text: string, names: NameTable): Source {
  const pieces = piecesOf(text)
  const measures: Measures[] = []
  let words: string | undefined
  return {
    ...indexOf(pieces),
    ...namesIn(pieces, names),
    text,
    pieces,
    tokensIn: (sentence) => pieces[sentence]?.tokens ?? NO_TOKENS,
    measuresIn: (sentence) => {
      const piece = pieces[sentence]
      if (!piece) return NO_MEASURES
      measures[sentence] ??= measuresOf(piece, names)
      return measures[sentence]
    },
    words: () => {
      words ??= plainWords(text)
      return words
    },
  }
}
