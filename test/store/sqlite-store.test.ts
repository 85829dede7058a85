import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, describe, expect, test } from 'vitest'
import { explain } from '../../src/store/sqlite/explain.ts'
import { MIGRATIONS } from '../../src/store/sqlite/migrations.ts'
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.ts'
import { patiently } from '../../src/store/sqlite/transaction.ts'
import type { Store } from '../../src/store/store.ts'
import { articleOf } from './sample.ts'
import { keepsTheStoreContract } from './store-contract.ts'

const folder = mkdtempSync(join(tmpdir(), 'dragoman-store-'))
const opened: Store[] = []
let files = 0

/** A file that does not exist yet, in a folder that does not either. */
const newPath = () => join(folder, `${++files}`, 'data', 'dragoman.db')

async function open(path = newPath()): Promise<Store> {
  const store = await openSqliteStore(path)
  opened.push(store)
  return store
}

afterAll(async () => {
  for (const store of opened) await store.close()
  rmSync(folder, { recursive: true })
})

describe('in a file', () => {
  keepsTheStoreContract(async () => {
    const path = newPath()
    return { store: await open(path), again: () => open(path) }
  })
})

test('works in memory', async () => {
  const store = await open(':memory:')
  await store.putArticle(articleOf('a', ['The quay burned.']), 'k')
  expect(await store.search('quay')).toHaveLength(1)
  expect(existsSync(':memory:')).toBe(false)
})

test('only the owner may read the file and what lies beside it', async () => {
  const path = newPath()
  const store = await open(path)
  await store.putArticle(articleOf('a', ['Words.']), 'k')
  const modes = ['', '-wal', '-shm'].map((side) => statSync(`${path}${side}`).mode & 0o777)
  expect(modes).toEqual([0o600, 0o600, 0o600])
})

test('leaves no side files behind when it is closed', async () => {
  const path = newPath()
  const store = await open(path)
  await store.putArticle(articleOf('a', ['Words.']), 'k')
  await store.close()
  expect(existsSync(`${path}-wal`)).toBe(false)
})

/** SQLite's file format, 1.3: the size of its pages in bytes. */
const PAGE_SIZE_AT = 16

/** A store with some articles, closed. */
async function filledPath(): Promise<string> {
  const path = newPath()
  const store = await open(path)
  for (let at = 0; at < 50; at += 1) await store.putArticle(articleOf(`a${at}`, [`Words of ${at}.`]), 'k')
  await store.close()
  return path
}

function change(path: string, sql: string): void {
  const db = new DatabaseSync(path)
  db.exec(sql)
  db.close()
}

test('refuses the file of a newer program and names both versions', async () => {
  const path = await filledPath()
  change(path, 'pragma user_version = 99')
  await expect(open(path)).rejects.toThrow(
    `${path}: a newer program wrote it (schema 99, this one knows ${MIGRATIONS.length}): update the program, or name another file`,
  )
})

test('refuses the database of another program and leaves it alone', async () => {
  const path = join(folder, 'other.db')
  change(path, 'create table theirs (id integer)')
  await expect(open(path)).rejects.toThrow(
    `${path}: it is the database of another program: name another file`,
  )
  const db = new DatabaseSync(path)
  expect(db.prepare('select name from sqlite_schema').all()).toEqual([{ name: 'theirs' }])
  expect(db.prepare('pragma journal_mode').get()).toEqual({ journal_mode: 'delete' })
  db.close()
})

test('refuses a file that is no database, and keeps its bytes', async () => {
  const path = join(folder, 'notes.txt')
  writeFileSync(path, 'Dear diary, '.repeat(100))
  await expect(open(path)).rejects.toThrow(`${path}: it is damaged, or no SQLite database: restore a backup`)
  expect(readFileSync(path, 'utf8')).toBe('Dear diary, '.repeat(100))
})

