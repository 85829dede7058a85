import { expect, onTestFinished, test } from 'vitest'
import { type FeedItem, type PackedItem, packBodies } from '../../src/ingest/poll/feed-item.ts'
import { firstState } from '../../src/ingest/poll/feed-state.ts'
import { present } from '../../src/lib/present.ts'
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.ts'

const T0 = new Date('2026-03-04T10:00:00Z')
const HOUR = 3_600_000
const after = (hours: number) => new Date(T0.getTime() + hours * HOUR)
const FEED = 'https://news.example/feed.xml'

type Given = Partial<FeedItem & Pick<PackedItem, 'keys' | 'hash' | 'guidKey' | 'urlKey' | 'isTeaser'>>

function item(given: Given = {}): PackedItem {
  const {
    keys = ['guid-1', 'url-1', 'text-1'],
    hash = 'text-1',
    guidKey,
    urlKey,
    isTeaser = false,
    ...over
  } = given
  const whole: FeedItem = {
    title: 'Bridge opened',
    text: 'The bridge was opened on Monday.',
    published: T0_DATE,
    ...over,
  }
  const [body = new Uint8Array()] = packBodies([whole]).bodies
  return {
    keys,
    hash,
    titleHash: whole.title ?? '',
    isForeign: whole.isForeign ?? false,
    isTeaser,
    body,
    ...present({ guidKey, urlKey, published: whole.published }),
  }
}

const T0_DATE = '2026-03-04T09:00:00Z'

async function ready() {
  const store = await openSqliteStore(':memory:')
  onTestFinished(() => store.close())
  const { inbox } = store
  const look = async (items: readonly PackedItem[], hours = 0, source = FEED, isFirst = false) => {
    const [counts] = await inbox.record([
      { state: firstState(source, T0), items, at: after(hours), isFirst, wasKept: false },
    ])
    return counts
  }
  const takeAll = async () => {
    const waiting = await inbox.waiting(1_000)
    for (const { id, revision } of waiting) await inbox.settle(id, revision, true)
    return waiting
  }
  return { inbox, look, takeAll }
}

test('an item comes once, however often its feed shows it', async () => {
  const { inbox, look, takeAll } = await ready()
  expect(await look([item()])).toEqual({ fresh: 1, revised: 0, left: 0, held: 0 })
  expect(await look([item()], 1)).toEqual({ fresh: 0, revised: 0, left: 0, held: 0 })
  expect(await takeAll()).toHaveLength(1)
  expect(await look([item()], 2)).toEqual({ fresh: 0, revised: 0, left: 0, held: 0 })
  expect(await inbox.waiting(10)).toEqual([])
  expect(await inbox.counts()).toEqual(new Map([[FEED, 1]]))
})

const SAME = [
  ['another guid at every look', (n: number) => item({ keys: [`guid-${n}`, 'url-1', 'text-1'] })],
  ['another address at every look', (n: number) => item({ keys: ['guid-1', `url-${n}`, 'text-1'] })],
  [
    'the same text under another guid and address',
    (n: number) => item({ keys: [`guid-${n}`, `url-${n}`, 'text-1'] }),
  ],
] as const

test.for(SAME)('%s makes no second article', async ([, at]) => {
  const { look, inbox } = await ready()
  await look([at(1)])
  for (let n = 2; n < 30; n++) expect(await look([at(n)], n)).toMatchObject({ fresh: 0, revised: 0 })
  expect(await inbox.waiting(10)).toHaveLength(1)
})

test('other words correct the same article, and come back under its id', async () => {
  const { look, takeAll } = await ready()
  await look([item()])
  const [first] = await takeAll()
  expect(
    await look([item({ hash: 'text-2', keys: ['guid-1', 'url-1', 'text-2'], text: 'On Tuesday.' })], 2),
  ).toEqual({
    fresh: 0,
    revised: 1,
    left: 0,
    held: 0,
  })
  const [second] = await takeAll()
  expect(second).toMatchObject({ id: first?.id, revision: 1, item: { text: 'On Tuesday.' } })
})

test('a correction that is taken back is taken back here, too', async () => {
  const { look, takeAll } = await ready()
  await look([item({ text: 'The work cost 30,000.' })])
  await look([item({ hash: 'b', text: 'The work cost 35,000.' })], 2)
  expect(await look([item({ text: 'The work cost 30,000.' })], 4)).toMatchObject({ revised: 1 })
  expect(await takeAll()).toMatchObject([{ item: { text: 'The work cost 30,000.' } }])
})

test('a text that goes on to flip to and fro is corrected and taken back once', async () => {
  const { look, takeAll } = await ready()
  let revised = 0
  for (let n = 0; n < 10; n++) {
    const counts = await look([item({ hash: n % 2 ? 'b' : 'a' })], n * 2)
    revised += counts?.revised ?? 0
    await takeAll()
  }
  expect(revised).toBe(2)
})

test('a correction within an hour of another waits, and is not told as one item too many', async () => {
  const { look } = await ready()
  await look([item()])
  await look([item({ hash: 'b' })], 2)
  expect(await look([item({ hash: 'c' })], 2.5)).toEqual({ fresh: 0, revised: 0, left: 0, held: 1 })
  expect(await look([item({ hash: 'c' })], 3)).toMatchObject({ revised: 1, held: 0 })
})

