/** Counts the steps of a program (calls of the store and of the platforms) and ends the process at one of them, at once. */
import type { Kill } from './job.ts'

export type Deadly = { wrap<Target extends object>(target: Target): Target }

export function openDeadly(kill: Kill | undefined): Deadly {
  let steps = 0

  async function call(work: () => Promise<unknown>): Promise<unknown> {
    steps += 1
    if (kill === undefined || steps !== kill.step) return await work()
    if (kill.moment === 'before') die()
    if (kill.moment === 'during') setTimeout(die, kill.afterMs)
    const result = await work()
    if (kill.moment === 'after') die()
    return result
  }

  return {
    wrap: (target) =>
      new Proxy(target, {
        get(object, name) {
          const member: unknown = Reflect.get(object, name)
          // asked again and again by the harness alone
          if (typeof member !== 'function' || name === 'pending' || name === 'nextChange') return member
          return (...values: unknown[]) => call(async () => Reflect.apply(member, object, values))
        },
      }),
  }
}

/** No handler, no flush, nothing: as if the power were cut for this process. */
function die(): void {
  process.kill(process.pid, 'SIGKILL')
}
