import { expect, test } from 'vitest'
import { namedLibrary, openOutletNames } from '../../src/desk/outlet-names.ts'
import { firstState } from '../../src/ingest/poll/feed-state.ts'
import type { PolledEntry } from '../../src/ingest/sources.ts'
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.ts'
import { damBrief } from '../rigs/brief-builder.ts'

const NOW = new Date('2026-03-04T10:00:00Z')

type Feed = {
  readonly url: string
  readonly title?: string
  readonly label?: string
  readonly outlet?: string
}

/** What an article is called that a feed gave: the feeds are known, and the article with number n came from the nth. */
async function called(feeds: readonly Feed[]) {
  const store = await openSqliteStore(':memory:')
  for (const { url, title, label } of feeds) {
    await store.inbox.putState({ ...firstState(url, NOW), ...(title && { title }) })
    if (label) await store.sourceNotes.set(url, { label })
  }
  const entries = feeds.map(
    ({ url, outlet }): PolledEntry => ({ kind: 'feed', url, ...(outlet && { outlet }) }),
  )
  const sourceOf = async (id: string) => feeds[Number(id)]?.url
  const names = openOutletNames({
    web: { entries: async () => entries },
    store: { sourceNotes: store.sourceNotes, inbox: { ...store.inbox, sourceOf } },
    clock: () => NOW,
  })
  return async (from: number, outlet: string) =>
    (await names.of([{ articleId: String(from), outlet }])).get(String(from))
}

test('a title that is the host in words stands alone; another one keeps the host beside it', async () => {
  const name = await called([
    { url: 'https://rss.lakeherald.example/world', title: 'Lake Herald - World' },
    { url: 'https://evil.example/rss', title: 'Lake Tribune' },
  ])
  expect(await name(0, 'lakeherald.example')).toBe('Lake Herald')
  expect(await name(1, 'evil.example')).toBe('Lake Tribune (evil.example)')
})

test('two sites that are called alike both keep their hosts', async () => {
  const name = await called([
    { url: 'https://reuters.example/rss', title: 'Reuters' },
    { url: 'https://reuters.test/rss', title: 'Reuters' },
    { url: 'https://www.reuters.test/world', title: 'Reuters - World' },
  ])
  expect(await name(0, 'reuters.example')).toBe('Reuters (reuters.example)')
  expect(await name(1, 'reuters.test')).toBe('Reuters (reuters.test)')
})

test.for(['The BBC News', 'BBC-News', 'bbc news', 'BBC\u200b News', 'ＢＢＣ News', 'BBC'])(
  'a name that only looks otherwise, "%s", is no other name',
  async (title) => {
    const name = await called([
      { url: 'https://bbc.example/rss', title: 'BBC News' },
      { url: 'https://bbc.test/rss', title },
    ])
    expect(await name(0, 'bbc.example')).toBe('BBC News (bbc.example)')
    expect(await name(1, 'bbc.test')).toMatch(/ \(bbc\.test\)$/)
  },
)

test('a site is called what its host says, too, whatever its feed says', async () => {
  const name = await called([
    { url: 'https://www.reuters.example/rss', title: 'Home' },
    { url: 'https://reuters.test/rss', title: 'Reuters' },
  ])
  expect(await name(1, 'reuters.test')).toBe('Reuters (reuters.test)')
})

test('those who have a part of one site for everybody are two, and none of them is that site', async () => {
  const feed = (host: string) => ({ url: `https://${host}/feed`, title: 'Anna' })
  const name = await called([feed('anna.github.io'), feed('anna.gitlab.io'), feed('ben.github.io')])
  expect(await name(0, 'anna.github.io')).toBe('Anna (anna.github.io)')
  expect(await name(2, 'ben.github.io')).toBe('Anna (ben.github.io)')
  const alone = await called([feed('anna.github.io'), feed('anna.github.io')])
  expect(await alone(0, 'anna.github.io')).toBe('Anna')
})

test.for([
  ['https://rss.co.uk/f', 'lake.co.uk'],
  ['https://rss.co.uk/f', 'co.uk'],
  ['https://feeds.substack.com/f', 'victim.substack.com'],
  ['https://feeds.substack.com/f', 'substack.com'],
  ['https://evil.github.io/f', 'github.io'],
  ['https://github.io/f', 'victim.github.io'],
  ['https://rss.com/f', 'lake.com'],
])('a label of a source at %s never stands on %s', async ([url = '', outlet = '']) => {
  const name = await called([{ url, label: 'Our Friend' }])
  expect(await name(0, outlet)).toBeUndefined()
})

