/**
 * What an operator needs when a source breaks: a look at it, step by step, through the very code that the bot uses. Keeps
 * nothing.
 */
import type { Article } from '../../article/article.ts'
import { longest, SHORT } from '../../ingest/cage/document.ts'
import { undoMojibake } from '../../ingest/charset/mojibake.ts'
import type { FeedReading, ParsedEntry, ParsedFeed, Trace } from '../../ingest/feed/feed.ts'
import type { FetchedBody } from '../../ingest/fetcher.ts'
import type { PageReading } from '../../ingest/page/page.ts'
import type { RawItem } from '../../ingest/source.ts'
import { type ListEntry, loginFor, type PolledEntry } from '../../ingest/sources.ts'
import { clause, clauseOf, forOnce } from '../../lib/clause.ts'
import { present } from '../../lib/present.ts'
import type { WebTools } from '../web-tools.ts'
import { articleSection } from './article-section.ts'
import { fetchLines, politeLines } from './fetch-lines.ts'
import type { Section } from './section.ts'

export type ExplainTools = WebTools & {
  /** A raw item as the bot reads it. */
  readonly read: (item: RawItem) => Article
}

/** Entries that are shown. */
const MOST_SHOWN = 3
const MOST_TITLE = 100

/** Fetches the source and explains what is there: a feed, a page that lists news, or the page of an article. Never throws. */
export async function* explainAddress(entry: PolledEntry, tools: ExplainTools): AsyncGenerator<Section> {
  const { url, headers } = entry
  const isList = entry.kind === 'page'
  const fetched = await tools.fetcher.fetch({
    url,
    wanted: isList ? 'page' : 'feed',
    ...present({ headers }),
  })
  yield { title: 'Fetched', lines: [...fetchLines(fetched), ...politeLines(fetched)] }
  if (fetched.outcome !== 'fetched') return
  const pageHeaders = (link: string) => loginFor(entry, link)
  if (isList) yield* explainList(fetched, entry, { ...tools, pageHeaders })
  else yield* explainBody(fetched, { ...tools, pageHeaders })
}

type FeedTools = ExplainTools & {
  /** The login for the page of an article. */
  readonly pageHeaders?: (link: string) => PolledEntry['headers']
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
  tools: FeedTools,
  mayFetch = true,
): AsyncGenerator<Section> {
  const { url, headers } = body
  const caged = await tools.cage.run('feed', { bytes: body.body, url, headers, plain: true })
  if (!('result' in caged)) return yield { title: 'Read', lines: [ended(caged.error)] }
  if ('feed' in caged.result) return yield* explainFeed(caged.result.feed, 'As a feed', tools, mayFetch)
  yield { title: 'As a feed', lines: refusalLines(caged.result, 'It is no feed') }
  const page = await tools.cage.run('page', { html: body.body, url, headers })
  if (!('result' in page)) return yield { title: 'As a page', lines: [ended(page.error)] }
  yield pageSection('As a page', page.result)
  if ('page' in page.result) {
    const { text, title, language, published } = page.result.page
    yield articleSection(tools.read({ id: url, url, text, ...present({ title, language, published }) }))
  }
}

async function* explainList(
  { body, url, headers }: FetchedBody,
  { select }: ListEntry,
  tools: FeedTools,
): AsyncGenerator<Section> {
  const title = 'As a page that lists news'
  const caged = await tools.cage.run('listFeed', { bytes: body, url, headers, select, plain: true })
  if (!('result' in caged)) yield { title, lines: [ended(caged.error)] }
  else if ('feed' in caged.result) yield* explainFeed(caged.result.feed, title, tools, true)
  else yield { title, lines: refusalLines(caged.result, 'It is no list') }
}

const ended = (error: string): string => `Reading it had to be ended: ${clause(error)}.`

const refusalLines = (refused: Exclude<FeedReading, { feed: unknown }>, what: string): string[] => [
  ...traceLines(refused.trace),
  `${what}: ${clauseOf(forOnce(refused))}.`,
]

async function* explainFeed(
  feed: ParsedFeed,
  title: string,
  tools: FeedTools,
  mayFetch: boolean,
): AsyncGenerator<Section> {
  yield { title, lines: [...traceLines(feed.trace), ...feedLines(feed)], found: true }
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
  tools: FeedTools,
  mayFetch: boolean,
): AsyncGenerator<Section> {
  const text = textOf(entry)
  const link = linkOf(entry)
  const item: RawItem = {
    id: link ?? entry.id ?? 'first entry',
    text,
    ...present({
      title: entry.title && undoMojibake(entry.title),
      url: link,
      published: entry.published ?? entry.updated,
      language: feed.language,
    }),
  }
  if (text.length >= SHORT || !link || !mayFetch) return yield articleSection(tools.read(item))
  const verdict = await tools.robots.verdict(link)
  if (!verdict.allowed)
    yield { title: 'The page of its first article', lines: [`${verdict.why} The text of the feed is used.`] }
  else yield* explainPage(link, item, tools)
}

async function* explainPage(url: string, item: RawItem, tools: FeedTools): AsyncGenerator<Section> {
  const headers = tools.pageHeaders?.(url)
  const fetched = await tools.fetcher.fetch({ url, wanted: 'page', ...present({ headers }) })
  const title = 'The page of its first article, since the feed gives little text'
  if (fetched.outcome !== 'fetched') return yield { title, lines: fetchLines(fetched) }
  const caged = await tools.cage.run('page', {
    html: fetched.body,
    url: fetched.url,
    headers: fetched.headers,
  })
  const lines = 'result' in caged ? pageSection(title, caged.result).lines : [ended(caged.error)]
  yield { title, lines: [...fetchLines(fetched), ...lines] }
  const page = 'result' in caged && 'page' in caged.result ? caged.result.page : undefined
  yield articleSection(
    tools.read(page && page.text.length > item.text.length ? { ...item, text: page.text } : item),
  )
}

/** As the inbox keeps it. */
const textOf = ({ content, summary }: ParsedEntry): string => undoMojibake(longest(content, summary))

const linkOf = ({ originalLink, link }: ParsedEntry): string | undefined => originalLink ?? link

const traceLines = (trace: readonly Trace[]): string[] => trace.map(({ step, found }) => `${step}: ${found}`)

function feedLines({ title, link, language, hub, left }: ParsedFeed): string[] {
  const rows = Object.entries(
    present({
      Title: title,
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
  const title = entry.title ? undoMojibake(entry.title).slice(0, MOST_TITLE) : 'no title'
  const date = entry.published ?? entry.updated ?? 'no date'
  return [`${date} · ${title} · ${textOf(entry).length} characters · ${linkOf(entry) ?? 'no link'}`]
}

function pageSection(name: string, reading: PageReading): Section {
  if (!('page' in reading))
    return { title: name, lines: [...traceLines(reading.trace), `No article: ${clause(reading.why)}.`] }
  const { title, published, canonical, retracted, text, trace } = reading.page
  const rows = Object.entries(present({ Title: title, Date: published, 'Own address': canonical }))
  const lines = [
    ...traceLines(trace),
    ...rows.map(([label, value]) => `${label}: ${value}`),
    `${text.length.toLocaleString('en')} characters of text.`,
    ...(retracted ? ['The page says that the article is withdrawn: it is left out.'] : []),
  ]
  return { title: name, lines, found: true }
}
