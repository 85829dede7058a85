import { expect, test } from 'vitest'
import { readPage } from '../../../src/ingest/page/read-page.ts'
import { trimHtml } from '../../../src/ingest/page/trim-html.ts'
import { pageOf, pageWith, SENTENCES, URL_OF_PAGE } from './pages.ts'

/** Each may be read or refused: it may not throw, and may not take long. */
test.for<[string, string]>([
  ['200,000 nested tags', '<div>'.repeat(200_000)],
  ['nested paragraphs', '<p><b>'.repeat(15_000)],
  ['100,000 attributes', `<div ${Array.from({ length: 100_000 }, (_, at) => `a${at}=1`).join(' ')}>`],
  ['one line of 5 MB', 'x'.repeat(5_000_000)],
  ['50,000 cells', `<table><tr>${'<td>a, b'.repeat(50_000)}`],
  ['a flood of <', '<'.repeat(1_000_000)],
  ['a flood of &', '&'.repeat(1_000_000)],
  ['unclosed comments', '<!--'.repeat(200_000)],
  ['unclosed values', '<a href="'.repeat(200_000)],
  ['unclosed drawings', '<svg><select>'.repeat(15_000)],
  ['a title of 2 MB', `<title>${'a | '.repeat(500_000)}</title>`],
  ['a style of 2 MB', `<p style="${'a:b;'.repeat(500_000)}">x</p>`],
  ['spaces', `<meta http-equiv="refresh" content="0${' '.repeat(500_000)}">`],
])('%s end in time', ([, hostile]) => {
  const start = performance.now()
  readPage({ url: URL_OF_PAGE, html: pageWith({ before: hostile }) })
  readPage({ url: URL_OF_PAGE, html: hostile })
  expect(performance.now() - start).toBeLessThan(10_000)
})

test('a page of 12,000 paragraphs is still read', () => {
  const sentences = Array.from(
    { length: 12_000 },
    (_, at) => `${SENTENCES[at % 5]} It was written on day ${at}.`,
  )
  expect(pageOf(pageWith({ sentences })).text.split('\n')).toHaveLength(12_000)
})

test.for([
  ['<p>a</p><script>var x = "<p>b</p>"</script><p>c</p>', '<p>a</p><p>c</p>'],
  ['<STYLE>p > a {}</STYLE ><p>c', '<p>c'],
  ['<svg><path d="M0"/></svg>x<svg/>y', 'xy'],
  ['<a title="1 > 0">b</a>', '<a title="1 > 0">b</a>'],
  ['a<!-- <script> -->b', 'ab'],
  ['a<!-->b<!--->c', 'abc'],
  ['a<svg>b', 'ab'],
  ['a<script>b', 'a'],
  ['a < b <3 </p>', 'a < b <3 </p>'],
])('cuts %j to %j', ([html, trimmed]) => {
  expect(trimHtml(html as string).html).toBe(trimmed)
})

test('hands out JSON-LD, and no other script', () => {
  const html = '<script>1</script><script data-a="b" TYPE="application/LD+json">{"a":1}</script>'
  expect(trimHtml(html).jsonLd).toEqual(['{"a":1}'])
})
