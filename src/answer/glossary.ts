/** Words of a question in another language, looked up in the glossary tables. Pure. */
import { EASTERN } from './glossary-eastern.ts'
import { SOUTHERN } from './glossary-southern.ts'
import { WESTERN } from './glossary-western.ts'
import { wordOf } from './tokens.ts'

/** What stands behind the stem in the table, at most: longer words are other words. */
const MAX_ENDING = 6
/** Languages written without spaces: entries are looked for inside the line. */
const UNSPACED = new Set(['zh', 'ja'])

type Entry = {
  readonly words: readonly string[]
  readonly stem: boolean
  readonly english: readonly string[]
}
type Index = ReadonlyMap<string, readonly Entry[]>

/** English words for a piece of a line: from word `at` on, `length` words of it (signs where no spaces are). */
export type Gloss = { readonly at: number; readonly length: number; readonly english: readonly string[] }

const indexes = new Map<string, Index>()

function indexOf(language: string): Index {
  let index = indexes.get(language)
  if (!index) {
    index = build({ ...WESTERN, ...SOUTHERN, ...EASTERN }[language === 'ms' ? 'id' : language] ?? '')
    indexes.set(language, index)
  }
  return index
}

function build(table: string): Index {
  const index = new Map<string, Entry[]>()
  for (const row of table.trim().split(/\s+/)) {
    const [forms = '', english = ''] = row.split('=')
    for (const form of forms.split('/')) {
      const stem = form.endsWith('*')
      const words = form.replace(/\*$/, '').split(/[_-]/).map(wordOf)
      const [head = ''] = words
      if (head === '') continue
      const entry = { words, stem, english: english.split('_') }
      const entries = index.get(head)
      if (entries) entries.push(entry)
      else index.set(head, [entry])
    }
  }
  return index
}

/** Every entry that stands in a line of words, longest first at each place; pieces do not overlap. */
export function glossesIn(words: readonly string[], line: string, language: string): Gloss[] {
  return UNSPACED.has(language) ? inLine(line, indexOf(language)) : inWords(words, indexOf(language))
}

function inWords(words: readonly string[], index: Index): Gloss[] {
  const found: Gloss[] = []
  for (let at = 0; at < words.length; ) {
    const entry = bestAt(words, at, index)
    if (entry) found.push({ at, length: entry.words.length, english: entry.english })
    at += entry?.words.length ?? 1
  }
  return found
}

function bestAt(words: readonly string[], at: number, index: Index): Entry | undefined {
  const word = words[at] ?? ''
  let best: Entry | undefined
  for (let length = word.length; length >= Math.max(2, word.length - MAX_ENDING); length--)
    for (const entry of index.get(word.slice(0, length)) ?? [])
      if (fits(words, at, entry) && isLonger(entry, best)) best = entry
  return best
}

function fits(words: readonly string[], at: number, entry: Entry): boolean {
  return entry.words.every((piece, offset) => {
    const word = words[at + offset]
    const last = offset === entry.words.length - 1
    return entry.stem && last ? word?.startsWith(piece) === true : word === piece
  })
}

const isLonger = (entry: Entry, best: Entry | undefined): boolean =>
  !best ||
  entry.words.length > best.words.length ||
  (entry.words.length === best.words.length && entry.words.join().length > best.words.join().length)

function inLine(line: string, index: Index): Gloss[] {
  const folded = wordOf(line)
  const found: Gloss[] = []
  for (let at = 0; at < folded.length; ) {
    let best: { form: string; english: readonly string[] } | undefined
    for (let length = Math.min(5, folded.length - at); length >= 1 && !best; length--) {
      const form = folded.slice(at, at + length)
      const entry = index.get(form)?.[0]
      if (entry) best = { form, english: entry.english }
    }
    if (best) found.push({ at, length: best.form.length, english: best.english })
    at += best?.form.length ?? 1
  }
  return found
}
