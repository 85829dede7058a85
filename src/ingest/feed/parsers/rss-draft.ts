/** What feedsmith found in RSS, under our names. Pure. */
import type { RssFeed } from 'feedsmith'
import { joined, linkOf, personName } from './choose.ts'
import type { Draft, DraftEntry } from './draft.ts'

type Feed = RssFeed.Feed<string>
type Item = RssFeed.Item<string>

const ABSOLUTE = /^https?:\/\//i

export function rssDraft(feed: Feed): Draft {
  const { atom, dc, itunes, dcterms } = feed
  return {
    title: feed.title ?? dc?.titles?.[0] ?? itunes?.title ?? atom?.title?.value,
    link: feed.link ?? linkOf(atom?.links),
    id: atom?.id,
    subtitle:
      feed.description ??
      dc?.descriptions?.[0] ??
      itunes?.subtitle ??
      itunes?.summary ??
      atom?.subtitle?.value,
    author: feedAuthor(feed),
    updated:
      feed.lastBuildDate ?? atom?.updated ?? dcterms?.modified?.[0] ?? dc?.dates?.[0] ?? dcterms?.dates?.[0],
    published: feed.pubDate ?? dcterms?.issued?.[0] ?? dcterms?.created?.[0],
    language: feed.language ?? dc?.languages?.[0] ?? feed.xml?.lang,
    hub: atom?.links?.find(({ rel }) => rel === 'hub')?.href,
    self: atom?.links?.find(({ rel }) => rel === 'self')?.href,
    ttl: feed.ttl,
    skipHours: feed.skipHours,
    skipDays: feed.skipDays,
    updatePeriod: feed.sy?.updatePeriod,
    updateFrequency: feed.sy?.updateFrequency,
    entries: (feed.items ?? []).map(entry),
  }
}

function feedAuthor({ managingEditor, webMaster, dc, itunes, atom }: Feed): string | undefined {
  return (
    personName(managingEditor) ??
    joined(dc?.creators) ??
    itunes?.author ??
    personName(atom?.authors?.[0]) ??
    personName(webMaster) ??
    dc?.publishers?.[0]
  )
}

function entry(item: Item): DraftEntry {
  const { atom, media } = item
  return {
    id: item.guid?.value ?? atom?.id,
    title: titleOf(item),
    link: item.link ?? linkOf(atom?.links) ?? permalink(item),
    originalLink: atom?.links?.find(({ rel }) => rel === 'x-original')?.href,
    author: authorOf(item),
    summary: summaryOf(item),
    content: item.content?.encoded ?? atom?.content?.value ?? otherText(item),
    published: publishedOf(item),
    updated: atom?.updated ?? item.dcterms?.modified?.[0],
    enclosures: [
      ...(item.enclosures ?? []),
      ...(atom?.links ?? [])
        .filter(({ rel }) => rel === 'enclosure')
        .map(({ href, type }) => ({ url: href, type })),
      ...(media?.contents ?? []),
    ].flatMap(({ url, type }) => (url === undefined ? [] : [{ url, type }])),
    tags: tagsOf(item),
  }
}

const titleOf = ({ title, dc, atom, media, itunes }: Item) =>
  title ?? dc?.titles?.[0] ?? atom?.title?.value ?? itunes?.title ?? media?.title?.value

function permalink({ guid }: Item): string | undefined {
  return guid?.value !== undefined && guid.isPermaLink !== false && ABSOLUTE.test(guid.value)
    ? guid.value
    : undefined
}

const authorOf = ({ authors, dc, itunes, atom }: Item) =>
  joined(authors?.map(personName)) ??
  joined(dc?.creators) ??
  itunes?.author ??
  joined(atom?.authors?.map(personName))

const summaryOf = ({ description, dc, atom, itunes, media }: Item) =>
  description ??
  dc?.descriptions?.[0] ??
  atom?.summary?.value ??
  itunes?.summary ??
  itunes?.subtitle ??
  media?.description?.value

/** A second account beside the description counts as the content: some publishers give both. */
const otherText = ({ description, atom }: Item) =>
  description === undefined ? undefined : atom?.summary?.value

const publishedOf = ({ pubDate, atom, dcterms, dc }: Item) =>
  pubDate ??
  atom?.published ??
  dcterms?.issued?.[0] ??
  dcterms?.created?.[0] ??
  dc?.dates?.[0] ??
  dcterms?.dates?.[0]

function tagsOf({ categories, dc, itunes, atom }: Item): string[] {
  const named = (categories ?? []).map(({ name }) => name)
  const terms = (atom?.categories ?? []).map(({ term, label }) => term ?? label)
  return [...(itunes?.keywords ?? []), ...named, ...(dc?.subjects ?? []), ...terms].filter(
    (tag) => tag !== undefined,
  )
}
