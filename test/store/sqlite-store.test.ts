import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, describe, expect, test } from 'vitest'
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.ts'
import { patiently } from '../../src/store/sqlite/transaction.ts'
import type { PutResult, Store } from '../../src/store/store.ts'
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
    `${path}: a newer program wrote it (schema 99, this one knows 1): update the program, or name another file`,
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
  db.close()
})

test('refuses a file that is no database, and keeps its bytes', async () => {
  const path = join(folder, 'notes.txt')
  writeFileSync(path, 'Dear diary, '.repeat(100))
  await expect(open(path)).rejects.toThrow(`${path}: it is damaged, or no SQLite database: restore a backup`)
  expect(readFileSync(path, 'utf8')).toBe('Dear diary, '.repeat(100))
})

test.for([0, 4096, 8192, 20480])('refuses a file with 1 KiB overwritten at byte %i', async (at) => {
  const path = await filledPath()
  const bytes = readFileSync(path)
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

test('a failed write leaves nothing behind and does not block the next', async () => {
  const store = await open()
  const broken = { ...articleOf('a', ['Words.']), sentences: null } as never
  await expect(store.putArticle(broken, 'k')).rejects.toThrow()
  expect(await store.article('a')).toBeUndefined()
  expect(await store.putArticle(articleOf('a', ['Words.']), 'k')).toBe('new')
})

test('waits for the lock of another process', async () => {
  const path = newPath()
  const store = await open(path)
  const hold = `const db = new (require('node:sqlite').DatabaseSync)(process.argv[1])
    db.exec('begin immediate'); console.log('held'); setTimeout(() => db.exec('commit'), 500)`
  const child = spawn(process.execPath, ['-e', hold, path], { stdio: ['ignore', 'pipe', 'inherit'] })
  await new Promise((resolve) => child.stdout.once('data', resolve))
  const before = performance.now()
  expect(await store.putArticle(articleOf('a', ['Words.']), 'k')).toBe('new')
  expect(performance.now() - before).toBeGreaterThan(200)
})

/** As node:sqlite throws it. */
const sqliteError = (errcode: number) => Object.assign(new Error('no'), { code: 'ERR_SQLITE_ERROR', errcode })

test('tries again when SQLite has waited in vain, and leaves other things time meanwhile', async () => {
  let tries = 0
  let ticks = 0
  const tick = setInterval(() => ++ticks, 5)
  const result = await patiently('a.db', () => {
    if (++tries < 4) throw sqliteError(261)
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

type Ack = { readonly id: string; readonly result: PutResult }

/** A process that puts articles `a<from>`, `a<from+1>` … and says so after each. */
function writer(path: string, from: number, count: number) {
  const script = join(import.meta.dirname, 'put-articles.ts')
  const child = spawn(process.execPath, [script, path, `${from}`, `${count}`], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const acks: Ack[] = []
  const lines = createInterface(child.stdout)
  lines.on('line', (line) => acks.push(JSON.parse(line)))
  const done = new Promise<Ack[]>((resolve) => child.on('close', () => resolve(acks)))
  return { child, acks, lines, done }
}

test('kill -9 in the middle of writing loses nothing acknowledged', async () => {
  const path = newPath()
  for (let round = 0; round < 4; round += 1) {
    const { child, acks, lines, done } = writer(path, round * 10_000, 10_000)
    const enough = 20 + round * 17
    lines.on('line', () => {
      if (acks.length >= enough) child.kill('SIGKILL')
    })
    expect((await done).length).toBeGreaterThanOrEqual(enough)
    expect(child.signalCode).toBe('SIGKILL')
    const store = await open(path)
    for (const { id } of acks) {
      expect((await store.article(id))?.sentences).toHaveLength(2)
      expect(await store.search(`word${id}`)).toHaveLength(1)
      expect(await store.putArticle(articleOf(id, []), 'k')).toBe('same')
    }
    await store.close()
  }
})

test('two processes that open and write one new file at once put every article once', async () => {
  const path = newPath()
  const results = (await Promise.all([writer(path, 0, 60).done, writer(path, 30, 60).done])).flat()
  expect(results).toHaveLength(120)
  expect(
    results
      .filter(({ result }) => result === 'new')
      .map(({ id }) => id)
      .toSorted(),
  ).toEqual(Array.from({ length: 90 }, (_, at) => `a${at}`).toSorted())
  const store = await open(path)
  expect(await store.search('shared', { limit: 200 })).toHaveLength(90)
})

test('sees at once what another process wrote', async () => {
  const path = newPath()
  const store = await open(path)
  expect(await store.article('a0')).toBeUndefined()
  await writer(path, 0, 1).done
  expect(await store.article('a0')).toBeDefined()
  expect(await store.search('worda0')).toHaveLength(1)
})
