/** A process of its own for tests: puts articles into a store, and names each one as soon as it is kept. */
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.ts'
import { articleOf } from './sample.ts'

const [path = '', from = '0', count = '0'] = process.argv.slice(2)
const store = await openSqliteStore(path)
for (let at = Number(from); at < Number(from) + Number(count); at += 1) {
  const id = `a${at}`
  const result = await store.putArticle(articleOf(id, ['Shared words.', `Only worda${at} here.`]), 'k')
  process.stdout.write(`${JSON.stringify({ id, result })}\n`)
}
await store.close()
