/** One entry of a feed as the inbox keeps it: plain text, and the keys by which it is known again. Types only. */
import type { FeedManners } from '../feed/feed.ts'

export type FeedItem = {
  /** Hashed: any of them known means the item is known. */
  readonly keys: readonly string[]
  /** Of the title and text as people read them: another one means other words. */
  readonly hash: string
  readonly title?: string
  /** Plain text; may be empty when there is a title. */
  readonly text: string
  readonly link?: string
  /** As the feed declares it for all its entries: a hint. */
  readonly language?: string
  /** ISO 8601 instant, as the feed gives it. */
  readonly published?: string
}

/** A feed as it leaves the cage. */
export type FeedDocument = {
  readonly title?: string
  readonly link?: string
  readonly hub?: string
  readonly self?: string
  readonly manners: FeedManners
  /** In the order of the document. */
  readonly items: readonly FeedItem[]
  /** Entries beyond what is read of one document. */
  readonly left: number
}
