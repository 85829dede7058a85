/** What commands see of the sources and change about them. */
import { CommandError } from '../deliver/command.ts'
import type { Desk, SourceStatus } from '../deliver/desk.ts'
import { sourceByPart } from '../deliver/source-part.ts'
import { listed } from '../deliver/words.ts'
import type { OpmlFeed } from '../ingest/feed/opml.ts'
import { plainText } from '../ingest/html/plain-text.ts'
import type { FeedState } from '../ingest/poll/feed-state.ts'
import { firstState } from '../ingest/poll/feed-state.ts'
import { isAddress, isPolled, type SourceEntry, shownAddress, sourceKey } from '../ingest/sources.ts'
import { withoutKeys } from '../ingest/without-keys.ts'
import type { Section } from '../intake/explain/section.ts'
import { findFeed, type Known as Leads, placeOf, webAddress } from '../intake/find-feed.ts'
import { takeInFeeds } from '../intake/import-opml.ts'
import type { Web } from '../intake/web.ts'
import { clauseOf, forOnce } from '../lib/clause.ts'
import type { Clock } from '../lib/clock.ts'
import { present } from '../lib/present.ts'
import type { Store } from '../store/store.ts'
import { namesOf } from './source-names.ts'
import { listStatus, statusOf } from './source-status.ts'

export type SourceDesk = Pick<
  Desk,
  'sources' | 'testSource' | 'labelSource' | 'pauseSource' | 'addSource' | 'removeSource' | 'feedList'
> & {
  /** What each source is called, by its key. */
  names(): Promise<ReadonlyMap<string, string>>
  /**
   * A look at a source that is called so, else at whatever has this address, step by step, with its whole addresses: for
   * the operator's own screen, and no chat. Keeps nothing.
   */
  explain(words: string): AsyncIterable<Section>
}

/** Names in an error. */
const MOST_NAMED = 20

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

  async function named() {
    const [polled, noted, states] = await Promise.all([web.entries(), notes.all(), inbox.states()])
    const entries: readonly SourceEntry[] = [...configured.filter((entry) => !isPolled(entry)), ...polled]
    return { entries, noted, states, names: namesOf(entries, states, noted) }
  }

  async function all(): Promise<Known[]> {
    const [{ entries, noted, states, names }, counts] = await Promise.all([named(), inbox.counts()])
    return entries.map((entry, index) => {
      const key = sourceKey(entry)
      const name = names[index] ?? key
      const about = { note: noted.get(key), state: states.get(key), articles: counts.get(key) }
      return { entry, name, status: statusOf(name, entry, about) }
    })
  }

  async function nameOf(entry: SourceEntry): Promise<string> {
    const { entries, names } = await named()
    const key = sourceKey(entry)
    return names[entries.findIndex((each) => sourceKey(each) === key)] ?? shownAddress(key)
  }

  /** By label, title or address. */
  async function require(typed: string): Promise<Known> {
    const known = await all()
    const found = foundIn(known, typed)
    if (found) return found
    const names = known.slice(0, MOST_NAMED).map(({ name }) => name)
    const more = known.length > MOST_NAMED ? ` and ${known.length - MOST_NAMED} more` : ''
    throw new CommandError(`There is no source “${typed}”. Known: ${names.join(', ') || 'none'}${more}.`)
  }

  /** What tells a search for feeds which it need not find. */
  async function knownWords(known: ReadonlyMap<string, Known>) {
    const states = await inbox.states()
    return {
      isKnown: (url: string) => known.has(placeOf(url)),
      titleAt(url: string) {
        const found = known.get(placeOf(url))
        return found && states.get(sourceKey(found.entry))?.title
      },
    }
  }

  /** A source that is called so, or has this part in its name, else whatever has this address. */
  async function* lookAt(words: string): AsyncGenerator<Section> {
    const known = await all()
    const found = foundIn(known, words) ?? (isAddress(words) ? undefined : foundByPart(known, words))
    if (!found && !isAddress(words)) await require(words)
    yield* await explain(found?.entry ?? { kind: 'feed', url: webAddress(words) })
  }

  return {
    sources: async () => (await all()).map(({ status }) => status),

    async names() {
      const { entries, names } = await named()
      return new Map(entries.map((entry, index) => [sourceKey(entry), names[index] ?? '']))
    },

    testSource: (words) => Array.fromAsync(lookAt(words), forChat),

    explain: lookAt,

    async labelSource(name, label) {
      const { entry } = await require(name)
      const wanted = label.trim()
      for (const other of await all())
        if (other.entry !== entry && sourceKey(other.entry) !== sourceKey(entry))
          if (isCalled(wanted, other.name, sourceKey(other.entry)))
            throw new CommandError(`Another source is called “${wanted}”.`)
      await notes.set(sourceKey(entry), { label: wanted || undefined })
      return nameOf(entry)
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
      const known = byPlace(await all())
      if (known.has(placeOf(address))) throw new CommandError(`“${shown}” is read already.`)
      const found = await findFeed(address, { ...(await web.tools()), ...(await knownWords(known)) })
      if (found.kind === 'known') throw isReadAlready(known, address, found)
      if (found.kind === 'nothing')
        throw new CommandError(`“${shown}” cannot be added: ${clauseOf(forOnce(found))}.`)
      if (found.kind === 'list') return listStatus(shown, await takeInFeeds(found.list, input))
      const { url, feed, known: others } = found
      // Another may have added it meanwhile.
      if (byPlace(await all()).has(placeOf(url))) throw new CommandError(`“${shown}” is read already.`)
      await inbox.putState({
        ...firstState(url, clock()),
        ...present({ title: feed.title && plainText(feed.title) }),
      })
      await addedSources.add([{ kind: 'feed', url }], clock())
      const already = namesAt(known, others)
      return { ...(await require(url)).status, ...(already.length > 0 && { already }) }
    },

    /** Only feeds: another reader could make nothing of a folder, or of a page read by selectors. */
    async feedList() {
      return (await all()).flatMap(({ entry, name }): OpmlFeed[] => {
        if (entry.kind !== 'feed') return []
        const { url, page, folders, tags } = entry
        return [{ url, title: name, ...present({ page, folders, tags }) }]
      })
    },

    async removeSource(typed) {
      const { entry, name } = await require(typed)
      const key = sourceKey(entry)
      if (!(await addedSources.remove(key)))
        throw new CommandError(
          `“${name}” stands in config/dragoman.yaml: take it out there, or pause it: source pause.`,
        )
      await inbox.forget(key)
      await notes.remove(key)
    },
  }
}

