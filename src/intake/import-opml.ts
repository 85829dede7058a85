/** The feeds of a list (OPML), from a file or from an address, become sources. */
import type { OpmlEntry } from '../ingest/feed/opml.ts'
import { judgeUrl } from '../ingest/fetching/guard/judge-url.ts'
import { type Rules, readRules } from '../ingest/fetching/guard/rules.ts'
import { firstState } from '../ingest/poll/feed-state.ts'
import type { PollRecord } from '../ingest/poll/inbox.ts'
import { shownAddress } from '../ingest/sources.ts'
import { clauseOf } from '../lib/clause.ts'
import type { Clock } from '../lib/clock.ts'
import type { Store } from '../store/store.ts'
import type { Web } from './web.ts'

export type Into = {
  readonly web: Pick<Web, 'entries' | 'tools'>
  readonly store: Pick<Store, 'addedSources' | 'inbox'>
  readonly clock: Clock
  /** Hosts with port that may be asked though they are not public. */
  readonly allow?: readonly string[]
}

/** A feed that is left out: its address as it may be shown, and why with what to do. */
export type Refused = { readonly name: string; readonly why: string }

export type TakenFeeds = {
  readonly added: number
  /** Those that were sources before. */
  readonly known: number
  /** Absent when all could be taken in. */
  readonly refused?: readonly Refused[]
}

/** Characters of a title. */
const MAX_TITLE = 200

/** @throws {Error} naming the file when it is no list of feeds. */
export async function importOpml(bytes: Uint8Array, name: string, into: Into): Promise<TakenFeeds> {
  const { cage } = await into.web.tools()
  const caged = await cage.run('opml', bytes)
  if (!('result' in caged))
    throw new Error(`${name}: reading it had to be ended: ${caged.error}; give another file`)
  if ('why' in caged.result) throw new Error(`${name}: ${clauseOf(caged.result)}`)
  return takeInFeeds(caged.result.entries, into)
}

/** Feeds whose address would never be asked are left out. The others keep the title of the list until they give one. */
export async function takeInFeeds(
  entries: readonly OpmlEntry[],
  { web, store, clock, allow }: Into,
): Promise<TakenFeeds> {
  const rules = readRules(allow)
  const before = new Set((await web.entries()).map(({ url }) => url))
  const unknown = entries.filter(({ url }) => !before.has(url))
  const refused = unknown.flatMap((entry) => refusalOf(entry, rules) ?? [])
  const fresh = unknown.filter((entry) => !refusalOf(entry, rules))
  const at = clock()
  const states = await store.inbox.states()
  // Before the feeds: from then on another process may ask them, and keep a state of its own.
  await store.inbox.record(fresh.filter(({ url }) => !states.has(url)).flatMap((entry) => titled(entry, at)))
  await store.addedSources.add(
    fresh.map(({ url }) => ({ kind: 'feed', url })),
    at,
  )
  return {
    added: fresh.length,
    known: entries.length - unknown.length,
    ...(refused.length > 0 && { refused }),
  }
}

function refusalOf({ url }: OpmlEntry, rules: Rules): Refused | undefined {
  const judged = judgeUrl(url, rules)
  return 'why' in judged ? { name: shownAddress(url), why: clauseOf(judged) } : undefined
}

/** A reader that knows no title writes the address for it, with whatever key it holds. */
function titled({ url, title }: OpmlEntry, at: Date): PollRecord[] {
  if (title === undefined || title.includes('://')) return []
  const state = { ...firstState(url, at), title: title.slice(0, MAX_TITLE) }
  return [{ state, items: [], at, isFirst: true, wasKept: false }]
}
