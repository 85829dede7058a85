import { expect, test } from 'vitest'
import { readFeed } from '../../../src/ingest/feed/read-feed.ts'
import { atom, atomEntry, entryOf, FOUND_AT, feedOf, rss, rssItem } from './feed-fixtures.ts'

const WHOLE = {
  id: 'urn:1',
  title: 'Ministers meet',
  link: 'https://news.example/1',
  author: 'Ann Writer',
  summary: 'They <b>met</b>.',
  published: '2025-01-21T11:00:00Z',
  tags: ['World'],
}

test.for([
  {
    format: 'RSS 2.0',
    text: rssItem(
      '<guid isPermaLink="false">urn:1</guid><title>Ministers meet</title><link>https://news.example/1</link>' +
        '<author>ann@news.example (Ann Writer)</author><description>They &lt;b&gt;met&lt;/b&gt;.</description>' +
        '<pubDate>Tue, 21 Jan 2025 12:00:00 +0100</pubDate><category>World</category>',
    ),
  },
  {
    format: 'RSS 1.0',
    text:
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" ' +
      'xmlns:d="http://purl.org/dc/elements/1.1/"><channel rdf:about="x"><title>t</title></channel>' +
      '<item rdf:about="urn:1"><title>Ministers meet</title><link>https://news.example/1</link>' +
      '<d:creator>Ann Writer</d:creator><description><![CDATA[They <b>met</b>.]]></description>' +
      '<d:date>2025-01-21T12:00:00+01:00</d:date><d:subject>World</d:subject></item></rdf:RDF>',
  },
  {
    format: 'Atom 1.0',
    text: atomEntry(
      '<id>urn:1</id><title>Ministers meet</title><link rel="edit" href="/e"/><link href="/1"/>' +
        '<author><name>Ann Writer</name></author><summary type="html">They &lt;b&gt;met&lt;/b&gt;.</summary>' +
        '<published>2025-01-21T12:00:00+01:00</published><category term="World"/>',
    ),
  },
  {
    format: 'Atom 0.3 with a prefix',
    text:
      '<a:feed version="0.3" xmlns:a="http://purl.org/atom/ns#"><a:entry><a:id>urn:1</a:id><a:title>Ministers meet</a:title>' +
      '<a:link rel="alternate" type="text/html" href="https://news.example/1"/><a:author><a:name>Ann Writer</a:name></a:author>' +
      '<a:summary type="text/html" mode="base64">VGhleSA8Yj5tZXQ8L2I+Lg==</a:summary>' +
      '<a:issued>2025-01-21T11:00:00Z</a:issued><dc:subject>World</dc:subject></a:entry></a:feed>',
  },
  {
    format: 'a lone entry',
    text:
      '<entry xmlns="http://www.w3.org/2005/Atom"><id>urn:1</id><title>Ministers meet</title><link href="/1"/>' +
      '<author><name>Ann Writer</name></author><summary type="xhtml"><x:div xmlns:x="http://www.w3.org/1999/xhtml">' +
      'They <x:b>met</x:b>.</x:div></summary><published>2025-01-21T11:00:00Z</published><category term="World"/></entry>',
  },
  {
    format: 'JSON Feed',
    text: JSON.stringify({
      version: 'https://jsonfeed.org/version/1',
      title: 't',
      items: [
        {
          id: 'urn:1',
          title: 'Ministers meet',
          url: '/1',
          author: { name: 'Ann Writer' },
          content_html: 'They <b>met</b>.',
          date_published: '2025-01-21T12:00:00+01:00',
          tags: ['World'],
        },
      ],
    }),
  },
])('reads every field of $format', async ({ text }) => {
  const { summary, content, ...entry } = await entryOf(text)
  const { summary: wanted, ...rest } = WHOLE
  expect(entry).toMatchObject(rest)
  expect((summary ?? content)?.replaceAll(/<\/?div>/g, '')).toBe(wanted)
})

