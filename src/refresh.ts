/** One round over the sources: what is new is read, put into English, joined to its story and stored. */
import { createHash } from 'node:crypto'
import type { Article } from './article/article.ts'
import { articleKey } from './article/identity.ts'
import type { Config } from './config.ts'
import { freeStoryId } from './desk/stories/story-id.ts'
import type { RawItem, Reading, ReadProblem } from './ingest/source.ts'
import { openSource } from './ingest/sources.ts'
import type { Clock } from './lib/clock.ts'
import { prepareArticle, type Tools } from './pipeline.ts'
import type { Store } from './store/store.ts'
import { StoreError } from './store/store-error.ts'
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

type Entry = Config['sources'][number]
type Progress = (name: string, done: number) => void
type Work = RefreshInput & {
  readonly problems: ReadProblem[]
  readonly grown: Set<string>
  readonly counts: { added: number; same: number }
}

/** `progress` is told of every item. One bad item never ends the round; running twice doubles nothing. */
export async function refreshSources(input: RefreshInput, progress?: Progress): Promise<Refreshed> {
  const work: Work = { ...input, problems: [], grown: new Set(), counts: { added: 0, same: 0 } }
  for (const entry of input.config.sources) {
    const note = await input.store.sourceNotes.get(entry.path)
    if (!note?.paused) await readSource(entry, work, progress)
  }
  return { ...work.counts, problems: work.problems, grown: [...work.grown].filter(Boolean) }
}

async function readSource(entry: Entry, work: Work, progress?: Progress): Promise<void> {
  const { counts, problems, config, store, clock } = work
  const before = { items: counts.added + counts.same, problems: problems.length }
  for await (const reading of readSafely(entry)) {
    if ('problem' in reading) problems.push(reading.problem)
    else await takeSafely(qualified(reading.item, entry, config), work)
    progress?.('item' in reading ? reading.item.id : reading.problem.name, counts.added + counts.same)
  }
  const problem = problems[before.problems]
  await store.sourceNotes.set(entry.path, {
    lastReadAt: clock(),
    articles: counts.added + counts.same - before.items,
    problem: problem && `${problem.name}: ${problem.why}; ${problem.remedy}`,
  })
}

/** A source that breaks off is a problem of its own. */
async function* readSafely(entry: Entry): AsyncGenerator<Reading> {
  try {
    yield* openSource(entry).read()
  } catch (error) {
    yield { problem: { name: entry.path, why: wordsOf(error), remedy: 'the rest of it is read next time' } }
  }
}

/** An item that cannot be read is named. A store that fails ends the round: nothing could be kept. */
async function takeSafely(item: RawItem, work: Work): Promise<void> {
  try {
    work.counts[await takeIn(item, work)]++
  } catch (error) {
    if (error instanceof StoreError) throw error
    const remedy = 'it is left out, and tried again next time'
    work.problems.push({ name: item.id, why: wordsOf(error), remedy })
  }
}

const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

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
      why: `the translation engine "${engine}" failed (${wordsOf(cause)})`,
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
  const { storyId } = state.grouper.add(article)
  const id = state.lasting.get(storyId) ?? (await lastingId(storyId, article, store))
  state.lasting.set(storyId, id)
  await store.joinStory(article.id, id, clock())
  grown.add(id)
}

/** A story that the store knows was given to the grouper by its lasting id. */
const lastingId = async (storyId: string, article: Article, store: Store): Promise<string> =>
  (await store.articleIdsOf(storyId)).length > 0 ? storyId : await freeStoryId(article, store)
