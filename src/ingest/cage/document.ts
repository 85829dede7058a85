/** A feed as it was read, made into what the inbox keeps: plain text and keys. Pure. */
import { hash } from 'node:crypto'
import { present } from '../../lib/present.ts'
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
/** Characters of the name of a feed, which is read with every state, and of the title of an item. */
const LONGEST_NAME = 300
const LONGEST_TITLE = 1_000
/** Characters of the hash of a title. */
const TITLE_HASH = 12

export type DocumentOptions = {
  /** The key of the source, under which guids are known. */
  readonly source: string
  /** When it was fetched: dates that lie far behind it are none. */
  readonly at: Date
}

/** `feed` with plain texts. Entries that say nothing are dropped. */
export function documentOf(feed: ParsedFeed, { source, at }: DocumentOptions): FeedDocument {
  const { title, link, hub, self, manners, left } = feed
  const isForeign = openSites(source)
  const drafts = feed.entries.map((entry) => draftOf(entry, feed.language, at, isForeign))
  const keys = itemKeys(drafts, { source, ...(link && { home: link }) })
  return {
    ...(title && { title: title.slice(0, LONGEST_NAME) }),
    ...(link && { link }),
    ...(hub && { hub }),
    ...(self && { self }),
    manners,
    ...packed(drafts, keys),
    left,
  }
}

type Draft = FeedItem & { readonly guid?: string; readonly words: string }

function draftOf(
  entry: ParsedEntry,
  language: string | undefined,
  at: Date,
  isForeign: (link: string) => boolean,
): Draft {
  const title = entry.title && evenSpaces(undoMojibake(entry.title.slice(0, LONGEST_TITLE)))
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
    ...(link && isForeign(link) && { isForeign: true as const }),
    ...(entry.id && { guid: entry.id }),
  }
}

/** Whether an address is on another site than the source. Most links of a feed begin alike, and are judged once. */
function openSites(source: string): (link: string) => boolean {
  const judged = new Map<string, boolean>()
  return (link) => {
    const site = /^https?:\/\/[^/?#]*/i.exec(link)?.[0] ?? link
    const known = judged.get(site) ?? !sameDomain(site, source)
    judged.set(site, known)
    return known
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
  const hashed = keys.map(hashedKey)
  const keyOf = (kind: string) => hashed[keys.findIndex((key) => key.startsWith(kind))]
  return {
    keys: hashed,
    ...present({ guidKey: keyOf('guid '), urlKey: keyOf('url '), published }),
    hash: words,
    titleHash: hash('sha256', title.toLowerCase(), 'base64url').slice(0, TITLE_HASH),
    isForeign,
    isTeaser: link !== undefined && (text.length < SHORT || isForeign),
    body,
  }
}

const itemOf = ({ guid: _, words: __, ...item }: Draft): FeedItem => item
