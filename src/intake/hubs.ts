/**
 * What hubs push (WebSub): the feed's own items, sooner than at the next look. Polling goes on as if there were no hub: what a
 * push left out, or a hub never sent, comes with the next look.
 */
import type { FetchedBody } from '../ingest/fetcher.ts'
import { readPushed } from '../ingest/poll/poll-source.ts'
import { type PolledEntry, shownAddress } from '../ingest/sources.ts'
import { openSubscriber } from '../ingest/websub/subscriber.ts'
import type { Clock } from '../lib/clock.ts'
import type { Store } from '../store/store.ts'
import type { WebTools } from './web-tools.ts'

export type Hubs = {
  /** Subscribes to what is new, renews, and leaves what is read no more. */
  wish(entries: readonly PolledEntry[]): Promise<void>
  stop(): Promise<void>
}

export type HubSettings = { readonly address: string; readonly port: number }

export type HubsInput = {
  readonly settings: HubSettings
  readonly tools: WebTools
  readonly store: Store
  readonly clock: Clock
  readonly entries: () => Promise<readonly PolledEntry[]>
  /** Something new waits in the inbox. */
  readonly fresh: () => void
  readonly log: (message: string, error?: unknown) => void
}

/** @throws {Error} when the port is taken. */
export async function openHubs({
  settings,
  tools,
  store,
  clock,
  entries,
  fresh,
  log,
}: HubsInput): Promise<Hubs> {
  const { fetcher, cage } = tools
  const { inbox, subscriptions, sourceNotes } = store

  async function changed(source: string, body: FetchedBody): Promise<void> {
    const entry = (await entries()).find(({ url }) => url === source)
    const state = (await inbox.states()).get(source)
    if (!entry || !state || state.stopped) return
    const at = clock()
    const record = await readPushed(entry, state, body, at, { fetcher, cage, chance: Math.random })
    if (record.state.lastGoodAt !== at)
      return log(`${shownAddress(source)}: what its hub sent could not be read`)
    // The state stays that of the last look: a hub must not put off the next one, nor stop the source.
    const [recorded] = await inbox.record([{ ...record, state }])
    if ((recorded?.fresh ?? 0) + (recorded?.revised ?? 0) > 0) fresh()
  }

  const subscriber = openSubscriber({ ...settings, fetcher, subscriptions, clock, changed, log })
  await subscriber.start()
  return {
    async wish(polled) {
      const [states, notes] = await Promise.all([inbox.states(), sourceNotes.all()])
      const wanted = polled.flatMap((entry) => {
        const state = states.get(entry.url)
        // A feed behind a login is nothing that a hub may hand to everybody.
        const fits =
          entry.kind === 'feed' && !entry.headers && !state?.stopped && !notes.get(entry.url)?.paused
        return fits && state?.hub
          ? [{ source: entry.url, hub: state.hub, self: state.self ?? state.address }]
          : []
      })
      await subscriber.wish(wanted)
    },
    stop: () => subscriber.stop(),
  }
}
