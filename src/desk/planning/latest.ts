/** The digest that a channel got last, with its stories as they stand now. */
import { type Digest, digestOf } from '../../deliver/digest.ts'
import type { Deliveries } from '../../deliver/outbox/deliveries.ts'
import type { Place } from '../../deliver/place.ts'
import type { Library } from '../stories/library.ts'
import { optionsOf } from './edition.ts'
import { arrived, contentOf } from './shown.ts'

/** An older one is no news. */
const KEPT_MS = 15 * 24 * 3_600_000

/** Nothing when none arrived within two weeks. */
export async function latestDigest(
  place: Place,
  deliveries: Deliveries,
  library: Library,
  now: Date,
): Promise<Digest | undefined> {
  const records = await deliveries.digestsSince(place, new Date(now.getTime() - KEPT_MS))
  const last = records.findLast(
    (record) => record.kind === 'digest' && arrived(record, now) && contentOf(record)?.stories.length,
  )
  const content = last && contentOf(last)
  if (!content) return undefined
  const briefs = await Promise.all(content.stories.map(({ id }) => library.briefOf(id)))
  const kept = briefs.flatMap((brief) => brief ?? [])
  return kept.length > 0 ? digestOf(kept, optionsOf(content)) : undefined
}
