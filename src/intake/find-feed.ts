/** From whatever address a person gives to the feeds behind it: a feed, a page that names one, a list of feeds (OPML). */
import type { ParsedFeed } from '../ingest/feed/feed.ts'
import type { FetchedBody } from '../ingest/fetcher.ts'
import { plainText } from '../ingest/html/plain-text.ts'
import { shownAddress } from '../ingest/sources.ts'
import { clause } from '../lib/clause.ts'
import { present } from '../lib/present.ts'
import type { FeedList } from './import-opml.ts'
import type { WebTools } from './web-tools.ts'

type FoundFeed = {
  readonly kind: 'feed'
  /** Where to ask it: as it was named, else where it moved to for good. */
  readonly url: string
  readonly feed: ParsedFeed
  /** Addresses that the page names besides, and that are sources. */
  readonly known: readonly string[]
}

export type Finding =
  | FoundFeed
  | Known
  | { readonly kind: 'list'; readonly list: FeedList }
  | { readonly kind: 'nothing'; readonly why: string; readonly remedy: string }

/** Nothing new: `urls` are sources, and the address leads to them. */
export type Known = {
  readonly kind: 'known'
  readonly urls: readonly string[]
  /** Feeds that are no sources, but are called as one of those: mostly the same in another format. */
  readonly twins: readonly string[]
}

type Look = Pick<WebTools, 'fetcher' | 'cage'> & {
  /** Whether a source is asked at this address. */
  readonly isKnown?: (url: string) => boolean
  /** What the feed of a source called itself when it was last asked. */
  readonly titleAt?: (url: string) => string | undefined
}

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
  const met = [...fetched.hops.map((hop) => hop.url), ...('url' in fetched ? [fetched.url] : [])]
  const { known } = apart(met, look)
  if (known.length > 0) return leadsTo(known)
  if (fetched.outcome !== 'fetched') return limit.aborted ? silent(url, limitMs) : nothing(fetched)
  const reading = await readBody(url, fetched, look)
  return reading.kind === 'nothing' ? findBehind(fetched, reading, { look, limit }) : reading
}

/** The feed that a page names and that is no source yet; where it names none, one at the usual places. */
async function findBehind(page: FetchedBody, reading: Nothing, search: Search): Promise<Finding> {
  const { look, limit } = search
  const { known, unknown } = apart(await namedIn(page, look), look)
  const named = unknown.slice(0, MOST_NAMED)
  const offered = await firstFeed(named, { ...search, known })
  if (offered) return offered
  const paths = USUAL_PATHS.map((path) => new URL(path, page.url).href)
  const usual = apart(paths, look)
  // The usual places of a site mostly have one and the same feed.
  if (usual.known.length > 0) return leadsTo(usual.known)
  const guessed = await firstFeed(paths, { ...search, deadlineMs: GUESS_MS })
  return guessed ?? withoutFeed(reading, named, limit.aborted)
}

const leadsTo = (urls: readonly string[], twins: readonly string[] = []): Known => ({
  kind: 'known',
  urls,
  twins,
})

/** Addresses that are sources, and the others. */
function apart(urls: readonly string[], { isKnown = () => false }: Look) {
  const all = [...new Set(urls)]
  return { known: all.filter(isKnown), unknown: all.filter((url) => !isKnown(url)) }
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

/** The same for all spellings of one place: a slash at the end of the path makes no other. */
export const placeOf = (address: string): string =>
  webAddress(address).replace(/^([^?]*[^/?])\/(?=\?|$)/, '$1')

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

type Search = {
  readonly look: Look
  readonly limit: AbortSignal
  /** For each place, where it is only a guess. */
  readonly deadlineMs?: number
  /** Sources that stand beside the places that are asked. */
  readonly known?: readonly string[]
}

/**
 * All are asked at once, as far as their hosts allow; the first of them in the order given that is a feed, and no source
 * yet, is taken. Of places that are guesses a source is taken, too.
 */
async function firstFeed(urls: readonly string[], search: Search): Promise<Finding | undefined> {
  const found = new AbortController()
  const signal = AbortSignal.any([search.limit, found.signal])
  const looks = urls.map((url) => readAt(url, search, signal))
  const met = { known: [...(search.known ?? [])], twins: [] as string[] }
  try {
    for (const look of looks) {
      const finding = await look
      if (finding?.kind === 'feed' && !isTwin(finding.feed, met.known, search.look))
        return { ...finding, known: met.known }
      if (finding) note(finding, met)
      if (met.known.length > 0 && search.deadlineMs !== undefined) break
    }
    return met.known.length > 0 ? leadsTo(met.known, met.twins) : undefined
  } finally {
    found.abort()
  }
}

function note(finding: FoundFeed | Known, { known, twins }: Record<'known' | 'twins', string[]>): void {
  if (finding.kind === 'feed') twins.push(finding.url)
  else known.push(...finding.urls)
}

/** One news in two formats, as many sites offer it, is called the same in both. */
function isTwin({ title = '' }: ParsedFeed, known: readonly string[], { titleAt }: Look): boolean {
  const plain = (words: string) => plainText(words).trim().toLowerCase()
  return plain(title) !== '' && known.some((url) => plain(titleAt?.(url) ?? '') === plain(title))
}

async function readAt(
  url: string,
  { look, deadlineMs }: Search,
  signal: AbortSignal,
): Promise<FoundFeed | Known | undefined> {
  const fetched = await look.fetcher.fetch({ url, wanted: 'feed', signal, ...present({ deadlineMs }) })
  const { known } = apart(
    fetched.hops.map((hop) => hop.url),
    look,
  )
  if (known.length > 0) return leadsTo(known)
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
  if ('feed' in caged.result)
    return { kind: 'feed', url: movedTo ?? asked, feed: caged.result.feed, known: [] }
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
  return named
}
