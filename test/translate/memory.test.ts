import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openTranslator } from '../../src/translate/engines.ts'
import { memoryTranslator } from '../../src/translate/memory.ts'
import { writeTmx } from '../../src/translate/tmx.ts'

const PAIRS = [
  { language: 'no', original: 'Broen er åpen.', english: 'The bridge is open.' },
  { language: 'de-AT', original: 'Die Brücke ist zu.', english: 'The bridge is closed.' },
]
const memory = memoryTranslator('by hand', PAIRS)

test.for([
  { what: 'the sentence itself', sentence: 'Broen er åpen.', from: 'no' },
  { what: 'another code of the language', sentence: 'Broen er åpen.', from: 'nb' },
  { what: 'other white space', sentence: ' Broen\u00a0 er\nåpen. ', from: 'nb' },
  { what: 'decomposed letters', sentence: 'Broen er åpen.'.normalize('NFD'), from: 'nb' },
])('knows $what', async ({ sentence, from }) => {
  expect(await memory.translate([sentence], from)).toEqual([
    { text: 'The bridge is open.', engine: 'by hand' },
  ])
})

test.for([
  { what: 'another language', sentence: 'Broen er åpen.', from: 'da' },
  { what: 'other case', sentence: 'broen er åpen.', from: 'nb' },
  { what: 'other punctuation', sentence: 'Broen er åpen', from: 'nb' },
  { what: 'a part', sentence: 'Broen er', from: 'nb' },
])('does not guess from $what', async ({ sentence, from }) => {
  expect(await memory.translate([sentence], from)).toEqual([undefined])
})

test('answers in order, one for one', async () => {
  const [first, second, third] = await memory.translate(['x', 'Die Brücke ist zu.', 'y'], 'de')
  expect([first, second?.text, third]).toEqual([undefined, 'The bridge is closed.', undefined])
})

test('reads the languages of its pairs, and lets a later pair correct an earlier one', async () => {
  expect(memory.languages()).toEqual(['nb', 'de'])
  const corrected = memoryTranslator('x', [
    ...PAIRS,
    { language: 'nb', original: 'Broen er åpen.', english: 'The bridge has opened.' },
  ])
  expect((await corrected.translate(['Broen er åpen.'], 'nb'))[0]?.text).toBe('The bridge has opened.')
  expect(corrected.languages()).toEqual(['nb', 'de'])
})

/** A file with these bytes; gone afterwards. */
async function withFile<Result>(content: string, use: (file: string) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'dragoman-memory-'))
  const file = join(folder, 'memory.tmx')
  writeFileSync(file, content)
  try {
    return await use(file)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

test.for([
  { named: 'the name of the entry', entry: { name: 'our words' }, label: 'label', id: 'our words' },
  { named: 'the label of the file', entry: {}, label: 'label', id: 'label' },
])('shows $named to readers', async ({ entry, label, id }) => {
  await withFile(writeTmx(PAIRS, label), async (file) => {
    const engine = await openTranslator({ kind: 'memory', file, ...entry })
    expect(await engine.translate(['Broen er åpen.'], 'nb')).toEqual([
      { text: 'The bridge is open.', engine: id },
    ])
  })
})

test('without name and label, the path of the file is shown', async () => {
  await withFile(writeTmx(PAIRS, ''), async (file) => {
    expect((await openTranslator({ kind: 'memory', file })).id).toBe(file)
  })
})

test('names the file, the line and the remedy', async () => {
  await withFile('<tmx>\n<b></tmx>', async (file) => {
    await expect(openTranslator({ kind: 'memory', file })).rejects.toThrow(
      `"memory" cannot be opened: ${file}: the translation memory cannot be read: line 2: `,
    )
  })
})

test.for([
  { entry: { kind: 'oracle' }, why: 'unknown translation engine "oracle"; known: memory' },
  { entry: { kind: 'memory' }, why: /"memory" cannot be opened: .*expected string[\s\S]*at file/ },
  { entry: { kind: 'memory', file: '/no/such.tmx' }, why: '"memory" cannot be opened: /no/such.tmx: ENOENT' },
  { entry: { kind: 'memory', file: 'x', colour: 1 }, why: /"memory" cannot be opened: .*colour/ },
])('an entry $entry is refused with the reason', async ({ entry, why }) => {
  await expect(openTranslator(entry)).rejects.toThrow(why)
})
