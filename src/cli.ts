/** What each command of the command line does: opens the app, asks it, prints. */
import { type App, openApp } from './app.ts'
import { readGiven, writeGiven } from './command-line/files.ts'
import { gather } from './command-line/gather.ts'
import { loadConfig } from './config.ts'
import { answerBlocks } from './deliver/answer-card.ts'
import { type Block, block } from './deliver/card.ts'
import { DEFAULT_SETTINGS } from './deliver/channel.ts'
import type { Told } from './deliver/desk.ts'
import { renderMarkdown } from './deliver/markdown/render.ts'
import { detailBlocks, leadCard } from './deliver/story-card.ts'
import { type StoryView, viewBlocks } from './deliver/story-views.ts'
import { renderTerminal } from './deliver/terminal/render.ts'
import { terminalOptions, write } from './screen.ts'
import { decodeTmx, parseTmx, writeTmx } from './translate/tmx.ts'

/** A terminal scrolls: one story is shown whole. */
const UNLIMITED = Number.POSITIVE_INFINITY

export async function digestCommand({ format }: { format: string }): Promise<void> {
  await withApp(async (app) => {
    if (format === 'json') write(`${visibleJson(await digestJson(app))}\n`)
    else if (format === 'markdown') write(renderMarkdown(await digestBlocks(app)))
    else print(await digestBlocks(app))
  })
}

export async function askCommand(words: readonly string[], { story }: { story?: string }): Promise<void> {
  await withApp(async (app) => print(await askBlocks(app, words.join(' '), story)))
}

export async function storyCommand(
  id: string | undefined,
  views: Partial<Record<StoryView, boolean>>,
): Promise<void> {
  await withApp(async (app) => {
    const told = await requireStory(app, id)
    const chosen = (['evidence', 'timeline', 'quotes', 'sources'] as const).filter((view) => views[view])
    if (chosen.length === 0)
      print([...leadCard(told.brief, UNLIMITED), ...detailBlocks(told.brief, UNLIMITED)])
    for (const view of chosen) print(viewBlocks(view, told.brief, told.story.articles))
  })
}

export async function memoryImport(file: string): Promise<void> {
  const { pairs, skipped } = parseTmx(decodeTmx(readGiven(file)))
  await withApp(async (app) => {
    await app.store.putPairs(pairs)
    const left = skipped > 0 ? `; ${skipped} units without English were left out` : ''
    write(`${pairs.length} pairs taken in from ${file}${left}.\n`)
  })
}

/** Everything the program knows in English: the imported pairs and those of the configured memories. */
export async function memoryExport(file: string): Promise<void> {
  await withApp(async (app) => {
    const pairs = await app.memory()
    writeGiven(file, writeTmx(pairs, 'exported by Dragoman'))
    write(`${pairs.length} pairs written to ${file}.\n`)
  })
}

/** Opens the app, reads the sources with a progress line, and closes it whatever happens. */
async function withApp(work: (app: App) => Promise<void>): Promise<void> {
  const app = await openApp(loadConfig())
  try {
    await gather(app)
    await work(app)
  } finally {
    await app.stop()
  }
}

async function digestBlocks({ desk }: App): Promise<Block[]> {
  const { frontPage, details } = await desk.digest(DEFAULT_SETTINGS, {})
  return [frontPage, ...details].flatMap((card) => card.blocks)
}

/** JSON in which control and direction characters of other people's text are escaped: a terminal may be reading. */
const visibleJson = (value: unknown): string =>
  JSON.stringify(value, null, 2).replace(
    /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )

async function digestJson({ desk, config }: App) {
  const told = await desk.stories({})
  return { name: config.digest.name, stories: told.map(({ brief }) => brief) }
}

async function askBlocks(app: App, question: string, storyId?: string): Promise<Block[]> {
  if (storyId) await requireStory(app, storyId)
  const asked = await app.desk.ask(question, { ...(storyId && { story: storyId }) })
  return asked
    ? answerBlocks(asked.answer, asked.told.brief, asked.told.story.articles)
    : [block('paragraph', 'No stories yet.')]
}

async function requireStory({ desk }: App, id: string | undefined): Promise<Told> {
  const told = id ? await desk.story(id) : (await desk.stories({ limit: 1 }))[0]
  if (told) return told
  const gone = id ? await desk.whyGone(id) : undefined
  if (gone) throw new Error(gone)
  const known = desk.suggest('story', '').map(({ value }) => value)
  throw new Error(
    id ? `there is no story "${id}"; known: ${known.join(', ') || 'none'}` : 'there are no stories yet',
  )
}

const print = (blocks: readonly Block[]): void => write(renderTerminal(blocks, terminalOptions()))
