/** The names of a source, as its capitals and the name table show them. Pure. */
import type { NameTable } from '../../article/anchor/name-table.ts'
import type { Piece, Token } from './tokens.ts'
import { fileUnder, type Place, placesOf } from './word-index.ts'

export type NameIndex = {
  /** Words that stand with a capital inside a sentence. */
  readonly namesByStem: ReadonlyMap<string, readonly Place[]>
  /** For the stem of a name, the capitalised words that stand right before it. */
  readonly givenNames: ReadonlyMap<string, ReadonlySet<string>>
  /** First letters of runs of capitalised words, in lower case: what their acronyms would be. */
  readonly initials: ReadonlySet<string>
  /** True when the table knows the form and the source has the same name in any form. */
  readonly knowsName: (form: string) => boolean
}

const TITLE =
  /^(?:mr|mrs|ms|miss|dr|sir|lord|lady|dame|prof|president|judge|king|queen|prince|princess|the|and|of)$/
/** Small words inside a name: "Bank of Trade". */
const INSIDE = /^(?:of|the|and|for|de|la)$/
const LONGEST_ACRONYM = 6
const LONGEST_NAME = 4

export const withoutGenitive = (text: string): string => text.replace(/['’]s$/, '')

export function namesIn(pieces: readonly Piece[], names: NameTable): NameIndex {
  const namesByStem = new Map<string, Place[]>()
  const givenNames = new Map<string, Set<string>>()
  for (const { place, token, next } of placesOf(pieces)) {
    if (!token.capital) continue
    const { stem, content, word } = token.lexeme
    if (!token.first && content) fileUnder(namesByStem, stem, place)
    if (next?.capital && !next.afterMark && !TITLE.test(word)) addGiven(givenNames, next, token)
  }
  const runs = pieces.flatMap(({ tokens }) => runsOf(tokens))
  const initials = new Set(runs.flatMap(initialsOf))
  let known: ReadonlySet<string> | undefined
  const knowsName = (form: string): boolean => {
    const name = names.lookUp(form, 'en')?.name
    if (name === undefined) return false
    known ??= knownNames(runs, names)
    return known.has(name)
  }
  return { namesByStem, givenNames, initials, knowsName }
}

function addGiven(givenNames: Map<string, Set<string>>, name: Token, given: Token): void {
  const before = givenNames.get(name.lexeme.stem)
  if (before) before.add(given.text)
  else givenNames.set(name.lexeme.stem, new Set([given.text]))
}

/** Capitalised words side by side, with at most small words in between. */
function runsOf(tokens: readonly Token[]): Token[][] {
  const runs: Token[][] = []
  let open = false
  for (const token of tokens) {
    if (token.afterMark) open = false
    if (!token.capital) {
      open &&= INSIDE.test(token.lexeme.word)
      continue
    }
    if (open) runs.at(-1)?.push(token)
    else runs.push([token])
    open = true
  }
  return runs
}

function initialsOf(run: readonly Token[]): string[] {
  const letters = run.map(({ text }) => text.charAt(0).toLowerCase()).join('')
  return stretchesOf(letters.length, LONGEST_ACRONYM)
    .filter(([from, to]) => to - from > 1)
    .map(([from, to]) => letters.slice(from, to))
}

function knownNames(runs: readonly (readonly Token[])[], names: NameTable): Set<string> {
  const forms = runs.flatMap((run) => {
    const words = run.map(({ text }) => withoutGenitive(text))
    return stretchesOf(words.length, LONGEST_NAME).map(([from, to]) => words.slice(from, to).join(' '))
  })
  return new Set(forms.flatMap((form) => names.lookUp(form, 'en')?.name ?? []))
}

/** All half-open ranges of a row, up to a length. */
function stretchesOf(length: number, longest: number): [from: number, to: number][] {
  const stretches: [number, number][] = []
  for (let from = 0; from < length; from++)
    for (let to = from + 1; to <= Math.min(length, from + longest); to++) stretches.push([from, to])
  return stretches
}
