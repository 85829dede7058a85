import { expect, test } from 'vitest'
import { safeHtml } from '../../../src/ingest/html/safe-html.ts'

const BASE = 'https://news.example/world/'

test.for([
  { what: 'a script with its text', html: 'safe<script>alert(1)</script> text', safe: 'safe text' },
  { what: 'a style with its text', html: '<style>p{}</style>text', safe: 'text' },
  { what: 'a frame with its text', html: 'a<iframe src="https://x.example">no frames</iframe>b', safe: 'ab' },
  { what: 'an unknown element, keeping its text', html: '<blob>text</blob>', safe: 'text' },
  { what: 'an event handler', html: '<p onclick="go()">a</p>', safe: '<p>a</p>' },
  { what: 'a style attribute', html: '<p style="position:fixed">a</p>', safe: '<p>a</p>' },
  { what: 'a javascript address', html: '<a href="javascript:go()">a</a>', safe: '<a>a</a>' },
  {
    what: 'a javascript address in references',
    html: '<a href="&#106;avascript&#58;go()">a</a>',
    safe: '<a>a</a>',
  },
  { what: 'a javascript address with a tab', html: '<a href="java\tscript:go()">a</a>', safe: '<a>a</a>' },
  { what: 'a data address', html: '<img src="data:text/html,x">', safe: '<img>' },
  { what: 'a comment', html: 'a<!-- <b> -->b', safe: 'ab' },
  { what: 'a doctype', html: '<!DOCTYPE html>a', safe: 'a' },
  { what: 'a script that never ends', html: 'a<script>b', safe: 'a' },
])('drops $what', ({ html, safe }) => {
  expect(safeHtml(html)).toBe(safe)
})

test.for([
  {
    html: '<a href="story?id=1&amp;x=2">a</a>',
    safe: '<a href="https://news.example/world/story?id=1&amp;x=2">a</a>',
  },
  {
    html: '<img src="/i.png" alt="a &quot;b&quot;">',
    safe: '<img src="https://news.example/i.png" alt="a &quot;b&quot;">',
  },
  { html: '<a href="//other.example/x">a</a>', safe: '<a href="https://other.example/x">a</a>' },
  { html: '<a href="/a/../b">a</a>', safe: '<a href="https://news.example/b">a</a>' },
  { html: '<base href="https://b.example/"><a href="x">a</a>', safe: '<a href="https://b.example/x">a</a>' },
])('makes the address of $html absolute', ({ html, safe }) => {
  expect(safeHtml(html, BASE)).toBe(safe)
})

test('a relative address without base loses its attribute', () => {
  expect(safeHtml('<a href="x">a</a>')).toBe('<a>a</a>')
})

test('elements come out well nested, whatever went in', () => {
  expect(safeHtml('<b>a<i>b</b>c</i></p><p>d')).toBe('<b>a<i>b</i></b>c<p>d</p>')
})

test('references become letters and only markup characters are escaped', () => {
  expect(safeHtml('caf&eacute; &#8211; AT&T &lt;b&gt; a < b')).toBe('café – AT&amp;T &lt;b&gt; a &lt; b')
})

test('elements deeper than 200 lose their tags, not their text', () => {
  const safe = safeHtml(`${'<b>'.repeat(5_000)}deep${'</b>'.repeat(5_000)}`)
  expect(safe.match(/<b>/g)).toHaveLength(200)
  expect(safe).toContain('deep')
})

test.for([
  { attack: 'unclosed tags', html: '<a '.repeat(300_000) },
  { attack: 'open elements and foreign ends', html: '<b>'.repeat(100_000) + '</i>'.repeat(100_000) },
  { attack: 'ampersands', html: '&'.repeat(500_000) },
  { attack: 'half references', html: '&#'.repeat(300_000) },
])('a flood of $attack takes no more than a moment', ({ html }) => {
  const start = performance.now()
  safeHtml(html)
  expect(performance.now() - start).toBeLessThan(4_000)
})
