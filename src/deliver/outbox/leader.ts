/** Holds a lease as long as it can: one process delivers, the others wait until it is gone. */
import type { Clock } from '../../lib/clock.ts'
import type { Leases } from './leases.ts'
import { openSteady } from './pace/steady.ts'
import { openSleeper, type Wait } from './pace/wait.ts'

export type LeaderOptions = {
  /** Of the lease. */
  readonly name: string
  readonly leases: Leases
  /** Another one in every process. */
  readonly owner: string
  readonly leaseMs: number
  readonly clock: Clock
  readonly wait: Wait
  /** Called with this term's name each time the lease was taken; a failure gives the lease back. */
  taken(owner: string): Promise<void>
  /** Another process holds the lease. Told once for each time of waiting. */
  waits(): void
  failed(error: unknown): void
}

export type Leader = {
  start(): void
  /** Name of the term under way; nothing while another process holds the lease or ours may be over. */
  term(): string | undefined
  /** Another process held the lease when it was last asked for. */
  isWaiting(): boolean
  /** `free`: another process may take over at once. */
  stop(free: boolean): Promise<void>
}

export function openLeader(options: LeaderOptions): Leader {
  const { name, leases, owner, leaseMs, clock, wait, taken, waits, failed } = options
  const steady = openSteady(clock)
  const sleeper = openSleeper(wait)
  let fence: number | undefined
  let until = 0
  let ready = false
  let waiting = false
  let stopping = false
  let running: Promise<void> | undefined

  const nameOf = (number: number) => `${owner}/${number}`

  async function hold(): Promise<void> {
    // counted from before the row was written: ours is over before anybody may take it
    const end = steady() + leaseMs
    if (fence !== undefined && !(await leases.renew(name, fence, leaseMs, clock()))) drop()
    fence ??= await leases.take(name, owner, leaseMs, clock())
    if (fence === undefined) {
      if (!waiting) waits()
      waiting = true
      return
    }
    waiting = false
    until = end
    if (!ready) await taken(nameOf(fence))
    ready = true
  }

  function drop(): void {
    fence = undefined
    ready = false
  }

  async function run(): Promise<void> {
    while (!stopping) {
      const held = await hold().then(
        () => true,
        (error: unknown) => failed(error),
      )
      // a store that fails for a moment costs a moment
      await sleeper.sleep(held ? leaseMs / 3 : leaseMs / 30)
    }
  }

  return {
    start() {
      running ??= run()
    },
    term: () => (ready && fence !== undefined && steady() < until ? nameOf(fence) : undefined),
    isWaiting: () => waiting,
    async stop(free) {
      stopping = true
      sleeper.wake()
      await running
      if (free && fence !== undefined) await leases.release(name, fence).catch(failed)
      drop()
    },
  }
}
