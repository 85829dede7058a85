import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { PassThrough, Readable, Writable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { answerLines, LineError } from '../../src/lib/json-lines.ts'

type Fields = Record<string, unknown>
type Handle = (fields: Fields) => Fields | Promise<Fields>

const echo: Handle = ({ id }) => ({ id })
const line = (fields: unknown) => `${JSON.stringify(fields)}\n`
const numbered = (count: number) => Array.from({ length: count }, (_, index) => line({ id: String(index) }))

/** The answers to an input given in these chunks. */
async function answersTo(chunks: readonly (string | Buffer)[], handle: Handle = echo): Promise<Fields[]> {
  const output = new PassThrough()
  const [written] = await Promise.all([
    text(output),
    answerLines(Readable.from(chunks, { objectMode: false }), output, handle).finally(() => output.end()),
  ])
  if (written !== '') expect(written.endsWith('\n')).toBe(true)
  return written
    .split('\n')
    .slice(0, -1)
    .map((answer) => JSON.parse(answer))
}

const idsOf = (answers: readonly Fields[]) => answers.map(({ id }) => id)

test('answers stand in the order of the lines, however long each takes', async () => {
  const slowFirst: Handle = async ({ id }) => {
    await wait(40 - 10 * Number(id))
    return { id }
  }
  expect(idsOf(await answersTo(numbered(5), slowFirst))).toEqual(['0', '1', '2', '3', '4'])
})

test('an answer comes while the input is still open, also when it takes a while', async () => {
  const [input, output] = [new PassThrough(), new PassThrough()]
  const run = answerLines(input, output, async ({ id }) => {
    await wait(20)
    return { id }
  })
  for (const id of ['first', 'second']) {
    input.write(line({ id }))
    expect(String((await once(output, 'data'))[0])).toBe(line({ id }))
  }
  input.end()
  await run
})

test('an answer is written before the work on the next line begins', async () => {
  const seen: string[] = []
  const output = new Writable({
    write(chunk, _encoding, done) {
      seen.push(`write ${JSON.parse(String(chunk)).id}`)
      done()
    },
  })
  const handle: Handle = async ({ id }) => {
    seen.push(`begin ${id}`)
    await Promise.resolve()
    return { id }
  }
  await answerLines(Readable.from([numbered(3).join('')]), output, handle)
  expect(seen).toEqual(['begin 0', 'write 0', 'begin 1', 'write 1', 'begin 2', 'write 2'])
})

test('a byte order mark, CRLF, blank lines and a last line without line feed are fine', async () => {
  const input = '\uFEFF{"id":"a"}\r\n\n \t\r\n{"id":"b"}\n\r\n{"id":"c"}'
  expect(await answersTo([input])).toEqual([{ id: 'a' }, { id: 'b' }, { id: 'c' }])
  expect(await answersTo([''])).toEqual([])
  expect(await answersTo(['\uFEFF\n'])).toEqual([])
  expect(await answersTo(['{"id":"a"}\n\uFEFF{"id":"b"}'])).toEqual([{ id: 'a' }, { id: 'b' }])
})

test('where the chunks are cut makes no difference', async () => {
  const bytes = Buffer.from('\uFEFF{"id":"Hồ 🌊"}\r\n{"id":"湖"}')
  const single = Array.from(bytes, (_, index) => bytes.subarray(index, index + 1))
  expect(await answersTo(single)).toEqual([{ id: 'Hồ 🌊' }, { id: '湖' }])
})

test('an id comes back unchanged, and one line stays one line', async () => {
  const ids = ['', ' a ', 'a\nb', 'a\u2028b', '\u0000', 'a"b\\', '\ud800', '__proto__']
  expect(idsOf(await answersTo(ids.map((id) => line({ id }))))).toEqual(ids)
})

test.for([
  ['[1,2]', 'The line is a list: give one JSON object per line.'],
  ['null', 'The line is null: give one JSON object per line.'],
  ['7', 'The line is a number: give one JSON object per line.'],
  ['"x"', 'The line is a text: give one JSON object per line.'],
  ['true', 'The line is true or false: give one JSON object per line.'],
  ['{"id":"x3", oops', 'The line is not JSON (position 12): give one JSON object per line.'],
  ['{"id":"x3"', 'The line is not JSON (position 10): give one JSON object per line.'],
  ['{"id":', 'The line is not JSON (position 6): give one JSON object per line.'],
  ['oops', 'The line is not JSON: give one JSON object per line.'],
  ['? at position 3', 'The line is not JSON: give one JSON object per line.'],
])('%s: %s', async ([bad, error]) => {
  const answers = await answersTo([`${line({ id: 'before' })}${bad}\n${line({ id: 'after' })}`])
  expect(answers).toEqual([{ id: 'before' }, { error }, { id: 'after' }])
})

test('a refused line names its reason and keeps its id; a failure inside is told as one', async () => {
  const handle: Handle = ({ id }) => {
    if (id === 'refused') throw new LineError('claim is missing: give one.')
    if (id === 'broken') throw new TypeError('no model')
    if (id === 'odd') throw 'a text'
    return id === 'unwritable' ? { id, size: 1n } : { id }
  }
  const ids = ['refused', 'broken', 'odd', 'unwritable', 'fine']
  expect(
    await answersTo(
      ids.map((id) => line({ id })),
      handle,
    ),
  ).toEqual([
    { id: 'refused', error: 'claim is missing: give one.' },
    { id: 'broken', error: 'This line failed: no model' },
    { id: 'odd', error: 'This line failed: a text' },
    { id: 'unwritable', error: expect.stringContaining('This line failed: ') },
    { id: 'fine' },
  ])
})

test('an id that is not a text is not given back', async () => {
  const refuse: Handle = () => Promise.reject(new LineError('no.'))
  expect(await answersTo(['{"id":7}\n{"id":null}\n{}\n'], refuse)).toEqual(Array(3).fill({ error: 'no.' }))
})

test('a line over 8 MiB is refused, one of 8 MiB is not, and the run goes on', async () => {
  const limit = 8 * 1024 * 1024
  const sized = (bytes: number) => `{"id":"${'x'.repeat(bytes - 9)}"}\n`
  const answers = await answersTo([sized(limit), sized(limit + 1), line({ id: 'after' })], ({ id }) => ({
    id: String(id).slice(0, 5),
  }))
  expect(answers).toEqual([
    { id: 'xxxxx' },
    { error: 'The line is longer than 8 MiB: split it or leave out articles.' },
    { id: 'after' },
  ])
})

/** Megabytes at the peak of a process of its own that answers what the generator yields. */
function peakOf(generator: string): number {
  const program = `
    import { Readable, Writable } from 'node:stream'
    import { answerLines } from './src/lib/json-lines.ts'
    const output = new Writable({ write: (chunk, encoding, done) => done() })
    await answerLines(Readable.from((${generator})()), output, ({ id }) => ({ id }))
    console.log(process.resourceUsage().maxRSS / 1024)`
  return Number(execFileSync(process.execPath, ['--input-type=module', '-e', program]))
}

test('memory grows neither with the length of a line nor with the number of lines', () => {
  const idle = peakOf('function* () {}')
  const longLine = peakOf('function* () { for (let i = 0; i < 4096; i++) yield Buffer.alloc(65536, 120) }')
  const manyLines = peakOf(
    `function* () { for (let i = 0; i < 60000; i++) yield Buffer.from('{"id":"' + 'x'.repeat(4096) + '"}\\n') }`,
  )
  // Each input is about 250 MB.
  expect(longLine - idle).toBeLessThan(160)
  expect(manyLines - idle).toBeLessThan(160)
})

test('at most 16 lines are in work at once, and 16 are', async () => {
  let working = 0
  let most = 0
  // None ends before 16 have begun: a busy machine cannot hide how many may.
  const full = Promise.withResolvers<void>()
  const answers = await answersTo(numbered(100), async ({ id }) => {
    most = Math.max(most, ++working)
    if (working === 16) full.resolve()
    await full.promise
    await wait(1)
    working--
    return { id }
  })
  expect(most).toBe(16)
  expect(answers).toHaveLength(100)
})

test('a slow reader makes it wait, and loses nothing', async () => {
  let read = 0
  const input = Readable.from(
    (function* () {
      for (const each of numbered(500)) {
        read++
        yield each
      }
    })(),
    { objectMode: true, highWaterMark: 1 },
  )
  const taken: string[] = []
  let release: (() => void) | undefined
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  const output = new Writable({
    highWaterMark: 1,
    write(chunk, _encoding, done) {
      taken.push(JSON.parse(String(chunk)).id)
      void held.then(() => done())
    },
  })
  const run = answerLines(input, output, echo)
  await wait(50)
  expect(read).toBeLessThan(25)
  expect(taken).toEqual(['0'])
  release?.()
  await run
  expect(taken).toEqual(Array.from({ length: 500 }, (_, index) => String(index)))
})

test('a reader that goes away ends the run, even while the input stays open', async () => {
  const input = new PassThrough()
  const closed = Object.assign(new Error('write EPIPE'), { code: 'EPIPE' })
  const output = new Writable({ write: (_chunk, _encoding, done) => done(closed) })
  const run = answerLines(input, output, echo)
  input.write(numbered(3).join(''))
  await expect(run).rejects.toBe(closed)
  expect(input.destroyed).toBe(true)
})

test('a reader that goes away between two lines ends the run at once', async () => {
  const [input, output] = [new PassThrough(), new PassThrough()]
  const run = answerLines(input, output, echo)
  output.destroy(new Error('gone'))
  await expect(run).rejects.toThrow('gone')
})

test('an output that is closed without an error ends the run at the next answer', async () => {
  const [input, output] = [new PassThrough(), new PassThrough()]
  const run = answerLines(input, output, echo)
  output.destroy()
  input.write(numbered(1).join(''))
  await expect(run).rejects.toThrow()
})

test('an input that fails ends the run with its error', async () => {
  const input = new PassThrough()
  const run = answerLines(input, new PassThrough(), echo)
  input.destroy(new Error('disk gone'))
  await expect(run).rejects.toThrow('disk gone')
})
