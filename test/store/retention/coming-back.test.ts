import { expect, test } from 'vitest'
import { articleOf } from '../sample.ts'
import { day, type Keeping, openKeeping } from './keeping.ts'

const WORDS = Array.from({ length: 150 }, (_, at) => `Sentence ${at} of the ferry.`)
const PAPER = articleOf('paper', WORDS, { url: 'https://news.example/paper' } as object)

/** Until some lines of the article left the index, and others did not yet. */
async function forgetHalf({ store, put, rows }: Keeping): Promise<void> {
  await put('paper', 'OLD', 0, WORDS)
  for await (const _ of store.retention.sweep({ keepDays: 400, sources: [] }, day(401)))
    if (rows('line') < WORDS.length) break
  expect(rows('line')).toBeGreaterThan(0)
  expect(await store.story('OLD')).toBeUndefined()
}

test.for([
  { words: 'the same words', article: PAPER, key: 'k', result: 'same' },
  {
    words: 'other words',
    article: articleOf('paper', [...WORDS, 'It runs again.']),
    key: 'k2',
    result: 'changed',
  },
])(
  'an article that comes back with $words while it is being forgotten is found by each of its lines',
  async ({ article, key, result }) => {
    const keeping = await openKeeping()
    const { store, sweep, rows } = keeping
    await forgetHalf(keeping)
    expect(await store.putArticle(article, key)).toBe(result)
    // the steps go on before it has a story
    await sweep(401)
    await store.joinStory('paper', 'NEW', day(401))
    await sweep(402)
    expect((await store.story('NEW'))?.articles).toEqual([article])
    expect(await store.search('ferry', { limit: 200 })).toHaveLength(WORDS.length)
    expect([rows('line'), rows('line_text')]).toEqual([article.sentences.length, article.sentences.length])
  },
)

test('an article that joins a story while it is being forgotten is found by each of its lines', async () => {
  const keeping = await openKeeping()
  const { store, sweep, rows } = keeping
  await forgetHalf(keeping)
  await store.joinStory('paper', 'NEW', day(401))
  await sweep(401)
  expect(await store.search('ferry', { limit: 200 })).toHaveLength(WORDS.length)
  expect([rows('line'), rows('line_text')]).toEqual([WORDS.length, WORDS.length])
})

test('an article that came back and joined no story is forgotten when it lay alone for so long', async () => {
  const keeping = await openKeeping()
  const { store, sweep, rows } = keeping
  await forgetHalf(keeping)
  await store.putArticle(PAPER, 'k')
  await sweep(402)
  await sweep(800)
  expect(await store.article('paper')).toBeDefined()
  await sweep(803)
  expect([await store.article('paper'), rows('line'), rows('loose_article')]).toEqual([undefined, 0, 0])
})
