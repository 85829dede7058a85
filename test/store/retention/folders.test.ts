import { expect, test } from 'vitest'
import { day, inFolder, openKeeping } from './keeping.ts'

test('a story stays as long as a file of it lies in a folder, and a month longer', async () => {
  const { store, put, sweep } = await openKeeping()
  await put('a1', 'OLD', 0)
  await put('a2', 'OLD', 0)
  await store.retention.seeFiles([inFolder('papers', ['a2'])], day(500))
  await sweep(500)
  await sweep(529)
  expect((await store.story('OLD'))?.articles).toHaveLength(2)
  await sweep(531)
  expect(await store.story('OLD')).toBeUndefined()
})

test('while a folder cannot be looked at, every file of it counts as still there', async () => {
  const { store, put, sweep } = await openKeeping()
  await put('a1', 'OLD', 0)
  await store.retention.seeFiles([inFolder('papers', ['a1'])], day(0))
  await store.retention.seeFiles([inFolder('papers', [], false)], day(500))
  await sweep(500)
  expect(await store.story('OLD')).toBeDefined()
  await store.retention.seeFiles([inFolder('papers', [])], day(520))
  await sweep(531)
  expect(await store.story('OLD')).toBeUndefined()
})

test('a folder that is renamed in the settings keeps its files from the first look on', async () => {
  const { store, put, sweep } = await openKeeping()
  await put('a1', 'OLD', 0)
  await store.retention.seeFiles([inFolder('papers', ['a1'])], day(0))
  await store.retention.seeFiles([inFolder('news', ['a1'])], day(0.5))
  await store.retention.seeFiles([inFolder('news', [], false)], day(500))
  await sweep(500)
  expect(await store.story('OLD')).toBeDefined()
})

test('while a folder cannot be looked at, files that left other folders are forgotten', async () => {
  const { store, put, sweep } = await openKeeping()
  await put('papers/a1', 'GONE', 0)
  await put('papers/a2', 'MOVED', 0)
  await put('away/b1', 'AWAY', 0)
  const all = [inFolder('papers', ['papers/a1', 'papers/a2']), inFolder('away', ['away/b1'])]
  await store.retention.seeFiles(all, day(0))
  for (let now = 10; now <= 500; now += 10) {
    const papers = inFolder('papers', now < 450 ? ['papers/a2'] : [])
    // what lay in one folder lies in the other now
    await store.retention.seeFiles(
      [papers, inFolder('away', now === 450 ? ['papers/a2'] : [], false)],
      day(now),
    )
  }
  await sweep(500)
  expect(await store.story('GONE')).toBeUndefined()
  expect(await store.story('MOVED')).toBeDefined()
  expect(await store.story('AWAY')).toBeDefined()
})

test('thousands of files are seen once a day, whatever the clock did', async () => {
  const { store, rows } = await openKeeping()
  const ids = Array.from({ length: 1_000 }, (_, at) => `f${at}`)
  await store.retention.seeFiles([inFolder('papers', ids)], day(900))
  await store.retention.seeFiles([inFolder('papers', ids)], day(10))
  expect(rows('file', `seen_at = ${day(10).getTime()}`)).toBe(1_000)
  await store.retention.seeFiles([inFolder('papers', ids)], day(10.5))
  expect(rows('file', `seen_at = ${day(10).getTime()}`)).toBe(1_000)
})
