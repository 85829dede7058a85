import { expect, test } from 'vitest'
import { outletTitle } from '../../src/desk/outlet-title.ts'

test.for([
  ['The Example Times - World', 'exampletimes.example', 'The Example Times'],
  ['World news | The Guardian', 'theguardian.com', 'The Guardian'],
  ['BBC News - Europe', 'feeds.bbc.co.uk', 'BBC News'],
  ['Lake Herald', 'www.lake-herald.example', 'Lake Herald'],
  ['Seeblatt » Politik', 'seeblatt.example', 'Seeblatt'],
  ['Lake Herald RSS Feed', 'lakeherald.example', 'Lake Herald'],
  ['Élan: actualités', 'elan.example', 'Élan'],
  ['La\u200bke\u202e Herald', 'lakeherald.example', 'Lake Herald'],
  ['NOS Nieuws | NOS', 'feeds.nos.nl', 'NOS'],
])('"%s" of %s says no more than its host: %s', ([title = '', host = '', name]) => {
  expect(outletTitle(title, host)).toEqual({ name, isHost: true })
})

test.for([
  // A part of the host, or more than it, or its first letters: anybody can register such a host.
  ['Reuters', 'reuters-news-today.example', 'Reuters'],
  ['The New York Times', 'times.example', 'The New York Times'],
  ['The New York Times', 'nyt.example', 'The New York Times'],
  ['BBC News', 'bbc.evil.example', 'BBC News'],
  // Whoever has a part of a site for everybody is not that site.
  ['Medium', 'evil.medium.com', 'Medium'],
  ['GitHub', 'evil.github.io', 'GitHub'],
  ['Gouv', 'evil.gouv.fr', 'Gouv'],
  ['Lake Herald - World', '192.0.2.1', 'Lake Herald'],
  ['湖日報', 'lake.example', '湖日報'],
])('"%s" of %s is what the feed claims: %s', ([title = '', host = '', name]) => {
  expect(outletTitle(title, host)).toEqual({ name, isHost: false })
})

test.for([
  'RSS feed',
  'RSS',
  'Home',
  'Atom',
  'Latest news',
  'World',
  'World - Top stories',
  ' - ',
  '',
  'reuters.com',
  'Reuters (reuters.com)',
  'Reuters (reuters.com, London)',
  'Reuters (reuters\u2024com)',
  'https://reuters.com/world',
])('"%s" names nobody', (title) => {
  expect(outletTitle(title, 'evil.example')).toBeUndefined()
})

test('twice the title takes no more than about twice the time', () => {
  const time = (size: number) => {
    const title = ' - |: '.repeat(size)
    const start = performance.now()
    for (let n = 0; n < 20; n++) outletTitle(title, 'lake.example')
    return performance.now() - start
  }
  time(1_000)
  expect(time(200_000)).toBeLessThan(Math.max(time(100_000), 20) * 4)
})
