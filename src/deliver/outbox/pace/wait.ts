/** Waiting, so that tests need not. `realWait` touches the world: it sets a timer. */
import { setTimeout as timer } from 'node:timers/promises'

/** A longer timer fires at once (2^31 - 1 ms, about 24 days). */
const LONGEST_MS = 2_147_483_647

/** Until the time has passed or `wake` is aborted, whichever comes first. Never fails. */
export type Wait = (ms: number, wake: AbortSignal) => Promise<void>

export const realWait: Wait = async (ms, wake) => {
  await timer(Math.min(Math.max(ms, 0), LONGEST_MS), undefined, { signal: wake }).catch(() => undefined)
}

/** A sleeper that others wake. A call of `wake` before `sleep` is remembered: nothing is missed. */
export type Sleeper = { sleep(ms: number): Promise<void>; wake(): void }

export function openSleeper(wait: Wait): Sleeper {
  let alarm = new AbortController()
  return {
    async sleep(ms) {
      if (!alarm.signal.aborted) await wait(ms, alarm.signal)
      alarm = new AbortController()
    },
    wake: () => alarm.abort(),
  }
}
