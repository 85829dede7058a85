/**
 * Stories that are over go as a whole: their articles leave them, for other steps to delete, and everything that was made
 * of them goes at once. What belongs together is one transaction.
 */
import { MOST_REVISIONS } from '../../../ingest/poll/judge-item.ts'
import type { Connection } from '../connection.ts'
import { BITE, type Bites, DAY_MS } from './bites.ts'

/** A folder may be away for a while: its files count as there for so long. */
export const FILES_MS = 30 * DAY_MS

/** Of an article by its id; parameter 2: files that were seen then or later are still there. */
export const isHeld = (id: string): string => `
  (exists (select 1 from file where article = ${id} and seen_at >= ?2)
   or exists (select 1 from item where item.id = ${id} and body is not null))`

const IS_FREE = `
  not exists (select 1 from story_article member
               where story_id = story.id
                 and (${isHeld('member.article_id')}
                      or exists (select 1 from article
                                  where id = member.article_id and announced is not key)))`
const OVER = `
  select id, touched_at, ${IS_FREE} as is_free
    from story
   where touched_at < ?1 and (touched_at, id) > (?3, ?4)
   order by touched_at, id
   limit ?5`
const IS_STILL_OVER = `select 1 from story where id = ?3 and touched_at < ?1 and ${IS_FREE}`

/** Items that a feed still shows stay known, but no correction makes them an article again. */
export const CLOSE_ITEMS = `
  update item set revision = max(revision, ?2)
   where id in (select value from json_each(?1))`
const MEMBERS = 'select article_id from story_article where story_id = ?'
const LOOSEN = `
  insert into loose_article (article, since) select value, 0 from json_each(?) where true
  on conflict (article) do update set since = 0`
/** What takes no more articles is no change to those who group them: they need not read all stories anew. */
const CHANGES = 'select count from story_change'
const SET_CHANGES = 'update story_change set count = ?'
const REMEMBER = `
  insert or replace into forgotten_story (id, revision, at) select id, revision, ?2 from story where id = ?1`
const GONE = [
  'delete from story_article where story_id = ?',
  'delete from brief where story_id = ?',
  'delete from feedback where story = ?',
]
const DROP = 'delete from story where id = ?'

type Over = { readonly id: string; readonly touchedAt: number; readonly isFree: boolean }

/** Those that nothing joined since `before`. */
export async function* forgetStories(connection: Connection, before: number, now: number): Bites {
  const filesSince = now - FILES_MS
  let last: Pick<Over, 'id' | 'touchedAt'> = { id: '', touchedAt: -1 }

  const isStillOver = (id: string) => connection.get(IS_STILL_OVER, before, filesSince, id) !== undefined

  /** As many as there is room for, at least one. */
  function forgetSome(over: readonly Over[]): Over | undefined {
    let gone = 0
    let latest: Over | undefined
    for (const story of over) {
      if (gone > BITE) break
      if (story.isFree && isStillOver(story.id)) gone += forgetStory(connection, story.id, now)
      latest = story
    }
    return latest
  }

  for (;;) {
    const over = connection.all(OVER, before, filesSince, last.touchedAt, last.id, BITE).map(
      ({ id, touched_at, is_free }): Over => ({
        id: String(id),
        touchedAt: Number(touched_at),
        isFree: is_free === 1,
      }),
    )
    const end = over.at(-1)
    if (!end) return
    const isAny = over.some(({ isFree }) => isFree)
    last = (isAny ? await connection.write(() => forgetSome(over)) : undefined) ?? end
    yield
  }
}

/** Gives the number of articles that are in no story now. */
function forgetStory(connection: Connection, id: string, now: number): number {
  const members = connection.all(MEMBERS, id).map(({ article_id }) => String(article_id))
  const listed = JSON.stringify(members)
  const changes = Number(connection.get(CHANGES)?.count)
  connection.run(LOOSEN, listed)
  connection.run(CLOSE_ITEMS, listed, MOST_REVISIONS)
  for (const sql of GONE) connection.run(sql, id)
  connection.run(REMEMBER, id, now)
  connection.run(DROP, id)
  connection.run(SET_CHANGES, changes)
  return members.length + GONE.length
}
