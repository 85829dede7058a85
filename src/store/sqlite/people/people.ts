/** People: when they last caught up, and what they think of stories. What they wish stands in its own files. */
import type { Person } from '../../../deliver/caller.ts'
import type { People } from '../../../deliver/people.ts'
import type { Connection } from '../connection.ts'
import { openFeedback } from './feedback.ts'
import { openFollows } from './follows.ts'
import { openMutes } from './mutes.ts'
import { personKey } from './person-key.ts'

const VISIT = 'select at from visit where person = ?'
const PUT_VISIT =
  'insert into visit (person, at) values (?, ?) on conflict (person) do update set at = excluded.at'
const PRUNE = ['delete from follow where until < ?', 'delete from mute where until < ?']

export function openPeople(connection: Connection): People {
  return {
    ...openFollows(connection),
    ...openMutes(connection),
    ...openFeedback(connection),
    async lastVisit(person: Person) {
      const time = connection.get(VISIT, personKey(person))?.at
      return typeof time === 'number' ? new Date(time) : undefined
    },
    async visited(person, at) {
      await connection.write(() => connection.run(PUT_VISIT, personKey(person), at.getTime()))
    },
    async prune(now) {
      await connection.write(() => {
        for (const sql of PRUNE) connection.run(sql, now.getTime())
      })
    },
  }
}
