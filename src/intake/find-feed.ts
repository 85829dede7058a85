/** From whatever address a person gives to the feeds behind it: a feed, a page that names one, a list of feeds (OPML). */
import type { ParsedFeed } from '../ingest/feed/feed.ts'
import type { FetchedBody } from '../ingest/fetcher.ts'
import { shownAddress } from '../ingest/sources.ts'
import { clause } from '../lib/clause.ts'
import { present } from '../lib/present.ts'
import type { FeedList } from './import-opml.ts'
import type { WebTools } from './web-tools.ts'

export type Finding =
  | {
      readonly kind: 'feed'
      /** Where to ask it: as it was named, else where it moved to for good. */
      readonly url: string
      /** Where it was found this time: a redirect that is not for good may lead to a key, or elsewhere tomorrow. */
      readonly reached: string
      readonly feed: ParsedFeed
    }
  | { readonly kind: 'list'; readonly list: FeedList }
  | { readonly kind: 'nothing'; readonly why: string; readonly remedy: string }

type Look = Pick<WebTools, 'fetcher' | 'cage'>

/** Feeds that a page names and that are looked at, and where sites without such a name mostly keep theirs. */
const MOST_NAMED = 3
const USUAL_PATHS = ['/feed', '/rss.xml', '/atom.xml', '/feed.xml', '/index.xml']

/** For everything: a person waits for the answer. */
const LIMIT_MS = 20_000
/** For one place that is only a guess, in ms. */
const GUESS_MS = 3_000

/** Never throws. `limitMs`: for everything. */
export async function findFeed(address: string, look: Look, limitMs = LIMIT_MS): Promise<Finding> {
  const url = webAddress(address)
  const limit = AbortSignal.timeout(limitMs)
  const fetched = await look.fetcher.fetch({ url, wanted: 'feed', signal: limit })
  if (fetched.outcome !== 'fetched') return limit.aborted ? silent(url, limitMs) : nothing(fetched)
  const reading = await readBody(url, fetched, look)
  if (reading.kind !== 'nothing') return reading
  const named = await namedIn(fetched, look)
  const usual = USUAL_PATHS.map((path) => new URL(path, fetched.url).href)
  const found =
    (await firstFeed(named, { look, limit })) ??
    (await firstFeed(usual, { look, limit, deadlineMs: GUESS_MS }))
  return found ?? withoutFeed(reading, named, limit.aborted)
}

type Nothing = Extract<Finding, { readonly kind: 'nothing' }>

const silent = (url: string, limitMs: number): Nothing => ({
  kind: 'nothing',
  why: `${hostOf(url)} gave no whole answer within ${limitMs / 1000} s`,
  remedy: `try again later, give the address of its feed, or see where it hangs: source test ${shownAddress(url)}`,
})

/** What was found instead of a feed, and where was looked besides. */
function withoutFeed({ why }: Nothing, named: readonly string[], isLate: boolean): Nothing {
  const besides = isLate
    ? ', and its site answered too slowly to look for one'
    : named.length > 0
      ? `, and none can be read at the address that it names: ${shownAddress(named[0] ?? '')}`
      : ''
  return {
    kind: 'nothing',
    why: `${clause(why)}${besides}`,
    remedy: 'give the address of its feed, or read the page by selectors (docs/sources.md)',
  }
}

/** The host of an address as it is asked, without port 443 and the like. */
export const hostOf = (address: string): string =>
  URL.parse(webAddress(address))?.host ?? shownAddress(address)

/** The address that a person means, spelt as it is asked: a host without scheme counts as https. */
export function webAddress(typed: string): string {
  const words = typed.trim()
  const hasScheme = /^[a-z][a-z0-9+.-]*:/i.test(words) && !/^[\w.-]+:\d/.test(words)
  const url = URL.parse(hasScheme ? words : `https://${words}`)
  if (!url) return words
  url.hash = ''
  return url.href
}

const nothing = (fetched: {
  readonly outcome: string
  readonly why?: string
  readonly remedy?: string
}): Finding => ({
  kind: 'nothing',
  why: fetched.why ?? 'the server answers 304, which nobody asked for',
  remedy: fetched.remedy ?? 'tell its publisher',
})

type Search = { readonly look: Look; readonly limit: AbortSignal; readonly deadlineMs?: number }

/** All are asked at once, as far as their hosts allow; the first of them in the order given that is a feed is taken. */
async function firstFeed(urls: readonly string[], search: Search): Promise<Finding | undefined> {
  const found = new AbortController()
  const signal = AbortSignal.any([search.limit, found.signal])
  const looks = urls.map((url) => readAt(url, search, signal))
  try {
    for (const look of looks) {
      const finding = await look
      if (finding) return finding
    }
    return undefined
  } finally {
    found.abort()
  }
}

async function readAt(
  url: string,
  { look, deadlineMs }: Search,
  signal: AbortSignal,
): Promise<Finding | undefined> {
  const fetched = await look.fetcher.fetch({ url, wanted: 'feed', signal, ...present({ deadlineMs }) })
  if (fetched.outcome !== 'fetched') return undefined
  const found = await readBody(url, fetched, look)
  return found.kind === 'feed' ? found : undefined
}

/** A body as a feed, or as a list of feeds. */
async function readBody(
  asked: string,
  { body, url: reached, movedTo, headers }: FetchedBody,
  { cage }: Look,
): Promise<Finding> {
  const caged = await cage.run('feed', { bytes: body, url: reached, headers })
  if (!('result' in caged))
    return {
      kind: 'nothing',
      why: `reading it had to be ended: ${caged.error}`,
      remedy: 'give another address',
    }
  if ('feed' in caged.result) return { kind: 'feed', url: movedTo ?? asked, reached, feed: caged.result.feed }
  const { why, remedy } = caged.result
  const list = await cage.run('opml', body)
  return 'result' in list && 'entries' in list.result && list.result.entries.length > 0
    ? { kind: 'list', list: list.result }
    : { kind: 'nothing', why, remedy }
}

/** The feeds that a page offers, best first; last where it sends its readers. */
async function namedIn({ body, url, headers }: FetchedBody, { cage }: Look): Promise<readonly string[]> {
  const caged = await cage.run('page', { html: body, url, headers })
  if (!('result' in caged)) return []
  const { result } = caged
  const named = 'page' in result ? result.page.feeds : [...result.feeds, ...(result.to ? [result.to] : [])]
  return named.slice(0, MOST_NAMED)
}
