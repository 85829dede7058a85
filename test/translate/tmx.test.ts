import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { decodeTmx, parseTmx, writeTmx } from '../../src/translate/tmx.ts'

const DE = { language: 'de', original: 'Die Brücke ist zu.', english: 'The bridge is closed.' }

/** A file with these units, as another tool might write it. */
const tmx = (units: string, header = '', doctype = '') =>
  `<?xml version="1.0"?>\n${doctype}<tmx version="1.4"><header srclang="de">${header}</header><body>\n${units}</body></tmx>`
const unit = (...variants: [attributes: string, content: string][]) =>
  `<tu>${variants.map(([attributes, content]) => `<tuv ${attributes}><seg>${content}</seg></tuv>`).join('')}</tu>\n`

test('what is written is read back exactly', () => {
  const pairs = [
    DE,
    { language: 'zh-Hant', original: '  "<橋> & \'路\'" ]]> ', english: 'a & b < c > d &amp; "e"' },
    {
      language: 'pt_BR',
      original: 'line\none\r\ntwo\rthree\ttab',
      english: 'é\u0301 e\u0301 \u00a0\u2028 🌉',
    },
    DE,
  ]
  expect(parseTmx(writeTmx(pairs, 'made & <checked>'))).toEqual({
    pairs,
    label: 'made & <checked>',
    skipped: 0,
  })
  expect(parseTmx(writeTmx([], ''))).toEqual({ pairs: [], skipped: 0 })
})

test('reads the memory of the sample story whole', () => {
  const xml = readFileSync('seeds/memory.tmx', 'utf8')
  const { pairs, label, skipped } = parseTmx(xml)
  expect(pairs).toHaveLength(xml.split('<tu>').length - 1)
  expect(skipped).toBe(0)
  expect(label).toMatch(/^sample data/)
  expect(new Set(pairs.map(({ language }) => language))).toEqual(new Set(['id', 'de', 'vi', 'nb']))
  expect(parseTmx(writeTmx(pairs, label))).toEqual({ pairs, label, skipped })
})

test.for([
  ['xml:lang="de"', 'xml:lang="en"'],
  ['xml:lang="de"', 'xml:lang="en-GB"'],
  ['lang="de"', 'lang="EN_US"'],
])('takes %s with %s', ([from = '', to = '']) => {
  const { pairs } = parseTmx(tmx(unit([from, DE.original], [to, DE.english])))
  expect(pairs).toEqual([DE])
})

test('gives a pair for each of several languages, wherever the English stands', () => {
  const xml = tmx(
    unit(
      ['xml:lang="de-AT"', 'Ja.'],
      ['xml:lang="en-US"', 'Yes.'],
      ['xml:lang="fr"', 'Oui.'],
      ['xml:lang="en-GB"', 'Aye.'],
    ),
  )
  expect(parseTmx(xml).pairs).toEqual([
    { language: 'de-AT', original: 'Ja.', english: 'Yes.' },
    { language: 'fr', original: 'Oui.', english: 'Yes.' },
  ])
})

test.for([
  { trouble: 'no English', units: unit(['xml:lang="de"', 'Ja.'], ['xml:lang="fr"', 'Oui.']) },
  {
    trouble: 'nothing but English',
    units: unit(['xml:lang="en-US"', 'Color.'], ['xml:lang="en-GB"', 'Colour.']),
  },
  { trouble: 'empty English', units: unit(['xml:lang="de"', 'Ja.'], ['xml:lang="en"', ' ']) },
  { trouble: 'an empty original', units: unit(['xml:lang="de"', ''], ['xml:lang="en"', 'Yes.']) },
  { trouble: 'no language', units: unit(['', 'Ja.'], ['xml:lang="en"', 'Yes.']) },
  { trouble: 'control characters', units: unit(['xml:lang="de"', 'Ja\u009b2J'], ['xml:lang="en"', 'Yes.']) },
  { trouble: 'no segment', units: '<tu><tuv xml:lang="de"/><tuv xml:lang="en"><seg>Yes.</seg></tuv></tu>' },
])('skips and counts a unit with $trouble', ({ units }) => {
  const whole = unit(['xml:lang="de"', DE.original], ['xml:lang="en"', DE.english])
  expect(parseTmx(tmx(units + whole))).toEqual({ pairs: [DE], skipped: 1 })
})

test('drops inline codes and keeps marked words', () => {
  const original =
    'Die <bpt i="1">&lt;b></bpt>Brücke<ept i="1">&lt;/b></ept> <hi type="term">ist</hi><ph>{0}<sub>alt</sub>x</ph> zu<it pos="end">]</it><ut>#</ut>.'
  const { pairs } = parseTmx(
    tmx(unit(['xml:lang="de"', original], ['xml:lang="en"', '<![CDATA[The bridge is closed.]]>'])),
  )
  expect(pairs).toEqual([DE])
})

