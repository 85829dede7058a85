/**
 * A look at a source, step by step: of a folder what can be read, of a page its selectors, of an address whatever is
 * there. Keeps nothing.
 */
import { type FolderEntry, isPolled, openFolder, type SourceEntry } from '../../ingest/sources.ts'
import { clauseOf } from '../../lib/clause.ts'
import { type ExplainTools, explainAddress } from './explain.ts'
import type { Section } from './section.ts'

/** Items that a look at a folder reads, and how many of them it names. */
const MOST_READ = 200
const MOST_NAMED = 3

export async function* explainSource(entry: SourceEntry, tools: ExplainTools): AsyncGenerator<Section> {
  if (isPolled(entry)) yield* explainAddress(entry, tools)
  else yield explainFolder(entry)
}

async function explainFolder(entry: FolderEntry): Promise<Section> {
  const titles: string[] = []
  const problems: string[] = []
  for await (const reading of openFolder(entry).read()) {
    if ('problem' in reading) problems.push(`${reading.problem.name}: ${clauseOf(reading.problem)}`)
    else titles.push(reading.item.title ?? reading.item.id)
    if (titles.length + problems.length >= MOST_READ) break
  }
  const some = (list: readonly string[]) => list.slice(0, MOST_NAMED).join('; ')
  return {
    title: `Read as a ${entry.kind}`,
    lines: [
      `${titles.length} ${titles.length === 1 ? 'article' : 'articles'} can be read${titles.length > 0 ? `, such as: ${some(titles)}` : ''}.`,
      ...(problems.length > 0 ? [`${problems.length} cannot: ${some(problems)}.`] : []),
    ],
    ...(titles.length > 0 && { found: true }),
  }
}
