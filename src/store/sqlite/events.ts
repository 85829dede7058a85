/** Events of the platforms that have been seen. */
import type { SeenEvents } from '../../deliver/seen-events.ts'
import type { Connection } from './connection.ts'

const IS_SEEN = 'select 1 from event where id = ?'
const SEE = 'insert into event (id, at) values (?, ?) on conflict (id) do nothing returning id'
const PRUNE = 'delete from event where at < ?'

export function openEvents(connection: Connection): SeenEvents {
  return {
    async firstTime(id, at) {
      // a repeated event needs no lock
      if (connection.get(IS_SEEN, id)) return false
      return connection.write(() => connection.get(SEE, id, at.getTime()) !== undefined)
    },
    async pruneEvents(before) {
      await connection.write(() => connection.run(PRUNE, before.getTime()))
    },
  }
}
