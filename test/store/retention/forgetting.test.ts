import { expect, test } from 'vitest'
import { articleOf } from '../sample.ts'
import { day, lookAt, openKeeping } from './keeping.ts'

const ANNA = { platform: 'discord', workspace: 'w', user: 'anna' } as const
const FEED = 'https://news.example/feed.xml'

test('a story that nothing joined for as many days as are kept is forgotten with all that was made of it', async () => {
  const { store, put, sweep, rows } = await openKeeping()
  await put('a1', 'OLD', 0, ['The old bridge fell.', 'Nobody was hurt.'])
  await put('a2', 'OLD', 1)
  await put('b1', 'NEW', 2)
  await store.briefs.put('OLD', '1', { storyId: 'OLD' } as never)
  await store.people.putFeedback('OLD', ANNA, 'useful', day(1))
  await store.people.follow(ANNA, { story: 'OLD' })
  await store.people.mute({ person: ANNA }, { kind: 'story', value: 'OLD' })
  await store.people.mute({ person: ANNA }, { kind: 'word', value: 'OLD' })
  await sweep(401)
  expect(await store.story('OLD')).toBeDefined()
  await sweep(401.1)
  expect(await store.story('OLD')).toBeUndefined()
  expect(await store.article('a1')).toBeUndefined()
  expect(await store.articleAt('https://news.example/a1')).toBeUndefined()
  expect(await store.search('bridge')).toEqual([])
  expect(await store.retention.isForgotten('OLD')).toBe(true)
  expect(await store.counts()).toEqual({ articles: 1, stories: 1 })
  for (const table of ['brief', 'feedback', 'follow', 'loose_article'])
    expect([table, rows(table)]).toEqual([table, 0])
  expect(rows('line')).toBe(1)
  expect(await store.people.mutes({ person: ANNA }, day(402))).toEqual([{ kind: 'word', value: 'OLD' }])
  expect(await store.story('NEW')).toBeDefined()
  expect(await store.retention.isForgotten('NEW')).toBe(false)
})

test('without a number of days nothing that people read is forgotten', async () => {
  const { store, put } = await openKeeping()
  await put('a1', 'OLD', 0)
  for await (const _ of store.retention.sweep({ sources: [] }, day(9_000)));
  expect(await store.story('OLD')).toBeDefined()
})

test('what is late writes nothing about a story that is forgotten', async () => {
  const { store, put, sweep, rows } = await openKeeping()
  await put('a1', 'OLD', 0)
  await sweep(401)
  await store.briefs.put('OLD', '1', { storyId: 'OLD' } as never)
  await store.people.putFeedback('OLD', ANNA, 'wrong', day(401))
  expect([rows('brief'), rows('feedback')]).toEqual([0, 0])
})

test('a story that comes again under the id of a forgotten one has none of its versions', async () => {
  const { store, put, sweep } = await openKeeping()
  await put('a1', 'OLD', 0)
  const before = Number(await store.storyVersion('OLD'))
  await sweep(401)
  await put('b1', 'OLD', 402)
  expect(Number(await store.storyVersion('OLD'))).toBeGreaterThan(before)
  expect(await store.retention.isForgotten('OLD')).toBe(false)
})

test('who groups articles need not read all stories anew because some are forgotten', async () => {
  const { store, put, sweep } = await openKeeping()
  await put('a1', 'OLD', 0)
  const before = await store.storyChanges()
  await sweep(401)
  expect(await store.story('OLD')).toBeUndefined()
  expect(await store.storyChanges()).toBe(before)
})

test('a story whose growth nobody was told of yet stays', async () => {
  const { store, put, sweep } = await openKeeping()
  await put('a0', 'TOLD', 0)
  await put('a1', 'OLD', 0)
  await store.putArticle(articleOf('a1', ['Other words.']), 'k2')
  await sweep(401)
  expect(await store.story('TOLD')).toBeUndefined()
  expect(await store.announced.waiting()).toEqual([{ articleId: 'a1', key: 'k2', storyId: 'OLD' }])
})

test('an article of which a correction waits to be read stays', async () => {
  const { store, put, sweep } = await openKeeping()
  await store.inbox.record([lookAt(FEED, day(0), [{ key: 'g1' }])])
  const [item] = await store.inbox.waiting(1)
  await store.inbox.settle(item?.id ?? '', 0, true)
  await put(item?.id ?? '', 'OLD', 0)
  await store.inbox.record([lookAt(FEED, day(401), [{ key: 'g1', words: 'other words' }])])
  await sweep(401)
  expect(await store.story('OLD')).toBeDefined()
})

test.for([
  ['dated', { published: day(0) }],
  ['undated', {}],
] as const)('a feed that still shows a %s item of a forgotten story brings nothing', async ([, date]) => {
  const { store, put, sweep, rows } = await openKeeping()
  const { inbox } = store
  await inbox.record([lookAt(FEED, day(0), [{ key: 'g1', ...date }])])
  const [item] = await inbox.waiting(1)
  await inbox.settle(item?.id ?? '', 0, true)
  await put(item?.id ?? '', 'OLD', 0)
  for (let now = 1; now < 700; now += 10) {
    const words = now > 450 ? `corrected at ${now}` : 'g1'
    const looks = [lookAt(FEED, day(now), [{ key: 'g1', words, ...date }])]
    // Another feed shows it, too.
    looks.push(lookAt('https://other.example/feed', day(now), [{ key: 'g1', words: 'g1', ...date }]))
    for (const recorded of await inbox.record(looks))
      expect([now, recorded]).toMatchObject([now, { fresh: 0, revised: 0 }])
    await sweep(now)
    expect(rows('item')).toBe(1)
  }
  expect(await store.article(item?.id ?? '')).toBeUndefined()
  expect(await inbox.waiting(1)).toEqual([])
  await sweep(900)
  expect(rows('item')).toBe(1)
})

