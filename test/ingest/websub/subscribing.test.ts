import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openSubscriber } from '../../../src/ingest/websub/subscriber.ts'
import { openHub } from '../../rigs/hub.ts'
import { ADDRESS, DAY, HOUR, openStore, ready, SOURCE, TOPIC } from './rig.ts'

test('a hub is asked with a secret and a callback of our address, and confirmed', async () => {
  const { hub, wish, only, asked, after } = await ready()
  await wish()
  expect(hub.requests).toHaveLength(1)
  expect(asked()).toEqual({
    mode: 'subscribe',
    topic: TOPIC,
    callback: expect.stringMatching(/^https:\/\/bot\.example\/hub\/[\w-]{22}$/),
    lease_seconds: '864000',
    secret: expect.stringMatching(/^[\w-]{43}$/),
  })
  expect(hub.verdicts).toEqual([200])
  expect(await only()).toMatchObject({
    source: SOURCE,
    topic: TOPIC,
    state: 'active',
    leaseEnd: after(10 * DAY),
  })
})

test('a hub that asks back before it answers is confirmed, too', async () => {
  const { hub, wish, only, after } = await ready()
  hub.manners.verifies = 'sync'
  await wish()
  expect(hub.verdicts).toEqual([200])
  expect(await only()).toMatchObject({ state: 'active', nextAskAt: after(9 * DAY) })
})

test('a hub that refuses and asks back all the same is confirmed', async () => {
  const { hub, wish, only } = await ready()
  hub.manners.status = 400
  await wish()
  const { callback, topic } = await only()
  expect((await only()).state).toBe('refused')
  expect((await hub.ask(callback, { mode: 'subscribe', topic, challenge: 'late' })).text).toBe('late')
  expect((await only()).state).toBe('active')
})

test('what is subscribed already is not asked for again until its lease ends within a day', async () => {
  const { hub, wish, later, only, after } = await ready()
  await wish()
  const { token, secret } = await only()
  later(9 * DAY - HOUR)
  await wish()
  expect(hub.requests).toHaveLength(1)
  later(2 * HOUR)
  await wish()
  expect(hub.requests).toHaveLength(2)
  expect(await only()).toMatchObject({ token, secret, state: 'active', leaseEnd: after(10 * DAY) })
})

test.for([
  ['a minute', '60', HOUR, HOUR / 2],
  ['two days', '172800', 2 * DAY, DAY],
  ['a year', '31536000', 30 * DAY, 29 * DAY],
  ['nonsense', 'for ever', 10 * DAY, 9 * DAY],
  ['nothing', undefined, 10 * DAY, 9 * DAY],
] as const)('a lease of %s is bounded, and renewed in time', async ([, seconds, lease, wait]) => {
  const { hub, wish, only, after } = await ready()
  hub.manners.leaseSeconds = seconds
  await wish()
  expect(await only()).toMatchObject({ leaseEnd: after(lease), nextAskAt: after(wait) })
})

test('a hub that never confirms is asked again a day later', async () => {
  const { hub, wish, later, only } = await ready()
  hub.manners.verifies = 'never'
  await wish()
  expect((await only()).state).toBe('asked')
  later(DAY - HOUR)
  await wish()
  expect(hub.requests).toHaveLength(1)
  later(HOUR)
  await wish()
  expect(hub.requests).toHaveLength(2)
})

test('a refusal is told, and tried again a day later with the same callback', async () => {
  const { hub, wish, later, only, log } = await ready()
  hub.manners.status = 403
  await wish()
  expect((await only()).state).toBe('refused')
  expect(log).toEqual([expect.stringMatching(/^the hub 127\.0\.0\.1:\d+ refused 1 of our requests.*403/)])
  later(DAY - 1)
  await wish()
  expect(hub.requests).toHaveLength(1)
  later(1)
  hub.manners.status = 202
  await wish()
  expect(hub.requests[0]?.callback).toBe(hub.requests[1]?.callback)
  expect((await only()).state).toBe('active')
})

test('a renewal that is refused leaves what runs', async () => {
  const { hub, wish, later, only, after } = await ready()
  await wish()
  hub.manners.status = 400
  later(9 * DAY)
  await wish()
  expect(await only()).toMatchObject({ state: 'active', leaseEnd: after(DAY), nextAskAt: after(DAY) })
})

test('a hub that is down rests after three requests, whatever number of feeds it has', async () => {
  const { hub, wish, later, feed, log, subscriptions } = await ready()
  hub.manners.status = 500
  const feeds = Array.from({ length: 8 }, (_, n) => ({
    ...feed,
    source: `${SOURCE}?${n}`,
    self: `${TOPIC}?${n}`,
  }))
  await wish(feeds)
  await wish(feeds)
  expect(hub.requests).toHaveLength(3)
  expect(log).toEqual([expect.stringContaining('gave no answer to 3 of our requests')])
  later(HOUR)
  hub.manners.status = 202
  await wish(feeds)
  expect((await subscriptions.all()).map(({ state }) => state)).toEqual(feeds.map(() => 'active'))
})

test('a hub that asks for a rest gets it, for all its feeds', async () => {
  const { hub, wish, later, feed, log } = await ready()
  const feeds = [feed, { ...feed, source: `${SOURCE}?2` }]
  hub.manners.status = 429
  await wish(feeds)
  later(HOUR + 1)
  await wish(feeds)
  expect(hub.requests).toHaveLength(1)
  expect(log).toEqual([expect.stringContaining('gave no answer to 1 of our requests')])
})

