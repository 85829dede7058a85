/**
 * Each source asked once, through the one way to unknown hosts, a few at a time and none for long. Keeps nothing: what the
 * bot remembers of a source, and when it asks it, stay as they are.
 */
import type { Cage } from '../ingest/cage/cage.ts'
import type { Fetcher } from '../ingest/fetcher.ts'
import type { RobotsCache } from '../ingest/page/robots-cache.ts'
import { unpackBody } from '../ingest/poll/feed-item.ts'
import { type FeedState, firstState } from '../ingest/poll/feed-state.ts'
import { inTurn } from '../ingest/poll/in-turn.ts'
import type { PollRecord } from '../ingest/poll/inbox.ts'
import { pollSource } from '../ingest/poll/poll-source.ts'
import { isPolled, type PolledEntry } from '../ingest/sources.ts'
import { clauseOf, forOnce } from '../lib/clause.ts'
import type { Clock } from '../lib/clock.ts'
import type { KnownSource } from './known-sources.ts'
import { partsOf } from './told.ts'

const DEADLINE_MS = 10_000
const LEAST_MS = 100
const AT_ONCE = 4

export type SourceAnswer =
  | {
      readonly items: number
      /** What robots.txt keeps us from: the page that is the source, or those of its articles. */
      readonly forbidden?: 'itself' | 'articles'
    }
  /** "why; remedy". */
  | { readonly problem: string }

/** By the key of the source. Those that are not to be asked, or whose host asked us to wait, are not there. */
export type Answers = ReadonlyMap<string, SourceAnswer>

export type AskInput = {
  readonly allow: readonly string[]
  readonly userAgent: string
  readonly clock: Clock
  readonly told: (done: number, all: number) => void
  /** For one source, its robots.txt counted: 10 s. */
  readonly deadlineMs?: number
}

/** Sources that are paused, or cannot be asked as they are set, are left alone. */
export async function askSources(
  sources: readonly KnownSource[],
  { allow, userAgent, clock, told, deadlineMs = DEADLINE_MS }: AskInput,
): Promise<Answers> {
  const answers = new Map<string, SourceAnswer>()
  let done = 0
  const jobs = sources.flatMap(({ key, entry, state, status, trouble }) =>
    isPolled(entry) && !status.paused && !trouble
      ? [{ key, entry, state: state ?? firstState(key, clock()) }]
      : [],
  )
  if (jobs.length === 0) return answers
  const [{ openFetcher }, { openCage }, { openRobotsCache }] = await Promise.all([
    import('../ingest/fetch.ts'),
    import('../ingest/cage/cage.ts'),
    import('../ingest/page/robots-cache.ts'),
  ])
  const fetcher = openFetcher({ allow, userAgent, clock })
  const cage = openCage()
  try {
    await inTurn({
      jobs,
      atOnce: AT_ONCE,
      atOnceOfOne: 1,
      kindOf: ({ state }) => new URL(state.address).host,
      async work({ key, entry, state }) {
        const bounded = inTime(fetcher, deadlineMs)
        const robots = openRobotsCache(bounded, clock)
        const answer = await ask(entry, state, { fetcher: bounded, cage, robots }, clock())
        if (!bounded.isResting()) answers.set(key, answer)
        told(++done, jobs.length)
      },
      isOver: () => false,
    })
    return answers
  } finally {
    await Promise.all([fetcher.close(), cage.close()])
  }
}

type Bounded = Fetcher & {
  /** Its host asked us to wait, on account of another source perhaps: nobody was asked. */
  isResting(): boolean
}

/** All that is fetched with it has to be there in time. */
function inTime(fetcher: Fetcher, limitMs: number): Bounded {
  let isResting = false
  const end = performance.now() + limitMs
  // A round number: what came too late is told with it.
  const rest = () => Math.max(1, Math.round((end - performance.now()) / LEAST_MS)) * LEAST_MS
  return {
    fetch: async (request) => {
      const fetched = await fetcher.fetch({ ...request, deadlineMs: rest() })
      isResting ||= fetched.outcome === 'failed' && fetched.reason === 'busy' && fetched.hops.length === 0
      return fetched
    },
    isResting: () => isResting,
    close: () => fetcher.close(),
  }
}

type Tools = { readonly fetcher: Fetcher; readonly cage: Cage; readonly robots: RobotsCache }

async function ask(entry: PolledEntry, state: FeedState, tools: Tools, at: Date): Promise<SourceAnswer> {
  // Asked for the whole, so that what is there now can be told.
  const { validators: _, validatorsAt: __, bodyHash: ___, ...fresh } = state
  const record = await pollSource({ entry, state: fresh, isKept: true }, at, {
    ...tools,
    chance: Math.random,
  })
  if (!record || record.state.lastGoodAt !== at) return { problem: problemOf(record) }
  const forbidden = await forbiddenBy(tools.robots, entry, record)
  return { items: record.items.length, ...(forbidden && { forbidden }) }
}

/** Nothing tries it again: somebody asked once. */
const problemOf = (record: PollRecord | undefined): string =>
  clauseOf(forOnce(partsOf(record?.state.problem ?? 'it was called off; ask again')))

async function forbiddenBy(
  robots: RobotsCache,
  entry: PolledEntry,
  { items }: PollRecord,
): Promise<'itself' | 'articles' | undefined> {
  const isRefused = async (url: string) => !(await robots.verdict(url)).allowed
  if (entry.kind === 'page') return (await isRefused(entry.url)) ? 'itself' : undefined
  const teaser = items.find(({ isTeaser }) => isTeaser)
  const link = teaser && unpackBody(teaser.body).link
  return link && (await isRefused(link)) ? 'articles' : undefined
}
