/**
 * Takes synthetic articles in as the program does, and prints what the process holds after so many of them.
 * Arguments: a folder for the database, then the numbers of articles, rising.
 */
import { join } from 'node:path'
import { openNameTable } from '../src/article/anchor/name-table.ts'
import { openLanguageDetector } from '../src/article/language.ts'
import { loadAliases } from '../src/config.ts'
import { prepareArticle } from '../src/pipeline.ts'
import { openGrouper } from '../src/story/group.ts'
import { memoryTranslator } from '../src/translate/memory.ts'
import { type Grouped, openFiller } from './fill.ts'
import type { Held } from './memory.ts'
import { syntheticItems } from './synthetic.ts'

/** Articles that are put into the file together; the numbers of articles are multiples of it. */
const BATCH = 100

const [folder = '.', ...counts] = process.argv.slice(2)
const tools = { detector: await openLanguageDetector(), names: openNameTable(loadAliases()) }
const filler = await openFiller(join(folder, 'memory.sqlite'))
const grouper = openGrouper()
const items = syntheticItems()
let taken = 0

report()
for (const count of counts.map(Number)) {
  for (; taken < count; taken += BATCH) {
    const batch: Grouped[] = []
    while (batch.length < BATCH) batch.push(await prepared())
    await filler.fill(batch)
  }
  report()
}
filler.close()

async function prepared(): Promise<Grouped> {
  const { item, pairs } = items.next().value
  // A memory of this article alone: an engine that holds no sentences.
  const translators = [memoryTranslator('synthetic engine', pairs)]
  const article = await prepareArticle(item, { ...tools, translators })
  return { article, storyId: grouper.add(article).storyId }
}

function report(): void {
  globalThis.gc?.()
  const { rss, heapUsed } = process.memoryUsage()
  const held: Held = { articles: taken, rss, heap: heapUsed }
  console.log(JSON.stringify(held))
}
