/** What commands see of the sources and change about them. */
import { LIST_KIND } from '../deliver/cards/source-card.ts'
import { CommandError } from '../deliver/command.ts'
import type { Desk, SourceStatus } from '../deliver/desk.ts'
import { count } from '../deliver/words.ts'
import { plainText } from '../ingest/html/plain-text.ts'
import type { FeedState } from '../ingest/poll/feed-state.ts'
import { firstState } from '../ingest/poll/feed-state.ts'
import type { SourceNote } from '../ingest/source-notes.ts'
import { isPolled, type SourceEntry, shownAddress, sourceKey } from '../ingest/sources.ts'
import type { Section } from '../intake/explain/section.ts'
import { findFeed, webAddress } from '../intake/find-feed.ts'
import { type Refused, type TakenFeeds, takeInFeeds } from '../intake/import-opml.ts'
import type { Web } from '../intake/web.ts'
import { clauseOf, forOnce } from '../lib/clause.ts'
import type { Clock } from '../lib/clock.ts'
import { present } from '../lib/present.ts'
import type { Store } from '../store/store.ts'
import { namesOf } from './source-names.ts'

export type SourceDesk = Pick<
  Desk,
  'sources' | 'testSource' | 'labelSource' | 'pauseSource' | 'addSource' | 'removeSource'
> & {
  /** A look at a source that is called so, else at whatever has this address, step by step. Keeps nothing. */
  explain(words: string): AsyncIterable<Section>
}

/** Names in an error. */
const MOST_NAMED = 20
/** Feeds of a list that are left out, named one by one. */
const MOST_REFUSED = 10

export type SourceDeskInput = {
  /** Those of the configuration. */
  readonly configured: readonly SourceEntry[]
  readonly store: Pick<Store, 'sourceNotes' | 'addedSources' | 'inbox'>
  readonly web: Pick<Web, 'entries' | 'tools'>
  readonly clock: Clock
  /** Step by step, what a look at a source finds. */
  readonly explain: (entry: SourceEntry) => Promise<AsyncIterable<Section>>
  /** Hosts with port that may be asked though they are not public. */
  readonly allow?: readonly string[]
}

type Known = { readonly entry: SourceEntry; readonly name: string; readonly status: SourceStatus }

