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
  /** Each folder it lies in, as the way there, outermost first. One that lies in none has no way. */
  readonly folders: readonly (readonly string[])[]
  /** Categories that it names itself, as written. */
  readonly tags: readonly string[]
}

/** An entry that names no feed we could ask: what the list calls it, and why. */
export type OpmlUnusable = { readonly name: string; readonly why: string }

export type OpmlReading =
  | { readonly entries: readonly OpmlEntry[]; readonly unusable: readonly OpmlUnusable[] }
  | { readonly why: string; readonly remedy: string }

/** Folders inside one another; feeds deeper than that are taken into the last one. */
const DEEPEST = 50
const MOST_FEEDS = 20_000
/** Of what cannot be used, so many are named; one more counts the rest. */
const MOST_UNUSABLE = 100

type Found = { readonly entries: Map<string, OpmlEntry>; readonly unusable: OpmlUnusable[] }

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
    collect(parseOpml(clean).body?.outlines ?? [], [], found)
  } catch {
    return { why: 'This OPML file is broken.', remedy: 'Export it once more from the other reader.' }
  }
  const [first] = found.unusable
  if (found.entries.size > 0)
    return { entries: [...found.entries.values()], unusable: counted(found.unusable) }
  const why = `This OPML file names no feed${first ? ` that could be asked; the first is “${first.name}”: ${first.why}` : ''}.`
  return { why, remedy: 'Check that feeds were chosen for the export.' }
}

function counted(unusable: readonly OpmlUnusable[]): readonly OpmlUnusable[] {
  const more = unusable.length - MOST_UNUSABLE
  if (more <= 0) return unusable
  return [...unusable.slice(0, MOST_UNUSABLE), { name: `${more} others`, why: 'they cannot be used either' }]
}

type Outline = Opml.Outline<string>

function collect(outlines: readonly Outline[], folder: readonly string[], found: Found): void {
  for (const outline of outlines) {
    const written = outline.xmlUrl ?? (isFeed(outline.type) ? (outline.url ?? '') : undefined)
    if (written !== undefined) take(outline, written, folder, found)
    const name = words(outline.title ?? outline.text)
    const inside = name === undefined || written !== undefined ? folder : [...folder, name]
    collect(outline.outlines ?? [], inside, found)
  }
}

const isFeed = (type: string | undefined) => /^(?:rss|atom|feed)/i.test(type ?? '')

function take(outline: Outline, written: string, folder: readonly string[], found: Found): void {
  const { entries, unusable } = found
  const url = absoluteUrl(withoutFeedScheme(written))
  const title = words(outline.title ?? outline.text)
  const name = title === undefined || title.includes('://') ? nameOf(written) : title
  if (url === undefined) unusable.push({ name, why: whyUnusable(written) })
  else if (entries.has(url) || entries.size < MOST_FEEDS) add(entries, entryOf(outline, url, title, folder))
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

function entryOf(
  { htmlUrl, category = '' }: Outline,
  url: string,
  title: string | undefined,
  folder: readonly string[],
): OpmlEntry {
  const page = absoluteUrl(htmlUrl)
  return {
    url,
    ...(title !== undefined && { title }),
    ...(page !== undefined && { page }),
    folders: folder.length > 0 ? [folder] : [],
    tags: [...new Set(category.split(',').flatMap((tag) => words(tag) ?? []))],
  }
}

function add(entries: Map<string, OpmlEntry>, entry: OpmlEntry): void {
  const before = entries.get(entry.url)
  if (!before) return void entries.set(entry.url, entry)
  const ways = [...before.folders, ...entry.folders].map((way) => [JSON.stringify(way), way] as const)
  entries.set(entry.url, {
    ...entry,
    ...before,
    folders: [...new Map(ways).values()],
    tags: [...new Set([...before.tags, ...entry.tags])],
  })
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
