/** What commands see of the sources and change about them. */
import { basename } from 'node:path'
import { CommandError } from '../deliver/command.ts'
import type { Desk, SourceStatus } from '../deliver/desk.ts'
import type { SourceNotes } from '../ingest/source-notes.ts'
import { openSource, type SourceEntry, sourceKinds } from '../ingest/sources.ts'

/** Items that a test reads, and how many of them it names. */
const MOST_READ = 200
const MOST_NAMED = 3

export type SourceDesk = Pick<
  Desk,
  'sources' | 'testSource' | 'labelSource' | 'pauseSource' | 'addSource' | 'removeSource'
>

/** `entries` are those of the configuration; what is noted about them stands in the store. */
export function openSourceDesk(entries: readonly SourceEntry[], notes: SourceNotes): SourceDesk {
  /** Two folders may end in the same word: then each is called by its whole path. */
  const shortName = ({ path }: SourceEntry): string =>
    entries.filter((other) => basename(other.path) === basename(path)).length > 1 ? path : basename(path)

  const statusOf = async (entry: SourceEntry): Promise<SourceStatus> => {
    const note = await notes.get(entry.path)
    return {
      name: note?.label ?? shortName(entry),
      kind: entry.kind,
      paused: note?.paused ?? false,
      articles: note?.articles ?? 0,
      ...(note?.lastReadAt && { readAt: note.lastReadAt }),
      ...(note?.problem && { problem: note.problem }),
    }
  }

  /** By label or address. */
  async function requireEntry(name: string): Promise<SourceEntry> {
    for (const entry of entries) if (isCalled(name, entry.path, (await statusOf(entry)).name)) return entry
    const known = (await Promise.all(entries.map(statusOf))).map((status) => status.name).join(', ')
    throw new CommandError(`There is no source “${name}”. Known: ${known || 'none'}.`)
  }

  return {
    sources: () => Promise.all(entries.map(statusOf)),

    testSource: async (name) => testOf(await requireEntry(name)),

    async labelSource(name, label) {
      const { path } = await requireEntry(name)
      const wanted = label.trim()
      for (const entry of entries)
        if (entry.path !== path && isCalled(wanted, entry.path, (await statusOf(entry)).name))
          throw new CommandError(`Another source is called “${wanted}”.`)
      await notes.set(path, { label: wanted || undefined })
    },

    async pauseSource(name, paused) {
      await notes.set((await requireEntry(name)).path, { paused })
    },

    async addSource(address) {
      throw new CommandError(
        `“${address}” cannot be added here: this version reads sources of the kind ${sourceKinds.join(', ')}, which the operator names under sources: in config/dragoman.yaml.`,
      )
    },

    async removeSource(name) {
      const { path } = await requireEntry(name)
      throw new CommandError(
        `“${path}” stands in config/dragoman.yaml: take it out there, or pause it with /source pause.`,
      )
    },
  }
}

const isCalled = (typed: string, ...names: readonly string[]): boolean =>
  names.some((name) => name.toLowerCase() === typed.trim().toLowerCase())

/** Reads without keeping anything. */
async function testOf(entry: SourceEntry): Promise<string[]> {
  const titles: string[] = []
  const problems: string[] = []
  for await (const reading of openSource(entry).read()) {
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
