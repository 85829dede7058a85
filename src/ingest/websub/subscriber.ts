/**
 * WebSub (W3C Recommendation 2018) as a subscriber: where a feed offers a hub, its changes are sent to us. A help, not a
 * promise: polling stays the net. Touches the network: hubs are asked through the fetcher, and reach us by a server.
 */
import type { Clock } from '../../lib/clock.ts'
import type { FetchedBody, Fetcher } from '../fetcher.ts'
import { openCallbackServer } from './callback-server.ts'
import { openHubs } from './hub-requests.ts'
import { planSubscriptions, type Wish } from './plan.ts'
import { openPushes, type PushLimits } from './pushes.ts'
import type { Subscriptions } from './subscriptions.ts'

export type SubscriberLimits = PushLimits & { readonly headersMs: number }

const LIMITS: SubscriberLimits = { mostBytes: 5_242_880, bodyMs: 30_000, atOnce: 8, headersMs: 10_000 }
/** Beyond the time for a body: its own bound comes first and gets an answer. */
const REQUEST_MS = 5_000

export type SubscriberInput = {
  readonly fetcher: Fetcher
  readonly subscriptions: Subscriptions
  /** Where the world reaches the server: "https://bot.example/hub". */
  readonly address: string
  /** Of the server on this machine; 0: any that is free. */
  readonly port: number
  readonly clock: Clock
  /** A hub sent the document of this source. Of one source, one after the other. */
  readonly changed: (source: string, body: FetchedBody) => Promise<void>
  readonly log: (message: string, error?: unknown) => void
  readonly limits?: Partial<SubscriberLimits>
}

export type Subscriber = {
  /** Gives the port of the server. @throws {Error} when it cannot listen there */
  start(): Promise<number>
  /** Ends what is under way; what hubs sent already is worked on to the end. */
  stop(): Promise<void>
  /**
   * From now on these are wished, and no others. Subscribes to what is new, renews what ends soon, leaves the rest. To be
   * called again and again: it asks hubs only when something is due. While one call is under way, the last of those that
   * come counts.
   *
   * @throws {Error} of the store
   */
  wish(wanted: readonly Wish[]): Promise<void>
}

/** @throws {TypeError} when the address is none */
export function openSubscriber(input: SubscriberInput): Subscriber {
  const { fetcher, subscriptions, address, port, clock, log } = input
  const limits = { ...LIMITS, ...input.limits }
  const ending = new AbortController()
  const pushes = openPushes({ changed: input.changed, log, limits })
  const hubs = openHubs({ fetcher, subscriptions, address, clock, log })
  const server = openCallbackServer({
    path: pathOf(address),
    port,
    headersMs: limits.headersMs,
    requestMs: Math.max(limits.bodyMs, limits.headersMs) + REQUEST_MS,
    subscriptions,
    pushes,
    clock,
    log,
  })
  let next: readonly Wish[] | undefined
  let running: Promise<void> | undefined

  async function carryOut(): Promise<void> {
    try {
      while (next && !ending.signal.aborted) {
        const wanted = next
        next = undefined
        const plan = planSubscriptions(wanted, await subscriptions.all(), address, clock())
        await hubs.carryOut(plan, ending.signal)
      }
    } finally {
      running = undefined
    }
  }

  return {
    start: () => server.listen(),
    async stop() {
      ending.abort()
      await server.close()
      await Promise.allSettled([running, pushes.settle()])
    },
    wish(wanted) {
      next = wanted
      running ??= carryOut()
      return running
    },
  }
}

/** What the path of a callback begins with. */
function pathOf(address: string): string {
  const url = URL.canParse(address) ? new URL(address) : undefined
  const isPlain =
    url && /^https?:$/.test(url.protocol) && url.search === '' && url.hash === '' && url.username === ''
  if (!isPlain)
    throw new TypeError(`"${address}" is no address for hubs: give one like https://bot.example/hub`)
  return `${url.pathname.replace(/\/$/, '')}/`
}
