/** `dragoman source …` and `dragoman replay`: sources from the command line, beside the running bot or without it. */
import { basename, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type App, openApp } from '../app.ts'
import { loadConfig } from '../config.ts'
import { type Block, block } from '../deliver/card.ts'
import { sourceBlock, sourceListBlocks } from '../deliver/cards/source-card.ts'
import { safe } from '../deliver/safe-text.ts'
import { renderTerminal, type TerminalOptions } from '../deliver/terminal/render.ts'
import { count } from '../deliver/words.ts'
import { writeOpml } from '../ingest/feed/opml.ts'
import { shownAddress } from '../ingest/sources.ts'
import type { Section } from '../intake/explain/section.ts'
import type { Refused } from '../intake/import-opml.ts'
import { terminalOptions, write } from '../screen.ts'
import { readGiven, writeGiven } from './files.ts'
import { askFeeds } from './gather.ts'

/** Failing sources that are named one by one. */
const MOST_NAMED = 20
/** Feeds of a list that are left out, named one by one. */
const MOST_REFUSED = 10
const FAILED = 1

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
  const bytes = readGiven(file)
  await withApp(async (app) => {
    const { added, known, refused = [] } = await app.importSources(bytes, basename(file))
    const before = known > 0 ? `; ${known} ${known === 1 ? 'was' : 'were'} there already` : ''
    write(`${count(added, 'feed')} taken in from ${safe(file)}${before}${leftOut(refused)}\n`)
    if (added > 0) await reportAsking(app)
  })
}

/** The end of a sentence, and a line for each of the first ones. */
function leftOut(refused: readonly Refused[]): string {
  if (refused.length === 0) return '.'
  const lines = refused.slice(0, MOST_REFUSED).map(({ name, why }) => `  ${safe(name)}: ${safe(why)}`)
  const more = refused.length > MOST_REFUSED ? [`  and ${refused.length - MOST_REFUSED} more`] : []
  return [`; ${refused.length} left out:`, ...lines, ...more].join('\n')
}

/** Only feeds: another reader could make nothing of a folder, or of a page read by selectors. */
export async function sourceExport(file: string): Promise<void> {
  await withApp(async (app) => {
    const sources = await app.desk.sources()
    const feeds = sources.flatMap(({ name, kind, address }) =>
      kind === 'feed' && address ? [{ url: address, title: name, categories: [] }] : [],
    )
    if (feeds.length === 0) throw new Error('there is no feed to write; add one with: dragoman source add')
    writeGiven(file, writeOpml(feeds, app.config.digest.name))
    write(`${count(feeds.length, 'feed')} written to ${safe(file)}.\n`)
  })
}

export async function sourceList(): Promise<void> {
  await withApp(async ({ desk, config }) =>
    print(sourceListBlocks(await desk.sources(), config.digest.zone, Number.POSITIVE_INFINITY)),
  )
}

export async function sourceRemove(name: string): Promise<void> {
  await withApp(async ({ desk }) => {
    await desk.removeSource(name)
    write(`${safe(name)} is read no more.\n`)
  })
}

/** `words`: the name or address of a source, or any address. */
export async function sourceTest(words: string): Promise<void> {
  await withApp(async (app) => showSections(app.explain(words)))
}

/** A feed or page that was saved, on the same way as one that is fetched; `url` stands for where it came from. */
export async function replay(file: string, { url, type }: { url?: string; type?: string }): Promise<void> {
  const bytes = readGiven(file)
  const from = url ?? pathToFileURL(resolve(file)).href
  await withApp(async (app) => showSections(app.replay(bytes, from, type)))
}

/** The exit code says whether anything was read: for scripts that watch a source. */
async function showSections(sections: AsyncIterable<Section>): Promise<void> {
  let wasRead = false
  for await (const section of sections) {
    write(sectionText(section, terminalOptions()))
    wasRead ||= section.found === true
  }
  if (!wasRead) process.exitCode = FAILED
}

/** Its lines are not wrapped: addresses are copied from them. */
export const sectionText = ({ title, lines }: Section, options: TerminalOptions): string =>
  renderTerminal([block('heading', title)], options) + lines.map((line) => `  ${safe(line)}\n`).join('')

async function reportAsking(app: App): Promise<void> {
  const { due, well, items, failed } = await askFeeds(app)
  if (due === undefined) {
    write(
      'Another process, such as the running bot, asks the sources now: these are asked in its next round.\n',
    )
    return
  }
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
