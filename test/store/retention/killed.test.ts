import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { DatabaseSync } from 'node:sqlite'
import { setImmediate as breathe } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { day, type Keeping, lookAt, openKeeping } from './keeping.ts'

const STORIES = 120
const NOW = 500
const FEED = 'https://news.example/feed.xml'
const SCRIPT = join(import.meta.dirname, 'sweeper.ts')
const KEYS = Array.from({ length: STORIES }, (_, at) => ({ key: `g${at}` }))

/** Ids of items by their story: every third story is new, the others are to be forgotten. */
async function fill({ store, put }: Keeping): Promise<Map<string, string>> {
  const stories = new Map<string, string>()
  await store.inbox.record([lookAt(FEED, day(0), KEYS)])
  for (const [at, { id }] of (await store.inbox.waiting(STORIES)).entries()) {
    await store.inbox.settle(id, 0, true)
    await put(id, `S${at}`, at % 3 === 0 ? NOW : 0, [
      `One ${at}.`,
      `Two ${at}.`,
      `Three ${at}.`,
      `Four ${at}.`,
    ])
    await store.briefs.put(`S${at}`, '1', { storyId: `S${at}` } as never)
    stories.set(`S${at}`, id)
  }
  return stories
}

/** Gives how many steps it named before it ended, killed after `most` of them. */
async function sweeper(path: string, most = Number.POSITIVE_INFINITY): Promise<number> {
  const child = spawn(process.execPath, [SCRIPT, path, `${day(NOW).getTime()}`], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let steps = 0
  createInterface(child.stdout).on('line', () => {
    if (++steps === most) child.kill('SIGKILL')
  })
  await once(child, 'close')
  return steps
}

/** Every story is there as a whole, or gone as a whole, and its item stays known either way. */
async function requireWhole({ store, path }: Keeping, stories: ReadonlyMap<string, string>): Promise<number> {
  let gone = 0
  for (const [story, article] of stories) {
    const told = await store.story(story)
    const isGone = await store.retention.isForgotten(story)
    expect([story, told?.articles.length ?? 0, await store.storyOf(article)]).toEqual(
      isGone ? [story, 0, undefined] : [story, 1, story],
    )
    expect((await store.briefs.get(story)) === undefined).toBe(isGone)
    if (isGone) gone++
  }
  const corrected = KEYS.map(({ key }) => ({ key, words: `${key} corrected` }))
  const known = stories.size - gone
  const db = new DatabaseSync(path)
  db.exec('begin')
  expect(db.prepare('pragma foreign_key_check').all()).toEqual([])
  expect(db.prepare('pragma quick_check').all()).toEqual([{ quick_check: 'ok' }])
  expect(db.prepare(`select count(*) as open from item where revision < 10`).get()).toEqual({ open: known })
  db.close()
  expect(corrected).toHaveLength(stories.size)
  return gone
}

test('kill -9 between and within the steps leaves every story whole, and the rest is forgotten next time', async () => {
  const keeping = await openKeeping()
  const { store, path, rows } = keeping
  const stories = await fill(keeping)
  let gone = 0
  for (const most of [1, 2, 3, 5, 8]) {
    await sweeper(path, most)
    const now = await requireWhole(keeping, stories)
    expect(now).toBeGreaterThanOrEqual(gone)
    gone = now
  }
  expect(gone).toBeGreaterThan(0)
  await sweeper(path)
  expect(await requireWhole(keeping, stories)).toBe((STORIES / 3) * 2)
  expect([rows('article'), rows('line'), rows('line_text'), rows('loose_article')]).toEqual([40, 160, 160, 0])
  expect(await store.search('four', { limit: 200 })).toHaveLength(40)
  // the feed shows all of them still, with other words
  const corrected = KEYS.map(({ key }) => ({ key, words: `${key} corrected` }))
  const [recorded] = await store.inbox.record([lookAt(FEED, day(NOW + 1), corrected)])
  expect(recorded).toMatchObject({ fresh: 0, revised: 40 })
})

test('two processes that forget at once while a third takes articles in forget everything once', async () => {
  const keeping = await openKeeping()
  const { store, put, path, rows } = keeping
  const stories = await fill(keeping)
  let isDone = false
  const sweeping = Promise.all([sweeper(path), sweeper(path)]).finally(() => {
    isDone = true
  })
  let taken = 0
  while (!isDone) {
    await put(`n${taken}`, `N${taken}`, NOW, ['Fresh words.'])
    taken++
    // The loop of events gets its turn.
    await breathe()
  }
  expect(Math.min(...(await sweeping))).toBeGreaterThan(5)
  expect(await requireWhole(keeping, stories)).toBe((STORIES / 3) * 2)
  expect(rows('article')).toBe(40 + taken)
  expect((await store.counts()).stories).toBe(40 + taken)
})
