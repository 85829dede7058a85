/** Deleting in bites: so many rows that nobody waits for the lock for long. */
import type { SQLInputValue } from 'node:sqlite'
import type { Connection } from '../connection.ts'

/** Rows of one transaction: on a slow disk some 20 ms. */
export const BITE = 300

export const DAY_MS = 86_400_000

export type Bites = AsyncGenerator<void, void>

/** `sql` deletes as many rows as its last parameter says, and returns them. */
export async function* bites(
  connection: Connection,
  sql: string,
  ...values: readonly SQLInputValue[]
): Bites {
  for (;;) {
    const gone = await connection.write(() => connection.all(sql, ...values, BITE).length)
    yield
    if (gone < BITE) return
  }
}
