/** `dragoman source …` and `dragoman replay`: sources from the command line, beside the running bot or without it. */
import { basename, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { source } from '../../commands/source.ts'
import { type App, openApp } from '../app.ts'
import { loadConfig } from '../config.ts'
import type { Caller } from '../deliver/caller.ts'
import { type Block, block } from '../deliver/card.ts'
import { addedBlock, sourceListBlocks } from '../deliver/cards/source-card.ts'
import type { Input } from '../deliver/command.ts'
import { safe } from '../deliver/safe-text.ts'
import { SCREEN } from '../deliver/terminal/chat.ts'
import { renderTerminal, type TerminalOptions } from '../deliver/terminal/render.ts'
import { count } from '../deliver/words.ts'
import { type OpmlFeed, writeOpml } from '../ingest/feed/opml.ts'
import { shownAddress } from '../ingest/sources.ts'
import type { Section } from '../intake/explain/section.ts'
import { hostOf } from '../intake/find-feed.ts'
import { cutWords, type Refused } from '../intake/import-opml.ts'
import { terminalOptions, write } from '../screen.ts'
import { besides, PRIVATE, readGiven, writeGiven } from './files.ts'
import { askFeeds, itemsWords, withPatience } from './gather.ts'

/** Failing sources that are named one by one. */
const MOST_NAMED = 20
/** Feeds of a list that are left out, named one by one. */
const MOST_REFUSED = 10
const FAILED = 1
/** The feed that was added has just answered; others that are due must not keep people waiting. */
const PATIENCE_MS = 10_000

/** Whoever may start the program runs it. */
const OPERATOR: Caller = {
  person: { platform: 'terminal', workspace: SCREEN.workspace, user: 'you' },
  place: SCREEN,
  isManager: true,
  isOperator: true,
  request: 'command-line',
}

const print = (blocks: readonly Block[]): void => write(renderTerminal(blocks, terminalOptions()))

export async function sourceAdd(address: string): Promise<void> {
  await withApp(async (app) => {
    tell(`Asking ${hostOf(address)} …`)
    const added = await app.desk.addSource(address)
    print([block('heading', 'Added'), addedBlock(added)])
    await reportAsking(app, PATIENCE_MS)
  })
}

/** What is under way: beside the output of the command, so that a script can leave it out. */
const tell = (words: string): void => void process.stderr.write(`${safe(words)}\n`)

/** Takes in the feeds of an OPML file, and asks each of them once. */
export async function sourceImport(file: string): Promise<void> {
  const bytes = readGiven(file)
  await withApp(async (app) => {
    const { added, known, refused = [], cutAfter } = await app.importSources(bytes, basename(file))
    const before = known > 0 ? `; ${known} ${known === 1 ? 'was' : 'were'} there already` : ''
    const from = file === '-' ? 'standard input' : safe(file)
    write(`${count(added, 'feed')} taken in from ${from}${before}${leftOut(refused)}\n`)
    if (cutAfter !== undefined) write(`Not all: ${cutWords('the file', cutAfter)}.\n`)
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
  await withApp(async ({ desk, config }) => {
    const feeds = await desk.feedList()
    if (feeds.length === 0) throw new Error('there is no feed to write; add one with: dragoman source add')
    const isReplaced = writeGiven(file, writeOpml(feeds, config.digest.name), PRIVATE)
    const to = file === '-' ? 'standard output' : safe(file)
    const before = isReplaced ? ', in place of what stood there' : ''
    besides(file).write(`${count(feeds.length, 'feed')} written to ${to}${before}.${keysWords(feeds)}\n`)
  })
}

/** An export has whole addresses: without its key another reader could not ask a feed. */
function keysWords(feeds: readonly OpmlFeed[]): string {
  const keyed = feeds.filter(({ url, page = '' }) => /[?#]/.test(url + page)).length
  return keyed === 0 ? '' : ` The addresses of ${count(keyed, 'feed')} may hold a key: keep it to yourself.`
}

export async function sourceList(): Promise<void> {
  await withApp(async ({ desk, config }) =>
    print(sourceListBlocks(await desk.sources(), config.digest.zone, Number.POSITIVE_INFINITY)),
  )
}

/** What the same command does in a chat: `name` is remove, label, pause or resume. */
export async function sourceCommand(name: string, input: Input): Promise<void> {
  const command = source.subcommands?.find((each) => each.name === name)
  if (!command) throw new Error(`there is no command "source ${name}"`)
  await withApp(async ({ desk }) => print((await command.run(desk, input, OPERATOR)).card.blocks))
}

/** `words`: the name or address of a source, or any address. */
export async function sourceTest(words: string): Promise<void> {
  await withApp(async (app) => {
    tell(`Testing ${shownAddress(words)} …`)
    await showSections(app.explain(words))
  })
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

/** `patienceMs`: what takes longer is left to the next command, or to the bot. */
async function reportAsking(app: App, patienceMs = Number.POSITIVE_INFINITY): Promise<void> {
  const asked = await withPatience(askFeeds, app, patienceMs)
  if (asked === undefined) {
    write('Some sources have not answered yet; what they say comes later.\n')
    return
  }
  const { due, well, items, corrected, failed } = asked
  if (due === undefined) {
    write(
      'Another process, such as the running bot, asks the sources now: these are asked in its next round.\n',
    )
    return
  }
  write(`${count(well, 'source')} read well, ${itemsWords(items, corrected)}.\n`)
  const names = await app.sourceNames()
  for (const { entry, record } of failed.slice(0, MOST_NAMED))
    write(
      `${safe(names.get(entry.url) ?? shownAddress(entry.url))}: ${safe(record.state.problem ?? 'failed')}\n`,
    )
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
