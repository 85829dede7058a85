/** A feed as it was read, made into what the inbox keeps: plain text and keys. Pure. */
import { evenSpaces } from '../../lib/white-space.ts'
import { undoMojibake } from '../charset/mojibake.ts'
import type { ParsedEntry, ParsedFeed } from '../feed/feed.ts'
import { trustedDate } from '../feed-date/trusted-date.ts'
import { hashedKey, itemKeys, wordsKey } from '../identity/item-keys.ts'
import { type FeedDocument, type FeedItem, type PackedItem, packBody } from '../poll/feed-item.ts'

/** Characters of one item; a longer text is no news item. */
const LONGEST_TEXT = 100_000

export type DocumentOptions = {
  /** The key of the source, under which guids are known. */
  readonly source: string
  /** When it was fetched: dates that lie far behind it are none. */
  readonly at: Date
}

/** `feed` with plain texts. Entries that say nothing are dropped. */
export function documentOf(feed: ParsedFeed, { source, at }: DocumentOptions): FeedDocument {
  const { title, link, hub, self, manners, left } = feed
  const drafts = feed.entries.map((entry) => draftOf(entry, feed.language, at))
  const keys = itemKeys(drafts, { source, ...(link && { home: link }) })
  const packed = drafts.flatMap((draft, index) => packedItem(draft, keys[index] ?? []))
  return {
    ...(title && { title }),
    ...(link && { link }),
    ...(hub && { hub }),
    ...(self && { self }),
    manners,
    ...inOneBuffer(packed),
    left,
  }
}

type Draft = FeedItem & { readonly guid?: string; readonly words: string }

function draftOf(entry: ParsedEntry, language: string | undefined, at: Date): Draft {
  const title = entry.title && evenSpaces(undoMojibake(entry.title))
  const longer = longest(entry.content, entry.summary)
  const text = undoMojibake(longer.slice(0, LONGEST_TEXT))
  const link = entry.originalLink ?? entry.link
  const published = trusted(entry.published ?? entry.updated, at)
  return {
    text,
    words: wordsKey(title ?? '', text),
    ...(title && { title }),
    ...(link && { link }),
    ...(published && { published }),
    ...(language && { language }),
    ...(entry.id && { guid: entry.id }),
  }
}

/** A date that cannot be true is none: nothing is told of it, and the item is as new as the look that found it. */
const trusted = (published: string | undefined, at: Date): string | undefined =>
  trustedDate(published, at) === published ? published : undefined

/** A feed may give the whole text as content, as summary, or as both. */
function longest(...texts: readonly (string | undefined)[]): string {
  return texts.reduce<string>((best, text = '') => (text.length > best.length ? text : best), '')
}

function packedItem({ guid: _, words, ...item }: Draft, keys: readonly string[]): PackedItem[] {
  if (keys.length === 0) return []
  const { published } = item
  return [{ keys: keys.map(hashedKey), hash: words, body: packBody(item), ...(published && { published }) }]
}

/** All bodies behind one another: one buffer is handed from thread to thread without a copy. */
function inOneBuffer(items: readonly PackedItem[]): Pick<FeedDocument, 'items' | 'buffer'> {
  const all = new Uint8Array(items.reduce((sum, { body }) => sum + body.length, 0))
  let end = 0
  const placed = items.map((item) => {
    const start = end
    end += item.body.length
    all.set(item.body, start)
    return { ...item, body: all.subarray(start, end) }
  })
  return { items: placed, buffer: all.buffer }
}
