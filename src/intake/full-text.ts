/**
 * An item of a feed made whole: where the feed gives a line or two, the page of the article is read. What cannot be had
 * is left as the feed gives it; nothing is guessed.
 */
import type { Cage } from '../ingest/cage/cage.ts'
import type { Fetcher } from '../ingest/fetcher.ts'
import { hashedUrlKey } from '../ingest/identity/item-keys.ts'
import type { ParsedPage } from '../ingest/page/page.ts'
import type { RobotsCache } from '../ingest/page/robots-cache.ts'
import type { Inbox, InboxItem } from '../ingest/poll/inbox.ts'
import type { RawItem } from '../ingest/source.ts'
import type { PolledEntry } from '../ingest/sources.ts'
import { present } from '../lib/present.ts'

/** Characters. Less is a teaser. */
export const SHORT = 400

/** `same`: it is an article that is known already. `withdrawn`: its page says that it is retracted. */
export type Whole =
  | { readonly kind: 'item'; readonly item: RawItem }
  | { readonly kind: 'same' }
  | { readonly kind: 'withdrawn' }

export type FullText = (waiting: InboxItem) => Promise<Whole>

export type FullTextInput = {
  readonly inbox: Inbox
  readonly fetcher: Fetcher
  readonly cage: Cage
  readonly robots: RobotsCache
  /** What is set for the source of this key. */
  readonly entryOf: (source: string) => PolledEntry | undefined
}

/** The function never throws. */
export function openFullText(input: FullTextInput): FullText {
  return async (waiting) => {
    const { id, item, source } = waiting
    const entry = input.entryOf(source)
    const raw = rawItemOf(waiting, entry)
    if (!item.link || item.text.length >= SHORT || entry?.fullText === 'never')
      return { kind: 'item', item: raw }
    const page = await readPageOf(item.link, entry, input)
    if (!page) return { kind: 'item', item: raw }
    if (page.retracted) return { kind: 'withdrawn' }
    if (page.canonical && (await isKnownElsewhere(id, page.canonical, input.inbox))) return { kind: 'same' }
    return { kind: 'item', item: withPage(raw, page) }
  }
}

function rawItemOf({ id, item }: InboxItem, entry: PolledEntry | undefined): RawItem {
  const { text, title, link, published, language } = item
  return { id, text, ...present({ title, url: link, published, language, outlet: entry?.outlet }) }
}

function withPage(raw: RawItem, page: ParsedPage): RawItem {
  const { language, published, title } = page
  return {
    ...present({ language, published, title }),
    ...raw,
    text: page.text.length > raw.text.length ? page.text : raw.text,
  }
}

/** The article on a page; nothing when it may not, or cannot, be read. */
async function readPageOf(
  link: string,
  entry: PolledEntry | undefined,
  tools: FullTextInput,
  mayMove = true,
): Promise<ParsedPage | undefined> {
  const { allowed } = await tools.robots.verdict(link)
  if (!allowed) return undefined
  const fetched = await tools.fetcher.fetch({ url: link, wanted: 'page', ...loginFor(link, entry) })
  if (fetched.outcome !== 'fetched') return undefined
  const { url, headers, body } = fetched
  const caged = await tools.cage.run('page', { url, headers, html: body })
  if (!('result' in caged)) return undefined
  if ('page' in caged.result) return caged.result.page
  const { to } = caged.result
  return to && mayMove ? readPageOf(to, entry, tools, false) : undefined
}

/** A login is for the site it was given for. */
function loginFor(link: string, entry: PolledEntry | undefined) {
  const isOwn = entry?.headers && URL.canParse(link) && new URL(link).origin === new URL(entry.url).origin
  return isOwn ? { headers: entry.headers } : {}
}

async function isKnownElsewhere(id: string, canonical: string, inbox: Inbox): Promise<boolean> {
  const key = hashedUrlKey(canonical)
  return key !== undefined && (await inbox.addKeys(id, [key])) !== undefined
}
