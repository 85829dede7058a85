/** What a channel has seen: told by its digests, so that one which never arrived does not count. */
import type { Seen } from '../deliver/mark.ts'
import type { Deliveries, DigestRecord } from '../deliver/outbox/deliveries.ts'
import type { Place } from '../deliver/place.ts'
import type { EditionContent } from './edition.ts'

/** A story that was shown before this time is new again. */
const REMEMBERED_MS = 14 * 24 * 3_600_000

export type Shown = {
  /** By story id: the latest. */
  readonly seen: ReadonlyMap<string, Seen>
  /** Slot of the latest digest, also of one that had nothing to say. */
  readonly last?: Date
}

export async function shownTo(place: Place, deliveries: Deliveries, now: Date): Promise<Shown> {
  const records = await deliveries.digestsSince(place, new Date(now.getTime() - REMEMBERED_MS))
  const told = records.filter((record) => record.kind !== 'note' && record.kind !== 'notice')
  const seen = new Map<string, Seen>()
  for (const record of told)
    if (arrived(record)) for (const story of contentOf(record)?.stories ?? []) seen.set(story.id, story.seen)
  const last = told.findLast(({ kind }) => kind === 'digest')?.slot
  return { seen, ...(last && { last }) }
}

/** Sent, or on its way there. */
export const arrived = ({ parts }: DigestRecord): boolean =>
  parts[0] !== undefined && !['failed', 'expired'].includes(parts[0].state)

export const contentOf = ({ content }: DigestRecord): EditionContent | undefined =>
  typeof content === 'object' && content !== null && 'stories' in content
    ? (content as EditionContent)
    : undefined
