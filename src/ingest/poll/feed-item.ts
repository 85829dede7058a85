/** One entry of a feed: as an article is made of it, and as the inbox takes it. Types only. */
import type { FeedManners } from '../feed/feed.ts'

export type FeedItem = {
  readonly title?: string
  /** Plain text; may be empty when there is a title. */
  readonly text: string
  readonly link?: string
  /** As the feed declares it for all its entries: a hint. */
  readonly language?: string
  /** ISO 8601 instant, as the feed gives it; absent when it cannot be true. */
  readonly published?: string
}

/** What the inbox must know of an item to tell whether it is news. */
export type PackedItem = {
  /** Hashed: any of them known means the item is known. */
  readonly keys: readonly string[]
  /** Of the title and text as people read them: another one means other words. */
  readonly hash: string
  readonly published?: string
  /** The item as JSON in UTF-8: it goes from the cage to the disk as it is, and nobody reads it on the way. */
  readonly body: Uint8Array
}

/** A feed as it leaves the cage. */
export type FeedDocument = {
  readonly title?: string
  readonly link?: string
  readonly hub?: string
  readonly self?: string
  readonly manners: FeedManners
  /** In the order of the document. Their bodies lie in `buffer`. */
  readonly items: readonly PackedItem[]
  readonly buffer: ArrayBuffer
  /** Entries beyond what is read of one document. */
  readonly left: number
}

const encoder = new TextEncoder()
const decoder = new TextDecoder()

export const packBody = (item: FeedItem): Uint8Array => encoder.encode(JSON.stringify(item))

export const unpackBody = (body: Uint8Array): FeedItem => JSON.parse(decoder.decode(body))