test('takes the label from the header only, and no other property', () => {
  const units = `<tu><prop type="label">unit</prop><tuv xml:lang="de"><prop type="x">no</prop><seg>${DE.original}</seg></tuv><tuv xml:lang="en"><seg>${DE.english}</seg></tuv></tu>`
  const header =
    '<note>n</note><prop type="other">no</prop><prop type="label">client &amp; co</prop><prop type="last">no</prop>'
  expect(parseTmx(tmx(units, header))).toEqual({ pairs: [DE], label: 'client & co', skipped: 0 })
  expect(parseTmx(tmx(units))).toEqual({ pairs: [DE], skipped: 0 })
})

test.for([
  {
    trouble: 'an entity of its DTD',
    xml: tmx('<tu>&pwd;</tu>', '', '<!DOCTYPE tmx [<!ENTITY pwd SYSTEM "file:///etc/passwd">]>\n'),
    why: 'line 4: an entity of a DTD, which is never expanded: write the character itself, or &amp; for an ampersand',
  },
  {
    trouble: 'a bare ampersand',
    xml: tmx('\n<tu><tuv xml:lang="de"><seg>A & B</seg></tuv></tu>'),
    why: 'line 4: not well-formed XML (',
  },
  {
    trouble: 'no end',
    xml: tmx('\n\n').slice(0, -10),
    why: 'line 5: not well-formed XML (unclosed tag: body)',
  },
  { trouble: 'another root', xml: '<html/>', why: 'line 1: the root element is <html>, not <tmx>' },
  { trouble: 'no XML', xml: 'Dear diary', why: 'line 1: not well-formed XML (' },
  { trouble: 'nothing', xml: '', why: 'line 1: not well-formed XML (document must contain a root element)' },
  {
    trouble: 'a control character',
    xml: tmx('\u0000'),
    why: 'line 3: not well-formed XML (disallowed character)',
  },
  {
    trouble: 'endless depth',
    xml: tmx('<a>'.repeat(100)),
    why: 'line 3: elements are nested deeper than 64',
  },
])('refuses a file with $trouble, naming line and remedy', ({ xml, why }) => {
  expect(() => parseTmx(xml)).toThrow(`the translation memory cannot be read: ${why}`)
})

test('knows a DTD by name without reading it', () => {
  const xml = tmx(
    unit(['xml:lang="de"', DE.original], ['xml:lang="en"', DE.english]),
    '',
    '<!DOCTYPE tmx SYSTEM "tmx14.dtd">',
  )
  expect(parseTmx(xml).pairs).toEqual([DE])
})

test('refuses more than 64 MB before reading them', () => {
  const large = ' '.repeat(64 * 1024 * 1024 + 1)
  expect(() => parseTmx(large)).toThrow('larger than 64 MB: split it into smaller files')
  expect(() => decodeTmx(Buffer.from(large))).toThrow('larger than 64 MB')
})

test.for([
  ['UTF-8', Buffer.from('äé')],
  ['UTF-8 with a mark', Buffer.from('\ufeffäé')],
  ['UTF-16, little end first', Buffer.from('\ufeffäé', 'utf16le')],
  ['UTF-16, big end first', Buffer.from('\ufeffäé', 'utf16le').swap16()],
] as const)('decodes %s', ([, bytes]) => {
  expect(decodeTmx(bytes)).toBe('äé')
})

test('does not guess another encoding', () => {
  expect(() => decodeTmx(Buffer.from('äé', 'latin1'))).toThrow('not valid utf-8: export it again as UTF-8')
})

test.for([
  {
    trouble: 'a control character',
    pair: { ...DE, english: 'a\u001bb' },
    why: 'pair 2 cannot be written: it holds a control character',
  },
  {
    trouble: 'half a character',
    pair: { ...DE, original: 'a\ud83d' },
    why: 'pair 2 cannot be written: it holds a control character',
  },
  { trouble: 'no words', pair: { ...DE, english: ' ' }, why: 'pair 2 cannot be written: one side is empty' },
  {
    trouble: 'markup for a language',
    pair: { ...DE, language: 'de"><x' },
    why: 'pair 2 cannot be written: "de"><x" is no language tag',
  },
  {
    trouble: 'English twice',
    pair: { ...DE, language: 'en-GB' },
    why: 'pair 2 cannot be written: it is English already',
  },
])('does not write a pair with $trouble', ({ pair, why }) => {
  expect(() => writeTmx([DE, pair], 'label')).toThrow(why)
})

test('does not write a label with a control character', () => {
  expect(() => writeTmx([DE], 'a\u0007')).toThrow('the label holds a control character: remove it')
})
