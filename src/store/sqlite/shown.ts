/** What each channel has seen of each story. */
import { z } from 'zod'
import type { Channels, Shown } from '../../deliver/channels.ts'
import { placeKey } from '../../deliver/place.ts'
import { parseStored } from '../stored-json.ts'
import type { Connection, Row } from './connection.ts'

const OF_PLACE =
  'select story_id, article_ids, facts, outlets, at from shown where place = ? order by at, story_id'
const PUT = `
  insert into shown (place, story_id, article_ids, facts, outlets, at) values (?, ?, ?, ?, ?, ?)
  on conflict (place, story_id) do update set article_ids = excluded.article_ids, facts = excluded.facts,
    outlets = excluded.outlets, at = excluded.at
   where excluded.at >= shown.at`
const PRUNE = 'delete from shown where at < ?'

/** A damaged list counts as empty: the story is an update then, and not new once more. */
const texts = z.array(z.string()).catch([])

export function openShown(connection: Connection): Pick<Channels, 'shown' | 'putShown' | 'pruneShown'> {
  return {
    async shown(place) {
      const rows = connection.all(OF_PLACE, placeKey(place))
      return new Map(rows.map((row) => [String(row.story_id), shownOf(row)]))
    },
    async putShown(place, entries, at) {
      const key = placeKey(place)
      await connection.write(() => {
        for (const [story, { articleIds, facts, outlets }] of entries)
          connection.run(
            PUT,
            key,
            story,
            JSON.stringify(articleIds),
            JSON.stringify(facts),
            outlets,
            at.getTime(),
          )
      })
    },
    async pruneShown(before) {
      await connection.write(() => connection.run(PRUNE, before.getTime()))
    },
  }
}

const shownOf = ({ article_ids, facts, outlets, at }: Row): Shown => ({
  articleIds: texts.parse(parseStored(article_ids)),
  facts: texts.parse(parseStored(facts)),
  outlets: Number(outlets),
  at: new Date(Number(at)),
})
