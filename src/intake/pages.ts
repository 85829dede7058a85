/**
 * Items of feeds made whole: where a feed gives a line or two, or speaks of another site, the page of the article is read.
 * What cannot be had is left as the feed gives it; nothing is guessed.
 */
import type { FetchFailure } from '../ingest/fetcher.ts'
import { hashedUrlKey } from '../ingest/identity/item-keys.ts'
import type { ParsedPage } from '../ingest/page/page.ts'
import type { FeedItem } from '../ingest/poll/feed-item.ts'
import type { InboxItem } from '../ingest/poll/inbox.ts'
import { loginFor, type PolledEntry } from '../ingest/sources.ts'
import type { Clock } from '../lib/clock.ts'
import { present } from '../lib/present.ts'
import type { Store } from '../store/store.ts'
import type { WebTools } from './web-tools.ts'

/** Pages under way; the fetcher keeps its own limit for each host. */
const AT_ONCE = 8
const MINUTE_MS = 60_000
/** A page that cannot be had now is tried again after so many minutes; then the feed's words must do. */
const TRIES_AFTER = [2, 10, 30]

export type PagesInput = {
  readonly store: Pick<Store, 'inbox' | 'article' | 'leaveStory'>
  readonly tools: WebTools
  readonly clock: Clock
  /** What is set for the source of this key. */
  readonly entryOf: (source: string) => PolledEntry | undefined
  /** True when nothing further is to be begun. */
  readonly isOver: () => boolean
}

/** Reads the pages of what waits for one. `done` is called for each item that is whole now. */
export async function readPages(input: PagesInput, done: () => void): Promise<void> {
  const { inbox } = input.store
  const seen = new Set<string>()
  for (;;) {
    const due = await inbox.teasers(AT_ONCE * 4 + seen.size, input.clock())
    const waiting = due.filter(({ id, revision }) => !seen.has(`${id} ${revision}`))
    if (waiting.length === 0 || input.isOver()) return
    const work = Array.from({ length: Math.min(AT_ONCE, waiting.length) }, async () => {
      for (let next = waiting.shift(); next && !input.isOver(); next = waiting.shift()) {
        seen.add(`${next.id} ${next.revision}`)
        if (await readPageOf(next, input)) done()
      }
    })
    await Promise.all(work)
  }
}

/** True when the item waits no longer for its page. */
async function readPageOf(waiting: InboxItem, input: PagesInput): Promise<boolean> {
  const { id, revision, source, item } = waiting
  const { inbox, leaveStory } = input.store
  const look = item.link ? await lookAt(item.link, input.entryOf(source), input.tools) : {}
  if ('failure' in look && isPassing(look.failure)) return putOff(waiting, look.failure, input)
  const page = 'page' in look ? look.page : undefined
  if (page?.retracted) {
    await leaveStory(id, input.clock())
    await inbox.settle(id, revision, false)
    return true
  }
  if (page?.canonical && (await isKnownElsewhere(waiting, page.canonical, input))) {
    await inbox.settle(id, revision, false)
    return true
  }
  if (!page && (await isLonger(waiting, input))) await inbox.settle(id, revision, true)
  else await inbox.complete(id, revision, page ? withPage(item, page) : item)
  return true
}

type Look = { readonly page: ParsedPage } | { readonly failure: FetchFailure } | Record<never, never>

/** The article on a page; nothing when it may not be read, or holds none. */
async function lookAt(
  link: string,
  entry: PolledEntry | undefined,
  tools: WebTools,
  mayMove = true,
): Promise<Look> {
  const verdict = await tools.robots.verdict(link)
  if (!verdict.allowed) return {}
  const fetched = await tools.fetcher.fetch({
    url: link,
    wanted: 'page',
    ...present({ headers: loginFor(entry, link), spacingMs: verdict.delayMs }),
  })
  if (fetched.outcome === 'failed') return { failure: fetched }
  if (fetched.outcome === 'unchanged') return {}
  const { url, headers, body } = fetched
  const caged = await tools.cage.run('page', { url, headers, html: body })
  if (!('result' in caged)) return {}
  if ('page' in caged.result) return { page: caged.result.page }
  const { to } = caged.result
  return to && mayMove ? lookAt(to, entry, tools, false) : {}
}

/** What may be otherwise in some minutes. */
const isPassing = ({ reason, status = 0 }: FetchFailure): boolean =>
  ['name', 'connection', 'deadline', 'busy', 'broken', 'cancelled'].includes(reason) || status >= 500

async function putOff(
  { id, revision, tries, item }: InboxItem,
  failure: FetchFailure,
  input: PagesInput,
): Promise<boolean> {
  const { inbox } = input.store
  const minutes = TRIES_AFTER[tries]
  // Nothing was tried: the program is stopping.
  if (failure.reason === 'cancelled') return false
  if (minutes === undefined) {
    if (await isLonger({ id, item }, input)) await inbox.settle(id, revision, true)
    else await inbox.complete(id, revision, item)
    return true
  }
  const rest = Math.max(minutes * MINUTE_MS, failure.restMs ?? 0)
  await inbox.putOff(id, revision, new Date(input.clock().getTime() + rest))
  return false
}

/** A correction that gives a line or two must not take the place of the whole article. */
async function isLonger(
  { id, item }: Pick<InboxItem, 'id' | 'item'>,
  { store }: PagesInput,
): Promise<boolean> {
  return ((await store.article(id))?.text.length ?? 0) > item.text.length
}

/** Some sites name their home page as the own address of every page: that tells nothing. */
async function isKnownElsewhere(
  { id, item }: InboxItem,
  canonical: string,
  { store }: PagesInput,
): Promise<boolean> {
  const { pathname, search } = new URL(canonical)
  const isHome =
    pathname === '/' && search === '' && item.link !== undefined && new URL(item.link).pathname !== '/'
  const key = isHome ? undefined : hashedUrlKey(canonical)
  return key !== undefined && (await store.inbox.addKeys(id, [key])) !== undefined
}

/** The longer text counts; of an item that speaks of another site only what stands there. */
function withPage(item: FeedItem, page: ParsedPage): FeedItem {
  const { language, published, title } = page
  const isTaken = page.text.length > item.text.length || item.isForeign
  return {
    ...present({ language, published, title }),
    ...item,
    ...(isTaken && { text: page.text, isOfPage: true as const }),
  }
}
