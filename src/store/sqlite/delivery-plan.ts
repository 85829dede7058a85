/** Freezes digests: the slot row and its parts in one transaction, once. Deletes them when they are old. */
import type { Deliveries } from '../../deliver/outbox/deliveries.ts'
import { digestId, type FrozenDigest, type FrozenPart, type Slot } from '../../deliver/outbox/delivery.ts'
import { placeKey } from '../../deliver/place.ts'
import type { Connection } from './connection.ts'

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
   where slot < ?
     and not exists (select 1 from delivery
                      where digest = digest.id and ended_at is null and state <> 'held')
     and not exists (select 1 from delivery mine
                       join delivery other on other.edits = mine.key or other.root = mine.key
                      where mine.digest = digest.id and other.ended_at is null and other.digest <> digest.id)
  returning id`

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
    prune: (before) => connection.write(() => connection.all(PRUNE, before.getTime()).length),
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
