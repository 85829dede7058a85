/**
 * Everything that comes over the network: sources that are polled, and pages of articles. Opened at the first need, so that
 * a program that reads folders alone loads none of it.
 */
import { randomUUID } from 'node:crypto'
import { openCage } from '../ingest/cage/cage.ts'
import { openRobotsCache } from '../ingest/page/robots-cache.ts'
import { openPoller, type Polled, type Poller } from '../ingest/poll/poller.ts'
import { isPolled, type PolledEntry, type SourceEntry } from '../ingest/sources.ts'
import type { Clock } from '../lib/clock.ts'
import type { Store } from '../store/store.ts'
import { type HubSettings, type Hubs, openHubs } from './hubs.ts'
import { readPages } from './pages.ts'
import type { WebTools } from './web-tools.ts'

/** Which process polls: one at a time, else every source would be asked twice. */
const LEASE = 'ingest'
const LEASE_MS = 60_000
const RENEW_MS = 15_000

export type Web = {
  /** Of the configuration and added by people. */
  entries(): Promise<readonly PolledEntry[]>
  /**
   * Looks at every source that is due and not paused. Gives how many there were; nothing when another process looks at
   * them.
   */
  poll(done?: (polled: Polled) => void): Promise<number | undefined>
  /** Reads the pages that items wait for; `done` is told of each item that is whole now. */
  readPages(done: () => void): Promise<void>
  /** From now on hubs are asked to push, where the operator gave an address. Nothing without one. */
  listen(fresh: () => void, log: (message: string, error?: unknown) => void): Promise<void>
  /** For looks of their own: a test of a source. */
  tools(): Promise<WebTools>
  /** Calls off what is under way; nothing is begun any more. */
  close(): Promise<void>
}

export type WebInput = {
  readonly configured: readonly SourceEntry[]
  readonly store: Store
  readonly clock: Clock
  /** Hosts with port that may be asked though they are not public, such as 127.0.0.1:8080. */
  readonly allow: readonly string[]
  /** Who we are, to every server that is asked. */
  readonly userAgent: string
  /** Where hubs reach us. */
  readonly websub?: HubSettings
}

export function openWeb({ configured, store, clock, allow, userAgent, websub }: WebInput): Web {
  const { inbox, addedSources, sourceNotes, leases } = store
  const owner = randomUUID()
  let opening: Promise<WebTools & { readonly poller: Poller }> | undefined
  let polling: Promise<unknown> = Promise.resolve()
  let isClosed = false
  let hubs: Hubs | undefined

  const open = () => {
    opening ??= openTools({ allow, clock, userAgent }, inbox)
    return opening
  }

  async function entries(): Promise<readonly PolledEntry[]> {
    const own = configured.filter(isPolled)
    const added = (await addedSources.all()).filter(({ url }) => own.every((entry) => entry.url !== url))
    return [...own, ...added]
  }

  /** While the lease is held. */
  async function leased<Result>(work: () => Promise<Result>): Promise<Result | undefined> {
    const fence = await leases.take(LEASE, owner, LEASE_MS, clock())
    if (fence === undefined) return undefined
    const renew = () => void leases.renew(LEASE, fence, LEASE_MS, clock()).catch(() => {})
    const timer = setInterval(renew, RENEW_MS)
    try {
      return await work()
    } finally {
      clearInterval(timer)
      await leases.release(LEASE, fence)
    }
  }

  async function pollDue(done: ((polled: Polled) => void) | undefined): Promise<number | undefined> {
    const all = await entries()
    if (all.length === 0 || isClosed) return 0
    const notes = await sourceNotes.all()
    const { poller } = await open()
    const wanted = all.filter(({ url }) => !notes.get(url)?.paused)
    if ((await poller.due(wanted)).length === 0) return 0
    return leased(async () => {
      // Another process may have asked them until a moment ago.
      const due = await poller.due(wanted)
      await poller.poll(due, done)
      await hubs?.wish(all)
      return due.length
    })
  }

  return {
    entries,
    tools: open,
    // One at a time, whoever asks: a second one would ask the same sources.
    async poll(done) {
      const mine = polling.then(() => pollDue(done))
      polling = mine.catch(() => undefined)
      return mine
    },
    async readPages(done) {
      // A program that reads folders alone opens nothing.
      if (isClosed || (await inbox.teasers(1, clock())).length === 0) return
      const all = await entries()
      const entryOf = (source: string) => all.find(({ url }) => url === source)
      await readPages({ store, tools: await open(), clock, entryOf, isOver: () => isClosed }, done)
    },
    async listen(fresh, log) {
      if (websub)
        hubs = await openHubs({ settings: websub, tools: await open(), store, clock, entries, fresh, log })
    },
    async close() {
      isClosed = true
      if (!opening) return
      const { poller, fetcher, cage } = await opening
      await hubs?.stop()
      poller.stop()
      await Promise.all([fetcher.close(), cage.close()])
      await polling
    },
  }
}

type FetcherSettings = Pick<WebInput, 'allow' | 'clock' | 'userAgent'>

async function openTools(settings: FetcherSettings, inbox: Store['inbox']) {
  const { openFetcher } = await import('../ingest/fetch.ts')
  const fetcher = openFetcher(settings)
  const { clock } = settings
  const cage = openCage()
  const poller = openPoller({ fetcher, cage, inbox, clock, chance: Math.random })
  return { fetcher, cage, poller, robots: openRobotsCache(fetcher, clock) }
}
