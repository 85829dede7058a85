/**
 * JSON Lines in, JSON Lines out (jsonlines.org): one answer per line, in order, as soon as it is known. Touches only the
 * two streams it is given. Memory does not grow with the number of lines; when the reader is slow, reading waits.
 */
import { once } from 'node:events'
import type { Readable, Writable } from 'node:stream'

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
  const pending: Promise<Answer>[] = []
  const flush = async () => {
    const answer = await pending.shift()
    if (!output.write(`${JSON.stringify(answer)}\n`)) await once(output, 'drain')
  }
  for await (const line of linesOf(input)) {
    const answer = answerTo(line, handle)
    pending.push(answer)
    // With the input still open, an answer that is ready must not wait for the next line.
    await Promise.race([answer, turn()])
    while (pending.length >= MAX_PENDING || (pending.length > 0 && (await isReady(pending[0])))) await flush()
  }
  while (pending.length > 0) await flush()
}

const turn = () => new Promise((resolve) => setImmediate(resolve))
const NOT_READY = Symbol('not ready')

async function isReady(answer: Promise<Answer> | undefined): Promise<boolean> {
  return (await Promise.race([answer, Promise.resolve(NOT_READY)])) !== NOT_READY
}

async function answerTo(line: string | undefined, handle: Handle): Promise<Answer> {
  let id: unknown
  try {
    const object = parsedLine(line)
    id = object.id
    return await handle(object)
  } catch (error) {
    const message = error instanceof LineError ? error.message : `This line failed: ${messageOf(error)}`
    return typeof id === 'string' ? { id, error: message } : { error: message }
  }
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error))

/** `undefined` stands for a line over the limit. */
function parsedLine(line: string | undefined): Record<string, unknown> {
  if (line === undefined)
    throw new LineError('The line is longer than 8 MiB: split it or leave out articles.')
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch (error) {
    const at = /position (\d+)/.exec(messageOf(error))?.[1] ?? String(line.length)
    throw new LineError(`The line is not JSON (position ${at}): give one JSON object per line.`)
  }
  if (value === null || typeof value !== 'object' || Array.isArray(value))
    throw new LineError(`The line is ${kindOf(value)}: give one JSON object per line.`)
  return value as Record<string, unknown>
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
  let first = true
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
      const line = (first ? text.replace(/^\uFEFF/, '') : text).replace(/\r$/, '')
      first = false
      if (tooLong) return [undefined]
      return line.trim() === '' ? [] : [line]
    },
  }
}
