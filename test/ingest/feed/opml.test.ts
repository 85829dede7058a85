import { expect, test } from 'vitest'
import { readOpml, writeOpml } from '../../../src/ingest/feed/opml.ts'

const opml = (outlines: string) =>
  `<?xml version="1.0"?><opml version="2.0"><head><title>x</title></head><body>${outlines}</body></opml>`

const feed = (name: string) => `<outline text="${name}" type="rss" xmlUrl="https://${name}.example/feed"/>`

test('nested folders are kept as the way to each feed, outermost first', () => {
  const text = opml(
    `${feed('a')}<outline text="World"><outline title="Asia">${feed('b')}</outline>${feed('c')}</outline>`,
  )
  expect(readOpml(text)).toEqual({
    entries: [
      { url: 'https://a.example/feed', title: 'a', folders: [], tags: [] },
      { url: 'https://b.example/feed', title: 'b', folders: [['World', 'Asia']], tags: [] },
      { url: 'https://c.example/feed', title: 'c', folders: [['World']], tags: [] },
    ],
    unusable: [],
  })
})

test('a list that breaks off says so, and half an address is none', () => {
  const whole = opml(`${feed('a')}<outline text="World">${feed('b')}${feed('c')}</outline>`)
  const urls = (text: string) => {
    const read = readOpml(text)
    return 'entries' in read ? [read.isCut ?? false, ...read.entries.map(({ url }) => url)] : read
  }
  const [a, b, c] = ['a', 'b', 'c'].map((name) => `https://${name}.example/feed`)
  expect(urls(whole)).toEqual([false, a, b, c])
  expect(urls(whole.replace('</opml>', ''))).toEqual([false, a, b, c])
  expect(urls(whole.slice(0, whole.indexOf('</outline>')))).toEqual([true, a, b, c])
  for (const half of ['c.exam', 'c.example/feed', ' text="c"', 'line text="c"'])
    expect(urls(whole.slice(0, whole.indexOf(half) + half.length))).toEqual([true, a, b])
  expect(urls(whole.slice(0, whole.indexOf('<outline')))).toEqual({
    why: 'This OPML file breaks off before its first feed.',
    remedy: 'Get it whole.',
  })
})

test('a feed named twice is one entry with all its folders, each once', () => {
  const text = opml(
    `<outline text="A">${feed('x')}${feed('x')}</outline><outline text="B">${feed('x')}</outline>`,
  )
  expect(readOpml(text)).toEqual({
    entries: [{ url: 'https://x.example/feed', title: 'x', folders: [['A'], ['B']], tags: [] }],
    unusable: [],
  })
})

test('what a later mention of a feed knows is added, and what an earlier one said stays', () => {
  const text = opml(
    '<outline text="A"><outline type="rss" xmlUrl="https://x.example/f" category="one,two"/></outline>' +
      '<outline text="B"><outline text="A"><outline text="X" htmlUrl="https://x.example/" xmlUrl="https://x.example/f" category="two,three"/></outline></outline>' +
      '<outline text="Y" htmlUrl="https://y.example/" xmlUrl="https://x.example/f"/><outline text="A"><outline xmlUrl="https://x.example/f"/></outline>',
  )
  expect(readOpml(text)).toEqual({
    entries: [
      {
        url: 'https://x.example/f',
        title: 'X',
        page: 'https://x.example/',
        folders: [['A'], ['B', 'A']],
        tags: ['one', 'two', 'three'],
      },
    ],
    unusable: [],
  })
})

test.for([
  {
    what: 'folders',
    mention: (at: number) =>
      `<outline text="f${at}"><outline type="rss" xmlUrl="https://x.example/f"/></outline>`,
  },
  {
    what: 'categories',
    mention: (at: number) => `<outline type="rss" xmlUrl="https://x.example/f" category="f${at}"/>`,
  },
  {
    what: 'categories at once',
    mention: (at: number) =>
      `<outline type="rss" xmlUrl="https://x.example/f" category="${at === 0 ? Array.from({ length: 20_000 }, (_, tag) => `f${tag}`) : 'f0'}"/>`,
  },
])(
  'a feed named 20,000 times is read as fast as others, with the first hundred of its $what',
  ({ mention }) => {
    const names = Array.from({ length: 100 }, (_, at) => `f${at}`)
    const started = performance.now()
    const read = readOpml(opml(Array.from({ length: 20_000 }, (_, at) => mention(at)).join('')))
    // One second is seen on a slow machine; what makes all of them anew each time takes 15 and more.
    expect(performance.now() - started).toBeLessThan(6_000)
    expect(
      'entries' in read && read.entries.map(({ folders, tags }) => [...folders.flat(), ...tags]),
    ).toEqual([names])
  },
)

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
        folders: [],
        tags: ['/News/Asia', 'Trade'],
      },
    ],
    unusable: [],
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
      folders: [['World', 'Asia'], ['Lakes']],
      tags: ['/News/Asia', 'Trade'],
    },
    { url: 'https://b.example/feed', title: 'B', folders: [], tags: [] },
    { url: 'https://c.example/feed', title: 'C', folders: [['World']], tags: [] },
  ]
  const text = writeOpml(entries, 'My feeds')
  expect(text).toMatch(/^<\?xml[\s\S]*<title>My feeds<\/title>/)
  const read = readOpml(text)
  expect('entries' in read && read.entries.toSorted((a, b) => a.url.localeCompare(b.url))).toEqual(entries)
})

test.for([
  [
    'ftp://ida:secret@x.example/f',
    'Odd',
    'Odd',
    'its address begins with ftp:, and only http and https are asked',
  ],
  ['ftp://ida:secret@x.example/f?key=secret', '', 'ftp://x.example/f', 'its address begins with ftp:'],
  ['ftp://x.example/f', 'ftp://ida:secret@x.example/f', 'ftp://x.example/f', 'its address begins with ftp:'],
  ['http://', 'Half', 'Half', 'its address cannot be understood'],
  ['', 'Empty', 'Empty', 'it has no address'],
])('an entry that cannot be used is told with the reason: %s %s', ([url, title, name, why = '']) => {
  const text = opml(`<outline type="rss" text="${title}" xmlUrl="${url}"/>${feed('x')}`)
  expect(readOpml(text)).toMatchObject({
    entries: [{ title: 'x' }],
    unusable: [{ name, why: expect.stringContaining(why) }],
  })
})

test('of very many that cannot be used the first are told, and the rest counted', () => {
  const read = readOpml(opml(feed('x') + '<outline text="o" xmlUrl="ftp://x"/>'.repeat(150)))
  expect('unusable' in read && read.unusable).toHaveLength(101)
  expect('unusable' in read && read.unusable.at(-1)?.name).toBe('50 others')
})

test.for([
  ['feed://x.example/f', 'http://x.example/f'],
  ['feed:https://x.example/f', 'https://x.example/f'],
])('%s is asked at %s', ([written, url]) => {
  expect(readOpml(opml(`<outline text="x" xmlUrl="${written}"/>`))).toMatchObject({ entries: [{ url }] })
})

test('entities are never expanded', () => {
  const bomb = `<!DOCTYPE opml [<!ENTITY a "${'x'.repeat(1_000)}">]>${opml(`<outline text="${'&a;'.repeat(1_000)}" xmlUrl="https://x.example/f"/>`)}`
  const read = readOpml(bomb)
  expect('entries' in read && read.entries[0]?.title).toBe('&a;'.repeat(1_000))
})
