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
  /** Its address is not on the site of its source: who speaks there is not who publishes. */
  readonly isForeign?: true
  /** The text is that of its own page. */
  readonly isOfPage?: true
}

/** What the inbox must know of an item to tell whether it is news. */
export type PackedItem = {
  /** Hashed: any of them known means the item is known. */
  readonly keys: readonly string[]
  /** Those of its guid and its address among them. */
  readonly guidKey?: string
  readonly urlKey?: string
  /** Of the title and text as people read them: another one means other words. */
  readonly hash: string
  /** Of the title alone. */
  readonly titleHash: string
  readonly isForeign: boolean
  /** Its page is to be read before it becomes an article. */
  readonly isTeaser: boolean
  readonly published?: string
  /**
   * The item in UTF-8, its text behind a line of JSON with all the rest: it goes from the cage to the disk as it is, and
   * nobody reads it on the way.
   */
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

const decoder = new TextDecoder()

/** One body for each item, behind one another: one buffer is handed from thread to thread without a copy. */
export function packBodies(items: readonly FeedItem[]): {
  bodies: readonly Uint8Array[]
  buffer: ArrayBuffer
} {
  const texts = items.map(({ text, ...rest }) => `${JSON.stringify(rest)}\n${text}`)
  const lengths = texts.map((text) => Buffer.byteLength(text))
  const all = Buffer.from(new ArrayBuffer(lengths.reduce((sum, length) => sum + length, 0)))
  let end = 0
  const bodies = texts.map((text, index) => {
    const start = end
    end += lengths[index] ?? 0
    all.write(text, start)
    return new Uint8Array(all.buffer, start, end - start)
  })
  return { bodies, buffer: all.buffer }
}

/** Never throws: what cannot be read is an item that says nothing, which is given up like any other. */
export function unpackBody(body: Uint8Array): FeedItem {
  const written = decoder.decode(body)
  const end = written.indexOf('\n')
  try {
    // A program of before packed the text into the JSON, too.
    if (end < 0) return JSON.parse(written)
    return { ...JSON.parse(written.slice(0, end)), text: written.slice(end + 1) }
  } catch {
    return { text: '' }
  }
}

/**
 * Gives their memory back at once. Left to the collector it would count as growth of the heap, and the heap would be swept
 * every hundred feeds for it.
 */
export function freeBodies(items: readonly PackedItem[]): void {
  for (const { body } of items)
    if (body.length > 0 && body.buffer instanceof ArrayBuffer) body.buffer.transfer(0)
}
