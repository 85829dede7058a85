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
import { openLeader } from './leader.ts'
import type { Leases } from './leases.ts'
import type { Report } from './outbox-event.ts'
import { LIMITS, type Limits } from './pace/limits.ts'
import { realWait, type Wait } from './pace/wait.ts'

/** How often `drain` looks. */
const DRAIN_MS = 100

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
  /** Tries at this moment. */
  readonly underWay: number
  /** Why nothing leaves until the operator mends the token. */
  readonly off?: string
}

export type OutboxState = {
  /** False while another process delivers, and when the store cannot be written. */
  readonly delivers: boolean
  readonly lanes: readonly LaneState[]
}

export type Outbox = {
  /** Takes up what an earlier process left, once no other process delivers. Returns at once. */
  start(): void
  /** Claims nothing more, gives tries under way 8 s. What is still open then is found as unknown at the next start. */
  stop(): Promise<void>
  /** Something was planned: look at once. */
  kick(): void
  /** The token works again. */
  resume(platform: Platform): void
  /** For tests: fulfilled when nothing is left that goes out without anybody's help. */
  drain(): Promise<void>
  state(): OutboxState
}

export function openOutbox(options: OutboxOptions): Outbox {
  const { deliveries, leases, sinks, clock, owner, wait = realWait, random = Math.random } = options
  const limits: Limits = { ...LIMITS, ...options.limits }
  const since = clock()
  let stopped = false

  /** Tries that outlive the outbox meet a closed store: nobody wants to know. */
  const report: Report = (event) => {
    if (!stopped) options.report(event)
  }

  const leader = openLeader({
    leases,
    owner,
    leaseMs: limits.leaseMs,
    clock,
    wait,
    async taken(term) {
      await deliveries.interrupt(term, clock())
      kick()
    },
    failed: (error) => report({ kind: 'store', error }),
  })

  const lanes = sinks.map((sink) =>
    openLane({ deliveries, sink, clock, wait, random, limits, report, since, term: leader.term }),
  )

  function kick(): void {
    for (const lane of lanes) lane.kick()
  }

  async function isDrained(): Promise<boolean> {
    const waiting = lanes.filter((lane) => lane.off() === undefined)
    const pending = await Promise.all(waiting.map(({ platform }) => deliveries.pending(platform)))
    return lanes.every((lane) => lane.underWay() === 0) && pending.every((count) => count === 0)
  }

  return {
    start() {
      leader.start()
      for (const lane of lanes) lane.start()
    },
    async stop() {
      await Promise.all(lanes.map((lane) => lane.stop()))
      const idle = await allIdle(lanes, limits.stopMs, wait)
      stopped = true
      // with a try under way nobody may take over at once: its request might still arrive
      await leader.stop(idle)
    },
    kick,
    resume: (platform) => lanes.find((lane) => lane.platform === platform)?.resume(),
    async drain() {
      while (!(await isDrained())) await wait(DRAIN_MS, new AbortController().signal)
    },
    state: () => ({ delivers: leader.term() !== undefined, lanes: lanes.map(stateOf) }),
  }
}

/** False when the time is over and tries are still under way. */
async function allIdle(lanes: readonly Lane[], ms: number, wait: Wait): Promise<boolean> {
  const done = new AbortController()
  const idle = Promise.all(lanes.map((lane) => lane.idle())).then(() => true)
  const result = await Promise.race([idle, wait(ms, done.signal).then(() => false)])
  done.abort()
  return result
}

function stateOf(lane: Lane): LaneState {
  const off = lane.off()
  return { platform: lane.platform, underWay: lane.underWay(), ...(off !== undefined && { off }) }
}
