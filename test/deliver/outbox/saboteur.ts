/** Counts the steps of the outbox (every call of the store and of the sink) and spoils one of them. */
import type { OutboxOptions } from '../../../src/deliver/outbox/outbox.ts'

/** `before`: nothing was done. `after`: it was done, and nobody gets to know. */
export type Moment = 'before' | 'after'

export type Sabotage = {
  readonly step: number
  readonly moment: Moment
  /** `fails`: that one call fails. `dies`: nothing ever comes back again, as if the process had ended there. */
  readonly how: 'fails' | 'dies'
}

type Parts = Pick<OutboxOptions, 'deliveries' | 'leases' | 'sinks'>

export type Sabotaged = Parts & {
  /** True once the step was reached. */
  happened(): boolean
}

export function sabotage(parts: Parts, { step, moment, how }: Sabotage): Sabotaged {
  let steps = 0
  let dead = false

  async function call(work: () => Promise<unknown>): Promise<unknown> {
    if (dead) await never()
    steps += 1
    if (steps !== step) return await work()
    if (how === 'dies') dead = true
    if (moment === 'after') await work()
    if (how === 'dies') await never()
    throw new Error(`step ${step} failed on purpose`)
  }

  const wrap = <Target extends object>(target: Target): Target =>
    new Proxy(target, {
      get(object, name) {
        const member: unknown = Reflect.get(object, name)
        // only tests ask what is pending
        if (typeof member !== 'function' || name === 'pending') return member
        return (...values: unknown[]) => call(async () => Reflect.apply(member, object, values))
      },
    })

  return {
    deliveries: wrap(parts.deliveries),
    leases: wrap(parts.leases),
    sinks: parts.sinks.map(wrap),
    happened: () => steps >= step,
  }
}

const never = () => new Promise<never>(() => undefined)
