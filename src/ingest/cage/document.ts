/** A feed as it was read, made into what the inbox keeps: plain text and keys. Pure. */

import { undoMojibake } from '../charset/mojibake.ts'
import type { ParsedEntry, ParsedFeed } from '../feed/feed.ts'
import { plainText } from '../html/plain-text.ts'
import { hashedKey, itemKeys, wordsKey } from '../identity/item-keys.ts'
import type { FeedDocument, FeedItem } from '../poll/feed-item.ts'

/** Characters of one item; a longer text is no news item. */
const LONGEST_TEXT = 100_000

/** `source` is the key under which guids are known. Entries that say nothing are dropped. */
export function documentOf(feed: ParsedFeed, source: string): FeedDocument {
  const { title, link, hub, self, manners, left } = feed
  const drafts = feed.entries.map((entry) => draftOf(entry, feed.language))
  const keys = itemKeys(drafts, { source, ...(link && { home: link }) })
  return {
    ...(title && { title }),
    ...(link && { link }),
    ...(hub && { hub }),
    ...(self && { self }),
    manners,
    items: drafts.flatMap((draft, index) => itemOf(draft, keys[index] ?? [])),
    left,
  }
}

type Draft = Omit<FeedItem, 'keys' | 'hash'> & { readonly guid?: string; readonly words: string }

function draftOf(entry: ParsedEntry, language: string | undefined): Draft {
  const title = entry.title && undoMojibake(plainText(entry.title)).replace(/\s+/g, ' ').trim()
  const longer = longest(entry.content, entry.summary)
  const text = undoMojibake(longer.slice(0, LONGEST_TEXT))
  const link = entry.originalLink ?? entry.link
  const published = entry.published ?? entry.updated
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

/** A feed may give the whole text as content, as summary, or as both. */
function longest(...texts: readonly (string | undefined)[]): string {
  const plain = texts.map((html) => (html ? plainText(html).trim() : ''))
  return plain.reduce((best, text) => (text.length > best.length ? text : best), '')
}

function itemOf({ guid: _, words, ...draft }: Draft, keys: readonly string[]): FeedItem[] {
  if (keys.length === 0) return []
  return [{ ...draft, keys: keys.map(hashedKey), hash: words }]
}
