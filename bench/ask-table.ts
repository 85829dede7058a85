/** Table 5: what a question costs when many articles are stored. Writes a database file of its own. */
import { join } from 'node:path'
import { ask } from '../commands/ask.ts'
import { openApp } from '../src/app.ts'
import { parseConfig } from '../src/config.ts'
import { runCommand } from '../src/deliver/run-command.ts'
import { SCREEN } from '../src/deliver/terminal/chat.ts'
import { type Grouped, openFiller } from './fill.ts'
import { JOINED } from './store-stages.ts'
import { storyIn, syntheticArticles } from './synthetic.ts'
import { figure, tableOf } from './table.ts'

/** Articles of one transaction. */
const BATCH = 500
/** Stories that are asked about, each twice: a first time and again. */
const ASKED = 60

/** `folder` takes the file; the caller removes it. */
export async function askTable(counts: readonly number[], folder: string): Promise<string> {
  const rows: string[][] = []
  for (const count of counts) rows.push(await rowOf(count, join(folder, `ask-${count}.sqlite`)))
  return tableOf(
    '5. /ask with so many articles stored, in wall ms',
    ['articles', 'start', 'first', 'a new story, median', 'p95', 'again, median', 'p95', 'answered'],
    rows,
  )
}

async function rowOf(count: number, database: string): Promise<string[]> {
  const titles = await fill(count, database)
  const config = parseConfig({ sources: [], translate: [], database })
  const begin = performance.now()
  const app = await openApp(config, { clock: () => JOINED })
  const start = performance.now() - begin
  const step = Math.max(1, Math.floor(titles.length / ASKED))
  const questions = titles.filter((_, index) => index % step === 0).slice(0, ASKED + 1)
  let answered = 0
  const spend = async (question: string) => {
    const from = performance.now()
    const caller = {
      person: { platform: 'terminal', workspace: 'local', user: 'bench' } as const,
      place: SCREEN,
      isManager: false,
      request: question,
    }
    if (ask.subcommands) throw new Error('/ask has no subcommands')
    const { card } = await runCommand(app.desk, caller, ask, { question }, (error) => {
      throw error
    })
    if (card.blocks.some(({ kind }) => kind === 'quote')) answered++
    return performance.now() - from
  }
  const [first = 0, ...fresh] = await inTurn(questions, spend)
  const again = await inTurn(questions, spend)
  await app.stop()
  return [
    count.toLocaleString('en'),
    figure(start),
    figure(first),
    figure(quantile(fresh, 0.5)),
    figure(quantile(fresh, 0.95)),
    figure(quantile(again, 0.5)),
    figure(quantile(again, 0.95)),
    `${answered} of ${2 * questions.length}`,
  ]
}

/** Questions about stories that are stored: one for each. */
async function fill(count: number, database: string): Promise<string[]> {
  const filler = await openFiller(database)
  const articles = syntheticArticles()
  const titles = new Map<string, string>()
  for (let taken = 0; taken < count; taken += BATCH) {
    const batch = Array.from({ length: Math.min(BATCH, count - taken) }, (): Grouped => {
      const article = articles.next().value
      const storyId = storyIn(article.id).toUpperCase()
      if (article.language === 'en' && article.title) titles.set(storyId, article.title.original)
      return { article, storyId }
    })
    await filler.fill(batch)
  }
  filler.close()
  return [...titles.values()].map((title) => `What happened: ${title}?`)
}

async function inTurn(questions: readonly string[], spend: (question: string) => Promise<number>) {
  const times: number[] = []
  for (const question of questions) times.push(await spend(question))
  return times
}

const quantile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length * share)] ?? Number.NaN
