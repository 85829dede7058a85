/**
 * Makes a clean document of any feed that can be understood at all: junk before and after it, missing end tags, HTML in
 * titles, undeclared prefixes, five ways to write a text. Pure: one pass, linear, nothing backtracks.
 */
import { createCapture, DEEPEST } from './capture.ts'
import { FIELDS, type Family, RSS_HEAD_NAMES, TRANSPARENT } from './fields.ts'
import { type FieldWriter, createFieldWriter } from './field-writer.ts'
import { createNames } from './names.ts'
import { findRoot, type NoRoot, type Root } from './root.ts'
import { attributesOf, behindSpecial, type Markup, markup, type Tag, tagAt } from './tags.ts'
import { documentOf, type Written } from './written.ts'

/** Items that are read of one document. */
export const MOST_ITEMS = 2_000

export type Repaired = {
  readonly family: Family
  /** What the document called itself. */
  readonly format: string
  readonly xml: string
  /** The same without body texts. */
  readonly lean: () => string
  /** The elements of an item as written, without its bodies. */
  readonly fieldsOf: (item: number) => readonly string[]
  readonly items: number
  readonly left: number
  /** What was put right, for people. */
  readonly repairs: readonly string[]
}

const FORMATS: Readonly<Record<Root['kind'], string>> = {
  rss: 'RSS',
  rdf: 'RSS 1.0 (RDF)',
  feed: 'Atom',
  channel: 'CDF',
  entry: 'a lone Atom entry',
}

/** `base`: where relative addresses of the document belong to, unless it says so itself. */
export function repair(text: string, base: string | undefined): Repaired | NoRoot {
  const doc = markup(text)
  const root = findRoot(doc)
  if ('why' in root) return root
  const reader = createReader(doc, root, base)
  reader.read()
  if (reader.tooDeep())
    return {
      why: `The elements of this feed are nested more than ${DEEPEST} levels deep.`,
      remedy: 'Tell its publisher: no feed needs that.',
    }
  return reader.result()
}

function createReader(doc: Markup, root: Root, base: string | undefined) {
  const { text } = doc
  const family: Family = root.kind === 'feed' || root.kind === 'entry' ? 'atom' : 'rss'
  const names = createNames()
  const capture = createCapture(doc, names)
  const fields = FIELDS[family]
  const written: Written = { head: [], items: [] }
  const repairs = new Set<string>()
  const writer: FieldWriter = createFieldWriter(family, base)
  let item: Written['items'][number] | undefined
  let itemName = ''
  let count = 0
  let left = 0
  let sawRootEnd = false

  const isField = (name: string) => fields.has(name)

  const closeItem = (complete: boolean) => {
    if (!item) return
    if (complete || count === 1) {
      if (count > MOST_ITEMS) left++
      else if (item.fields.length + item.bodies.length > 0) written.items.push(item)
    } else repairs.add('the last item was cut off: left out')
    item = undefined
    writer.leave('item')
  }

  const openItem = (tag: Tag) => {
    if (item && tag.kind === 'empty') return
    if (item) repairs.add('an item did not end before the next one')
    closeItem(true)
    count++
    item = { fields: [], bodies: [] }
    itemName = tag.name
    for (const field of writer.enter('item', attributesOf(text, tag))) item.fields.push(field)
    if (tag.kind === 'empty') closeItem(true)
  }

  const structure = (tag: Tag, name: string): boolean => {
    const local = name.replace(/^(?:rdf|atom):/, '')
    if (local === 'item' || local === 'entry') {
      if (tag.kind !== 'close') openItem(tag)
      else if (tag.name.toLowerCase() === itemName.toLowerCase()) closeItem(true)
      return true
    }
    if (local !== 'rss' && local !== 'rdf' && local !== 'feed' && local !== 'channel') return false
    if (tag.kind === 'close') closeItem(true)
    else written.head.push(...writer.enter('feed', attributesOf(text, tag)))
    sawRootEnd ||= tag.kind === 'close'
    return true
  }

  const declareNames = (tag: Tag): string | undefined => {
    if (!text.slice(tag.start, tag.end).includes('xmlns')) return undefined
    let own: string | undefined
    for (const [name, uri] of attributesOf(text, tag)) {
      if (name === 'xmlns') own = uri
      else if (name.startsWith('xmlns:')) names.declare(name.slice(6), uri)
    }
    return own
  }

  const nameOf = (tag: Tag): string => {
    const own = declareNames(tag)
    if (own === undefined || tag.name.includes(':')) return names.canonical(tag.name)
    const found = names.canonicalIn(tag.name, own)
    return found.startsWith('?') && tag.start === root.tag.start ? names.canonical(tag.name) : found
  }

  const readField = (tag: Tag, name: string): number => {
    const field = fields.get(item || family === 'atom' ? name : (RSS_HEAD_NAMES.get(name) ?? name))
    if (field?.as === 'media:content') {
      target(false).push(writer.write(field, text, tag, ''))
      return tag.end
    }
    const captured = capture.element(tag, isField)
    if (captured.end === 'missing') repairs.add(`<${tag.name}> did not end`)
    if (!field) return captured.end === 'closed' ? captured.next : tag.end
    if (captured.end === 'cut') {
      sawRootEnd = false
      return text.length
    }
    if (count > MOST_ITEMS && item) return captured.next
    const out = writer.write(field, text, tag, captured.inner)
    if (out !== '') target(field.body).push(out)
    return captured.next
  }

  const target = (body: boolean) => (item ? (body ? item.bodies : item.fields) : written.head)

  const step = (tag: Tag): number => {
    const name = nameOf(tag)
    if (structure(tag, name)) return tag.end
    if (tag.kind === 'close') return tag.end
    if (TRANSPARENT.has(name)) return tag.end
    return readField(tag, name)
  }

  return {
    read() {
      let at = root.tag.start
      if (text.slice(0, at).trim() !== '' && !/^\s*<[?!]/.test(text)) repairs.add('text before the feed: left out')
      while (at >= 0 && !capture.tooDeep) {
        const code = text.charCodeAt(at + 1)
        const tag = code === 33 || code === 63 ? undefined : tagAt(text, at)
        const next = tag ? step(tag) : code === 33 || code === 63 ? behindSpecial(doc, at) : at + 1
        at = text.indexOf('<', next)
      }
      if (!sawRootEnd) repairs.add('the feed did not end')
      closeItem(root.kind === 'entry')
    },
    tooDeep: () => capture.tooDeep,
    result: (): Repaired => ({
      family,
      format: formatOf(root, text),
      xml: documentOf(written, family, writer.language(), true),
      lean: () => documentOf(written, family, writer.language(), false),
      fieldsOf: (index) => written.items[index]?.fields ?? [],
      items: written.items.length,
      left,
      repairs: [...repairs].slice(0, 10),
    }),
  }
}

function formatOf(root: Root, text: string): string {
  const version = attributesOf(text, root.tag).get('version')
  if (root.kind === 'feed') return `Atom ${version === undefined ? '1.0' : version.slice(0, 8)}`
  return root.kind === 'rss' ? `RSS ${version?.slice(0, 8) ?? 'without version'}` : FORMATS[root.kind]
}
