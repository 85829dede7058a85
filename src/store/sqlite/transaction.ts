/** Transactions that other processes may wait for, and that wait for other processes. */
import type { DatabaseSync } from 'node:sqlite'
import { setTimeout as pause } from 'node:timers/promises'
import { explain, isBusy } from './explain.ts'

/** SQLite waits `busy_timeout` for a lock; after that we ask again until this time has passed. */
export const PATIENCE_MS = 30_000
const PAUSE_MS = 50

/** All of `work`, or nothing when it throws. `work` is synchronous, so that nothing of this process comes between. */
export function transaction<Result>(db: DatabaseSync, work: () => Result): Result {
  db.exec('begin immediate')
  try {
    const result = work()
    db.exec('commit')
    return result
  } catch (error) {
    // SQLite itself rolls back when the disk is full
    if (db.isTransaction) db.exec('rollback')
    throw error
  }
}

/**
 * Does `work` again while another process holds the lock, until `deadline` (of `performance.now`); leaves this process
 * free between two tries. The first try is made at once.
 */
export async function patiently<Result>(
  path: string,
  work: () => Result,
  deadline = performance.now() + PATIENCE_MS,
): Promise<Result> {
  for (;;) {
    try {
      return work()
    } catch (error) {
      if (!isBusy(error) || performance.now() > deadline) throw explain(path, error)
    }
    await pause(PAUSE_MS)
  }
}
