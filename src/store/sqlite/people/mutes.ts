/** What a person or a channel does not want to see. */
import type { Mute } from '../../../deliver/desk.ts'
import type { People } from '../../../deliver/people.ts'
import type { Connection, Row } from '../connection.ts'
import { ownerKey } from './person-key.ts'

const OF_OWNER = `
  select kind, value, until from mute where owner = ? and (until is null or until >= ?) order by seq`
const PUT = `
  insert into mute (owner, kind, value, until) values (?, ?, ?, ?)
  on conflict (owner, kind, value) do update set until = excluded.until`
const REMOVE = 'delete from mute where owner = ? and kind = ? and value = ? returning seq'

const KINDS: readonly Mute['kind'][] = ['word', 'source', 'story']

export function openMutes(connection: Connection): Pick<People, 'mutes' | 'mute' | 'unmute'> {
  return {
    mutes: async (owner, now) => connection.all(OF_OWNER, ownerKey(owner), now.getTime()).flatMap(muteOf),
    async mute(owner, { kind, value, until }) {
      const end = until?.getTime() ?? null
      await connection.write(() => connection.run(PUT, ownerKey(owner), kind, value, end))
    },
    async unmute(owner, { kind, value }) {
      return connection.write(() => connection.get(REMOVE, ownerKey(owner), kind, value) !== undefined)
    },
  }
}

/** Nothing for a kind that this program does not know. */
function muteOf({ kind, value, until }: Row): Mute[] {
  const known = KINDS.find((name) => name === kind)
  if (!known) return []
  return [{ kind: known, value: String(value), ...(until !== null && { until: new Date(Number(until)) }) }]
}
