import { execFileSync } from 'node:child_process'
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { openApp } from '../src/app.ts'
import { parseConfig } from '../src/config.ts'

const root = mkdtempSync(join(tmpdir(), 'dragoman-app-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

const NOON = () => new Date('2026-11-22T12:00:00Z')

/** The real program over a folder and a database file. */
const open = (name: string, path: string) =>
  openApp(
    parseConfig({
      sources: [{ kind: 'folder', path }],
      translate: [{ kind: 'memory', file: 'seeds/memory.tmx', name: 'test' }],
      database: join(root, `${name}.sqlite`),
    }),
    { clock: NOON },
  )

test('running twice doubles nothing, and the story keeps its id', async () => {
  const first = await open('twice', 'seeds')
  expect(await first.refresh()).toMatchObject({ added: 5, same: 0, problems: [] })
  const before = await first.desk.stories({})
  await first.stop()
  const second = await open('twice', 'seeds')
  expect(await second.refresh()).toMatchObject({ added: 0, same: 5, problems: [] })
  const after = await second.desk.stories({})
  await second.stop()
  expect(after.map(({ story }) => story.id)).toEqual(before.map(({ story }) => story.id))
  expect(after).toHaveLength(1)
  expect(after[0]?.brief).toEqual(before[0]?.brief)
})

test('an article that was stored but not joined, because a run was cut off, is joined by the next', async () => {
  const app = await open('cut-off', 'seeds')
  await app.refresh()
  const [told] = await app.desk.stories({})
  const article = told?.story.articles[2]
  if (!article) throw new Error('no article')
  const lost = { ...article, id: 'lost' }
  await app.store.putArticle(lost, 'another key')
  expect(await app.store.storyOf('lost')).toBeUndefined()
  const folder = join(root, 'cut-off')
  mkdirSync(folder)
  copyFileSync('seeds/002_9d79fbd4e89710a7.txt', join(folder, 'lost_1.txt'))
  await app.stop()
  const next = await open('cut-off', folder)
  await next.refresh()
  expect(await next.store.storyOf('lost')).toBe(told?.story.id)
  await next.stop()
})

test('without the memory the digest still comes out, and says what is missing', async () => {
  const config = parseConfig({
    sources: [{ kind: 'folder', path: 'seeds' }],
    translate: [{ kind: 'memory', file: join(root, 'gone.tmx') }],
    database: ':memory:',
  })
  const app = await openApp(config, { clock: NOON })
  const { problems } = await app.refresh()
  expect(problems).toEqual([expect.objectContaining({ name: join(root, 'gone.tmx') })])
  const [told] = await app.desk.stories({})
  expect(told?.brief.untranslated).toEqual(['000', '002', '003', '004'])
  expect(told?.brief.facts.length).toBeGreaterThan(3)
  await app.stop()
})

test('pairs taken in later put stored articles into English', async () => {
  const config = parseConfig({
    sources: [{ kind: 'folder', path: 'seeds' }],
    translate: [],
    database: join(root, 'later.sqlite'),
  })
  const first = await openApp(config, { clock: NOON })
  await first.refresh()
  expect((await first.desk.stories({}))[0]?.brief.untranslated).toHaveLength(4)
  const bundled = await open('other', 'seeds')
  await first.store.putPairs(await bundled.memory())
  await bundled.stop()
  await first.stop()
  const second = await openApp(config, { clock: NOON })
  await second.refresh()
  expect((await second.desk.stories({}))[0]?.brief.untranslated).toEqual([])
  await second.stop()
})

test('bad input is named with reason and remedy, and the rest goes on', async () => {
  const folder = join(root, 'bad')
  mkdirSync(folder)
  for (const name of readdirSync('seeds').filter((file) => file.endsWith('.txt')))
    copyFileSync(join('seeds', name), join(folder, name))
  writeFileSync(join(folder, 'b1_empty.txt'), '')
  writeFileSync(
    join(folder, 'b2_binary.txt'),
    Buffer.from(Array.from({ length: 4000 }, (_, index) => index % 256)),
  )
  writeFileSync(join(folder, 'b3_huge.txt'), '')
  truncateSync(join(folder, 'b3_huge.txt'), 50_000_000)
  symlinkSync('/etc/hostname', join(folder, 'b4_link.txt'))
  execFileSync('mkfifo', [join(folder, 'b5_pipe.txt')])
  writeFileSync(join(folder, 'b6_matter.txt'), '---\ntitle: [broken\n---\nA line of text.')
  writeFileSync(
    join(folder, 'g1_mixed.txt'),
    'A town opened a library on Monday.\r\nThe mayor thanked the builders.\rIt cost 2 million euros.\n',
  )
  writeFileSync(
    join(folder, 'g2_unknown.txt'),
    'Xqzv wplk mrtn bvcx. Plmk nbvq zxcw rtyp qwzx. Vbnm lkjh pqrz wxyz mnbv.',
  )
  const app = await open('bad', folder)
  const { added, problems } = await app.refresh()
  await app.stop()
  expect(added).toBe(7)
  expect(problems.map(({ name }) => name)).toEqual([
    'b1_empty.txt',
    'b2_binary.txt',
    'b3_huge.txt',
    'b4_link.txt',
    'b5_pipe.txt',
    'b6_matter.txt',
    'g2',
  ])
  for (const { why, remedy } of problems) {
    expect(why.length).toBeGreaterThan(5)
    expect(remedy.length).toBeGreaterThan(5)
  }
})
