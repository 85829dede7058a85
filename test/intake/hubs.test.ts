import { createServer } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { openApp } from '../../src/app.ts'
import { parseConfig } from '../../src/config.ts'
import { type HubRequest, openHub } from '../rigs/hub.ts'
import { openNewsSite, rss } from '../rigs/news-site.ts'

const START = Date.parse('2026-03-04T10:00:00Z')
const TEXT =
  'Engineers opened two gates of the Arvik dam on Monday after three days of heavy rain had filled the reservoir, the water board said. '

/** A port that is free now; nobody else on this machine asks for it within the test. */
async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  return typeof address === 'object' && address ? address.port : 0
}

async function ready() {
  const [site, hub, port] = await Promise.all([openNewsSite(), openHub(), freePort()])
  onTestFinished(() => hub.close())
  const app = await openApp(
    parseConfig({
      sources: [{ kind: 'feed', url: site.at('/feed.xml') }],
      translate: [],
      database: ':memory:',
      allowHosts: [site.host, hub.destination],
      websub: { address: 'https://bot.example/hub', port },
    }),
    { clock: () => new Date(START) },
  )
  onTestFinished(() => app.stop())
  const log: string[] = []
  let fresh = 0
  await app.listen(
    () => fresh++,
    (message) => log.push(message),
  )
  hub.reaches(port)
  const feed = (...numbers: readonly number[]) => {
    const entries = numbers.map((n) => ({
      path: `/${n}`,
      title: `Report ${n} from the dam of Arvik`,
      text: `Number ${n}. ${TEXT.repeat(4)}`,
      date: new Date(START - 60_000),
    }))
    const { headers, body } = rss('Lake Herald', entries)
    return {
      headers: { ...headers, link: `<${hub.url}>; rel="hub", <${site.at('/feed.xml')}>; rel="self"` },
      body: String(body),
    }
  }
  return { site, hub, app, log, feed, freshly: () => fresh }
}

/** The only request so far. */
const first = (requests: readonly HubRequest[]): HubRequest => requests[0] as HubRequest

test('a feed with a hub is subscribed to, and what the hub pushes is in its story without a further look', async () => {
  const { site, hub, app, feed, freshly } = await ready()
  site.serve('/feed.xml', feed(1))
  await app.poll()
  expect(await app.refresh()).toMatchObject({ added: 1 })
  await expect.poll(() => hub.verdicts).toEqual([200])
  expect(hub.requests).toMatchObject([{ mode: 'subscribe', topic: site.at('/feed.xml') }])
  const asked = site.asked.length
  await hub.push(first(hub.requests), { body: feed(1, 2).body })
  await expect.poll(freshly).toBe(1)
  expect(await app.refresh()).toMatchObject({ added: 1 })
  expect(site.asked).toHaveLength(asked)
})

test('a push that is no feed harms nothing: the source is well, and asked at its time', async () => {
  const { site, hub, app, feed, log } = await ready()
  site.serve('/feed.xml', feed(1))
  await app.poll()
  await expect.poll(() => hub.verdicts).toEqual([200])
  const before = await app.desk.sources()
  await hub.push(first(hub.requests), { body: '<html>hello</html>' })
  await expect.poll(() => log.join('\n')).toContain('what its hub sent could not be read')
  expect(await app.desk.sources()).toEqual(before)
})
