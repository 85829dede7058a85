/** Opens the file of a store: makes it, protects it, checks it, and brings its tables up to date. */
import { closeSync, mkdirSync, openSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { StoreError } from '../store-error.ts'
import { MIGRATIONS } from './migrations.ts'
import { transaction } from './transaction.ts'

/** Marks a file as ours (`pragma application_id`): "drag" in ASCII. */
const APPLICATION_ID = 0x64726167

/** How long SQLite waits for the lock of another process; it blocks ours meanwhile. `patiently` waits on. */
const BUSY_MS = 100

/**
 * WAL: readers never wait. FULL: what is acknowledged outlives a loss of power, too. With a cache of 16 MB a large file
 * is written twice as fast.
 */
const PRAGMAS = `
  pragma journal_mode = wal;
  pragma synchronous = full;
  pragma cache_size = -16000;
  pragma temp_store = memory;
  pragma trusted_schema = off;
`

/** Bytes; for new files only. Of pages of 4 KiB a third would lie empty beside texts of 2 to 4 KB. */
const PAGE_BYTES = 8_192

/** Space that is free can be given back to the disk. Does nothing to a file that holds tables already. */
const GIVE_BACK = 'pragma auto_vacuum = incremental'

export type OpenOptions = {
  /** Reads the whole file to find damaged pages: about 1 s for 400 MB. True unless said otherwise. */
  readonly check?: boolean
}

/** `path` may be ":memory:". The caller closes the database. */
export function openDatabase(path: string, { check = true }: OpenOptions = {}): DatabaseSync {
  if (path !== ':memory:') makeFile(path)
  const db = new DatabaseSync(path, { timeout: BUSY_MS, enableForeignKeyConstraints: true })
  try {
    db.exec(`pragma page_size = ${PAGE_BYTES}`)
    if (!isCurrent(path, db)) {
      db.exec(GIVE_BACK)
      transaction(db, () => migrate(path, db))
    }
    // only now, since WAL stays with the file, and it may be another program's
    db.exec(PRAGMAS)
    if (check) requireSound(path, db)
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

/** Nobody else may read it. SQLite gives its side files the same mode. */
function makeFile(path: string): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  closeSync(openSync(path, 'a', 0o600))
}

function isCurrent(path: string, db: DatabaseSync): boolean {
  const version = numberOf(db, 'pragma user_version')
  const owner = numberOf(db, 'pragma application_id')
  if (owner !== APPLICATION_ID) return false
  if (version > MIGRATIONS.length)
    throw new StoreError(
      `${path}: a newer program wrote it (schema ${version}, this one knows ${MIGRATIONS.length}): update the program, or name another file`,
    )
  return version === MIGRATIONS.length
}

/** Looks again, now that no other process can write: another one may have done it meanwhile. */
function migrate(path: string, db: DatabaseSync): void {
  if (isCurrent(path, db)) return
  const owner = numberOf(db, 'pragma application_id')
  const tables = numberOf(db, 'select count(*) from sqlite_schema')
  if (owner !== APPLICATION_ID && tables > 0)
    throw new StoreError(`${path}: it is the database of another program: name another file`)
  const version = numberOf(db, 'pragma user_version')
  for (const step of MIGRATIONS.slice(version)) db.exec(step)
  db.exec(`pragma application_id = ${APPLICATION_ID}; pragma user_version = ${MIGRATIONS.length}`)
}

function requireSound(path: string, db: DatabaseSync): void {
  const finding = firstValue(db, 'pragma quick_check(1)')
  if (finding !== 'ok')
    throw new StoreError(
      `${path}: it is damaged: restore a backup, or move it away to begin with an empty one (${finding})`,
    )
}

const firstValue = (db: DatabaseSync, sql: string) => Object.values(db.prepare(sql).get() ?? {})[0]
const numberOf = (db: DatabaseSync, sql: string): number => Number(firstValue(db, sql))
