/** One round over the folders and the inbox: what is new is read, put into English, joined to its story and stored. */
import { createHash } from 'node:crypto'
import { count } from '../deliver/words.ts'
import type { InboxItem } from '../ingest/poll/inbox.ts'
import type { RawItem, Reading, ReadProblem } from '../ingest/source.ts'
import { type FolderEntry, openFolder, type PolledEntry } from '../ingest/sources.ts'
import { clauseOf } from '../lib/clause.ts'
import type { Clock } from '../lib/clock.ts'
import { messageOf } from '../lib/message-of.ts'
import { present } from '../lib/present.ts'
import type { Tools } from '../pipeline.ts'
import type { Store } from '../store/store.ts'
import { StoreError } from '../store/store-error.ts'
import { type RefreshState, takeIn, type Work } from './take-in.ts'

export type Refreshed = {
  readonly added: number
  /** Known before, with other words now. */
  readonly corrected: number
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

/** What lies in a folder. `isAll` false: it could not be looked at, or not to its end. */
type Files = { readonly path: string; readonly articleIds: string[]; isAll: boolean }

type Progress = (name: string, done: number) => void

const BATCH = 64

const sumOf = ({ added, corrected, same }: Work['counts']): number => added + corrected + same

/** `progress` is told of every item. One bad item never ends the round; running twice doubles nothing. */
export async function refreshSources(input: RefreshInput, progress?: Progress): Promise<Refreshed> {
  const work: Work = { ...input, problems: [], grown: new Set(), counts: { added: 0, corrected: 0, same: 0 } }
  const { problems, counts, grown } = work
  // Two folders may use one id for two articles.
  const prefixOf = (path: string) => (input.folders.length > 1 ? `${path}/` : '')
  const seen: Files[] = []
  for (const entry of input.folders) {
    const note = await input.store.sourceNotes.get(entry.path)
    const files: Files = { path: entry.path, articleIds: [], isAll: !note?.paused }
    if (!note?.paused) await readFolder(entry, prefixOf(entry.path), work, files, progress)
    seen.push(files)
  }
  await input.store.retention.seeFiles(seen, input.clock())
  forgetOthers(input.state.read, seen)
  await emptyInbox(input, work, progress)
  return { ...counts, problems, grown: [...grown].filter(Boolean) }
}

/** A file that cannot be read lies there all the same. */
function see(reading: Reading, prefix: string, files: Files): void {
  const id = 'item' in reading ? reading.item.id : reading.id
  if (id === undefined) files.isAll = false
  else files.articleIds.push(`${prefix}${id}`)
}

/** A file that is gone may come back when its article is forgotten. */
function forgetOthers(read: RefreshState['read'], seen: readonly Files[]): void {
  const there = new Set(seen.flatMap(({ articleIds }) => articleIds))
  const unseen = new Set(seen.filter(({ isAll }) => !isAll).map(({ path }) => path))
  const isUnseen = (id: string) =>
    seen.length > 1 ? unseen.has(id.slice(0, id.lastIndexOf('/'))) : unseen.size > 0
  for (const id of read.keys()) if (!there.has(id) && !isUnseen(id)) read.delete(id)
}

async function readFolder(
  entry: FolderEntry,
  prefix: string,
  work: Work,
  files: Files,
  progress?: Progress,
): Promise<void> {
  const { counts, problems, store, clock } = work
  const before = { items: sumOf(counts), problems: problems.length }
  const unread: ReadProblem[] = []
  for await (const reading of readSafely(entry)) {
    see(reading, prefix, files)
    if ('problem' in reading) {
      problems.push(reading.problem)
      unread.push(reading.problem)
    } else await takeFile({ ...reading.item, id: `${prefix}${reading.item.id}` }, work)
    progress?.('item' in reading ? reading.item.id : reading.problem.name, sumOf(counts))
  }
  await store.sourceNotes.set(entry.path, {
    lastReadAt: clock(),
    articles: sumOf(counts) - before.items,
    problem: folderProblem(entry.path, unread) ?? firstWords(problems.slice(before.problems)),
  })
}

/**
 * "2 files could not be read: a.txt, it is empty; write its text"; of the folder itself why it could not be read. A folder
 * that gave articles works all the same: `statusOf` of the desk tells the two apart.
 */
export function folderProblem(path: string, unread: readonly ReadProblem[]): string | undefined {
  const ofAll = unread.find(({ name }) => name === path)
  const [first] = unread
  if (ofAll || !first) return ofAll && clauseOf(ofAll)
  return `${count(unread.length, 'file')} could not be read: ${first.name}, ${clauseOf(first)}`
}

const firstWords = ([problem]: readonly ReadProblem[]): string | undefined =>
  problem && `${problem.name}: ${clauseOf(problem)}`

/** A source that breaks off is a problem of its own. */
async function* readSafely(entry: FolderEntry): AsyncGenerator<Reading> {
  try {
    yield* openFolder(entry).read()
  } catch (error) {
    yield { problem: { name: entry.path, why: messageOf(error), remedy: 'the rest of it is read next time' } }
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
    work.problems.push({ name: item.id, why: messageOf(error), remedy })
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
      progress?.(item.item.link ?? item.id, sumOf(work.counts))
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
