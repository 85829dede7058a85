/**
 * JSON Lines in, JSON Lines out (jsonlines.org): one answer per line, in order, as soon as it is known. Touches only the
 * two streams it is given. Memory does not grow with the number of lines; when the reader is slow, reading waits.
 */
import type { Readable, Writable } from 'node:stream'
import { messageOf } from './message-of.ts'

/** A longer line is refused without being kept. */
const MAX_LINE_BYTES = 8 * 1024 * 1024
/** Lines in work at once. */
const MAX_PENDING = 16

/** A line that cannot be answered. The message goes to the caller as it stands: it names the field and the remedy. */
export class LineError extends Error {
  override readonly name = 'LineError'
}

type Answer = Record<string, unknown>
type Handle = (object: Record<string, unknown>) => Answer | Promise<Answer>

/** @throws only when the input or output fails; a bad line gives `{"id"?, "error"}` in its place. */
export async function answerLines(input: Readable, output: Writable, handle: Handle): Promise<void> {
  // Without a reader the work is in vain: a failed output ends the reading, too.
  output.on('error', (error) => input.destroy(error))
  /** Each is done when the answer to its line is written; the oldest first. */
  const pending: Promise<void>[] = []
  let last = Promise.resolve()
  for await (const line of linesOf(input)) {
    const answer = answerTo(line, handle)
    last = last.then(async () => write(output, await answer))
    last.catch((error) => input.destroy(error))
    pending.push(last)
    // An answer that is ready is written before the next line is begun.
    await turn()
    if (pending.length >= MAX_PENDING) await pending.shift()
  }
  await last
}

const turn = () => new Promise((resolve) => setImmediate(resolve))

/** Done when the output has taken it: a slow reader is waited for. */
const write = (output: Writable, answer: string): Promise<void> =>
  new Promise((resolve, reject) =>
    output.write(`${answer}\n`, (error) => (error ? reject(error) : resolve())),
  )

/** Never rejects: whatever goes wrong becomes the answer. */
async function answerTo(line: string | undefined, handle: Handle): Promise<string> {
  let id: unknown
  try {
    const object = parsedLine(line)
    id = object.id
    return JSON.stringify(await handle(object))
  } catch (error) {
    const message = error instanceof LineError ? error.message : `This line failed: ${messageOf(error)}`
    return JSON.stringify(typeof id === 'string' ? { id, error: message } : { error: message })
  }
}

/** `undefined` stands for a line over the limit. */
function parsedLine(line: string | undefined): Record<string, unknown> {
  if (line === undefined)
    throw new LineError('The line is longer than 8 MiB: split it or leave out articles.')
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch (error) {
    const place = placeIn(messageOf(error), line)
    throw new LineError(`The line is not JSON${place}: give one JSON object per line.`)
  }
  if (value === null || typeof value !== 'object' || Array.isArray(value))
    throw new LineError(`The line is ${kindOf(value)}: give one JSON object per line.`)
  return value as Record<string, unknown>
}

/** Where the parser stopped, when it says so: counted in UTF-16 units, from 0. */
function placeIn(message: string, line: string): string {
  const position = / at position (\d+)(?: \(line \d+ column \d+\))?$/.exec(message)?.[1]
  if (position !== undefined) return ` (position ${position})`
  return message.startsWith('Unexpected end') ? ` (position ${line.length})` : ''
}

/** "a list", "a number", …: how a JSON value is called in an error. */
export function kindOf(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'string') return 'a text'
  if (typeof value === 'boolean') return 'true or false'
  return typeof value === 'object' ? 'an object' : 'a number'
}

/** Lines without their line ends; blank ones are skipped; `undefined` for one over the limit. */
async function* linesOf(input: Readable): AsyncGenerator<string | undefined> {
  const current = lineBuffer()
  for await (const chunk of input) {
    const bytes: Buffer = typeof chunk === 'string' ? Buffer.from(chunk) : chunk
    let start = 0
    for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, start)) {
      current.add(bytes.subarray(start, end))
      start = end + 1
      yield* current.take()
    }
    current.add(bytes.subarray(start))
  }
  yield* current.take()
}

/** Gathers the bytes of one line; keeps none of a line over the limit. */
function lineBuffer() {
  let parts: Buffer[] = []
  let size = 0
  return {
    add(piece: Buffer) {
      size += piece.length
      if (size <= MAX_LINE_BYTES) parts.push(piece)
      else parts = []
    },
    /** The line gathered so far, or nothing when it is blank. */
    take(): (string | undefined)[] {
      const tooLong = size > MAX_LINE_BYTES
      const text = Buffer.concat(parts).toString('utf8')
      parts = []
      size = 0
      // A byte order mark stands at the start, and again where files were joined.
      const line = text.replace(/^\uFEFF/, '').replace(/\r$/, '')
      if (tooLong) return [undefined]
      return line.trim() === '' ? [] : [line]
    },
  }
}
