import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { openCage } from '../../src/ingest/cage/cage.ts'
import { openFetcher } from '../../src/ingest/fetch.ts'
import { isAddress } from '../../src/ingest/sources.ts'
import { findFeed } from '../../src/intake/find-feed.ts'
import { page } from '../rigs/news-site.ts'
import { HERALD } from './source-rig.ts'

const HOME = page('Herald', ['The council met on Monday. '.repeat(30)])

/** A site that answers as `listener` does, and what was asked there. */
async function site(listener: (path: string, answer: (served: typeof HOME) => void) => void) {
  const asked: string[] = []
  const handle: RequestListener = ({ url = '/' }, response) => {
    asked.push(url)
    listener(url, ({ status = 200, headers = {}, body = '' }) =>
      response.writeHead(status, headers).end(body),
    )
  }
  const server = createServer(handle)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  const fetcher = openFetcher({ allow: [host] })
  const cage = openCage()
  onTestFinished(async () => {
    server.closeAllConnections()
    server.close()
    await Promise.all([fetcher.close(), cage.close()])
  })
  return { asked, host, find: (ms?: number) => findFeed(`http://${host}/`, { fetcher, cage }, ms) }
}

test('a server that says nothing is given up at the limit, and what to do is told', async () => {
  const { host, find } = await site(() => {})
  const begun = performance.now()
  expect(await find(300)).toEqual({
    kind: 'nothing',
    why: `${host} gave no whole answer within 0.3 s`,
    remedy: expect.stringMatching(/give the address of its feed, or see where it hangs: source test /),
  })
  expect(performance.now() - begun).toBeLessThan(5_000)
})

test('a page that answers, on a site that hangs elsewhere, is told to be a page at the limit', async () => {
  const { find } = await site((path, answer) => (path === '/' ? answer(HOME) : undefined))
  const found = await find(1_000)
  expect(found).toMatchObject({
    kind: 'nothing',
    why: 'this is a web page, not a feed, and its site answered too slowly to look for one',
    remedy: expect.stringMatching(/^give the address of its feed/),
  })
})

test('usual places that hang do not hide the feed at another one', async () => {
  const { host, find } = await site((path, answer) => {
    if (path === '/') answer(HOME)
    if (path === '/rss.xml') answer(HERALD)
  })
  const begun = performance.now()
  expect(await find()).toMatchObject({ kind: 'feed', url: `http://${host}/rss.xml` })
  expect(performance.now() - begun).toBeLessThan(12_000)
})

test('the feed that a page offers goes before the usual places, and those before nothing', async () => {
  const offering = page('Herald', ['Hello.'], '<link rel="alternate" type="application/rss+xml" href="/own">')
  let isThere = true
  const { asked, host, find } = await site((path, answer) => {
    if (path === '/') answer(offering)
    else if ((path === '/own' && isThere) || path === '/feed') answer(HERALD)
    else answer({ status: 404 })
  })
  expect(await find()).toMatchObject({ kind: 'feed', url: `http://${host}/own` })
  expect(asked).toEqual(['/', '/own'])
  isThere = false
  expect(await find()).toMatchObject({ kind: 'feed', url: `http://${host}/feed` })
})

test('of several that are there the first in order is taken, however late it answers', async () => {
  const { host, find } = await site((path, answer) => {
    if (path === '/') answer(HOME)
    else if (path === '/feed') void sleep(200).then(() => answer(HERALD))
    else if (path === '/rss.xml') answer(HERALD)
    else answer({ status: 404 })
  })
  expect(await find()).toMatchObject({ url: `http://${host}/feed` })
})

test('a feed that a page offers and that cannot be read is named', async () => {
  const offering = page('Herald', ['Hello.'], '<link rel="alternate" type="application/rss+xml" href="/own">')
  const { host, find } = await site((path, answer) => answer(path === '/' ? offering : { status: 404 }))
  expect(await find()).toMatchObject({
    why: `this is a web page, not a feed, and none can be read at the address that it names: ${host}/own`,
  })
})

test('where a page sends its readers on, a feed there is found', async () => {
  const refresh =
    '<html><head><meta http-equiv="refresh" content="0; url=/there"></head><body>x</body></html>'
  const { host, find } = await site((path, answer) => {
    if (path === '/') answer({ headers: { 'content-type': 'text/html' }, body: refresh })
    else answer(path === '/there' ? HERALD : { status: 404 })
  })
  expect(await find()).toMatchObject({ kind: 'feed', url: `http://${host}/there` })
})

test.for([
  ['lake.example/rss', true],
  ['https://lake.example', true],
  ['127.0.0.1:8080', true],
  ['localhost:8080/rss', true],
  ['zürich.example', true],
  ['ftp://lake.example', true],
  ['Lake Herald', false],
  ['lake', false],
  ['Herald: world', false],
  ['', false],
] as const)('"%s" is an address: %s', ([typed, expected]) => {
  expect(isAddress(typed)).toBe(expected)
})
