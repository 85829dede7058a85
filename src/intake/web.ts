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
import { type FullText, openFullText } from './full-text.ts'
import { type HubSettings, type Hubs, openHubs } from './hubs.ts'
import type { WebTools } from './web-tools.ts'

/** Which process polls: one at a time, else every source would be asked twice. */
const LEASE = 'ingest'
const LEASE_MS = 60_000
const RENEW_MS = 15_000
const FORGET_MS = 90 * 86_400_000

export type Web = {
  /** Of the configuration and added by people. */
  entries(): Promise<readonly PolledEntry[]>
  /** Looks at every source that is due and not paused. Nothing when another process does it. */
  poll(done?: (polled: Polled) => void): Promise<void>
  readonly fullText: FullText
  /** From now on hubs are asked to push, where the operator gave an address. Nothing without one. */
  listen(fresh: () => void, log: (message: string, error?: unknown) => void): Promise<void>
  /** For looks of their own: a test of a source. */
  tools(): Promise<WebTools>
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
  let known: readonly PolledEntry[] = []
  let hubs: Hubs | undefined

  const open = () => {
    opening ??= openTools({ allow, clock, userAgent }, inbox)
    return opening
  }

  async function entries(): Promise<readonly PolledEntry[]> {
    const own = configured.filter(isPolled)
    const added = (await addedSources.all()).filter(({ url }) => own.every((entry) => entry.url !== url))
    known = [...own, ...added]
    return known
  }

  async function pollLeased(done: ((polled: Polled) => void) | undefined): Promise<void> {
    const fence = await leases.take(LEASE, owner, LEASE_MS, clock())
    if (fence === undefined) return
    const timer = setInterval(
      () => void leases.renew(LEASE, fence, LEASE_MS, clock()).catch(() => {}),
      RENEW_MS,
    )
    try {
      const notes = await sourceNotes.all()
      const { poller } = await open()
      await poller.poll(
        known.filter(({ url }) => !notes.get(url)?.paused),
        done,
      )
      await hubs?.wish(known)
      await inbox.prune(new Date(clock().getTime() - FORGET_MS))
    } finally {
      clearInterval(timer)
      await leases.release(LEASE, fence)
    }
  }

  return {
    entries,
    tools: open,
    async poll(done) {
      if ((await entries()).length > 0) await pollLeased(done)
    },
    async fullText(waiting) {
      const { fetcher, cage, robots } = await open()
      const entryOf = (source: string) => known.find(({ url }) => url === source)
      return openFullText({ inbox, fetcher, cage, robots, entryOf })(waiting)
    },
    async listen(fresh, log) {
      if (websub)
        hubs = await openHubs({ settings: websub, tools: await open(), store, clock, entries, fresh, log })
    },
    async close() {
      if (!opening) return
      const { poller, fetcher, cage } = await opening
      await hubs?.stop()
      poller.stop()
      await Promise.all([fetcher.close(), cage.close()])
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
