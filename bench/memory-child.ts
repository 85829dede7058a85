/**
 * Takes synthetic articles in as the program does, and prints what the process holds after so many of them.
 * Arguments: a folder for the database, then the numbers of articles, rising.
 */
import { join } from 'node:path'
import { openNameTable } from '../src/article/anchor/name-table.ts'
import { openLanguageDetector } from '../src/article/language.ts'
import { loadAliases } from '../src/config.ts'
import { prepareArticle } from '../src/pipeline.ts'
import { openSqliteStore } from '../src/store/sqlite/sqlite-store.ts'
import { openGrouper } from '../src/story/group.ts'
import { memoryTranslator } from '../src/translate/memory.ts'
import type { Held } from './memory.ts'
import { keep } from './store-stages.ts'
import { syntheticItems } from './synthetic.ts'

const [folder = '.', ...counts] = process.argv.slice(2)
const tools = { detector: await openLanguageDetector(), names: openNameTable(loadAliases()) }
const store = await openSqliteStore(join(folder, 'memory.sqlite'))
const grouper = openGrouper()

const items = syntheticItems()
let taken = 0
report()
for (const count of counts.map(Number)) {
  for (; taken < count; taken++) await takeIn()
  report()
}
await store.close()

async function takeIn(): Promise<void> {
  const { value } = items.next()
  // A memory of this article alone: an engine that holds no sentences.
  const translators = [memoryTranslator('synthetic engine', value.pairs)]
  const article = await prepareArticle(value.item, { ...tools, translators })
  await keep(store, article, grouper.add(article).storyId)
}

function report(): void {
  globalThis.gc?.()
  const { rss, heapUsed } = process.memoryUsage()
  const held: Held = { articles: taken, rss, heap: heapUsed }
  console.log(JSON.stringify(held))
}
