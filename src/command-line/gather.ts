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
  const asking = (isOver: () => boolean) => askFeeds(app, isOver).then(() => app.readPages(() => {}))
  const isDone = await withPatience((_, isOver) => asking(isOver).then(() => true), app, PATIENCE_MS)
  if (!isDone) process.stderr.write('Some sources have not answered yet; what they say comes later.\n')
  const progress = progressLine(process.stderr)
  try {
    complain(await app.refresh((name, done) => progress.show(`Reading ${name} (${done})`)))
  } finally {
    progress.clear()
  }
}

/** Nothing when it takes longer. What goes wrong from then on is in the state of its source. */
export async function withPatience<Result>(
  work: (app: App, isOver: () => boolean) => Promise<Result>,
  app: App,
  ms: number,
): Promise<Result | undefined> {
  const waited = new AbortController()
  const doing = work(app, () => waited.signal.aborted)
  if (!Number.isFinite(ms)) return doing
  const over = sleep(ms, undefined, { signal: waited.signal }).catch(() => undefined)
  try {
    return await Promise.race([doing, over])
  } finally {
    waited.abort()
    progressLine(process.stderr).clear()
    doing.catch(() => undefined)
  }
}

export type Asked = {
  /** Sources that were to be asked; absent when another process asks them. */
  readonly due: number | undefined
  readonly well: number
  /** Articles that are new, and those whose words changed. */
  readonly items: number
  readonly corrected: number
  readonly failed: readonly Polled[]
}

/** Looks at the feeds that are due, and shows how far it is until nobody looks any more. */
export async function askFeeds(app: App, isOver = () => false): Promise<Asked> {
  const progress = progressLine(process.stderr)
  const failed: Polled[] = []
  let items = 0
  let corrected = 0
  let well = 0
  let due: number | undefined
  progress.show('Asking the sources …')
  try {
    due = await app.poll((polled) => {
      if (polled.record.state.problem) failed.push(polled)
      else well++
      items += polled.recorded.fresh
      corrected += polled.recorded.revised
      if (isOver()) return
      const line = progressOf(polled, well, failed.length, itemsWords(items, corrected))
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
  return { due, well, items, corrected, failed }
}

const progressOf = ({ done, all }: Polled, well: number, failed: number, items: string): string =>
  `asked ${done} of ${all} sources: ${well} well, ${failed} failing, ${items}`

/** "2 new items, 1 corrected". */
export const itemsWords = (items: number, corrected: number): string =>
  `${count(items, 'new item')}${corrected > 0 ? `, ${corrected} corrected` : ''}`

const bar = (part: number): string => {
  const full = Math.round(part * WIDTH)
  return `[${'#'.repeat(full)}${'.'.repeat(WIDTH - full)}]`
}
