/** Who follows which story or topic. */
import type { Person } from '../../../deliver/caller.ts'
import type { Follow } from '../../../deliver/desk.ts'
import type { People } from '../../../deliver/people.ts'
import { PLATFORMS } from '../../../deliver/place.ts'
import type { Connection, Row } from '../connection.ts'
import { personKey } from './person-key.ts'

const LASTS = '(until is null or until >= ?)'
const OF_PERSON = `select story, topic, until from follow where person = ? and ${LASTS} order by seq`
const OF_STORY = `select platform, workspace, user from follow where story = ? and ${LASTS} order by seq`
const OF_TOPICS = `select platform, workspace, user, topic from follow where topic <> '' and ${LASTS} order by seq`
const PUT = `
  insert into follow (person, platform, workspace, user, story, topic, until) values (?, ?, ?, ?, ?, ?, ?)
  on conflict (person, story, topic) do update set until = excluded.until`
const REMOVE = 'delete from follow where person = ? and story = ? and topic = ? returning seq'

type Follows = Pick<People, 'follows' | 'follow' | 'unfollow' | 'followers' | 'topicFollowers'>

export function openFollows(connection: Connection): Follows {
  return {
    follows: async (person, now) => connection.all(OF_PERSON, personKey(person), now.getTime()).map(followOf),
    async follow(person, { story = '', topic = '', until }) {
      const { platform, workspace, user } = person
      const end = until?.getTime() ?? null
      await connection.write(() =>
        connection.run(PUT, personKey(person), platform, workspace, user, story, topic, end),
      )
    },
    async unfollow(person, { story = '', topic = '' }) {
      return connection.write(() => connection.get(REMOVE, personKey(person), story, topic) !== undefined)
    },
    // a follow of no story is none: it must not be found by an empty id
    async followers(storyId, now) {
      return storyId === '' ? [] : connection.all(OF_STORY, storyId, now.getTime()).flatMap(personsOf)
    },
    async topicFollowers(now) {
      return connection
        .all(OF_TOPICS, now.getTime())
        .flatMap((row) => personsOf(row).map((person) => ({ person, topic: String(row.topic) })))
    },
  }
}

const followOf = ({ story, topic, until }: Row): Follow => ({
  ...(story !== '' && { story: String(story) }),
  ...(topic !== '' && { topic: String(topic) }),
  ...(until !== null && { until: new Date(Number(until)) }),
})

/** Nobody for a platform that this program does not know. */
function personsOf({ platform, workspace, user }: Row): Person[] {
  const known = PLATFORMS.find((name) => name === platform)
  return known ? [{ platform: known, workspace: String(workspace), user: String(user) }] : []
}
