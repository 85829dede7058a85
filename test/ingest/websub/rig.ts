/** A subscriber with a hub, a store and a clock that stands still, ended with the test. */
import { onTestFinished } from 'vitest'
import { openFetcher } from '../../../src/ingest/fetch.ts'
import type { FetchedBody } from '../../../src/ingest/fetcher.ts'
import { openSubscriber, type SubscriberLimits } from '../../../src/ingest/websub/subscriber.ts'
import type { Subscriptions } from '../../../src/ingest/websub/subscriptions.ts'
import { openConnection } from '../../../src/store/sqlite/connection.ts'
import { openSubscriptions } from '../../../src/store/sqlite/inbox/subscriptions.ts'
import { WEBSUB_TABLES } from '../../../src/store/sqlite/inbox/websub-tables.ts'
import { type Hub, openHub } from '../../rigs/hub.ts'

export const ADDRESS = 'https://bot.example/hub'
export const SOURCE = 'https://news.example/feed.xml'
export const TOPIC = 'https://news.example/feed'
const START = Date.parse('2026-03-04T10:00:00Z')
export const HOUR = 3_600_000
export const DAY = 24 * HOUR

type Options = {
  readonly hub?: Hub
  readonly path?: string
  readonly address?: string
  readonly limits?: Partial<SubscriberLimits>
  readonly changed?: (source: string, body: FetchedBody) => Promise<void>
}

export async function openStore(path = ':memory:'): Promise<{ subscriptions: Subscriptions; close(): void }> {
  const connection = await openConnection(path)
  onTestFinished(() => connection.close())
  const table = "select 1 from sqlite_schema where name = 'hub_subscription'"
  await connection.write(() => connection.get(table) ?? connection.run(WEBSUB_TABLES))
  return { subscriptions: openSubscriptions(connection), close: connection.close }
}

export async function ready({ hub: shared, path, address = ADDRESS, limits, changed }: Options = {}) {
  const hub = shared ?? (await openHub())
  const store = await openStore(path)
  const { subscriptions } = store
  const fetcher = openFetcher({ allow: [hub.destination] })
  const log: string[] = []
  const got: { source: string; text: string; body: FetchedBody }[] = []
  let now = START
  const subscriber = openSubscriber({
    fetcher,
    subscriptions,
    address,
    port: 0,
    clock: () => new Date(now),
    async changed(source, body) {
      await changed?.(source, body)
      got.push({ source, text: Buffer.from(body.body).toString(), body })
    },
    log: (message, error) => log.push(error ? `${message}: ${error}` : message),
    ...(limits && { limits }),
  })
  const port = await subscriber.start()
  hub.reaches(port)
  async function stop(): Promise<void> {
    await subscriber.stop()
    await fetcher.close()
    store.close()
  }
  onTestFinished(async () => {
    await stop()
    if (!shared) await hub.close()
  })
  const feed = { source: SOURCE, hub: hub.url, self: TOPIC }
  return {
    hub,
    subscriber,
    subscriptions,
    port,
    log,
    got,
    feed,
    stop,
    /** Wishes, and waits until the hub has asked back. */
    async wish(wanted = [feed]) {
      await subscriber.wish(wanted)
      await hub.idle()
    },
    later(ms: number) {
      now += ms
    },
    after: (ms: number) => new Date(now + ms),
    async only() {
      const all = await subscriptions.all()
      if (!all[0] || all.length > 1) throw new Error(`${all.length} subscriptions instead of one`)
      return all[0]
    },
    /** The request of the hub's that is the last. */
    asked() {
      const last = hub.requests.at(-1)
      if (!last) throw new Error('the hub was not asked')
      return last
    },
  }
}
