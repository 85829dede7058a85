/** One round over the sources: what is new is read, put into English, joined to its story and stored. */
import { createHash } from 'node:crypto'
import type { Article } from './article/article.ts'
import { articleKey } from './article/identity.ts'
import type { Config } from './config.ts'
import { freeStoryId } from './desk/story-id.ts'
import type { RawItem, ReadProblem } from './ingest/source.ts'
import { openSource } from './ingest/sources.ts'
import type { Clock } from './lib/clock.ts'
import { prepareArticle, type Tools } from './pipeline.ts'
import type { Store } from './store/store.ts'
import type { Grouper } from './story/group.ts'

export type Refreshed = {
  readonly added: number
  readonly same: number
  readonly problems: readonly ReadProblem[]
  /** Ids of the stories that articles joined. */
  readonly grown: readonly string[]
}

export type RefreshInput = {
  readonly config: Config
  readonly store: Store
  readonly tools: Tools
  readonly clock: Clock
  readonly state: RefreshState
}

/** What lasts from one round to the next. */
export type RefreshState = {
  /** Knows the recent stories: what new articles may belong to. */
  readonly grouper: Grouper
  /** The lasting id of a story that the grouper named. */
  readonly lasting: Map<string, string>
  /** A hash of each item as it was read last, by id: those that are the same need no second look. */
  readonly read: Map<string, string>
}

type Work = RefreshInput & { readonly problems: ReadProblem[]; readonly grown: Set<string> }

/** `progress` is told of every item. One bad item never ends the round; running twice doubles nothing. */
export async function refreshSources(
  input: RefreshInput,
  progress?: (name: string, done: number) => void,
): Promise<Refreshed> {
  const work: Work = { ...input, problems: [], grown: new Set() }
  const counts = { added: 0, same: 0 }
  for (const entry of input.config.sources) {
    const note = await input.store.sourceNotes.get(entry.path)
    if (note?.paused) continue
    const before = { items: counts.added + counts.same, problems: work.problems.length }
    for await (const reading of openSource(entry).read()) {
      if ('problem' in reading) work.problems.push(reading.problem)
      else counts[await takeIn(qualified(reading.item, entry, input.config), work)]++
      progress?.('item' in reading ? reading.item.id : reading.problem.name, counts.added + counts.same)
    }
    const problem = work.problems[before.problems]
    await input.store.sourceNotes.set(entry.path, {
      lastReadAt: input.clock(),
      articles: counts.added + counts.same - before.items,
      problem: problem && `${problem.name}: ${problem.why}; ${problem.remedy}`,
    })
  }
  return { ...counts, problems: work.problems, grown: [...work.grown].filter(Boolean) }
}

/** Two sources may use one id for two articles: with several sources an id begins with its source. */
const qualified = (item: RawItem, { path }: { path: string }, { sources }: Config): RawItem =>
  sources.length > 1 ? { ...item, id: `${path}/${item.id}` } : item

async function takeIn(item: RawItem, work: Work): Promise<'added' | 'same'> {
  const { store, tools, problems, state } = work
  const words = createHash('sha256').update(JSON.stringify(item)).digest('base64')
  if (state.read.get(item.id) === words) return 'same'
  let isWhole = true
  const article = await prepareArticle(item, tools, (engine, cause) => {
    isWhole = false
    problems.push({
      name: item.id,
      why: `the translation engine "${engine}" failed (${cause instanceof Error ? cause.message : String(cause)})`,
      remedy: 'its sentences stay untranslated; they are tried again next time',
    })
  })
  if (article.language === 'und')
    problems.push({
      name: item.id,
      why: 'its language could not be told, so it stays untranslated and corroborates nothing',
      remedy: 'name the language in its front matter, such as language: pt',
    })
  const result = await store.putArticle(article, articleKey(article))
  if (result === 'same' && (await isUnderstoodAnew(article, store))) await store.refreshArticle(article)
  if (result === 'changed') work.grown.add((await store.storyOf(article.id)) ?? '')
  // Asked even when nothing is new: an earlier run may have ended between storing and joining.
  if ((await store.storyOf(article.id)) === undefined) await join(article, work)
  if (isWhole) state.read.set(item.id, words)
  return result === 'same' ? 'same' : 'added'
}

/** The same words, but translated or read otherwise than when they were stored. */
async function isUnderstoodAnew(article: Article, store: Store): Promise<boolean> {
  return JSON.stringify(await store.article(article.id)) !== JSON.stringify(article)
}

async function join(article: Article, { store, clock, state, grown }: Work): Promise<void> {
  const { storyId, isNew } = state.grouper.add(article)
  if (isNew) state.lasting.set(storyId, await freeStoryId(article, store))
  const id = state.lasting.get(storyId) ?? storyId
  await store.joinStory(article.id, id, clock())
  grown.add(id)
}
