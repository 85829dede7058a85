/** A store that forgets, with a clock that the test moves. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { onTestFinished } from 'vitest'
import { packBodies } from '../../../src/ingest/poll/feed-item.ts'
import { firstState } from '../../../src/ingest/poll/feed-state.ts'
import type { PollRecord } from '../../../src/ingest/poll/inbox.ts'
import type { FolderSeen } from '../../../src/store/retention.ts'
import { openSqliteStore } from '../../../src/store/sqlite/sqlite-store.ts'
import type { Store } from '../../../src/store/store.ts'
import { articleOf } from '../sample.ts'

export const DAY_MS = 86_400_000
export const START = new Date('2026-01-05T12:00:00Z')
export const KEEP_DAYS = 400

export const day = (number: number): Date => new Date(START.getTime() + number * DAY_MS)

export type Keeping = {
  readonly store: Store
  readonly path: string
  /** The clock of the store stands at this day from now on. */
  at(number: number): void
  /** An article of a file or a feed, joined to its story and told of at this day. */
  put(id: string, storyId: string, number: number, words?: readonly string[]): Promise<void>
  /** Everything that can be forgotten at this day is. Gives the number of steps. */
  sweep(number: number, keepDays?: number, sources?: readonly string[]): Promise<number>
  /** Rows of a table, of `where` if given. */
  rows(table: string, where?: string): number
}

export function temporaryPath(): string {
  const folder = mkdtempSync(join(tmpdir(), 'dragoman-retention-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return join(folder, 'news.sqlite')
}

export async function openKeeping(path = temporaryPath()): Promise<Keeping> {
  let now = START
  const store = await openSqliteStore(path, { clock: () => now })
  const db = new DatabaseSync(path)
  onTestFinished(async () => {
    if (db.isOpen) db.close()
    await store.close()
  })
  return {
    store,
    path,
    at(number) {
      now = day(number)
    },
    async put(id, storyId, number, words = [`Words of ${id}.`]) {
      await store.putArticle(articleOf(id, words, { url: `https://news.example/${id}` } as object), 'k')
      await store.joinStory(id, storyId, day(number))
      await store.announced.done([{ articleId: id, key: 'k', storyId }])
    },
    async sweep(number, keepDays = KEEP_DAYS, sources = []) {
      let steps = 0
      for await (const _ of store.retention.sweep({ keepDays, sources }, day(number))) steps++
      return steps
    },
    rows: (table, where = 'true') =>
      Number(db.prepare(`select count(*) as count from ${table} where ${where}`).get()?.count),
  }
}

export const inFolder = (path: string, articleIds: readonly string[], isAll = true): FolderSeen => ({
  path,
  articleIds,
  isAll,
})

type Shown = { readonly key: string; readonly words?: string; readonly published?: Date }

/** One look at a feed that shows these items. */
export function lookAt(feed: string, at: Date, shown: readonly Shown[]): PollRecord {
  const items = shown.map(({ key, words = key, published }) => {
    const [body = new Uint8Array()] = packBodies([{ text: `Text of ${words}.` }]).bodies
    const date = published && { published: published.toISOString() }
    return { keys: [key], hash: words, titleHash: key, isForeign: false, isTeaser: false, body, ...date }
  })
  const state = { ...firstState(feed, at), lastGoodAt: at, lastCheckAt: at, parsedAt: at }
  return { state, items, at, isFirst: false, wasKept: false }
}
