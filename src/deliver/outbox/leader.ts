/** Holds a lease as long as it can: one process delivers, the others wait until it is gone. */
import type { Clock } from '../../lib/clock.ts'
import type { Leases } from './leases.ts'
import { openSteady } from './pace/steady.ts'
import { openSleeper, type Wait } from './pace/wait.ts'

const NAME = 'outbox'

export type LeaderOptions = {
  readonly leases: Leases
  /** Another one in every process. */
  readonly owner: string
  readonly leaseMs: number
  readonly clock: Clock
  readonly wait: Wait
  /** Called with this term's name each time the lease was taken; a failure gives the lease back. */
  taken(owner: string): Promise<void>
  failed(error: unknown): void
}

export type Leader = {
  start(): void
  /** Name of the term under way; nothing while another process holds the lease or ours may be over. */
  term(): string | undefined
  /** `free`: another process may take over at once. */
  stop(free: boolean): Promise<void>
}

export function openLeader({ leases, owner, leaseMs, clock, wait, taken, failed }: LeaderOptions): Leader {
  const steady = openSteady(clock)
  const sleeper = openSleeper(wait)
  let fence: number | undefined
  let until = 0
  let ready = false
  let stopping = false
  let running: Promise<void> | undefined

  const nameOf = (number: number) => `${owner}/${number}`

  async function hold(): Promise<void> {
    // counted from before the row was written: ours is over before anybody may take it
    const end = steady() + leaseMs
    if (fence !== undefined && !(await leases.renew(NAME, fence, leaseMs, clock()))) drop()
    fence ??= await leases.take(NAME, owner, leaseMs, clock())
    if (fence === undefined) return
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
    async stop(free) {
      stopping = true
      sleeper.wake()
      await running
      if (free && fence !== undefined) await leases.release(NAME, fence).catch(failed)
      drop()
    },
  }
}
