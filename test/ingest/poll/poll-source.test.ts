import { expect, onTestFinished, test } from 'vitest'
import { type Cage, type CageOptions, openCage } from '../../../src/ingest/cage/cage.ts'
import { openFetcher } from '../../../src/ingest/fetch.ts'
import { type FeedState, firstState } from '../../../src/ingest/poll/feed-state.ts'
import { pollSource } from '../../../src/ingest/poll/poll-source.ts'
import type { FeedEntry } from '../../../src/ingest/sources.ts'
import { type NewsSite, openNewsSite, rss } from '../../rigs/news-site.ts'

const START = Date.parse('2026-03-04T10:00:00Z')
const DAY_MS = 86_400_000

const FEED = rss('Harbour Post', [{ path: '/crane', title: 'Crane falls into dock', text: 'A crane fell.' }])

const caged = (options?: CageOptions): Cage => {
  const cage = openCage(options)
  onTestFinished(() => cage.close())
  return cage
}

async function ready() {
  const site = await openNewsSite()
  const fetcher = openFetcher({ allow: [site.host] })
  onTestFinished(() => fetcher.close())
  const url = site.at('/feed.xml')
  let state: FeedState = firstState(url, new Date(START))
  const cage = caged()
  const look = async (
    days = 0,
    { entry = {}, by = cage }: { entry?: Partial<FeedEntry>; by?: Cage } = {},
  ) => {
    const begun = { entry: { kind: 'feed' as const, url, ...entry }, state, isKept: true }
    const tools = { fetcher, cage: by, chance: () => 0 }
    const record = await pollSource(begun, new Date(START + days * DAY_MS), tools)
    if (!record) throw new Error('the look was called off')
    state = record.state
    return record
  }
  return { site, look }
}

const lastAsked = (site: NewsSite) => site.asked.at(-1)?.headers

test('validators go back as they came, for eight days; then the server must show what it has', async () => {
  const { site, look } = await ready()
  site.serve('/feed.xml', ({ 'if-none-match': etag }) =>
    etag ? { status: 304 } : { ...FEED, headers: { etag: '"v 1"' } },
  )
  await look()
  await look(7.9)
  expect(lastAsked(site)).toMatchObject({ 'if-none-match': '"v 1"' })
  await look(8.1)
  expect(lastAsked(site)).not.toHaveProperty('if-none-match')
  await look(9)
  expect(lastAsked(site)).toMatchObject({ 'if-none-match': '"v 1"' })
})

test('the same bytes are not read twice, and their items are not told twice', async () => {
  const { site, look } = await ready()
  site.serve('/feed.xml', FEED)
  expect((await look()).items).toHaveLength(1)
  const second = await look(1)
  expect(second.items).toEqual([])
  expect(second.state).toMatchObject({ title: 'Harbour Post', parsedAt: new Date(START), failures: 0 })
})

test('a feed that cannot be read within its time twice in a row is not asked any more', async () => {
  const { site, look } = await ready()
  const hasty = caged({ timeoutMs: 1 })
  site.serve('/feed.xml', FEED)
  expect((await look(0, { by: hasty })).state).toMatchObject({ kills: 1, failures: 1 })
  expect((await look(1, { by: hasty })).state).toMatchObject({ kills: 2, stopped: 'dangerous' })
})

test('a good look between two bad ones makes good for the first', async () => {
  const { site, look } = await ready()
  const hasty = caged({ timeoutMs: 1 })
  site.serve('/feed.xml', FEED)
  await look(0, { by: hasty })
  const { state } = await look(1)
  expect(state).toMatchObject({ kills: 0, failures: 0 })
  expect(state).not.toHaveProperty('problem')
  site.serve('/feed.xml', rss('Harbour Post', []))
  expect((await look(2, { by: hasty })).state).not.toHaveProperty('stopped')
})

test('a permanent move is believed when it is told twice', async () => {
  const { site, look } = await ready()
  site.serve('/feed.xml', { status: 301, headers: { location: '/new.xml' } })
  site.serve('/new.xml', FEED)
  expect((await look()).state.address).toBe(site.at('/feed.xml'))
  expect((await look(1)).state.address).toBe(site.at('/new.xml'))
  await look(2)
  expect(site.asked.at(-1)?.path).toBe('/new.xml')
  expect(site.asked.filter(({ path }) => path === '/feed.xml')).toHaveLength(2)
})

test('a permanent move told once, as by a captive portal, is forgotten with the next look', async () => {
  const { site, look } = await ready()
  site.serve('/portal', FEED)
  for (const day of [0, 1, 2, 3]) {
    site.serve('/feed.xml', day % 2 ? FEED : { status: 301, headers: { location: '/portal' } })
    expect((await look(day)).state.address).toBe(site.at('/feed.xml'))
  }
})

test('a source with a login does not move', async () => {
  const { site, look } = await ready()
  site.serve('/feed.xml', { status: 301, headers: { location: '/new.xml' } })
  site.serve('/new.xml', FEED)
  const entry = { headers: { authorization: 'Bearer abc' } }
  for (const day of [0, 1, 2]) await look(day, { entry })
  expect((await look(3, { entry })).state.address).toBe(site.at('/feed.xml'))
})

test('what is gone for good (410) is not asked again, and says why', async () => {
  const { site, look } = await ready()
  site.serve('/feed.xml', { status: 410 })
  expect((await look()).state).toMatchObject({
    stopped: 'gone',
    problem: expect.stringContaining('gone for good'),
  })
})
