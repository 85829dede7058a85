/**
 * What becomes of an item that a feed shows: news, known, other words, too old. Pure.
 *
 * A wrong "new" posts twice; a wrong "known" loses an article. An item is known when any of its keys is.
 */
import type { PackedItem } from './feed-item.ts'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
/** At the first look at a feed, what is older than this is no news; later, a feed that republishes its archive brings none. */
const FIRST_WINDOW_MS = 2 * DAY_MS
const WINDOW_MS = 7 * DAY_MS
/** Of items without a date, a first look takes the topmost. */
const FIRST_UNDATED = 10
/** More than this in one look is an archive or an attack. */
export const MOST_FRESH = 200
/** Texts with a changing part (a clock, a counter) would be corrected without end. */
const MOST_REVISIONS = 10
const REVISION_REST_MS = HOUR_MS

/** What is stored of an item that has one of its keys. */
export type KnownItem = {
  readonly id: string
  readonly source: string
  readonly hash: string
  /** Hashes it had before: a text that flips to and fro is corrected once. */
  readonly formers: readonly string[]
  readonly revision: number
  readonly revisedAt: Date
}

export type Judgement = 'new' | 'old' | 'left' | 'same' | 'revised'

export type Circumstances = {
  readonly source: string
  readonly at: Date
  readonly isFirst: boolean
  /** Items of this look that were new, and those among them without a date. */
  readonly fresh: number
  readonly undated: number
}

export function judgeItem(item: PackedItem, known: KnownItem | undefined, now: Circumstances): Judgement {
  if (known) return isRevised(item, known, now) ? 'revised' : 'same'
  if (isOld(item, now)) return 'old'
  if (now.fresh < MOST_FRESH) return 'new'
  // At the first look it is an archive; later it may be news, which the next look brings.
  return now.isFirst ? 'old' : 'left'
}

/** Only the feed that brought an item corrects it: another one may cut the same text elsewhere. */
function isRevised({ hash }: PackedItem, known: KnownItem, { source, at }: Circumstances): boolean {
  return (
    known.source === source &&
    known.hash !== hash &&
    !known.formers.includes(hash) &&
    known.revision < MOST_REVISIONS &&
    (known.revision === 0 || at.getTime() - known.revisedAt.getTime() >= REVISION_REST_MS)
  )
}

function isOld({ published }: PackedItem, { at, isFirst, undated }: Circumstances): boolean {
  if (published === undefined) return isFirst && undated >= FIRST_UNDATED
  return at.getTime() - Date.parse(published) > (isFirst ? FIRST_WINDOW_MS : WINDOW_MS)
}
