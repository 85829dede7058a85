import { afterEach, beforeEach, expect, test } from 'vitest'
import { openFetcher } from '../../src/ingest/fetch.ts'
import type { FetchedBody, Fetcher } from '../../src/ingest/fetcher.ts'
import { type NewsServer, openNewsServer } from '../rigs/news-server/news-server.ts'
import { FEED } from '../rigs/news-server/paths.ts'

let server: NewsServer
let fetcher: Fetcher
beforeEach(async () => {
  server = await openNewsServer({
    routes: {
      '/hub': ({ request, response }) => {
        let form = ''
        request.setEncoding('utf8').on('data', (piece) => {
          form += piece
        })
        request.on('end', () =>
          response.writeHead(202, { 'content-type': 'text/plain' }).end(`${request.method} ${form}`),
        )
      },
    },
  })
  fetcher = openFetcher({ allow: [server.host], userAgent: 'Dragoman/1.2.3 (+https://dragoman.example/)' })
})
afterEach(async () => {
  await fetcher.close()
  await server.close()
})

const textOf = (fetched: unknown) => Buffer.from((fetched as FetchedBody).body).toString()

test('a feed comes whole, with its marks, its headers and the way it took', async () => {
  const fetched = await fetcher.fetch({ url: server.url('/marked#part'), wanted: 'feed' })
  expect(fetched).toMatchObject({
    outcome: 'fetched',
    status: 200,
    url: server.url('/marked'),
    validators: { etag: '"v1"', lastModified: 'Sat, 21 Nov 2026 09:00:00 GMT' },
    headers: { 'cache-control': 'max-age=600' },
    hops: [{ url: server.url('/marked'), status: 200, address: '127.0.0.1' }],
  })
  expect(textOf(fetched)).toBe(FEED)
  expect(fetched).not.toHaveProperty('movedTo')
})

test('says who asks and what for, and nothing else', async () => {
  await fetcher.fetch({ url: server.url('/feed'), wanted: 'feed' })
  expect(server.asked[0]?.headers).toEqual({
    host: server.host,
    connection: 'keep-alive',
    'user-agent': 'Dragoman/1.2.3 (+https://dragoman.example/)',
    accept: expect.stringContaining('application/rss+xml'),
    'accept-encoding': 'gzip, br, zstd',
  })
})

test('the marks of the last version go back word for word, and 304 means unchanged', async () => {
  const validators = { etag: '"v1"', lastModified: 'Sat, 21 Nov 2026 09:00:00 GMT' }
  expect(await fetcher.fetch({ url: server.url('/marked'), wanted: 'feed', validators })).toMatchObject({
    outcome: 'unchanged',
    url: server.url('/marked'),
    headers: { etag: '"v1"' },
    hops: [{ status: 304 }],
  })
  expect(server.asked[0]?.headers).toMatchObject({
    'if-none-match': validators.etag,
    'if-modified-since': validators.lastModified,
  })
})

test('an ETag over 1 KiB is neither kept nor sent', async () => {
  expect(await fetcher.fetch({ url: server.url('/odd/long-etag'), wanted: 'feed' })).toMatchObject({
    outcome: 'fetched',
    validators: {},
  })
  await fetcher.fetch({
    url: server.url('/feed'),
    wanted: 'feed',
    validators: { etag: `"${'e'.repeat(2_000)}"` },
  })
  expect(server.asked[1]?.headers).not.toHaveProperty('if-none-match')
})

test('cookies are dropped, headers that come several times are joined', async () => {
  const fetched = (await fetcher.fetch({ url: server.url('/odd/cookies'), wanted: 'feed' })) as FetchedBody
  expect(fetched.headers).not.toHaveProperty('set-cookie')
  expect(fetched.headers.link).toBe('<a>; rel=hub, <b>; rel=self')
  await fetcher.fetch({
    url: server.url('/feed'),
    wanted: 'feed',
    headers: { Cookie: 'a=1', Referer: 'http://x/' },
  })
  expect(server.asked[1]?.headers).not.toHaveProperty('cookie')
  expect(server.asked[1]?.headers).not.toHaveProperty('referer')
})

test('a form is posted, and a hub may say "accepted"', async () => {
  const form = { 'hub.mode': 'subscribe', 'hub.topic': 'http://news.example/a b' }
  const fetched = await fetcher.fetch({ url: server.url('/hub'), wanted: 'robots', form })
  expect(fetched).toMatchObject({ outcome: 'fetched', status: 202 })
  expect(textOf(fetched)).toBe('POST hub.mode=subscribe&hub.topic=http%3A%2F%2Fnews.example%2Fa+b')
  expect(server.asked[0]?.headers['content-type']).toBe('application/x-www-form-urlencoded')
})

