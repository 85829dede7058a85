/** The composition root: sources, stops, store, desk and clock meet here and nowhere else. */
import type { Answer } from './answer/answer.ts'
import { answerQuestion } from './answer/answer-question.ts'
import { anchorsOf } from './article/anchor/extract.ts'
import { type NameTable, openNameTable } from './article/anchor/name-table.ts'
import { openLanguageDetector } from './article/language.ts'
import { readArticle } from './article/read.ts'
import { speakers } from './brief/speaker.ts'
import { type Config, loadAliases } from './config.ts'
import { sourcesThat } from './deliver/cards/source-health.ts'
import type { Chat, Renderer } from './deliver/chat.ts'
import type { Desk, Told } from './deliver/desk.ts'
import { openTurns } from './deliver/interaction/turns.ts'
import type { Place } from './deliver/place.ts'
import { suggestZones } from './deliver/schedule/zones.ts'
import { openDesk } from './desk/desk.ts'
import { namedLibrary, openOutletNames } from './desk/outlet-names.ts'
import { announceGrowth } from './desk/planning/announce.ts'
import { openPlanner, type Planner } from './desk/planning/planner.ts'
import { openReading, WINDOW_MS } from './desk/reading.ts'
import { openSourceDesk, type SourceDesk } from './desk/sources.ts'
import { statusOf } from './desk/status.ts'
import { openLibrary } from './desk/stories/library.ts'
import { openPool } from './desk/stories/pool.ts'
import { openRevise } from './desk/stories/revise.ts'
import { rulesName } from './desk/stories/rules.ts'
import { openSuggestions } from './desk/suggestions.ts'
import { knownPairs, openEngines } from './engines.ts'
import type { Polled } from './ingest/poll/poller.ts'
import type { RawItem } from './ingest/source.ts'
import { type SourceEntry, sourceKey } from './ingest/sources.ts'
import { explainBody, savedAnswer } from './intake/explain/explain.ts'
import { explainSource } from './intake/explain/explain-source.ts'
import type { Section } from './intake/explain/section.ts'
import { importOpml, type TakenFeeds } from './intake/import-opml.ts'
import { type Refreshed, refreshSources } from './intake/refresh.ts'
import { openStoryFinder } from './intake/story-finder.ts'
import type { RefreshState } from './intake/take-in.ts'
import { openWeb } from './intake/web.ts'
import { type Clock, systemClock } from './lib/clock.ts'
import type { Tools } from './pipeline.ts'
import { openSqliteStore } from './store/sqlite/sqlite-store.ts'
import type { Store } from './store/store.ts'
import type { Pair } from './translate/pair.ts'
import { userAgentOf } from './user-agent.ts'

export type App = {
  readonly store: Store
  readonly config: Config
  readonly clock: Clock
  /** What commands are handed. */
  readonly desk: Desk
  readonly planner: Planner
  /** From now on hubs push to us, where the configuration gives an address; `fresh` is called for what they bring. */
  listen(fresh: () => void, log: (message: string, error?: unknown) => void): Promise<void>
  /**
   * Looks at the feeds that are due, and tells `done` of each; what they bring waits for the next reading. Gives how many
   * there were; nothing when another process looks at them.
   */
  poll(done?: (polled: Polled) => void): Promise<number | undefined>
  /** Reads the pages that items of feeds wait for; `done` is told of each item that is whole now. */
  readPages(done: () => void): Promise<void>
  /** Calls off what is under way in the network. */
  halt(): Promise<void>
  /** Reads every folder once, and what feeds brought. `progress` is told of every item. One bad item never ends it. */
  refresh(progress?: (name: string, done: number) => void): Promise<Refreshed>
  /**
   * Tells channels and followers of stories that grew since the last time, whatever process read them. Gives the number
   * of messages planned.
   */
  announce(): Promise<number>
  /** From now on the chat's places get what is planned for them, and `/status` names it. */
  connect(chat: Chat): void
  /** Called from now on when something waits to be sent that no tick planned. */
  whenPlanned(listener: () => void): void
  /** Every pair it knows: of the configured memories and imported. */
  memory(): Promise<readonly Pair[]>
  /** A look at a source, by its name, or at any address, step by step; keeps nothing. */
  explain(words: string): AsyncIterable<Section>
  /** The same for the bytes of a saved answer. Fetches nothing. */
  replay(bytes: Uint8Array, url: string, contentType?: string): AsyncIterable<Section>
  /** What each source is called, by its key. */
  sourceNames(): Promise<ReadonlyMap<string, string>>
  /** Keys of all sources, those that are paused included. */
  sourceKeys(): Promise<readonly string[]>
  /** Adds the feeds of an OPML file. @throws {Error} when it is none. */
  importSources(bytes: Uint8Array, name: string): Promise<TakenFeeds>
  stop(): Promise<void>
}

