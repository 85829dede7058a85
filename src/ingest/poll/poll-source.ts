/**
 * One look at one source: fetch, read in the cage, and say what becomes of its state. Touches the world only through the
 * fetcher and the cage; keeps nothing.
 */
import { hash } from 'node:crypto'
import { clauseOf } from '../../lib/clause.ts'
import { present } from '../../lib/present.ts'
import type { Cage } from '../cage/cage.ts'
import type { FetchedBody, Fetcher, FetchFailure, Unchanged } from '../fetcher.ts'
import { freshFor } from '../fetching/freshness.ts'
import { loginFor, type PolledEntry } from '../sources.ts'
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
  /** The state stands in the store. */
  readonly isKept: boolean
  readonly at: Date
  readonly tools: PollTools
}

/** What a look begins with: a state that stands in the store, or the first one. */
export type Begun = Pick<Look, 'entry' | 'state' | 'isKept'>

/** Never throws: what goes wrong is in the state. Nothing when the look was called off. */
export async function pollSource(begun: Begun, at: Date, tools: PollTools): Promise<PollRecord | undefined> {
  const { entry, state } = begun
  const look: Look = { ...begun, at, tools }
  const { validators } = state
  const areFresh = at.getTime() - (state.validatorsAt?.getTime() ?? 0) < VALIDATORS_MS
  const fetched = await tools.fetcher.fetch({
    url: state.address,
    wanted: entry.kind === 'feed' ? 'feed' : 'page',
    ...present({ headers: loginFor(entry, state.address) }),
    ...(validators && areFresh && { validators }),
  })
  if (fetched.outcome === 'failed')
    return fetched.reason === 'cancelled' ? undefined : recordOf(look, failed(look, fetched))
  const bodyHash = fetched.outcome === 'fetched' ? hashOf(fetched.body) : ''
  if (fetched.outcome === 'unchanged' || bodyHash === state.bodyHash)
    return recordOf(look, { ...good(look, fetched), ...mannersOf(look, fetched) })
  return read(look, fetched, bodyHash)
}

/** A document that came another way than by asking for it: the hub sent it. */
export const readPushed = (
  entry: PolledEntry,
  state: FeedState,
  body: FetchedBody,
  at: Date,
  tools: PollTools,
): Promise<PollRecord> => read({ entry, state, isKept: true, at, tools }, body, hashOf(body.body))

async function read(look: Look, fetched: FetchedBody, bodyHash: string): Promise<PollRecord> {
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
      ? await tools.cage.run('document', input, fetched.body)
      : await tools.cage.run('list', { ...input, select: entry.select }, fetched.body)
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
      bodyHash,
      ...(title && { title }),
      ...(hub && { hub }),
      ...(self && { self }),
    },
    entry.fullText === 'never'
      ? document.items.map((item) => ({ ...item, isTeaser: false }))
      : document.items,
  )
}

const recordOf = (look: Look, state: FeedState, items: FeedDocument['items'] = []): PollRecord => ({
  state,
  items,
  at: look.at,
  isFirst: look.state.lastGoodAt === undefined,
  wasKept: look.isKept,
})

/** The state after a look that went well: what spoke of failures is gone. */
function good({ entry, state, at }: Look, fetched: FetchedBody | Unchanged): FeedState {
  const { source, bodyHash, title, hub, self, parsedAt, manners } = state
  const isNew = fetched.outcome === 'fetched'
  const validators = isNew ? fetched.validators : state.validators
  const hasValidators = validators?.etag !== undefined || validators?.lastModified !== undefined
  return {
    source,
    address: state.address,
    ...present({ bodyHash, title, hub, self, parsedAt, manners }),
    // A login does not move to another origin.
    ...(!entry.headers && movedOf(state, fetched.movedTo)),
    ...(hasValidators && present({ validators, validatorsAt: isNew ? at : state.validatorsAt })),
    nextCheckAt: state.nextCheckAt,
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

/** `document`: what was read now; else that of the last time counts, which has not changed. */
function mannersOf(
  { entry, state, at, tools }: Look,
  fetched: FetchedBody | Unchanged,
  document?: FeedDocument,
): Pick<FeedState, 'nextCheckAt' | 'manners' | 'parsedAt'> {
  const headersMs = freshFor(fetched.headers, at)
  const isConditional = fetched.outcome === 'unchanged' || Object.keys(fetched.validators).length > 0
  const manners = document?.manners ?? state.manners ?? {}
  const fresh = {
    manners,
    hasValidators: isConditional,
    ...present({ headersMs, every: entry.every }),
  }
  return {
    nextCheckAt: nextCheckAfterSuccess(at, fresh, tools.chance()),
    manners,
    ...(document && { parsedAt: at }),
  }
}

function failed(
  { state, at, tools }: Look,
  failure: Pick<FetchFailure, 'reason' | 'why' | 'remedy' | 'restMs'>,
): FeedState {
  const after = afterFailure(at, state, failure, tools.chance())
  const { restUntil: _, ...before } = state
  return {
    ...before,
    ...(failure.restMs !== undefined && { restUntil: new Date(at.getTime() + failure.restMs) }),
    ...after,
    lastCheckAt: at,
    failingSince: state.failingSince ?? at,
    problem: clauseOf(failure),
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

const hashOf = (body: Uint8Array): string => hash('sha256', body, 'base64url')
