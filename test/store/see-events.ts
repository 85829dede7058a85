/** A process of its own for tests: takes events `e<from>` … and names those that it saw first, as JSON. */
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.ts'

const [path = '', count = '0'] = process.argv.slice(2)
const store = await openSqliteStore(path)
const first: string[] = []
for (let at = 0; at < Number(count); at += 1)
  if (await store.events.firstTime(`e${at}`, new Date(0))) first.push(`e${at}`)
await store.close()
process.stdout.write(JSON.stringify(first))
