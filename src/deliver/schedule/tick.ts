/**
 * Calls a handler once a minute. Touches the world: it holds the only timers of the schedules, none of
 * them longer than a minute.
 *
 * node-cron waits for the minute it last expected. A clock set back by hours would keep it silent for
 * hours, one set forward by years would make it count every minute between; so a look at the steady clock
 * of the process, every few seconds, starts it afresh when the two clocks no longer agree.
 */
import { type ScheduledTask, schedule } from 'node-cron'
import type { Clock } from '../../lib/clock.ts'

const LOOK_EVERY_MS = 5_000
const AGREE_WITHIN_MS = 30_000
const SILENT = { info() {}, warn() {}, debug() {} }

export type Tick = {
  /** No new call begins; ends when the running one has. */
  stop(): Promise<void>
}

/**
 * A handler that still runs at the next minute is not called beside itself: the call follows when it has
 * ended, once, however many minutes went by. What it throws goes to `onError` and nowhere else.
 */
export function startTick(
  onMinute: (now: Date) => Promise<void> | void,
  clock: Clock,
  onError: (error: unknown) => void,
): Tick {
  const line = oneAtATime(async () => onMinute(clock()), onError)
  const logger = { ...SILENT, error: (error: unknown) => onError(error) }
  const begin = (): ScheduledTask => {
    const task = schedule('* * * * *', line.call, { timezone: 'UTC', logger })
    // The machine slept, or was too busy at the full minute.
    task.on('execution:missed', line.call)
    return task
  }
  let task = begin()
  let apart = clock().getTime() - performance.now()
  const watch = setInterval(() => {
    const drift = clock().getTime() - performance.now() - apart
    if (Math.abs(drift) <= AGREE_WITHIN_MS) return
    apart += drift
    void task.destroy()
    task = begin()
    line.call()
  }, LOOK_EVERY_MS)
  return {
    async stop() {
      clearInterval(watch)
      await task.destroy()
      await line.close()
    },
  }
}

/** Calls that come while one is running become one more call. Never rejects. */
function oneAtATime(work: () => Promise<void>, onError: (error: unknown) => void) {
  let running: Promise<void> | undefined
  let isWanted = false
  let isClosed = false

  async function run(): Promise<void> {
    while (isWanted && !isClosed) {
      isWanted = false
      await work().catch((error: unknown) => report(onError, error))
    }
    running = undefined
  }

  return {
    call: (): void => {
      isWanted = true
      running ??= run()
    },
    close: async (): Promise<void> => {
      isClosed = true
      await running
    },
  }
}

/** A broken reporter must not stop the minutes either. */
function report(onError: (error: unknown) => void, error: unknown): void {
  try {
    onError(error)
  } catch {
    // Nobody is left to tell.
  }
}
