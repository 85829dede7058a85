import { expect, test } from 'vitest'
import { type Block, type BlockKind, block } from '../../src/deliver/card.ts'
import { renderMarkdown } from '../../src/deliver/markdown/render.ts'
import { leadCard } from '../../src/deliver/story-card.ts'
import { damBrief } from '../rigs/brief-builder.ts'

const APART = '\u200b'
const render = (...blocks: readonly Block[]) => renderMarkdown(blocks)

test('a card as Markdown', () => {
  expect(renderMarkdown(leadCard(damBrief()))).toBe(`## Crack found in Sorvo dam

*5 outlets · 5 languages · 4 origins · story K4M*

A crack was found in the Sorvo dam on Monday. \\[1\\] \\[2\\] \\[3\\]

- Some 1,300 people left their homes. \`single\u00a0source\u00a0·\u00a0EN\` \\[1\\]
- Mayor Ida Moll confirmed the crack. \`translated\u00a0· 2\u00a0outlets\u00a0· DE\u00a0NO\u00a0· one\u00a0speaker\` \\[2\\] \\[4\\]

### Sources differ

- *How many people left?* **1,300** (Lake Herald) \\[1\\]; **900** (Danau Pos) \\[3\\].

*Also reported by 1 source in Vietnamese (not translated)*

Sources \\[1\\] Lake Herald EN · \\[2\\] Seeblatt DE · \\[3\\] Danau Pos ID · \\[4\\] Fjordposten NO · \\[5\\] Hồ Mới VI

*Translation: test memory*
`)
})

test('a sentence and its English stand in one quotation, sentences in paragraphs of their own', () => {
  const blocks = [block('quote', 'a'), block('gloss', 'b'), block('quote', 'c'), block('meta', 'd')]
  expect(render(...blocks)).toBe('> a\\\n> b\n>\n> c\n\n*d*\n')
})

test('headings, lists, rule', () => {
  const blocks = [
    block('header', 'h'),
    block('fact', 'f'),
    block('side', 's'),
    block('heading', 'g'),
    block('footer', 'e'),
  ]
  expect(render(...blocks)).toBe('# h\n\n- f\n- s\n\n### g\n\n---\n\ne\n')
})

test.for([
  { what: 'a link', text: '[dam](https://x.example)', shown: '\\[dam\\](https\\://x\\.example)' },
  { what: 'an image', text: '![dam](x)', shown: '!\\[dam\\](x)' },
  { what: 'the definition of a link', text: '[1]: x', shown: '\\[1\\]: x' },
  { what: 'an address in angle brackets', text: '<https://x.example>', shown: '\\<https\\://x\\.example\\>' },
  { what: 'a bare address', text: 'see HTTPS://x.example', shown: 'see HTTPS\\://x\\.example' },
  { what: 'an address without a scheme', text: 'see www.x.example', shown: 'see www\\.x\\.example' },
  { what: 'a bare host', text: 'dam.example or www.1', shown: 'dam\\.example or www\\.1' },
  { what: 'HTML', text: '<b onclick="x">dam</b>', shown: '\\<b onclick="x"\\>dam\\</b\\>' },
  { what: 'a comment', text: '<!-- dam', shown: '\\<!-- dam' },
  { what: 'a heading', text: '# dam', shown: '\\# dam' },
  { what: 'a heading after a line end', text: 'a\n# dam\n===', shown: 'a \\# dam ===' },
  { what: 'a quotation', text: '> dam', shown: '\\> dam' },
  { what: 'a list', text: '- dam', shown: '\\- dam' },
  { what: 'another list', text: '+ dam', shown: '\\+ dam' },
  { what: 'a numbered list', text: '1. dam', shown: '1\\. dam' },
  { what: 'a numbered list of the other kind', text: '20) dam', shown: '20\\) dam' },
  { what: 'a rule', text: '---', shown: '\\---' },
  { what: 'an underline', text: '===', shown: '\\===' },
  { what: 'emphasis', text: '*a* _b_ ~~c~~', shown: '\\*a\\* \\_b\\_ \\~\\~c\\~\\~' },
  { what: 'code', text: '`dam`', shown: '\\`dam\\`' },
  { what: 'a table', text: 'a | b', shown: 'a \\| b' },
  { what: 'a formula', text: '$a$', shown: '\\$a\\$' },
  { what: 'an entity', text: '&lt;b&gt;', shown: '\\&lt;b\\&gt;' },
  { what: 'an escape', text: '\\*dam*', shown: '\\\\\\*dam\\*' },
  { what: 'a mention of everybody', text: '@everyone', shown: `\\@${APART}everyone` },
  { what: 'a mention', text: '<@123> @ida', shown: `\\<\\@${APART}123\\> \\@${APART}ida` },
  { what: 'an address of mail', text: 'ida@dam.example', shown: `ida\\@${APART}dam\\.example` },
  { what: 'a decimal point', text: '1.5 m. Then 2.', shown: '1\\.5 m. Then 2.' },
  { what: 'an escape sequence', text: '\u001b[31mdam\u202e', shown: 'dam' },
])('$what stays text', ({ text, shown }) => {
  expect(render(block('paragraph', text))).toBe(`${shown}\n`)
})

test.for([
  ['header', '# '],
  ['headline', '## '],
  ['heading', '### '],
  ['meta', '*'],
  ['paragraph', ''],
  ['fact', '- '],
  ['side', '- '],
  ['quote', '> '],
  ['gloss', '> '],
  ['sources', ''],
  ['footer', '---\n\n'],
] as const)('nothing hostile gets out of a %s', ([kind, frame]: readonly [BlockKind, string]) => {
  const hostile = 'x\n\n# [a](b) <i> @all `c` **'
  const escapedText = `x \\# \\[a\\](b) \\<i\\> \\@${APART}all \\\`c\\\` \\*\\*`
  const tag = "x # [a](b) <i> @all 'c' **".replaceAll(' ', '\u00a0')
  const end = kind === 'meta' ? '*' : ''
  expect(render(block(kind, hostile, { bold: hostile }, { italic: hostile }, { tag: hostile }))).toBe(
    `${frame}${escapedText}**${escapedText}***${escapedText}*\`${tag}\`${end}\n`,
  )
})

test('marks touch their words, and nothing is marked where there are none', () => {
  const text = render(
    block('paragraph', 'a ', { bold: ' b ' }, ' ', { italic: '' }, { bold: ' ' }, { tag: '' }, 'c'),
  )
  expect(text).toBe('a **b** c\n')
})

test('nothing at all is one empty line', () => {
  expect(renderMarkdown([])).toBe('\n')
})