test('two feeds of one site are no such pair', async () => {
  const name = await called([
    { url: 'https://reuters.test/sport', title: 'Reuters - Sport' },
    { url: 'https://www.reuters.test/world', title: 'Reuters - World' },
  ])
  expect(await name(0, 'reuters.test')).toBe('Reuters')
})

test('a label goes before the title, and before the configured outlet', async () => {
  const name = await called([
    { url: 'https://lake.example/rss', title: 'Other', label: 'The Lake' },
    { url: 'https://sea.example/rss', outlet: 'Sea News', label: 'The Sea' },
  ])
  expect(await name(0, 'lake.example')).toBe('The Lake')
  expect(await name(1, 'Sea News')).toBe('The Sea')
})

test('what a feed brings of another site is never called by the name of the feed', async () => {
  const name = await called([{ url: 'https://links.example/rss', title: 'Links', label: 'Good links' }])
  expect(await name(0, 'lake.example')).toBeUndefined()
})

test.for([
  ['https://rss.lake.example/x', 'lake.example', 'Lake'],
  ['https://feeds.lake.example/x', 'blog.lake.example', 'Lake'],
  ['https://www.lake.example/x', 'sport.lake.example', 'Lake'],
  // Everybody may have a part of such a name.
  ['https://lake.blogs.example/x', 'sea.blogs.example', undefined],
])('a feed at %s gives the articles of %s the name %s', async ([url = '', outlet = '', expected]) => {
  const name = await called([{ url, title: 'Lake' }])
  expect(await name(0, outlet)).toBe(expected)
})

test.for(['RSS feed', 'Home', undefined, 'lake.example'])('a title %s leaves the host', async (title) => {
  const name = await called([{ url: 'https://lake.example/rss', ...(title && { title }) }])
  expect(await name(0, 'lake.example')).toBeUndefined()
})

test('an outlet of the configuration, and an article of a file, stay as they are', async () => {
  const name = await called([{ url: 'https://lake.example/rss', title: 'Lake', outlet: 'Lake News' }])
  expect(await name(0, 'Lake News')).toBeUndefined()
  expect(await name(7, 'lake.example')).toBeUndefined()
})

test('a brief names outlets where they are shown, and counts them as before', async () => {
  const store = await openSqliteStore(':memory:')
  const url = 'https://lake.example/rss'
  const brief = damBrief()
  const told = {
    ...brief,
    sources: brief.sources.map((row, n) => (n === 0 ? { ...row, outlet: 'lake.example' } : row)),
    disputes: brief.disputes.map((dispute) => ({
      ...dispute,
      sides: dispute.sides.map((side, n) => (n === 0 ? { ...side, who: 'lake.example' } : side)),
    })),
  }
  const [first] = told.sources
  const names = openOutletNames({
    web: { entries: async () => [{ kind: 'feed', url }] },
    store: {
      sourceNotes: store.sourceNotes,
      inbox: { ...store.inbox, sourceOf: async (id) => (id === first?.articleId ? url : undefined) },
    },
    clock: () => NOW,
  })
  await store.inbox.putState({ ...firstState(url, NOW), title: 'Herald' })
  const library = namedLibrary({ told: async () => undefined, briefOf: async () => told }, names)
  const shown = await library.briefOf('D4M')
  expect(shown?.sources[0]).toEqual({ ...first, name: 'Herald (lake.example)' })
  expect(shown?.sources.slice(1)).toEqual(told.sources.slice(1))
  expect(shown?.disputes[0]?.sides[0]?.who).toBe('Herald (lake.example)')
  expect(shown?.disputes[0]?.sides[1]?.who).toBe(told.disputes[0]?.sides[1]?.who)
  expect(shown?.support).toBe(told.support)
  // What is kept beside a brief is kept while its names are the same.
  expect(await library.briefOf('D4M')).toBe(shown)
})

test('a long name is cut, and the host behind it is not', async () => {
  const name = await called([
    { url: 'https://evil.example/rss', title: `${'A '.repeat(100)}Paper of Record` },
  ])
  expect(await name(0, 'evil.example')).toMatch(/^.{1,40} \(evil\.example\)$/u)
})
