import { expect, onTestFinished, test } from 'vitest'
import { articleKey } from '../../../src/article/identity.ts'
import { openLibrary } from '../../../src/desk/stories/library.ts'
import { openSqliteStore } from '../../../src/store/sqlite/sqlite-store.ts'
import type { Store } from '../../../src/store/store.ts'
import { articlesOf, names } from '../../rigs/articles.ts'

const AT = new Date('2026-11-23T06:00:00Z')

/** A store with story X of two articles; `join` puts the third into it. */
async function ready() {
  const store = await openSqliteStore(':memory:')
  onTestFinished(() => store.close())
  const articles = await articlesOf({
    a: ['A crack was found in the Sorvo dam on Sunday.'],
    b: ['Engineers found a crack in the Sorvo dam on Sunday.'],
    c: ['Some 40 million litres of water left the Sorvo dam.'],
  })
  const join = async (id: string) => {
    const article = articles.find((each) => each.id === id)
    if (!article) throw new Error(`no article ${id}`)
    await store.putArticle(article, articleKey(article))
    await store.joinStory(id, 'X', AT)
  }
  await join('a')
  await join('b')
  const kept: string[] = []
  const put: Store['briefs']['put'] = async (id, version, brief) => {
    kept.push(version)
    await store.briefs.put(id, version, brief)
  }
  const counting: Store = { ...store, briefs: { ...store.briefs, put } }
  return { store: counting, join, kept }
}

test('a brief is composed once for each version of its story, however many want it', async () => {
  const { store, join, kept } = await ready()
  const library = openLibrary(store, names, 'rules')
  await Promise.all([library.told('X'), library.told(' x '), library.briefOf('x')])
  await library.briefOf('X')
  expect(kept).toHaveLength(1)
  await join('c')
  expect((await library.briefOf('X'))?.sources).toHaveLength(3)
  expect(kept).toHaveLength(2)
})

test('a kept brief is used after a restart, unless other rules composed it', async () => {
  const { store, kept } = await ready()
  await openLibrary(store, names, 'rules').told('X')
  await openLibrary(store, names, 'rules').told('X')
  expect(kept).toHaveLength(1)
  await openLibrary(store, names, 'other rules').told('X')
  expect(kept).toHaveLength(2)
})

test('a story that grows while it is read comes with a brief of the same articles', async () => {
  const { store, join } = await ready()
  await openLibrary(store, names, 'rules').told('X')
  let grown = false
  const growing: Store = {
    ...store,
    async story(id) {
      if (!grown) await join('c')
      grown = true
      return await store.story(id)
    },
  }
  const told = await openLibrary(growing, names, 'rules').told('X')
  expect(told?.story.articles.map(({ id }) => id)).toEqual(['a', 'b', 'c'])
  expect(told?.brief.sources.map(({ articleId }) => articleId)).toEqual(['a', 'b', 'c'])
})

test('a story that is not there is nothing', async () => {
  const { store } = await ready()
  expect(await openLibrary(store, names, 'rules').told('Y')).toBeUndefined()
  expect(await openLibrary(store, names, 'rules').briefOf('Y')).toBeUndefined()
})
