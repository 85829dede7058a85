import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { refreshSources } from '../../src/intake/refresh.ts'
import { openStoryFinder } from '../../src/intake/story-finder.ts'
import type { RefreshState } from '../../src/intake/take-in.ts'
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.ts'
import { dam, panda } from '../desk/papers.ts'
import { temporary } from '../desk/rig.ts'
import { openTools } from '../rigs/story-folder.ts'

const DAY_MS = 86_400_000
const START = Date.parse('2026-01-05T12:00:00Z')
const tools = { ...(await openTools()), translators: [] }

const paper = (told: readonly string[]) => `---\nlanguage: en\n---\n${told.join(' ')}\n`
const WORDS = paper(dam.herald.told)
const OTHER = paper(panda.herald.told)

/** Folders that are read, and told of, at the days that the test names. */
async function reading(paths: readonly string[]) {
  let now = new Date(START)
  const store = await openSqliteStore(':memory:', { clock: () => now })
  onTestFinished(() => store.close())
  await store.announced.begin()
  const since = () => new Date(now.getTime() - 30 * DAY_MS)
  const state: RefreshState = { stories: openStoryFinder(store, () => now, since), read: new Map() }
  const at = async (day: number) => {
    now = new Date(START + day * DAY_MS)
    const folders = paths.map((path) => ({ kind: 'folder', path }) as const)
    const input = { folders, entries: async () => [], store, tools, clock: () => now, state }
    const refreshed = await refreshSources(input)
    await store.announced.done(await store.announced.waiting())
    for await (const _ of store.retention.sweep({ keepDays: 100, sources: [...paths] }, now));
    return refreshed
  }
  const through = async (from: number, to: number) => {
    for (let day = from; day <= to; day += 10) await at(day)
  }
  return { store, at, through }
}

test.for([
  { what: 'empty', spoil: (file: string) => writeFileSync(file, '') },
  {
    what: 'a folder',
    spoil: (file: string) => {
      rmSync(file)
      mkdirSync(file)
    },
  },
])(
  'a file that is $what for long lies there all the same: its story stays, and it is not new when it is mended',
  async ({ spoil }) => {
    const folder = temporary()
    const file = join(folder, 'd1.txt')
    writeFileSync(file, WORDS)
    const { store, at, through } = await reading([folder, temporary()])
    await through(0, 90)
    const story = await store.storyOf(`${folder}/d1`)
    expect(story).toBeDefined()
    spoil(file)
    await through(100, 200)
    expect(await store.storyOf(`${folder}/d1`)).toBe(story)
    rmSync(file, { recursive: true })
    writeFileSync(file, WORDS)
    expect(await at(210)).toMatchObject({ added: 0, problems: [] })
  },
)

test('one file that cannot be read keeps no other file of its folder', async () => {
  const folder = temporary()
  writeFileSync(join(folder, 'd1.txt'), WORDS)
  writeFileSync(join(folder, 'bad.txt'), '')
  const { store, through } = await reading([folder])
  await through(0, 90)
  rmSync(join(folder, 'd1.txt'))
  await through(100, 200)
  expect(await store.counts()).toEqual({ articles: 0, stories: 0 })
})

test('while one folder is away its stories stay, and a file that left the other is forgotten, and new when it returns', async () => {
  const [away, there] = [temporary(), temporary()]
  const file = join(there, 'p1.txt')
  writeFileSync(join(away, 'd1.txt'), WORDS)
  writeFileSync(file, OTHER)
  const { store, at, through } = await reading([away, there])
  await at(0)
  renameSync(away, `${away}-2`)
  onTestFinished(() => rmSync(`${away}-2`, { recursive: true, force: true }))
  rmSync(file)
  await through(10, 200)
  expect(await store.article(`${away}/d1`)).toBeDefined()
  expect(await store.article(`${there}/p1`)).toBeUndefined()
  renameSync(`${away}-2`, away)
  writeFileSync(file, OTHER)
  expect(await at(210)).toMatchObject({ added: 1, same: 1 })
})
