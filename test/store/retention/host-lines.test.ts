import { expect, test } from 'vitest'
import { openConnection } from '../../../src/store/sqlite/connection.ts'
import { forgetHosts } from '../../../src/store/sqlite/retention/forget-rest.ts'
import { openKeeping } from './keeping.ts'

const HOST = 'news.example'
const linesOf = (article: number, count: number) =>
  Array.from({ length: count }, (_, line) => `${article}-${line}`)

test('of a host with very many lines those go that were seen once; what repeats stays known', async () => {
  const { store, rows } = await openKeeping()
  const { hostLines } = store
  for (let article = 0; article < 3; article++)
    await hostLines.note(HOST, `known${article}`, ['subscribe now', 'all rights reserved'])
  for (let article = 0; article < 120; article++) {
    await hostLines.note(HOST, `a${article}`, linesOf(article, 299))
    if (article % 2 === 0) await hostLines.note('other.example', `a${article}`, ['one line'])
  }
  expect(rows('host_line', `host = '${HOST}'`)).toBeLessThanOrEqual(20_000)
  expect(rows('host_line', `host = '${HOST}'`)).toBeGreaterThan(15_000)
  expect(await hostLines.seen(HOST, ['subscribe now', 'all rights reserved', '5-5'])).toEqual(
    new Set(['subscribe now', 'all rights reserved']),
  )
  expect(rows('host_line', `host = 'other.example'`)).toBe(3)
})

test('a host all of whose lines repeat is bounded, too', async () => {
  const { store, rows } = await openKeeping()
  for (let article = 0; article < 120; article++)
    await store.hostLines.note(HOST, `a${article}`, linesOf(Math.floor(article / 3), 299))
  for (let article = 120; article < 240; article++)
    await store.hostLines.note(HOST, `a${article}`, linesOf(Math.floor(article / 3), 299))
  expect(rows('host_line')).toBeLessThanOrEqual(20_000)
})

test('the number of rows is known without counting them', async () => {
  const { store, rows } = await openKeeping()
  await store.hostLines.note(HOST, 'a1', linesOf(1, 20))
  await store.hostLines.note(HOST, 'a1', linesOf(1, 20))
  await store.hostLines.note(HOST, 'a2', [...linesOf(1, 5), ...linesOf(2, 5)])
  await store.hostLines.note(HOST, 'a3', [])
  expect(rows('host_line')).toBe(30)
  expect(rows('line_host', 'lines = 30')).toBe(1)
})

test('of all hosts those go first of which nothing was read for longest', async () => {
  const { store, path, at, rows } = await openKeeping()
  for (const [host, when] of [
    ['b', 3],
    ['a', 1],
    ['c', 2],
  ] as const) {
    at(when)
    await store.hostLines.note(host, 'a1', linesOf(1, 400))
  }
  at(4)
  await store.hostLines.note('a', 'a2', linesOf(2, 10))
  const connection = await openConnection(path)
  for await (const _ of forgetHosts(connection, 700));
  expect(['a', 'b', 'c'].map((host) => rows('host_line', `host = '${host}'`))).toEqual([410, 290, 0])
  expect(rows('line_host', "host = 'b' and lines = 290")).toBe(1)
  expect(rows('line_host')).toBe(2)
  connection.close()
})
