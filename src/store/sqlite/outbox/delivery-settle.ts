/** What became of the parts that were handed out, and which places get nothing. */
import type { Claim, Deliveries, Settlement } from '../../../deliver/outbox/deliveries.ts'
import { placeKey } from '../../../deliver/place.ts'
import type { Connection } from '../connection.ts'
import { dateOf, placeOf } from './delivery-rows.ts'

/** A part that a person sends anew is fresh for this long. */
const RELEASED_MS = 3_600_000

const MINE = "key = ?1 and owner = ?2 and attempt = ?3 and state = 'sending'"
const SENT = `
  update delivery set state = 'sent', remote_id = ?4, why = null, changed_at = ?5, ended_at = ?5
   where ${MINE} returning edits`
/** Nothing of it is on the platform: the next try is the first again. */
const PLANNED = `
  update delivery set state = 'planned', next_at = ?4, why = ?5, changed_at = ?6, first_tried_at = null,
         doubt = null, proved = 0, plain = plain or ?7 is not null, refusal = coalesce(refusal, ?7)
   where ${MINE} returning edits`
const UNKNOWN = `
  update delivery set state = 'unknown', next_at = ?4, why = ?5, changed_at = ?6, doubt = ?7, proved = ?8
   where ${MINE} returning edits`
const ENDED = `
  update delivery set state = ?4, why = ?5, changed_at = ?6, ended_at = case ?4 when 'held' then null else ?6 end
   where ${MINE} returning edits`
const REMOVED = `
  update delivery set state = 'deleted', why = ?2, changed_at = ?3
   where key = ?1 and state = 'sent'`

const RESEND = `
  update delivery set state = 'planned', next_at = 0, first_tried_at = null, doubt = null, proved = 0, changed_at = ?2
   where key = ?1 and state = 'held' returning digest`
const DROP = `
  update delivery set state = 'failed', why = 'given up by a person', changed_at = ?2, ended_at = ?2
   where key = ?1 and state = 'held' returning digest`
const FRESH = 'update delivery set expires_at = max(expires_at, ?2) where digest = ?1 and ended_at is null'

const OFF = `
  insert into place_off (place, platform, workspace, channel, why, since) values (?, ?, ?, ?, ?, ?)
  on conflict (place) do update set why = excluded.why`
const ON = 'delete from place_off where place = ? returning place'
const OFF_PLACES = 'select * from place_off order by since, place'

type Settling = Pick<Deliveries, 'settle' | 'release' | 'placeOff' | 'placeOn' | 'offPlaces'>

export function openSettling(connection: Connection): Settling {
  return {
    settle: (claim, settlement, at) =>
      connection.write(() => {
        const row = settle(connection, claim, settlement, at.getTime())
        if (row && settlement.state === 'deleted' && row.edits !== null)
          connection.run(REMOVED, String(row.edits), settlement.why, at.getTime())
        return row !== undefined
      }),
    release: (key, how, at) =>
      connection.write(() => {
        const row = connection.get(how === 'resend' ? RESEND : DROP, key, at.getTime())
        if (row) connection.run(FRESH, String(row.digest), at.getTime() + RELEASED_MS)
        return row !== undefined
      }),
    async placeOff(place, why, at) {
      const { platform, workspace, channel } = place
      await connection.write(() =>
        connection.run(OFF, placeKey(place), platform, workspace, channel, why, at.getTime()),
      )
    },
    placeOn: (place) => connection.write(() => connection.get(ON, placeKey(place)) !== undefined),
    offPlaces: async () =>
      connection.all(OFF_PLACES).map((row) => ({
        place: placeOf(row),
        why: String(row.why),
        since: dateOf(row.since),
      })),
  }
}

function settle(connection: Connection, claim: Claim, settlement: Settlement, at: number) {
  const mine = [claim.key, claim.owner, claim.attempt] as const
  switch (settlement.state) {
    case 'sent':
      return connection.get(SENT, ...mine, settlement.id, at)
    case 'planned': {
      const { nextAt, why, refusal } = settlement
      return connection.get(PLANNED, ...mine, nextAt.getTime(), why, at, refusal ?? null)
    }
    case 'unknown': {
      const { nextAt, why, doubt } = settlement
      return connection.get(
        UNKNOWN,
        ...mine,
        nextAt.getTime(),
        why,
        at,
        doubt?.code ?? null,
        doubt?.proved ?? 0,
      )
    }
    default:
      return connection.get(ENDED, ...mine, settlement.state, settlement.why, at)
  }
}
