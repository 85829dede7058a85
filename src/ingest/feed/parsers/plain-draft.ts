/**
 * The plain feeds, which are many: RSS whose elements are single texts that mean one thing. They are read straight from
 * the clean document: to parse it would take as long as all the rest, and give the same. What is not plain here, such as
 * persons or an element that comes twice, is left to the parser. Pure.
 */
import { decodeEntities } from '../../html/entities.ts'
import type { Repaired } from '../repair/repair.ts'
import type { Item } from '../repair/written.ts'
import { joined, linkOf } from './choose.ts'
import type { Draft, DraftEntry } from './draft.ts'

/** Elements that come once, or not at all. */
const HEAD_TEXTS = new Set(
  'title link description language lastBuildDate pubDate ttl sy:updatePeriod sy:updateFrequency'.split(' '),
)
const ITEM_TEXTS = new Set('title link guid pubDate description content:encoded'.split(' '))
/** Elements that may come more often: what counts is their text. */
const HEAD_LISTS = new Set(['category'])
const ITEM_LISTS = new Set(['category', 'dc:creator', 'dc:date'])
/** What counts is their attributes. */
const HEAD_POINTERS = new Set(['atom:link'])
const ITEM_POINTERS = new Set(['enclosure', 'media:content'])

type Names = {
  readonly texts: ReadonlySet<string>
  readonly lists: ReadonlySet<string>
  readonly pointers: ReadonlySet<string>
}

const HEAD: Names = { texts: HEAD_TEXTS, lists: HEAD_LISTS, pointers: HEAD_POINTERS }
const ITEM: Names = { texts: ITEM_TEXTS, lists: ITEM_LISTS, pointers: ITEM_POINTERS }

type Pointer = { name: string; href?: string; rel?: string; type?: string; url?: string }

type Elements = {
  readonly texts: ReadonlyMap<string, string>
  readonly lists: ReadonlyMap<string, readonly string[]>
  readonly pointers: readonly Readonly<Pointer>[]
}

/** Undefined when a parser has to look. */
export function plainDraft({ family, language, head, written }: Repaired): Draft | undefined {
  const feed = family === 'rss' && language === '' ? elementsOf(head, HEAD) : undefined
  if (!feed) return undefined
  const ttl = numberOf(feed.texts.get('ttl'))
  const updateFrequency = numberOf(feed.texts.get('sy:updateFrequency'))
  if (Number.isNaN(ttl) || Number.isNaN(updateFrequency)) return undefined
  const entries: DraftEntry[] = []
  for (const item of written) {
    const entry = entryOf(item)
    if (!entry) return undefined
    entries.push(entry)
  }
  const { texts, pointers: links } = feed
  return {
    title: texts.get('title'),
    link: texts.get('link') ?? linkOf(links),
    subtitle: texts.get('description'),
    updated: texts.get('lastBuildDate'),
    published: texts.get('pubDate'),
    language: texts.get('language'),
    hub: links.find(({ rel }) => rel === 'hub')?.href,
    self: links.find(({ rel }) => rel === 'self')?.href,
    ttl,
    updatePeriod: texts.get('sy:updatePeriod'),
    updateFrequency,
    entries,
  }
}

function entryOf({ fields, bodies }: Item): DraftEntry | undefined {
  const elements = elementsOf([...fields, ...bodies], ITEM)
  const link = elements?.texts.get('link')
  // Without a link its guid or one of its links may be meant.
  if (!elements || link === undefined) return undefined
  const { texts, lists, pointers } = elements
  return {
    id: texts.get('guid'),
    title: texts.get('title'),
    link,
    author: joined(lists.get('dc:creator')),
    summary: texts.get('description'),
    content: texts.get('content:encoded'),
    published: texts.get('pubDate') ?? lists.get('dc:date')?.[0],
    enclosures: ['enclosure', 'media:content'].flatMap((name) => pointers.flatMap(filesNamed(name))),
    tags: lists.get('category') ?? [],
  }
}

const filesNamed =
  (wanted: string) =>
  ({ name, url, type }: Readonly<Pointer>) =>
    name === wanted && url !== undefined ? [{ url, type }] : []

/** Undefined when one of them is not plain. */
function elementsOf(written: readonly string[], names: Names): Elements | undefined {
  const texts = new Map<string, string>()
  const lists = new Map<string, string[]>()
  const pointers: Pointer[] = []
  for (const element of written) {
    const name = element.slice(1, element.search(NAME_END))
    if (names.pointers.has(name)) {
      pointers.push(pointerIn(element, name))
      continue
    }
    const text = textOf(element, name)
    if (text === undefined || texts.has(name)) return undefined
    if (names.texts.has(name)) texts.set(name, text)
    else if (names.lists.has(name)) listNamed(lists, name).push(text)
    else return undefined
  }
  return { texts, lists, pointers }
}

function listNamed(lists: Map<string, string[]>, name: string): string[] {
  const list = lists.get(name) ?? []
  lists.set(name, list)
  return list
}

const NAME_END = /[ />]/
const CDATA = '<![CDATA['

/** Undefined when there is none, or when it is more than one piece. */
function textOf(element: string, name: string): string | undefined {
  const start = element.indexOf('>') + 1
  const hasAttributes = start !== name.length + 2
  if (hasAttributes && name !== 'guid') return undefined
  const text = evenLines(element.slice(start, -(name.length + 3)))
  if (!text.startsWith(CDATA)) return text.trim() || undefined
  // Of a text in which a section ends or a comment begins, a parser keeps less than all.
  const isOnePiece = text.indexOf(']]>') === text.length - 3 && !text.includes('<!--')
  return isOnePiece ? text.slice(CDATA.length, -3).trim() || undefined : undefined
}

/** A parser knows one end of a line only (XML 1.0, 2.11). */
const evenLines = (text: string) => (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text)

const ATTRIBUTE = / (rel|type|href|url)="([^"]*)"/g

function pointerIn(element: string, name: string): Pointer {
  const pointer: Pointer = { name }
  for (const [, attribute, value = ''] of element.slice(0, element.indexOf('>')).matchAll(ATTRIBUTE)) {
    const text = decodeEntities(value).trim()
    if (text !== '') pointer[attribute as keyof Pointer] = text
  }
  return pointer
}

/** NaN when it may be none. */
function numberOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  return /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN
}
