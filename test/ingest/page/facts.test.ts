import { expect, test } from 'vitest'
import { jsonLd, pageOf, pageWith, SENTENCES, TITLE, URL_OF_PAGE } from './pages.ts'

const ARTICLE = SENTENCES.join('\n')
const told = (more: object) =>
  jsonLd({ '@context': 'https://schema.org', '@type': 'NewsArticle', headline: TITLE, ...more })

test.for<[string, string, string]>([
  ['JSON-LD', told({ datePublished: '2026-11-20T10:00:00+01:00' }), '2026-11-20T09:00:00'],
  [
    'a graph in JSON-LD',
    jsonLd({ '@graph': [{ '@type': ['NewsArticle'], headline: TITLE, datePublished: '2026-11-20' }] }),
    '2026-11-20T00:00:00',
  ],
  ['meta', '<meta property="article:published_time" content="2026-11-20T09:00:00Z">', '2026-11-20T09:00:00'],
])('takes the date from %s', ([, head, date]) => {
  expect(pageOf(pageWith({ head })).published).toContain(date)
})

test('takes the date from the time element of the article, not from a teaser', () => {
  const before = '<aside><time datetime="2020-01-01">old</time></aside>'
  const inside = '<time datetime="2026-11-20T09:00:00Z">Friday</time>'
  expect(pageOf(pageWith({ before, inside })).published).toContain('2026-11-20T09:00')
})

test('takes no date from a teaser when the article has none', () => {
  const before = '<aside><time datetime="2020-01-01">old</time></aside>'
  expect(pageOf(pageWith({ before })).published).toBeUndefined()
})

test('believes no JSON-LD that tells another story', () => {
  const lie = {
    '@type': 'NewsArticle',
    headline: 'Ferry company goes bankrupt',
    datePublished: '1999-01-01',
    author: { name: 'Nobody' },
  }
  const page = pageOf(pageWith({ head: jsonLd(lie) }))
  expect(page).toMatchObject({ title: TITLE, text: ARTICLE })
  expect([page.published, page.author]).toEqual([undefined, undefined])
})

test('does not take another body from JSON-LD, even under the right headline', () => {
  const articleBody =
    'The company that runs the ferries is bankrupt, and all of its ships will be sold in spring. '.repeat(6)
  expect(pageOf(pageWith({ head: told({ articleBody }) })).text).toBe(ARTICLE)
})

test('takes the body from JSON-LD when the page shows a part of it', () => {
  const page = pageOf(
    pageWith({ head: told({ articleBody: SENTENCES.join('\n') }), sentences: SENTENCES.slice(0, 1) }),
  )
  expect(page.text).toBe(ARTICLE)
})

test('drops what the body in JSON-LD does not have', () => {
  const inside =
    '<p>Our reporters work hard to bring you the best stories from the coast every day of the year.</p>'
  expect(pageOf(pageWith({ head: told({ articleBody: ARTICLE }), inside })).text).toBe(ARTICLE)
})

test('a teaser in JSON-LD does not cut the text', () => {
  const articleBody = SENTENCES.slice(0, 3).join(' ')
  const more = SENTENCES.map((sentence) => sentence.replace('The', 'Later the').replaceAll('a', 'o'))
  const sentences = [...SENTENCES, ...more]
  expect(pageOf(pageWith({ head: told({ articleBody }), sentences })).text).toBe(sentences.join('\n'))
})

test.for([
  '{"@type":"NewsArticle","__proto__":{"polluted":"yes"},"constructor":{"prototype":{"polluted":"yes"}},"headline":"x"}',
  '{"@type":"NewsArticle","headline":{"__proto__":{"polluted":"yes"}}}',
  '{"@type": broken',
  '[[[[[[[[[[{"@type":"NewsArticle"}]]]]]]]]]]',
  'null',
])('JSON-LD such as %s does no harm', (text) => {
  expect(pageOf(pageWith({ head: jsonLd(text) })).text).toBe(ARTICLE)
  expect(({} as Record<string, unknown>).polluted).toBeUndefined()
})

test('JSON-LD with raw line feeds in its strings is read', () => {
  const head = jsonLd(
    `{"@type":"NewsArticle","headline":"${TITLE}","description":"one\ntwo","datePublished":"2026-11-20",}`,
  )
  expect(pageOf(pageWith({ head })).published).toContain('2026-11-20')
})

test.for([
  ['/2026/harbour?from=home', 'https://news.example/2026/harbour?from=home'],
  ['https://www.news.example/2026/x', 'https://www.news.example/2026/x'],
  ['https://other.example/2026/harbour', undefined],
  ['javascript:alert(1)', undefined],
])('a canonical address of %s gives %s', ([href, canonical]) => {
  expect(pageOf(pageWith({ head: `<link rel="canonical" href="${href}">` })).canonical).toBe(canonical)
})

test('names the feeds of the page, articles first', () => {
  const head = `<link rel="alternate" type="application/rss+xml" href="/comments/feed">
    <link rel="alternate" type="application/atom+xml" href="feed.xml"><link rel="alternate" hreflang="de" href="/de">`
  expect(pageOf(pageWith({ head })).feeds).toEqual([
    'https://news.example/2026/feed.xml',
    'https://news.example/comments/feed',
  ])
})

test.for([
  ['<meta name="author" content="By Ada Berg">', 'Ada Berg'],
  ['<meta name="author" content="https://news.example/ada">', undefined],
  [told({ author: [{ name: 'Ada Berg' }, { name: 'Bo Dahl' }] }), 'Ada Berg, Bo Dahl'],
])('reads an author: %s', ([head, author]) => {
  expect(pageOf(pageWith({ head: head as string })).author).toBe(author)
})

test('reads the name of the site, and takes it off the window title', () => {
  const head = '<meta property="og:site_name" content="The Example">'
  const html = pageWith({ head }).replace(/<h1>.*<\/h1>/, '')
  expect(pageOf(html)).toMatchObject({ siteName: 'The Example', title: TITLE })
})

test('prefers the headline that readers see to the one made for sharing, where JSON-LD agrees', () => {
  const head = `<meta property="og:title" content="Storm closes the harbour of Nordby, ferries stop">${told({})}`
  expect(pageOf(pageWith({ head })).title).toBe(TITLE)
})

test('relative addresses follow the base element, if it is http', () => {
  const canonical = (base: string) =>
    pageOf(pageWith({ head: `<base href="${base}"><link rel="canonical" href="x">` })).canonical
  expect(canonical('https://news.example/a/')).toBe('https://news.example/a/x')
  expect(canonical('file:///etc/')).toBe(new URL('x', URL_OF_PAGE).href)
})
