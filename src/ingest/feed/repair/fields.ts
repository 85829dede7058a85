/**
 * The elements of feeds that are read, and under which name they are handed to the parsers. Data only.
 * RSS 0.9x to 2.0, RSS 1.0 and CDF are written as RSS 2.0; Atom 0.3 and 1.0 as Atom 1.0.
 */

export type Family = 'rss' | 'atom'

/**
 * `html`: a text that may be HTML. `plain`: text. `id`: a name of any form. `person`: a name or children name, email, uri.
 * `attributes`: what matters stands in attributes (the text too, where there is any). `list`: children are the values.
 * `category`: text or attributes. `origin`: the address before a wrapper.
 */
export type FieldKind = 'html' | 'plain' | 'id' | 'person' | 'attributes' | 'list' | 'category' | 'origin'

export type Field = {
  /** Name in the document we write. */
  readonly as: string
  readonly kind: FieldKind
  /** A body text: left out of what the second parser gets. */
  readonly body: boolean
}

const KINDS: Readonly<Record<FieldKind, string>> = {
  html:
    'title description content:encoded summary content subtitle atom:title atom:summary atom:content atom:subtitle ' +
    'itunes:title itunes:summary itunes:subtitle media:title media:description dc:title dc:description',
  plain:
    'pubDate lastBuildDate published updated issued created modified atom:published atom:updated atom:issued ' +
    'atom:created atom:modified dc:date dc:creator dc:subject dc:language dc:publisher dcterms:created dcterms:issued ' +
    'dcterms:modified dcterms:date language author managingEditor webMaster itunes:author itunes:keywords ttl ' +
    'sy:updatePeriod sy:updateFrequency',
  id: 'id atom:id',
  person: 'atom:author',
  attributes: 'link atom:link enclosure guid media:content',
  category: 'category atom:category',
  origin: 'feedburner:origLink',
  list: 'skipHours skipDays',
}

const BODIES = new Set(
  'description content:encoded summary content atom:summary atom:content itunes:summary media:description dc:description'.split(
    ' ',
  ),
)

/** What other vocabularies call the same thing: `name name=written`. */
const RSS_NAMES =
  'abstract=description body=content:encoded xhtml:body=content:encoded xhtml:div=content:encoded fullitem=content:encoded ' +
  'content=content:encoded summary=atom:summary subtitle=atom:subtitle tagline=atom:subtitle date=dc:date ' +
  'published=atom:published updated=atom:updated modified=atom:updated issued=atom:published created=atom:published ' +
  'atom:modified=atom:updated atom:issued=atom:published atom:created=atom:published id=atom:id creator=dc:creator ' +
  'keywords=itunes:keywords tags=itunes:keywords dc:author=dc:creator subject=dc:subject lastupdated=atom:updated itunes:category=category'

const ATOM_NAMES =
  'tagline=subtitle content:encoded=content xhtml:body=content description=summary pubdate=published guid=id ' +
  'itunes:category=category dc:author=dc:creator'

function table(family: Family): ReadonlyMap<string, Field> {
  const fields = new Map<string, Field>()
  for (const [kind, names] of Object.entries(KINDS) as [FieldKind, string][])
    for (const name of names.split(' '))
      fields.set(name.toLowerCase(), { as: name, kind, body: BODIES.has(name) })
  if (family === 'atom') atomPrefix(fields)
  for (const pair of (family === 'rss' ? RSS_NAMES : ATOM_NAMES).split(' ')) {
    const [name = '', as = ''] = pair.split('=')
    const field = fields.get(as.toLowerCase())
    if (field) fields.set(name, field)
  }
  return fields
}

/** In Atom a prefixed element is the same as one without; its author is a person. */
function atomPrefix(fields: Map<string, Field>): void {
  fields.set('author', { as: 'author', kind: 'person', body: false })
  for (const [name, field] of [...fields])
    if (name.startsWith('atom:')) fields.set(name, fields.get(name.slice(5)) ?? field)
}

/** What an element means in the head of an RSS feed where that differs from an item. */
export const RSS_HEAD_NAMES = new Map([['author', 'managingeditor']])

export const FIELDS: Readonly<Record<Family, ReadonlyMap<string, Field>>> = {
  rss: table('rss'),
  atom: table('atom'),
}

/** Attributes that are handed on, by the name of the element without prefix. */
export const KEPT_ATTRIBUTES: ReadonlyMap<string, readonly string[]> = new Map([
  ['link', ['rel', 'type', 'href']],
  ['enclosure', ['url', 'type']],
  ['guid', ['ispermalink']],
  ['content', ['url', 'type', 'medium']],
])

/** Attributes that hold an address. */
export const ADDRESS_ATTRIBUTES = new Set(['href', 'url'])

/** Elements whose children belong to the element around them. */
export const TRANSPARENT = new Set(['items', 'media:group'])

/** Elements that hold entries, or one. */
export const STRUCTURE = new Set([
  'rss',
  'rdf',
  'rdf:rdf',
  'feed',
  'channel',
  'item',
  'entry',
  'atom:feed',
  'atom:entry',
])
