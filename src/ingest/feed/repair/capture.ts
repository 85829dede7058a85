/**
 * Finds where an element ends, also when its end tag is missing. Pure but for its budget.
 * Reading again after a missing end tag costs a budget in proportion to the document, so the whole stays linear.
 */
import { STRUCTURE } from './fields.ts'
import type { Names } from './names.ts'
import { behindSpecial, type Markup, type Tag, tagAt } from './tags.ts'

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
  /** `isField` tells which elements end an unclosed one. */
  element(tag: Tag, isField: (name: string) => boolean): Captured
  /** Elements deeper inside one another than allowed were met. */
  readonly tooDeep: boolean
}

type Search = {
  readonly name: string
  /** Opened again inside itself. */
  same: number
  depth: number
  /** The first tag inside that may begin the next field. */
  nextField: number
}

export function createCapture(doc: Markup, names: Names): Capture {
  const { text } = doc
  let budget = text.length + 65_536
  let tooDeep = false

  const unclosed = (tag: Tag, search: Search, boundary: number, cut: boolean): Captured => {
    const cost = boundary - tag.end
    const stop = search.nextField > 0 && budget > cost ? search.nextField : boundary
    budget -= cost
    return { inner: text.slice(tag.end, stop), next: stop, end: cut && stop === boundary ? 'cut' : 'missing' }
  }

  return {
    get tooDeep() {
      return tooDeep
    },
    element(tag, isField) {
      if (tag.kind === 'empty') return { inner: '', next: tag.end, end: 'closed' }
      // Elements of other vocabularies may hold whole items, such as old versions: those are not items of this feed.
      const foreign = names.canonical(tag.name).startsWith('?:')
      const search: Search = { name: tag.name.toLowerCase(), same: 0, depth: 0, nextField: 0 }
      let at = text.indexOf('<', tag.end)
      while (at >= 0) {
        const code = text.charCodeAt(at + 1)
        if (code === 33 || code === 63) {
          at = text.indexOf('<', behindSpecial(doc, at))
          continue
        }
        const inside = tagAt(text, at)
        if (!inside) {
          at = text.indexOf('<', at + 1)
          continue
        }
        const name = inside.name.toLowerCase()
        if (closes(search, inside, name))
          return { inner: text.slice(tag.end, at), next: inside.end, end: 'closed' }
        if (search.depth > DEEPEST) tooDeep = true
        const canonical = names.canonical(inside.name)
        if (STRUCTURE.has(canonical) && !(foreign && budget > 0)) return unclosed(tag, search, at, false)
        if (search.nextField === 0 && inside.kind !== 'close' && isField(canonical)) search.nextField = at
        at = text.indexOf('<', inside.end)
      }
      return unclosed(tag, search, text.length, true)
    },
  }
}

/** Counts one tag; true when it is the end tag we look for. */
function closes(search: Search, tag: Tag, name: string): boolean {
  if (tag.kind === 'close') {
    if (search.depth > 0 && !FLAT.has(name)) search.depth--
    if (name !== search.name) return false
    if (search.same === 0) return true
    search.same--
  } else if (tag.kind === 'open') {
    if (name === search.name) search.same++
    if (!FLAT.has(name)) search.depth++
  }
  return false
}
