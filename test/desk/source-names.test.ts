import { expect, test } from 'vitest'
import { namesOf } from '../../src/desk/source-names.ts'
import { firstState } from '../../src/ingest/poll/feed-state.ts'
import { type SourceEntry, shownAddress } from '../../src/ingest/sources.ts'

const NOW = new Date('2026-03-04T10:00:00Z')

/** Feeds by address, each with the title that it gives. */
function named(titles: Readonly<Record<string, string>>, labels: Readonly<Record<string, string>> = {}) {
  const entries: SourceEntry[] = Object.keys(titles).map((url) => ({ kind: 'feed', url }))
  const states = new Map(
    Object.entries(titles).map(([url, title]) => [url, { ...firstState(url, NOW), ...(title && { title }) }]),
  )
  const notes = new Map(
    Object.entries(labels).map(([url, label]) => [url, { label, paused: false, articles: 0 }]),
  )
  return namesOf(entries, states, notes)
}

test('two feeds of one title are called by title and host, whichever came first', () => {
  expect(named({ 'https://a.example/rss': 'News', 'https://www.b.example/rss': 'NEWS' })).toEqual([
    'News (a.example)',
    'NEWS (b.example)',
  ])
})

test('a name never comes to stand for another source when one of the same title is removed', () => {
  const titles = {
    'https://a.example/1': 'News',
    'https://b.example/2': 'News',
    'https://c.example/3': 'News',
  }
  const before = named(titles)
  const { 'https://a.example/1': _, ...rest } = titles
  expect(named(rest)).toEqual(before.slice(1))
})

test('feeds of one title on one host are called by their addresses', () => {
  expect(named({ 'https://a.example/world': 'News', 'https://a.example/sport': 'News' })).toEqual([
    'a.example/world',
    'a.example/sport',
  ])
})

test('addresses that differ in a key alone have two names, and neither shows it', () => {
  const names = named({ 'https://a.example/rss?key=one': '', 'https://a.example/rss?key=two': '' })
  expect(new Set(names).size).toBe(2)
  for (const name of names) expect(name).toMatch(/^a\.example\/rss \([0-9a-f]{6}\)$/)
})

test('a label stays, and a feed that calls itself so gets another name', () => {
  const labels = { 'https://a.example/rss': 'Lake' }
  expect(named({ 'https://a.example/rss': 'A', 'https://b.example/rss': 'Lake' }, labels)).toEqual([
    'Lake',
    'Lake (b.example)',
  ])
})

test('a title that looks like the name of another feed does not take it', () => {
  const names = named({
    'https://a.example/rss': 'News',
    'https://b.example/rss': 'News',
    'https://evil.example/rss': 'News (a.example)',
  })
  expect(new Set(names).size).toBe(3)
  expect(names[2]).toBe('News (a.example) (evil.example)')
})

test.for([
  ['https://www.lake.example/rss?key=secret#top', 'lake.example/rss'],
  ['https://ida:secret@lake.example/rss', 'lake.example/rss'],
  ['https://ida:s@cret@www.lake.example/rss', 'lake.example/rss'],
  ['https:ida:secret@lake.example/rss', 'lake.example/rss'],
  ['ida:secret@lake.example', 'lake.example'],
  ['https://lake.example/@ida', 'lake.example/@ida'],
])('the address %s is shown without what may be a secret', ([url = '', shown]) => {
  expect(shownAddress(url)).toBe(shown)
})
