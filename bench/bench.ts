/**
 * Prints how fast and how small the program is: `npm run bench`, or `npm run bench -- --quick` for a first look.
 *
 * Figures of one machine are held against a bare loop or a bare Node of the same run: compare the ratios. Nothing is
 * judged; the numbers are for people. Files go to a folder of their own, which is removed at the end.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { openNameTable } from '../src/article/anchor/name-table.ts'
import { openLanguageDetector } from '../src/article/language.ts'
import { loadAliases } from '../src/config.ts'
import { askTable } from './ask-table.ts'
import { fanOutTable } from './fan-out.ts'
import { feedsTable } from './feeds/feeds-table.ts'
import { growthTable } from './growth.ts'
import { memoryTable } from './memory.ts'
import { slackPaceTable } from './slack-pace.ts'
import { speedTable } from './speed.ts'
import { groupStage, readStages, translated } from './stages.ts'
import { startUpTable } from './start-up.ts'
import { openStoreStages } from './store-stages.ts'
import { storyStages } from './story-stages.ts'
import { type SyntheticItem, storiesAmong, syntheticItems } from './synthetic.ts'

const WHOLE = {
  articles: 160,
  runs: 5,
  starts: 5,
  memory: [1_000, 10_000],
  growth: [1_000, 10_000, 50_000],
  ask: [1_000, 10_000],
  channels: 1_000,
  feeds: 2_000,
}
const QUICK = {
  articles: 40,
  runs: 2,
  starts: 2,
  memory: [100, 500],
  growth: [1_000, 2_000],
  ask: [1_000],
  channels: 60,
  feeds: 200,
}

/** Ended by a signal, as shells count it. */
const INTERRUPTED = 130

async function speed(items: readonly SyntheticItem[], runs: number, folder: string): Promise<string> {
  const tools = { detector: await openLanguageDetector(), names: openNameTable(loadAliases()) }
  const articles = await translated(items, tools)
  const stories = storiesAmong(articles)
  const store = await openStoreStages(folder, stories)
  try {
    const stages = [
      ...readStages(items, tools),
      groupStage(articles),
      ...storyStages(stories, tools),
      ...store.stages,
    ]
    return await speedTable(stages, items, runs)
  } finally {
    await store.close()
  }
}

const size = process.argv.includes('--quick') ? QUICK : WHOLE
const folder = mkdtempSync(join(tmpdir(), 'dragoman-bench-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(INTERRUPTED))

const start = performance.now()
console.log(`Node ${process.versions.node}, ${availableParallelism()} × ${cpus()[0]?.model ?? 'unknown'}`)
console.log(await speed(syntheticItems().take(size.articles).toArray(), size.runs, folder))
console.log(memoryTable(size.memory, folder))
console.log(startUpTable(size.starts))
console.log(await growthTable(size.growth, folder))
console.log(await askTable(size.ask, folder))
console.log(await fanOutTable(size.channels, folder))
console.log(await slackPaceTable(8, 12))
console.log(await feedsTable(size.feeds, folder))
console.log(`\nAll of it took ${Math.round((performance.now() - start) / 1_000)} s.`)