test('reads CDF, where addresses and dates stand in attributes', async () => {
  const feed = await feedOf(
    '<CHANNEL HREF="https://news.example/"><TITLE>News</TITLE><ITEM HREF="https://news.example/1" LASTMOD="2025-01-21T11:00:00Z">' +
      '<TITLE>Met</TITLE><ABSTRACT>They met.</ABSTRACT></ITEM></CHANNEL>',
  )
  expect(feed).toMatchObject({ title: 'News', link: 'https://news.example/' })
  expect(feed.entries).toMatchObject([
    { title: 'Met', link: 'https://news.example/1', summary: 'They met.', updated: '2025-01-21T11:00:00Z' },
  ])
})

test.for([
  {
    of: 'RSS',
    text: rss('<link>/home</link><item><link>story</link></item>'),
    link: 'https://news.example/story',
  },
  {
    of: 'the page of the feed',
    text: rss('<link>https://other.example/a/</link><item><link>story</link></item>'),
    link: 'https://other.example/a/story',
  },
  {
    of: 'xml:base',
    text: atom(
      '<link href="https://page.example/"/><entry xml:base="b/"><link href="c"/></entry>',
      ' xml:base="https://base.example/a/"',
    ),
    link: 'https://base.example/a/b/c',
  },
])('relative links belong to $of', async ({ text, link }) => {
  expect((await entryOf(text)).link).toBe(link)
})

test('addresses inside a text belong to its own xml:base', async () => {
  const entry = await entryOf(
    atomEntry('<content type="html" xml:base="https://b.example/x/">&lt;a href="y">a&lt;/a></content>'),
  )
  expect(entry.content).toBe('<a href="https://b.example/x/y">a</a>')
})

test('a relative xml:base counts once, and that of an xhtml text too', async () => {
  const entry = await entryOf(
    atomEntry(
      '<summary type="html" xml:base="b/">&lt;a href="y">a&lt;/a></summary>' +
        '<content type="xhtml"><div xml:base="c/"><a href="z">a</a></div></content>',
      ' xml:base="https://x.example/"',
    ),
  )
  expect(entry.summary).toBe('<a href="https://x.example/b/y">a</a>')
  expect(entry.content).toBe('<div><a href="https://x.example/c/z">a</a></div>')
})

test('without any base the address of an enclosure stays as written, but only a relative one', async () => {
  const text = rssItem('<title>t</title><enclosure url="a.mp3"/><enclosure url="javascript:x"/>')
  const reading = await readFeed({ bytes: Buffer.from(text) })
  expect(reading).toHaveProperty('feed.entries.0.enclosures', [{ url: 'a.mp3' }])
})

test('the address of the answer may be corrected by Content-Location', async () => {
  const feed = await feedOf(rss('<link>/home</link>'), { 'content-location': 'https://real.example/feed' })
  expect(feed.link).toBe('https://real.example/home')
})

test('hub and self come from the feed, and from the header before it', async () => {
  const text = atom(
    '<title>t</title><link rel="hub" href="https://hub.example/"/><link rel="self" href="https://news.example/self"/>',
  )
  expect(await feedOf(text)).toMatchObject({ hub: 'https://hub.example/', self: 'https://news.example/self' })
  const link = '<https://h2.example/>; rel="hub", </self2>; rel=self; title="a, b"'
  expect(await feedOf(text, { link })).toMatchObject({
    hub: 'https://h2.example/',
    self: 'https://news.example/self2',
  })
})

test('the manners of a feed are read', async () => {
  const feed = await feedOf(
    rss(
      '<title>t</title><ttl>90</ttl><skipHours><hour>3</hour><hour>24</hour><hour>99</hour></skipHours>' +
        '<skipDays><day>Saturday</day><day>sunday</day></skipDays><sy:updatePeriod>daily</sy:updatePeriod>' +
        '<sy:updateFrequency>4</sy:updateFrequency>',
    ),
  )
  expect(feed.manners).toEqual({ ttlMinutes: 90, skipHours: [0, 3], skipDays: [0, 6], everyMinutes: 360 })
})

