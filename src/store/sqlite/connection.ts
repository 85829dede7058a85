/** One open SQLite file. Statements are prepared once; every error names the file and says what to do. */
import type { DatabaseSync, SQLInputValue, SQLOutputValue, StatementSync } from 'node:sqlite'
import { StoreError } from '../store-error.ts'
import { explain } from './explain.ts'
import { type OpenOptions, openDatabase } from './open-database.ts'
import { PATIENCE_MS, patiently, transaction } from './transaction.ts'

export type Row = Record<string, SQLOutputValue>

/** SQL is a constant text; values are bound to its question marks. */
export type Connection = {
  all(sql: string, ...values: SQLInputValue[]): Row[]
  get(sql: string, ...values: SQLInputValue[]): Row | undefined
  /** Gives the row id of an insert. */
  run(sql: string, ...values: SQLInputValue[]): number
  /**
   * One transaction. `work` is synchronous and may run again when another process was in the way. One write after the
   * other: each look for the lock stops this process for a moment, and many at once would stop it for good. In WAL mode
   * no read waits for a lock, but for the moment in which another process mends the log of one that was killed.
   */
  write<Result>(work: () => Result): Promise<Result>
  close(): void
}

/** @throws {StoreError} when the file is damaged, cannot be written, is no file of ours or of a newer program. */
export async function openConnection(path: string, options?: OpenOptions): Promise<Connection> {
  const db = await patiently(path, () => openDatabase(path, options))
  const statements = new Map<string, StatementSync>()
  let writes = 0
  let last: Promise<unknown> = Promise.resolve()

  function ask<Result>(sql: string, use: (statement: StatementSync) => Result): Result {
    requireOpen(path, db)
    try {
      const statement = statements.get(sql) ?? db.prepare(sql)
      statements.set(sql, statement)
      return use(statement)
    } catch (cause) {
      throw explain(path, cause)
    }
  }

  return {
    all: (sql, ...values) => ask(sql, (statement) => statement.all(...values)),
    get: (sql, ...values) => ask(sql, (statement) => statement.get(...values)),
    run: (sql, ...values) => Number(ask(sql, (statement) => statement.run(...values)).lastInsertRowid),
    async write(work) {
      requireOpen(path, db)
      const deadline = performance.now() + PATIENCE_MS
      const inTurn = () => patiently(path, () => whileOpen(path, db, work), deadline)
      const mine = writes === 0 ? inTurn() : last.then(inTurn)
      writes += 1
      const done = () => {
        writes -= 1
      }
      last = mine.then(done, done)
      return await mine
    },
    close() {
      if (db.isOpen) db.close()
    },
  }
}

function whileOpen<Result>(path: string, db: DatabaseSync, work: () => Result): Result {
  requireOpen(path, db)
  return transaction(db, work)
}

function requireOpen(path: string, db: DatabaseSync): void {
  if (!db.isOpen) throw new StoreError(`${path}: the store is closed already`)
}
