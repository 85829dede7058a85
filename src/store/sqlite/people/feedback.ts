/** What people think of stories, without saying who they are. */
import { createHmac, randomBytes } from 'node:crypto'
import type { Person } from '../../../deliver/caller.ts'
import type { People, Wrong } from '../../../deliver/people.ts'
import type { Connection, Row } from '../connection.ts'
import { personKey } from './person-key.ts'

const SALT_BYTES = 32

const SALT = 'select salt from feedback_salt'
const MAKE_SALT = 'insert into feedback_salt (id, salt) values (1, ?)'
const PUT = `
  insert into feedback (story, voice, verdict, note, at)
  select ?1, ?2, ?3, ?4, ?5 where not exists (select 1 from forgotten_story where id = ?1)
  on conflict (story, voice) do update set verdict = excluded.verdict, note = excluded.note, at = excluded.at
   where excluded.at >= feedback.at`
const COUNTS = 'select verdict, count(*) as voices from feedback group by verdict'
const WRONGS = `
  select story, at, note from feedback where verdict = 'wrong' order by at desc, story, voice limit ?`

type Feedback = Pick<People, 'putFeedback' | 'feedbackCounts' | 'wrongs'>

export function openFeedback(connection: Connection): Feedback {
  /** Inside a transaction: of two processes one makes it. */
  function salt(): string {
    const known = connection.get(SALT)?.salt
    if (typeof known === 'string') return known
    const made = randomBytes(SALT_BYTES).toString('hex')
    connection.run(MAKE_SALT, made)
    return made
  }

  return {
    async putFeedback(story, person, verdict, at, note) {
      await connection.write(() =>
        connection.run(PUT, story, voiceOf(person, salt()), verdict, note ?? null, at.getTime()),
      )
    },
    async feedbackCounts() {
      const counts = new Map(connection.all(COUNTS).map(({ verdict, voices }) => [verdict, Number(voices)]))
      return { useful: counts.get('useful') ?? 0, wrong: counts.get('wrong') ?? 0 }
    },
    wrongs: async (limit) => connection.all(WRONGS, Math.max(0, limit)).map(wrongOf),
  }
}

/** Ids of users are short numbers: without the salt they could be guessed from a plain hash. */
const voiceOf = (person: Person, salt: string): string =>
  createHmac('sha256', salt).update(personKey(person)).digest('hex')

const wrongOf = ({ story, at, note }: Row): Wrong => ({
  story: String(story),
  at: new Date(Number(at)),
  ...(note !== null && { note: String(note) }),
})
