import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { promisify } from 'node:util'
import { afterAll, expect, test } from 'vitest'
import type { Person } from '../../src/deliver/caller.ts'
import { DEFAULT_SETTINGS } from '../../src/deliver/channel.ts'
import type { Place } from '../../src/deliver/place.ts'
import { MIGRATIONS } from '../../src/store/sqlite/migrations.ts'
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.ts'
import type { Store } from '../../src/store/store.ts'
import { articleOf, BRIDGE, FERRY } from './sample.ts'

const NOON = new Date('2026-11-21T12:00:00Z')
const NEWS: Place = { platform: 'discord', workspace: '100', channel: '200' }
const DESK: Place = { platform: 'slack', workspace: 'T1', channel: 'C1' }
const ANNA: Person = { platform: 'discord', workspace: '100', user: '123456789012345678' }

const folder = mkdtempSync(join(tmpdir(), 'dragoman-people-'))
const opened: Store[] = []
let files = 0

const newPath = () => join(folder, `${++files}.db`)

async function open(path = newPath()): Promise<Store> {
  const store = await openSqliteStore(path)
  opened.push(store)
  return store
}

afterAll(async () => {
  for (const store of opened) await store.close()
  rmSync(folder, { recursive: true })
})

function change(path: string, sql: string): void {
  const db = new DatabaseSync(path)
  db.exec(sql)
  db.close()
}

/** A file as the first version of the program left it. */
function firstVersion(path: string): void {
  change(path, `${MIGRATIONS[0]}; pragma application_id = ${0x64726167}; pragma user_version = 1`)
  const db = new DatabaseSync(path)
  for (const article of [BRIDGE, FERRY]) {
    const put = db.prepare('insert into article (id, key, outlet, language, body) values (?, ?, ?, ?, ?)')
    put.run(article.id, 'k', article.outlet, article.language, JSON.stringify(article))
  }
  db.exec(`
    insert into story (id, touched_at) values ('s1', ${NOON.getTime()});
    insert into story_article (article_id, story_id) values ('ferry', 's1'), ('bridge', 's1');
    insert into translation (key, text) values ('k1', 'one');
    insert into pair (key, language, original, english) values ('p', 'de', 'Ja.', 'Yes.')`)
  db.close()
}

test('a file of the first version keeps its data and learns the rest', async () => {
  const path = newPath()
  firstVersion(path)
  const store = await open(path)
  expect(await store.story('s1')).toEqual({ id: 's1', articles: [FERRY, BRIDGE] })
  expect(await store.translations.get(['k1'])).toEqual(new Map([['k1', 'one']]))
  expect(await store.pairs()).toEqual([{ language: 'de', original: 'Ja.', english: 'Yes.' }])
  expect(await store.putArticle(BRIDGE, 'k')).toBe('same')
  const summary = { id: 's1', touchedAt: NOON, articles: 2, outlets: 2, languages: ['de', 'en'] }
  expect(await store.storySummaries(NOON)).toEqual([summary])
  const version = await store.storyVersion('s1')
  expect(version).not.toBe('0')
  await store.putArticle(BRIDGE, 'k2')
  expect(await store.storyVersion('s1')).not.toBe(version)
  await store.channels.put(NEWS, DEFAULT_SETTINGS, NOON)
  expect(await store.channels.all()).toHaveLength(1)
})

test('one channel with damaged settings is paused, and the others go on', async () => {
  const path = newPath()
  const store = await open(path)
  await store.channels.put(NEWS, DEFAULT_SETTINGS, NOON)
  await store.channels.put(DESK, DEFAULT_SETTINGS, NOON)
  change(path, `update channel set settings = '{"max":' where platform = 'discord'`)
  const [news, desk] = await store.channels.all()
  expect(news).toMatchObject({
    place: NEWS,
    settings: { paused: true },
    problem: expect.stringContaining('damaged'),
  })
  expect(await store.channels.get(NEWS)).toEqual(news)
  expect(desk).toEqual({ place: DESK, settings: DEFAULT_SETTINGS, changedAt: NOON })
  await store.channels.put(NEWS, DEFAULT_SETTINGS, NOON)
  expect((await store.channels.get(NEWS))?.problem).toBeUndefined()
})

test('channels and people of a platform that the program does not know are left out', async () => {
  const path = newPath()
  const store = await open(path)
  await store.channels.put(NEWS, DEFAULT_SETTINGS, NOON)
  await store.people.follow(ANNA, { story: 's1' })
  await store.people.mute({ person: ANNA }, { kind: 'word', value: 'royals' })
  change(path, `update channel set platform = 'pigeon'; update follow set platform = 'pigeon'`)
  change(path, `update mute set kind = 'smell'`)
  expect(await store.channels.all()).toEqual([])
  expect(await store.channels.get(NEWS)).toBeUndefined()
  expect(await store.people.followers('s1', NOON)).toEqual([])
  expect(await store.people.mutes({ person: ANNA }, NOON)).toEqual([])
})