export type AppOptions = {
  readonly clock?: Clock
  /** Told when one place cannot be served; the others are. */
  readonly report?: (place: Place, cause: unknown) => void
}

/** @throws {Error} naming the file and the remedy when the database, an engine or the alias table cannot be opened. */
export async function openApp(
  config: Config,
  { clock = systemClock, report = () => {} }: AppOptions = {},
): Promise<App> {
  const names = openNameTable(loadAliases())
  const store = await openSqliteStore(config.database, { clock })
  const { translators, missing } = await openEngines(config, store)
  const tools: Tools = { detector: await openLanguageDetector(), names, translators }
  const web = openWeb({
    configured: config.sources,
    store,
    clock,
    allow: config.allowHosts,
    userAgent: userAgentOf(config),
    ...(config.websub && { websub: config.websub }),
  })
  const outletNames = openOutletNames({ web, store, clock })
  const library = namedLibrary(openLibrary(store, names, rulesName()), outletNames)
  const explainTools = async () => ({
    ...(await web.tools()),
    read: (item: RawItem) => readArticle(item, tools),
  })
  const explain = async (entry: SourceEntry) => explainSource(entry, await explainTools())
  const sources = openSourceDesk({
    configured: config.sources,
    store,
    web,
    clock,
    explain,
    allow: config.allowHosts,
  })
  const keepDays = config.keepDays === 'for ever' ? undefined : config.keepDays
  const folders = config.sources.filter((entry) => entry.kind === 'folder')
  const renderers = new Map<string, Renderer>()
  const chats: Chat[] = []
  const shared = { store, library, clock, renderers, report, name: config.digest.name }
  const planner = openPlanner({ ...shared, planned: () => planned(), sources: () => countWell(sources) })
  const suggestions = openSuggestions((text) => namesIn(text, names), suggestZones)
  const recentFrom = () => new Date(clock().getTime() - WINDOW_MS)
  const state: RefreshState = { stories: openStoryFinder(store, clock, recentFrom), read: new Map() }
  let planned = () => {}

  const desk = openDesk({
    ...shared,
    suggestions,
    sources,
    planner,
    zone: config.digest.zone,
    ...(keepDays !== undefined && { keepDays }),
    reading: openReading({
      ...shared,
      outletNames,
      answer: (question, told) => answerTo(question, told, names),
    }),
    revise: openRevise(store, clock),
    turns: openTurns(config.chat.perMinute),
    planned: () => planned(),
    status: (caller) => statusOf(store, sources, chats, clock, caller),
  })
  return {
    store,
    config,
    clock,
    desk,
    planner,
    async refresh(progress) {
      const input = { folders, store, tools, clock, state, entries: () => web.entries() }
      const refreshed = await refreshSources(input, progress)
      const pool = await openPool(store, library, recentFrom())
      const known = await sources.sources()
      suggestions.learn(
        await pool.briefs({}),
        known.map(({ name }) => name),
      )
      return { ...refreshed, problems: [...missing, ...refreshed.problems] }
    },
    listen: (fresh, log) => web.listen(fresh, log),
    poll: (done) => web.poll(done),
    readPages: (done) => web.readPages(done),
    halt: () => web.close(),
    announce: () => announceGrowth(shared),
    whenPlanned(listener) {
      planned = listener
    },
    connect(chat) {
      chats.push(chat)
      renderers.set(chat.platform, chat.render)
    },
    memory: () => knownPairs(config, store),
    explain: (words) => sources.explain(words),
    sourceNames: () => sources.names(),
    sourceKeys: async () => [...folders, ...(await web.entries())].map(sourceKey),
    async *replay(bytes, url, contentType) {
      yield* explainBody(savedAnswer(bytes, url, contentType), await explainTools(), false)
    },
    importSources: async (bytes, name) =>
      importOpml(bytes, name, { web, store, clock, allow: config.allowHosts }),
    async stop() {
      await web.close()
      await store.close()
    },
  }
}

const countWell = async (sources: SourceDesk) => {
  const all = (await sources.sources()).filter(({ paused }) => !paused)
  return { well: sourcesThat('well', all).length, all: all.length }
}

const namesIn = (text: string, names: NameTable): string[] =>
  anchorsOf(text, 'en', names).flatMap((anchor) => (anchor.kind === 'name' ? [anchor.name] : []))

function answerTo(question: string, { story, brief }: Told, names: NameTable): Answer {
  const input = { articles: story.articles, disputes: brief.disputes, storyId: story.id }
  return answerQuestion(question, input, { names, speakerOf: speakers(names) })
}
