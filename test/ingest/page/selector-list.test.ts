import { expect, test } from 'vitest'
import { readList } from '../../../src/ingest/page/read-list.ts'
import { itemsBySelectors, type Selectors } from '../../../src/ingest/page/selector-list.ts'

const PAGE = `<html><head><title>The Example</title></head><body><ul>
<li class="item"><h3><a href="/1">Harbour <b>closed</b> &amp; quay gone</a></h3><time datetime="2026-11-20T09:00:00Z">Friday</time>
  <p class="lead">Until Friday.</p><p class="more">See <i>more</i> &lt;here&gt;.</p></li>
<li class="item"><a class="pic" href="/2#pic"><img src="x"></a><a class="name" href="/2">Ferry line opens</a><span class="day">21.11.2026</span></li>
<li class="item">nothing to open</li>
</ul></body></html>`
const URL_OF_LIST = 'https://news.example/latest/'

const entriesOf = (select: Selectors) => {
  const reading = itemsBySelectors(PAGE, URL_OF_LIST, select)
  return 'entries' in reading ? reading.entries : reading
}

test('finds title, link and date of each item by itself', () => {
  expect(entriesOf({ item: '.item:first-child' })).toEqual([
    {
      id: 'https://news.example/1',
      link: 'https://news.example/1',
      title: 'Harbour closed &amp; quay gone',
      published: expect.stringMatching(/^2026-11-20T09:00:00/),
      enclosures: [],
      tags: [],
    },
  ])
})

test('takes the parts that the operator names', () => {
  expect(
    entriesOf({ item: '.item:nth-child(2)', title: '.name', link: '.name', date: '.day' }),
  ).toMatchObject([
    {
      title: 'Ferry line opens',
      link: 'https://news.example/2',
      published: expect.stringContaining('2026-11-21'),
    },
  ])
})

test('gives the text as safe HTML', () => {
  expect(entriesOf({ item: '.item:first-child', text: '.more' })).toMatchObject([
    { summary: '<p>See more &lt;here&gt;.</p>' },
  ])
})

test('an item may be the link itself', () => {
  expect(entriesOf({ item: 'a.name' })).toMatchObject([
    { title: 'Ferry line opens', link: 'https://news.example/2' },
  ])
})

test.for([
  ['.nothing', 'Nothing on the page matches'],
  ['li:last-child', 'none has a title or a link'],
  ['li[', 'A selector cannot be read'],
])('says what is wrong with %s', ([item, why]) => {
  expect(entriesOf({ item: item as string })).toMatchObject({
    why: expect.stringContaining(why as string),
    remedy: expect.any(String),
  })
})

test('a list of links is cut at 2,000 items', () => {
  const html = `<body>${'<a href="/x">Harbour news</a>'.repeat(2_003)}</body>`
  expect(itemsBySelectors(html, URL_OF_LIST, { item: 'a' })).toMatchObject({ left: 3 })
})

test('gives the page as a feed, with its name', () => {
  const reading = readList({ bytes: Buffer.from(PAGE), url: URL_OF_LIST }, { item: '.item' })
  expect(reading).toMatchObject({
    feed: { title: 'The Example', link: URL_OF_LIST, left: 0, entries: [{}, {}] },
  })
})
