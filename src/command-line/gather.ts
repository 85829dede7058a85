/** The news before a command answers: feeds that are due are asked, folders are read; a line shows how far it is. */
import { setTimeout as sleep } from 'node:timers/promises'
import type { App } from '../app.ts'
import { progressLine } from '../deliver/terminal/progress.ts'
import { count } from '../deliver/words.ts'
import type { Polled } from '../ingest/poll/poller.ts'
import { complain } from '../screen.ts'

/** Told once at every so many sources where there is no terminal. */
const PLAIN_EVERY = 50
const WIDTH = 20

/** A slow source must not keep people waiting: what comes later is read by the next command, or by the bot. */
const PATIENCE_MS = 6_000

export async function gather(app: App): Promise<void> {
  const waited = new AbortController()
  const over = sleep(PATIENCE_MS, undefined, { signal: waited.signal }).catch(() => undefined)
  const asking = askFeeds(app, () => waited.signal.aborted).then(() => app.readPages(() => {}))
  const isDone = await Promise.race([asking.then(() => true), over.then(() => false)])
  waited.abort()
  if (!isDone) {
    // What goes wrong from now on is in the state of its source.
    asking.catch(() => undefined)
    process.stderr.write('Some sources have not answered yet; what they say comes later.\n')
  }
  const progress = progressLine(process.stderr)
  try {
    complain(await app.refresh((name, done) => progress.show(`Reading ${name} (${done})`)))
  } finally {
    progress.clear()
  }
}

export type Asked = {
  /** Sources that were to be asked; absent when another process asks them. */
  readonly due: number | undefined
  readonly well: number
  readonly items: number
  readonly failed: readonly Polled[]
}

/** Looks at the feeds that are due, and shows how far it is until nobody looks any more. */
export async function askFeeds(app: App, isOver = () => false): Promise<Asked> {
  const progress = progressLine(process.stderr)
  const failed: Polled[] = []
  let items = 0
  let well = 0
  let due: number | undefined
  try {
    due = await app.poll((polled) => {
      if (polled.record.state.problem) failed.push(polled)
      else well++
      items += polled.recorded.fresh
      if (isOver()) return
      const line = progressOf(polled, well, failed.length, items)
      progress.show(`${bar(polled.done / polled.all)} ${line}`)
      if (
        !process.stderr.isTTY &&
        (polled.done % PLAIN_EVERY === 0 || polled.done === polled.all) &&
        polled.all > 1
      )
        process.stderr.write(`${line}\n`)
    })
  } finally {
    if (!isOver()) progress.clear()
  }
  return { due, well, items, failed }
}

const progressOf = ({ done, all }: Polled, well: number, failed: number, items: number): string =>
  `asked ${done} of ${all} sources: ${well} well, ${failed} failing, ${count(items, 'new item')}`

const bar = (part: number): string => {
  const full = Math.round(part * WIDTH)
  return `[${'#'.repeat(full)}${'.'.repeat(WIDTH - full)}]`
}
