/**
 * OPML 2.0, the list of feeds that readers exchange: read whatever its nesting and however it is written, and written
 * so that every reader takes it. Pure, linear.
 */
import { generateOpml, type Opml, parseOpml } from 'feedsmith'
import { present } from '../../lib/present.ts'
import { absoluteUrl } from '../html/absolute-url.ts'
import { decodeEntities, escapeAttribute } from '../html/entities.ts'
import { attributesOf, markup, nextTag, type Tag } from './repair/tags.ts'

export type OpmlEntry = {
  /** Of the feed; absolute http(s). */
  readonly url: string
  readonly title?: string
  /** The page it belongs to. */
  readonly page?: string
  /** Each folder it lies in, as the way there, outermost first. One that lies in none has no way. */
  readonly folders: readonly (readonly string[])[]
  /** Categories that it names itself, as written. */
  readonly tags: readonly string[]
}

/** An entry that names no feed we could ask: what the list calls it, and why. */
export type OpmlUnusable = { readonly name: string; readonly why: string }

export type OpmlReading =
  | {
      readonly entries: readonly OpmlEntry[]
      readonly unusable: readonly OpmlUnusable[]
      /** Present when the file ends before its list does. */
      readonly isCut?: true
    }
  | { readonly why: string; readonly remedy: string }

/** Folders inside one another; feeds deeper than that are taken into the last one. */
const DEEPEST = 50
const MOST_FEEDS = 20_000
/** Of one feed; the same for its categories. A list may name a feed any number of times. */
const MOST_FOLDERS = 100
/** Of what cannot be used, so many are named; one more counts the rest. */
const MOST_UNUSABLE = 100

/** A folder of the list, however often it is written: the same one is the same object. */
type Place = { readonly way: readonly string[]; readonly inside: Map<string, Place> }

/** An entry that grows with each mention. */
type Gathered = Pick<OpmlEntry, 'url' | 'title' | 'page'> & {
  readonly places: Set<Place>
  readonly tags: Set<string>
}

type Found = { readonly entries: Map<string, Gathered>; readonly unusable: OpmlUnusable[] }

const BROKEN_OFF = { why: 'This OPML file breaks off before its first feed.', remedy: 'Get it whole.' }

/** The same feed named twice is one entry, with the folders and tags of both. */
export function readOpml(text: string): OpmlReading {
  const clean = cleanOpml(text)
  if (clean === undefined)
    return {
      why: 'This is not an OPML file: it has no <opml> element.',
      remedy: 'Export the list of feeds from the other reader as OPML.',
    }
  const found: Found = { entries: new Map(), unusable: [] }
  try {
    collect(parseOpml(clean.text).body?.outlines ?? [], { way: [], inside: new Map() }, found)
  } catch {
    if (clean.isCut) return BROKEN_OFF
    return { why: 'This OPML file is broken.', remedy: 'Export it once more from the other reader.' }
  }
  const [first] = found.unusable
  if (found.entries.size > 0)
    return {
      entries: [...found.entries.values()].map(entryOf),
      unusable: counted(found.unusable),
      ...(clean.isCut && { isCut: true }),
    }
  if (clean.isCut && !first) return BROKEN_OFF
  const why = `This OPML file names no feed${first ? ` that could be asked; the first is “${first.name}”: ${first.why}` : ''}.`
  return { why, remedy: 'Check that feeds were chosen for the export.' }
}

function counted(unusable: readonly OpmlUnusable[]): readonly OpmlUnusable[] {
  const more = unusable.length - MOST_UNUSABLE
  if (more <= 0) return unusable
  return [...unusable.slice(0, MOST_UNUSABLE), { name: `${more} others`, why: 'they cannot be used either' }]
}

type Outline = Opml.Outline<string>

function collect(outlines: readonly Outline[], place: Place, found: Found): void {
  for (const outline of outlines) {
    const written = outline.xmlUrl ?? (isFeed(outline.type) ? (outline.url ?? '') : undefined)
    if (written !== undefined) take(outline, written, place, found)
    const name = words(outline.title ?? outline.text)
    const inside = name === undefined || written !== undefined ? place : placeIn(place, name)
    collect(outline.outlines ?? [], inside, found)
  }
}

function placeIn({ way, inside }: Place, name: string): Place {
  const place = inside.get(name) ?? { way: [...way, name], inside: new Map() }
  inside.set(name, place)
  return place
}

const isFeed = (type: string | undefined) => /^(?:rss|atom|feed)/i.test(type ?? '')

function take(outline: Outline, written: string, place: Place, found: Found): void {
  const { entries, unusable } = found
  const url = absoluteUrl(withoutFeedScheme(written))
  const title = words(outline.title ?? outline.text)
  const name = title === undefined || title.includes('://') ? nameOf(written) : title
  if (url === undefined) unusable.push({ name, why: whyUnusable(written) })
  else if (entries.has(url) || entries.size < MOST_FEEDS) add(entries, url, outline, place)
  else unusable.push({ name, why: `a list may name ${MOST_FEEDS} feeds` })
}

