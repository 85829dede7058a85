/**
 * One look at one source: fetch, read in the cage, and say what becomes of its state. Touches the world only through the
 * fetcher and the cage; keeps nothing.
 */
import { createHash } from 'node:crypto'
import type { Cage } from '../cage/cage.ts'
import type { FetchedBody, Fetcher, FetchFailure, Unchanged } from '../fetcher.ts'
import { freshFor } from '../fetching/freshness.ts'
import type { PolledEntry } from '../sources.ts'
import type { FeedDocument } from './feed-item.ts'
import type { FeedState } from './feed-state.ts'
import type { PollRecord } from './inbox.ts'
import { afterFailure, nextCheckAfterSuccess } from './next-check.ts'

const DAY_MS = 86_400_000
/** Some servers answer 304 for ever: after this time they are asked as if for the first time. */
const VALIDATORS_MS = 8 * DAY_MS
/** A permanent redirect is believed when it repeats: a captive portal redirects, too. */
const MOVES_BELIEVED = 2
const MOST_KILLS = 2

export type PollTools = {
  readonly fetcher: Fetcher
  readonly cage: Cage
  /** A number from 0 to 1. */
  readonly chance: () => number
}

type Look = {
  readonly entry: PolledEntry
  readonly state: FeedState
  readonly at: Date
  readonly tools: PollTools
}

/** Never throws: what goes wrong is in the state. */
export async function pollSource(
  entry: PolledEntry,
  state: FeedState,
  at: Date,
  tools: PollTools,
): Promise<PollRecord> {
  const look: Look = { entry, state, at, tools }
  const { validators } = state
  const areFresh = at.getTime() - (state.validatorsAt?.getTime() ?? 0) < VALIDATORS_MS
  const fetched = await tools.fetcher.fetch({
    url: state.address,
    wanted: entry.kind === 'feed' ? 'feed' : 'page',
    ...(entry.headers && { headers: entry.headers }),
    ...(validators && areFresh && { validators }),
  })
  if (fetched.outcome === 'failed') return recordOf(look, failed(look, fetched))
  const isSame = fetched.outcome === 'fetched' && hashOf(fetched.body) === state.bodyHash
  if (fetched.outcome === 'unchanged' || isSame)
    return recordOf(look, { ...good(look, fetched), ...mannersOf(look, fetched) })
  return read(look, fetched)
}

/** A document that came another way than by asking for it: the hub sent it. */
export const readPushed = (
  entry: PolledEntry,
  state: FeedState,
  body: FetchedBody,
  at: Date,
  tools: PollTools,
): Promise<PollRecord> => read({ entry, state, at, tools }, body)

async function read(look: Look, fetched: FetchedBody): Promise<PollRecord> {
  const { entry, state, tools } = look
  const input = {
    bytes: fetched.body,
    url: fetched.url,
    headers: fetched.headers,
    source: state.source,
    at: look.at,
  }
  const caged =
    entry.kind === 'feed'
      ? await tools.cage.run('document', input)
      : await tools.cage.run('list', { ...input, select: entry.select })
  if (!('result' in caged))
    return recordOf(look, caged.killed ? killed(look, caged.error) : failed(look, unread(caged.error)))
  if ('why' in caged.result) return recordOf(look, failed(look, { reason: 'status', ...caged.result }))
  const document = caged.result
  const { title, hub, self } = document
  return recordOf(
    look,
    {
      ...good(look, fetched),
      ...mannersOf(look, fetched, document),
      bodyHash: hashOf(fetched.body),
      ...(title && { title }),
      ...(hub && { hub }),
      ...(self && { self }),
    },
    document.items,
  )
}

const recordOf = (look: Look, state: FeedState, items: FeedDocument['items'] = []): PollRecord => ({
  state,
  items,
  at: look.at,
  isFirst: look.state.lastGoodAt === undefined,
})

/** The state after a look that went well: what spoke of failures is gone. */
function good({ state, at }: Look, fetched: FetchedBody | Unchanged): FeedState {
  const { failingSince: _, problem: __, stopped: ___, moving: ____, ...kept } = state
  const validators = fetched.outcome === 'fetched' ? fetched.validators : state.validators
  const validatorsAt = fetched.outcome === 'fetched' ? at : state.validatorsAt
  const hasValidators = validators?.etag !== undefined || validators?.lastModified !== undefined
  const { validators: _____, validatorsAt: ______, ...rest } = kept
  return {
    ...rest,
    ...movedOf(state, fetched.movedTo),
    ...(hasValidators && { validators, ...(validatorsAt && { validatorsAt }) }),
    lastCheckAt: at,
    lastGoodAt: at,
    failures: 0,
    kills: 0,
  }
}

function movedOf(state: FeedState, to: string | undefined): Partial<FeedState> {
  if (to === undefined) return {}
  const times = state.moving?.to === to ? state.moving.times + 1 : 1
  return times >= MOVES_BELIEVED ? { address: to } : { moving: { to, times } }
}

/** A feed whose manners are not known now has those of no feed: the headers still count. */
function mannersOf(
  { entry, at, tools }: Look,
  fetched: FetchedBody | Unchanged,
  document?: FeedDocument,
): Pick<FeedState, 'nextCheckAt'> {
  const headersMs = freshFor(fetched.headers, at)
  const isConditional = fetched.outcome === 'unchanged' || Object.keys(fetched.validators).length > 0
  const fresh = {
    manners: document?.manners ?? {},
    hasValidators: isConditional,
    ...(headersMs !== undefined && { headersMs }),
    ...(entry.every !== undefined && { every: entry.every }),
  }
  return { nextCheckAt: nextCheckAfterSuccess(at, fresh, tools.chance()) }
}

function failed(
  { state, at, tools }: Look,
  failure: Pick<FetchFailure, 'reason' | 'why' | 'remedy' | 'restMs'>,
): FeedState {
  const after = afterFailure(at, state, failure, tools.chance())
  return {
    ...state,
    ...after,
    lastCheckAt: at,
    failingSince: state.failingSince ?? at,
    problem: `${failure.why}; ${failure.remedy}`,
  }
}

function killed(look: Look, error: string): FeedState {
  const kills = look.state.kills + 1
  const why = `reading it had to be ended: ${error}`
  const state = failed(look, { reason: 'status', why, remedy: 'tell its publisher, or remove it' })
  return { ...state, kills, ...(kills >= MOST_KILLS && { stopped: 'dangerous' as const }) }
}

const unread = (error: string) => ({
  reason: 'status' as const,
  why: `it could not be read (${error})`,
  remedy: 'look at it with: dragoman source test, and report it',
})

const hashOf = (body: Uint8Array): string => createHash('sha256').update(body).digest('base64url')