test.for([
  { name: 'creator', item: '<dc:creator>Ann</dc:creator>' },
  { name: 'itunes', item: '<itunes:author>Ann</itunes:author>' },
  {
    name: 'two authors',
    item: '<dc:creator>Ann</dc:creator><dc:creator>Bob</dc:creator>',
    author: 'Ann, Bob',
  },
])('takes the author from $name', async ({ item, author = 'Ann' }) => {
  expect((await entryOf(rssItem(`<title>t</title>${item}`))).author).toBe(author)
})

test.for(['webMaster', 'managingEditor', 'dc:creator'])(
  'takes the author of a feed from %s',
  async (name) => {
    expect((await feedOf(rss(`<title>t</title><${name}>Ann</${name}>`))).author).toBe('Ann')
  },
)

test('enclosures and the address before a wrapper are kept', async () => {
  const entry = await entryOf(
    rssItem(
      '<link>https://wrap.example/~r/1</link><feedburner:origLink>https://news.example/1</feedburner:origLink>' +
        '<enclosure url="/a.mp3" type="audio/mpeg" length="1"/>',
    ),
  )
  expect(entry).toMatchObject({
    link: 'https://wrap.example/~r/1',
    originalLink: 'https://news.example/1',
    enclosures: [{ url: 'https://news.example/a.mp3', type: 'audio/mpeg' }],
  })
})

test('a date that is none is absent, and the item stays', async () => {
  const entry = await entryOf(rssItem('<title>t</title><pubDate>soon</pubDate>'))
  expect(entry.title).toBe('t')
  expect(entry.published).toBeUndefined()
})

test('active markup never gets through, in title, summary and content', async () => {
  const evil = '&lt;script>x&lt;/script>&lt;a href="javascript:x" onclick="x">a&lt;/a>'
  const entry = await entryOf(
    rssItem(
      `<title>${evil}</title><description>${evil}</description><content:encoded>${evil}</content:encoded>`,
    ),
  )
  for (const text of [entry.title, entry.summary, entry.content]) expect(text).toBe('<a>a</a>')
})

test('of more than 2,000 items the rest is counted, not read', async () => {
  const feed = await feedOf(rss('<item><title>t</title></item>'.repeat(2_500)))
  expect(feed.entries).toHaveLength(2_000)
  expect(feed.left).toBe(500)
  expect(feed.trace.at(-1)?.found).toContain('500 items beyond')
  const items = Array.from({ length: 2_001 }, (_, id) => ({ id: String(id) }))
  expect((await feedOf(JSON.stringify({ title: 't', items }))).left).toBe(1)
})

test.for([
  {
    what: 'a web page',
    text: '<!DOCTYPE html><html><body><channel>x</channel></body></html>',
    why: 'web page',
  },
  { what: 'a PDF', text: '%PDF-1.4 …', why: 'PDF' },
  { what: 'nothing', text: '  ', why: 'empty' },
  { what: 'other JSON', text: '{"a":1}', why: 'JSON' },
  { what: 'too much', text: ' '.repeat(5 * 1024 * 1024 + 1), why: '5 MiB' },
  { what: 'too deep a feed', text: rss('<a:x>'.repeat(300)), why: '200 levels' },
])('refuses $what and says why', async ({ text, why }) => {
  const reading = await readFeed({ bytes: Buffer.from(text), url: FOUND_AT })
  expect(reading).toMatchObject({ why: expect.stringContaining(why), remedy: expect.stringMatching(/\.$/) })
})

test('the trace tells how the feed was decoded, repaired and parsed, and what is missing', async () => {
  const feed = await feedOf(`junk ${rss('<item><title>a</title><item><link>/b</link></item>')}`)
  expect(feed.trace.map(({ step, found }) => `${step}: ${found}`)).toEqual([
    'letters: utf-8, as its bytes show',
    expect.stringMatching(/^repaired: .*an item did not end.*text before the feed/),
    'format: RSS 2.0, read by feedsmith',
    'items: 2; 1 without title, 1 without link, 2 without id, 2 without date, 2 without text',
  ])
})