test('a text with a clock in it is corrected at most ten times', async () => {
  const { look } = await ready()
  let revised = 0
  for (let n = 0; n < 40; n++) revised += (await look([item({ hash: `clock ${n}` })], n * 2))?.revised ?? 0
  expect(revised).toBe(10)
})

test('another feed with the same article neither doubles nor corrects it', async () => {
  const { look, inbox } = await ready()
  await look([item()])
  const other = item({ keys: ['other-guid', 'url-1', 'other-text'], hash: 'other-text' })
  expect(await look([other], 3, 'https://other.example/feed')).toEqual({
    fresh: 0,
    revised: 0,
    left: 0,
    held: 0,
  })
  expect(await inbox.waiting(10)).toHaveLength(1)
})

test('the first look at a feed brings nothing old, and it stays known', async () => {
  const { look, inbox } = await ready()
  const old = item({ published: '2026-03-01T09:00:00Z' })
  expect(await look([old], 0, FEED, true)).toMatchObject({ fresh: 0 })
  expect(await look([{ ...old, published: '2026-03-04T11:00:00Z' }], 2)).toMatchObject({ fresh: 0 })
  expect(await inbox.waiting(10)).toEqual([])
})

test('of items without a date the first look takes the topmost', async () => {
  const { look } = await ready()
  const items = Array.from({ length: 30 }, (_, n): PackedItem => {
    const { published: _date, ...undated } = item({ keys: [`g${n}`], hash: `h${n}` })
    return undated
  })
  expect(await look(items, 0, FEED, true)).toMatchObject({ fresh: 10 })
})

test('a feed that shows its archive as new brings at most 200 items at a look', async () => {
  const { look } = await ready()
  const items = Array.from({ length: 500 }, (_, n) => item({ keys: [`g${n}`], hash: `h${n}` }))
  expect(await look(items)).toEqual({ fresh: 200, revised: 0, left: 300, held: 0 })
})

test('an item that cannot be taken in is given up after five tries', async () => {
  const { look, inbox } = await ready()
  await look([item()])
  for (let n = 0; n < 5; n++) {
    const [waiting] = await inbox.waiting(10)
    expect(waiting?.tries).toBe(n)
    await inbox.postpone(waiting?.id ?? '', 0)
  }
  expect(await inbox.waiting(10)).toEqual([])
})

test('words that came while the former ones were taken in are not lost', async () => {
  const { look, inbox } = await ready()
  await look([item()])
  const [waiting] = await inbox.waiting(10)
  await look([item({ hash: 'text-2' })], 2)
  await inbox.settle(waiting?.id ?? '', waiting?.revision ?? 0, true)
  expect(await inbox.waiting(10)).toMatchObject([{ revision: 1 }])
})

test('an address that two items turn out to share names the other one', async () => {
  const { look, inbox } = await ready()
  await look([item(), item({ keys: ['guid-2'], hash: 'text-2' })])
  const [first, second] = await inbox.waiting(10)
  expect(await inbox.addKeys(second?.id ?? '', ['url-1'])).toBe(first?.id)
  expect(await inbox.addKeys(second?.id ?? '', ['url-9'])).toBeUndefined()
})

test('an item that a program of before packed is read, and a damaged one gives way to the others', async () => {
  const { inbox, look } = await ready()
  const before = new TextEncoder().encode('{"title":"Bridge opened","text":"It was opened.\\nOn Monday."}')
  await look([
    { ...item(), body: before },
    { ...item({ keys: ['guid-2'], hash: 'text-2' }), body: new TextEncoder().encode('{"title":') },
    item({ keys: ['guid-3'], hash: 'text-3' }),
  ])
  expect((await inbox.waiting(10)).map(({ item: { text } }) => text)).toEqual([
    'It was opened.\nOn Monday.',
    '',
    'The bridge was opened on Monday.',
  ])
})

test('what one look shows several times counts once', async () => {
  const { look, inbox } = await ready()
  expect(await look([item(), item()])).toEqual({ fresh: 1, revised: 0, left: 0, held: 0 })
  const other = item({ hash: 'text-2', text: 'On Tuesday.' })
  expect(await look([other, other], 2)).toEqual({ fresh: 0, revised: 1, left: 0, held: 0 })
  expect(await inbox.waiting(10)).toMatchObject([{ revision: 1 }])
})

test('an item takes no more than a dozen keys, even in one look', async () => {
  const { look } = await ready()
  await look(Array.from({ length: 20 }, (_, n) => item({ keys: [`guid-${n}`, 'url-1'] })))
  expect(await look([item({ keys: ['guid-10'] })], 1)).toMatchObject({ fresh: 0 })
  expect(await look([item({ keys: ['guid-11'] })], 1)).toMatchObject({ fresh: 1 })
})

test('a source that is removed before its items were read brings them again; its articles stay known', async () => {
  const { look, inbox, takeAll } = await ready()
  await look([item()])
  await takeAll()
  await look([item(), item({ keys: ['guid-2', 'url-2', 'text-2'], hash: 'text-2' })], 1)
  await inbox.forget(FEED)
  expect(await inbox.waiting(10)).toEqual([])
  expect(
    await look([item(), item({ keys: ['guid-2', 'url-2', 'text-2'], hash: 'text-2' })], 2),
  ).toMatchObject({
    fresh: 1,
  })
})
