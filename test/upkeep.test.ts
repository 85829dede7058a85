import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openApp } from '../src/app.ts'
import { startBot } from '../src/bot.ts'
import { parseConfig } from '../src/config.ts'
import { openTerminalChat } from '../src/deliver/terminal/chat.ts'
import { PLAIN } from '../src/deliver/terminal/render.ts'
import { openSqliteStore } from '../src/store/sqlite/sqlite-store.ts'
import { openUpkeep } from '../src/upkeep.ts'
import { temporary } from './desk/rig.ts'
import { articleOf } from './store/sample.ts'

const DAY_MS = 86_400_000
const START = Date.parse('2026-01-05T12:00:00Z')
const SOON = { timeout: 10_000 }

async function ready(options: { readonly isBusy?: () => Promise<boolean>; readonly keepDays?: number } = {}) {
  let now = START
  const clock = () => new Date(now)
  const store = await openSqliteStore(':memory:', { clock })
  onTestFinished(() => store.close())
  const lines: string[] = []
  const { isBusy = async () => false, keepDays = 400 } = options
  const log = (line: string, error?: unknown) => lines.push(`${line}: ${error}`)
  const upkeep = openUpkeep({ store, clock, keepDays, sources: async () => [], isBusy, log })
  onTestFinished(() => upkeep.stop())
  const put = async (id: string) => {
    await store.putArticle(articleOf(id, ['Words.']), 'k')
    await store.joinStory(id, id.toUpperCase(), clock())
    await store.announced.done([{ articleId: id, key: 'k', storyId: id.toUpperCase() }])
  }
  const pass = (days: number): void => {
    now += days * DAY_MS
  }
  return { store, upkeep, lines, put, pass }
}

test('what is too old is forgotten once a day', async () => {
  const { store, upkeep, put, pass, lines } = await ready()
  await put('a')
  pass(1)
  await put('b')
  pass(399.5)
  upkeep.tend()
  await expect.poll(() => store.retention.isForgotten('A'), SOON).toBe(true)
  await expect.poll(() => store.counts(), SOON).toEqual({ articles: 1, stories: 1 })
  await upkeep.stop()
  expect(lines).toEqual([])
})

test('while digests go out nothing is forgotten', async () => {
  let busy = true
  let asked = 0
  const isBusy = async () => {
    asked++
    return busy
  }
  const { store, upkeep, put, pass } = await ready({ isBusy })
  await put('a')
  pass(401)
  upkeep.tend()
  await expect.poll(() => asked, SOON).toBeGreaterThan(1)
  expect(await store.story('A')).toBeDefined()
  busy = false
  await expect.poll(() => store.retention.isForgotten('A'), SOON).toBe(true)
})

test('it ends at once when the program stops, and says nothing of it', async () => {
  const { store, upkeep, put, pass, lines } = await ready({ isBusy: async () => true })
  await put('a')
  pass(401)
  upkeep.tend()
  await new Promise((resolve) => setTimeout(resolve, 20))
  await upkeep.stop()
  upkeep.tend()
  expect(await store.story('A')).toBeDefined()
  expect(lines).toEqual([])
})

test('a store that fails is named', async () => {
  const { store, upkeep, lines } = await ready()
  await store.close()
  upkeep.tend()
  await expect.poll(() => lines, SOON).toHaveLength(1)
  expect(lines[0]).toContain('what is too old could not be forgotten: StoreError')
})

test('the running bot forgets, after it has read its folders', async () => {
  const folder = temporary()
  writeFileSync(
    join(folder, 'd1.txt'),
    'A crack was found in the Sorvo dam on Monday, the water board said.\n',
  )
  writeFileSync(
    join(folder, 'd2.txt'),
    'The ferry to Arvik stops for the winter, its owner said on Friday.\n',
  )
  let now = START
  const sources = [{ kind: 'folder', path: folder }]
  const config = parseConfig({ sources, translate: [], keepDays: 30, database: ':memory:' })
  const app = await openApp(config, { clock: () => new Date(now) })
  onTestFinished(() => app.stop())
  await app.store.announced.begin()
  await app.refresh()
  await app.announce()
  const [gone, kept] = await Promise.all(['d1', 'd2'].map((id) => app.store.storyOf(id)))
  rmSync(join(folder, 'd1.txt'))
  now += 90 * DAY_MS
  const screen = openTerminalChat({ write: () => {}, options: () => PLAIN })
  const bot = await startBot(app, [screen], () => {})
  await expect.poll(() => app.store.retention.isForgotten(gone ?? ''), SOON).toBe(true)
  await bot.stop()
  expect((await app.desk.story(kept ?? ''))?.story.articles).toHaveLength(1)
})
