/** A feed as it was read, made into what the inbox keeps: plain text and keys. Pure. */
import { evenSpaces } from '../../lib/white-space.ts'
import { undoMojibake } from '../charset/mojibake.ts'
import type { ParsedEntry, ParsedFeed } from '../feed/feed.ts'
import { trustedDate } from '../feed-date/trusted-date.ts'
import { sameDomain } from '../identity/canonical-url.ts'
import { evenWordsKey, hashedKey, itemKeys, wordsKey } from '../identity/item-keys.ts'
import { type FeedDocument, type FeedItem, type PackedItem, packBodies } from '../poll/feed-item.ts'

/** Characters. Less is a teaser. */
export const SHORT = 400
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
  const drafts = feed.entries.map((entry) => draftOf(entry, feed.language, { source, at }))
  const keys = itemKeys(drafts, { source, ...(link && { home: link }) })
  return {
    ...(title && { title }),
    ...(link && { link }),
    ...(hub && { hub }),
    ...(self && { self }),
    manners,
    ...packed(drafts, keys),
    left,
  }
}

type Draft = FeedItem & { readonly guid?: string; readonly words: string }

function draftOf(entry: ParsedEntry, language: string | undefined, { source, at }: DocumentOptions): Draft {
  const title = entry.title && evenSpaces(undoMojibake(entry.title))
  const longer = longest(entry.content, entry.summary)
  const even = longer.slice(0, LONGEST_TEXT)
  const text = undoMojibake(even)
  const link = entry.originalLink ?? entry.link
  const published = trusted(entry.published ?? entry.updated, at)
  return {
    text,
    words: (text === even ? evenWordsKey : wordsKey)(title ?? '', text),
    ...(title && { title }),
    ...(link && { link }),
    ...(published && { published }),
    ...(language && { language }),
    ...(link && !sameDomain(link, source) && { isForeign: true as const }),
    ...(entry.id && { guid: entry.id }),
  }
}

/** A date that cannot be true is none: nothing is told of it, and the item is as new as the look that found it. */
const trusted = (published: string | undefined, at: Date): string | undefined =>
  trustedDate(published, at) === published ? published : undefined

/** A feed may give the whole text as content, as summary, or as both. */
export function longest(...texts: readonly (string | undefined)[]): string {
  return texts.reduce<string>((best, text = '') => (text.length > best.length ? text : best), '')
}

/** Entries without a key are left out. */
function packed(
  drafts: readonly Draft[],
  keys: readonly (readonly string[])[],
): Pick<FeedDocument, 'items' | 'buffer'> {
  const kept = drafts.flatMap((draft, index) => {
    const own = keys[index] ?? []
    return own.length === 0 ? [] : [{ draft, keys: own }]
  })
  const { bodies, buffer } = packBodies(kept.map(({ draft }) => itemOf(draft)))
  const items = kept.map(({ draft, keys: own }, index) =>
    packedItem(draft, own, bodies[index] ?? new Uint8Array(0)),
  )
  return { items, buffer }
}

function packedItem(draft: Draft, keys: readonly string[], body: Uint8Array): PackedItem {
  const { words, title = '', text, link, published, isForeign = false } = draft
  const [guid, url] = ['guid ', 'url '].map((kind) => keys.find((key) => key.startsWith(kind)))
  return {
    keys: keys.map(hashedKey),
    ...(guid && { guidKey: hashedKey(guid) }),
    ...(url && { urlKey: hashedKey(url) }),
    hash: words,
    titleHash: hashedKey(title.toLowerCase()),
    isForeign,
    isTeaser: link !== undefined && (text.length < SHORT || isForeign),
    body,
    ...(published && { published }),
  }
}

const itemOf = ({ guid: _, words: __, ...item }: Draft): FeedItem => item
