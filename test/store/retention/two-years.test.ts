/** Two years of a small bot, over a real file, with every table in use: what is kept levels off. */
import { statSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { digestId } from '../../../src/deliver/outbox/delivery.ts'
import { day, KEEP_DAYS, type Keeping, lookAt, openKeeping } from './keeping.ts'

const DAYS = 732
/** Every fourth day is lived. */
const STEP = 4
const ARTICLES_A_DAY = 4
const LINES = 12
const CHANNEL = { platform: 'discord', workspace: 'w', channel: 'news' } as const
const FEEDS = 3

const feed = (number: number) => `https://feed${number % FEEDS}.example/feed.xml`
const wordsOf = (id: string) =>
  Array.from(
    { length: LINES },
    (_, line) => `Line ${line} of report ${id} names ${id}${line} and the old bridge.`,
  )

/** What a day brings, and what people do. */
async function live({ store, put }: Keeping, now: number): Promise<void> {
  const at = day(now)
  await store.inbox.record(
    Array.from({ length: FEEDS }, (_, number) => {
      // A feed shows what is new and what came in the last ten days.
      const shown = Array.from({ length: 10 * FEEDS }, (_, back) => (now / STEP) * ARTICLES_A_DAY + 3 - back)
      const mine = shown.filter((key) => key >= 0 && key % FEEDS === number)
      return lookAt(
        feed(number),
        at,
        mine.map((key) => ({ key: `g${key}` })),
      )
    }),
  )
  for (const { id, revision, source } of await store.inbox.waiting(100)) {
    const story = `S${now}`
    await put(id, story, now, wordsOf(id))
    await store.briefs.put(story, '1', { storyId: story, text: 'brief '.repeat(100) } as never)
    await store.hostLines.note(new URL(source).hostname, id, [`${id}-1`, `${id}-2`, 'always'])
    await store.translations.put(new Map(wordsOf(id).map((words) => [`${id}/${words}`, words])))
    await store.inbox.settle(id, revision, true)
  }
  const person = { platform: 'discord', workspace: 'w', user: `u${now}` } as const
  await store.people.visited(person, at)
  await store.people.follow(person, { story: `S${now}` })
  await store.people.putFeedback(`S${now}`, person, 'useful', at)
  await store.people.mute({ person }, { kind: 'story', value: `S${now}` })
  await store.events.firstTime(`e${now}`, at)
  const slot = { place: CHANNEL, schedule: 'main', slot: at, kind: 'digest', revision: 0 } as const
  const part = {
    part: 0,
    key: `k${now}`,
    payload: { text: 'x'.repeat(2_000) },
    fallback: {},
    where: 'channel',
  } as const
  const content = { stories: [{ id: `S${now}` }] }
  await store.deliveries.plan({ ...slot, id: digestId(slot), expiresAt: at, content, parts: [part] })
  const { claim } = await store.deliveries.claim('discord', {
    owner: 'o',
    now: new Date(at.getTime() - 1),
    leaseMs: 1_000,
    busyPlaces: [],
  })
  if (claim) await store.deliveries.settle(claim, { state: 'sent', id: `m${now}` }, at)
}

/** What the bot does once a day, without its pauses. */
async function tend({ store, sweep }: Keeping, now: number): Promise<void> {
  const sources = Array.from({ length: FEEDS }, (_, number) => feed(number))
  await store.deliveries.prune(day(now - 90))
  await store.events.pruneEvents(day(now - 1))
  await store.people.prune(day(now))
  await sweep(now, KEEP_DAYS, sources)
}

function counts(path: string): Map<string, number> {
  const db = new DatabaseSync(path, { readOnly: true })
  const names = db
    .prepare(
      `select name from sqlite_schema where type = 'table' and name not like 'line_text_%' and name not like 'sqlite_%'`,
    )
    .all()
  const rows = names.map(({ name }): [string, number] => [
    String(name),
    Number(db.prepare(`select count(*) as count from "${name}"`).get()?.count),
  ])
  db.close()
  return new Map(rows)
}

test('after the time that is kept no table and not the file grows any more', async () => {
  const keeping = await openKeeping()
  const { path, at } = keeping
  const seen = new Map<number, { size: number; rows: Map<string, number> }>()
  for (let now = 0; now <= DAYS; now += STEP) {
    at(now)
    await live(keeping, now)
    await tend(keeping, now)
    if ([440, 588, DAYS].includes(now)) seen.set(now, { size: statSync(path).size, rows: counts(path) })
  }
  const [early, middle, late] = [...seen.values()]
  const kept = Math.floor(KEEP_DAYS / STEP) + 1
  const bounds: Record<string, number> = {
    article: kept * ARTICLES_A_DAY,
    story: kept,
    story_article: kept * ARTICLES_A_DAY,
    line: kept * ARTICLES_A_DAY * LINES,
    line_text: kept * ARTICLES_A_DAY * LINES,
    brief: kept,
    feedback: kept,
    follow: kept,
    mute: kept,
    visit: kept,
    item: kept * ARTICLES_A_DAY,
    item_key: kept * ARTICLES_A_DAY,
    translation: (kept + 3) * ARTICLES_A_DAY * LINES,
    digest: 24,
    delivery: 24,
    event: 2,
    feed_state: FEEDS,
    // bounded by number, not by age
    host_line: (2 * DAYS * ARTICLES_A_DAY) / STEP + 20,
    forgotten_story: DAYS / STEP,
  }
  for (const [table, rows] of late?.rows ?? [])
    expect([table, rows]).toEqual([table, Math.min(rows, bounds[table] ?? 3)])
  expect(late?.rows.get('article')).toBe(kept * ARTICLES_A_DAY)
  expect(middle?.rows.get('line')).toBe(late?.rows.get('line'))
  const growth = (late?.size ?? 0) - (early?.size ?? 0)
  expect(growth / (early?.size ?? 1)).toBeLessThan(0.1)
})
