import { expect, test } from 'vitest'
import { openFetcher } from '../../src/ingest/fetch.ts'
import { openNewsServer } from '../rigs/news-server/news-server.ts'

test('two requests at once on one host, however many are asked for', async () => {
  const server = await openNewsServer({
    routes: { '/late': ({ response }) => setTimeout(() => response.end('<rss/>'), 5) },
  })
  const fetcher = openFetcher({ allow: [server.host], listedManners: { atOnce: 50 } })
  const fetched = await Promise.all(
    Array.from({ length: 60 }, () => fetcher.fetch({ url: server.url('/late'), wanted: 'feed' })),
  )
  expect(fetched.filter(({ outcome }) => outcome === 'fetched')).toHaveLength(60)
  expect(server.mostAtOnce()).toBe(2)
  await fetcher.close()
  await server.close()
})

test('requests are spaced, and the wait is not part of the deadline', async () => {
  const server = await openNewsServer()
  const fetcher = openFetcher({ allow: [server.host], listedManners: { atOnce: 1, spacingMs: 60 } })
  const fetched = await Promise.all(
    Array.from({ length: 5 }, () =>
      fetcher.fetch({ url: server.url('/feed'), wanted: 'feed', deadlineMs: 150 }),
    ),
  )
  expect(fetched.map(({ outcome }) => outcome)).toEqual(Array(5).fill('fetched'))
  const gaps = server.asked.slice(1).map(({ at }, index) => at - (server.asked[index]?.at ?? 0))
  expect(Math.min(...gaps)).toBeGreaterThan(40)
  await fetcher.close()
  await server.close()
})

test('a host that asks for rest is left alone, its neighbour is not', async () => {
  const [server, other] = [await openNewsServer(), await openNewsServer()]
  const fetcher = openFetcher({ allow: [server.host, other.host] })
  const busy = { url: server.url('/status?code=429&retry=120'), wanted: 'feed' } as const
  expect(await fetcher.fetch(busy)).toMatchObject({ reason: 'busy', status: 429, restMs: 120_000 })
  const again = await fetcher.fetch({ url: server.url('/feed'), wanted: 'feed' })
  expect(again).toMatchObject({ reason: 'busy', hops: [] })
  expect((again as { restMs: number }).restMs).toBeGreaterThan(100_000)
  expect(server.asked).toHaveLength(1)
  expect(await fetcher.fetch({ url: other.url('/feed'), wanted: 'feed' })).toMatchObject({
    outcome: 'fetched',
  })
  const there = `/redirect?to=${encodeURIComponent(server.url('/feed'))}`
  expect(await fetcher.fetch({ url: other.url(there), wanted: 'feed' })).toMatchObject({ reason: 'busy' })
  expect(server.asked).toHaveLength(1)
  await fetcher.close()
  await Promise.all([server.close(), other.close()])
})
