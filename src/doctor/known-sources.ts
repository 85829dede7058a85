/** Every source, of the configuration and added by people, with what is remembered of it and what is wrong with its settings. */
import type { Config, FoundFault } from '../config.ts'
import type { SourceStatus } from '../deliver/desk.ts'
import { namesOf } from '../desk/source-names.ts'
import { statusOf } from '../desk/source-status.ts'
import { judgeUrl } from '../ingest/fetching/guard/judge-url.ts'
import { readRules } from '../ingest/fetching/guard/rules.ts'
import type { FeedState } from '../ingest/poll/feed-state.ts'
import type { SourceNote } from '../ingest/source-notes.ts'
import { isPolled, type PolledEntry, type SourceEntry, sourceKey } from '../ingest/sources.ts'
import type { Subscription } from '../ingest/websub/subscriptions.ts'
import { present } from '../lib/present.ts'
import type { Store } from '../store/store.ts'

/** What the store says of sources. */
export type Memory = {
  readonly added: readonly PolledEntry[]
  readonly notes: ReadonlyMap<string, SourceNote>
  readonly states: ReadonlyMap<string, FeedState>
  readonly articles: ReadonlyMap<string, number>
  readonly subscriptions: readonly Subscription[]
}

export async function recall({ addedSources, sourceNotes, inbox, subscriptions }: Store): Promise<Memory> {
  return {
    added: await addedSources.all(),
    notes: await sourceNotes.all(),
    states: await inbox.states(),
    articles: await inbox.counts(),
    subscriptions: await subscriptions.all(),
  }
}

/** Why a source cannot be read at all as its settings stand. */
export type SettingTrouble = { readonly why: string; readonly remedy: string }

export type KnownSource = {
  readonly key: string
  readonly entry: SourceEntry
  readonly name: string
  readonly isAdded: boolean
  readonly status: SourceStatus
  readonly state?: FeedState
  readonly trouble?: SettingTrouble
}

/** Those of the configuration first, each in the order in which they stand. */
export function sourcesOf(config: Config, memory: Memory, faults: readonly FoundFault[]): KnownSource[] {
  const own = new Set(config.sources.map(sourceKey))
  const added = memory.added.filter((entry) => !own.has(sourceKey(entry)))
  const entries: readonly SourceEntry[] = [...config.sources, ...added]
  const names = namesOf(entries, memory.states, memory.notes)
  const rules = rulesFrom(config)
  return entries.map((entry, index) => {
    const key = sourceKey(entry)
    const name = names[index] ?? key
    const [note, state, articles] = [memory.notes.get(key), memory.states.get(key), memory.articles.get(key)]
    const isAdded = index >= config.sources.length
    const trouble = isAdded ? refusalOf(entry, rules) : troubleAt(index, faults)
    const status = statusOf(name, entry, { note, state, articles })
    return { key, entry, name, isAdded, status, ...present({ state, trouble }) }
  })
}

/** An entry of `allowHosts` that is none is told by itself. */
function rulesFrom({ allowHosts }: Config) {
  const isGood = (host: string) => {
    try {
      return Boolean(readRules([host]))
    } catch {
      return false
    }
  }
  return readRules(allowHosts.filter(isGood))
}

function refusalOf(entry: SourceEntry, rules: ReturnType<typeof readRules>): SettingTrouble | undefined {
  if (!isPolled(entry)) return undefined
  const judged = judgeUrl(entry.url, rules)
  return 'why' in judged ? judged : undefined
}

function troubleAt(index: number, faults: readonly FoundFault[]): SettingTrouble | undefined {
  const own = faults.filter(({ path }) => path[0] === 'sources' && path[1] === index)
  const [first] = own
  if (!first) return undefined
  const place = first.line.slice(0, first.line.indexOf(': '))
  return { why: own.map(({ why }) => why).join('; '), remedy: `${first.remedy} (${place})` }
}
