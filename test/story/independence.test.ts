import { expect, test } from 'vitest'
import { areIndependent, countOrigins, familyIn } from '../../src/story/independence.ts'

/** "Herald:a" is article a of that outlet. */
const voices = (...places: string[]) =>
  places.map((place) => {
    const [outlet = '', id = ''] = place.split(':')
    return { outlet, id }
  })

test.for([
  { says: 'none', articles: [], families: [], count: 0 },
  { says: 'two outlets', articles: ['Herald:a', 'Seeblatt:b'], families: [], count: 2 },
  { says: 'two articles of one outlet', articles: ['Herald:a', 'Herald:b'], families: [], count: 1 },
  { says: 'one text in two outlets', articles: ['Herald:a', 'Seeblatt:b'], families: [['a', 'b']], count: 1 },
  {
    says: 'an outlet with a copy and a report of its own, beside the one it copied',
    articles: ['Herald:a', 'Herald:b', 'Seeblatt:c'],
    families: [['a', 'c']],
    count: 2,
  },
  {
    says: 'one text in three outlets, one of which has its own report',
    articles: ['Herald:a', 'Seeblatt:b', 'Fjord:c', 'Fjord:d'],
    families: [['a', 'b', 'c']],
    count: 2,
  },
  {
    says: 'two texts, each in the same two outlets',
    articles: ['Herald:a', 'Seeblatt:b', 'Herald:c', 'Seeblatt:d'],
    families: [
      ['a', 'b'],
      ['c', 'd'],
    ],
    count: 2,
  },
  {
    says: 'three texts in two outlets',
    articles: ['Herald:a', 'Herald:b', 'Seeblatt:c', 'Seeblatt:d'],
    families: [['a', 'c']],
    count: 2,
  },
  {
    says: 'a choice that only a second look finds',
    articles: ['Herald:a', 'Herald:b', 'Seeblatt:c', 'Fjord:d', 'Fjord:e'],
    families: [
      ['a', 'c'],
      ['b', 'd'],
    ],
    count: 3,
  },
  {
    says: 'an outlet and its host',
    articles: ['www.lake.example:a', 'lake.example:b'],
    families: [],
    count: 1,
  },
])('$says: $count', ({ articles, families, count }) => {
  expect(countOrigins(voices(...articles), families)).toBe(count)
  expect(countOrigins(voices(...articles.toReversed()), families)).toBe(count)
})

test('groups are independent where two of their articles are', () => {
  const [a, b, c] = [voices('Herald:a'), voices('Herald:b'), voices('Seeblatt:c')]
  expect(areIndependent(a, b, [])).toBe(false)
  expect(areIndependent(a, c, [])).toBe(true)
  expect(areIndependent(a, c, [['a', 'c']])).toBe(false)
  expect(areIndependent([...a, ...b], c, [['a', 'c']])).toBe(true)
})

test('an article of no family is its own', () => {
  expect(familyIn([['a', 'b'], ['c']], 'b')).toBe('a')
  expect(familyIn([['a', 'b'], ['c']], 'd')).toBe('d')
})

test('a thousand articles of many outlets are counted at once', () => {
  const articles = Array.from({ length: 1_000 }, (_, index) => `Paper ${index % 100}:${index}`)
  const families = Array.from({ length: 500 }, (_, index) => [`${index}`, `${index + 500}`])
  expect(countOrigins(voices(...articles), families)).toBe(100)
})

test('what an outlet is called may stand in an article that carries nothing', () => {
  const byName = { id: 'a', outlet: 'Lake Herald' }
  const byHost = { id: 'b', outlet: 'herald.example' }
  const link = { id: 'c', outlet: 'Lake Herald', url: 'https://www.herald.example/1' }
  expect(countOrigins([byName, byHost], [], [byName, byHost, link])).toBe(1)
  expect(areIndependent([byName], [byHost], [], [byName, byHost, link])).toBe(false)
})
