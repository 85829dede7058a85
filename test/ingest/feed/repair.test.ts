import { expect, test } from 'vitest'
import { parseRepaired } from '../../../src/ingest/feed/parsers/parse-repaired.ts'
import { fillHoles } from '../../../src/ingest/feed/parsers/second.ts'
import { type Repaired, repair } from '../../../src/ingest/feed/repair/repair.ts'
import { atomEntry, entryOf, feedOf, rss, rssItem } from './feed-fixtures.ts'

const GOOD = '<item><title>a</title></item><item><title>b</title></item>'

test.for([
  { trouble: 'words before it', text: `Warning: no such file in x.php ${rss(GOOD)}` },
  { trouble: 'tags before it', text: `<br />\n<b>Notice</b>: oh ${rss(GOOD)}` },
  { trouble: 'words behind it', text: `${rss(GOOD)}<script>x</script> & <more` },
  { trouble: 'a doctype', text: `<!DOCTYPE rss [<!ENTITY x "y">]>${rss(GOOD)}` },
  { trouble: 'no version', text: rss(GOOD, '<rss>') },
  {
    trouble: 'a prefixed root',
    text: `<r:rss xmlns:r="http://backend.userland.com/rss2"><channel>${GOOD}</channel></r:rss>`,
  },
  {
    trouble: 'the wrong case',
    text: rss(GOOD).toUpperCase().replaceAll('>A<', '>a<').replaceAll('>B<', '>b<'),
  },
  { trouble: 'no end', text: `<rss><channel>${GOOD}` },
  { trouble: 'an item cut off', text: `<rss><channel>${GOOD}<item><title>c</title><description>They m` },
  { trouble: 'an item without end', text: rss(GOOD.replace('</item>', '')) },
  { trouble: 'a title without end', text: rss(GOOD.replace('a</title>', 'a')) },
  { trouble: 'an empty item inside an item', text: rss(GOOD.replaceAll('<title>', '<item/><title>')) },
  { trouble: 'an item without anything', text: rss(`${GOOD}<item></item>`) },
  {
    trouble: 'elements named __proto__',
    text: rss(GOOD.replace('<title>', '<__proto__><x>1</x></__proto__><title>')),
  },
  { trouble: 'an undeclared prefix', text: rss(GOOD.replace('<title>', '<q:z>1</q:z><title>')) },
  { trouble: 'a foreign element without end', text: rss(GOOD.replace('<title>', '<q:z><title>')) },
  {
    trouble: 'old versions in a foreign element',
    text: rss(GOOD.replace('<title>', `<q:old><item><title>z</title></item></q:old><title>`)),
  },
])('a feed with $trouble gives its items', async ({ text }) => {
  expect((await feedOf(text)).entries.map(({ title }) => title)).toEqual(['a', 'b'])
})

test.for([
  ['AT&T', 'AT&amp;T'],
  ['AT&amp;T', 'AT&amp;T'],
  ['caf&eacute;', 'café'],
  ['Tom &amp;#8211; Jerry', 'Tom – Jerry'],
  ['5 &lt; 6', '5 &lt; 6'],
  ['how &lt;video&gt; works', 'how &lt;video&gt; works'],
  ['A <b>bold</b> one', 'A <b>bold</b> one'],
  ['A <br> line', 'A <br> line'],
  ['&lt;i&gt;A&lt;/i&gt;', '<i>A</i>'],
  ['<![CDATA[A & B]]> c', 'A &amp; B c'],
  ['<![CDATA[A]]>]]<![CDATA[>B]]>', 'A]]&gt;B'],
  ['a\u0007b\u0092s\u{e0041}', 'ab’s'],
])('the RSS title %s reads %s', async ([written, title]) => {
  expect((await entryOf(rssItem(`<title>${written}</title>`))).title).toBe(title)
})

test.for([
  { written: '<title>a &lt;b></title>', title: 'a &lt;b&gt;' },
  { written: '<title type="html">a &lt;b>c&lt;/b></title>', title: 'a <b>c</b>' },
  { written: '<title type="xhtml"><div>a <i>&lt;</i></div></title>', title: '<div>a <i>&lt;</i></div>' },
  { written: '<title mode="escaped" type="text/html">a &lt;i>b&lt;/i></title>', title: 'a <i>b</i>' },
  { written: '<title mode="base64">YSA8IGI=</title>', title: 'a &lt; b' },
  { written: '<title mode="xml" type="text/html">a <i>b</i></title>', title: 'a <i>b</i>' },
])('the Atom title $written reads $title', async ({ written, title }) => {
  expect((await entryOf(atomEntry(written))).title).toBe(title)
})

