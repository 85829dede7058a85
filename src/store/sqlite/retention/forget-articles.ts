/** Articles in no story: those of forgotten stories go at once, retracted ones when they are old, each with its lines. */
import { MOST_REVISIONS } from '../../../ingest/poll/judge-item.ts'
import type { Connection } from '../connection.ts'
import { mergeIndex } from '../search.ts'
import { BITE, type Bites } from './bites.ts'
import { CLOSE_ITEMS, FILES_MS, isHeld } from './forget-stories.ts'

/** Rows of one transaction: where lines leave the index of full text, its parts are merged anew, which takes longest. */
const ROWS = 60

/** Read from the narrow index: bodies are not passed. */
const LOOSE = `
  select article.id,
         not exists (select 1 from story_article where article_id = article.id)
           and not exists (select 1 from loose_article where article = article.id) as is_new
    from article indexed by article_by_outlet
   where id > ?
   order by id
   limit ?`
const NOTE = `
  insert into loose_article (article, since)
  select value, ?2 from json_each(?1)
   where not exists (select 1 from story_article where article_id = value)
  on conflict do nothing`
const OLD = `
  select article from loose_article
   where since > 0 and since < ?1 and article > ?3 and not ${isHeld('article')}
   order by article
   limit ?4`
const STILL_LOOSE = `
  select article from loose_article
   where article in (select value from json_each(?1)) and since > 0 and since < ?3 and not ${isHeld('article')}`
const LET_GO = 'update loose_article set since = 0 where article in (select value from json_each(?))'

const GOING = 'select article from loose_article where since = 0 limit ?'
const LINES = 'select id from line where article_id = ? limit ?'
const DROP_TEXT = 'delete from line_text where rowid in (select value from json_each(?))'
const DROP_LINES = 'delete from line where id in (select value from json_each(?))'
const DROP = [
  'delete from file where article = ?',
  'delete from loose_article where article = ?',
  'delete from article where id = ?',
]

/** From now on it is known since when an article is in no story; nothing else tells. */
export async function* noteLoose(connection: Connection, now: number): Bites {
  for (let last = ''; ; ) {
    const page = connection.all(LOOSE, last, BITE)
    const found = page.filter(({ is_new }) => is_new === 1).map(({ id }) => String(id))
    if (found.length > 0) await connection.write(() => connection.run(NOTE, JSON.stringify(found), now))
    yield
    if (page.length < BITE) return
    last = String(page.at(-1)?.id)
  }
}

/** Those that are in no story since before `before`. */
export async function* letLooseGo(connection: Connection, before: number, now: number): Bites {
  const filesSince = now - FILES_MS
  for (let last = ''; ; ) {
    const old = connection.all(OLD, before, filesSince, last, BITE).map(({ article }) => String(article))
    if (old.length === 0) return
    await connection.write(() => {
      const still = connection.all(STILL_LOOSE, JSON.stringify(old), filesSince, before)
      const listed = JSON.stringify(still.map(({ article }) => article))
      connection.run(CLOSE_ITEMS, listed, MOST_REVISIONS)
      connection.run(LET_GO, listed)
    })
    yield
    last = old.at(-1) ?? ''
  }
}

export async function* forgetArticles(connection: Connection): Bites {
  for (;;) {
    const count = await connection.write(() => {
      const rows = forgetSome(connection)
      if (rows > 0) mergeIndex(connection, 0)
      return rows
    })
    yield
    if (count === 0) return
  }
}

/** A long article takes several bites: first its lines, then itself. Gives the rows deleted. */
function forgetSome(connection: Connection): number {
  let rows = 0
  for (const { article } of connection.all(GOING, ROWS)) {
    const id = String(article)
    const lines = connection.all(LINES, id, ROWS - rows).map((line) => Number(line.id))
    connection.run(DROP_TEXT, JSON.stringify(lines))
    connection.run(DROP_LINES, JSON.stringify(lines))
    rows += lines.length
    if (rows >= ROWS) return rows
    for (const sql of DROP) connection.run(sql, id)
    rows += DROP.length
    if (rows >= ROWS) return rows
  }
  return rows
}
