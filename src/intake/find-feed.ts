/** From whatever address a person gives to the feeds behind it: a feed, a page that names one, a list of feeds (OPML). */
import type { ParsedFeed } from '../ingest/feed/feed.ts'
import type { OpmlEntry } from '../ingest/feed/opml.ts'
import type { FetchedBody } from '../ingest/fetcher.ts'
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
  | { readonly kind: 'list'; readonly feeds: readonly OpmlEntry[] }
  | { readonly kind: 'nothing'; readonly why: string; readonly remedy: string }

type Look = Pick<WebTools, 'fetcher' | 'cage'>

/** Feeds that a page names and that are looked at, and where sites without such a name mostly keep theirs. */
const MOST_NAMED = 3
const USUAL_PATHS = ['/feed', '/rss.xml', '/atom.xml', '/feed.xml', '/index.xml']

/** Never throws. */
export async function findFeed(address: string, look: Look): Promise<Finding> {
  const url = webAddress(address)
  const fetched = await look.fetcher.fetch({ url, wanted: 'feed' })
  if (fetched.outcome !== 'fetched') return nothing(fetched)
  const reading = await readBody(url, fetched, look)
  if (reading.kind !== 'nothing') return reading
  for (const candidate of await candidatesOf(fetched, look)) {
    const found = await readAt(candidate, look)
    if (found) return found
  }
  return {
    ...reading,
    remedy: 'give the address of its feed, or read the page by selectors (docs/sources.md)',
  }
}

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

async function readAt(url: string, look: Look): Promise<Finding | undefined> {
  const fetched = await look.fetcher.fetch({ url, wanted: 'feed' })
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
    ? { kind: 'list', feeds: list.result.entries }
    : { kind: 'nothing', why, remedy }
}

async function candidatesOf({ body, url, headers }: FetchedBody, { cage }: Look): Promise<readonly string[]> {
  const caged = await cage.run('page', { html: body, url, headers })
  if (!('result' in caged)) return []
  const named = 'page' in caged.result ? caged.result.page.feeds : caged.result.feeds
  if (named.length > 0) return named.slice(0, MOST_NAMED)
  return USUAL_PATHS.map((path) => new URL(path, url).href)
}
