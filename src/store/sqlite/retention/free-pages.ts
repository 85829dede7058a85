/** Gives disk space back. What is free is mostly kept: the next days need it. */
import type { Connection } from '../connection.ts'
import type { Bites } from './bites.ts'

/** Pages that may be free: these, and a tenth of the file. */
const MOST_FREE = 1_000
const SHARE = 10
/** Moved in one transaction: about 1 MB. */
const PAGES = 256

const MODE = 'pragma auto_vacuum'
const INCREMENTAL = 2
const ALL = 'pragma page_count'
const FREE = 'pragma freelist_count'
const GIVE_BACK = `pragma incremental_vacuum(${PAGES})`

/** Does nothing to a file that an older program made: its free pages are used again, and its size stays. */
export async function* givePagesBack(connection: Connection): Bites {
  const count = (sql: string) => Number(Object.values(connection.get(sql) ?? {})[0])
  if (count(MODE) !== INCREMENTAL) return
  while (count(FREE) > MOST_FREE + count(ALL) / SHARE) {
    await connection.write(() => connection.all(GIVE_BACK))
    yield
  }
}
