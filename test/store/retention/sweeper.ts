/** A process of its own for tests: forgets what is older than 400 days at a day, and names each step when it is done. */
import { openSqliteStore } from '../../../src/store/sqlite/sqlite-store.ts'

const [path = '', now = '0'] = process.argv.slice(2)
const store = await openSqliteStore(path)
for await (const _ of store.retention.sweep({ keepDays: 400, sources: [] }, new Date(Number(now))))
  process.stdout.write('step\n')
await store.close()
