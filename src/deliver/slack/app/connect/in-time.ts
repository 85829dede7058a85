/** A limit to how long something is waited for. */
import { setTimeout as sleep } from 'node:timers/promises'

/** @throws {Error} with the words of `late` when it takes longer than `ms`; it goes on all the same, unheard. */
export async function inTime<Value>(ms: number, promise: Promise<Value>, late: string): Promise<Value> {
  const enough = new AbortController()
  const tooLate = sleep(ms, undefined, { signal: enough.signal }).then(() => {
    throw new Error(late)
  })
  tooLate.catch(() => undefined)
  promise.catch(() => undefined)
  try {
    return await Promise.race([promise, tooLate])
  } finally {
    enough.abort()
  }
}
