/** What else would grow: translations, lines of hosts, wishes about stories that are gone, channels that refused. */
import type { Connection } from '../connection.ts'
import { BITE, type Bites, bites, DAY_MS } from './bites.ts'
import { FILES_MS } from './forget-stories.ts'

/** Rows of `host_line` of all hosts: some 50 MB. */
const MOST_LINES = 500_000
/** Stories that are gone and still known by their id: some 10 MB. */
const MOST_FORGOTTEN = 200_000
/** A channel that refused is tried again after so long, where nothing was planned for it since. */
const OFF_MS = 90 * DAY_MS

const TRANSLATIONS = `
  delete from translation
   where key in (select key from translation where used_at < ?1 order by used_at limit ?2)
  returning 1`
const VISITS = `
  delete from visit where person in (select person from visit where at < ?1 limit ?2) returning 1`
const FEEDBACK = `
  delete from feedback
   where (story, voice) in (
     select story, voice from feedback
      where at < ?1 and not exists (select 1 from story where id = feedback.story)
      limit ?2)
  returning 1`
const FOLLOWS = `
  delete from follow
   where seq in (
     select seq from follow
      where story <> '' and exists (select 1 from forgotten_story where id = follow.story)
      limit ?1)
  returning 1`
const MUTES = `
  delete from mute
   where seq in (
     select seq from mute
      where kind = 'story' and exists (select 1 from forgotten_story where id = mute.value)
      limit ?1)
  returning 1`
const FILES = `
  delete from file
   where article in (
     select article from file
      where seen_at < ?1 and not exists (select 1 from article where id = file.article)
      limit ?2)
  returning 1`
const FORGOTTEN = `
  delete from forgotten_story
   where id in (
     select id from forgotten_story order by at
      limit min(?2, max(0, (select count(*) from forgotten_story) - ?1)))
  returning 1`
const OFF = `
  delete from place_off
   where place in (
     select place from place_off
      where since < ?1
        and not exists (select 1 from channel where place = place_off.place)
        and not exists (select 1 from digest where place = place_off.place)
      limit ?2)
  returning 1`

const LINES = 'select coalesce(sum(lines), 0) as lines from line_host'
const OLDEST = 'select host from line_host order by noted_at, host limit 1'
const DROP_LINES = `
  delete from host_line
   where host = ?1 and (line, article) in (select line, article from host_line where host = ?1 limit ?2)
  returning 1`
const COUNT_DOWN = 'update line_host set lines = lines - ? where host = ?'
const DROP_HOST =
  'delete from line_host where host = ? and not exists (select 1 from host_line where host = ?1)'

/** `before`: what was not used since. */
export async function* forgetUnused(connection: Connection, before: number): Bites {
  yield* bites(connection, TRANSLATIONS, before)
  yield* bites(connection, VISITS, before)
  yield* bites(connection, FEEDBACK, before)
}

export async function* forgetLeftovers(connection: Connection, now: number): Bites {
  yield* bites(connection, FOLLOWS)
  yield* bites(connection, MUTES)
  yield* bites(connection, FILES, now - FILES_MS)
  yield* bites(connection, FORGOTTEN, MOST_FORGOTTEN)
  yield* bites(connection, OFF, now - OFF_MS)
}

/** Hosts of which nothing was read for longest go first. */
export async function* forgetHosts(connection: Connection, most = MOST_LINES): Bites {
  for (;;) {
    const over = Number(connection.get(LINES)?.lines) - most
    if (over <= 0) return
    await connection.write(() => {
      const host = String(connection.get(OLDEST)?.host)
      connection.run(COUNT_DOWN, connection.all(DROP_LINES, host, Math.min(over, BITE)).length, host)
      connection.run(DROP_HOST, host)
    })
    yield
  }
}
