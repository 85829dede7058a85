/**
 * Names known in many languages: regions from Intl (CLDR), and the alias table for the rest. Pure.
 *
 * Names of regions are added for a language when its first sentence comes (about 2 ms).
 */
import { parse } from 'yaml'
import { z } from 'zod'
import type { NameAnchor } from './anchor.ts'
import { isFunctionWordOf } from './function-words.ts'
import { foldedOf, isPiece, keysFor, keysOf, type Piece, piecesOf } from './name-forms.ts'
import { regionNames } from './region-names.ts'
import { lowerOf, type Word, wordsIn } from './words.ts'

export type NameType = NonNullable<NameAnchor['type']>
export type Known = { readonly name: string; readonly type?: NameType }
export type KnownMatch = {
  readonly known: Known
  /** Index of the first word behind the name. */
  readonly next: number
  /** True for an adjective or the people of a place: "French", "tysk". */
  readonly demonym: boolean
}

const entrySchema = z.strictObject({
  name: z.string().min(1),
  kind: z.enum(['person', 'place', 'organisation', 'people']),
  also: z.array(z.string().min(1)).default([]),
  languages: z.record(z.string(), z.union([z.string(), z.array(z.string())])).default({}),
  demonyms: z.array(z.string().min(2)).default([]),
})

/** One row of the alias table: a usual English name, its kind and its other forms. */
export type AliasEntry = z.infer<typeof entrySchema>

/** Opaque to everybody but the readers of names. */
export type NameTable = {
  /** What a whole form means, exactly, folded or declined. `language` is a primary BCP 47 tag. */
  readonly lookUp: (form: string, language: string) => Known | undefined
  /** The longest known name that begins at a word. */
  readonly match: (words: readonly Word[], at: number, language: string) => KnownMatch | undefined
}

/** @throws {Error} that names the row and says how to mend it. */
export function parseAliases(yamlText: string): AliasEntry[] {
  const rows: unknown = parse(yamlText) ?? []
  if (!Array.isArray(rows))
    throw new Error('the alias table must be a list of rows, each beginning with "- name:"')
  return rows.map((row: unknown, index) => {
    const result = entrySchema.safeParse(row)
    if (result.success) return result.data
    const [issue] = result.error.issues
    const label = rowLabel(row)
    const where = issue?.path.length ? `"${issue.path.join('.')}"` : 'the row'
    throw new Error(
      `alias row ${index + 1}${label}: ${where}: ${issue?.message}; a row has name, kind (person, place, organisation or people) and, if needed, also, languages, demonyms`,
    )
  })
}

function rowLabel(row: unknown): string {
  const name = typeof row === 'object' && row !== null && 'name' in row ? row.name : undefined
  return typeof name === 'string' ? ` (${name})` : ''
}

type Form = {
  readonly pieces: readonly Piece[]
  readonly known: Known
  readonly demonym: boolean
  /** Absent: a name in every language. */
  readonly only?: readonly string[]
}
type Index = Map<string, Form[]>

/** Words a language may have in the cache: news repeats its words. */
const CACHE_LIMIT = 20_000

function cacheOf(
  caches: Map<string, Map<string, readonly Form[]>>,
  language: string,
): Map<string, readonly Form[]> {
  let cache = caches.get(language)
  if (!cache) {
    cache = new Map()
    caches.set(language, cache)
  }
  return cache
}

export function openNameTable(aliases: readonly AliasEntry[]): NameTable {
  const shared: Index = new Map()
  for (const entry of aliases) fileEntry(shared, entry)
  const regions = new Map<string, Index>()
  const candidates = new Map<string, Map<string, readonly Form[]>>()

  const regionsOf = (language: string): Index => {
    let index = regions.get(language)
    if (!index) {
      index = regionIndex(language, shared)
      regions.set(language, index)
    }
    return index
  }

  const formsOf = (folded: string, language: string): readonly Form[] => {
    const cache = cacheOf(candidates, language)
    let forms = cache.get(folded)
    if (!forms) {
      forms = gather(keysFor(folded, language), [shared, regionsOf(language), regionsOf('en')], language)
      if (cache.size > CACHE_LIMIT) cache.clear()
      cache.set(folded, forms)
    }
    return forms
  }

  const match = (words: readonly Word[], at: number, language: string): KnownMatch | undefined => {
    const head = words[at]
    if (!head) return undefined
    for (const { pieces, known, demonym } of formsOf(foldedOf(head.lower), language))
      if (pieces.every((piece, offset) => fits(words[at + offset], piece, language, offset === 0)))
        return { known, demonym, next: at + pieces.length }
    return undefined
  }

  return {
    match,
    lookUp: (form, language) => {
      const words = wordsIn(form, language)
      const found = match(words, 0, language)
      return found && found.next === words.length ? found.known : undefined
    },
  }
}

const fits = (word: Word | undefined, piece: Piece, language: string, isHead: boolean): boolean =>
  word !== undefined && isPiece(word, piece, language, isHead)

/** All forms filed under some keys that are names in this language, the longest first. */
function gather(keys: readonly string[], indexes: readonly Index[], language: string): readonly Form[] {
  const forms = new Set<Form>()
  for (const index of indexes)
    for (const key of keys) for (const form of index.get(key) ?? []) forms.add(form)
  return [...forms]
    .filter(({ only }) => !only || only.includes(language))
    .sort(
      (a, b) =>
        b.pieces.length - a.pieces.length || Number(b.only !== undefined) - Number(a.only !== undefined),
    )
}

function file(index: Index, form: string, entry: Omit<Form, 'pieces'>): void {
  const pieces = piecesOf(wordsIn(form, 'und'))
  const [head] = pieces
  if (!head) return
  for (const key of keysOf(head)) {
    const forms = index.get(key)
    if (forms) forms.push({ ...entry, pieces })
    else index.set(key, [{ ...entry, pieces }])
  }
}

function fileEntry(index: Index, { name, kind, also, languages, demonyms }: AliasEntry): void {
  const known: Known = { name, type: kind }
  const restriction = (form: string): { only?: readonly string[] } => {
    const codes = languages[form]
    return codes === undefined ? {} : { only: [codes].flat() }
  }
  for (const form of [name, ...also]) file(index, form, { known, demonym: false, ...restriction(form) })
  for (const form of demonyms) file(index, form, { known, demonym: true, ...restriction(form) })
}

/** A region known to the alias table by its English name takes the name and kind given there. */
function regionIndex(language: string, shared: Index): Index {
  const index: Index = new Map()
  for (const { form, english } of regionNames(language)) {
    // Norwegian calls the Isle of Man "Man", which is also its word for "one".
    if (isFunctionWordOf(lowerOf(form), language)) continue
    const known = knownAs(english, shared) ?? { name: english, type: 'place' }
    file(index, form, { known, demonym: false })
  }
  return index
}

function knownAs(english: string, shared: Index): Known | undefined {
  const words = wordsIn(english, 'en')
  const [head] = words
  const forms = (head && shared.get(foldedOf(head.lower))) ?? []
  return forms.find(
    ({ pieces, demonym }) =>
      !demonym &&
      pieces.length === words.length &&
      pieces.every((piece, at) => piece.lower === words[at]?.lower),
  )?.known
}
