import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, expect, test } from 'vitest'
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.ts'
import type { PutResult, Store } from '../../src/store/store.ts'
import { articleOf } from './sample.ts'

const folder = mkdtempSync(join(tmpdir(), 'dragoman-processes-'))
const opened: Store[] = []
let files = 0

const newPath = () => join(folder, `${++files}.db`)

async function open(path: string): Promise<Store> {
  const store = await openSqliteStore(path)
  opened.push(store)
  return store
}

afterAll(async () => {
  for (const store of opened) await store.close()
  rmSync(folder, { recursive: true })
})

/** Another process holds the lock for so long from now on. */
async function hold(path: string, ms: number): Promise<void> {
  const script = `const db = new (require('node:sqlite').DatabaseSync)(process.argv[1])
    db.exec('begin immediate'); console.log('held'); setTimeout(() => db.exec('commit'), ${ms})`
  const child = spawn(process.execPath, ['-e', script, path], { stdio: ['ignore', 'pipe', 'inherit'] })
  await new Promise((resolve) => child.stdout.once('data', resolve))
}

test('waits for the lock of another process', async () => {
  const path = newPath()
  const store = await open(path)
  await hold(path, 500)
  const before = performance.now()
  expect(await store.putArticle(articleOf('a', ['Words.']), 'k')).toBe('new')
  expect(performance.now() - before).toBeGreaterThan(200)
})

test('many writes that wait for another process leave time for other things, and end in their order', async () => {
  const path = newPath()
  const store = await open(path)
  await store.putArticle(articleOf('known', ['Words.']), 'k')
  await hold(path, 1_500)
  let ticks = 0
  const tick = setInterval(() => ++ticks, 10)
  const order: number[] = []
  const writes = Array.from({ length: 30 }, async (_, at) => {
    await store.putArticle(articleOf(`a${at}`, ['Words.']), 'k')
    order.push(at)
  })
  // no read waits for a lock
  expect(await store.article('known')).toBeDefined()
  expect(order).toEqual([])
  await Promise.all(writes)
  clearInterval(tick)
  expect(order).toEqual(Array.from({ length: 30 }, (_, at) => at))
  expect(ticks).toBeGreaterThan(8)
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
  const results = (await Promise.all([writer(path, 0, 90).done, writer(path, 0, 90).done])).flat()
  const byId = Map.groupBy(results, ({ id }) => id)
  expect(byId.size).toBe(90)
  for (const both of byId.values())
    expect(both.map(({ result }) => result).toSorted()).toEqual(['new', 'same'])
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
