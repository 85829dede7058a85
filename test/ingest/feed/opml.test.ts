import { expect, test } from 'vitest'
import { readOpml, writeOpml } from '../../../src/ingest/feed/opml.ts'

const opml = (outlines: string) =>
  `<?xml version="1.0"?><opml version="2.0"><head><title>x</title></head><body>${outlines}</body></opml>`

const feed = (name: string) => `<outline text="${name}" type="rss" xmlUrl="https://${name}.example/feed"/>`

test('nested folders become categories, outermost first', () => {
  const text = opml(
    `${feed('a')}<outline text="World"><outline title="Asia">${feed('b')}</outline>${feed('c')}</outline>`,
  )
  expect(readOpml(text)).toEqual({
    entries: [
      { url: 'https://a.example/feed', title: 'a', categories: [] },
      { url: 'https://b.example/feed', title: 'b', categories: ['World', 'Asia'] },
      { url: 'https://c.example/feed', title: 'c', categories: ['World'] },
    ],
  })
})

test('a feed named twice is one entry with all its categories', () => {
  const text = opml(`<outline text="A">${feed('x')}</outline><outline text="B">${feed('x')}</outline>`)
  expect(readOpml(text)).toEqual({
    entries: [{ url: 'https://x.example/feed', title: 'x', categories: ['A', 'B'] }],
  })
})

test('page, own categories and other spellings are read', () => {
  const text = opml(
    '<OUTLINE TEXT="A &amp; B" TYPE="atom" URL="https://x.example/f" HTMLURL="https://x.example/" category="/News/Asia,Trade"></OUTLINE>',
  )
  expect(readOpml(text)).toEqual({
    entries: [
      {
        url: 'https://x.example/f',
        title: 'A & B',
        page: 'https://x.example/',
        categories: ['Asia', 'Trade'],
      },
    ],
  })
})

test.for([
  { what: 'no OPML', text: '<rss/>', why: 'not an OPML file' },
  { what: 'no feeds', text: opml('<outline text="a"/>'), why: 'names no feed' },
  { what: 'only other schemes', text: opml('<outline xmlUrl="file:///etc/passwd"/>'), why: 'names no feed' },
])('$what is refused with the reason', ({ text, why }) => {
  expect(readOpml(text)).toMatchObject({
    why: expect.stringContaining(why),
    remedy: expect.stringMatching(/\.$/),
  })
})

test.for([
  { trouble: 'a missing end', text: opml(`<outline text="A">${feed('x')}`).replace('</body></opml>', '') },
  { trouble: 'bare ampersands', text: opml(feed('x')).replace('text="x"', 'text="a & b &c"') },
  { trouble: 'surplus ends', text: opml(`</outline></outline>${feed('x')}`) },
  { trouble: 'depth', text: opml(`${'<outline text="a">'.repeat(20_000)}${feed('x')}`) },
  { trouble: '__proto__', text: opml(`<outline __proto__="x" constructor="y"/><__proto__/>${feed('x')}`) },
])('a list with $trouble still gives its feed', ({ text }) => {
  const read = readOpml(text)
  expect('entries' in read && read.entries.map(({ url }) => url)).toEqual(['https://x.example/feed'])
})

test('what is written is read back', () => {
  const entries = [
    {
      url: 'https://a.example/feed?x=1&y=2',
      title: 'A "quoted" <one>',
      page: 'https://a.example/',
      categories: ['World', 'Asia'],
    },
    { url: 'https://b.example/feed', title: 'B', categories: [] },
    { url: 'https://c.example/feed', title: 'C', categories: ['World'] },
  ]
  const text = writeOpml(entries, 'My feeds')
  expect(text).toMatch(/^<\?xml[\s\S]*<title>My feeds<\/title>/)
  const read = readOpml(text)
  expect('entries' in read && read.entries.toSorted((a, b) => a.url.localeCompare(b.url))).toEqual(entries)
})

test('entities are never expanded', () => {
  const bomb = `<!DOCTYPE opml [<!ENTITY a "${'x'.repeat(1_000)}">]>${opml(`<outline text="${'&a;'.repeat(1_000)}" xmlUrl="https://x.example/f"/>`)}`
  const read = readOpml(bomb)
  expect('entries' in read && read.entries[0]?.title).toBe('&a;'.repeat(1_000))
})
