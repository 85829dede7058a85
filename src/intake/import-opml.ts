/** The feeds of a list (OPML), from a file or from an address, become sources. */
import type { OpmlEntry, OpmlUnusable } from '../ingest/feed/opml.ts'
import { judgeUrl } from '../ingest/fetching/guard/judge-url.ts'
import { type Rules, readRules } from '../ingest/fetching/guard/rules.ts'
import { type FeedEntry, shownAddress } from '../ingest/sources.ts'
import { clauseOf } from '../lib/clause.ts'
import type { Clock } from '../lib/clock.ts'
import { present } from '../lib/present.ts'
import type { Store } from '../store/store.ts'
import type { Web } from './web.ts'

export type Into = {
  readonly web: Pick<Web, 'entries' | 'tools'>
  readonly store: Pick<Store, 'addedSources'>
  readonly clock: Clock
  /** Hosts with port that may be asked though they are not public. */
  readonly allow?: readonly string[]
}

/** A feed that is left out: its address as it may be shown, or what the list calls it, and why with what to do. */
export type Refused = { readonly name: string; readonly why: string }

export type TakenFeeds = {
  readonly added: number
  /** What the list calls those that were added, else their addresses as they may be shown. */
  readonly names: readonly string[]
  /** Those that were sources before. */
  readonly known: number
  /** Absent when all could be taken in. */
  readonly refused?: readonly Refused[]
  /** Feeds that stand before the place where the list breaks off; absent when it is whole. */
  readonly cutAfter?: number
}

/** Characters of a title, a folder or a tag. */
const MAX_TITLE = 200
/** Folders of one feed, folders inside one another, and tags. */
const MOST_FOLDERS = 10

/** @throws {Error} naming the file when it is no list of feeds. */
export async function importOpml(bytes: Uint8Array, name: string, into: Into): Promise<TakenFeeds> {
  const { cage } = await into.web.tools()
  const caged = await cage.run('opml', bytes)
  if (!('result' in caged))
    throw new Error(`${name}: reading it had to be ended: ${caged.error}; give another file`)
  if ('why' in caged.result) throw new Error(`${name}: ${clauseOf(caged.result)}`)
  return takeInFeeds(caged.result, into)
}

export type FeedList = {
  readonly entries: readonly OpmlEntry[]
  readonly unusable: readonly OpmlUnusable[]
  readonly isCut?: true
}

/** "the file breaks off after 3 feeds; get it whole". `what` breaks off: the file, or the list. */
export const cutWords = (what: string, feeds: number): string =>
  `${what} breaks off after ${feeds} ${feeds === 1 ? 'feed' : 'feeds'}; get it whole`

/** Feeds whose address would never be asked are left out. The others are called as the list calls them. */
export async function takeInFeeds(
  { entries, unusable, isCut }: FeedList,
  { web, store, clock, allow }: Into,
): Promise<TakenFeeds> {
  const rules = readRules(allow)
  const before = new Set((await web.entries()).map(({ url }) => url))
  const unknown = entries.filter(({ url }) => !before.has(url))
  const refused = [...unusable, ...unknown.flatMap((entry) => refusalOf(entry, rules) ?? [])]
  const fresh = unknown.filter((entry) => !refusalOf(entry, rules))
  await store.addedSources.add(fresh.map(sourceOf), clock())
  return {
    added: fresh.length,
    names: fresh.map((entry) => titleOf(entry) ?? shownAddress(entry.url)),
    known: entries.length - unknown.length,
    ...(refused.length > 0 && { refused }),
    ...(isCut && { cutAfter: entries.length + unusable.length }),
  }
}

function refusalOf({ url }: OpmlEntry, rules: Rules): Refused | undefined {
  const judged = judgeUrl(url, rules)
  return 'why' in judged ? { name: shownAddress(url), why: clauseOf(judged) } : undefined
}

/** A reader that knows no title writes the address for it, with whatever key it holds. */
const titleOf = ({ title }: OpmlEntry): string | undefined =>
  title === undefined || title.includes('://') ? undefined : title.slice(0, MAX_TITLE)

function sourceOf(entry: OpmlEntry): FeedEntry {
  const { url, page, folders, tags } = entry
  const short = (names: readonly string[]) =>
    names.slice(0, MOST_FOLDERS).map((name) => name.slice(0, MAX_TITLE))
  return {
    kind: 'feed',
    url,
    ...present({ name: titleOf(entry), page }),
    ...(folders.length > 0 && { folders: folders.slice(0, MOST_FOLDERS).map(short) }),
    ...(tags.length > 0 && { tags: short(tags) }),
  }
}
