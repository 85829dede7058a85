/**
 * The port of the inbox: what feeds gave us, until it has become an article, and the keys by which each item is known
 * for good. An item and the state of its feed are kept in one transaction, so that a crash loses none and reads none
 * twice. Types only.
 */
import type { FeedItem, PackedItem } from './feed-item.ts'
import type { FeedState } from './feed-state.ts'

/** The outcome of one look at one source. */
export type PollRecord = {
  readonly state: FeedState
  readonly items: readonly PackedItem[]
  readonly at: Date
  /** The first look ever: what is old by then is no news. */
  readonly isFirst: boolean
  /** The state that the look began with was kept: when it is gone by now, the source was removed meanwhile. */
  readonly wasKept: boolean
}

/** How many items were what. */
export type Recorded = {
  readonly fresh: number
  readonly revised: number
  /** Beyond the number that one look may bring. */
  readonly left: number
  /** Corrections that came too soon after another one: a later look takes them. */
  readonly held: number
}

export type InboxItem = {
  /** The article's id, for good. */
  readonly id: string
  readonly source: string
  /** 0 for the words it came with. */
  readonly revision: number
  readonly item: FeedItem
  /** How often taking it in failed. */
  readonly tries: number
}

export type Inbox = {
  /** By the key of the source. */
  states(): Promise<ReadonlyMap<string, FeedState>>
  /** Changes nothing but the state. */
  putState(state: FeedState): Promise<void>
  /** All of it or nothing, in the order given. */
  record(polls: readonly PollRecord[]): Promise<readonly Recorded[]>
  /** Whole items that wait to become articles, in the order in which they came. */
  waiting(limit: number): Promise<readonly InboxItem[]>
  /** Items that wait for the page of their article, and are due. */
  teasers(limit: number, now: Date): Promise<readonly InboxItem[]>
  /** The item is whole now, in these words. Does nothing, as all below, when other words came meanwhile. */
  complete(id: string, revision: number, item: FeedItem): Promise<void>
  /** Its page could not be had: it is tried again at this time. */
  putOff(id: string, revision: number, until: Date): Promise<void>
  /** It has become an article, or never will. */
  settle(id: string, revision: number, isArticle: boolean): Promise<void>
  /** Tried in vain: it waits again until `tries` are used up. */
  postpone(id: string, revision: number): Promise<void>
  /**
   * From now on the keys lead to this item, too. Gives the id of the item that one of them leads to already, if it is
   * another: both are the same article.
   */
  addKeys(id: string, keys: readonly string[]): Promise<string | undefined>
  /** The source that gave the article of this id; none for articles of files. */
  sourceOf(id: string): Promise<string | undefined>
  /** Number of articles that the source gave so far. */
  counts(): Promise<ReadonlyMap<string, number>>
  /** Forgets the state of a source and what waits of it; what became an article stays known. */
  forget(source: string): Promise<void>
}
