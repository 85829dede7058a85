/**
 * What becomes of an item that a feed shows: news, known, other words, too old. Pure.
 *
 * A wrong "new" posts twice; a wrong "known" loses an article. An item is known when any of its keys is, but for two
 * cases: a guid that is used again for another article, and an item of a foreign or old kind that stands before the real one.
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
const MOST_FRESH = 200
/** Texts with a changing part (a clock, a counter) would be corrected without end. */
export const MOST_REVISIONS = 10
const REVISION_REST_MS = HOUR_MS

/** What is stored of an item that has one of its keys. */
export type KnownItem = {
  readonly id: string
  readonly source: string
  readonly hash: string
  readonly titleHash: string
  /** Hashes it had before, each time it had them. */
  readonly formers: readonly string[]
  readonly revision: number
  readonly revisedAt: Date
  /** It is an article, or waits to become one. */
  readonly isNews: boolean
  /** It speaks of a site that is not its source's. */
  readonly isForeign: boolean
}

/** `left`: beyond what one look may bring. `held`: a correction that comes too soon after the one before. */
export type Judgement = 'new' | 'old' | 'left' | 'same' | 'revised' | 'held'

export type Circumstances = {
  readonly source: string
  readonly at: Date
  readonly isFirst: boolean
  /** Items of this look that were new, and those among them without a date. */
  readonly fresh: number
  readonly undated: number
}

/** `known`: what the keys lead to; `byOthers`: the same without the guid. */
export type Matches = { readonly known?: KnownItem | undefined; readonly byOthers?: KnownItem | undefined }

export function judgeItem(item: PackedItem, { known, byOthers }: Matches, now: Circumstances): Judgement {
  const asNew = judgeNew(item, now)
  if (!known) return asNew
  const isOther = (isReusedGuid(item, known) && !byOthers) || isOvershadowed(item, known, now)
  // An item that would be no news either way keeps its place.
  if (isOther && asNew === 'new') return 'new'
  return judgeKnown(item, known, now)
}

function judgeNew(item: PackedItem, now: Circumstances): 'new' | 'old' | 'left' {
  if (isOld(item, now)) return 'old'
  if (now.fresh < MOST_FRESH) return 'new'
  // At the first look it is an archive; later it may be news, which the next look brings.
  return now.isFirst ? 'old' : 'left'
}

/** Another title, another address, other words: only the guid is the same, so it says nothing. */
const isReusedGuid = ({ urlKey, titleHash, hash }: PackedItem, known: KnownItem): boolean =>
  urlKey !== undefined && known.titleHash !== titleHash && known.hash !== hash

/** Of another source, which filed it as old, or speaks of a site that is this source's own. */
const isOvershadowed = ({ isForeign }: PackedItem, known: KnownItem, { source }: Circumstances): boolean =>
  known.source !== source && (!known.isNews || (known.isForeign && !isForeign))

/** Only the feed that brought an item corrects it: another one may cut the same text elsewhere. */
function judgeKnown({ hash }: PackedItem, known: KnownItem, { source, at }: Circumstances): Judgement {
  const isRevised =
    known.isNews &&
    known.source === source &&
    known.hash !== hash &&
    !isFlipping(hash, known) &&
    known.revision < MOST_REVISIONS
  if (!isRevised) return 'same'
  const rested = at.getTime() - known.revisedAt.getTime()
  return known.revision === 0 || rested >= REVISION_REST_MS ? 'revised' : 'held'
}

/** A correction may be taken back; a text that goes on to flip to and fro stays as it is. */
const isFlipping = (hash: string, { hash: present, formers }: KnownItem): boolean =>
  formers.includes(hash) && formers.includes(present)

function isOld({ published }: PackedItem, { at, isFirst, undated }: Circumstances): boolean {
  if (published === undefined) return isFirst && undated >= FIRST_UNDATED
  return at.getTime() - Date.parse(published) > (isFirst ? FIRST_WINDOW_MS : WINDOW_MS)
}
