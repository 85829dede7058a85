/** What people may ask about deliveries: only reads. */
import type { Deliveries, DigestRecord } from '../../../deliver/outbox/deliveries.ts'
import { placeKey } from '../../../deliver/place.ts'
import type { Connection, Row } from '../connection.ts'
import { dateOf, kindOf, payloadOf, placeOf, platformOf, stateOf, troubleOf } from './delivery-rows.ts'

/** Each third by an index of its own: most rows were sent long ago, and nobody asks for them. */
const COUNTS = `
  select platform, state, count(*) as count, min(slot) as oldest
    from delivery where ended_at is null and state <> 'held' group by platform, state
   union all
  select platform, state, count(*), min(slot)
    from delivery where state in ('held', 'failed', 'expired') group by platform, state
   union all
  select platform, state, count(*), min(slot)
    from delivery where state in ('sent', 'deleted') and changed_at >= ? group by platform, state
   order by platform, state`
const WITH_DIGEST = `
  select d.*, g.workspace, g.channel, g.kind from delivery d join digest g on g.id = d.digest`
const TROUBLES = `
  ${WITH_DIGEST} where d.state in ('held', 'failed', 'expired') order by d.changed_at desc, d.seq desc limit ?`
const REFUSALS = `
  ${WITH_DIGEST} where d.refusal is not null order by d.changed_at desc, d.seq desc limit ?`
const SINCE = 'select * from digest where place = ? and slot >= ? order by slot, revision, kind, schedule'
const LATEST = `
  select * from digest where place = ?1 and (?2 is null or schedule = ?2)
   order by slot desc, revision desc limit 1`
const PARTS = 'select part, key, state, remote_id, why from delivery where digest = ? order by part'

type Status = Pick<Deliveries, 'counts' | 'troubles' | 'refusals' | 'digestsSince' | 'latest'>

export function openStatus(connection: Connection): Status {
  const recordOf = (row: Row): DigestRecord => ({
    id: String(row.id),
    place: placeOf(row),
    schedule: String(row.schedule),
    slot: dateOf(row.slot),
    kind: kindOf(row.kind),
    revision: Number(row.revision),
    content: JSON.parse(String(row.content)),
    ...(row.skipped !== null && { skipped: String(row.skipped) }),
    parts: connection.all(PARTS, String(row.id)).map((part) => ({
      part: Number(part.part),
      key: String(part.key),
      state: stateOf(part.state),
      ...(part.remote_id !== null && { remoteId: String(part.remote_id) }),
      ...(part.why !== null && { why: String(part.why) }),
    })),
  })

  return {
    counts: async (since) =>
      connection.all(COUNTS, since.getTime()).map((row) => ({
        platform: platformOf(row.platform),
        state: stateOf(row.state),
        count: Number(row.count),
        oldest: dateOf(row.oldest),
      })),
    troubles: async (limit) => connection.all(TROUBLES, limit).map(troubleOf),
    refusals: async (limit) =>
      connection.all(REFUSALS, limit).map((row) => ({
        key: String(row.key),
        place: placeOf(row),
        payload: payloadOf(row.payload),
        why: String(row.refusal),
      })),
    digestsSince: async (place, time) => connection.all(SINCE, placeKey(place), time.getTime()).map(recordOf),
    async latest(place, schedule) {
      const row = connection.get(LATEST, placeKey(place), schedule ?? null)
      return row && recordOf(row)
    },
  }
}
