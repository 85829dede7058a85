/**
 * Finds where an element ends, also when its end tag is missing. Pure but for its budget.
 * Reading again after a missing end tag costs a budget in proportion to the document, so the whole stays linear.
 */
import { STRUCTURE } from './fields.ts'
import type { Names } from './names.ts'
import { type Markup, nextTag, type Tag } from './tags.ts'

/** Elements inside one another; a document with more is refused. */
export const DEEPEST = 200

/** Elements that need no end tag in HTML: they say nothing about depth. */
const FLAT = new Set(
  'area br col embed hr img input link meta param source track wbr p li dt dd td th tr option'.split(' '),
)

export type Captured = {
  readonly inner: string
  /** Where reading goes on. */
  readonly next: number
  /** `missing`: the end tag did not come. `cut`: the document ended first. */
  readonly end: 'closed' | 'missing' | 'cut'
}

export type Capture = {
  /**
   * `known`: an element that is read, so its text reaches to the next one that is; any other without end tag is just a tag.
   * `isField` tells which are read.
   */
  element(tag: Tag, known: boolean, isField: (name: string) => boolean): Captured
  /** Elements deeper inside one another than allowed were met. */
  readonly tooDeep: boolean
}

type Search = {
  readonly name: string
  /** Of a vocabulary we do not know: may hold whole items, such as old versions, which are none of this feed. */
  readonly foreign: boolean
  /** Opened again inside itself. */
  same: number
  depth: number
  /** Items opened inside a foreign element. */
  items: number
  /** The first tag inside that may begin the next field. */
  nextField: number
}

export function createCapture(doc: Markup, names: Names): Capture {
  const { text } = doc
  let budget = text.length + 65_536
  let tooDeep = false

  const unclosed = (tag: Tag, search: Search, known: boolean, boundary: number): Captured => {
    const resume = known ? search.nextField || boundary : tag.end
    const stop = budget > 0 ? resume : boundary
    budget -= boundary - stop
    const cut = boundary === text.length && stop === boundary
    return { inner: text.slice(tag.end, stop), next: stop, end: cut ? 'cut' : 'missing' }
  }

  /** The tag that ends the search: the end tag, or one that shows that there is none. */
  const scan = (from: Tag, search: Search, isField: (name: string) => boolean): Tag | undefined => {
    for (let tag = nextTag(doc, from.end); tag; tag = nextTag(doc, tag.end)) {
      if (closes(search, tag)) return tag
      tooDeep ||= search.depth > DEEPEST
      const canonical = names.canonical(tag.name)
      if (bounds(search, tag, canonical)) return tag
      if (tag.kind !== 'close' && isField(canonical)) search.nextField ||= tag.start
    }
    return undefined
  }

  return {
    get tooDeep() {
      return tooDeep
    },
    element(tag, known, isField) {
      const name = tag.name.toLowerCase()
      if (tag.kind === 'empty' || (!known && FLAT.has(name)))
        return { inner: '', next: tag.end, end: 'closed' }
      const foreign = names.canonical(tag.name).startsWith('?:')
      const search: Search = { name, foreign, same: 0, depth: 0, items: 0, nextField: 0 }
      const last = scan(tag, search, isField)
      if (!last || search.same >= 0) return unclosed(tag, search, known, last?.start ?? text.length)
      return { inner: text.slice(tag.end, last.start), next: last.end, end: 'closed' }
    },
  }
}

/** Does this tag, of an item or a feed, show that the end tag is missing? */
function bounds(search: Search, { kind }: Tag, canonical: string): boolean {
  if (!STRUCTURE.has(canonical)) return false
  if (!search.foreign) return true
  if (kind === 'open') search.items++
  return kind === 'close' && --search.items < 0
}

/** Counts one tag; true when it is the end tag we look for. */
function closes(search: Search, tag: Tag): boolean {
  if (tag.kind === 'empty') return false
  const name = tag.name.toLowerCase()
  const step = tag.kind === 'open' ? 1 : -1
  if (!FLAT.has(name)) search.depth = Math.max(0, search.depth + step)
  if (name === search.name) search.same += step
  return search.same < 0
}
