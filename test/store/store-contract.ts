/** What every store must do. A store's own test adds only what is special about it. */
import { expect, test } from 'vitest'
import { keepsChannels } from './channels-contract.ts'
import { keepsNotes } from './notes-contract.ts'
import { keepsPeople } from './people-contract.ts'
import { articleOf, BRIDGE, FERRY, type OpenForTest } from './sample.ts'
import { findsLines } from './search-contract.ts'
import { summarisesStories } from './summaries-contract.ts'

const NOON = new Date('2026-11-21T12:00:00Z')
const ONE = new Date('2026-11-21T13:00:00Z')

export function keepsTheStoreContract(open: OpenForTest): void {
  keepsArticles(open)
  keepsStories(open)
  keepsTranslations(open)
  findsLines(open)
  summarisesStories(open)
  keepsChannels(open)
  keepsPeople(open)
  keepsNotes(open)

  test('may be closed twice, and does nothing afterwards', async () => {
    const { store } = await open()
    await store.close()
    await store.close()
    await expect(store.article('bridge')).rejects.toThrow('closed')
    await expect(store.putArticle(BRIDGE, 'k')).rejects.toThrow('closed')
    await expect(store.putPairs([])).rejects.toThrow('closed')
  })
}

function keepsArticles(open: OpenForTest): void {
  test('gives an article back as it was, also after a restart', async () => {
    const { store, again } = await open()
    expect(await store.putArticle(BRIDGE, 'k1')).toBe('new')
    expect(await store.article('bridge')).toEqual(BRIDGE)
    await store.close()
    expect(await (await again()).article('bridge')).toEqual(BRIDGE)
  })

  test('knows no article that was not put', async () => {
    const { store } = await open()
    expect(await store.article('bridge')).toBeUndefined()
  })

  test('tells new, same and changed articles apart, and writes the same only once', async () => {
    const { store } = await open()
    const later = { ...BRIDGE, text: 'Other words.', sentences: [] }
    expect(await store.putArticle(BRIDGE, 'k1')).toBe('new')
    expect(await store.putArticle(later, 'k1')).toBe('same')
    expect(await store.article('bridge')).toEqual(BRIDGE)
    expect(await store.putArticle(later, 'k2')).toBe('changed')
    expect(await store.putArticle(later, 'k2')).toBe('same')
    expect(await store.article('bridge')).toEqual(later)
  })

  test('two articles with the same words stay two', async () => {
    const { store } = await open()
    expect(await store.putArticle(BRIDGE, 'k1')).toBe('new')
    expect(await store.putArticle({ ...BRIDGE, id: 'copy' }, 'k1')).toBe('new')
  })

  test('of many puts at once exactly one is new', async () => {
    const { store } = await open()
    const results = await Promise.all(Array.from({ length: 10 }, () => store.putArticle(BRIDGE, 'k1')))
    expect(results.toSorted()).toEqual(['new', ...Array(9).fill('same')])
    expect(await store.search('bridge')).toHaveLength(2)
  })

  test('takes a later understanding of the same words, but only of a stored article', async () => {
    const { store } = await open()
    const translated = articleOf(
      'ferry',
      [{ text: 'Die Fähre fährt wieder.', english: 'The ferry runs again.' }],
      {
        language: 'de',
      },
    )
    expect(await store.refreshArticle(FERRY)).toBe(false)
    expect(await store.article('ferry')).toBeUndefined()
    await store.putArticle(FERRY, 'k1')
    expect(await store.search('runs')).toEqual([])
    expect(await store.refreshArticle(translated)).toBe(true)
    expect(await store.article('ferry')).toEqual(translated)
    expect(await store.search('runs')).toEqual([{ articleId: 'ferry', sentence: 0 }])
    expect(await store.putArticle(translated, 'k1')).toBe('same')
  })
}

