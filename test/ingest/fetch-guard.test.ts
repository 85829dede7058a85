import type { LookupFunction } from 'node:net'
import { getCACertificates, setDefaultCACertificates } from 'node:tls'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type FetcherOptions, openFetcher } from '../../src/ingest/fetch.ts'
import { makeCertificate } from '../rigs/news-server/certificate.ts'
import { type NewsServer, openNewsServer } from '../rigs/news-server/news-server.ts'

let server: NewsServer
beforeAll(async () => {
  server = await openNewsServer()
})
afterAll(() => server.close())

async function fetchWith(options: FetcherOptions, url: string) {
  const fetcher = openFetcher(options)
  const fetched = await fetcher.fetch({ url, wanted: 'feed', deadlineMs: 2_000 })
  await fetcher.close()
  return fetched
}

/** Names as the test says; each question gets the next answer, then the last one again. */
function namesOf(answers: Readonly<Record<string, readonly (readonly string[])[]>>) {
  const asked: string[] = []
  const lookup: LookupFunction = (host, _options, done) => {
    const list = answers[host] ?? []
    const found = list[Math.min(asked.filter((name) => name === host).length, list.length - 1)]
    asked.push(host)
    const error = Object.assign(new Error('not found'), { code: 'ENOTFOUND' })
    if (!found) done(error, [])
    else
      done(
        null,
        found.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
      )
  }
  return { asked, lookup }
}

test.for([
  'http://127.0.0.1:CANARY/',
  'http://2130706433:CANARY/',
  'http://0x7f.1:CANARY/',
  'http://0:CANARY/',
  'http://[::1]:CANARY/',
  'http://[::ffff:127.0.0.1]:CANARY/',
  'http://localhost:CANARY/',
  'http://localhost.:CANARY/',
  'http://①②⑦.0.0.1:CANARY/',
  '//127.0.0.1:CANARY/',
  'http://news.example@127.0.0.1:CANARY/',
  'http://169.254.169.254/',
  'http://metadata.internal/',
  'http://instance-data/',
  'http://news.example:22/',
  'file:///etc/hostname',
  'data:text/xml,<rss/>',
  'javascript:1',
  'gopher://127.0.0.1:CANARY/',
])('a redirect to %s is refused', async (to) => {
  const url = server.url(`/redirect?to=${encodeURIComponent(to)}`)
  // The canary's port is open here: the address alone must be enough to refuse it.
  expect(await fetchWith({ allow: [server.host], ports: [server.canary.port] }, url)).toMatchObject({
    outcome: 'failed',
    reason: 'refused',
    status: 302,
    hops: [{ status: 302 }],
  })
  expect(server.canary.hits).toEqual([])
})

test.for([
  { says: 'loopback', answers: [['127.0.0.1']] },
  { says: 'one bad address among good ones', answers: [['93.184.216.34', '127.0.0.1']] },
  { says: 'a private IPv6 address', answers: [['fd00::1']] },
  { says: 'loopback inside of IPv6', answers: [['::ffff:127.0.0.1']] },
  { says: 'an address with a zone', answers: [['fe80::1%lo']] },
])('a name is refused when the DNS says $says', async ({ answers }) => {
  const { lookup } = namesOf({ 'news.example': answers })
  const options = { lookup, ports: [server.canary.port] }
  expect(await fetchWith(options, `http://news.example:${server.canary.port}/`)).toMatchObject({
    reason: 'refused',
    why: expect.stringContaining(answers[0]?.at(-1) ?? ''),
  })
  expect(server.canary.hits).toEqual([])
})

test('the address that was judged is the one that is dialled: a name is asked once', async () => {
  const { lookup, asked } = namesOf({ 'news.example': [['2001:4860::1'], ['127.0.0.1']] })
  const options = { lookup, ports: [server.canary.port], connectMs: 300 }
  expect(await fetchWith(options, `http://news.example:${server.canary.port}/`)).toMatchObject({
    reason: 'connection',
  })
  expect(asked).toEqual(['news.example'])
  expect(server.canary.hits).toEqual([])
})

