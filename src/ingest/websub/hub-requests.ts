/**
 * What is asked of hubs (WebSub, 5.1). Touches the network through the fetcher alone.
 *
 * A few hubs at once, each in its turn. A hub that gives no answer rests, so that a thousand feeds of one dead hub cost a
 * few requests; what became of it is one line of the log for each hub.
 */
import { randomBytes } from 'node:crypto'
import type { Clock } from '../../lib/clock.ts'
import type { Fetcher, FetchFailure } from '../fetcher.ts'
import { AGAIN_MS, ASKED_LEASE_MS, REFUSED_MS } from './lease.ts'
import { callbackOf, type Plan, type Wish } from './plan.ts'
import type { Subscription, Subscriptions } from './subscriptions.ts'

const AT_ONCE = 4
/** Without an answer one after the other: the hub is down, not one topic slow. */
const MOST_SILENT = 3

const SILENT = new Set<FetchFailure['reason']>(['name', 'connection', 'tls', 'deadline', 'broken', 'busy'])

export type HubTools = {
  readonly fetcher: Fetcher
  readonly subscriptions: Subscriptions
  /** What our callbacks begin with. */
  readonly address: string
  readonly clock: Clock
  readonly log: (message: string, error?: unknown) => void
}

type Errand = {
  readonly mode: 'subscribe' | 'unsubscribe'
  readonly subscription: Subscription
  readonly isNew: boolean
}

/** What became of the errands at one hub. */
type Tally = { silent: number; inARow: number; refused: number; why: string }

export type Hubs = {
  /**
   * Fulfilled when every hub was asked, or `signal` ended it.
   *
   * @throws {Error} of the store
   */
  carryOut(plan: Plan, signal: AbortSignal): Promise<void>
}

export function openHubs({ fetcher, subscriptions, address, clock, log }: HubTools): Hubs {
  const resting = new Map<string, Date>()
  const after = (ms: number) => new Date(clock().getTime() + ms)

  async function askHub(host: string, errands: readonly Errand[], signal: AbortSignal): Promise<void> {
    const tally: Tally = { silent: 0, inARow: 0, refused: 0, why: '' }
    for (const errand of errands) {
      if (signal.aborted || (resting.get(host) ?? clock()) > clock()) break
      await remember(errand)
      const failure = await ask(errand, signal)
      if (!signal.aborted) await settle(host, errand, failure, tally)
    }
    if (tally.silent + tally.refused > 0) log(wordsOf(host, tally))
  }

  /** Written down before the hub hears of it: it may confirm sooner than it answers. */
  async function remember({ mode, subscription, isNew }: Errand): Promise<void> {
    const { token, state, leaseEnd } = subscription
    const times = { askedAt: clock(), nextAskAt: after(mode === 'subscribe' ? AGAIN_MS : REFUSED_MS) }
    if (isNew) await subscriptions.add({ ...subscription, ...times })
    else if (mode === 'unsubscribe')
      await subscriptions.change(token, ['active', 'asked', 'leaving'], { ...times, state: 'leaving' })
    else {
      const isRunning = state === 'active' && leaseEnd !== undefined && leaseEnd > clock()
      await subscriptions.change(token, [state], { ...times, state: isRunning ? 'active' : 'asked' })
    }
  }

  async function ask({ mode, subscription }: Errand, signal: AbortSignal): Promise<FetchFailure | undefined> {
    const { hub, topic, callback, secret } = subscription
    const fetched = await fetcher.fetch({
      url: hub,
      // What a hub answers is a word of plain text, if anything.
      wanted: 'robots',
      form: {
        'hub.mode': mode,
        'hub.topic': topic,
        'hub.callback': callback,
        ...(mode === 'subscribe' && {
          'hub.lease_seconds': String(ASKED_LEASE_MS / 1_000),
          'hub.secret': secret,
        }),
      },
      signal,
    })
    return fetched.outcome === 'failed' ? fetched : undefined
  }

  async function settle(
    host: string,
    { mode, subscription }: Errand,
    failure: FetchFailure | undefined,
    tally: Tally,
  ): Promise<void> {
    if (failure && isSilent(failure)) return beSilent(host, failure, tally)
    tally.inARow = 0
    if (failure) {
      tally.refused++
      tally.why = failure.why
    }
    if (mode === 'subscribe') await postpone(subscription.token, failure ? 'refused' : 'asked')
  }

  function beSilent(host: string, { why, restMs = 0 }: FetchFailure, tally: Tally): void {
    tally.silent++
    tally.inARow++
    tally.why = why
    if (restMs > 0 || tally.inARow >= MOST_SILENT) resting.set(host, after(Math.max(AGAIN_MS, restMs)))
  }

  /** Unless the hub has confirmed it meanwhile. What it sends until a lease ends, it sends on. */
  async function postpone(token: string, state: 'asked' | 'refused'): Promise<void> {
    const nextAskAt = after(REFUSED_MS)
    const isDone = await subscriptions.change(token, ['asked'], { state, nextAskAt })
    if (!isDone && state === 'refused') await subscriptions.change(token, ['active'], { nextAskAt })
  }

  return {
    async carryOut(plan, signal) {
      for (const { token } of plan.forget) await subscriptions.remove(token)
      const waiting = [...byHost(errandsOf(plan, address, clock()))]
      const turns = Array.from({ length: Math.min(AT_ONCE, waiting.length) }, async () => {
        for (let next = waiting.shift(); next; next = waiting.shift()) await askHub(...next, signal)
      })
      await Promise.all(turns)
    },
  }
}

/** Nothing is known of what the hub thinks of it. */
const isSilent = ({ reason, status = 0 }: FetchFailure): boolean => SILENT.has(reason) || status >= 500

const errandsOf = (
  { subscribe, renew, unsubscribe }: Plan,
  address: string,
  now: Date,
): readonly Errand[] => [
  ...renew.map((subscription) => ({ mode: 'subscribe' as const, subscription, isNew: false })),
  ...subscribe.map((wish) => ({
    mode: 'subscribe' as const,
    subscription: begin(wish, address, now),
    isNew: true,
  })),
  ...unsubscribe.map((subscription) => ({ mode: 'unsubscribe' as const, subscription, isNew: false })),
]

function begin({ source, hub, self }: Wish, address: string, now: Date): Subscription {
  const token = randomBytes(16).toString('base64url')
  const secret = randomBytes(32).toString('base64url')
  const callback = callbackOf(address, token)
  return { token, source, topic: self, hub, callback, secret, state: 'asked', askedAt: now, nextAskAt: now }
}

function byHost(errands: readonly Errand[]): Map<string, Errand[]> {
  const hosts = new Map<string, Errand[]>()
  for (const errand of errands) {
    const { host } = new URL(errand.subscription.hub)
    const others = hosts.get(host)
    if (others) others.push(errand)
    else hosts.set(host, [errand])
  }
  return hosts
}

function wordsOf(host: string, { silent, refused, why }: Tally): string {
  const parts = [
    ...(silent > 0 ? [`gave no answer to ${silent} of our requests, which are made again in an hour`] : []),
    ...(refused > 0 ? [`refused ${refused} of our requests, which are made again in a day`] : []),
  ]
  return `the hub ${host} ${parts.join(', and ')} (${why}); its feeds are polled meanwhile`
}
