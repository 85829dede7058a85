/** `dragoman source …` and `dragoman replay`: sources from the command line, beside the running bot or without it. */
import { readFileSync, writeFileSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type App, openApp } from '../app.ts'
import { loadConfig } from '../config.ts'
import type { Block } from '../deliver/card.ts'
import { sourceBlock, sourceListBlocks } from '../deliver/cards/source-card.ts'
import { safe } from '../deliver/safe-text.ts'
import { renderTerminal } from '../deliver/terminal/render.ts'
import { count } from '../deliver/words.ts'
import { writeOpml } from '../ingest/feed/opml.ts'
import { shownAddress } from '../ingest/sources.ts'
import type { Section } from '../intake/explain/section.ts'
import { terminalOptions, write } from '../screen.ts'
import { askFeeds } from './gather.ts'

/** Failing sources that are named one by one. */
const MOST_NAMED = 20

const print = (blocks: readonly Block[]): void => write(renderTerminal(blocks, terminalOptions()))

export async function sourceAdd(address: string): Promise<void> {
  await withApp(async (app) => {
    const added = await app.desk.addSource(address)
    print([sourceBlock(added, app.config.digest.zone)])
    await reportAsking(app)
  })
}

/** Takes in the feeds of an OPML file, and asks each of them once. */
export async function sourceImport(file: string): Promise<void> {
  const bytes = readFileSync(file)
  await withApp(async (app) => {
    const { added, known } = await app.importSources(bytes, basename(file))
    write(
      `${count(added, 'feed')} taken in from ${safe(file)}${known > 0 ? `; ${known} were there already` : ''}.\n`,
    )
    if (added > 0) await reportAsking(app)
  })
}

export async function sourceExport(file: string): Promise<void> {
  await withApp(async (app) => {
    const sources = await app.desk.sources()
    const feeds = sources.flatMap(({ name, address }) =>
      address ? [{ url: address, title: name, categories: [] }] : [],
    )
    writeFileSync(file, writeOpml(feeds, app.config.digest.name))
    write(`${count(feeds.length, 'feed')} written to ${file}.\n`)
  })
}

export async function sourceList(): Promise<void> {
  await withApp(async ({ desk, config }) => print(sourceListBlocks(await desk.sources(), config.digest.zone)))
}

export async function sourceRemove(name: string): Promise<void> {
  await withApp(async ({ desk }) => {
    await desk.removeSource(name)
    write(`${safe(name)} is read no more.\n`)
  })
}

export async function sourceTest(address: string): Promise<void> {
  await withApp(async (app) => showSections(app.explain(address)))
}

/** A feed or page that was saved, on the same way as one that is fetched; `url` stands for where it came from. */
export async function replay(file: string, { url, type }: { url?: string; type?: string }): Promise<void> {
  const bytes = new Uint8Array(readFileSync(file))
  const from = url ?? pathToFileURL(resolve(file)).href
  await withApp(async (app) => showSections(app.replay(bytes, from, type)))
}

async function showSections(sections: AsyncIterable<Section>): Promise<void> {
  for await (const { title, lines } of sections) {
    write(`${title}\n`)
    for (const line of lines) write(`  ${safe(line)}\n`)
  }
}

async function reportAsking(app: App): Promise<void> {
  const { well, items, failed } = await askFeeds(app)
  write(`${count(well, 'source')} read well, ${count(items, 'new item')}.\n`)
  for (const { entry, record } of failed.slice(0, MOST_NAMED))
    write(`${safe(shownAddress(entry.url))}: ${safe(record.state.problem ?? 'failed')}\n`)
  if (failed.length > MOST_NAMED) write(`and ${failed.length - MOST_NAMED} more: dragoman source list\n`)
}

async function withApp(work: (app: App) => Promise<void>): Promise<void> {
  const app = await openApp(loadConfig())
  try {
    await work(app)
  } finally {
    await app.stop()
  }
}
