import { expect, test } from 'vitest'
import { canonicalUrl, sameDomain, sameSite } from '../../../src/ingest/identity/canonical-url.ts'

const ARTICLE = 'https://paper.example/Story/1?b=2'

test.for([
  { other: 'HTTP://PAPER.example:80/Story/1?b=2', says: 'case of the host, scheme and default port' },
  { other: 'https://paper.example./Story/1?b=2', says: 'the dot at the end of the host' },
  { other: 'https://www.paper.example/Story/1?b=2', says: 'www' },
  { other: 'https://m.paper.example/Story/1?b=2', says: 'the machine for phones' },
  { other: 'https://paper.example/Story/1/?b=2', says: 'the last slash' },
  { other: 'https://paper.example/Story/1?b=2#comments', says: 'the fragment' },
  { other: 'https://paper.example/Story/1?utm_source=a&b=2&fbclid=c&UTM_Medium=d', says: 'trackers' },
  { other: 'https://paper.example/x/../Story/1?b=2', says: 'steps back' },
  { other: 'https://paper.example/%53tory/1?%62=2', says: 'needless escapes' },
  { other: ' https://paper.example/Story/1?&b=2& ', says: 'empty parameters and white space' },
])('$says: the same article', ({ other }) => {
  expect(canonicalUrl(other)).toBe(canonicalUrl(ARTICLE))
})

test.for([
  { other: 'https://paper.example/story/1?b=2', says: 'the case of the path' },
  { other: 'https://paper.example/Story/1?b=3', says: 'the value of a parameter' },
  { other: 'https://paper.example/Story/1?b=2&c=', says: 'an unknown parameter' },
  { other: 'https://paper.example/Story/1', says: 'no parameter' },
  { other: 'https://paper.example/amp/Story/1?b=2', says: 'a folder that may be AMP' },
  { other: 'https://paper.example:8443/Story/1?b=2', says: 'another port' },
  { other: 'https://sport.paper.example/Story/1?b=2', says: 'another machine' },
  { other: 'https://paper.example/Story%2F1?b=2', says: 'an escaped slash' },
  { other: 'https://paper.example/Story/1/index.html?b=2', says: 'a file name' },
  { other: 'https://paper.example/Story//1?b=2', says: 'a double slash' },
])('$says: another article', ({ other }) => {
  expect(canonicalUrl(other)).not.toBe(canonicalUrl(ARTICLE))
})

test('letters outside ASCII are the same with and without escapes', () => {
  expect(canonicalUrl('https://paper.example/größe?q=ö')).toBe(
    canonicalUrl('https://paper.example/gr%c3%b6%C3%9Fe?q=%C3%B6'),
  )
})

test('parameters are sorted by name; values of one name keep their order', () => {
  expect(canonicalUrl('https://a.example/?z=1&b=2&z=0')).toBe('https://a.example?b=2&z=1&z=0')
  expect(canonicalUrl('https://a.example/?b=2&z=1&z=0')).toBe('https://a.example?b=2&z=1&z=0')
})

test('the key of a key is the key', () => {
  const key = canonicalUrl('http://www.paper.example/gr%c3%b6%C3%9Fe/?z=1&utm_id=3&a=%7e')
  expect(key).toBe('https://paper.example/gr%C3%B6%C3%9Fe?a=~&z=1')
  expect(canonicalUrl(key ?? '')).toBe(key)
})

test('a name of two parts that begins with "m." is a site of its own', () => {
  expect(canonicalUrl('https://m.example/1')).toBe('https://m.example/1')
})

test.for([
  '',
  'paper',
  'mailto:a@b.example',
  'javascript:alert(1)',
  'file:///etc',
  `https://a.example/${'a'.repeat(9_000)}`,
])('"%s" has no key', (url) => {
  expect(canonicalUrl(url)).toBeUndefined()
})

test.for([
  { a: 'https://www.paper.example/1', b: 'http://paper.example/2', same: true },
  { a: 'https://edition.paper.example/1', b: 'https://paper.example/2', same: true },
  { a: 'https://paper.example/1', b: 'https://amp.paper.example/2', same: true },
  { a: 'https://paper.example/1', b: 'https://paper.example:8443/1', same: true },
  { a: 'https://paper.example/1', b: 'https://notpaper.example/1', same: false },
  { a: 'https://paper.example/1', b: 'https://paper.example.evil.test/1', same: false },
  { a: 'https://one.host.example/1', b: 'https://two.host.example/1', same: false },
  { a: 'https://paper.example/1', b: 'https://example/1', same: false },
  { a: 'https://paper.example/1', b: '/2', same: false },
  { a: 'https://paper.example/1', b: 'ftp://paper.example/1', same: false },
])('$a and $b: one site is $same', ({ a, b, same }) => {
  expect(sameSite(a, b)).toBe(same)
  expect(sameSite(b, a)).toBe(same)
})

test.for([
  { a: 'https://rss.news.example/feed', b: 'https://www.news.example/1', same: true },
  { a: 'https://news.co.uk/feed', b: 'https://other.co.uk/1', same: false },
  { a: 'https://anna.github.io/feed', b: 'https://ben.github.io/1', same: false },
  { a: 'https://anna.github.io/feed', b: 'https://www.anna.github.io/1', same: true },
])('a feed at $a speaks for $b: $same', ({ a, b, same }) => {
  expect(sameDomain(a, b)).toBe(same)
})
