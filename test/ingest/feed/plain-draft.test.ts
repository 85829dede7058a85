import { expect, test } from 'vitest'
import { parseRepaired } from '../../../src/ingest/feed/parsers/parse-repaired.ts'
import { plainDraft } from '../../../src/ingest/feed/parsers/plain-draft.ts'
import { type Repaired, repair } from '../../../src/ingest/feed/repair/repair.ts'
import { FOUND_AT, rss } from './feed-fixtures.ts'

const HEAD = '<title>News</title><link>https://news.example/</link>'
const ITEM = '<link>https://news.example/1</link><title>One</title>'

function repaired(text: string): Repaired {
  const found = repair(text, FOUND_AT)
  if ('why' in found) throw new Error(found.why)
  return found
}

/** What the parsers make of the same document: a language of the whole of it is enough to have them look. */
const parsed = async (text: string) => (await parseRepaired({ ...repaired(text), language: 'en' })).draft

const present = (value: unknown) => JSON.parse(JSON.stringify(value))

test.for([
  ['texts', `${HEAD}<item>${ITEM}<pubDate>Mon, 05 Jan 2026 08:00:00 GMT</pubDate></item>`],
  ['HTML', `${HEAD}<item>${ITEM}<description>&lt;p&gt;a &amp;amp; b&lt;/p&gt;</description></item>`],
  [
    'both accounts',
    `${HEAD}<item>${ITEM}<description>a</description><content:encoded>b</content:encoded></item>`,
  ],
  ['a guid with attributes', `${HEAD}<item>${ITEM}<guid isPermaLink="false">x &amp; y</guid></item>`],
  ['tags', `${HEAD}<category>c</category><item>${ITEM}<category>a</category><category>b</category></item>`],
  ['authors', `${HEAD}<item>${ITEM}<dc:creator>A</dc:creator><dc:creator>B</dc:creator></item>`],
  ['another date', `${HEAD}<item>${ITEM}<dc:date>2026-01-05</dc:date></item>`],
  [
    'files',
    `${HEAD}<item>${ITEM}<media:content url="/m"/><enclosure url="/a?b=1&amp;c=2" type="audio/x"/></item>`,
  ],
  [
    'a hub',
    `${HEAD}<atom:link rel="hub" href="https://hub.example/?a&amp;b"/><atom:link rel="self" href="/f"/>`,
  ],
  [
    'manners',
    `${HEAD}<ttl>60</ttl><sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>2</sy:updateFrequency>`,
  ],
  ['other ends of lines', `${HEAD}<item>${ITEM}<description>a\r\nb\rc</description></item>`],
  ['nothing', ''],
])('%s are read as the parsers read them', async ([, channel = '']) => {
  const draft = plainDraft(repaired(rss(channel)))
  expect(draft).toBeDefined()
  expect(present(draft)).toEqual(present(await parsed(rss(channel))))
})

test.for([
  ['a person', `${HEAD}<managingEditor>a@news.example (A)</managingEditor>`],
  ['an author', `${HEAD}<item>${ITEM}<author>A</author></item>`],
  ['an item without link', `${HEAD}<item><title>One</title><guid>https://news.example/1</guid></item>`],
  ['an element that comes twice', `${HEAD}<item>${ITEM}<title>Two</title></item>`],
  ['a comment in a text', `${HEAD}<item>${ITEM}<description>&lt;p&gt;a&lt;!-- b --&gt;</description></item>`],
  ['the end of a section in a text', `${HEAD}<item>${ITEM}<description>&lt;p&gt;]]&gt;</description></item>`],
  ['a number that is none', `${HEAD}<ttl>an hour</ttl>`],
  ['an element of iTunes', `${HEAD}<item>${ITEM}<itunes:author>A</itunes:author></item>`],
])('%s is left to the parsers', ([, channel = '']) => {
  expect(plainDraft(repaired(rss(channel)))).toBeUndefined()
})

test('a hundred thousand tags take no second', () => {
  const tags = '<category>a</category>'.repeat(100_000)
  const document = repaired(rss(`${HEAD}<item>${ITEM}${tags}</item>`))
  const start = performance.now()
  expect(plainDraft(document)?.entries[0]?.tags).toHaveLength(100_000)
  expect(performance.now() - start).toBeLessThan(1_000)
})
