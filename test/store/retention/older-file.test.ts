import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { MIGRATIONS } from '../../../src/store/sqlite/migrations.ts'
import { day, openKeeping, temporaryPath } from './keeping.ts'

/** Steps before the one that made forgetting possible. */
const BEFORE = 5

test('what an older program kept counts as used now, and its files as still there', async () => {
  const path = temporaryPath()
  const db = new DatabaseSync(path)
  for (const step of MIGRATIONS.slice(0, BEFORE)) db.exec(step)
  db.exec(`
    pragma application_id = ${0x64726167};
    pragma user_version = ${BEFORE};
    insert into article (id, key, outlet, language, body, announced) values
      ('paper', 'k', 'Lake Herald', 'en', '{"id":"paper","sentences":[]}', 'k'),
      ('n0123456789abcde', 'k', 'Lake Herald', 'en', '{"id":"n0123456789abcde","sentences":[]}', 'k');
    insert into story (id, touched_at) values ('FILE', 0), ('FEED', 0);
    insert into story_article (article_id, story_id) values ('paper', 'FILE'), ('n0123456789abcde', 'FEED');
    insert into host_line (host, line, article) values ('a.example', 'l1', 'x'), ('a.example', 'l2', 'x');
    insert into translation (key, text) values ('k', 'words');
  `)
  db.close()
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
