/**
 * What an operator needs when a source breaks: a look at it, step by step, through the very code that the bot uses. Keeps
 * nothing.
 */
import type { Article } from '../../article/article.ts'
import type { ParsedEntry, ParsedFeed, Trace } from '../../ingest/feed/feed.ts'
import type { Fetched, FetchedBody } from '../../ingest/fetcher.ts'
import { plainText } from '../../ingest/html/plain-text.ts'
import type { PageReading } from '../../ingest/page/page.ts'
import type { RawItem } from '../../ingest/source.ts'
import { present } from '../../lib/present.ts'
import { SHORT } from '../full-text.ts'
import type { WebTools } from '../web-tools.ts'
import { articleSection } from './article-section.ts'
import type { Section } from './section.ts'

export type ExplainTools = WebTools & {
  /** A raw item as the bot reads it. */
  readonly read: (item: RawItem) => Article
}

/** Entries that are shown. */
const MOST_SHOWN = 3
const MOST_TITLE = 100

/** Fetches the address and explains what is there: a feed, or the page of an article. Never throws. */
export async function* explainAddress(
  url: string,
  tools: ExplainTools,
  headers?: Readonly<Record<string, string>>,
): AsyncGenerator<Section> {
  const fetched = await tools.fetcher.fetch({ url, wanted: 'feed', ...present({ headers }) })
  yield { title: 'Fetched', lines: [...fetchLines(fetched), ...politeLines(fetched)] }
  if (fetched.outcome === 'fetched') yield* explainBody(fetched, tools)
}

/** Bytes from a file as the answer of a server. */
export const savedAnswer = (body: Uint8Array, url: string, contentType?: string): FetchedBody => ({
  outcome: 'fetched',
  status: 200,
  url,
  headers: contentType ? { 'content-type': contentType } : {},
  body,
  validators: {},
  hops: [],
})

/** The same for bytes that were saved: nothing is fetched but, where `mayFetch`, the page of the first article. */
export async function* explainBody(
  body: FetchedBody,
  tools: ExplainTools,
  mayFetch = true,
): AsyncGenerator<Section> {
  const caged = await tools.cage.run('feed', { bytes: body.body, url: body.url, headers: body.headers })
  if (!('result' in caged))
    return yield { title: 'Read', lines: [`Reading it had to be ended: ${caged.error}.`] }
  if ('feed' in caged.result) return yield* explainFeed(caged.result.feed, tools, mayFetch)
  const { why, remedy, trace } = caged.result
  yield { title: 'As a feed', lines: [...traceLines(trace), `It is no feed: ${why}; ${remedy}.`] }
  const page = await tools.cage.run('page', { html: body.body, url: body.url, headers: body.headers })
  if (!('result' in page))
    return yield { title: 'As a page', lines: [`Reading it had to be ended: ${page.error}.`] }
  yield { title: 'As a page', lines: pageLines(page.result) }
  if ('page' in page.result) {
    const { text, title, language, published } = page.result.page
    yield articleSection(
      tools.read({ id: body.url, url: body.url, text, ...present({ title, language, published }) }),
    )
  }
}

async function* explainFeed(
  feed: ParsedFeed,
  tools: ExplainTools,
  mayFetch: boolean,
): AsyncGenerator<Section> {
  yield { title: 'As a feed', lines: [...traceLines(feed.trace), ...feedLines(feed)] }
  yield {
    title: `Its first entries, of ${feed.entries.length}`,
    lines: feed.entries.slice(0, MOST_SHOWN).flatMap(entryLines),
  }
  const [first] = feed.entries
  if (first) yield* explainEntry(first, feed, tools, mayFetch)
}

async function* explainEntry(
  entry: ParsedEntry,
  feed: ParsedFeed,
  tools: ExplainTools,
  mayFetch: boolean,
): AsyncGenerator<Section> {
  const text = textOf(entry)
  const item: RawItem = {
    id: entry.link ?? entry.id ?? 'first entry',
    text,
    ...present({
      title: entry.title && plainText(entry.title),
      url: entry.link,
      published: entry.published ?? entry.updated,
      language: feed.language,
    }),
  }
  if (text.length >= SHORT || !entry.link || !mayFetch) return yield articleSection(tools.read(item))
  const verdict = await tools.robots.verdict(entry.link)
  if (!verdict.allowed)
    yield { title: 'The page of its first article', lines: [`${verdict.why} The text of the feed is used.`] }
  else yield* explainPage(entry.link, item, tools)
}

