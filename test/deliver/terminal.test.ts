import stringWidth from 'string-width'
import { expect, test } from 'vitest'
import { type Block, block } from '../../src/deliver/card.ts'
import { leadCard } from '../../src/deliver/story-card.ts'
import { viewBlocks } from '../../src/deliver/story-views.ts'
import { progressLine } from '../../src/deliver/terminal/progress.ts'
import { PLAIN, renderTerminal } from '../../src/deliver/terminal/render.ts'
import { damArticles, damBrief } from '../rigs/brief-builder.ts'

const ESCAPE = '\u001b'
/** What a source may hold to harm the reader of a terminal. */
const HOSTILE = `${ESCAPE}[2J${ESCAPE}]0;owned\u0007\u009b31mdam\u202ewall\u2066\r\n\u0008- fake\u200b`

const plain = (...blocks: readonly Block[]) => renderTerminal(blocks, PLAIN)

test('a card as plain text', () => {
  expect(renderTerminal(leadCard(damBrief()), PLAIN)).toBe(`Crack found in Sorvo dam
5 outlets · 5 languages · 4 origins · story K4M
A crack was found in the Sorvo dam on Monday. [1] [2] [3]
- Some 1,300 people left their homes. (single source · EN) [1]
- Mayor Ida Moll confirmed the crack. (translated · 2 outlets · DE NO · one speaker) [2] [4]

Sources differ
- How many people left? 1,300 (Lake Herald) [1]; 900 (Danau Pos) [3].

Also reported by 1 source in Vietnamese (not translated)

Sources [1] Lake Herald EN · [2] Seeblatt DE · [3] Danau Pos ID · [4] Fjordposten NO · [5] Hồ Mới VI
Translation: test memory
`)
})

test('the English of a sentence stands under it, further in', () => {
  expect(plain(...viewBlocks('evidence', damBrief({ disputes: [] }), damArticles()))).toContain(`
A crack was found in the Sorvo dam on Monday.
    [1] Lake Herald EN  “A crack was found in the Sorvo dam on Monday.”
    [2] Seeblatt DE  “Am Montag wurde ein Riss in der Sorvo-Staumauer entdeckt.”
        On Monday a crack was discovered in the Sorvo dam. (translated)
    [3] Danau Pos ID  “Bendungan Sorvo retak pada hari Senin.”
        The Sorvo dam cracked on Monday. (translated)
3 outlets · 3 languages · 2 origins · not found in [4] · [5] not translated, so not compared
`)
})

test.for([28, 40, 80, 110])('no line is wider than %s columns', (width) => {
  const blocks = [
    block('paragraph', '水壩出現裂縫'.repeat(30)),
    block('fact', 'a'.repeat(300)),
    block('quote', 'Một vết nứt đã được phát hiện. '.repeat(9), { cite: 1 }),
    block('gloss', '🌊 wave '.repeat(40)),
    block('sources', 'Sources ', ...Array(20).fill(' · [1] Hồ Mới VI')),
    ...leadCard(damBrief()),
  ]
  for (const colour of [false, true]) {
    const widths = renderTerminal(blocks, { width, colour })
      .split('\n')
      .map((line) => stringWidth(line))
    expect(Math.max(...widths)).toBeLessThanOrEqual(width)
    expect(Math.max(...widths)).toBeGreaterThan(width - 12)
  }
})

test('the second line of an item stands under its words', () => {
  const item = block('fact', 'one two three four ', { tag: 'five' })
  expect(renderTerminal([item], { width: 22, colour: false })).toBe('- one two three four\n  (five)\n')
})

test('no line begins with a separator', () => {
  const row = block('meta', 'aaaaaaaaaaaaaaa bbbb · cc')
  expect(renderTerminal([row], { width: 20, colour: false })).toBe('aaaaaaaaaaaaaaa\nbbbb · cc\n')
})

test('however narrow the window, words have twenty columns', () => {
  expect(renderTerminal([block('paragraph', 'x'.repeat(40))], { width: 3, colour: false })).toBe(
    `${'x'.repeat(20)}\n${'x'.repeat(20)}\n`,
  )
})

