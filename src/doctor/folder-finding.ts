/** What a folder holds now. Reads its files as the bot does, and keeps nothing. */
import type { SourceStatus } from '../deliver/desk.ts'
import { count, momentLabel } from '../deliver/words.ts'
import type { ReadProblem } from '../ingest/source.ts'
import { type FolderEntry, openFolder } from '../ingest/sources.ts'
import { folderProblem } from '../intake/refresh.ts'
import { good, type Moment, partsOf, type Told, warning, wrong } from './told.ts'

/** Files that are read. */
const MOST_FILES = 2_000

export async function folderFinding(
  head: string,
  entry: FolderEntry,
  { readAt }: SourceStatus,
  { zone }: Pick<Moment, 'zone'>,
): Promise<Told> {
  const { articles, unread, isCut } = await look(entry)
  const whole = unread.find(({ name }) => name === entry.path)
  if (whole && articles === 0) return wrong(`${head} · ${entry.path}: ${whole.why}`, whole.remedy)
  const last = readAt ? `last read ${momentLabel(readAt, zone)}` : 'not read yet'
  const all = articles + unread.filter((problem) => problem !== whole).length
  const files = all > articles ? `${articles} of ${count(all, 'file')}` : count(articles, 'file')
  const told = `${head} · ${files}${isCut ? ' looked at' : ''} · ${last}`
  if (articles === 0 && unread.length === 0)
    return warning(
      `${head} · it holds no text files: ${entry.path}`,
      'put articles there, one in each file whose name ends in .txt or .md',
    )
  const problem = folderProblem(entry.path, unread)?.replace('could not be read', 'cannot be read')
  if (!problem) return good(told)
  const { why, remedy } = whole ?? partsOf(problem)
  return articles === 0 ? wrong(`${head} · ${why}`, remedy) : warning(`${told} · ${why}`, remedy)
}

async function look(entry: FolderEntry) {
  const unread: ReadProblem[] = []
  let articles = 0
  for await (const reading of openFolder(entry).read()) {
    if ('problem' in reading) unread.push(reading.problem)
    else articles++
    if (articles + unread.length >= MOST_FILES) return { articles, unread, isCut: true }
  }
  return { articles, unread, isCut: false }
}
