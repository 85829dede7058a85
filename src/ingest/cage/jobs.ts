/**
 * What is done inside a cage: everything that reads bytes of strangers. Runs in a worker thread; pure but for the libraries
 * that it loads where they are needed.
 */
import type { FeedInput, FeedReading } from '../feed/feed.ts'
import type { PageInput, PageReading } from '../page/page.ts'
import type { Selectors } from '../page/selector-list.ts'
import type { FeedDocument } from '../poll/feed-item.ts'
import type { DocumentOptions } from './document.ts'

export type Unread = { readonly why: string; readonly remedy: string }

export type DocumentInput = FeedInput & DocumentOptions & { readonly url: string }
export type ListInput = DocumentInput & { readonly select: Selectors }

export const jobs = {
  /** A feed as the bot keeps it. */
  async document(input: DocumentInput): Promise<FeedDocument | Unread> {
    const { readFeed } = await import('../feed/read-feed.ts')
    const { documentOf } = await import('./document.ts')
    const reading = await readFeed({ ...input, plain: true })
    return 'feed' in reading ? documentOf(reading.feed, input) : withoutTrace(reading)
  },

  /** A page that lists news, read by the operator's selectors. */
  async list({ select, ...input }: ListInput): Promise<FeedDocument | Unread> {
    const { readList } = await import('../page/read-list.ts')
    const { documentOf } = await import('./document.ts')
    const reading = readList({ ...input, plain: true }, select)
    return 'feed' in reading ? documentOf(reading.feed, input) : withoutTrace(reading)
  },

  /** A feed with everything that is known of how it was read. */
  async feed(input: FeedInput): Promise<FeedReading> {
    const { readFeed } = await import('../feed/read-feed.ts')
    return readFeed(input)
  },

  /** The same with everything that is known of how it was read. */
  async listFeed({ select, ...input }: Omit<ListInput, keyof DocumentOptions>): Promise<FeedReading> {
    const { readList } = await import('../page/read-list.ts')
    return readList(input, select)
  },

  /** A list of feeds: OPML 1 and 2. */
  async opml(bytes: Uint8Array) {
    const { decodeBytes } = await import('../charset/decode-bytes.ts')
    const { readOpml } = await import('../feed/opml.ts')
    return readOpml(decodeBytes(bytes, { kind: 'xml' }).text)
  },

  async page(input: PageInput): Promise<PageReading> {
    const { readPage } = await import('../page/read-page.ts')
    return readPage(input)
  },
}

export type Jobs = typeof jobs
export type JobName = keyof Jobs

const withoutTrace = ({ why, remedy }: Unread): Unread => ({ why, remedy })
