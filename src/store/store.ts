/**
 * The port of what we remember: articles, stories, translations. Every write is kept once its promise is fulfilled,
 * may be repeated without doubling anything, and may run beside other processes on the same data.
 */
import type { Article } from '../article/article.ts'
import type { HostLines } from '../article/furniture/host-lines.ts'
import type { BriefCache } from '../brief/brief-cache.ts'
import type { Channels } from '../deliver/channels.ts'
import type { Deliveries } from '../deliver/outbox/deliveries.ts'
import type { Leases } from '../deliver/outbox/leases.ts'
import type { People } from '../deliver/people.ts'
import type { SeenEvents } from '../deliver/seen-events.ts'
import type { AddedSources } from '../ingest/added-sources.ts'
import type { Inbox } from '../ingest/poll/inbox.ts'
import type { SourceNotes } from '../ingest/source-notes.ts'
import type { Subscriptions } from '../ingest/websub/subscriptions.ts'
import type { Story } from '../story/story.ts'
import type { TranslationCache } from '../translate/cached.ts'
import type { Pair } from '../translate/pair.ts'
import type { Retention } from './retention.ts'

/** `same`: nothing was written. `changed`: the source has other words now; the former ones are gone. */
export type PutResult = 'new' | 'same' | 'changed'

/** One line that answers a search. `sentence` is its index; absent for the title. */
export type Hit = { readonly articleId: string; readonly storyId?: string; readonly sentence?: number }

/** What a hit must meet besides the words. Outlet and primary language as the article has them. */
export type SearchOptions = {
  readonly language?: string
  readonly outlet?: string
  /** Published at this time or later. Articles without a time do not meet it. */
  readonly since?: Date
  /** 20 by default, at most 200. */
  readonly limit?: number
}

/** A story in numbers. `languages` are primary tags in alphabetical order. */
export type StorySummary = {
  readonly id: string
  readonly touchedAt: Date
  readonly articles: number
  readonly outlets: number
  readonly languages: readonly string[]
}

/** An article in its present words, of which nobody was told yet. */
export type Unannounced = { readonly articleId: string; readonly key: string; readonly storyId: string }

/** Growth that people hear of: each article once, and once more when its words change; not when a person moves it. */
export type Announced = {
  /** At the very first start nothing is news. Does nothing once anything was told. */
  begin(): Promise<void>
  /** In the order in which they joined. */
  waiting(): Promise<readonly Unannounced[]>
  done(told: readonly Unannounced[]): Promise<void>
}

/** The number of changes before and after one, whoever made them. */
export type StoryChange = { readonly before: number; readonly after: number }

export type Store = {
  /** `key` is equal exactly when the source's words are: what we made of them (English, anchors) does not count. */
  putArticle(article: Article, key: string): Promise<PutResult>
  /** The same words, understood anew: translated later, other anchors. False when the article is not stored. */
  refreshArticle(article: Article): Promise<boolean>
  article(id: string): Promise<Article | undefined>
  /** Id of the article with this address, as its source gave it. */
  articleAt(url: string): Promise<string | undefined>

  /**
   * Puts a stored article into a story, out of any other, and marks the story as touched at this time.
   * @throws {Error} when the article is not stored.
   */
  joinStory(articleId: string, storyId: string, at: Date): Promise<StoryChange>
  /** How often anything about which article belongs to which story has changed so far. */
  storyChanges(): Promise<number>
  /** Takes an article out of its story, which is given; the article stays stored. */
  leaveStory(articleId: string, at: Date): Promise<string | undefined>
  storyOf(articleId: string): Promise<string | undefined>
  /** Articles in the order in which they joined: the founder first. `undefined`, too, when all have left. */
  story(id: string): Promise<Story | undefined>
  /** Stories touched at this time or later, the longest untouched first. Read one by one, so that many may come. */
  storiesSince(time: Date): AsyncIterable<Story>
  /** The same stories in the same order, counted without reading their articles. */
  storySummaries(since: Date): Promise<readonly StorySummary[]>
  /** In the order in which they joined. */
  articleIdsOf(storyId: string): Promise<readonly string[]>
  /**
   * Another text after every change: an article joined, left, or has other words or another understanding. Never one
   * that the story had before. "0" for a story that never was.
   */
  storyVersion(storyId: string): Promise<string>
  /** Stories that hold articles. */
  counts(): Promise<{ readonly articles: number; readonly stories: number }>

  readonly channels: Channels
  readonly deliveries: Deliveries
  readonly leases: Leases
  readonly people: People
  readonly sourceNotes: SourceNotes
  readonly inbox: Inbox
  readonly addedSources: AddedSources
  readonly hostLines: HostLines
  readonly subscriptions: Subscriptions
  readonly briefs: BriefCache
  readonly events: SeenEvents
  readonly announced: Announced
  readonly retention: Retention

  readonly translations: TranslationCache
  /** Of two pairs with the same sentence the later one counts. */
  putPairs(pairs: readonly Pair[]): Promise<void>
  /** In the order in which they were first put. */
  pairs(): Promise<readonly Pair[]>

  /**
   * Lines that hold every word of the query, best first; if there are none, lines that hold some. Looks at titles and
   * sentences, in the original and in English that may be shown; never at furniture. Accents and case do not count.
   */
  search(query: string, options?: SearchOptions): Promise<readonly Hit[]>

  /** May be called twice. Nothing else works afterwards. */
  close(): Promise<void>
}
