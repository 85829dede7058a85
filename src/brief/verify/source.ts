/** A source read once, so that many claims can be checked against it. Pure. */
import type { NameTable } from '../../article/anchor/name-table.ts'
import { type Measures, measuresOf } from './quantities.ts'
import { plainWords } from './quotes.ts'
import { type Piece, piecesOf, type Token } from './tokens.ts'

/** Where a word stands: sentence, and word in the sentence. */
export type Place = { readonly sentence: number; readonly at: number }

export type Source = {
  readonly text: string
  readonly pieces: readonly Piece[]
  readonly byStem: ReadonlyMap<string, readonly Place[]>
  readonly bySense: ReadonlyMap<number, readonly Place[]>
  /** Words of four letters or more by their first four: "decid" finds "decis". */
  readonly byHead: ReadonlyMap<string, readonly Place[]>
  /** Two words run together: "cookbook" finds "cook book". */
  readonly byPair: ReadonlyMap<string, readonly Place[]>
  /** Words that stand with a capital inside a sentence. */
  readonly namesByStem: ReadonlyMap<string, readonly Place[]>
  /** Capitalised words that stand before a capitalised word. */
  readonly givenNames: ReadonlyMap<string, ReadonlySet<string>>
  /** First letters of runs of capitalised words, lower case. */
  readonly initials: ReadonlySet<string>
  /** True when a table knows the form and the source has the same name in any form. */
  readonly knowsName: (form: string) => boolean
  /** All words, folded, parted by single spaces. */
  readonly words: () => string
  /** Numbers and dates of a sentence, read when first asked for. */
  readonly measuresIn: (sentence: number) => Measures
}

const TITLE =
  /^(?:mr|mrs|ms|miss|dr|sir|lord|lady|dame|prof|president|judge|king|queen|prince|princess|the|and|of)$/

export function readSource(text: string, names: NameTable): Source {
  const pieces = piecesOf(text)
  const byStem = new Map<string, Place[]>()
  const bySense = new Map<number, Place[]>()
  const byHead = new Map<string, Place[]>()
  const byPair = new Map<string, Place[]>()
  const namesByStem = new Map<string, Place[]>()
  const givenNames = new Map<string, Set<string>>()
  const runs: Token[][] = []
  for (const [sentence, piece] of pieces.entries()) {
    let run: Token[] = []
    for (const [at, token] of piece.tokens.entries()) {
      const place = { sentence, at }
      const { stem, word, content } = token.lexeme
      add(byStem, stem, place)
      for (const sense of token.senses) add(bySense, sense, place)
      if (content && stem.length >= 4) add(byHead, stem.slice(0, 4), place)
      const next = piece.tokens[at + 1]
      if (next && !next.afterMark) add(byPair, word + next.lexeme.stem, place)
      if (token.capital && !token.first && content) add(namesByStem, stem, place)
      if (token.capital && next?.capital && !next.afterMark && !TITLE.test(word)) {
        let given = givenNames.get(next.lexeme.stem)
        if (!given) givenNames.set(next.lexeme.stem, (given = new Set()))
        given.add(token.text)
      }
      if (token.afterMark && run.length > 0) {
        runs.push(run)
        run = []
      }
      if (token.capital) run.push(token)
      else if (run.length > 0 && !/^(?:of|the|and|for|de|la)$/.test(word)) {
        runs.push(run)
        run = []
      }
    }
    if (run.length > 0) runs.push(run)
  }
  const initials = new Set(runs.flatMap(initialsOf))
  let known: Set<string> | undefined
  let words: string | undefined
  const measures: Measures[] = []
  const measuresIn = (sentence: number): Measures => {
    const piece = pieces[sentence]
    if (!piece) return { quantities: [], days: [] }
    return (measures[sentence] ??= measuresOf(piece, 'en', names))
  }
  const knowsName = (form: string): boolean => {
    const name = names.lookUp(form, 'en')?.name
    if (name === undefined) return false
    known ??= knownNames(runs, names)
    return known.has(name)
  }
  return {
    text,
    pieces,
    byStem,
    bySense,
    byHead,
    byPair,
    namesByStem,
    givenNames,
    initials,
    knowsName,
    words: () => (words ??= plainWords(text)),
    measuresIn,
  }
}

function initialsOf(run: readonly Token[]): string[] {
  const letters = run.map(({ text }) => text.charAt(0).toLowerCase())
  const found: string[] = []
  for (let from = 0; from + 1 < letters.length; from++)
    for (let to = from + 2; to <= Math.min(letters.length, from + 6); to++)
      found.push(letters.slice(from, to).join(''))
  return found
}

function knownNames(runs: readonly (readonly Token[])[], names: NameTable): Set<string> {
  const known = new Set<string>()
  for (const run of runs)
    for (let from = 0; from < run.length; from++)
      for (let to = from + 1; to <= Math.min(run.length, from + 4); to++) {
        const form = run
          .slice(from, to)
          .map(({ text }) => text.replace(/['’]s$/, ''))
          .join(' ')
        const name = names.lookUp(form, 'en')?.name
        if (name !== undefined) known.add(name)
      }
  return known
}

function add<Key>(map: Map<Key, Place[]>, key: Key, place: Place): void {
  const places = map.get(key)
  if (places) places.push(place)
  else map.set(key, [place])
}

export const tokenAt = (source: Source, { sentence, at }: Place): Token | undefined =>
  source.pieces[sentence]?.tokens[at]
