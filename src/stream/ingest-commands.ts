/** The stream commands of the way in: feeds, pages, dates and lines, by the bot's own code. */
import { keepLines } from '../article/furniture/keep-lines.ts'
import { type Caged, openCage } from '../ingest/cage/cage.ts'
import type { FeedInput } from '../ingest/feed/feed.ts'
import { readDate } from '../ingest/feed-date/read-date.ts'
import { clauseOf } from '../lib/clause.ts'
import { kindOf, LineError } from '../lib/json-lines.ts'
import { present } from '../lib/present.ts'
import type { StreamCommand } from './command.ts'
import { findText, requireId, requireText } from './fields.ts'

type Fields = Record<string, unknown>

/** A feed's bytes, as text or in base64, into what it says. */
export const feed: StreamCommand = () => {
  const cage = openCage()
  return async (fields) => {
    const id = requireId(fields)
    const reading = resultOf(await cage.run('feed', feedInput(fields)))
    if (!('feed' in reading)) return { id, error: `${clauseOf(reading)}.`, feed: {}, entries: [] }
    const { entries, manners, trace, left, ...about } = reading.feed
    return { id, feed: about, entries, left, manners, trace }
  }
}

/** A page's HTML into its article. */
export const page: StreamCommand = () => {
  const cage = openCage()
  return async (fields) => {
    const id = requireId(fields)
    const html = requireText(fields, 'html', 'give the HTML of the page as a text')
    const url = findText(fields, 'url') ?? 'https://page.invalid/'
    const reading = resultOf(await cage.run('page', { url, html }))
    if (!('page' in reading)) return { id, text: '', why: reading.why, refusal: reading.refusal }
    const { text, title, published, trace: _, ...others } = reading.page
    return { id, text, ...present({ title, date: published }), ...others }
  }
}

/** The text of a date into an instant; null when it is none. */
export const date: StreamCommand = () => async (fields) => {
  const id = requireId(fields)
  return { id, date: readDate(requireText(fields, 'date', 'give the text of a date')) ?? null }
}

/** The lines of a page into flags: 1 for those of the article. */
export const lines: StreamCommand = (tools) => async (fields) => {
  const id = requireId(fields)
  const list = requireLines(fields)
  const declared = present({ title: findText(fields, 'title'), language: findText(fields, 'lang') })
  return { id, keep: keepLines(list, declared, tools.detector).map(Number) }
}

function requireLines({ lines: list }: Fields): string[] {
  if (!Array.isArray(list)) throw new LineError(`lines must be a list of texts, not ${kindOf(list)}.`)
  const wrong = list.findIndex((line) => typeof line !== 'string')
  if (wrong >= 0) throw new LineError(`lines[${wrong}] must be a text, not ${kindOf(list[wrong])}.`)
  return list
}

function feedInput(fields: Fields): FeedInput {
  const text = findText(fields, 'body')
  const base64 = findText(fields, 'body_b64')
  if (text === undefined && base64 === undefined)
    throw new LineError('body is missing: give the feed as a text, or its bytes in base64 as body_b64.')
  const bytes = text === undefined ? bytesOf(base64 ?? '') : Buffer.from(text, 'utf8')
  return {
    bytes: new Uint8Array(bytes),
    ...present({ url: findText(fields, 'url'), headers: headersIn(fields) }),
  }
}

/** RFC 4648, either alphabet, with or without padding; lines may be broken. @throws {LineError} when it is no base64. */
function bytesOf(base64: string): Buffer {
  const letters = base64.replace(/\s+/g, '')
  const bare = letters.replace(/={1,2}$/, '')
  if (!/^[A-Za-z0-9+/_-]*$/.test(bare) || bare.length % 4 === 1)
    throw new LineError('body_b64 is no base64: give the bytes of the feed in base64, or its text as body.')
  return Buffer.from(bare, 'base64')
}

function headersIn({ headers }: Fields): Record<string, string> | undefined {
  if (headers === undefined || headers === null) return undefined
  if (typeof headers !== 'object' || Array.isArray(headers))
    throw new LineError(`headers must be an object, not ${kindOf(headers)}.`)
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]),
  )
}

/** @throws {LineError} when the job was killed or failed. */
function resultOf<Result>(caged: Caged<Result>): Result {
  if ('result' in caged) return caged.result
  throw new LineError(`Reading it had to be ended: ${caged.error}.`)
}