test.for(['body', 'xhtml:body', 'fullitem', 'content:encoded', 'content'])(
  'an RSS text in <%s> is the content',
  async (name) => {
    expect((await entryOf(rssItem(`<${name}><p>Text</p></${name}>`))).content).toBe('<p>Text</p>')
  },
)

test('the second parser never sees a body', () => {
  const repaired = repair(rssItem('<title>t</title><description>secret</description>'), undefined)
  expect((repaired as Repaired).xml()).toContain('secret')
  expect((repaired as Repaired).lean()).not.toContain('secret')
})

const refusing = (xml: string, lean: string): Repaired => ({
  family: 'rss',
  format: 'RSS',
  xml: () => xml,
  lean: () => lean,
  language: '',
  head: [],
  written: [{ fields: ['<guid>1</guid>'], bodies: [] }],
  left: 0,
  repairs: [],
})

test('what feedsmith refuses, rss-parser reads', async () => {
  const { draft, how } = await parseRepaired(refusing('<oh', rssItem('<title>t</title><guid>1</guid>')))
  expect(draft?.entries).toMatchObject([{ title: 't', id: '1' }])
  expect(how).toBe('read by rss-parser, since feedsmith refused it')
})

test('rss-parser fills the holes of feedsmith, and the trace says which', async () => {
  const { draft, how } = await parseRepaired(
    refusing(rssItem('<title>t</title>'), rssItem('<title>other</title><guid>1</guid>')),
  )
  expect(draft?.entries).toMatchObject([{ title: 't', id: '1' }])
  expect(how).toBe('read by feedsmith; id read by rss-parser')
})

test('a document that both refuse gives no draft', async () => {
  expect(await parseRepaired(refusing('<oh', '<oh'))).toEqual({ how: 'feedsmith and rss-parser refused it' })
})

test('holes are not filled from other items', () => {
  const one = { enclosures: [], tags: [] }
  const { draft, filled } = fillHoles({ entries: [one] }, { entries: [{ ...one, id: '1' }, one] })
  expect(draft.entries).toEqual([one])
  expect(filled.size).toBe(0)
})

const flood = (text: string, times: number) => text.repeat(times)

test.for([
  { attack: 'less-than signs', text: (n: number) => flood('<', n) },
  { attack: 'CDATA openers', text: (n: number) => `<rss><channel><item><title>${flood('<![CDATA[', n / 9)}` },
  { attack: 'comment openers', text: (n: number) => `<rss><channel><item><title>${flood('<!--', n / 4)}-->` },
  { attack: 'open quotes', text: (n: number) => `<rss><channel><item><link ${flood('a="', n / 3)}` },
  { attack: 'fields without end', text: (n: number) => rss(flood('<item><title>a<link>b<guid>c', n / 28)) },
  { attack: 'unknown tags without end', text: (n: number) => rssItem(flood('<br><q>', n / 7)) },
  { attack: 'unknown tags closed by others', text: (n: number) => rssItem(flood('<q></z>', n / 7)) },
  { attack: 'brackets in a name', text: (n: number) => rssItem(`<author>${flood('(', n)}</author>`) },
  {
    attack: 'tags in a text',
    text: (n: number) => rssItem(`<description><![CDATA[${flood('<a ', n / 3)}]]></description>`),
  },
  { attack: 'spaces', text: (n: number) => rssItem(`<title>${flood(' ', n)}x</title>`) },
])('a flood of $attack takes time in proportion', async ({ text }) => {
  const timed = async (n: number) => {
    const start = performance.now()
    await feedOf(text(n)).catch(() => undefined)
    return performance.now() - start
  }
  await timed(10_000)
  const [half, whole] = [await timed(250_000), await timed(500_000)]
  // Quadratic work would take four times as long, and seconds.
  expect(whole).toBeLessThan(Math.max(1_000, half * 3.5))
})

test('nothing in a feed can pollute an object', async () => {
  await feedOf(
    rssItem('<title>t</title><constructor><prototype>x</prototype></constructor><__proto__ polluted="1"/>'),
  )
  await feedOf('{"title":"t","__proto__":{"polluted":1},"items":[{"id":"1","__proto__":{"polluted":1}}]}')
  expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
})
