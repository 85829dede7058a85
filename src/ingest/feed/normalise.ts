/** Makes a draft fit for use: addresses absolute, dates instants, HTML safe. Pure. */
import { readDate } from '../feed-date/read-date.ts'
import { absoluteUrl } from '../html/absolute-url.ts'
import { plainText } from '../html/plain-text.ts'
import { safeHtml } from '../html/safe-html.ts'
import type { ParsedEntry, ParsedFeed } from './feed.ts'
import { readManners } from './manners.ts'
import type { Draft, DraftEntry } from './parsers/draft.ts'

type Bases = {
  /** Where the document was found. */
  readonly document: string | undefined
  /** Where its entries belong: the page of the feed, else the document. */
  readonly entries: string | undefined
}

/** Of a feed `fields` only: trace, left and links of the HTTP header are added by the reader. */
export function normalise(
  draft: Draft,
  base: string | undefined,
  plain = false,
): Omit<ParsedFeed, 'left' | 'trace'> {
  const html: Html = plain ? plainOf : safeOf
  const link = absoluteUrl(draft.link, base)
  const bases = { document: base, entries: link ?? base }
  return present({
    title: html(draft.title, bases.document),
    link,
    id: identifier(draft.id, base),
    subtitle: html(draft.subtitle, bases.entries),
    author: text(draft.author),
    updated: date(draft.updated),
    published: date(draft.published),
    language: text(draft.language)?.replaceAll('_', '-'),
    hub: absoluteUrl(draft.hub, base),
    self: absoluteUrl(draft.self, base),
    manners: readManners(draft),
    entries: draft.entries.map((entry) => normaliseEntry(entry, bases, html)),
  })
}

function normaliseEntry(entry: DraftEntry, { document, entries: base }: Bases, html: Html): ParsedEntry {
  return present({
    id: identifier(entry.id, document),
    title: titleHtml(html(entry.title, base)),
    link: absoluteUrl(entry.link, base),
    originalLink: absoluteUrl(entry.originalLink, base),
    author: text(entry.author),
    summary: html(entry.summary, base),
    content: html(entry.content, base),
    published: date(entry.published),
    updated: date(entry.updated),
    enclosures: entry.enclosures.flatMap(({ url, type }) => {
      const address = absoluteUrl(url, base) ?? (base === undefined ? relative(url) : undefined)
      return address === undefined ? [] : [type === undefined ? { url: address } : { url: address, type }]
    }),
    tags: [...new Set(entry.tags.map((tag) => tag.trim()).filter((tag) => tag !== ''))],
  })
}

type Html = (value: string | undefined, base: string | undefined) => string | undefined

const safeOf: Html = (value, base) =>
  value === undefined ? undefined : nonEmpty(safeHtml(value, base).trim())

const plainOf: Html = (value) => (value === undefined ? undefined : nonEmpty(plainText(value).trim()))

/** Of a document without address a relative one stays as written: nobody knows better. */
const relative = (url: string) => (/^[^:]*(?:$|[/?#])/.test(url) ? url : undefined)

/** A title of tags alone is none, unless it is a picture. */
function titleHtml(title: string | undefined): string | undefined {
  return title?.startsWith('<') === true && !title.includes('<img') && plainText(title) === ''
    ? undefined
    : title
}

const text = (value: string | undefined) => nonEmpty(value?.replace(/\s+/g, ' ').trim())

const date = (value: string | undefined) => (value === undefined ? undefined : readDate(value))

/** As written; only a path becomes an address, because alone it says nothing. */
function identifier(value: string | undefined, base: string | undefined): string | undefined {
  const id = nonEmpty(value?.trim())
  return id?.startsWith('/') === true ? (absoluteUrl(id, base) ?? id) : id
}

const nonEmpty = (value: string | undefined) => (value === '' ? undefined : value)

type Present<Fields> = { [Key in keyof Fields]: Exclude<Fields[Key], undefined> }

/** The object without its undefined fields. */
function present<Fields extends object>(fields: Fields): Present<Fields> {
  for (const key of Object.keys(fields) as (keyof Fields)[]) if (fields[key] === undefined) delete fields[key]
  return fields as Present<Fields>
}
