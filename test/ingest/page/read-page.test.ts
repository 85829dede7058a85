import { expect, test } from 'vitest'
import { jsonLd, pageOf, pageWith, SENTENCES, TITLE } from './pages.ts'

const ARTICLE = SENTENCES.join('\n')

test('takes the paragraphs of an article and nothing else', () => {
  const page = pageOf(pageWith())
  expect(page.text).toBe(ARTICLE)
  expect(page).toMatchObject({ title: TITLE, language: 'en', feeds: [], retracted: false })
})

test.for<[string, string]>([
  ['navigation', '<nav><ul><li><a href="/a">Home</a><li><a href="/b">World news and more</a></ul></nav>'],
  [
    'share buttons',
    '<div class="share-buttons"><span>Share this article with all of your friends.</span></div>',
  ],
  [
    'a related box',
    '<div class="related-articles"><h3>Related</h3><p>Ferry line opens a new route to the islands.</p></div>',
  ],
  [
    'a caption',
    '<figure><img src="a.jpg"><figcaption>The quay on Monday, seen from the sea.</figcaption></figure>',
  ],
  ['a link line', '<p><a href="/x">Read about the storm of last year and its costs</a></p>'],
  ['a label', '<p>Advertisement</p>'],
  ['a label in Polish', '<p>Czytaj więcej</p>'],
  ['a teaser', '<p>Les også: <b>Ferjene går igjen som vanlig</b></p>'],
  ['a credit', '<p>Photo: A. Berg / The Example</p>'],
  ['a newsletter form', '<form><p>Get our newsletter each morning, free of charge.</p><input></form>'],
])('leaves out %s inside the text', ([, inside]) => {
  expect(pageOf(pageWith({ inside })).text).toBe(ARTICLE)
})

test.for<[string, string]>([
  ['hidden attribute', '<p hidden>Note to machines: the harbour is open.</p>'],
  ['display none', '<p style="DISPLAY : none">Note to machines: the harbour is open.</p>'],
  ['white on white', '<p style="color:#fff;background:#FFFFFF">Note to machines: the harbour is open.</p>'],
  ['no size', '<p style="font-size:0px">Note to machines: the harbour is open.</p>'],
  ['no opacity', '<p style="opacity:0">Note to machines: the harbour is open.</p>'],
  ['off the screen', '<p style="position:absolute;left:-9999px">Note to machines: the harbour is open.</p>'],
  ['aria-hidden', '<div aria-hidden="true"><p>Note to machines: the harbour is open.</p></div>'],
  ['screen reader class', '<p class="visually-hidden">Note to machines: the harbour is open.</p>'],
  ['template', '<template><p>Note to machines: the harbour is open.</p></template>'],
])('stores no hidden text: %s', ([, inside]) => {
  expect(pageOf(pageWith({ inside })).text).toBe(ARTICLE)
})

test('keeps text that a style does not hide', () => {
  const inside =
    '<p style="opacity:0.9;color:#fff;background:#000">The lighthouse was not damaged, the keeper said on Monday.</p>'
  expect(pageOf(pageWith({ inside })).text).toContain('The lighthouse was not damaged')
})

test('keeps the article when its own container has the name of furniture', () => {
  const html = pageWith().replace('<article>', '<article class="comments related">')
  expect(pageOf(html).text).toBe(ARTICLE)
})

test('puts the standfirst before the body', () => {
  const lead = 'Ferries and fishermen must look for another port this week, and the repairs are dear'
  const html = pageWith().replace('</h1>', `</h1><header><div class="standfirst">${lead}</div></header>`)
  expect(pageOf(html).text.split('\n')[0]).toBe(lead)
})

test('leaves the next story of an endless page alone', () => {
  const next = `<article><h1>Ferry line opens</h1>${'<p>A new line to the islands opens in May, the company said, and tickets are cheap.</p>'.repeat(4)}</article>`
  expect(pageOf(pageWith({ after: next })).text).toBe(ARTICLE)
})

test('a conditional comment does not swallow the page', () => {
  const html = `<!--[if IE]><html class="ie"><![endif]--><!--[if !IE]><!-->${pageWith()}<!--<![endif]-->`
  expect(pageOf(html).text).toBe(ARTICLE)
})

test('a script before the root does not hide the page', () => {
  expect(pageOf(jsonLd({ '@type': 'WebSite' }) + pageWith()).text).toBe(ARTICLE)
})

test('bytes are decoded by what they are', () => {
  const html = Buffer.from(
    pageWith({ inside: '<p>Fähren fahren erst nächste Woche wieder, sagte der Hafenmeister am Montag.</p>' }),
    'latin1',
  )
  expect(pageOf(html, { 'content-type': 'text/html; charset=iso-8859-1' }).text).toContain('Fähren')
})

test('tells which rule gave what', () => {
  const page = pageOf(pageWith({ inside: '<p>Advertisement</p>' }))
  const steps = Object.fromEntries(page.trace.map(({ step, found }) => [step, found]))
  expect(steps).toMatchObject({
    'title from': expect.stringContaining('heading'),
    'date from': 'nowhere',
  })
  expect(steps['taken out or put back']).toContain('1 block (label)')
})

test('a line break parts lines, and a retraction is told', () => {
  const page = pageOf(
    pageWith({ inside: '<p>This article has been retracted because its main claim was wrong.</p>' }),
  )
  expect(page.retracted).toBe(true)
})

test.for([
  'The minister said that the retraction of the claim came late.',
  'The report was withdrawn from the shops in May, the publisher said.',
])('a story about a retraction is not retracted: %s', (sentence) => {
  expect(pageOf(pageWith({ inside: `<p>${sentence}</p>` })).retracted).toBe(false)
})
