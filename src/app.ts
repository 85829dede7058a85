/** The composition root: sources, stops, store and clock meet here and nowhere else. */
import { createHash } from 'node:crypto'
import type { Answer } from './answer/answer.ts'
import { answerQuestion } from './answer/answer-question.ts'
import { type NameTable, openNameTable } from './article/anchor/name-table.ts'
import type { Article } from './article/article.ts'
import { articleKey } from './article/identity.ts'
import { openLanguageDetector } from './article/language.ts'
import type { Brief } from './brief/brief.ts'
import { composeBrief } from './brief/compose.ts'
import { speakers } from './brief/speaker.ts'
import { type Config, loadAliases } from './config.ts'
import type { RawItem, ReadProblem } from './ingest/source.ts'
import { openSource } from './ingest/sources.ts'
import { type Clock, systemClock } from './lib/clock.ts'
import { prepareArticle, type Tools } from './pipeline.ts'
import { openSqliteStore } from './store/sqlite/sqlite-store.ts'
import type { Store } from './store/store.ts'
import { type Grouper, openGrouper } from './story/group.ts'
import type { Story } from './story/story.ts'
import { cachedTranslator } from './translate/cached.ts'
import { openTranslator } from './translate/engines.ts'
import { memoryTranslator } from './translate/memory.ts'
import type { Pair } from './translate/pair.ts'
import type { Translator } from './translate/translator.ts'

/** Stories touched within this time are still news. */
const WINDOW_MS = 14 * 24 * 3_600_000
/** What readers see beside a sentence from an imported memory. */
const IMPORTED = 'imported memory'

export type Told = { readonly story: Story; readonly brief: Brief }
export type Refreshed = {
  readonly added: number
  readonly same: number
  readonly problems: readonly ReadProblem[]
}

export type App = {
  readonly store: Store
  readonly config: Config
  readonly clock: Clock
  /** Reads every source once. `progress` is told of every item. One bad item never ends it. */
  refresh(progress?: (name: string, done: number) => void): Promise<Refreshed>
  /** Every recent story with its brief; stories most origins carry first. */
  tell(): Promise<Told[]>
  /** By id; case does not matter. */
  findStory(id: string): Promise<Told | undefined>
  answer(question: string, told: Told): Answer
  /** Every imported pair. */
  memory(): Promise<readonly Pair[]>
  stop(): Promise<void>
}

/** @throws {Error} naming the file and the remedy when the database, an engine or the alias table cannot be opened. */
export async function openApp(config: Config, clock: Clock = systemClock): Promise<App> {
  const names = openNameTable(loadAliases())
  const store = await openSqliteStore(config.database)
  const detector = await openLanguageDetector()
  const translators = await openTranslators(config, store)
  const tools: Tools = { detector, names, translators }
  const recent = async () => Array.fromAsync(store.storiesSince(new Date(clock().getTime() - WINDOW_MS)))
  const told = (story: Story): Told => ({ story, brief: composeBrief(story, { names }) })
  return {
    store,
    config,
    clock,
    async refresh(progress) {
      const grouper = await restoredGrouper(await recent())
      return refreshSources({ config, store, tools, clock, grouper, lasting: new Map() }, progress)
    },
    async tell() {
      return (await recent()).map(told).toSorted((a, b) => b.brief.support.origins - a.brief.support.origins)
    },
    async findStory(id) {
      const story = await store.story(id.toUpperCase())
      return story && told(story)
    },
    answer: (question, { story, brief }) => answerTo(question, story, brief, names),
    memory: () => store.pairs(),
    stop: () => store.close(),
  }
}

function answerTo(question: string, story: Story, brief: Brief, names: NameTable): Answer {
  const input = { articles: story.articles, disputes: brief.disputes, storyId: story.id }
  return answerQuestion(question, input, { names, speakerOf: speakers(names) })
}

/** Imported pairs first: what the operator corrected goes before what came with an engine. */
async function openTranslators(config: Config, store: Store): Promise<Translator[]> {
  const engines = await Promise.all(config.translate.map((entry) => openTranslator(entry)))
  const imported = memoryTranslator(IMPORTED, await store.pairs())
  return [imported, ...engines.map((engine) => cachedTranslator(engine, store.translations))]
}

async function restoredGrouper(stories: readonly Story[]): Promise<Grouper> {
  const grouper = openGrouper()
  for (const { id, articles } of stories) for (const article of articles) grouper.add(article, id)
  return grouper
}

type Work = {
  config: Config
  store: Store
  tools: Tools
  clock: Clock
  grouper: Grouper
  /** The lasting id of a story that the grouper named in this run. */
  lasting: Map<string, string>
}

async function refreshSources(
  work: Work,
  progress?: (name: string, done: number) => void,
): Promise<Refreshed> {
  const problems: ReadProblem[] = []
  const counts = { added: 0, same: 0 }
  for (const entry of work.config.sources)
    for await (const reading of openSource(entry).read()) {
      if ('problem' in reading) problems.push(reading.problem)
      else counts[await takeIn(reading.item, work)]++
      progress?.('item' in reading ? reading.item.id : reading.problem.name, counts.added + counts.same)
    }
  return { ...counts, problems }
}

async function takeIn(item: RawItem, work: Work): Promise<'added' | 'same'> {
  const { store, tools } = work
  const article = await prepareArticle(item, tools)
  const result = await store.putArticle(article, articleKey(article))
  if (result === 'same' && !(await isUnderstoodAnew(article, store))) return 'same'
  if (result === 'same') await store.refreshArticle(article)
  if ((await store.storyOf(article.id)) === undefined) await join(article, work)
  return result === 'same' ? 'same' : 'added'
}

async function join(article: Article, { store, clock, grouper, lasting }: Work): Promise<void> {
  const { storyId, isNew } = grouper.add(article)
  if (isNew) lasting.set(storyId, await freeStoryId(article, store))
  await store.joinStory(article.id, lasting.get(storyId) ?? storyId, clock())
}

/** The same words, but translated or read otherwise than when they were stored. */
async function isUnderstoodAnew(article: Article, store: Store): Promise<boolean> {
  return JSON.stringify(await store.article(article.id)) !== JSON.stringify(article)
}

/** Short enough to type, stable for the life of the story: made from its founder, longer only where it is taken. */
async function freeStoryId(founder: Article, store: Store): Promise<string> {
  const digits = createHash('sha256')
    .update(`${founder.id}\n${articleKey(founder)}`)
    .digest()
  const letters = [...digits].map((byte) => '0123456789ABCDEFGHJKMNPQRSTVWXYZ'[byte % 32]).join('')
  for (let length = 3; length < letters.length; length++) {
    const id = letters.slice(0, length)
    if (!(await store.story(id))) return id
  }
  return letters
}
