import { expect, test } from 'vitest'
import { isShared, registeredSite } from '../../src/lib/registered-site.ts'

test.for([
  ['rss.news.example', 'news.example'],
  ['www.news.example', 'news.example'],
  ['NEWS.example', 'news.example'],
  ['rss.lake.co.uk', 'lake.co.uk'],
  ['lake.gouv.fr', 'lake.gouv.fr'],
  // A short name is a name, where no country lets anybody register under it.
  ['feeds.nos.nl', 'nos.nl'],
  ['x.anna.github.io', 'anna.github.io'],
  ['anna.blogspot.co.uk', 'anna.blogspot.co.uk'],
  ['anna.blogspot.de', 'anna.blogspot.de'],
  ['medium.com', 'medium.com'],
  ['127.0.0.1', '127.0.0.1'],
  ['[::1]', '[::1]'],
  ['localhost', 'localhost'],
])('%s belongs to %s', ([host = '', site]) => {
  expect(registeredSite(host)).toBe(site)
})

test.for([
  ['co.uk', true],
  ['com', true],
  ['github.io', true],
  ['www.medium.com', true],
  ['blogspot.co.uk', true],
  ['anna.github.io', false],
  ['lake.co.uk', false],
  ['lake.example', false],
  ['127.0.0.1', false],
] as const)('strangers publish under %s: %s', ([host, shared]) => {
  expect(isShared(host)).toBe(shared)
})
