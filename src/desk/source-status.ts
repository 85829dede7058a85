/** How a source is doing, and what was taken in from a list, as commands show them. Pure. */
import { LIST_KIND } from '../deliver/cards/source-card.ts'
import { CommandError } from '../deliver/command.ts'
import type { SourceStatus } from '../deliver/desk.ts'
import { count } from '../deliver/words.ts'
import type { FeedState } from '../ingest/poll/feed-state.ts'
import type { SourceNote } from '../ingest/source-notes.ts'
import { isPolled, type SourceEntry } from '../ingest/sources.ts'
import { cutWords, type Refused, type TakenFeeds } from '../intake/import-opml.ts'
import { present } from '../lib/present.ts'

/** Feeds of a list that are left out, named one by one. */
const MOST_REFUSED = 10

export type Noted = {
  readonly note: SourceNote | undefined
  readonly state: FeedState | undefined
  readonly articles: number | undefined
}

export function statusOf(name: string, entry: SourceEntry, { note, state, articles }: Noted): SourceStatus {
  if (!isPolled(entry)) return folderStatus(name, note)
  const isAsked = !note?.paused && !state?.stopped
  return {
    name,
    kind: entry.kind,
    paused: note?.paused ?? false,
    articles: articles ?? 0,
    address: entry.url,
    ...present({
      readAt: state?.lastGoodAt,
      problem: state?.problem,
      failingSince: state?.failingSince,
      nextCheckAt: isAsked ? state?.nextCheckAt : undefined,
      stopped: state?.stopped,
    }),
  }
}

/** A folder that gave articles works, though some of its files do not. */
function folderStatus(name: string, note: SourceNote | undefined): SourceStatus {
  const { paused = false, articles = 0, lastReadAt, problem } = note ?? {}
  return {
    name,
    kind: 'folder',
    paused,
    articles,
    ...present({ readAt: lastReadAt, [articles > 0 ? 'inPart' : 'problem']: problem }),
  }
}

/** @throws {CommandError} when nothing of the list is new. */
export function listStatus(address: string, taken: TakenFeeds): SourceStatus {
  const { added, names, known, refused, cutAfter } = taken
  const cut = cutAfter === undefined ? [] : [cutWords('the list', cutAfter)]
  const problem = [...(refused ? [refusedWords(refused)] : []), ...cut].join('; ') || undefined
  if (added === 0)
    throw new CommandError(
      problem
        ? `“${address}” cannot be added: nothing else of the list is new, and ${problem}.`
        : `“${address}” is read already: every feed of that list is a source.`,
    )
  const before = known > 0 ? `; ${known} ${known === 1 ? 'was' : 'were'} there already` : ''
  return {
    name: `${count(added, 'feed')} of the list${before}`,
    kind: LIST_KIND,
    paused: false,
    articles: 0,
    feeds: names,
    ...present({ problem }),
  }
}

function refusedWords(refused: readonly Refused[]): string {
  const named = refused.slice(0, MOST_REFUSED).map(({ name, why }) => `${name} (${why})`)
  const more = refused.length > MOST_REFUSED ? ` and ${refused.length - MOST_REFUSED} more` : ''
  return `${count(refused.length, 'feed')} left out: ${named.join(', ')}${more}`
}