test.for([0, 1, 2, 5])('refuses a file with 1 KiB overwritten at the start of page %i', async (page) => {
  const path = await filledPath()
  const bytes = readFileSync(path)
  const at = page * bytes.readUInt16BE(PAGE_SIZE_AT)
  writeFileSync(path, bytes.fill(0xa5, at, at + 1024))
  const error = await open(path).catch((thrown: unknown) => thrown)
  expect(error).toMatchObject({
    name: 'StoreError',
    message: expect.stringContaining(`${path}: it is damaged`),
  })
})

test('a folder in place of the file is named', async () => {
  const path = join(folder, 'folder.db')
  mkdirSync(path)
  await expect(open(path)).rejects.toThrow(`${path}: the user who runs this program must be able to write it`)
})

test('a file of before the last migration is brought up to date, or left as it was when that is cut short', async () => {
  const path = newPath()
  mkdirSync(join(path, '..'), { recursive: true })
  // a table of the migration is in the way: it fails half-way and must leave nothing behind
  change(path, `create table pair (id integer); pragma application_id = ${0x64726167}`)
  await expect(open(path)).rejects.toThrow(path)
  const db = new DatabaseSync(path)
  expect(db.prepare('select name from sqlite_schema').all()).toEqual([{ name: 'pair' }])
  db.exec('drop table pair')
  db.close()
  const store = await open(path)
  expect(await store.pairs()).toEqual([])
})

test('keeps no trace of the former words of an article', async () => {
  const path = newPath()
  const store = await open(path)
  await store.putArticle(articleOf('a', ['One.', 'Two.', 'Three.']), 'k1')
  await store.putArticle(articleOf('a', ['Four.']), 'k2')
  const db = new DatabaseSync(path)
  expect(db.prepare('select count(*) as lines from line').get()).toEqual({ lines: 1 })
  db.close()
})

test('a failed write leaves nothing behind and does not block the next', async () => {
  const store = await open()
  const broken = { ...articleOf('a', ['Words.']), sentences: null } as never
  await expect(store.putArticle(broken, 'k')).rejects.toThrow()
  expect(await store.article('a')).toBeUndefined()
  expect(await store.putArticle(articleOf('a', ['Words.']), 'k')).toBe('new')
})

test('needs no lock to see that an article is the same', async () => {
  const path = newPath()
  const store = await open(path)
  await store.putArticle(articleOf('a', ['Words.']), 'k')
  const other = new DatabaseSync(path)
  other.exec('begin immediate')
  const before = performance.now()
  expect(await store.putArticle(articleOf('a', ['Words.']), 'k')).toBe('same')
  expect(performance.now() - before).toBeLessThan(1_000)
  other.close()
})

/** As node:sqlite throws it. */
const sqliteError = (errcode: number) => Object.assign(new Error('no'), { code: 'ERR_SQLITE_ERROR', errcode })

test('tries again when SQLite has waited in vain, and leaves other things time meanwhile', async () => {
  let tries = 0
  let ticks = 0
  const tick = setInterval(() => ++ticks, 5)
  const result = await patiently('a.db', () => {
    if (++tries < 3) throw sqliteError(261)
    if (tries < 4) throw explain('a.db', sqliteError(5))
    return 'done'
  })
  clearInterval(tick)
  expect([result, tries]).toEqual(['done', 4])
  expect(ticks).toBeGreaterThan(3)
})

test.for([
  [8, 'a.db: it cannot be written: give the user who runs this program the right to write it (no)'],
  [13, 'a.db: the disk is full: make room; nothing was written (no)'],
  [522, 'a.db: the disk failed: check it, and restore a backup if the error stays (no)'],
  [1, 'a.db: SQLite refused the request; this is a defect (no)'],
] as const)('says what to do about SQLite error %i, without another try', async ([code, message]) => {
  let tries = 0
  const failing = patiently('a.db', () => {
    tries += 1
    throw sqliteError(code)
  })
  await expect(failing).rejects.toMatchObject({ name: 'StoreError', message, cause: { errcode: code } })
  expect(tries).toBe(1)
})
