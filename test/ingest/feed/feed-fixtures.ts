/** Feeds for the tests, written as text. */
import type { ParsedEntry, ParsedFeed } from '../../../src/ingest/feed/feed.ts'
import { readFeed } from '../../../src/ingest/feed/read-feed.ts'

export const FOUND_AT = 'https://news.example/feed.xml'

/** Reads a feed that must be one. */
export async function feedOf(text: string | Uint8Array, headers = {}, url = FOUND_AT): Promise<ParsedFeed> {
  const bytes = typeof text === 'string' ? Buffer.from(text) : text
  const reading = await readFeed({ bytes, url, headers })
  if ('why' in reading) throw new Error(reading.why)
  return reading.feed
}

export async function entryOf(text: string): Promise<ParsedEntry> {
  const [entry] = (await feedOf(text)).entries
  if (!entry) throw new Error('the feed has no entry')
  return entry
}

export const rss = (channel: string, root = '<rss version="2.0">') =>
  `<?xml version="1.0"?>${root}<channel>${channel}</channel></rss>`

export const rssItem = (item: string) => rss(`<item>${item}</item>`)

export const atom = (feed: string, attributes = '') =>
  `<feed xmlns="http://www.w3.org/2005/Atom"${attributes}>${feed}</feed>`

export const atomEntry = (entry: string, attributes = '') => atom(`<entry>${entry}</entry>`, attributes)
