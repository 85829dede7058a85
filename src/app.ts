/** The composition root: sources, stops, store and clock meet here and nowhere else. */
import { existsSync, readFileSync } from 'node:fs'
import type { Answer } from './answer/answer.ts'
import { answerQuestion } from './answer/answer-question.ts'
import { type NameTable, openNameTable } from './article/anchor/name-table.ts'
import { openLanguageDetector } from './article/language.ts'
import type { Brief } from './brief/brief.ts'
import { composeBrief } from './brief/compose.ts'
import { speakers } from './brief/speaker.ts'
import { type Config, loadAliases } from './config.ts'
import type { ReadProblem } from './ingest/source.ts'
import { type Clock, systemClock } from './lib/clock.ts'
import type { Tools } from './pipeline.ts'
import { type Refreshed, refreshSources } from './refresh.ts'
import { openSqliteStore } from './store/sqlite/sqlite-store.ts'
import type { Store } from './store/store.ts'
import type { Story } from './story/story.ts'
import { cachedTranslator } from './translate/cached.ts'
import { openTranslator } from './translate/engines.ts'
import { memoryTranslator } from './translate/memory.ts'
import { type Pair, pairKey } from './translate/pair.ts'
import { decodeTmx, parseTmx } from './translate/tmx.ts'
import type { Translator } from './translate/translator.ts'

/** Stories touched within this time are still news. */
const WINDOW_MS = 14 * 24 * 3_600_000
/** What readers see beside a sentence from an imported memory. */
const IMPORTED = 'imported memory'

export type Told = { readonly story: Story; readonly brief: Brief }

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
  /** Every pair it knows: of the configured memories and imported. */
  memory(): Promise<readonly Pair[]>
  stop(): Promise<void>
}

/** @throws {Error} naming the file and the remedy when the database, an engine or the alias table cannot be opened. */
export async function openApp(config: Config, clock: Clock = systemClock): Promise<App> {
  const names = openNameTable(loadAliases())
  const store = await openSqliteStore(config.database)
  const detector = await openLanguageDetector()
  const { translators, missing } = await openEngines(config, store)
  const tools: Tools = { detector, names, translators }
  const recent = async () => Array.fromAsync(store.storiesSince(new Date(clock().getTime() - WINDOW_MS)))
  const told = (story: Story): Told => ({ story, brief: composeBrief(story, { names }) })
  return {
    store,
    config,
    clock,
    async refresh(progress) {
      const refreshed = await refreshSources(
        { config, store, tools, clock, stories: await recent() },
        progress,
      )
      return { ...refreshed, problems: [...missing, ...refreshed.problems] }
    },
    async tell() {
      return (await recent()).map(told).toSorted((a, b) => b.brief.support.origins - a.brief.support.origins)
    },
    async findStory(id) {
      const story = await store.story(id.toUpperCase())
      return story && told(story)
    },
    answer: (question, { story, brief }) => answerTo(question, story, brief, names),
    memory: () => knownPairs(config, store),
    stop: () => store.close(),
  }
}

function answerTo(question: string, story: Story, brief: Brief, names: NameTable): Answer {
  const input = { articles: story.articles, disputes: brief.disputes, storyId: story.id }
  return answerQuestion(question, input, { names, speakerOf: speakers(names) })
}

type Engines = { readonly translators: readonly Translator[]; readonly missing: readonly ReadProblem[] }

/**
 * Imported pairs first: what the operator corrected goes before what came with an engine. A memory that is gone is
 * named and done without: its sentences stay untranslated.
 */
async function openEngines(config: Config, store: Store): Promise<Engines> {
  const present = config.translate.filter(({ file }) => file === undefined || existsSync(file))
  const engines = await Promise.all(present.map((entry) => openTranslator(entry)))
  return {
    translators: [
      memoryTranslator(IMPORTED, await store.pairs()),
      ...engines.map((engine) => cachedTranslator(engine, store.translations)),
    ],
    missing: config.translate
      .filter((entry) => !present.includes(entry))
      .map(({ file }) => ({
        name: file ?? 'a translation memory',
        why: 'there is no such file, so its sentences stay untranslated',
        remedy: 'put it back, or take it out of translate: in config/dragoman.yaml',
      })),
  }
}

/** Pairs of the configured memories and the imported ones; of two with one sentence the imported one stays. */
async function knownPairs(config: Config, store: Store): Promise<Pair[]> {
  const files = config.translate.flatMap(({ file }) => (file && existsSync(file) ? [file] : []))
  const bundled = files.flatMap((file) => parseTmx(decodeTmx(readFileSync(file))).pairs)
  const pairs = [...bundled, ...(await store.pairs())]
  return [...new Map(pairs.map((pair) => [pairKey(pair.language, pair.original), pair])).values()]
}
