/**
 * The outbox: the only owner of every send. A message is planned first and goes out exactly once, whatever ends between
 * two steps; see `delivery.ts` for its states and `verdict.ts` for what leads from one to the next. Touches the world
 * through the sinks and the store only.
 */
import type { Clock } from '../../lib/clock.ts'
import type { Sink } from '../chat.ts'
import type { Platform } from '../place.ts'
import type { Deliveries } from './deliveries.ts'
import { type Lane, openLane } from './lane.ts'
import { type Leader, openLeader } from './leader.ts'
import type { Leases } from './leases.ts'
import type { Report } from './outbox-event.ts'
import { LIMITS, type Limits } from './pace/limits.ts'
import { realWait, type Wait } from './pace/wait.ts'

/** How often `drain` looks. */
const DRAIN_MS = 100

/** The screen of this process is no other's: everybody gets this lease. */
const OWN_SCREEN: Leases = {
  take: async () => 1,
  renew: async () => true,
  release: async () => undefined,
}

export type OutboxOptions = {
  readonly deliveries: Deliveries
  readonly leases: Leases
  readonly sinks: readonly Sink[]
  readonly clock: Clock
  /** Another one in every process, and in every run of it. */
  readonly owner: string
  readonly report: Report
  readonly wait?: Wait
  readonly random?: () => number
  readonly limits?: Partial<Limits>
}

export type LaneState = {
  readonly platform: Platform
  /** False while another process delivers to it, and when the store cannot be written. */
  readonly delivers: boolean
  /** Tries at this moment. */
  readonly underWay: number
  /** Why nothing leaves until the operator mends the token. */
  readonly off?: string
}

export type OutboxState = {
  readonly lanes: readonly LaneState[]
}

export type Outbox = {
  /** Takes up what an earlier process left, of each platform to which no other process delivers. Returns at once. */
  start(): void
  /** Claims nothing more, gives tries under way 8 s. What is still open then is found as unknown at the next start. */
  stop(): Promise<void>
  /** Something was planned: look at once. */
  kick(): void
  /** The token works again. */
  resume(platform: Platform): void
  /** Fulfilled when nothing is left that this process sends without anybody's help. */
  drain(): Promise<void>
  state(): OutboxState
}

/** What one platform needs: another process may deliver to the next one. */
type Post = { readonly lane: Lane; readonly leader: Leader }

export function openOutbox(options: OutboxOptions): Outbox {
  const { deliveries, leases, sinks, clock, owner, wait = realWait, random = Math.random } = options
  const limits: Limits = { ...LIMITS, ...options.limits }
  const since = clock()
  let stopped = false

  /** Tries that outlive the outbox meet a closed store: nobody wants to know. */
  const report: Report = (event) => {
    if (!stopped) options.report(event)
  }

  const posts = sinks.map((sink) => openPost(sink))

  function openPost(sink: Sink): Post {
    const { platform } = sink
    let hasWaited = false
    const leader = openLeader({
      name: `outbox/${platform}`,
      leases: platform === 'terminal' ? OWN_SCREEN : leases,
      owner,
      leaseMs: limits.leaseMs,
      clock,
      wait,
      async taken(term) {
        await deliveries.interrupt(platform, term, clock())
        if (hasWaited) report({ kind: 'delivers', platform })
        hasWaited = false
        lane.kick()
      },
      waits() {
        hasWaited = true
        report({ kind: 'waits', platform })
      },
      failed: (error) => report({ kind: 'store', error }),
    })
    const lane = openLane({
      deliveries,
      sink,
      clock,
      wait,
      random,
      limits,
      report,
      since,
      term: leader.term,
    })
    return { lane, leader }
  }

  async function isDrained({ lane, leader }: Post): Promise<boolean> {
    if (lane.underWay() > 0) return false
    if (leader.isWaiting() || lane.off() !== undefined) return true
    return (await deliveries.pending(lane.platform)) === 0
  }

  return {
    start() {
      for (const { lane, leader } of posts) {
        leader.start()
        lane.start()
      }
    },
    async stop() {
      await Promise.all(posts.map(({ lane }) => lane.stop()))
      const idle = await Promise.all(posts.map(({ lane }) => isIdle(lane, limits.stopMs, wait)))
      stopped = true
      // with a try under way nobody may take over at once: its request might still arrive
      await Promise.all(posts.map(({ leader }, at) => leader.stop(idle[at] ?? false)))
    },
    kick() {
      for (const { lane } of posts) lane.kick()
    },
    resume: (platform) => posts.find(({ lane }) => lane.platform === platform)?.lane.resume(),
    async drain() {
      while (!(await Promise.all(posts.map(isDrained))).every(Boolean))
        await wait(DRAIN_MS, new AbortController().signal)
    },
    state: () => ({ lanes: posts.map(stateOf) }),
  }
}

/** False when the time is over and tries are still under way. */
async function isIdle(lane: Lane, ms: number, wait: Wait): Promise<boolean> {
  const done = new AbortController()
  const result = await Promise.race([lane.idle().then(() => true), wait(ms, done.signal).then(() => false)])
  done.abort()
  return result
}

function stateOf({ lane, leader }: Post): LaneState {
  const off = lane.off()
  return {
    platform: lane.platform,
    delivers: leader.term() !== undefined,
    underWay: lane.underWay(),
    ...(off !== undefined && { off }),
  }
}
