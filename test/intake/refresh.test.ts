import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { refreshSources } from '../../src/intake/refresh.ts'
import { openStoryFinder } from '../../src/intake/story-finder.ts'
import type { RefreshState } from '../../src/intake/take-in.ts'
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.ts'
import type { Store } from '../../src/store/store.ts'
import { StoreError } from '../../src/store/store-error.ts'
import type { Translator } from '../../src/translate/translator.ts'
import { dam } from '../desk/papers.ts'
import { temporary } from '../desk/rig.ts'
import { openTools } from '../rigs/story-folder.ts'

const NOW = new Date('2026-11-23T06:00:00Z')
const tools = await openTools()

const paper = ({ title, told, outlet }: { title: string; told: readonly string[]; outlet: string }) =>
  `---\ntitle: ${JSON.stringify(title)}\noutlet: ${outlet}\nlanguage: en\n---\n${told.join(' ')}\n`

const newState = (store: Store): RefreshState => ({
  stories: openStoryFinder(
    store,
    () => NOW,
    () => new Date(0),
  ),
  read: new Map(),
})

async function ready(folders = [temporary()], translators: Translator[] = []) {
  const store = await openSqliteStore(':memory:')
  onTestFinished(() => store.close())
  const [folder = ''] = folders
  /** What the program holds: a call may fail in one round. */
  const held = { ...store }
  const state = newState(held)
  const read = (over: Partial<Store> = {}, from = state) => {
    Object.assign(held, store, over)
    return refreshSources({
      folders: folders.map((path) => ({ kind: 'folder', path })),
      entries: async () => [],
      store: held,
      tools: { ...tools, translators },
      clock: () => NOW,
      state: from,
    })
  }
  return {
    store,
    folder,
    read,
    write: (id: string, text: string) => writeFileSync(join(folder, `${id}.txt`), text),
  }
}

test('a story that grows is named once, and what is read again is the same', async () => {
  const { read, write, store } = await ready()
  write('d1', paper(dam.herald))
  write('d2', paper(dam.post))
  const first = await read()
  expect(first).toMatchObject({ added: 2, same: 0, problems: [] })
  expect(first.grown).toEqual([await store.storyOf('d1')])
  expect(await read()).toEqual({ added: 0, corrected: 0, same: 2, problems: [], grown: [] })
})

test('an article with other words makes its story grow', async () => {
  const { read, write, store } = await ready()
  write('d1', paper(dam.herald))
  await read()
  write('d1', paper(dam.more))
  expect((await read()).grown).toEqual([await store.storyOf('d1')])
})

test('a story keeps a lasting id although its founding broke off', async () => {
  const { read, write, store } = await ready()
  write('d1', paper(dam.herald))
  const full = new StoreError('the disk is full')
  await expect(read({ articleIdsOf: () => Promise.reject(full) })).rejects.toThrow('the disk is full')
  await read()
  expect(await store.storyOf('d1')).toMatch(/^[0-9A-Z]{3}$/)
  write('d2', paper(dam.post))
  await read()
  expect(await store.storyOf('d2')).toBe(await store.storyOf('d1'))
})

test('one item that cannot be taken in is named, and the round goes on', async () => {
  const broken: Translator = {
    engine: 'x',
    translate: () => {
      throw new Error('engine lost')
    },
  } as unknown as Translator
  const { read, write, store } = await ready([temporary()], [broken])
  write('d1', paper(dam.herald))
  write(
    'o1',
    paper({
      ...dam.post,
      title: 'Der Damm',
      told: ['Am Montag wurde ein Riss im Damm von Sorvo entdeckt.'],
    }).replace('language: en', 'language: de'),
  )
  write('z1', paper(dam.post))
  const { problems } = await read()
  expect(problems.map(({ name }) => name)).toEqual(['o1'])
  expect(await store.storyOf('z1')).toBe(await store.storyOf('d1'))
})

test('an item for which the store has an unforeseen answer is tried again next time', async () => {
  const { read, write, store } = await ready()
  write('d1', paper(dam.herald))
  write('d2', paper(dam.post))
  const putArticle: Store['putArticle'] = (article, key) => {
    if (article.id === 'd1') throw new RangeError('odd')
    return store.putArticle(article, key)
  }
  expect(await read({ putArticle })).toMatchObject({ added: 1, problems: [{ name: 'd1', why: 'odd' }] })
  expect(await read()).toMatchObject({ added: 1, same: 1, problems: [] })
})

test('a source that is gone is a problem of its own, and the others are read', async () => {
  const [gone, kept] = [temporary(), temporary()]
  writeFileSync(join(kept, 'd1.txt'), paper(dam.herald))
  rmSync(gone, { recursive: true })
  const { read, store } = await ready([gone, kept])
  expect(await read()).toMatchObject({ added: 1, problems: [{ name: gone }] })
  expect((await store.sourceNotes.get(gone))?.problem).toContain('no such folder')
  expect(await store.sourceNotes.get(kept)).toEqual({ paused: false, articles: 1, lastReadAt: NOW })
})

test('two sources may use one id for two articles', async () => {
  const [one, two] = [temporary(), temporary()]
  writeFileSync(join(one, 'd1.txt'), paper(dam.herald))
  writeFileSync(join(two, 'd1.txt'), paper(dam.more))
  const { read, store } = await ready([one, two])
  expect(await read()).toMatchObject({ added: 2 })
  expect(await store.storyOf(`${one}/d1`)).toBe(await store.storyOf(`${two}/d1`))
})

test('two programs on one database put one event into one story', async () => {
  const folder = temporary()
  const path = join(temporary(), 'news.sqlite')
  const [one, other] = await Promise.all([openSqliteStore(path), openSqliteStore(path)])
  onTestFinished(async () => {
    await Promise.all([one.close(), other.close()])
  })
  const readBy = (store: Store, state: RefreshState) =>
    refreshSources({
      folders: [{ kind: 'folder', path: folder }],
      entries: async () => [],
      store,
      tools: { ...tools, translators: [] },
      clock: () => NOW,
      state,
    })
  const [first, second] = [newState(one), newState(other)]
  // Both have looked before anything is there.
  await readBy(one, first)
  await readBy(other, second)
  writeFileSync(join(folder, 'd1.txt'), paper(dam.herald))
  await readBy(one, first)
  writeFileSync(join(folder, 'd2.txt'), paper(dam.post))
  await readBy(other, second)
  expect(await one.storyOf('d2')).toBe(await one.storyOf('d1'))
})
