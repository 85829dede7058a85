/** One round over the folders and the inbox: what is new is read, put into English, joined to its story and stored. */
import { createHash } from 'node:crypto'
import type { InboxItem } from '../ingest/poll/inbox.ts'
import type { RawItem, Reading, ReadProblem } from '../ingest/source.ts'
import { type FolderEntry, openFolder, type PolledEntry } from '../ingest/sources.ts'
import { clauseOf } from '../lib/clause.ts'
import type { Clock } from '../lib/clock.ts'
import { present } from '../lib/present.ts'
import type { Tools } from '../pipeline.ts'
import type { Store } from '../store/store.ts'
import { StoreError } from '../store/store-error.ts'
import { type RefreshState, takeIn, type Work, wordsOf } from './take-in.ts'

export type Refreshed = {
  readonly added: number
  readonly same: number
  readonly problems: readonly ReadProblem[]
  /** Ids of the stories that articles joined. */
  readonly grown: readonly string[]
}

export type RefreshInput = {
  readonly folders: readonly FolderEntry[]
  readonly store: Store
  readonly tools: Tools
  readonly clock: Clock
  readonly state: RefreshState
  /** Sources that are polled, as they are set now. */
  readonly entries: () => Promise<readonly PolledEntry[]>
}

type Progress = (name: string, done: number) => void

const BATCH = 64

/** `progress` is told of every item. One bad item never ends the round; running twice doubles nothing. */
export async function refreshSources(input: RefreshInput, progress?: Progress): Promise<Refreshed> {
  const work: Work = { ...input, problems: [], grown: new Set(), counts: { added: 0, same: 0 } }
  const { problems, counts, grown } = work
  for (const entry of input.folders) {
    const note = await input.store.sourceNotes.get(entry.path)
    if (!note?.paused) await readFolder(entry, input.folders.length > 1, work, progress)
  }
  await emptyInbox(input, work, progress)
  return { ...counts, problems, grown: [...grown].filter(Boolean) }
}

async function readFolder(
  entry: FolderEntry,
  isOneOfMany: boolean,
  work: Work,
  progress?: Progress,
): Promise<void> {
  const { counts, problems, store, clock } = work
  const before = { items: counts.added + counts.same, problems: problems.length }
  for await (const reading of readSafely(entry)) {
    if ('problem' in reading) problems.push(reading.problem)
    // Two folders may use one id for two articles.
    else
      await takeFile(
        isOneOfMany ? { ...reading.item, id: `${entry.path}/${reading.item.id}` } : reading.item,
        work,
      )
    progress?.('item' in reading ? reading.item.id : reading.problem.name, counts.added + counts.same)
  }
  const problem = problems[before.problems]
  await store.sourceNotes.set(entry.path, {
    lastReadAt: clock(),
    articles: counts.added + counts.same - before.items,
    problem: problem && `${problem.name}: ${clauseOf(problem)}`,
  })
}

/** A source that breaks off is a problem of its own. */
async function* readSafely(entry: FolderEntry): AsyncGenerator<Reading> {
  try {
    yield* openFolder(entry).read()
  } catch (error) {
    yield { problem: { name: entry.path, why: wordsOf(error), remedy: 'the rest of it is read next time' } }
  }
}

async function takeFile(item: RawItem, work: Work): Promise<void> {
  const { read } = work.state
  const words = createHash('sha256').update(JSON.stringify(item)).digest('base64')
  if (read.get(item.id) === words) {
    work.counts.same++
    return
  }
  if (await takeSafely(item, work)) read.set(item.id, words)
}

/** An item that cannot be read is named. A store that fails ends the round: nothing could be kept. */
async function takeSafely(item: RawItem, work: Work): Promise<boolean> {
  try {
    const { result, isWhole } = await takeIn(item, work)
    work.counts[result]++
    return isWhole
  } catch (error) {
    if (error instanceof StoreError) throw error
    const remedy = 'it is left out, and tried again next time'
    work.problems.push({ name: item.id, why: wordsOf(error), remedy })
    return false
  }
}

async function emptyInbox({ entries }: RefreshInput, work: Work, progress?: Progress): Promise<void> {
  const { inbox } = work.store
  const seen = new Set<string>()
  let all: readonly PolledEntry[] | undefined
  for (;;) {
    // What failed waits for another round.
    const waiting = (await inbox.waiting(BATCH + seen.size)).filter(({ id }) => !seen.has(id))
    if (waiting.length === 0) return
    all ??= await entries()
    const byKey = new Map(all.map((entry) => [entry.url, entry]))
    for (const item of waiting) {
      seen.add(item.id)
      await takeWhole(item, byKey.get(item.source), work)
      progress?.(item.item.link ?? item.id, work.counts.added + work.counts.same)
    }
  }
}

async function takeWhole(waiting: InboxItem, entry: PolledEntry | undefined, work: Work): Promise<void> {
  const { inbox } = work.store
  const { id, revision } = waiting
  if (await takeSafely(rawItemOf(waiting, entry), work)) await inbox.settle(id, revision, true)
  else await inbox.postpone(id, revision)
}

/** Who publishes: what the operator says; else the host of the article, where it is known to stand there; else the feed's. */
function rawItemOf({ id, source, item }: InboxItem, entry: PolledEntry | undefined): RawItem {
  const { text, title, link, published, language, isForeign, isOfPage } = item
  const outlet =
    entry?.outlet ?? (isForeign && !isOfPage ? new URL(source).hostname.replace(/^www\./, '') : undefined)
  return { id, text, ...present({ title, url: link, published, language, outlet }) }
}
