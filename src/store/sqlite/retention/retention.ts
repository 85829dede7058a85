/** Keeps every table within bounds, in short transactions. */
import type { FolderSeen, Limits, Retention } from '../../retention.ts'
import type { Connection, Row } from '../connection.ts'
import { BITE, type Bites, DAY_MS } from './bites.ts'
import { forgetArticles, letLooseGo, noteLoose } from './forget-articles.ts'
import { forgetItems, forgetSources } from './forget-items.ts'
import { forgetHosts, forgetLeftovers, forgetUnused } from './forget-rest.ts'
import { forgetStories } from './forget-stories.ts'
import { givePagesBack } from './free-pages.ts'

const HOUR_MS = 3_600_000

/** A time that lies in the future: the clock was set back. */
const BEGIN = `
  update upkeep set begun_at = ?1
   where (done_at <= ?1 - ?2 or done_at > ?1)
     and (begun_at <= ?1 - ?3 or begun_at > ?1 or begun_at <= done_at)
  returning id`
const DONE = 'update upkeep set done_at = ?'
const IS_FORGOTTEN = 'select 1 from forgotten_story where id = ?'
const UNSEEN = `
  select value from json_each(?1)
   where not exists (
     select 1 from file where article = value and folder = ?4 and seen_at > ?2 - ?3 and seen_at <= ?2)`
const SEE = `
  insert into file (article, folder, seen_at) select value, ?3, ?2 from json_each(?1) where true
  on conflict (article) do update set folder = excluded.folder, seen_at = excluded.seen_at`
/** Where one folder alone is read, an article of no known folder is of this one. */
const STALE = `
  select article as value from file
   where seen_at <= ?1 - ?2 and (folder = ?3 or (folder = '' and ?4))`

export function openRetention(connection: Connection): Retention {
  async function see(rows: readonly Row[], path: string, now: number): Promise<void> {
    for (let at = 0; at < rows.length; at += BITE) {
      const some = rows.slice(at, at + BITE).map(({ value }) => value)
      await connection.write(() => connection.run(SEE, JSON.stringify(some), now, path))
    }
  }

  async function seeFolder(
    { path, articleIds, isAll }: FolderSeen,
    isOnly: boolean,
    now: number,
  ): Promise<void> {
    await see(connection.all(UNSEEN, JSON.stringify(articleIds), now, DAY_MS, path), path, now)
    if (!isAll) await see(connection.all(STALE, now, DAY_MS, path, Number(isOnly)), path, now)
  }

  return {
    begin: (now) =>
      connection.write(() => connection.get(BEGIN, now.getTime(), DAY_MS, HOUR_MS) !== undefined),
    async done(now) {
      await connection.write(() => connection.run(DONE, now.getTime()))
    },
    sweep: (limits, now) => sweep(connection, limits, now.getTime()),
    async seeFiles(folders, now) {
      for (const folder of folders) await seeFolder(folder, folders.length === 1, now.getTime())
    },
    isForgotten: async (id) => connection.get(IS_FORGOTTEN, id) !== undefined,
  }
}

async function* sweep(connection: Connection, { keepDays, sources }: Limits, now: number): Bites {
  if (keepDays !== undefined) {
    const before = now - keepDays * DAY_MS
    yield* forgetStories(connection, before, now)
    yield* noteLoose(connection, now)
    yield* letLooseGo(connection, before, now)
    yield* forgetUnused(connection, before)
  }
  yield* forgetArticles(connection)
  yield* forgetItems(connection, now)
  yield* forgetSources(connection, sources, now)
  yield* forgetLeftovers(connection, now)
  yield* forgetHosts(connection)
  yield* givePagesBack(connection)
}
