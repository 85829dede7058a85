/** One round over the folders and the inbox: what is new is read, put into English, joined to its story and stored. */
import { createHash } from 'node:crypto'
import type { InboxItem } from '../ingest/poll/inbox.ts'
import type { RawItem, Reading, ReadProblem } from '../ingest/source.ts'
import { type FolderEntry, openFolder } from '../ingest/sources.ts'
import { ahead } from '../lib/ahead.ts'
import type { Clock } from '../lib/clock.ts'
import type { Tools } from '../pipeline.ts'
import type { Store } from '../store/store.ts'
import { StoreError } from '../store/store-error.ts'
import type { FullText, Whole } from './full-text.ts'
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
  /** Makes an item of a feed whole. */
  readonly fullText: FullText
}

type Progress = (name: string, done: number) => void

/** Items whose pages are fetched while those before them become articles. */
const AHEAD = 8
const BATCH = 64

/** `progress` is told of every item. One bad item never ends the round; running twice doubles nothing. */
export async function refreshSources(input: RefreshInput, progress?: Progress): Promise<Refreshed> {
  const work: Work = { ...input, problems: [], grown: new Set(), counts: { added: 0, same: 0 } }
  const { problems, counts, grown } = work
  for (const entry of input.folders) {
    const note = await input.store.sourceNotes.get(entry.path)
    if (!note?.paused) await readFolder(entry, input.folders.length > 1, work, progress)
  }
  await emptyInbox(input.fullText, work, progress)
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
    problem: problem && `${problem.name}: ${problem.why}; ${problem.remedy}`,
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

async function emptyInbox(fullText: FullText, work: Work, progress?: Progress): Promise<void> {
  const { inbox } = work.store
  const seen = new Set<string>()
  for (;;) {
    // What failed waits for another round.
    const waiting = (await inbox.waiting(BATCH + seen.size)).filter(({ id }) => !seen.has(id))
    if (waiting.length === 0) return
    for await (const [item, whole] of ahead(waiting, AHEAD, fullText)) {
      seen.add(item.id)
      await takeWhole(item, whole, work)
      progress?.(item.item.link ?? item.id, work.counts.added + work.counts.same)
    }
  }
}

async function takeWhole({ id, revision }: InboxItem, whole: Whole, work: Work): Promise<void> {
  const { store, clock, grown } = work
  if (whole.kind === 'withdrawn') {
    const story = await store.leaveStory(id, clock())
    if (story) grown.add(story)
  }
  const isTaken = whole.kind !== 'item' || (await takeSafely(whole.item, work))
  if (isTaken) await store.inbox.settle(id, revision)
  else await store.inbox.postpone(id, revision)
}