/** "feed://host/x" and "feed:https://host/x" are how some programs hand a feed to a reader. */
const withoutFeedScheme = (url: string): string =>
  url
    .trim()
    .replace(/^feed:(?:\/\/)?(?=https?:)/i, '')
    .replace(/^feed:\/\//i, 'http://')

/** Without what may be a login or a key. */
const nameOf = (url: string): string =>
  url.replace(/[?#].*$/s, '').replace(/^([a-z]+:\/\/)[^/]*@/i, '$1') || 'an entry without a name'

function whyUnusable(written: string): string {
  if (written.trim() === '') return 'it has no address'
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(written.trim())?.[1]?.toLowerCase()
  return scheme && !/^https?$/.test(scheme)
    ? `its address begins with ${scheme}:, and only http and https are asked`
    : 'its address cannot be understood'
}

/** What is known is never made anew: a list that names one feed again and again takes no longer than any other. */
function add(entries: Map<string, Gathered>, url: string, outline: Outline, place: Place): void {
  const before = entries.get(url)
  const title = before?.title ?? words(outline.title ?? outline.text)
  const page = before?.page ?? absoluteUrl(outline.htmlUrl)
  const { places, tags } = before ?? { places: new Set(), tags: new Set() }
  if (place.way.length > 0 && places.size < MOST_FOLDERS) places.add(place)
  for (const tag of (outline.category ?? '').split(',').flatMap((tag) => words(tag) ?? []))
    if (tags.size < MOST_FOLDERS) tags.add(tag)
  entries.set(url, { url, ...present({ title, page }), places, tags })
}

const entryOf = ({ places, tags, ...rest }: Gathered): OpmlEntry => ({
  ...rest,
  folders: [...places].map(({ way }) => way),
  tags: [...tags],
})

function words(text: string | undefined): string | undefined {
  const trimmed = text?.replace(/\s+/g, ' ').trim()
  return trimmed === '' ? undefined : trimmed
}

const CLOSES_LIST = new Set(['body', 'opml'])
const KEPT = ['text', 'title', 'type', 'xmlurl', 'htmlurl', 'url', 'category']

type Clean = {
  readonly text: string
  /** Neither the list nor the document is closed. */
  readonly isCut: boolean
}

/** Only outlines, well nested, of limited depth: what the parser gets cannot surprise it. */
function cleanOpml(text: string): Clean | undefined {
  const doc = markup(text)
  const out = ['<opml version="2.0"><body>']
  let seen = false
  let closed = false
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
    // Half a tag at the end may hold half an address.
    if (tag.end >= text.length && !text.endsWith('>')) break
    const name = tag.name.toLowerCase()
    seen ||= name === 'opml'
    closed ||= tag.kind === 'close' && CLOSES_LIST.has(name)
    if (seen && name === 'outline') tag.kind === 'close' ? close() : open(tag)
  }
  if (!seen) return undefined
  return { text: `${out.join('')}${'</outline>'.repeat(depth)}</body></opml>`, isCut: !closed }
}

function keptAttributes(text: string, tag: Tag): string {
  const attributes = attributesOf(text, tag)
  return KEPT.map((name) => {
    const value = decodeEntities(attributes.get(name) ?? '').trim()
    return value === '' ? '' : ` ${name}="${escapeAttribute(value)}"`
  }).join('')
}

/** An entry to write: without folders it stands at the top. */
export type OpmlFeed = Omit<OpmlEntry, 'folders' | 'tags'> & Partial<Pick<OpmlEntry, 'folders' | 'tags'>>

type Folder = { readonly inside: Map<string, Folder>; readonly feeds: Outline[] }

/** An OPML 2.0 document; a feed stands in each of its folders. `title`: of the list. */
export function writeOpml(entries: readonly OpmlFeed[], title: string): string {
  const top: Folder = { inside: new Map(), feeds: [] }
  for (const entry of entries)
    for (const way of entry.folders?.length ? entry.folders : [[]])
      way
        .slice(0, DEEPEST - 1)
        .reduce(folderIn, top)
        .feeds.push(outlineOf(entry))
  return String(generateOpml({ head: { title }, body: { outlines: outlinesOf(top) } }))
}

function folderIn({ inside }: Folder, name: string): Folder {
  const folder = inside.get(name) ?? { inside: new Map(), feeds: [] }
  inside.set(name, folder)
  return folder
}

const outlinesOf = ({ inside, feeds }: Folder): Outline[] => [
  ...[...inside].map(([name, folder]) => ({ text: name, title: name, outlines: outlinesOf(folder) })),
  ...feeds,
]

function outlineOf({ url, title, page, tags = [] }: OpmlFeed): Outline {
  const name = title ?? url
  return {
    text: name,
    title: name,
    type: 'rss',
    xmlUrl: url,
    ...(page !== undefined && { htmlUrl: page }),
    ...(tags.length > 0 && { category: tags.join(',') }),
  }
}
