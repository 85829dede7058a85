import { expect, onTestFinished, test } from 'vitest'
import { openCage } from '../../../src/ingest/cage/cage.ts'
import { openFetcher } from '../../../src/ingest/fetch.ts'
import { openPoller } from '../../../src/ingest/poll/poller.ts'
import type { FeedEntry } from '../../../src/ingest/sources.ts'
import { openSqliteStore } from '../../../src/store/sqlite/sqlite-store.ts'
import { openNewsSite, rss } from '../../rigs/news-site.ts'

test('a host that asked one source to wait is left alone by all of them, also after a restart', async () => {
  const site = await openNewsSite()
  site.serve('/busy', { status: 429, headers: { 'retry-after': '600' } })
  site.serve('/well', rss('Quay News', []))
  const store = await openSqliteStore(':memory:')
  const cage = openCage()
  onTestFinished(async () => {
    await Promise.all([cage.close(), store.close()])
  })
  let now = Date.parse('2026-03-04T10:00:00Z')
  const entries = ['busy', 'well'].map((name): FeedEntry => ({ kind: 'feed', url: site.at(`/${name}`) }))
  /** What a process that begins now asks. */
  const round = async (some: readonly FeedEntry[] = entries): Promise<string[]> => {
    const clock = () => new Date(now)
    const fetcher = openFetcher({ allow: [site.host], clock })
    const poller = openPoller({ fetcher, cage, inbox: store.inbox, clock, chance: () => 0 })
    const before = site.asked.length
    await poller.poll(await poller.due(some))
    await fetcher.close()
    return site.asked.slice(before).map(({ path }) => path)
  }
  expect(await round(entries.slice(0, 1))).toEqual(['/busy'])
  now += 599_000
  expect(await round()).toEqual([])
  now += 2_000
  expect((await round()).toSorted()).toEqual(['/busy', '/well'])
})