test('an item that no feed shows any more is forgotten after its article, and a source after its items', async () => {
  const { store, put, sweep, rows } = await openKeeping()
  const { inbox } = store
  await inbox.record([lookAt(FEED, day(0), [{ key: 'g1' }, { key: 'g2' }])])
  for (const { id } of await inbox.waiting(2)) {
    await inbox.settle(id, 0, true)
    await put(id, id, 0)
  }
  await inbox.record([lookAt(FEED, day(390), [{ key: 'g2' }])])
  await sweep(395, 400, [FEED])
  expect(rows('item')).toBe(2)
  await sweep(401, 400, [FEED])
  expect(rows('item')).toBe(1)
  await sweep(401, 400, [FEED])
  expect([rows('item_key'), rows('feed_state')]).toEqual([1, 1])
  // the source is taken out
  await sweep(481)
  await sweep(481)
  expect([rows('item'), rows('item_key'), rows('feed_state')]).toEqual([0, 0, 0])
})

test('an article that left its story is forgotten when it lay alone for so long', async () => {
  const { store, put, sweep, rows } = await openKeeping()
  await put('a1', 'ONE', 0)
  await put('a2', 'ONE', 0)
  await put('a3', 'ONE', 395)
  await store.leaveStory('a2', day(5))
  await sweep(5)
  await sweep(400)
  expect(await store.article('a2')).toBeDefined()
  await store.joinStory('a2', 'ONE', day(401))
  await store.leaveStory('a2', day(402))
  await sweep(403)
  await sweep(800)
  expect([await store.article('a2'), rows('loose_article')]).toMatchObject([{ id: 'a2' }, 1])
  await sweep(804)
  expect([await store.article('a2'), rows('loose_article')]).toEqual([undefined, 0])
})

test('a story of thousands of lines is forgotten in many short steps, and a process that ends between leaves no half of it', async () => {
  const { store, put, rows } = await openKeeping()
  for (let at = 0; at < 30; at++)
    await put(
      `a${at}`,
      'OLD',
      0,
      Array.from({ length: 20 }, (_, line) => `Line ${line} of ${at}.`),
    )
  let steps = 0
  for await (const _ of store.retention.sweep({ keepDays: 400, sources: [] }, day(401)))
    if (++steps === 5) break
  expect(await store.story('OLD')).toBeUndefined()
  expect(rows('article')).toBeGreaterThan(0)
  for await (const _ of store.retention.sweep({ keepDays: 400, sources: [] }, day(401))) steps++
  expect(steps).toBeGreaterThan(12)
  for (const table of ['article', 'line', 'line_text', 'loose_article'])
    expect([table, rows(table)]).toEqual([table, 0])
})

test('translations go when no reading used them for so long, the memory of the operator never', async () => {
  const { store, at, sweep } = await openKeeping()
  const { translations } = store
  await store.putPairs([{ language: 'de', original: 'Brücke', english: 'bridge' }])
  await translations.put(
    new Map([
      ['used', 'one'],
      ['unused', 'two'],
    ]),
  )
  at(200)
  await translations.get(['used'])
  await sweep(401)
  at(401)
  expect([...(await translations.get(['used', 'unused'])).keys()]).toEqual(['used'])
  expect(await store.pairs()).toHaveLength(1)
})

test('what was noted of people, refusals and sources goes when nothing needs it', async () => {
  const { store, sweep, rows } = await openKeeping()
  const place = { platform: 'discord', workspace: 'w', channel: 'gone' } as const
  await store.people.visited(ANNA, day(0))
  await store.people.putFeedback('NEVER', ANNA, 'useful', day(0))
  await store.deliveries.placeOff(place, 'gone', day(0))
  await store.sourceNotes.set('https://a.example', { lastReadAt: day(0) })
  await store.sourceNotes.set('https://b.example', { lastReadAt: day(0), label: 'Mine' })
  await store.sourceNotes.set('https://c.example', { lastReadAt: day(0) })
  await sweep(401, 400, ['https://c.example'])
  const left = ['visit', 'feedback', 'place_off', 'source_note'].map((table) => rows(table))
  expect(left).toEqual([0, 0, 0, 2])
})

test('one process begins once a day; what was never done is begun again after an hour', async () => {
  const { store, path } = await openKeeping()
  const { retention } = (await openKeeping(path)).store
  const begun = await Promise.all([retention.begin(day(0)), store.retention.begin(day(0))])
  expect(begun.toSorted()).toEqual([false, true])
  expect(await retention.begin(day(0.04))).toBe(false)
  expect(await retention.begin(day(0.05))).toBe(true)
  await retention.done(day(0.05))
  expect(await retention.begin(day(1))).toBe(false)
  expect(await retention.begin(day(1.1))).toBe(true)
  await retention.done(day(1.1))
  // the clock was set back
  expect(await retention.begin(day(0.5))).toBe(true)
})
