import { expect, test } from 'vitest'
import type { Article, Sentence } from '../../../src/article/article.ts'
import { bounded } from '../../../src/desk/stories/bounded.ts'

function article(id: string, outlet: string, count: number): Article {
  const sentences = Array.from({ length: count }, (_, index): Sentence => {
    const span = { start: index * 2, end: index * 2 + 1 }
    return {
      original: 'A',
      language: 'en',
      anchors: [],
      index,
      span,
      paragraph: 0,
      role: 'body',
      inQuote: false,
    }
  })
  return { id, outlet, language: 'en', text: 'A '.repeat(count), sentences }
}

const ids = (articles: readonly Article[]) => bounded({ id: 'X', articles }).articles.map(({ id }) => id)

test('a usual story comes back as it is', () => {
  const story = { id: 'X', articles: [article('a', 'A', 30), article('b', 'B', 30)] }
  expect(bounded(story)).toBe(story)
})

test('of hundreds of articles forty stay: the founder, the latest of each outlet, then the latest', () => {
  const articles = Array.from({ length: 300 }, (_, at) =>
    article(`a${at}`, at < 3 ? `rare ${at}` : 'Wire', 3),
  )
  const chosen = ids(articles)
  expect(chosen).toHaveLength(40)
  expect(chosen.slice(0, 3)).toEqual(['a0', 'a1', 'a2'])
  expect(chosen.slice(3)).toEqual(Array.from({ length: 37 }, (_, at) => `a${263 + at}`))
})

test('never more than 500 sentences, and of one article its beginning', () => {
  const story = bounded({
    id: 'X',
    articles: Array.from({ length: 9 }, (_, at) => article(`a${at}`, `${at}`, 5_000)),
  })
  expect(story.articles.map(({ sentences }) => sentences.length)).toEqual([120, 120, 120, 120])
  expect(story.articles.map(({ id }) => id)).toEqual(['a0', 'a6', 'a7', 'a8'])
})

test('one article of any length is told by its beginning', () => {
  expect(bounded({ id: 'X', articles: [article('a', 'A', 9_000)] }).articles[0]?.sentences).toHaveLength(120)
})
