/** Once a day what is too old or too much is forgotten: a little at a time, beside everything else, and after it. */
import { setTimeout as sleep } from 'node:timers/promises'
import type { Clock } from './lib/clock.ts'
import type { Store } from './store/store.ts'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS
/** How long digests, what was shown, and ids of events are kept. */
const DIGESTS_MS = 90 * DAY_MS
const EVENTS_MS = DAY_MS
/** Others, in this process and elsewhere, get their turn between two steps. */
const BREATH_MS = 20
/** While digests go out nothing is forgotten, unless that takes very long: a platform may be away. */
const BUSY_MS = 1_000
const PATIENCE_MS = 10 * MINUTE_MS

export type UpkeepInput = {
  readonly store: Store
  readonly clock: Clock
  /** Stories that nothing joined for so many days are forgotten; absent: none ever is. */
  readonly keepDays?: number
  /** Keys of all sources that are read. */
  readonly sources: () => Promise<readonly string[]>
  /** Something is planned or sent just now. */
  readonly isBusy: () => Promise<boolean>
  readonly log: (message: string, error?: unknown) => void
}

export type Upkeep = {
  /** To be called again and again: begins when a day has passed, and waits for nothing. */
  tend(): void
  /** Ends after the step that is under way; the rest is done another time. */
  stop(): Promise<void>
}

export function openUpkeep({ store, clock, keepDays, sources, isBusy, log }: UpkeepInput): Upkeep {
  const ended = new AbortController()
  let lookAt = 0
  let running: Promise<void> | undefined

  const rest = (ms: number) => sleep(ms, undefined, { signal: ended.signal }).catch(() => {})

  /** Gives what is left of the patience. */
  async function quiet(patience: number): Promise<number> {
    let left = patience
    while (left > 0 && !ended.signal.aborted && (await isBusy())) {
      await rest(BUSY_MS)
      left -= BUSY_MS
    }
    return left
  }

  async function forget(): Promise<void> {
    const now = clock()
    if (!(await store.retention.begin(now))) return
    let patience = await quiet(PATIENCE_MS)
    if (ended.signal.aborted) return
    await store.deliveries.prune(new Date(now.getTime() - DIGESTS_MS))
    await store.events.pruneEvents(new Date(now.getTime() - EVENTS_MS))
    await store.people.prune(now)
    const limits = { sources: await sources(), ...(keepDays !== undefined && { keepDays }) }
    for await (const _ of store.retention.sweep(limits, now)) {
      await rest(BREATH_MS)
      patience = await quiet(patience)
      if (ended.signal.aborted) return
    }
    await store.retention.done(now)
  }

  return {
    tend() {
      const now = clock().getTime()
      // The clock may be set back.
      const isSoon = now < lookAt && now >= lookAt - HOUR_MS
      if (running || isSoon || ended.signal.aborted) return
      lookAt = now + HOUR_MS
      running = forget()
        .catch((error: unknown) => {
          if (!ended.signal.aborted) log('what is too old could not be forgotten', error)
        })
        .finally(() => {
          running = undefined
        })
    },
    async stop() {
      ended.abort()
      await running
    },
  }
}
