/** What commands see of the sources and change about them. */
import { basename } from 'node:path'
import { CommandError } from '../deliver/command.ts'
import type { Desk, SourceStatus } from '../deliver/desk.ts'
import { plainText } from '../ingest/html/plain-text.ts'
import type { FeedState } from '../ingest/poll/feed-state.ts'
import { firstState } from '../ingest/poll/feed-state.ts'
import type { SourceNote } from '../ingest/source-notes.ts'
import { isPolled, type SourceEntry, shownAddress, sourceKey } from '../ingest/sources.ts'
import { findFeed } from '../intake/find-feed.ts'
import type { Web } from '../intake/web.ts'
import type { Clock } from '../lib/clock.ts'
import { present } from '../lib/present.ts'
import type { Store } from '../store/store.ts'

export type SourceDesk = Pick<
  Desk,
  'sources' | 'testSource' | 'labelSource' | 'pauseSource' | 'addSource' | 'removeSource'
>

export type SourceDeskInput = {
  /** Those of the configuration. */
  readonly configured: readonly SourceEntry[]
  readonly store: Pick<Store, 'sourceNotes' | 'addedSources' | 'inbox'>
  readonly web: Pick<Web, 'entries' | 'tools'>
  readonly clock: Clock
  /** Step by step, what a look at a source finds. */
  readonly explain: (entry: SourceEntry) => Promise<readonly string[]>
}

type Known = { readonly entry: SourceEntry; readonly name: string; readonly status: SourceStatus }

export function openSourceDesk({ configured, store, web, clock, explain }: SourceDeskInput): SourceDesk {
  const { sourceNotes: notes, addedSources, inbox } = store

  async function all(): Promise<Known[]> {
    const [polled, noted, states, counts] = await Promise.all([
      web.entries(),
      notes.all(),
      inbox.states(),
      inbox.counts(),
    ])
    const entries: readonly SourceEntry[] = [...configured.filter((entry) => !isPolled(entry)), ...polled]
    const names = namesOf(entries, states)
    return entries.map((entry, index) => {
      const key = sourceKey(entry)
      const note = noted.get(key)
      const state = states.get(key)
      const name = note?.label ?? names[index] ?? key
      return { entry, name, status: statusOf(name, entry, note, state, counts.get(key)) }
    })
  }

  /** By label, title or address. */
  async function require(typed: string): Promise<Known> {
    const known = await all()
    const found = known.find(({ entry, name }) => isCalled(typed, name, sourceKey(entry)))
    if (found) return found
    const names = known.map(({ name }) => name).join(', ')
    throw new CommandError(`There is no source “${typed}”. Known: ${names || 'none'}.`)
  }

  return {
    sources: async () => (await all()).map(({ status }) => status),

    testSource: async (name) => explain((await require(name)).entry),

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
      const found = await findFeed(address.trim(), await web.tools())
      if (found.kind === 'nothing')
        throw new CommandError(`“${address}” cannot be added: ${found.why}; ${found.remedy}.`)
      const known = new Set((await all()).map(({ entry }) => sourceKey(entry)))
      const urls = found.kind === 'feed' ? [found.url] : found.feeds.map(({ url }) => url)
      const fresh = urls.filter((url) => !known.has(url))
      if (fresh.length === 0) throw new CommandError(`“${address}” is read already.`)
      await addedSources.add(
        fresh.map((url) => ({ kind: 'feed', url })),
        clock(),
      )
      if (found.kind === 'list') return addedList(fresh.length)
      await inbox.putState({
        ...firstState(found.url, clock()),
        ...present({ title: found.feed.title && plainText(found.feed.title) }),
      })
      return (await require(found.url)).status
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

const addedList = (count: number): SourceStatus => ({
  name: `${count} feeds of the list`,
  kind: 'feeds',
  paused: false,
  articles: 0,
})

/** The operator wants it asked: what stopped it is forgotten. */
function begunAnew({ stopped: _, ...state }: FeedState, now: Date): FeedState {
  return { ...state, nextCheckAt: now, failures: 0, kills: 0 }
}

/** Two folders may end in the same word, two feeds may have one title: then the later ones are numbered, or called by their path. */
function namesOf(entries: readonly SourceEntry[], states: ReadonlyMap<string, FeedState>): string[] {
  const names = entries.map((entry) => nameOf(entry, states.get(sourceKey(entry)), entries))
  return names.map((name, index) => {
    const before = names.slice(0, index).filter((other) => other.toLowerCase() === name.toLowerCase()).length
    return before === 0 ? name : `${name} (${before + 1})`
  })
}

function nameOf(entry: SourceEntry, state: FeedState | undefined, entries: readonly SourceEntry[]): string {
  if (isPolled(entry)) return entry.outlet ?? state?.title ?? shownAddress(entry.url)
  const isAlone = entries.every(
    (other) => other === entry || isPolled(other) || basename(other.path) !== basename(entry.path),
  )
  return isAlone ? basename(entry.path) : entry.path
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
