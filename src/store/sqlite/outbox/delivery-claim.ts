/** Hands out the parts of digests, one by one, and closes those that can no longer be sent. */
import type { Claim, ClaimOptions, Deliveries, Handed, Trouble } from '../../../deliver/outbox/deliveries.ts'
import type { State } from '../../../deliver/outbox/delivery.ts'
import type { Platform } from '../../../deliver/place.ts'
import type { Connection, Row } from '../connection.ts'
import { dateOf, kindOf, payloadOf, placeOf, stateOf, troubleOf } from './delivery-rows.ts'

/** Terms that end later than any claim could have set them: the clock was set back. */
const SHORTEN = "update delivery set lease_until = ?1 where state = 'sending' and lease_until > ?1"

/**
 * Front pages before details: every channel has something to read before the first has everything. The digest's id is a
 * hash of place and slot: an order that is another one in every slot. A part is due before its time
 * when its last try lies in the future: the clock was set back.
 */
const PICK = `
  select d.*, g.workspace, g.channel, g.kind, o.why as off,
         r.state as root_state, r.remote_id as root_id, r.why as root_why,
         e.state as edited_state, e.remote_id as edited_id, e.why as edited_why
    from delivery d
    join digest g on g.id = d.digest
    left join place_off o on o.place = d.place
    left join delivery r on r.key = d.root
    left join delivery e on e.key = d.edits
   where d.platform = ?1 and d.ended_at is null and d.state <> 'held'
     and not exists (select 1 from delivery p
                      where p.digest = d.digest and p.part < d.part and p.ended_at is null)
     and not exists (select 1 from delivery p
                      where p.edits = d.edits and p.seq < d.seq and p.ended_at is null)
     and (r.key is null or r.ended_at is not null)
     and (e.key is null or e.ended_at is not null)
     and (d.expires_at <= ?2 and (d.state = 'planned' or (d.state = 'unknown' and o.place is not null))
          or o.place is null
             and (d.state = 'sending' and d.lease_until <= ?2
                  or d.state <> 'sending' and (d.next_at <= ?2 or d.tried_at > ?2))
             and d.place not in (select value from json_each(?3))
             and not exists (select 1 from delivery u
                              where u.place = d.place and u.state = 'sending' and u.key <> d.key
                                and u.lease_until > ?2))
   order by d.slot, d.part, d.digest
   limit 1`

const HAND_OUT = `
  update delivery
     set state = 'sending', owner = ?2, lease_until = ?3, attempt = attempt + 1, tried_at = ?4,
         first_tried_at = coalesce(first_tried_at, ?4), changed_at = ?4
   where key = ?1
  returning *`
const CLOSE =
  'update delivery set state = ?2, why = ?3, changed_at = ?4, ended_at = ?4 where key = ?1 returning *'
const INTERRUPT = `
  update delivery
     set state = 'unknown', next_at = 0, changed_at = ?3, why = 'the program ended while it was being sent'
   where state = 'sending' and platform = ?1 and owner <> ?2`
const NEXT_CHANGE = `
  select min(case state when 'sending' then lease_until else next_at end) as at
    from delivery
   where platform = ?1 and ended_at is null and state <> 'held'
     and case state when 'sending' then lease_until else next_at end > ?2`
const PENDING = `
  select count(*) as count
    from delivery d
   where d.platform = ? and d.ended_at is null and d.state <> 'held'
     and d.place not in (select place from place_off)
     and not exists (select 1 from delivery h
                      where h.digest = d.digest and h.part < d.part and h.state = 'held')
     and not exists (select 1 from delivery h where h.key in (d.root, d.edits) and h.state = 'held')`

type Claims = Pick<Deliveries, 'claim' | 'interrupt' | 'nextChange' | 'pending'>

export function openClaims(connection: Connection): Claims {
  return {
    claim: (platform, options) => connection.write(() => claim(connection, platform, options)),
    async interrupt(platform, owner, now) {
      await connection.write(() => connection.run(INTERRUPT, platform, owner, now.getTime()))
    },
    async nextChange(platform, now) {
      const at = connection.get(NEXT_CHANGE, platform, now.getTime())?.at
      return typeof at === 'number' ? new Date(at) : undefined
    },
    pending: async (platform) => Number(connection.get(PENDING, platform)?.count),
  }
}

function claim(connection: Connection, platform: Platform, options: ClaimOptions): Handed {
  const now = options.now.getTime()
  const busy = JSON.stringify(options.busyPlaces)
  const closed: Trouble[] = []
  connection.run(SHORTEN, now + options.leaseMs)
  for (;;) {
    const row = connection.get(PICK, platform, now, busy)
    if (!row) return { closed }
    const end = endOf(row, now)
    if (!end) return { claim: handOut(connection, row, options), closed }
    const ended = connection.get(CLOSE, String(row.key), end.state, end.why, now)
    closed.push(troubleOf({ ...row, ...ended }))
  }
}

type End = { readonly state: State; readonly why: string }

/** Why the part can no longer be sent, if so. */
function endOf(row: Row, now: number): End | undefined {
  return (
    lost(row.root, row.root_state, row.root_why, 'the message it belongs under') ??
    lost(row.edits, row.edited_state, row.edited_why, 'the message it changes') ??
    late(row, now)
  )
}

function lost(key: unknown, state: unknown, why: unknown, what: string): End | undefined {
  if (key === null || state === 'sent') return undefined
  if (state === null) return { state: 'failed', why: `${what} is not known any more` }
  if (state === 'deleted') return { state: 'deleted', why: `${what} was removed` }
  return { state: stateOf(state), why: `${what} was not sent: ${why}` }
}

/** A part that may have arrived is looked for first, however late it is, unless nobody can look. */
function late(row: Row, now: number): End | undefined {
  if (Number(row.expires_at) > now) return undefined
  const reason = row.off ?? row.why
  const because = reason === null ? '' : `: ${reason}`
  if (row.state === 'planned') return { state: 'expired', why: `it was not sent in time${because}` }
  if (row.off === null) return undefined
  return { state: 'expired', why: `it may have arrived, and nobody could look in time${because}` }
}

function handOut(connection: Connection, found: Row, { owner, now, leaseMs }: ClaimOptions): Claim {
  const until = now.getTime() + leaseMs
  const row = connection.get(HAND_OUT, String(found.key), owner, until, now.getTime()) ?? found
  const plain = row.plain === 1
  return {
    key: String(row.key),
    place: placeOf(found),
    kind: kindOf(found.kind),
    slot: dateOf(row.slot),
    part: Number(row.part),
    payload: payloadOf(plain ? row.fallback : row.payload),
    plain,
    ...(row.root !== null && { thread: String(found.root_id) }),
    ...(row.edits !== null && { edits: String(found.edited_id) }),
    owner,
    attempt: Number(row.attempt),
    found: found.state === 'planned' ? 'planned' : 'unknown',
    firstTriedAt: dateOf(row.first_tried_at),
    expiresAt: dateOf(row.expires_at),
    ...(row.doubt !== null && { doubt: { code: String(row.doubt), proved: Number(row.proved) } }),
  }
}
