/** Freezes digests: the slot row and its parts in one transaction, once. Deletes them when they are old. */
import { setTimeout as pause } from 'node:timers/promises'
import type { Deliveries } from '../../../deliver/outbox/deliveries.ts'
import { digestId, type FrozenDigest, type FrozenPart, type Slot } from '../../../deliver/outbox/delivery.ts'
import { placeKey } from '../../../deliver/place.ts'
import type { Connection } from '../connection.ts'

const DIGEST = `
  insert into digest (id, place, platform, workspace, channel, schedule, slot, kind, revision, expires_at, thread,
    content, skipped)
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  on conflict do nothing returning id`
const PART = `
  insert into delivery (key, digest, part, platform, place, slot, expires_at, payload, fallback, root, edits)
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`
const PRUNE = `
  delete from digest
   where id in (
     select old.id from digest old
      where old.slot < ?
        and not exists (select 1 from delivery
                         where digest = old.id and ended_at is null and state <> 'held')
        and old.id not in (select mine.digest from delivery other
                             join delivery mine on mine.key in (other.root, other.edits)
                            where other.ended_at is null and other.digest <> mine.digest)
      limit ?)
  returning id`
/** Others, in this process and elsewhere, get their turn between two bites. */
const BITE = 200
const BREATH_MS = 20

type Plan = Pick<Deliveries, 'plan' | 'skip' | 'prune'>

export function openPlan(connection: Connection): Plan {
  return {
    plan: (digest) =>
      connection.write(() => {
        if (!insertSlot(connection, digest, digest)) return false
        for (const part of digest.parts) insertPart(connection, digest, part)
        return true
      }),
    skip: (slot, why) => connection.write(() => insertSlot(connection, slot, { skipped: why })),
    async prune(before) {
      for (let count = 0; ; await pause(BREATH_MS)) {
        const bite = await connection.write(() => connection.all(PRUNE, before.getTime(), BITE).length)
        count += bite
        if (bite < BITE) return count
      }
    },
  }
}

type Rest = Partial<Pick<FrozenDigest, 'expiresAt' | 'thread' | 'content'>> & { readonly skipped?: string }

function insertSlot(connection: Connection, slot: Slot, rest: Rest): boolean {
  const { place } = slot
  const row = connection.get(
    DIGEST,
    digestId(slot),
    placeKey(place),
    place.platform,
    place.workspace,
    place.channel,
    slot.schedule,
    slot.slot.getTime(),
    slot.kind,
    slot.revision,
    (rest.expiresAt ?? slot.slot).getTime(),
    rest.thread ?? null,
    JSON.stringify(rest.content ?? null),
    rest.skipped ?? null,
  )
  return row !== undefined
}

function insertPart(connection: Connection, digest: FrozenDigest, part: FrozenPart): void {
  const first = part.part === 0 ? undefined : digest.parts.find(({ part: number }) => number === 0)?.key
  connection.run(
    PART,
    part.key,
    digestId(digest),
    part.part,
    digest.place.platform,
    placeKey(digest.place),
    digest.slot.getTime(),
    digest.expiresAt.getTime(),
    JSON.stringify(part.payload),
    JSON.stringify(part.fallback),
    // an empty root names no message: the part ends with a reason
    part.where === 'thread' ? (digest.thread ?? first ?? '') : null,
    part.edits ?? null,
  )
}
