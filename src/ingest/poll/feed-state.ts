/** What we remember of a source that is polled, between two looks at it. Types only. */
import type { FeedManners } from '../feed/feed.ts'
import type { Validators } from '../fetcher.ts'

export type FeedState = {
  /** The key of the source. */
  readonly source: string
  /** Where it is asked: its own address, or the one it moved to for good. */
  readonly address: string
  /** Where every redirect was permanent, and how often in a row: a captive portal says so once. */
  readonly moving?: { readonly to: string; readonly times: number }
  readonly validators?: Validators
  /** When the validators came: some servers answer 304 for ever. */
  readonly validatorsAt?: Date
  /** Of the body read last: the same bytes need no second look. */
  readonly bodyHash?: string
  readonly title?: string
  /** WebSub: where to subscribe, and the name to give. */
  readonly hub?: string
  readonly self?: string
  /** Never asked before this time, whatever process asks. */
  readonly nextCheckAt: Date
  /** Until then its host wishes to be left alone, by all of its sources. */
  readonly restUntil?: Date
  readonly lastCheckAt?: Date
  readonly lastGoodAt?: Date
  /** When its document was read last: since then it has not changed. */
  readonly parsedAt?: Date
  /** How seldom that document wants to be asked. */
  readonly manners?: FeedManners
  /** Looks that failed since the last good one, and since when. */
  readonly failures: number
  /** Those at the end of them that were refusals for want of rights. */
  readonly refusals?: number
  readonly failingSince?: Date
  /** How often in a row reading it had to be killed. */
  readonly kills: number
  /** Not asked any more until a person says so. */
  readonly stopped?: StopReason
  /** Why the last look failed, and what to do: as the operator reads it. */
  readonly problem?: string
}

export type StopReason = 'gone' | 'forbidden' | 'failing' | 'dangerous'

export const firstState = (source: string, now: Date): FeedState => ({
  source,
  address: source,
  nextCheckAt: now,
  failures: 0,
  kills: 0,
})
