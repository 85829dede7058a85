/**
 * One round over the sources that are due: many at once, each outcome kept in small batches, so that a slow or broken
 * source delays no other.
 */
import type { Clock } from '../../lib/clock.ts'
import type { PolledEntry } from '../sources.ts'
import { freeBodies } from './feed-item.ts'
import { type FeedState, firstState } from './feed-state.ts'
import { inTurn } from './in-turn.ts'
import type { Inbox, PollRecord, Recorded } from './inbox.ts'
import { type Begun, type PollTools, pollSource } from './poll-source.ts'

/** Requests under way; the fetcher keeps its own limit for each host. */
const AT_ONCE = 50
/** Of one host: more would only wait there, and keep others waiting here. */
const AT_ONCE_OF_ONE = 2
/** A transaction that is sure on the disk costs as much as reading a small feed: outcomes share one. */
const BATCH = 80
const BATCH_MS = 200

export type PollerInput = PollTools & { readonly inbox: Inbox; readonly clock: Clock }

export type Polled = {
  readonly entry: PolledEntry
  /** The bodies of its items are empty by now. */
  readonly record: PollRecord
  readonly recorded: Recorded
  /** How many of this round are done, this one counted, and how many there are. */
  readonly done: number
  readonly all: number
}

export type Poller = {
  /** Those that are due now, the longest due first. */
  due(entries: readonly PolledEntry[]): Promise<readonly Begun[]>
  /** Looks at each of them, and tells `done` once its outcome is kept. */
  poll(due: readonly Begun[], done?: (polled: Polled) => void): Promise<void>
  /** No further source is begun; what is under way is kept. */
  stop(): void
}

/** @throws {StoreError} from `poll`, when nothing can be kept. */
export function openPoller({ inbox, clock, ...tools }: PollerInput): Poller {
  let stopped = false

  return {
    async due(entries) {
      const states = await inbox.states()
      const now = clock()
      const rests = restsOf(states.values(), now)
      return entries
        .map((entry): Begun => {
          const state = states.get(entry.url)
          return { entry, state: state ?? firstState(entry.url, now), isKept: state !== undefined }
        })
        .filter(({ state }) => !state.stopped && state.nextCheckAt <= now)
        .filter(({ state }) => rests.size === 0 || !rests.has(hostOf(state)))
        .toSorted((a, b) => a.state.nextCheckAt.getTime() - b.state.nextCheckAt.getTime())
    },
    async poll(due, done = () => {}) {
      const all = due.length
      let count = 0
      const batch = openBatch(inbox, (kept, recorded) => done({ ...kept, recorded, done: ++count, all }))
      await inTurn({
        jobs: due,
        atOnce: AT_ONCE,
        atOnceOfOne: AT_ONCE_OF_ONE,
        kindOf: ({ state }) => hostOf(state),
        async work(begun) {
          const record = await pollSource(begun, clock(), tools)
          if (record) await batch.add(begun.entry, record)
        },
        isOver: () => stopped,
      })
      await batch.flush()
    },
    stop() {
      stopped = true
    },
  }
}

const hostOf = ({ address }: FeedState): string => new URL(address).host

/** Hosts that asked one of their sources to wait, perhaps before this process began. */
const restsOf = (states: Iterable<FeedState>, now: Date): ReadonlySet<string> =>
  new Set([...states].filter(({ restUntil }) => restUntil && restUntil > now).map(hostOf))

const NOTHING: Recorded = { fresh: 0, revised: 0, left: 0, held: 0 }

type Kept = { readonly entry: PolledEntry; readonly record: PollRecord }

/** Outcomes on their way to the store. */
function openBatch(inbox: Inbox, done: (kept: Kept, recorded: Recorded) => void) {
  let kept: Kept[] = []
  let timer: NodeJS.Timeout | undefined
  let failure: unknown

  async function flush(): Promise<void> {
    clearTimeout(timer)
    timer = undefined
    const now = kept
    kept = []
    if (now.length === 0) return
    const recorded = await inbox.record(now.map(({ record }) => record))
    for (const { record } of now) freeBodies(record.items)
    for (const [index, each] of now.entries()) done(each, recorded[index] ?? NOTHING)
  }

  return {
    async add(entry: PolledEntry, record: PollRecord): Promise<void> {
      if (failure) throw failure
      kept.push({ entry, record })
      if (kept.length >= BATCH) return flush()
      timer ??= setTimeout(() => {
        flush().catch((error: unknown) => {
          failure = error
        })
      }, BATCH_MS)
    },
    async flush(): Promise<void> {
      await flush()
      if (failure) throw failure
    },
  }
}
