/**
 * Makes a clean document of any feed that can be understood at all: junk before and after it, missing end tags, HTML in
 * titles, undeclared prefixes, five ways to write a text. Pure: one pass, linear, nothing backtracks.
 */
import { createCapture, DEEPEST } from './capture.ts'
import { createFieldWriter } from './field-writer.ts'
import { type Family, FIELDS, type Field, RSS_HEAD_NAMES, STRUCTURE, TRANSPARENT } from './fields.ts'
import { createNames, type Names } from './names.ts'
import { findRoot, type NoRoot, type Root } from './root.ts'
import { attributesOf, type Markup, markup, nextTag, type Tag } from './tags.ts'
import { createWritten, documentOf, type Item } from './written.ts'

/** What was put right and is told, at most. */
const MOST_NOTES = 10

/** Items that are read of one document. */
export const MOST_ITEMS = 2_000

export type Repaired = {
  readonly family: Family
  /** What the document called itself. */
  readonly format: string
  /** The whole in clean form. */
  readonly xml: () => string
  /** The same without body texts. */
  readonly lean: () => string
  /** As the document says of the whole of it; '' when it says nothing. */
  readonly language: string
  /** The elements in clean form: of the feed itself, and of each item. */
  readonly head: readonly string[]
  readonly written: readonly Item[]
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
  const family: Family = root.kind === 'feed' || root.kind === 'entry' ? 'atom' : 'rss'
  const reader = createReader(doc, root, family, base)
  if (!reader.read())
    return {
      why: `The elements of this feed are nested more than ${DEEPEST} levels deep.`,
      remedy: 'Tell its publisher: no feed needs that.',
    }
  const { written } = reader
  return {
    family,
    format: formatOf(root, text),
    xml: () => documentOf(written, family, reader.language(), true),
    lean: () => documentOf(written, family, reader.language(), false),
    language: reader.language(),
    head: written.head,
    written: written.items,
    left: reader.left(),
    repairs: reader.repairs(),
  }
}

function createReader(doc: Markup, root: Root, family: Family, base: string | undefined) {
  const { text } = doc
  const names = createNames()
  const capture = createCapture(doc, names)
  const written = createWritten(MOST_ITEMS)
  const writer = createFieldWriter(family, base)
  const repairs = new Set<string>()
  const ended = { kept: 0, empty: 0, beyond: 0, broken: 0, none: 0 }
  let itemName = ''
  let sawRootEnd = false

  const isField = (name: string) => FIELDS[family].has(name)

  const fieldOf = (name: string) => {
    const inHead = family === 'rss' && !written.item()
    return FIELDS[family].get(inHead ? (RSS_HEAD_NAMES.get(name) ?? name) : name)
  }

  const endItem = (whole: boolean) => {
    ended[written.end(whole)]++
    writer.leave('item')
  }

  const beginItem = (tag: Tag) => {
    if (written.item()) repairs.add('an item did not end before the next one')
    endItem(true)
    itemName = tag.name.toLowerCase()
    written.begin().fields.push(...writer.enter('item', attributesOf(text, tag)))
    if (tag.kind === 'empty') endItem(true)
  }

  /** An empty item inside an item is a slip, not an item. */
  const itemTag = (tag: Tag) => {
    if (tag.kind === 'close') {
      if (tag.name.toLowerCase() === itemName) endItem(true)
    } else if (tag.kind === 'open' || !written.item()) beginItem(tag)
  }

  const frameTag = (tag: Tag) => {
    if (tag.kind !== 'close') written.head.push(...writer.enter('feed', attributesOf(text, tag)))
    else {
      endItem(true)
      sawRootEnd = true
    }
  }

  const readField = (tag: Tag, name: string): number => {
    const field = fieldOf(name)
    // Its children are fields of the item too, so only the tag itself is read.
    const captured =
      field?.as === 'media:content'
        ? { inner: '', next: tag.end, end: 'closed' }
        : capture.element(tag, field !== undefined, isField)
    if (captured.end === 'missing') repairs.add(`<${tag.name.slice(0, 40)}> did not end`)
    if (field && captured.end !== 'cut' && !written.full()) keep(field, tag, captured.inner)
    return captured.next
  }

  const keep = (field: Field, tag: Tag, inner: string) => {
    const out = writer.write(field, text, tag, inner)
    const item = written.item()
    const place = field.body ? item?.bodies : item?.fields
    if (out !== '') (place ?? written.head).push(out)
  }

  /** Gives where reading goes on. */
  const step = (tag: Tag): number => {
    const name = nameOf(names, text, tag, tag.start === root.tag.start)
    const local = STRUCTURE.has(name) ? name.replace(/^(?:rdf|atom):/, '') : ''
    if (local === 'item' || local === 'entry') itemTag(tag)
    else if (local !== '') frameTag(tag)
    else if (tag.kind !== 'close' && !TRANSPARENT.has(name)) return readField(tag, name)
    return tag.end
  }

  const noteFrame = () => {
    if (text.slice(0, root.tag.start).search(/[^\s\ufeff]/) >= 0 && !/^\s*<[?!]/.test(text))
      repairs.add('text before the feed is left out')
    if (!sawRootEnd) repairs.add('the feed did not end')
    if (ended.broken > 0) repairs.add('the last item broke off and is left out')
    if (ended.empty > 0) repairs.add(`${ended.empty} empty ${ended.empty === 1 ? 'item' : 'items'} left out`)
  }

  return {
    written,
    language: writer.language,
    left: () => ended.beyond,
    /** False when the elements are too deep inside one another. */
    read(): boolean {
      for (let tag: Tag | undefined = root.tag; tag && !capture.tooDeep; tag = nextTag(doc, step(tag)));
      endItem(root.kind === 'entry')
      noteFrame()
      return !capture.tooDeep
    },
    repairs: () => [...repairs].slice(0, MOST_NOTES),
  }
}

/** The name of an element under our prefixes; notes the prefixes it declares. */
function nameOf(names: Names, text: string, tag: Tag, isRoot: boolean): string {
  if (!text.slice(tag.start, tag.end).includes('xmlns')) return names.canonical(tag.name)
  const attributes = attributesOf(text, tag)
  for (const [name, uri] of attributes) if (name.startsWith('xmlns:')) names.declare(name.slice(6), uri)
  const own = attributes.get('xmlns')
  if (own === undefined || isRoot || tag.name.includes(':')) return names.canonical(tag.name)
  return names.canonicalIn(tag.name, own)
}

function formatOf(root: Root, text: string): string {
  const version = attributesOf(text, root.tag).get('version')
  if (root.kind === 'feed') return `Atom ${version === undefined ? '1.0' : version.slice(0, 8)}`
  return root.kind === 'rss' ? `RSS ${version?.slice(0, 8) ?? 'without version'}` : FORMATS[root.kind]
}