export function openSourceDesk(input: SourceDeskInput): SourceDesk {
  const { configured, store, web, clock, explain } = input
  const { sourceNotes: notes, addedSources, inbox } = store

  async function all(): Promise<Known[]> {
    const [polled, noted, states, counts] = await Promise.all([
      web.entries(),
      notes.all(),
      inbox.states(),
      inbox.counts(),
    ])
    const entries: readonly SourceEntry[] = [...configured.filter((entry) => !isPolled(entry)), ...polled]
    const names = namesOf(entries, states, noted)
    return entries.map((entry, index) => {
      const key = sourceKey(entry)
      const note = noted.get(key)
      const state = states.get(key)
      const name = names[index] ?? key
      return { entry, name, status: statusOf(name, entry, note, state, counts.get(key)) }
    })
  }

  /** By label, title or address. */
  async function require(typed: string): Promise<Known> {
    const known = await all()
    const found = known.find(({ entry, name }) => isCalled(typed, name, sourceKey(entry)))
    if (found) return found
    const names = known.slice(0, MOST_NAMED).map(({ name }) => name)
    const more = known.length > MOST_NAMED ? ` and ${known.length - MOST_NAMED} more` : ''
    throw new CommandError(`There is no source “${typed}”. Known: ${names.join(', ') || 'none'}${more}.`)
  }

  return {
    sources: async () => (await all()).map(({ status }) => status),

    async testSource(name) {
      const lines: string[] = []
      for await (const section of await explain((await require(name)).entry))
        lines.push(`${section.title}:`, ...section.lines)
      return lines
    },

    async *explain(words) {
      const url = webAddress(words)
      const known = await all()
      const found =
        known.find(({ entry, name }) => isCalled(words, name, sourceKey(entry))) ??
        known.find(({ entry }) => isPolled(entry) && webAddress(entry.url) === url)
      yield* await explain(found?.entry ?? { kind: 'feed', url })
    },

    async labelSource(name, label) {
      const { entry } = await require(name)
      const wanted = label.trim()
      for (const other of await all())
        if (other.entry !== entry && sourceKey(other.entry) !== sourceKey(entry))
          if (isCalled(wanted, other.name, sourceKey(other.entry)))
            throw new CommandError(`Another source is called “${wanted}”.`)
      await notes.set(sourceKey(entry), { label: wanted || undefined })
    },

    async pauseSource(name, paused) {
      const { entry } = await require(name)
      const key = sourceKey(entry)
      await notes.set(key, { paused })
      const state = (await inbox.states()).get(key)
      if (!paused && state) await inbox.putState(begunAnew(state, clock()))
    },

    async addSource(address) {
      const shown = shownAddress(address)
      const found = await findFeed(address, await web.tools())
      if (found.kind === 'nothing')
        throw new CommandError(`“${shown}” cannot be added: ${clauseOf(forOnce(found))}.`)
      if (found.kind === 'list') return addedList(shown, await takeInFeeds(found.feeds, input))
      const { url, reached, feed } = found
      const known = new Set((await all()).map(({ entry }) => sourceKey(entry)))
      if (known.has(url) || known.has(reached)) throw new CommandError(`“${shown}” is read already.`)
      await inbox.putState({
        ...firstState(url, clock()),
        ...present({ title: feed.title && plainText(feed.title) }),
      })
      await addedSources.add([{ kind: 'feed', url }], clock())
      return (await require(url)).status
    },

    async removeSource(name) {
      const { entry } = await require(name)
      const key = sourceKey(entry)
      if (!(await addedSources.remove(key)))
        throw new CommandError(
          `“${key}” stands in config/dragoman.yaml: take it out there, or pause it with /source pause.`,
        )
      await inbox.forget(key)
      await notes.remove(key)
    },
  }
}

/** @throws {CommandError} when nothing of the list is new. */
function addedList(address: string, { added, refused }: TakenFeeds): SourceStatus {
  const problem = refused && refusedWords(refused)
  if (added === 0)
    throw new CommandError(
      problem
        ? `“${address}” cannot be added: nothing else of the list is new, and ${problem}.`
        : `“${address}” is read already.`,
    )
  return {
    name: `${count(added, 'feed')} of the list`,
    kind: LIST_KIND,
    paused: false,
    articles: 0,
    ...present({ problem }),
  }
}

function refusedWords(refused: readonly Refused[]): string {
  const named = refused.slice(0, MOST_REFUSED).map(({ name, why }) => `${name} (${why})`)
  const more = refused.length > MOST_REFUSED ? ` and ${refused.length - MOST_REFUSED} more` : ''
  return `${count(refused.length, 'feed')} left out: ${named.join(', ')}${more}`
}

/** The operator wants it asked: what stopped it is forgotten. */
function begunAnew({ stopped: _, ...state }: FeedState, now: Date): FeedState {
  return { ...state, nextCheckAt: now, failures: 0, kills: 0 }
}

function statusOf(
  name: string,
  entry: SourceEntry,
  note: SourceNote | undefined,
  state: FeedState | undefined,
  articles: number | undefined,
): SourceStatus {
  if (!isPolled(entry))
    return {
      name,
      kind: entry.kind,
      paused: note?.paused ?? false,
      articles: note?.articles ?? 0,
      ...present({ readAt: note?.lastReadAt, problem: note?.problem }),
    }
  const isAsked = !note?.paused && !state?.stopped
  return {
    name,
    kind: entry.kind,
    paused: note?.paused ?? false,
    articles: articles ?? 0,
    address: entry.url,
    ...present({
      readAt: state?.lastGoodAt,
      problem: state?.problem,
      failingSince: state?.failingSince,
      nextCheckAt: isAsked ? state?.nextCheckAt : undefined,
      stopped: state?.stopped,
    }),
  }
}

const isCalled = (typed: string, ...names: readonly string[]): boolean =>
  names.some((name) => name.toLowerCase() === typed.trim().toLowerCase())