test('a name without address, and a DNS that never answers, are told as such', async () => {
  const { lookup } = namesOf({})
  expect(await fetchWith({ lookup }, 'http://news.example/')).toMatchObject({ reason: 'name' })
  const silent: LookupFunction = () => {}
  const begin = performance.now()
  expect(await fetchWith({ lookup: silent, connectMs: 200 }, 'http://news.example/')).toMatchObject({
    reason: 'name',
    why: expect.stringContaining('in time'),
  })
  expect(performance.now() - begin).toBeLessThan(1_500)
})

test('the list opens one host and one port, and nothing beside', async () => {
  const { lookup } = namesOf({ rsshub: [['127.0.0.1']], other: [['127.0.0.1']] })
  const options = { lookup, allow: [`rsshub:${server.port}`] }
  expect(await fetchWith(options, `http://rsshub:${server.port}/feed`)).toMatchObject({ outcome: 'fetched' })
  expect(server.asked.at(-1)?.headers.host).toBe(`rsshub:${server.port}`)
  for (const url of [
    `http://other:${server.port}/feed`,
    server.url('/feed'),
    `http://rsshub:${server.canary.port}/`,
  ])
    expect(await fetchWith(options, url)).toMatchObject({ reason: 'refused' })
  expect(server.canary.hits).toEqual([])
})

test.for([[['::1', '127.0.0.1']], [['::1', '::1', '::1', '::1', '::1', '127.0.0.1']]])(
  'the next address is tried when one refuses: %j',
  async ([addresses = []]) => {
    const { lookup } = namesOf({ rsshub: [addresses] })
    const options = { lookup, allow: [`rsshub:${server.port}`] }
    expect(await fetchWith(options, `http://rsshub:${server.port}/feed`)).toMatchObject({
      outcome: 'fetched',
      hops: [{ address: '127.0.0.1' }],
    })
  },
)

test('variables that name a proxy are ignored', async () => {
  vi.stubEnv('HTTP_PROXY', `http://127.0.0.1:${server.canary.port}`)
  expect(await fetchWith({ allow: [server.host] }, server.url('/feed'))).toMatchObject({ outcome: 'fetched' })
  vi.unstubAllEnvs()
  expect(server.canary.hits).toEqual([])
})

const DAY_MS = 86_400_000
const daysFromNow = (days: number) => new Date(Date.now() + days * DAY_MS)

test.for([
  { is: 'good', until: 30, name: 'secure.test', trusted: true, outcome: { outcome: 'fetched' } },
  { is: 'signed by itself', until: 30, name: 'secure.test', trusted: false, outcome: { reason: 'tls' } },
  { is: 'for another name', until: 30, name: 'other.test', trusted: true, outcome: { reason: 'tls' } },
  { is: 'for no address', until: 30, name: '127.0.0.1', trusted: true, outcome: { reason: 'tls' } },
  { is: 'expired', until: -1, name: 'secure.test', trusted: true, outcome: { reason: 'tls' } },
])('a certificate that is $is gives $outcome', async ({ until, name, trusted, outcome }) => {
  const certificate = makeCertificate('secure.test', daysFromNow(-30), daysFromNow(until))
  const secure = await openNewsServer({ certificate })
  const before = getCACertificates('default')
  setDefaultCACertificates(trusted ? [certificate.cert] : before)
  // The switch that turns checks off for a whole process must turn off nothing here.
  vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0')
  try {
    const { lookup } = namesOf({ [name]: [['127.0.0.1']] })
    const allow = [`${name}:${secure.port}`]
    expect(await fetchWith({ lookup, allow }, `https://${name}:${secure.port}/feed`)).toMatchObject(outcome)
  } finally {
    setDefaultCACertificates(before)
    vi.unstubAllEnvs()
    await secure.close()
  }
})
