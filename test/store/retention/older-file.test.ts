import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { MIGRATIONS } from '../../../src/store/sqlite/migrations.ts'
import { day, inFolder, openKeeping, temporaryPath } from './keeping.ts'

/** Steps before the one that made forgetting possible. */
const BEFORE = 5

/** A file as the program before left it: `articles` by the stories they are in, and `more` as SQL. */
function older(articles: Readonly<Record<string, string>>, more = ''): string {
  const path = temporaryPath()
  const db = new DatabaseSync(path)
  for (const step of MIGRATIONS.slice(0, BEFORE)) db.exec(step)
  db.exec(`pragma application_id = ${0x64726167}; pragma user_version = ${BEFORE};`)
  for (const [story, id] of Object.entries(articles)) {
    db.prepare(
      `insert into article (id, key, outlet, language, body, announced) values (?1, 'k', 'Lake Herald', 'en', ?2, 'k')`,
    ).run(id, JSON.stringify({ id, sentences: [] }))
    db.prepare('insert into story (id, touched_at) values (?, 0)').run(story)
    db.prepare('insert into story_article (article_id, story_id) values (?, ?)').run(id, story)
  }
  db.exec(more)
  db.close()
  return path
}

test('what an older program kept counts as used now, and its files as still there', async () => {
  const path = older(
    { FILE: 'paper', FEED: 'n0123456789abcde' },
    `insert into host_line (host, line, article) values ('a.example', 'l1', 'x'), ('a.example', 'l2', 'x');
     insert into translation (key, text) values ('k', 'words');`,
  )
  const { store, sweep, rows } = await openKeeping(path)
  const today = (Date.now() - day(0).getTime()) / 86_400_000
  await sweep(today)
  expect(await store.story('FILE')).toBeDefined()
  expect(await store.retention.isForgotten('FEED')).toBe(true)
  expect((await store.translations.get(['k'])).size).toBe(1)
  expect(rows('line_host', 'lines = 2')).toBe(1)
  await sweep(today + 31)
  expect(await store.story('FILE')).toBeUndefined()
})

test.for([
  { what: 'the only one', folders: ['papers'], stay: ['ONE', 'OF_PAPERS'] },
  { what: 'one of two', folders: ['papers', 'new/papers'], stay: ['OF_PAPERS'] },
])(
  'while a folder is away that is $what, what an older program read from it stays',
  async ({ folders, stay }) => {
    const articles = { ONE: 'one', OF_PAPERS: 'papers/two', OF_NEW: 'new/papers/three' }
    const path = older(articles)
    const { store, sweep } = await openKeeping(path)
    const today = (Date.now() - day(0).getTime()) / 86_400_000
    const [away = '', ...others] = folders
    for (const later of [20, 40]) {
      const seen = [inFolder(away, [], false), ...others.map((other) => inFolder(other, []))]
      await store.retention.seeFiles(seen, day(today + later))
      await sweep(today + later)
    }
    const left = await Promise.all(Object.keys(articles).map(async (id) => (await store.story(id))?.id ?? []))
    expect(left.flat()).toEqual(stay)
  },
)
