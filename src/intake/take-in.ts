/** A raw item becomes an article: read, put into English, stored, and joined to its story. */
import type { Article } from '../article/article.ts'
import { hashesOf } from '../article/furniture/host-lines.ts'
import { articleKey } from '../article/identity.ts'
import type { RawItem, ReadProblem } from '../ingest/source.ts'
import type { Clock } from '../lib/clock.ts'
import { messageOf } from '../lib/message-of.ts'
import { prepareArticle, type Tools } from '../pipeline.ts'
import type { Store } from '../store/store.ts'
import type { StoryFinder } from './story-finder.ts'

/** What lasts from one round to the next. */
export type RefreshState = {
  readonly stories: StoryFinder
  /** A hash of each file as it was read last, by id: those that are the same need no second look. */
  readonly read: Map<string, string>
}

export type Work = {
  readonly store: Store
  readonly tools: Tools
  readonly clock: Clock
  readonly state: RefreshState
  readonly problems: ReadProblem[]
  /** Ids of the stories that articles joined. */
  readonly grown: Set<string>
  /** `corrected`: known before, with other words now. */
  readonly counts: { added: number; corrected: number; same: number }
}

/** `isWhole`: nothing failed on the way, so that the same item need not be looked at again. */
export type TakenIn = { readonly result: 'added' | 'corrected' | 'same'; readonly isWhole: boolean }

export async function takeIn(item: RawItem, work: Work): Promise<TakenIn> {
  const { store, tools, problems } = work
  let isWhole = true
  const lines = linesOf(item)
  const repeated = lines && (await store.hostLines.seen(lines.host, lines.hashes))
  const article = await prepareArticle(item, { ...tools, ...(repeated && { repeated }) }, (engine, cause) => {
    isWhole = false
    problems.push({
      name: item.id,
      why: `the translation engine "${engine}" failed (${messageOf(cause)})`,
      remedy: 'its sentences stay untranslated; they are tried again next time',
    })
  })
  if (article.language === 'und')
    problems.push({
      name: item.url ?? item.id,
      why: 'its language could not be told, so it stays untranslated and corroborates nothing',
      remedy: item.url
        ? 'nothing is to be done'
        : 'name the language in its front matter, such as language: pt',
    })
  const result = await put(article, work)
  if (lines) await store.hostLines.note(lines.host, item.id, lines.hashes)
  // Asked even when nothing is new: an earlier run may have ended between storing and joining.
  if ((await store.storyOf(article.id)) === undefined) work.grown.add(await work.state.stories.join(article))
  return { result: COUNTED_AS[result], isWhole }
}

const COUNTED_AS = { new: 'added', changed: 'corrected', same: 'same' } as const

/** What a host prints under many articles is found by the lines of each. */
function linesOf({
  url,
  text,
}: RawItem): { readonly host: string; readonly hashes: readonly string[] } | undefined {
  if (!url || !URL.canParse(url)) return undefined
  return { host: new URL(url).hostname, hashes: hashesOf(text.split('\n')) }
}

async function put(article: Article, { store, clock, grown }: Work): Promise<'new' | 'same' | 'changed'> {
  const result = await store.putArticle(article, articleKey(article))
  if (result === 'changed') {
    grown.add((await store.storyOf(article.id)) ?? '')
    await store.refreshArticle({ ...article, corrected: clock().toISOString() })
  }
  if (result === 'same') await understandAnew(article, store)
  return result
}

/** The same words, but translated or read otherwise than when they were stored. */
async function understandAnew(article: Article, store: Store): Promise<void> {
  const stored = await store.article(article.id)
  const anew = stored?.corrected ? { ...article, corrected: stored.corrected } : article
  if (JSON.stringify(stored) !== JSON.stringify(anew)) await store.refreshArticle(anew)
}
