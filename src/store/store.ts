/**
 * The port of what we remember: articles, stories, translations. Every write is kept once its promise is fulfilled,
 * may be repeated without doubling anything, and may run beside other processes on the same data.
 */
import type { Article } from '../article/article.ts'
import type { Story } from '../story/story.ts'
import type { TranslationCache } from '../translate/cached.ts'
import type { Pair } from '../translate/pair.ts'

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

export type Store = {
  /** `key` is equal exactly when the source's words are: what we made of them (English, anchors) does not count. */
  putArticle(article: Article, key: string): Promise<PutResult>
  /** The same words, understood anew: translated later, other anchors. False when the article is not stored. */
  refreshArticle(article: Article): Promise<boolean>
  article(id: string): Promise<Article | undefined>

  /**
   * Puts a stored article into a story, out of any other, and marks the story as touched at this time.
   * @throws {Error} when the article is not stored.
   */
  joinStory(articleId: string, storyId: string, at: Date): Promise<void>
  storyOf(articleId: string): Promise<string | undefined>
  /** Articles in the order in which they joined: the founder first. `undefined`, too, when all have left. */
  story(id: string): Promise<Story | undefined>
  /** Stories touched at this time or later, the longest untouched first. Read one by one, so that many may come. */
  storiesSince(time: Date): AsyncIterable<Story>

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
