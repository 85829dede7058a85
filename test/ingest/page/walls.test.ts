import { expect, test } from 'vitest'
import { jsonLd, pageOf, pageWith, refusalOf, SENTENCES } from './pages.ts'

const plain = (title: string, body: string) =>
  `<html><head><title>${title}</title></head><body>${body}</body></html>`

test.for([
  [
    'consent',
    '<div class="cookie"><p>We value your privacy.</p><p>Accept all cookies to continue.</p></div>',
  ],
  [
    'consent',
    '<p>Wir und unsere Partner nutzen Cookies. Alle Cookies akzeptieren oder Datenschutzeinstellungen</p><p>Zustimmung</p>',
  ],
  [
    'consent',
    '<div><p>Please log in to read the whole story of the harbour.</p><p>Already a subscriber?</p></div>',
  ],
  [
    'consent',
    '<div><p>Checking your browser before you go on. Please wait.</p><p>Enable JavaScript and cookies to continue</p></div>',
  ],
  ['missing', '<h1>Page not found</h1><p>Sorry, the page that you were looking for is gone.</p>'],
  ['missing', '<h1>404</h1><p>We looked everywhere, and it is not here any more.</p>'],
  ['missing', '<h1>Seite nicht gefunden</h1><p>Die gewünschte Seite gibt es leider nicht mehr.</p>'],
  ['missing', '<h1>ページが見つかりません</h1><p>お探しのページは削除された可能性があります。</p>'],
  ['empty', '<div></div>'],
  ['empty', '<ul><li><a href="/a">One</a><li><a href="/b">Two</a></ul>'],
])('a page that is no article is refused as %s: %s', ([refusal, body]) => {
  expect(refusalOf(plain('Harbour news', body as string)).refusal).toBe(refusal)
})

test('an article about cookies and logins is an article', () => {
  const inside =
    '<p>The regulator says that sites may not force people to accept all cookies, and must ask for consent to each.</p>'
  expect(pageOf(pageWith({ inside })).text).toContain('accept all cookies')
})

test('an article that names a missing page is an article', () => {
  expect(pageOf(pageWith({ inside: '<h2>Page not found</h2>' })).text).toContain(SENTENCES[0])
})

test.for([
  ['0; url=/new', 'https://news.example/new'],
  ["3;URL='https://other.example/x'", 'https://other.example/x'],
  ['0;https://news.example/y', 'https://news.example/y'],
])('a meta refresh of %s leads on', ([content, to]) => {
  const html = pageWith({ head: `<meta http-equiv="Refresh" content="${content}">` })
  expect(refusalOf(html)).toMatchObject({ refusal: 'moved', to })
})

test.for(['300', '300; url=/2026/harbour', '900; url=/new', '0; url=javascript:alert(1)', '0; url=#top'])(
  'a meta refresh of %s is none',
  (content) => {
    expect(pageOf(pageWith({ head: `<meta http-equiv="refresh" content="${content}">` })).text).toContain(
      SENTENCES[0],
    )
  },
)

test.for([
  ['header', { 'x-robots-tag': 'noai, noimageai' }, ''],
  ['header for us', { 'x-robots-tag': 'dragoman: none' }, ''],
  ['meta', {}, '<meta name="robots" content="noindex, NoAI">'],
  ['meta for us', {}, '<meta name="Dragoman" content="none">'],
] as const)('noai and none are obeyed: %s', ([, headers, head]) => {
  expect(refusalOf(pageWith({ head }), headers).refusal).toBe('refused')
})

test.for([
  { 'x-robots-tag': 'noindex' },
  { 'x-robots-tag': 'googlebot: none' },
  { 'x-robots-tag': 'max-snippet:-1, index' },
  { 'x-robots-tag': 'unavailable_after: 25 Jun 2030 15:00:00 PST' },
])('rules for search results and for other robots do not forbid: %o', (headers) => {
  expect(pageOf(pageWith(), headers).text).toContain(SENTENCES[0])
})

test.for([
  ['application/pdf', '%PDF-1.7'],
  ['image/png', 'PNG'],
  ['text/html', 'just words'],
])('%s that is no HTML is refused', ([type, body]) => {
  expect(refusalOf(body as string, { 'content-type': type as string }).refusal).toBe('not-html')
})

test('a refusal still names the feeds of the page', () => {
  const head = '<title>x</title><link rel="alternate" type="application/rss+xml" href="/feed">'
  expect(refusalOf(`<html><head>${head}</head><body></body></html>`).feeds).toEqual([
    'https://news.example/feed',
  ])
})

test.for([
  '<p class="notice">Editor’s note: This story has been withdrawn.</p>',
  '<p>RETRACTED: the harbour was never closed</p>',
  '<p>Dieser Artikel wurde zurückgezogen.</p>',
  '<p>Cet article a été retiré à la demande de la rédaction.</p>',
  '<p>本文已被撤回</p>',
])('a notice of retraction is told: %s', (before) => {
  expect(pageOf(pageWith({ before })).retracted).toBe(true)
})

test('JSON-LD alone makes no article of an empty page', () => {
  const claim = {
    '@type': 'NewsArticle',
    headline: 'Harbour news',
    articleBody: 'Nothing of this is on the page. '.repeat(20),
  }
  expect(refusalOf(plain('Harbour news', jsonLd(claim))).refusal).toBe('empty')
})
