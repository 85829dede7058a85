/** Time that passes only when a test says so. */

import type { Wait } from '../../../src/deliver/outbox/pace/wait.ts'
import type { Clock } from '../../../src/lib/clock.ts'

type Timer = { readonly at: number; go(): void }

export type VirtualTime = {
  readonly clock: Clock
  readonly wait: Wait
  /** Lets this much time pass, timer by timer. */
  advance(ms: number): Promise<void>
  /** Lets as much time pass as the promise needs. Gives the milliseconds. */
  during(work: Promise<unknown>): Promise<number>
  /** What somebody does to the machine's clock; timers do not notice. */
  setClockBy(ms: number): void
  /** Milliseconds since the start, whatever the clock says. */
  passed(): number
}

const LONGEST_MS = 30 * 86_400_000

export function openTime(start = '2026-11-21T09:00:00Z'): VirtualTime {
  const timers = new Set<Timer>()
  let passed = 0
  let skew = 0

  const earliest = () =>
    [...timers].reduce<Timer | undefined>((a, b) => (a && a.at <= b.at ? a : b), undefined)

  async function next(limit: number, enough = () => false): Promise<boolean> {
    await settled()
    const timer = enough() ? undefined : earliest()
    if (!timer || timer.at > limit) return false
    passed = Math.max(passed, timer.at)
    timer.go()
    return true
  }

  return {
    clock: () => new Date(Date.parse(start) + passed + skew),
    wait: (ms, wake) =>
      new Promise((resolve) => {
        const timer: Timer = {
          at: passed + Math.max(0, ms),
          go: () => {
            timers.delete(timer)
            resolve()
          },
        }
        timers.add(timer)
        wake.addEventListener('abort', timer.go, { once: true })
        if (wake.aborted) timer.go()
      }),
    async advance(ms) {
      const end = passed + ms
      while (await next(end));
      passed = end
      await settled()
    },
    async during(work) {
      const before = passed
      let done = false
      const end = () => {
        done = true
      }
      work.then(end, end)
      while (await next(before + LONGEST_MS, () => done));
      if (!done) throw new Error('it waits for ever')
      await work
      return passed - before
    },
    setClockBy(ms) {
      skew += ms
    },
    passed: () => passed,
  }
}

/** All promises that need no time. */
const settled = () => new Promise<void>((resolve) => setImmediate(resolve))