/** Whole addresses are for the operator's own screen alone. */
const forChat = ({ lines, ...others }: Section): Section => ({ ...others, lines: lines.map(withoutKeys) })

/** The operator wants it asked: what stopped it is forgotten. */
function begunAnew({ stopped: _, ...state }: FeedState, now: Date): FeedState {
  return { ...state, nextCheckAt: now, failures: 0, kills: 0 }
}

const foundIn = (known: readonly Known[], typed: string): Known | undefined =>
  known.find(({ entry, name }) => isCalled(typed, name, sourceKey(entry))) ??
  known.find(({ entry }) => isPolled(entry) && webAddress(entry.url) === webAddress(typed)) ??
  onlyOne(
    known.filter(({ entry }) => isPolled(entry) && isCalled(shownAddress(typed), shownAddress(entry.url))),
  )

/** Sources by where they are asked. */
const byPlace = (known: readonly Known[]): ReadonlyMap<string, Known> =>
  new Map(known.flatMap((each) => (isPolled(each.entry) ? [[placeOf(each.entry.url), each]] : [])))

const namesAt = (known: ReadonlyMap<string, Known>, urls: readonly string[]): string[] => [
  ...new Set(urls.flatMap((url) => known.get(placeOf(url))?.name ?? [])),
]

/** What is read of an address, or of where it leads. */
function isReadAlready(
  known: ReadonlyMap<string, Known>,
  address: string,
  { urls, twins }: Leads,
): CommandError {
  const names = namesAt(known, urls)
  const [twin] = twins
  const besides =
    twin === undefined
      ? ''
      : `; the feed ${shownAddress(twin)} is called the same: to read it, too, add it by its address`
  return new CommandError(
    `“${shownAddress(address)}” is read already: it leads to ${listed(names)}${besides}.`,
  )
}

/** @throws {CommandError} when several sources fit. */
function foundByPart(known: readonly Known[], typed: string): Known | undefined {
  const name = sourceByPart(
    known.map((each) => each.name),
    typed,
  )
  return known.find((each) => each.name === name)
}

const onlyOne = <Kind>(list: readonly Kind[]): Kind | undefined => (list.length === 1 ? list[0] : undefined)

const isCalled = (typed: string, ...names: readonly string[]): boolean =>
  names.some((name) => name.toLowerCase() === typed.trim().toLowerCase())
