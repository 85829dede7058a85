/**
 * What an operator needs when a source breaks: a look at it, step by step, through the very code that the bot uses. Keeps
 * nothing.
 */
import type { Article } from '../../article/article.ts'
import { SHORT } from '../../ingest/cage/document.ts'
import { undoMojibake } from '../../ingest/charset/mojibake.ts'
import type { ParsedEntry, ParsedFeed } from '../../ingest/feed/feed.ts'
import type { FetchedBody } from '../../ingest/fetcher.ts'
import type { RawItem } from '../../ingest/source.ts'
import { type ListEntry, loginFor, type PolledEntry } from '../../ingest/sources.ts'
import { present } from '../../lib/present.ts'
import type { WebTools } from '../web-tools.ts'
import { articleSection } from './article-section.ts'
import { ended, entryLine, feedLines, linkOf, refusalLines, textOf, traceLines } from './feed-lines.ts'
import { fetchLines, mannerLines } from './fetch-lines.ts'
import { listSection, offeredBy, offerLines, pageSection } from './page-section.ts'
import type { Section } from './section.ts'

export type ExplainTools = WebTools & {
  /** A raw item as the bot reads it. */
  readonly read: (item: RawItem) => Article
}

/** Items that are shown. */
const MOST_SHOWN = 3

/** Fetches the source and explains what is there: a feed, a page that lists news, or the page of an article. Never throws. */
export async function* explainAddress(entry: PolledEntry, tools: ExplainTools): AsyncGenerator<Section> {
  const { url, headers } = entry
  const isList = entry.kind === 'page'
  const fetched = await tools.fetcher.fetch({
    url,
    wanted: isList ? 'page' : 'feed',
    ...present({ headers }),
  })
  yield { title: 'Fetched', lines: fetchLines(fetched) }
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
  if ('feed' in caged.result) {
    const feed = caged.result.feed
    return yield* explainFeed({ feed, title: 'As a feed', mayFetch, manners: mannerLines(body) }, tools)
  }
  const list = await tools.cage.run('opml', body.body)
  if ('result' in list && 'entries' in list.result) return yield listSection(list.result, url)
  const page = await tools.cage.run('page', { html: body.body, url, headers })
  const offer = 'result' in page ? offerLines(offeredBy(page.result), url) : []
  const refused = offer.length > 0 ? [...traceLines(caged.result.trace), ...offer] : undefined
  yield { title: 'As a feed', lines: refused ?? refusalLines(caged.result, 'It is no feed') }
  if (!('result' in page)) return yield { title: 'As a page', lines: [ended(page.error)] }
  yield pageSection('As a page', page.result)
  if ('page' in page.result) {
    const { text, title, language, published } = page.result.page
    yield articleSection(tools.read({ id: url, url, text, ...present({ title, language, published }) }))
  }
}

async function* explainList(
  fetched: FetchedBody,
  { select }: ListEntry,
  tools: FeedTools,
): AsyncGenerator<Section> {
  const { body, url, headers } = fetched
  const title = 'As a page that lists news'
  const caged = await tools.cage.run('listFeed', { bytes: body, url, headers, select, plain: true })
  if (!('result' in caged)) yield { title, lines: [ended(caged.error)] }
  else if ('feed' in caged.result)
    yield* explainFeed(
      { feed: caged.result.feed, title, mayFetch: true, manners: mannerLines(fetched) },
      tools,
    )
  else yield { title, lines: refusalLines(caged.result, 'It is no list') }
}

type ReadFeed = {
  readonly feed: ParsedFeed
  /** What it was read as. */
  readonly title: string
  readonly mayFetch: boolean
  /** How often it would be asked. */
  readonly manners: readonly string[]
}

async function* explainFeed(
  { feed, title, mayFetch, manners }: ReadFeed,
  tools: FeedTools,
): AsyncGenerator<Section> {
  yield { title, lines: [...traceLines(feed.trace), ...feedLines(feed), ...manners], found: true }
  const [first] = feed.entries
  if (!first) return
  const shown = feed.entries.slice(0, MOST_SHOWN)
  const all = feed.entries.length
  yield {
    title: shown.length < all ? `Its first ${shown.length} items of ${all}` : 'Its items',
    lines: shown.map(entryLine),
  }
  yield* explainEntry(first, feed, tools, mayFetch)
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
    id: link ?? entry.id ?? 'first item',
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
