/**
 * When a source is asked again, and whether at all. Pure: time and chance are arguments.
 *
 * The rules are those of the best-behaved readers: an hour between conditional requests and a day between requests that
 * the server cannot answer with 304, unless it says itself how long its answer is fresh; what the server and the feed ask
 * for counts as a lower bound, up to a day. An operator's own `every` replaces the first two.
 */
import type { FeedManners } from '../feed/feed.ts'
import type { FetchFailure } from '../fetcher.ts'
import type { FeedState, StopReason } from './feed-state.ts'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS
const CONDITIONAL_MS = HOUR_MS
const UNCONDITIONAL_MS = DAY_MS
const LONGEST_MS = DAY_MS
/** A server that cannot be reached at all may be our own network: it is tried every hour for two days. */
const UNREACHED_MS = HOUR_MS
const UNREACHED_FOR_MS = 2 * DAY_MS
const FIRST_BACKOFF_MS = 10 * MINUTE_MS
/** About a month at one try a day, and two days of tries at every hour before it. */
const MOST_FAILURES = 84
const MOST_FORBIDDEN = 3
/** Part of the wait by which it may be longer, so that many do not come at the same instant. */
const JITTER = 0.1

export type Freshness = {
  /** What the answer's headers ask for, in ms; absent when they say nothing. */
  readonly headersMs?: number
  readonly manners: FeedManners
  /** The server can say "not modified". */
  readonly hasValidators: boolean
  /** Minutes, as the operator wishes. */
  readonly every?: number
}

/** `chance` from 0 to 1. */
export function nextCheckAfterSuccess(now: Date, given: Freshness, chance: number): Date {
  const { headersMs = 0, manners, hasValidators, every } = given
  const asked = Math.max(
    headersMs,
    (manners.ttlMinutes ?? 0) * MINUTE_MS,
    (manners.everyMinutes ?? 0) * MINUTE_MS,
  )
  const own = hasValidators || asked > 0 ? CONDITIONAL_MS : UNCONDITIONAL_MS
  const wait = every === undefined ? Math.max(own, asked) : every * MINUTE_MS
  const at = now.getTime() + Math.min(wait, LONGEST_MS) * (1 + JITTER * chance)
  return new Date(every === undefined ? afterSkipped(at, manners) : at)
}

/** The hours and days in which the feed does not want to be asked (RSS 2.0, skipHours and skipDays), in UTC. */
function afterSkipped(at: number, { skipHours = [], skipDays = [] }: FeedManners): number {
  if (skipHours.length >= 24 || skipDays.length >= 7) return at
  let next = at
  for (let step = 0; step < 7 * 24; step++) {
    const date = new Date(next)
    if (!skipHours.includes(date.getUTCHours()) && !skipDays.includes(date.getUTCDay())) return next
    next = (Math.floor(next / HOUR_MS) + 1) * HOUR_MS
  }
  return at
}

export type AfterFailure = Pick<FeedState, 'nextCheckAt' | 'failures' | 'refusals'> & {
  readonly stopped?: StopReason
}

export function afterFailure(
  now: Date,
  before: Pick<FeedState, 'failures' | 'refusals' | 'failingSince'>,
  failure: Pick<FetchFailure, 'reason' | 'restMs'>,
  chance: number,
): AfterFailure {
  const failures = before.failures + 1
  const refusals = failure.reason === 'forbidden' ? (before.refusals ?? 0) + 1 : 0
  const failingFor = now.getTime() - (before.failingSince ?? now).getTime()
  const isUnreached = ['name', 'connection'].includes(failure.reason) && failingFor < UNREACHED_FOR_MS
  const longest = isUnreached ? UNREACHED_MS : LONGEST_MS
  const backoff = Math.min(FIRST_BACKOFF_MS * 2 ** Math.min(before.failures, 10), longest)
  const wait = Math.max(backoff * (1 + JITTER * chance), failure.restMs ?? 0)
  const stopped = stopOf(failure.reason, failures, refusals)
  return { failures, refusals, nextCheckAt: new Date(now.getTime() + wait), ...(stopped && { stopped }) }
}

function stopOf(reason: FetchFailure['reason'], failures: number, refusals: number): StopReason | undefined {
  if (reason === 'gone') return 'gone'
  if (refusals >= MOST_FORBIDDEN) return 'forbidden'
  return failures >= MOST_FAILURES ? 'failing' : undefined
}