test.for(['{"storyId":"s1"', 'null', '[]', '"s1"', '{"storyId":"s2"}'])(
  'a brief stored as %s is none',
  async (body) => {
    const path = newPath()
    const store = await open(path)
    await store.briefs.put('s1', '1', { storyId: 's1' } as never)
    expect(await store.briefs.get('s1')).toBeDefined()
    const db = new DatabaseSync(path)
    db.prepare('update brief set body = ?').run(body)
    db.close()
    expect(await store.briefs.get('s1')).toBeUndefined()
    expect(await store.briefs.getMany(['s1', 's2'])).toEqual(new Map())
  },
)

test('feedback does not say who gave it, and another file gives the same person another voice', async () => {
  const voices = await Promise.all(
    [newPath(), newPath()].map(async (path) => {
      const store = await open(path)
      await store.people.putFeedback('s1', ANNA, 'wrong', NOON)
      await store.people.putFeedback('s2', ANNA, 'wrong', NOON)
      const db = new DatabaseSync(path)
      const rows = db.prepare('select * from feedback').all()
      db.close()
      expect(JSON.stringify(rows)).not.toContain(ANNA.user)
      return rows.map(({ voice }) => String(voice))
    }),
  )
  expect(voices.flat().every((voice) => /^[0-9a-f]{64}$/.test(voice))).toBe(true)
  expect(voices.map(([one, two]) => one === two)).toEqual([true, true])
  expect(new Set(voices.flat()).size).toBe(2)
})

test('two connections share one salt: a voice stays one', async () => {
  const path = newPath()
  const stores = [await open(path), await open(path)]
  await Promise.all(stores.map(({ people }) => people.putFeedback('s1', ANNA, 'useful', NOON)))
  expect(await stores[0]?.people.feedbackCounts()).toEqual({ useful: 1, wrong: 0 })
})

test('a second connection sees at once what the first wrote', async () => {
  const path = newPath()
  const [one, two] = [await open(path), await open(path)]
  await one.channels.put(NEWS, DEFAULT_SETTINGS, NOON)
  await two.channels.setEvaluated(NEWS, NOON)
  expect(await one.channels.evaluatedUntil(NEWS)).toEqual(NOON)
  await one.sourceNotes.set('feed', { label: 'Harbour' })
  await two.sourceNotes.set('feed', { articles: 3 })
  expect(await one.sourceNotes.get('feed')).toEqual({ label: 'Harbour', paused: false, articles: 3 })
  await one.putArticle(articleOf('a', ['Words.']), 'k')
  await one.joinStory('a', 's1', NOON)
  const before = await two.storyVersion('s1')
  await one.putArticle(articleOf('a', ['Other.']), 'k2')
  expect(await two.storyVersion('s1')).not.toBe(before)
})

test('of two processes that see the same events each event is new to exactly one', async () => {
  const path = newPath()
  const script = join(import.meta.dirname, 'see-events.ts')
  const run = () => promisify(execFile)(process.execPath, [script, path, '150'])
  const seen = (await Promise.all([run(), run()])).map(({ stdout }): string[] => JSON.parse(stdout))
  expect(seen.flat()).toHaveLength(150)
  expect(new Set(seen.flat()).size).toBe(150)
})

test('needs no lock to see that an event comes again', async () => {
  const path = newPath()
  const store = await open(path)
  expect(await store.events.firstTime('e1', NOON)).toBe(true)
  const other = new DatabaseSync(path)
  other.exec('begin immediate')
  const before = performance.now()
  expect(await store.events.firstTime('e1', NOON)).toBe(false)
  expect(performance.now() - before).toBeLessThan(1_000)
  other.close()
})

test('ten thousand articles are counted without reading them', async () => {
  const path = newPath()
  const store = await open(path)
  const db = new DatabaseSync(path)
  db.exec(`
    with recursive n (i) as (select 0 union all select i + 1 from n where i < 9999)
    insert into article (id, key, outlet, language, body)
    select 'a' || i, 'k', 'outlet ' || (i % 50), 'en', '{ damaged' from n;
    insert into story (id, touched_at) select 's' || rowid, rowid from article where rowid % 4 = 0;
    insert into story_article (article_id, story_id) select article.id, story.id from article, story
     where story.touched_at between article.rowid and article.rowid + 3`)
  db.close()
  const before = performance.now()
  const summaries = await store.storySummaries(new Date(0))
  expect(performance.now() - before).toBeLessThan(1_000)
  expect(summaries).toHaveLength(2_500)
  expect(summaries.at(-1)).toMatchObject({ articles: 4, outlets: 4, languages: ['en'] })
})
