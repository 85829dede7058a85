import { afterAll, beforeAll, expect, test } from 'vitest'
import { openFetcher } from '../../src/ingest/fetch.ts'
import type { FetchFailure, FetchRequest } from '../../src/ingest/fetcher.ts'
import { type NewsServer, openNewsServer } from '../rigs/news-server/news-server.ts'
import { FEED } from '../rigs/news-server/paths.ts'

const DEADLINE_MS = 700
const MIB = 1_048_576

let server: NewsServer
beforeAll(async () => {
  server = await openNewsServer()
})
afterAll(() => server.close())

/** One fetch by a fetcher that knows nothing of others: a host at rest would spoil the next case. */
async function fetchOnce(path: string, request: Partial<FetchRequest> = {}) {
  const fetcher = openFetcher({ allow: [server.host] })
  try {
    return await fetcher.fetch({ url: server.url(path), wanted: 'feed', deadlineMs: DEADLINE_MS, ...request })
  } finally {
    await fetcher.close()
  }
}

const failureOf = async (path: string, request: Partial<FetchRequest> = {}) =>
  (await fetchOnce(path, request)) as FetchFailure

test.for([
  '/packed/gzip',
  '/packed/x-gzip',
  '/packed/deflate',
  '/packed/bare-deflate',
  '/packed/br',
  '/packed/zstd',
  '/length/unsaid',
])('%s is taken whole', async (path) => {
  const fetched = await fetchOnce(path)
  expect(fetched).toMatchObject({ outcome: 'fetched', status: 200 })
  expect(Buffer.from((fetched as { body: Uint8Array }).body).toString()).toBe(FEED)
})

test.for([
  ['/packed/cut', 'broken', /cut or damaged/],
  ['/packed/damaged', 'broken', /cut or damaged/],
  ['/packed/plain', 'broken', /cut or damaged/],
  ['/packed/twice', 'broken', /more than once/],
  ['/packed/unknown', 'broken', /unknown way/],
  ['/packed/followed', 'broken', /behind the end/],
  ['/cut/nothing', 'connection', /ECONNRESET/],
  ['/cut/headers', 'connection', /ECONNRESET/],
  ['/cut/body', 'broken', /cut off/],
  ['/cut/short', 'broken', /cut off/],
  ['/cut/chunk', 'broken', /cut off/],
  ['/length/longer', 'broken', /not HTTP/],
  ['/length/negative', 'broken', /not HTTP/],
  ['/length/twice', 'broken', /not HTTP/],
  ['/length/chunked', 'broken', /not HTTP/],
  ['/odd/garbage', 'broken', /not HTTP/],
  ['/odd/bare', 'broken', /not HTTP/],
  ['/odd/long-header', 'broken', /too long/],
  ['/odd/many-headers', 'broken', /too long/],
  ['/odd/interim', 'broken', /announcing/],
  ['/odd/continue', 'broken', /announcing/],
  ['/odd/upgrade', 'broken', /another protocol/],
  ['/odd/location', 'broken', /not HTTP/],
  ['/odd/long-location', 'refused', /longer than/],
  ['/endless/bytes', 'broken', /crumbs/],
  ['/big', 'too-big', /5,120 KiB/],
] as const)('%s is a failure: %s', async ([path, reason, why]) => {
  const failure = await failureOf(path)
  expect(failure).toMatchObject({ outcome: 'failed', reason, why: expect.stringMatching(why) })
  expect(failure.remedy).not.toBe('')
  expect(failure.status).toBe(failure.hops[0]?.status)
})

test.for(['/slow/silent', '/slow/headers', '/slow/body', '/slow/stall'])(
  '%s is given up at the deadline',
  async (path) => {
    const begin = performance.now()
    expect(await failureOf(path)).toMatchObject({ reason: 'deadline', why: expect.stringContaining('0.7 s') })
    expect(performance.now() - begin).toBeLessThan(DEADLINE_MS + 500)
  },
)

test.for(['/bomb/gzip', '/bomb/deflate', '/bomb/br', '/bomb/zstd', '/endless/chunked', '/big'])(
  '%s is stopped at the limit, without the memory it asks for',
  async (path) => {
    // The server packs its bombs in this process, once: that is not counted.
    await failureOf(path, { deadlineMs: 20_000 })
    const before = process.memoryUsage.rss()
    let most = before
    const watch = setInterval(() => {
      most = Math.max(most, process.memoryUsage.rss())
    }, 5)
    const failure = await failureOf(path, { deadlineMs: 20_000 })
    clearInterval(watch)
    expect(failure).toMatchObject({ reason: 'too-big' })
    expect(most - before).toBeLessThan(60 * MIB)
  },
)

test('a page may be larger than a feed, robots.txt must be smaller', async () => {
  const routes = {
    '/six': ({ response }: { response: { end(body: Buffer): void } }) => response.end(Buffer.alloc(6 * MIB)),
  }
  const large = await openNewsServer({ routes })
  const fetcher = openFetcher({ allow: [large.host] })
  const outcomeOf = async (wanted: FetchRequest['wanted']) =>
    (await fetcher.fetch({ url: large.url('/six'), wanted })).outcome
  expect(await outcomeOf('page')).toBe('fetched')
  expect(await outcomeOf('model')).toBe('fetched')
  expect(await outcomeOf('feed')).toBe('failed')
  expect(await outcomeOf('robots')).toBe('failed')
  await fetcher.close()
  await large.close()
})

test.for([
  [401, 'forbidden'],
  [403, 'forbidden'],
  [407, 'forbidden'],
  [410, 'gone'],
  [429, 'busy'],
  [503, 'busy'],
  [404, 'status'],
  [500, 'status'],
  [204, 'status'],
  [206, 'status'],
  [300, 'status'],
  [999, 'status'],
] as const)('status %i is "%s"', async ([code, reason]) => {
  const failure = await failureOf(`/status?code=${code}`)
  expect(failure).toMatchObject({ reason, status: code, hops: [{ status: code, address: '127.0.0.1' }] })
})

test('the step that failed is told, also when only its body was bad', async () => {
  expect(await failureOf('/packed/cut')).toMatchObject({
    status: 200,
    hops: [{ url: server.url('/packed/cut'), status: 200 }],
  })
  expect((await failureOf('/cut/nothing')).hops).toEqual([])
})

test('a 304 that nobody asked for is broken', async () => {
  expect(await failureOf('/status?code=304')).toMatchObject({ reason: 'broken', status: 304 })
})

test('nobody at the address is a failed connection', async () => {
  const gone = await openNewsServer()
  await gone.close()
  const fetcher = openFetcher({ allow: [gone.host] })
  expect(await fetcher.fetch({ url: gone.url('/feed'), wanted: 'feed' })).toMatchObject({
    reason: 'connection',
    why: expect.stringContaining('ECONNREFUSED'),
  })
  await fetcher.close()
})

test('a header that cannot be sent is an outcome, not a crash', async () => {
  const failure = await failureOf('/feed', { headers: { 'x-key': 'two\nlines' } })
  expect(failure).toMatchObject({ reason: 'refused', why: expect.stringContaining('header') })
})

test('no fault reaches the canary or stops what comes after', async () => {
  expect(server.canary.hits).toEqual([])
  expect((await fetchOnce('/feed')).outcome).toBe('fetched')
})
