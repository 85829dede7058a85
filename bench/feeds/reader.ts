/**
 * Reads many feeds as the program does: the first ones, while the code is still being compiled, as many more, which
 * are as new to it, and all once again, when none has changed. Prints what it took as one line of JSON.
 * Arguments: a file for the database, the port of the server, the number of feeds beside the first ones.
 */
import { openCage } from '../../src/ingest/cage/cage.ts'
import { openFetcher } from '../../src/ingest/fetch.ts'
import { openPoller } from '../../src/ingest/poll/poller.ts'
import type { FeedEntry } from '../../src/ingest/sources.ts'
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.ts'
import { FIRST, type Round } from './rounds.ts'

const [file = '', port = '', count = '0'] = process.argv.slice(2)
/** Each feed on a host of its own: all of 127/8 leads here. */
const hosts = Array.from(
  { length: FIRST + Number(count) },
  (_, n) => `127.0.${1 + Math.floor(n / 250)}.${1 + (n % 250)}:${port}`,
)
const entries = hosts.map((host, n): FeedEntry => ({ kind: 'feed', url: `http://${host}/feed/${n}` }))

let now = Date.parse('2026-01-05T12:00:00Z')
const clock = () => new Date(now)
const store = await openSqliteStore(file)
const fetcher = openFetcher({ allow: hosts, clock })
const cage = openCage()
const poller = openPoller({ fetcher, cage, inbox: store.inbox, clock, chance: () => 0 })

async function round(some: readonly FeedEntry[]): Promise<Round> {
  const start = performance.now()
  const before = process.cpuUsage()
  let feeds = 0
  let items = 0
  await poller.poll(await poller.due(some), ({ record, recorded }) => {
    if (record.state.problem) throw new Error(record.state.problem)
    feeds++
    items += recorded.fresh
  })
  const { user, system } = process.cpuUsage(before)
  const seconds = (performance.now() - start) / 1_000
  return { feeds, items, seconds, cpuSeconds: (user + system) / 1e6, rss: process.memoryUsage().rss }
}

const first = await round(entries.slice(0, FIRST))
const cold = await round(entries.slice(FIRST))
now += 86_400_000
const unchanged = await round(entries)
console.log(JSON.stringify({ first, cold, unchanged }))
await Promise.all([fetcher.close(), cage.close(), store.close()])
