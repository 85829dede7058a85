/** What a channel has seen: told by its digests, so that one which never arrived does not count. */
import type { Seen } from '../../deliver/mark.ts'
import type { Deliveries, DigestRecord } from '../../deliver/outbox/deliveries.ts'
import type { Place } from '../../deliver/place.ts'
import type { EditionContent } from './edition.ts'
import type { FrozenContent } from './freeze.ts'

/** A story that was shown before this time is new again. More than two weeks: one weekly digest may fail. */
const REMEMBERED_MS = 15 * 24 * 3_600_000
/** Why a slot sends nothing although it was looked at. */
export const NOTHING_NEW = 'nothing new'

export type Shown = {
  /** By story id: the latest. */
  readonly seen: ReadonlyMap<string, Seen>
  /** Slot of the latest digest that came, or had nothing to say. */
  readonly last?: Date
  /** A digest waits to be sent. */
  readonly isWaiting: boolean
}

export async function shownTo(place: Place, deliveries: Deliveries, now: Date): Promise<Shown> {
  const records = await deliveries.digestsSince(place, new Date(now.getTime() - REMEMBERED_MS))
  const told = records.filter(({ kind }) => kind !== 'note' && kind !== 'notice')
  const seen = new Map<string, Seen>()
  for (const record of told)
    if (arrived(record, now))
      for (const { id, seen: each } of contentOf(record)?.stories ?? []) seen.set(id, each)
  const digests = told.filter(({ kind }) => kind === 'digest')
  const last = digests.findLast((each) => arrived(each, now) || each.skipped === NOTHING_NEW)?.slot
  return { seen, isWaiting: digests.some((each) => isOnItsWay(each, now)), ...(last && { last }) }
}

/** Sent, or on its way there. */
export function arrived(record: DigestRecord, now: Date): boolean {
  const [first] = record.parts
  if (!first || first.state === 'failed' || first.state === 'expired') return false
  return first.state !== 'planned' || !isExpired(record, now)
}

/** One that a person must release is not waited for. */
const isOnItsWay = (record: DigestRecord, now: Date): boolean =>
  ['planned', 'sending', 'unknown'].includes(record.parts[0]?.state ?? '') && !isExpired(record, now)

function isExpired({ content }: DigestRecord, now: Date): boolean {
  const { expiresAt } = (content ?? {}) as Partial<FrozenContent>
  return expiresAt !== undefined && new Date(expiresAt) <= now
}

export const contentOf = ({ content }: DigestRecord): (EditionContent & FrozenContent) | undefined =>
  typeof content === 'object' && content !== null && 'stories' in content
    ? (content as EditionContent & FrozenContent)
    : undefined
