/** What feedsmith found in Atom, under our names. Pure. */
import type { AtomFeed } from 'feedsmith'
import { joined, linkOf, personName } from './choose.ts'
import type { Draft, DraftEntry } from './draft.ts'

type Feed = AtomFeed.Feed<string>
type Entry = AtomFeed.Entry<string>

export function atomDraft(feed: Feed): Draft {
  const { links, dc, itunes } = feed
  const self = links?.find(({ rel }) => rel === 'self')?.href
  return {
    title: feed.title?.value ?? dc?.titles?.[0],
    // A feed that names no page is known by its own address.
    link: linkOf(links) ?? self,
    id: feed.id,
    subtitle: feed.subtitle?.value ?? dc?.descriptions?.[0] ?? itunes?.subtitle,
    author: joined(feed.authors?.map(personName)) ?? joined(dc?.creators) ?? itunes?.author,
    updated: feed.updated ?? dc?.dates?.[0],
    published: undefined,
    language: feed.xml?.lang ?? dc?.languages?.[0],
    hub: links?.find(({ rel }) => rel === 'hub')?.href,
    self,
    updatePeriod: feed.sy?.updatePeriod,
    updateFrequency: feed.sy?.updateFrequency,
    entries: (feed.entries ?? []).map((entry) => entryDraft(entry, feed)),
  }
}

function entryDraft(entry: Entry, feed: Feed): DraftEntry {
  const { links, dc, dcterms } = entry
  return {
    id: entry.id,
    title: entry.title?.value ?? dc?.titles?.[0] ?? entry.media?.title?.value,
    link: linkOf(links) ?? entry.content?.src,
    originalLink: links?.find(({ rel }) => rel === 'x-original')?.href,
    author: authorOf(entry) ?? joined(feed.authors?.map(personName)),
    summary: summaryOf(entry),
    content: entry.content?.value,
    published: entry.published ?? dcterms?.issued?.[0] ?? dcterms?.created?.[0] ?? dc?.dates?.[0],
    updated: entry.updated ?? dcterms?.modified?.[0],
    enclosures: enclosuresOf(entry),
    tags: tagsOf(entry),
  }
}

const authorOf = ({ authors, dc, itunes }: Entry) =>
  joined(authors?.map(personName)) ?? joined(dc?.creators) ?? itunes?.author

const summaryOf = ({ summary, dc, media, itunes }: Entry) =>
  summary?.value ?? dc?.descriptions?.[0] ?? itunes?.summary ?? media?.description?.value

function enclosuresOf({ links, media }: Entry): { url: string; type?: string | undefined }[] {
  const linked = (links ?? [])
    .filter(({ rel }) => rel === 'enclosure')
    .map(({ href, type }) => ({ url: href, type }))
  return [...linked, ...(media?.contents ?? [])].flatMap(({ url, type }) =>
    url === undefined ? [] : [{ url, type }],
  )
}

const tagsOf = ({ categories, dc }: Entry) =>
  [...(categories ?? []).map(({ term, label }) => term ?? label), ...(dc?.subjects ?? [])].filter(
    (tag) => tag !== undefined,
  )
