/** A look at a source that is known, in lines: of a folder what can be read, of an address every step. Keeps nothing. */
import { type FolderEntry, isPolled, openFolder, type SourceEntry } from '../../ingest/sources.ts'
import { type ExplainTools, explainAddress } from './explain.ts'

/** Items that a look at a folder reads, and how many of them it names. */
const MOST_READ = 200
const MOST_NAMED = 3

export async function explainSource(entry: SourceEntry, tools: ExplainTools): Promise<string[]> {
  if (!isPolled(entry)) return explainFolder(entry)
  const lines: string[] = []
  for await (const section of explainAddress(entry.url, tools, entry.headers))
    lines.push(`${section.title}:`, ...section.lines)
  return lines
}

async function explainFolder(entry: FolderEntry): Promise<string[]> {
  const titles: string[] = []
  const problems: string[] = []
  for await (const reading of openFolder(entry).read()) {
    if ('problem' in reading) problems.push(`${reading.problem.name}: ${reading.problem.why}`)
    else titles.push(reading.item.title ?? reading.item.id)
    if (titles.length + problems.length >= MOST_READ) break
  }
  const some = (list: readonly string[]) => list.slice(0, MOST_NAMED).join('; ')
  return [
    `Read as a ${entry.kind}.`,
    `${titles.length} ${titles.length === 1 ? 'article' : 'articles'} can be read${titles.length > 0 ? `, such as: ${some(titles)}` : ''}.`,
    ...(problems.length > 0 ? [`${problems.length} cannot: ${some(problems)}.`] : []),
  ]
}
