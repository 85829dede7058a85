import { expect, test } from 'vitest'
import { paragraphsOf } from '../../src/article/paragraphs.ts'

const texts = (text: string): string[] => paragraphsOf(text).map((paragraph) => paragraph.text)

test('every kind of line end parts paragraphs, also in one text', () => {
  expect(texts('one\r\ntwo\rthree\nfour\u2028five\r\n\r\n  six  \n\t\n')).toEqual([
    'one',
    'two',
    'three',
    'four',
    'five',
    'six',
  ])
})

test('spans are into the text as it stands', () => {
  const text = ' a\r\n\u00a0b \r c'
  expect(paragraphsOf(text).map(({ span }) => text.slice(span.start, span.end))).toEqual(['a', 'b', 'c'])
})

const WRAPPED = `The council voted on Monday evening to close the old
bridge over the river until the engineers have
looked at every one of its pillars.`

test('lines broken to fit a width are one paragraph, with their line ends', () => {
  expect(texts(`${WRAPPED}\n\nA second paragraph.`)).toEqual([WRAPPED, 'A second paragraph.'])
})

test.for([
  {
    says: 'sentences of their own',
    text: 'The council voted on Monday evening to close it.\nThe old bridge stays shut.',
  },
  {
    says: 'lines that had room for more',
    text: `${WRAPPED.slice(0, 60)}\nshort\nbut this line is much longer than all`,
  },
  { says: 'very long lines', text: `${'word '.repeat(40)}\nand goes on here for a while without any end` },
])('$says stay apart', ({ text }) => {
  expect(texts(text)).toHaveLength(text.split('\n').length)
})

test.for([
  ['He left.', true],
  ['He left', false],
  ['He left…', false],
  ['Loading...', false],
  ['“He left.”', true],
  ['« Il part. »', true],
  ['He said it. (Reuters)', true],
  ['Er ging. / ab', true],
  ['He left. 🇺🇸', true],
  ['他走了。', true],
  ['「行こう」', true],
  ['वह गया।', true],
  ['هل عاد؟', true],
  ['Three things:', false],
] as const)('"%s" ends as a sentence ends: %s', ([text, closed]) => {
  expect(paragraphsOf(text)[0]?.closed).toBe(closed)
})

test.for([
  ['Win-win for 1,300 people', 4],
  ['政府星期一公布新法律', 5],
  ['— …', 0],
] as const)('"%s" has %i words', ([text, words]) => {
  expect(paragraphsOf(text)[0]?.words).toBe(words)
})