test('a hub on an internal address is not asked', async () => {
  const { wish, feed, only } = await ready()
  await wish([{ ...feed, hub: 'http://169.254.169.254/latest' }])
  expect((await only()).state).toBe('refused')
})

test.for<[string, string]>([
  ['no address', 'hub'],
  ['another scheme', 'ftp://hub.example/'],
  ['an endless address', `https://hub.example/${'a'.repeat(3_000)}`],
])('a feed that offers %s as its hub is not subscribed', async ([, hub]) => {
  const { wish, feed, subscriptions } = await ready()
  await wish([{ ...feed, hub }])
  expect(await subscriptions.all()).toEqual([])
})

test('what is not wished any more is unsubscribed, and the hub is confirmed in that', async () => {
  const { hub, wish, subscriptions, asked } = await ready()
  await wish()
  const { callback } = asked()
  await wish([])
  expect(asked()).toMatchObject({ mode: 'unsubscribe', topic: TOPIC, callback })
  expect(hub.verdicts).toEqual([200, 200])
  expect(await subscriptions.all()).toEqual([])
  expect((await hub.ask(callback, { mode: 'subscribe', topic: TOPIC, challenge: 'x' })).status).toBe(404)
})

test('until the hub confirms the end, its pushes are answered by 410, and it is forgotten with its lease', async () => {
  const { hub, wish, later, subscriptions, got, only, asked } = await ready()
  await wish()
  const subscribed = asked()
  hub.manners.verifies = 'never'
  await wish([])
  expect((await only()).state).toBe('leaving')
  expect(await hub.push(subscribed)).toBe(410)
  expect(got).toEqual([])
  later(10 * DAY)
  await wish([])
  expect(await subscriptions.all()).toEqual([])
})

test('what was never confirmed is forgotten without a word', async () => {
  const { hub, wish, subscriptions } = await ready()
  hub.manners.verifies = 'never'
  await wish()
  await wish([])
  expect(hub.requests).toHaveLength(1)
  expect(await subscriptions.all()).toEqual([])
})

test('a feed that moves to another topic is subscribed there and unsubscribed here', async () => {
  const { hub, wish, feed, only } = await ready()
  await wish()
  await wish([{ ...feed, self: `${TOPIC}/new` }])
  expect(hub.requests.map(({ mode, topic }) => [mode, topic])).toEqual([
    ['subscribe', TOPIC],
    ['subscribe', `${TOPIC}/new`],
    ['unsubscribe', TOPIC],
  ])
  expect(await only()).toMatchObject({ topic: `${TOPIC}/new`, state: 'active' })
})

test('wishes that come while hubs are asked are carried out once, the last of them', async () => {
  const { hub, subscriber, feed, subscriptions } = await ready()
  const other = { ...feed, source: `${SOURCE}?other` }
  await Promise.all([subscriber.wish([feed]), subscriber.wish([]), subscriber.wish([feed, other])])
  await hub.idle()
  expect(hub.requests.map(({ mode }) => mode)).toEqual(['subscribe', 'subscribe'])
  expect((await subscriptions.all()).map(({ source }) => source)).toEqual([SOURCE, `${SOURCE}?other`])
})

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'websub-'))
  onTestFinished(() => rmSync(path, { recursive: true }))
  return join(path, 'store.sqlite')
}

test('after a restart the hub pushes on, and is not asked again', async () => {
  const path = folder()
  const hub = await openHub()
  onTestFinished(hub.close)
  const before = await ready({ hub, path })
  await before.wish()
  await before.stop()
  const now = await ready({ hub, path })
  await now.wish()
  expect(hub.requests).toHaveLength(1)
  expect(await hub.push(now.asked())).toBe(202)
  await expect.poll(() => now.got).toHaveLength(1)
})

test('a new address of our own is told to hubs', async () => {
  const path = folder()
  const hub = await openHub()
  onTestFinished(hub.close)
  const before = await ready({ hub, path })
  await before.wish()
  await before.stop()
  const now = await ready({ hub, path, address: 'https://other.example/' })
  await now.wish()
  expect(hub.requests.map(({ mode, callback }) => [mode, new URL(callback).host])).toEqual([
    ['subscribe', 'bot.example'],
    ['subscribe', 'other.example'],
    ['unsubscribe', 'bot.example'],
  ])
})

test.for(['bot.example/hub', 'ftp://bot.example', `${ADDRESS}?a=1`, 'https://user@bot.example/'])(
  '%s is no address for hubs',
  async (address) => {
    const { subscriptions } = await openStore()
    const fetcher = { fetch: () => Promise.reject(new Error('asked')), close: async () => {} }
    const open = () =>
      openSubscriber({
        fetcher,
        subscriptions,
        address,
        port: 0,
        clock: () => new Date(0),
        changed: async () => {},
        log: () => {},
      })
    expect(open).toThrow('is no address for hubs')
  },
)

test('a port that is taken is named', async () => {
  const { port, subscriptions } = await ready()
  const second = openSubscriber({
    fetcher: { fetch: () => Promise.reject(new Error('asked')), close: async () => {} },
    subscriptions,
    address: ADDRESS,
    port,
    clock: () => new Date(0),
    changed: async () => {},
    log: () => {},
  })
  await expect(second.start()).rejects.toThrow(`on port ${port}`)
  await second.stop()
})
