import { expect, test } from 'vitest'
import { type MarkupHandlers, walkSimpleMarkup } from '../../../src/ingest/html/simple-markup.ts'
import { walkMarkup } from '../../../src/ingest/html/walk-markup.ts'

/** What was told, texts joined. */
function toldBy(walk: (html: string, handlers: MarkupHandlers) => unknown, html: string) {
  const told: string[] = []
  let words = ''
  const endText = () => {
    if (words !== '') told.push(`text ${words}`)
    words = ''
  }
  const tell = (what: string) => {
    endText()
    told.push(what)
  }
  const isWhole = walk(html, {
    text: (text) => {
      words += text
    },
    open: (name, isEmpty) => tell(`open ${name}${isEmpty ? ' empty' : ''}`),
    close: (name) => tell(`close ${name}`),
  })
  endText()
  return { told, isWhole }
}

test('tags, attributes and references of common form are told', () => {
  const html = '<P class="a>b">One &amp; two<br/><img src=\'x\' alt="y" hidden /></p> 3 & 4'
  expect(toldBy(walkSimpleMarkup, html)).toEqual({
    told: ['open p', 'text One & two', 'open br empty', 'open img empty', 'close p', 'text  3 & 4'],
    isWhole: true,
  })
})

test.for([
  ['a comment', 'a<!-- b -->c'],
  ['a section', 'a<![CDATA[b]]>c'],
  ['a script', '<script>if (a<b) "</p>"</script>'],
  ['a value without quotes', '<a href=x>y</a>'],
  ['a quote without end', '<a href="x>y'],
  ['a tag without end', 'a<p'],
  ['a smaller-than sign', '1 < 2'],
  ['a reference without semicolon', 'a &amp b'],
  ['an ampersand at the end', 'a &'],
  ['an address with parameters in the text', 'x?a=1&copy=2'],
  ['a prefix', '<o:p>a</o:p>'],
  ['space in a closing tag', '<p>a</p >'],
])('%s is left to the rules of HTML', ([, html = '']) => {
  expect(toldBy(walkSimpleMarkup, html).isWhole).toBe(false)
})

const PIECES =
  '<p>|</p>|<|>|&|;|amp|&amp;|&amp|&#8217;|&#146;|&notit;|&nosuch;|&#0;|&&amp;| |\n|a|b c|<br/>|<br|/>|<a href="x">|' +
  '<a href="a>b">|<a href=x>|<img alt src="a"/>|<img src="a"alt="b">|</a>|</a >|<!--|-->|<script>|</script>|<title>|' +
  '</title>|<svg>|<T>|</TD>|<o:p>|<h1>|=|"|\'|/|<a b="|<é>|<1>|</>|<a / b>|<p/>|&AMP;|&1;'

test('whatever it tells is what the rules of HTML tell', () => {
  const pieces = PIECES.split('|')
  let seed = 1
  const next = () => {
    seed = (seed * 48_271) % 2_147_483_647
    return seed
  }
  let simple = 0
  for (let round = 0; round < 30_000; round++) {
    const html = Array.from({ length: 1 + (next() % 6) }, () => pieces[next() % pieces.length]).join('')
    const { told, isWhole } = toldBy(walkSimpleMarkup, html)
    if (!isWhole) continue
    simple++
    expect({ html, told }).toEqual({ html, told: toldBy(walkMarkup, html).told })
  }
  expect(simple).toBeGreaterThan(3_000)
})

test('twice the markup takes about twice the time', () => {
  const time = (text: string) => {
    const start = performance.now()
    toldBy(walkSimpleMarkup, text)
    return performance.now() - start
  }
  for (const piece of ['<a ', '<a b="', '<p>a</p>', '&amp;', '<a b c d e f '])
    expect(time(piece.repeat(200_000))).toBeLessThan(2_000)
})
