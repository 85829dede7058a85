/** One round over the sources: what is new is read, put into English, joined to its story and stored. */
import { createHash } from 'node:crypto'
import type { Article } from './article/article.ts'
import { articleKey } from './article/identity.ts'
import type { Config } from './config.ts'
import type { RawItem, ReadProblem } from './ingest/source.ts'
import { openSource } from './ingest/sources.ts'
import type { Clock } from './lib/clock.ts'
import { prepareArticle, type Tools } from './pipeline.ts'
import type { Store } from './store/store.ts'
import { type Grouper, openGrouper } from './story/group.ts'
import type { Story } from './story/story.ts'

export type Refreshed = {
  readonly added: number
  readonly same: number
  readonly problems: readonly ReadProblem[]
}

export type RefreshInput = {
  readonly config: Config
  readonly store: Store
  readonly tools: Tools
  readonly clock: Clock
  /** Recent ones: what new articles may belong to. */
  readonly stories: readonly Story[]
}

type Work = RefreshInput & {
  readonly grouper: Grouper
  /** The lasting id of a story that the grouper named in this run. */
  readonly lasting: Map<string, string>
  readonly problems: ReadProblem[]
}

/** `progress` is told of every item. One bad item never ends the round; running twice doubles nothing. */
export async function refreshSources(
  input: RefreshInput,
  progress?: (name: string, done: number) => void,
): Promise<Refreshed> {
  const work: Work = { ...input, grouper: restored(input.stories), lasting: new Map(), problems: [] }
  const counts = { added: 0, same: 0 }
  for (const entry of input.config.sources)
    for await (const reading of openSource(entry).read()) {
      if ('problem' in reading) work.problems.push(reading.problem)
      else counts[await takeIn(qualified(reading.item, entry, input.config), work)]++
      progress?.('item' in reading ? reading.item.id : reading.problem.name, counts.added + counts.same)
    }
  return { ...counts, problems: work.problems }
}

/** Two sources may use one id for two articles: with several sources an id begins with its source. */
const qualified = (item: RawItem, { path }: { path: string }, { sources }: Config): RawItem =>
  sources.length > 1 ? { ...item, id: `${path}/${item.id}` } : item

function restored(stories: readonly Story[]): Grouper {
  const grouper = openGrouper()
  for (const { id, articles } of stories) for (const article of articles) grouper.add(article, id)
  return grouper
}

async function takeIn(item: RawItem, work: Work): Promise<'added' | 'same'> {
  const { store, tools, problems } = work
  const article = await prepareArticle(item, tools, (engine, cause) =>
    problems.push({
      name: item.id,
      why: `the translation engine "${engine}" failed (${cause instanceof Error ? cause.message : String(cause)})`,
      remedy: 'its sentences stay untranslated; they are tried again next time',
    }),
  )
  if (article.language === 'und')
    problems.push({
      name: item.id,
      why: 'its language could not be told, so it stays untranslated and corroborates nothing',
      remedy: 'name the language in its front matter, such as language: pt',
    })
  const result = await store.putArticle(article, articleKey(article))
  if (result === 'same' && (await isUnderstoodAnew(article, store))) await store.refreshArticle(article)
  // Asked even when nothing is new: an earlier run may have ended between storing and joining.
  if ((await store.storyOf(article.id)) === undefined) await join(article, work)
  return result === 'same' ? 'same' : 'added'
}

/** The same words, but translated or read otherwise than when they were stored. */
async function isUnderstoodAnew(article: Article, store: Store): Promise<boolean> {
  return JSON.stringify(await store.article(article.id)) !== JSON.stringify(article)
}

async function join(article: Article, { store, clock, grouper, lasting }: Work): Promise<void> {
  const { storyId, isNew } = grouper.add(article)
  if (isNew) lasting.set(storyId, await freeStoryId(article, store))
  await store.joinStory(article.id, lasting.get(storyId) ?? storyId, clock())
}

/** Short enough to type, stable for the life of the story: made from its founder, longer only where it is taken. */
async function freeStoryId(founder: Article, store: Store): Promise<string> {
  const digits = createHash('sha256')
    .update(`${founder.id}\n${articleKey(founder)}`)
    .digest()
  const letters = [...digits].map((byte) => '0123456789ABCDEFGHJKMNPQRSTVWXYZ'[byte % 32]).join('')
  for (let length = 3; length < letters.length; length++) {
    const id = letters.slice(0, length)
    const taken = await store.story(id)
    // Another process may have founded the same story a moment ago.
    if (!taken || taken.articles.some((article) => article.id === founder.id)) return id
  }
  return letters
}