function keepsStories(open: OpenForTest): void {
  test('a story holds its articles in the order in which they joined', async () => {
    const { store, again } = await open()
    await store.putArticle(FERRY, 'k')
    await store.putArticle(BRIDGE, 'k')
    await store.joinStory('bridge', 's1', NOON)
    await store.joinStory('ferry', 's1', NOON)
    await store.joinStory('bridge', 's1', ONE)
    const story = { id: 's1', articles: [BRIDGE, FERRY] }
    expect(await store.story('s1')).toEqual(story)
    expect(await store.storyOf('ferry')).toBe('s1')
    await store.close()
    expect(await (await again()).story('s1')).toEqual(story)
  })

  test('knows no story and no article of it that never was', async () => {
    const { store } = await open()
    expect(await store.story('s1')).toBeUndefined()
    expect(await store.storyOf('bridge')).toBeUndefined()
    await expect(store.joinStory('bridge', 's1', NOON)).rejects.toThrow('"bridge" is not stored')
    expect(await Array.fromAsync(store.storiesSince(new Date(0)))).toEqual([])
  })

  test('an article belongs to one story: the last it joined', async () => {
    const { store } = await open()
    await store.putArticle(BRIDGE, 'k')
    await store.putArticle(FERRY, 'k')
    await store.joinStory('bridge', 's1', NOON)
    await store.joinStory('ferry', 's2', NOON)
    await store.joinStory('bridge', 's2', NOON)
    expect(await store.story('s1')).toBeUndefined()
    expect(await store.story('s2')).toEqual({ id: 's2', articles: [FERRY, BRIDGE] })
    expect((await Array.fromAsync(store.storiesSince(NOON))).map(({ id }) => id)).toEqual(['s2'])
  })

  test('lists the stories touched since a time, the longest untouched first', async () => {
    const { store } = await open()
    for (const id of ['a', 'b', 'c']) await store.putArticle(articleOf(id, ['Words.']), 'k')
    await store.joinStory('a', 's1', ONE)
    await store.joinStory('b', 's2', NOON)
    const since = async (time: Date) =>
      (await Array.fromAsync(store.storiesSince(time))).map(({ id, articles }) => [id, articles.length])
    expect(await since(NOON)).toEqual([
      ['s2', 1],
      ['s1', 1],
    ])
    expect(await since(ONE)).toEqual([['s1', 1]])
    expect(await since(new Date(ONE.getTime() + 1))).toEqual([])
    // an earlier article that comes late does not make a story older
    await store.joinStory('c', 's1', NOON)
    expect(await since(ONE)).toEqual([['s1', 2]])
  })

  test('stories may change while they are listed', async () => {
    const { store } = await open()
    for (const id of ['a', 'b']) {
      await store.putArticle(articleOf(id, ['Words.']), 'k')
      await store.joinStory(id, `s-${id}`, NOON)
    }
    const seen: string[] = []
    for await (const story of store.storiesSince(NOON)) {
      seen.push(story.id)
      await store.joinStory('b', 's-b', ONE)
    }
    expect(seen).toEqual(['s-a', 's-b'])
  })
}

function keepsTranslations(open: OpenForTest): void {
  test('remembers translations by key and leaves unknown keys out', async () => {
    const { store, again } = await open()
    expect(await store.translations.get([])).toEqual(new Map())
    await store.translations.put(
      new Map([
        ['k1', 'one'],
        ['k2', 'two'],
      ]),
    )
    await store.translations.put(new Map([['k2', 'second']]))
    await store.close()
    const { translations } = await again()
    expect(await translations.get(['k2', 'k3', 'k1'])).toEqual(
      new Map([
        ['k1', 'one'],
        ['k2', 'second'],
      ]),
    )
  })

  test('asks for a thousand translations at once', async () => {
    const { store } = await open()
    const entries = new Map(Array.from({ length: 1000 }, (_, at) => [`k${at}`, `text "${at}"`]))
    await store.translations.put(entries)
    expect(await store.translations.get([...entries.keys()])).toEqual(entries)
  })

  test('keeps pairs in order, each sentence once, with its last English', async () => {
    const { store } = await open()
    await store.putPairs([
      { language: 'no', original: 'Broen er stengt.', english: 'The bridge is shut.' },
      { language: 'de', original: 'Ja.', english: 'Yes.' },
    ])
    await store.putPairs([
      { language: 'nb', original: ' Broen  er stengt.', english: 'The bridge is closed.' },
    ])
    expect(await store.pairs()).toEqual([
      { language: 'no', original: 'Broen er stengt.', english: 'The bridge is closed.' },
      { language: 'de', original: 'Ja.', english: 'Yes.' },
    ])
  })
}
