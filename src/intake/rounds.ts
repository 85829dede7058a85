/** Reading on and on: folders when they change and at their times, feeds when they are due, and what they brought at once. */
import { setTimeout as sleep } from 'node:timers/promises'
import { STOPPED } from '../deliver/cards/source-card.ts'
import { count, momentLabel } from '../deliver/words.ts'
import type { FeedState } from '../ingest/poll/feed-state.ts'
import type { Polled } from '../ingest/poll/poller.ts'
import { shownAddress } from '../ingest/sources.ts'
import { watchFolders } from './watch.ts'

const MINUTE_MS = 60_000
/** Between two looks at what is due. */
const POLL_MS = 5_000

export type RoundsInput = {
  /** Reads the folders and empties the inbox, and tells people of what grew. */
  readonly read: () => Promise<void>
  readonly poll: (done: (polled: Polled) => void) => Promise<unknown>
  /** Reads the pages that items wait for. */
  readonly readPages: (done: () => void) => Promise<void>
  /** Whether anything waits to be read, whoever brought it. */
  readonly hasWaiting: () => Promise<boolean>
  /** Calls off what is under way in the network. */
  readonly halt: () => Promise<void>
  /** Has `fresh` called for what is pushed. */
  readonly listen: (fresh: () => void) => Promise<void>
  readonly folders: readonly string[]
  /** Minutes. */
  readonly readEvery: number
  /** What each source is called, by its key. */
  readonly names: () => Promise<ReadonlyMap<string, string>>
  /** IANA time zone of the log's times. */
  readonly zone: string
  readonly log: (message: string, error?: unknown) => void
}

export type Rounds = {
  /** One round at once, one after the other: two at a time would found one story twice. */
  read(): Promise<void>
  /** Begins; fulfilled when everything was read and asked once where `atOnce`, else without waiting. */
  start(atOnce: boolean): Promise<void>
  stop(): Promise<void>
}

export function openRounds(input: RoundsInput): Rounds {
  const { read, poll, listen, folders, readEvery, names, zone, log } = input
  const ended = new AbortController()
  let last: Promise<unknown> = Promise.resolve()
  let isWanted = false
  let unwatch = () => {}
  let polling: Promise<unknown> = Promise.resolve()
  let pages: Promise<unknown> | undefined
  let telling: Promise<unknown> = Promise.resolve()
  let timer: NodeJS.Timeout | undefined

  /** What goes wrong after the end meets a closed store: nobody wants to know. */
  const complain = (message: string, error: unknown): void => {
    if (!ended.signal.aborted) log(message, error)
  }

  function readNow(): Promise<void> {
    const next = last.then(read)
    last = next.catch(() => {})
    return next
  }

  /** However many wish for it while one round is under way: one more. */
  function wish(): void {
    if (isWanted || ended.signal.aborted) return
    isWanted = true
    last = last.then(async () => {
      isWanted = false
      await readSafely()
    })
  }

  async function readSafely(): Promise<void> {
    try {
      if (!ended.signal.aborted) await read()
    } catch (error) {
      complain('the sources could not be read', error)
    }
  }

  function polled({ entry, record, recorded }: Polled): void {
    if (recorded.fresh + recorded.revised > 0) {
      wish()
      readPages()
    }
    const news = newsOf(record.state, recorded.left, zone)
    if (news.length > 0) telling = telling.then(() => tell(entry.url, news)).catch(failed)
  }

  /** One after the other: their names are looked up first. */
  async function tell(key: string, news: readonly string[]): Promise<void> {
    const name = (await names()).get(key) ?? shownAddress(key)
    for (const words of news) log(`${name} ${words}`)
  }

  const failed = (error: unknown): void => complain('the feeds could not be asked', error)

  /** Pages are read beside the looks at feeds: a slow page keeps neither feeds nor folders waiting. */
  function readPages(): void {
    pages ??= input
      .readPages(wish)
      .catch(failed)
      .finally(() => {
        pages = undefined
      })
  }

  async function pollOnce(): Promise<void> {
    await poll(polled).catch(failed)
    if (ended.signal.aborted) return
    readPages()
    if (await input.hasWaiting().catch(() => false)) wish()
  }

  async function pollOnAndOn(): Promise<void> {
    while (!ended.signal.aborted) {
      await sleep(POLL_MS, undefined, { signal: ended.signal }).catch(() => {})
      if (!ended.signal.aborted) await pollOnce()
    }
  }

  return {
    read: readNow,
    async start(atOnce) {
      unwatch = watchFolders(folders, wish)
      timer = setInterval(wish, readEvery * MINUTE_MS)
      if (atOnce) await readNow().catch((error: unknown) => complain('the sources could not be read', error))
      if (ended.signal.aborted) return
      await listen(wish).catch((error: unknown) => complain('hubs cannot reach us', error))
      const first = pollOnce()
      polling = first.then(pollOnAndOn)
      // What feeds bring is read as it comes: after the first look at all of them, the round that reads it counts, too.
      if (atOnce) await first.then(() => last)
    },
    async stop() {
      ended.abort()
      unwatch()
      clearInterval(timer)
      await input.halt()
      await Promise.allSettled([last, polling, pages, telling])
    },
  }
}

/** What a log says of one look, behind the name of its source. */
function newsOf(
  { stopped, failures, problem, nextCheckAt }: FeedState,
  left: number,
  zone: string,
): string[] {
  const lines =
    left > 0 ? [`has ${count(left, 'item')} more than one look may bring; the next looks bring them`] : []
  if (stopped) return [...lines, `is not asked any more (${STOPPED[stopped]}): ${problem}`]
  return failures === 1 ? [...lines, `fails: ${problem}; next try ${momentLabel(nextCheckAt, zone)}`] : lines
}
