import { expect, test } from 'vitest'
import { distinctOutlets, outletKeys, type Published } from '../../src/article/outlet.ts'

const isOne = (a: Published, b: Published) => new Set(outletKeys([a, b])).size === 1

test.for([
  { says: 'one name', a: 'Lake Herald', b: 'Lake Herald', one: true },
  { says: 'case, accents and marks', a: 'Diário do Lago', b: 'DIARIO  DO LAGO.', one: true },
  { says: 'an article', a: 'The Lake Herald', b: 'Lake Herald', one: true },
  { says: 'two names', a: 'Lake Herald', b: 'Lake Times', one: false },
  { says: 'www', a: 'www.lakeherald.example', b: 'lakeherald.example', one: true },
  { says: 'an edition', a: 'en.lakeherald.example', b: 'de.lakeherald.example', one: true },
  { says: 'a whole address', a: 'https://lakeherald.example/world', b: 'lakeherald.example', one: true },
  { says: 'two hosts', a: 'lakeherald.example', b: 'seeblatt.example', one: false },
  { says: 'two sites of one country', a: 'news.lake.co.uk', b: 'news.hill.co.uk', one: false },
  { says: 'an edition there', a: 'news.lake.co.uk', b: 'www.lake.co.uk', one: true },
  { says: 'two blogs on one platform', a: 'ana.blogspot.com', b: 'ben.blogspot.com', one: false },
  { says: 'two addresses without names', a: '127.0.0.1', b: '127.0.0.2', one: false },
  { says: 'two files', a: 'lake.2025.txt', b: 'hill.2025.txt', one: false },
  { says: 'names in other scripts', a: '湖报', b: '山报', one: false },
])('two outlets or one, by $says: $one', ({ a, b, one }) => {
  expect(isOne({ outlet: a }, { outlet: b })).toBe(one)
})

test('an article known by its host alone is of the outlet whose name stands on that site', () => {
  const named = { outlet: 'Lake Herald', url: 'https://www.lakeherald.example/1' }
  expect(isOne(named, { outlet: 'lakeherald.example' })).toBe(true)
  expect(isOne(named, { outlet: 'seeblatt.example' })).toBe(false)
})

test('names that somebody gave to two outlets of one site stay two', () => {
  const [a, b] = ['Lake Herald', 'Seeblatt'].map((outlet) => ({ outlet, url: 'https://papers.example/1' }))
  expect(a && b && isOne(a, b)).toBe(false)
})

test('each outlet is told once, in the form seen first', () => {
  const outlets = ['The Lake Herald', 'seeblatt.example', 'Lake Herald', 'www.seeblatt.example']
  expect(distinctOutlets(outlets.map((outlet) => ({ outlet })))).toEqual([
    'The Lake Herald',
    'seeblatt.example',
  ])
})
