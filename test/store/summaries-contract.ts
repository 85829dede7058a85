/** What every store must know of stories without reading them. A part of the store contract. */
import { expect, test } from 'vitest'
import type { Store } from '../../src/store/store.ts'
import { articleOf, BRIDGE, FERRY, type OpenForTest } from './sample.ts'

const NOON = new Date('2026-11-21T12:00:00Z')
const ONE = new Date('2026-11-21T13:00:00Z')

/** Story s1 holds bridge and ferry, s2 holds other. */
async function fill(store: Store): Promise<void> {
  await store.putArticle(BRIDGE, 'k')
  await store.putArticle(FERRY, 'k')
  await store.putArticle(articleOf('other', ['Words.']), 'k')
  await store.joinStory('ferry', 's1', NOON)
  await store.joinStory('bridge', 's1', ONE)
  await store.joinStory('other', 's2', NOON)
}

type Change = { readonly what: string; readonly make: (store: Store) => Promise<unknown> }

const CHANGES: readonly Change[] = [
  {
    what: 'another article joins',
    make: async (store) => {
      await store.putArticle(articleOf('late', ['Words.']), 'k')
      await store.joinStory('late', 's1', ONE)
    },
  },
  { what: 'an article leaves', make: (store) => store.joinStory('ferry', 's2', ONE) },
  { what: 'an article of another story joins', make: (store) => store.joinStory('other', 's1', ONE) },
  {
    what: 'an article has other words',
    make: (store) => store.putArticle({ ...BRIDGE, text: 'Other.', sentences: [] }, 'k2'),
  },
  { what: 'an article has another key', make: (store) => store.putArticle(BRIDGE, 'k2') },
  {
    what: 'an article is understood anew',
    make: (store) => store.refreshArticle({ ...FERRY, outlet: 'Ferry News' }),
  },
]

const NO_CHANGES: readonly Change[] = [
  { what: 'the same article comes again', make: (store) => store.putArticle(BRIDGE, 'k') },
  { what: 'an article is understood as before', make: (store) => store.refreshArticle(BRIDGE) },
  { what: 'an article joins where it is', make: (store) => store.joinStory('bridge', 's1', ONE) },
  {
    what: 'another story changes',
    make: (store) => store.putArticle(articleOf('other', ['New words.']), 'k2'),
  },
  { what: 'an article without story comes', make: (store) => store.putArticle(articleOf('x', []), 'k') },
]

export function summarisesStories(open: OpenForTest): void {
  test('counts articles, outlets and languages of the stories touched since a time', async () => {
    const { store, again } = await open()
    expect(await store.storySummaries(new Date(0))).toEqual([])
    await fill(store)
    await store.putArticle(articleOf('second', ['Words.'], { language: 'ar' }), 'k')
    await store.putArticle(articleOf('third', ['Words.']), 'k')
    await store.joinStory('second', 's1', NOON)
    await store.joinStory('third', 's1', NOON)
    const first = { id: 's1', touchedAt: ONE, articles: 4, outlets: 2, languages: ['ar', 'de', 'en'] }
    const second = { id: 's2', touchedAt: NOON, articles: 1, outlets: 1, languages: ['en'] }
    expect(await store.storySummaries(NOON)).toEqual([second, first])
    expect(await store.storySummaries(ONE)).toEqual([first])
    expect(await store.storySummaries(new Date(ONE.getTime() + 1))).toEqual([])
    await store.close()
    expect(await (await again()).storySummaries(ONE)).toEqual([first])
  })

  test('stories that all articles have left are not counted', async () => {
    const { store } = await open()
    expect(await store.counts()).toEqual({ articles: 0, stories: 0 })
    await fill(store)
    expect(await store.counts()).toEqual({ articles: 3, stories: 2 })
    await store.joinStory('other', 's1', ONE)
    expect(await store.counts()).toEqual({ articles: 3, stories: 1 })
    expect((await store.storySummaries(NOON)).map(({ id }) => id)).toEqual(['s1'])
  })

  test('names the articles of a story in the order in which they joined', async () => {
    const { store } = await open()
    await fill(store)
    expect(await store.articleIdsOf('s1')).toEqual(['ferry', 'bridge'])
    expect(await store.articleIdsOf('s9')).toEqual([])
  })

  test.for(CHANGES)('a story has another version when $what', async ({ make }) => {
    const { store } = await open()
    await fill(store)
    const before = await store.storyVersion('s1')
    await make(store)
    expect(await store.storyVersion('s1')).not.toBe(before)
  })

  test.for(NO_CHANGES)('a story keeps its version when $what', async ({ make }) => {
    const { store, again } = await open()
    await fill(store)
    const before = await store.storyVersion('s1')
    await make(store)
    expect(await store.storyVersion('s1')).toBe(before)
    await store.close()
    expect(await (await again()).storyVersion('s1')).toBe(before)
  })

  test('a version never comes back, and a story that never was has version 0', async () => {
    const { store } = await open()
    expect(await store.storyVersion('s1')).toBe('0')
    await fill(store)
    const versions = new Set([await store.storyVersion('s1')])
    for (const to of ['s2', 's1', 's2', 's1']) {
      await store.joinStory('ferry', to, ONE)
      versions.add(await store.storyVersion('s1'))
    }
    expect(versions.size).toBe(5)
    expect(versions).not.toContain('0')
  })
}
