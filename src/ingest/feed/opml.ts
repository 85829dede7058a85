/**
 * OPML 2.0, the list of feeds that readers exchange: read whatever its nesting and however it is written, and written
 * so that every reader takes it. Pure, linear.
 */
import { generateOpml, type Opml, parseOpml } from 'feedsmith'
import { absoluteUrl } from '../html/absolute-url.ts'
import { decodeEntities, escapeAttribute } from '../html/entities.ts'
import { attributesOf, markup, nextTag, type Tag } from './repair/tags.ts'

export type OpmlEntry = {
  /** Of the feed; absolute http(s). */
  readonly url: string
  readonly title?: string
  /** The page it belongs to. */
  readonly page?: string
  /** Folders it lies in, outermost first, and categories it names. */
  readonly categories: readonly string[]
}

export type OpmlReading =
  | { readonly entries: readonly OpmlEntry[] }
  | { readonly why: string; readonly remedy: string }

/** Folders inside one another; feeds deeper than that are taken into the last one. */
const DEEPEST = 50
const MOST_FEEDS = 20_000

/** The same feed named twice is one entry, with the categories of both. */
export function readOpml(text: string): OpmlReading {
  const clean = cleanOpml(text)
  if (clean === undefined)
    return {
      why: 'This is not an OPML file: it has no <opml> element.',
      remedy: 'Export the list of feeds from the other reader as OPML.',
    }
  try {
    const found = new Map<string, OpmlEntry>()
    collect(parseOpml(clean).body?.outlines ?? [], [], found)
    if (found.size > 0) return { entries: [...found.values()] }
  } catch {
    return { why: 'This OPML file is broken.', remedy: 'Export it once more from the other reader.' }
  }
  return { why: 'This OPML file names no feed.', remedy: 'Check that feeds were chosen for the export.' }
}

type Outline = Opml.Outline<string>

function collect(
  outlines: readonly Outline[],
  folders: readonly string[],
  found: Map<string, OpmlEntry>,
): void {
  for (const outline of outlines) {
    const url = absoluteUrl(outline.xmlUrl ?? (isFeed(outline.type) ? outline.url : undefined))
    if (url !== undefined) add(found, entryOf(outline, url, folders))
    const name = words(outline.title ?? outline.text)
    const inside = name === undefined || url !== undefined ? folders : [...folders, name]
    collect(outline.outlines ?? [], inside, found)
  }
}

const isFeed = (type: string | undefined) => /^(?:rss|atom|feed)/i.test(type ?? '')

function entryOf(outline: Outline, url: string, folders: readonly string[]): OpmlEntry {
  const title = words(outline.title ?? outline.text)
  const page = absoluteUrl(outline.htmlUrl)
  const own = (outline.category ?? '').split(',').flatMap((path) => words(path.split('/').at(-1)) ?? [])
  return {
    url,
    ...(title !== undefined && { title }),
    ...(page !== undefined && { page }),
    categories: [...new Set([...folders, ...own])],
  }
}

function add(found: Map<string, OpmlEntry>, entry: OpmlEntry): void {
  const before = found.get(entry.url)
  const categories = new Set([...(before?.categories ?? []), ...entry.categories])
  if (before || found.size < MOST_FEEDS)
    found.set(entry.url, { ...entry, ...before, categories: [...categories] })
}

function words(text: string | undefined): string | undefined {
  const trimmed = text?.replace(/\s+/g, ' ').trim()
  return trimmed === '' ? undefined : trimmed
}

const KEPT = ['text', 'title', 'type', 'xmlurl', 'htmlurl', 'url', 'category']

/** Only outlines, well nested, of limited depth: what the parser gets cannot surprise it. */
function cleanOpml(text: string): string | undefined {
  const doc = markup(text)
  const out = ['<opml version="2.0"><body>']
  let seen = false
  let depth = 0
  /** Open outlines beyond the limit: they are written as empty ones. */
  let beyond = 0
  const open = (tag: Tag) => {
    const flat = tag.kind === 'empty' || depth >= DEEPEST
    if (tag.kind === 'open') flat ? beyond++ : depth++
    out.push(`<outline${keptAttributes(text, tag)}${flat ? '/' : ''}>`)
  }
  const close = () => {
    if (beyond > 0) beyond--
    else if (depth > 0 && depth--) out.push('</outline>')
  }
  for (let tag = nextTag(doc, 0); tag; tag = nextTag(doc, tag.end)) {
    const name = tag.name.toLowerCase()
    seen ||= name === 'opml'
    if (seen && name === 'outline') tag.kind === 'close' ? close() : open(tag)
  }
  return seen ? `${out.join('')}${'</outline>'.repeat(depth)}</body></opml>` : undefined
}

function keptAttributes(text: string, tag: Tag): string {
  const attributes = attributesOf(text, tag)
  return KEPT.map((name) => {
    const value = decodeEntities(attributes.get(name) ?? '').trim()
    return value === '' ? '' : ` ${name}="${escapeAttribute(value)}"`
  }).join('')
}

/** An entry to write: without categories it lies in no folder. */
export type OpmlFeed = Omit<OpmlEntry, 'categories'> & Partial<Pick<OpmlEntry, 'categories'>>

/** An OPML 2.0 document; feeds of one first category lie in one folder. `title`: of the list. */
export function writeOpml(entries: readonly OpmlFeed[], title: string): string {
  const folders = new Map<string, Outline[]>()
  for (const entry of entries) {
    const folder = entry.categories?.[0] ?? ''
    const inside = folders.get(folder) ?? []
    inside.push(outlineOf(entry))
    folders.set(folder, inside)
  }
  const outlines = [...folders].flatMap(([name, inside]) =>
    name === '' ? inside : [{ text: name, title: name, outlines: inside }],
  )
  return String(generateOpml({ head: { title }, body: { outlines } }))
}

function outlineOf({ url, title, page, categories = [] }: OpmlFeed): Outline {
  const name = title ?? url
  return {
    text: name,
    title: name,
    type: 'rss',
    xmlUrl: url,
    ...(page !== undefined && { htmlUrl: page }),
    ...(categories.length > 1 && { category: categories.slice(1).join(',') }),
  }
}