async function* explainPage(url: string, item: RawItem, tools: ExplainTools): AsyncGenerator<Section> {
  const fetched = await tools.fetcher.fetch({ url, wanted: 'page' })
  const title = 'The page of its first article, since the feed gives little text'
  if (fetched.outcome !== 'fetched') yield { title, lines: fetchLines(fetched) }
  else {
    const caged = await tools.cage.run('page', {
      html: fetched.body,
      url: fetched.url,
      headers: fetched.headers,
    })
    const lines =
      'result' in caged ? pageLines(caged.result) : [`Reading it had to be ended: ${caged.error}.`]
    yield { title, lines: [...fetchLines(fetched), ...lines] }
    const page = 'result' in caged && 'page' in caged.result ? caged.result.page : undefined
    yield articleSection(
      tools.read(page && page.text.length > item.text.length ? { ...item, text: page.text } : item),
    )
  }
}

const textOf = ({ content, summary }: ParsedEntry): string => {
  const [one, other] = [content, summary].map((html) => (html ? plainText(html) : ''))
  return (one ?? '').length >= (other ?? '').length ? (one ?? '') : (other ?? '')
}

function fetchLines(fetched: Fetched): string[] {
  const hops = fetched.hops.map(
    ({ url, status, address }) => `${status} ${url}${address ? ` (${address})` : ''}`,
  )
  if (fetched.outcome === 'failed') return [...hops, `Failed: ${fetched.why}; ${fetched.remedy}.`]
  if (fetched.outcome === 'unchanged') return hops
  const { body, headers, movedTo } = fetched
  const type = headers['content-type'] ?? 'no Content-Type'
  return [
    ...hops,
    `${body.length.toLocaleString('en')} bytes, ${type}.`,
    ...(movedTo ? [`It has moved for good to ${movedTo}.`] : []),
  ]
}

/** How often a feed would be asked. */
function politeLines(fetched: Fetched): string[] {
  if (fetched.outcome !== 'fetched') return []
  const { etag, lastModified } = fetched.validators
  const names = [etag && 'ETag', lastModified && 'Last-Modified'].filter(Boolean)
  return [
    names.length > 0
      ? `It can be asked whether it changed (${names.join(', ')}): it is asked every hour, or as seldom as it wishes.`
      : 'It cannot be asked whether it changed: without a wish of its own it is asked once a day; every: in the configuration changes that.',
  ]
}

const traceLines = (trace: readonly Trace[]): string[] => trace.map(({ step, found }) => `${step}: ${found}`)

function feedLines({ title, link, language, hub, left }: ParsedFeed): string[] {
  const rows = Object.entries(
    present({
      Title: title && plainText(title),
      Page: link,
      Language: language,
      'Announces changes at': hub,
    }),
  )
  return [
    ...rows.map(([name, value]) => `${name}: ${value}`),
    ...(left > 0 ? [`${left} further entries are not read.`] : []),
  ]
}

function entryLines(entry: ParsedEntry): string[] {
  const title = entry.title ? plainText(entry.title).slice(0, MOST_TITLE) : 'no title'
  const date = entry.published ?? entry.updated ?? 'no date'
  return [`${date} · ${title} · ${textOf(entry).length} characters · ${entry.link ?? 'no link'}`]
}

function pageLines(reading: PageReading): string[] {
  if (!('page' in reading)) return [...traceLines(reading.trace), `No article: ${reading.why}.`]
  const { title, published, canonical, retracted, text, trace } = reading.page
  const rows = Object.entries(present({ Title: title, Date: published, 'Own address': canonical }))
  return [
    ...traceLines(trace),
    ...rows.map(([name, value]) => `${name}: ${value}`),
    `${text.length.toLocaleString('en')} characters of text.`,
    ...(retracted ? ['The page says that the article is withdrawn: it is left out.'] : []),
  ]
}