test('a form is sent again only where it must be, and never to another origin', async () => {
  const form = { 'hub.secret': 'whispered' }
  const post = (to: string, code: number) =>
    fetcher.fetch({
      url: server.url(`/redirect?code=${code}&to=${encodeURIComponent(to)}`),
      wanted: 'robots',
      form,
    })
  expect(textOf(await post('/hub', 307))).toBe('POST hub.secret=whispered')
  expect(await post('/hub', 302)).toMatchObject({ reason: 'refused' })
  expect(await post('http://news.example/hub', 308)).toMatchObject({ reason: 'refused' })
})

test('a source that moved for good is told apart from one that is elsewhere today', async () => {
  const movedTo = async (path: string) =>
    ((await fetcher.fetch({ url: server.url(path), wanted: 'feed' })) as FetchedBody).movedTo
  expect(await movedTo('/chain?n=2&code=301')).toBe(server.url('/chain?n=0&code=301'))
  expect(await movedTo('/chain?n=1&code=308')).toBe(server.url('/chain?n=0&code=308'))
  expect(await movedTo('/chain?n=2&code=302')).toBeUndefined()
  expect(await movedTo(`/redirect?code=301&to=${encodeURIComponent('/chain?n=1&code=307')}`)).toBeUndefined()
})

test('a redirect written in UTF-8 leads where its text says', async () => {
  await fetcher.fetch({ url: server.url(`/redirect?to=${encodeURIComponent('/café')}`), wanted: 'feed' })
  expect(server.asked[1]?.path).toBe('/caf%C3%A9')
})

test('five redirects are followed, a sixth is not', async () => {
  expect(await fetcher.fetch({ url: server.url('/chain?n=5'), wanted: 'feed' })).toMatchObject({
    outcome: 'fetched',
  })
  const failure = await fetcher.fetch({ url: server.url('/chain?n=6'), wanted: 'feed' })
  expect(failure).toMatchObject({ reason: 'refused', why: expect.stringContaining('more than 5 times') })
  expect(failure.hops).toHaveLength(6)
})

test('the headers of a source go to its own origin and to no other', async () => {
  const other = await openNewsServer()
  const both = openFetcher({ allow: [server.host, other.host] })
  const back = `http://${other.host}/redirect?to=${encodeURIComponent(server.url('/feed'))}`
  await both.fetch({
    url: server.url(`/redirect?to=${encodeURIComponent(back)}`),
    wanted: 'feed',
    headers: { authorization: 'Bearer one', 'x-api-key': 'two' },
    validators: { etag: '"v1"' },
  })
  const secrets = { authorization: 'Bearer one', 'x-api-key': 'two', 'if-none-match': '"v1"' }
  expect(server.asked[0]?.headers).toMatchObject(secrets)
  expect(Object.keys(other.asked[0]?.headers ?? {}).toSorted()).toEqual([
    'accept',
    'accept-encoding',
    'connection',
    'host',
    'user-agent',
  ])
  await both.close()
  await other.close()
})

test('the caller can call it off, before and during', async () => {
  const request = { url: server.url('/slow/silent'), wanted: 'feed' } as const
  expect(await fetcher.fetch({ ...request, signal: AbortSignal.abort() })).toMatchObject({
    reason: 'cancelled',
  })
  const during = fetcher.fetch({ ...request, signal: AbortSignal.timeout(50) })
  expect(await during).toMatchObject({ outcome: 'failed', reason: 'cancelled' })
})

test('closing ends what is under way and refuses what comes', async () => {
  const request = { url: server.url('/slow/silent'), wanted: 'feed' } as const
  const under = fetcher.fetch(request)
  await new Promise((resolve) => setTimeout(resolve, 30))
  await fetcher.close()
  expect(await under).toMatchObject({ reason: 'cancelled' })
  expect(await fetcher.fetch(request)).toMatchObject({ reason: 'cancelled' })
})

test('a connection that the server closed while it lay open is no failure', async () => {
  const dropping = await openNewsServer({
    routes: {
      // Promises to stay, and is gone right after the answer.
      '/leaves': ({ request, response }) => {
        response.writeHead(200, { 'content-length': 2, 'keep-alive': 'timeout=60' }).end('ok')
        response.on('finish', () => setTimeout(() => request.socket.destroy(), 5))
      },
    },
  })
  const own = openFetcher({ allow: [dropping.host] })
  for (let round = 0; round < 10; round++) {
    expect(await own.fetch({ url: dropping.url('/leaves'), wanted: 'feed' })).toMatchObject({
      outcome: 'fetched',
    })
    await new Promise((resolve) => setTimeout(resolve, 4))
  }
  await own.close()
  await dropping.close()
})