test('plain text holds no escape sequence; colours are closed at the end', () => {
  const blocks = [
    ...leadCard(damBrief()),
    block('fact', { bold: 'b' }, { italic: 'i' }, { tag: 't' }, { cite: 1 }),
  ]
  expect(renderTerminal(blocks, PLAIN)).not.toContain(ESCAPE)
  const coloured = renderTerminal(blocks, { width: 80, colour: true })
  expect(coloured).toContain(`${ESCAPE}[1m`)
  expect(coloured).toContain(`${ESCAPE}[36m[1]${ESCAPE}[39m`)
  const stripped = coloured.replaceAll(new RegExp(`${ESCAPE}\\[\\d+m`, 'g'), '')
  expect(stripped).not.toContain(ESCAPE)
  expect(stripped).toContain('Crack found in Sorvo dam')
})

test.for([
  'header',
  'headline',
  'meta',
  'paragraph',
  'fact',
  'heading',
  'side',
  'quote',
  'gloss',
  'sources',
  'footer',
] as const)('nothing hostile reaches the screen in a %s', (kind) => {
  const blocks = [block(kind, HOSTILE, { bold: HOSTILE }, { italic: HOSTILE }, { tag: HOSTILE })]
  const shown = renderTerminal(blocks, PLAIN)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  expect(shown.slice(0, -1)).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u200b\u202a-\u202e\u2066-\u2069]/)
  expect(shown).toContain('damwall - fake')
  const coloured = renderTerminal(blocks, { width: 200, colour: true })
  expect(coloured).not.toContain('owned')
  expect(coloured).not.toContain(`${ESCAPE}[2J`)
})

test('an empty line parts stories and lists, and none stands at the start', () => {
  const blocks = [
    block('headline', 'A'),
    block('meta', 'm'),
    block('fact', 'f'),
    block('meta', 'n'),
    block('headline', 'B'),
  ]
  expect(plain(...blocks)).toBe('A\nm\n- f\n\nn\n\nB\n')
})

/** A terminal that remembers what was written to it. */
function screen(isTTY: boolean, columns = 20) {
  const written: string[] = []
  const write = (text: string) => {
    written.push(text)
    return true
  }
  return { written, isTTY, columns, write: write as NodeJS.WriteStream['write'] }
}

test('progress rewrites one line on a terminal', () => {
  const terminal = screen(true)
  const progress = progressLine(terminal)
  progress.show('Reading a')
  progress.clear()
  expect(terminal.written).toEqual([`\r${ESCAPE}[KReading a`, `\r${ESCAPE}[K`])
})

test('progress is silent where there is no terminal', () => {
  const pipe = screen(false)
  const progress = progressLine(pipe)
  progress.show('Reading a')
  progress.clear()
  expect(pipe.written).toEqual([])
})

test('progress is painted at most every 60 ms', async () => {
  const terminal = screen(true)
  const progress = progressLine(terminal)
  progress.show('a')
  progress.show('b')
  expect(terminal.written).toHaveLength(1)
  await new Promise((resolve) => setTimeout(resolve, 80))
  progress.show('c')
  expect(terminal.written.at(-1)).toBe(`\r${ESCAPE}[Kc`)
})

test.for([
  'Reading 水壩出現裂縫水壩出現裂縫',
  'Reading a/very/long/name.txt',
  'Reading a\nb',
  `${HOSTILE} and more text`,
])('progress on %j keeps to one line and harms nothing', (text) => {
  const terminal = screen(true)
  progressLine(terminal).show(text)
  const shown = terminal.written.join('').replace(`\r${ESCAPE}[K`, '')
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  expect(shown).not.toMatch(/[\u0000-\u001f\u202e]/)
  expect(stringWidth(shown)).toBeLessThan(20)
  expect(shown.length).toBeGreaterThan(5)
})

test('a tag is not cut in two, and a long one between its parts only', () => {
  const narrow = (tag: string) =>
    renderTerminal([block('fact', 'It leaks now. ', { tag })], { width: 36, colour: false })
  expect(narrow('3 outlets · EN DE NO')).toBe('- It leaks now.\n  (3 outlets · EN DE NO)\n')
  expect(narrow('translated · 3 outlets · DE ID NO · 2 origins')).toBe(
    '- It leaks now. (translated ·\n  3 outlets · DE ID NO · 2 origins)\n',
  )
})

test('a terminal that does not know its width has 80 columns', () => {
  const terminal = screen(true, 0)
  progressLine(terminal).show('x'.repeat(200))
  expect(terminal.written.join('')).toBe(`\r${ESCAPE}[K${'x'.repeat(79)}`)
})
