import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { story as storyCommand } from '../../commands/story.ts'
import { runAction } from '../../src/deliver/interaction/actions.ts'
import { openCardMemory } from '../../src/deliver/interaction/card-memory.ts'
import { answerInThread } from '../../src/deliver/interaction/thread-questions.ts'
import { CHANNEL, caller, openRig, type Paper, type Rig, settings, temporary } from './rig.ts'

const DAY_MS = 86_400_000
const DAM: Paper = {
  title: 'Crack found in Sorvo dam',
  told: ['A crack was found in the Sorvo dam on Monday, the water board said.'],
  outlet: 'Lake Herald',
}
const FERRY: Paper = {
  title: 'Ferry to Arvik stops for the winter',
  told: ['The ferry to Arvik stops for the winter, its owner said on Friday.'],
  outlet: 'Harbour Times',
}

async function sweep({ app, now }: Rig): Promise<void> {
  for await (const _ of app.store.retention.sweep({ keepDays: 400, sources: [] }, now()));
}

/** The dam stood in a digest; its file is gone, and more than 400 days have passed. */
async function forgotten(options: { readonly keepsFile?: boolean } = {}) {
  const folder = temporary()
  const rig = await openRig({ folder, database: join(temporary(), 'news.sqlite') })
  const { app } = rig
  await app.store.announced.begin()
  await app.desk.setChannel(CHANNEL, settings())
  rig.write('dam', DAM)
  await rig.read()
  await app.announce()
  const id = await rig.storyOf('dam')
  rig.at('2026-11-23T07:01:00Z')
  await rig.tick()
  expect(rig.sent).toHaveLength(1)
  if (!options.keepsFile) rmSync(join(folder, 'dam.txt'))
  rig.at(new Date(rig.now().getTime() + 401 * DAY_MS).toISOString())
  await app.refresh()
  await app.announce()
  await sweep(rig)
  const tools = { desk: app.desk, cards: openCardMemory(), report: (error: unknown) => Promise.reject(error) }
  return { rig, id, tools, folder }
}

const wordsOf = (blocks: readonly { readonly text: unknown }[]) => JSON.stringify(blocks)

test('who asks for a forgotten story, or presses its button, is told plainly', async () => {
  const { rig, id, tools } = await forgotten()
  const { desk } = rig.app
  const gone = `Story ${id} is older than 400 days and is no longer kept.`
  expect(await desk.story(id)).toBeUndefined()
  const show = storyCommand.subcommands?.find(({ name }) => name === 'show')
  await expect(show?.run(desk, { id: id.toLowerCase() }, caller('r1'))).rejects.toThrow(gone)
  for (const action of ['details', 'evidence', 'useful', 'wrong', 'ask'] as const) {
    const { card } = await runAction(tools, caller(`r ${action}`), { action, story: id, text: 'Who?' })
    expect(wordsOf(card.blocks as never)).toContain(gone)
  }
  expect(await desk.whyGone('NEVER')).toBeUndefined()
})

test('a question in the thread of an old digest is answered, too', async () => {
  const { rig, id, tools } = await forgotten()
  const [digest] = rig.sent
  expect(await rig.app.desk.storyAt(CHANNEL, digest?.id ?? '')).toBe(id)
  expect(await answerInThread(tools, caller('r9'), { text: 'How large?', thread: digest?.id ?? '' })).toBe(
    true,
  )
  await rig.send()
  expect(rig.sent.at(-1)?.text).toContain('is no longer kept')
})

test('digests that showed a forgotten story are changed, marked and followed by others as ever', async () => {
  const { rig, id } = await forgotten()
  const { app } = rig
  // the digest before is of another year, but it is looked at all the same
  await app.planner.markLate()
  rig.write('ferry', FERRY)
  await rig.read()
  await app.announce()
  await rig.tick()
  expect(rig.sent.at(-1)?.text).toContain('Ferry to Arvik')
  // a digest with both, of which the one is gone by now
  const [record] = await app.store.deliveries.digestsSince(CHANNEL, new Date(0))
  expect(JSON.stringify(record?.content)).toContain(id)
  rig.write('ferry', { ...FERRY, told: [...FERRY.told, 'It carried 4,000 people a week.'] })
  await rig.read()
  await app.announce()
  await rig.send()
  expect(rig.reports).toEqual([])
})

test('a file that still lies in the folder keeps its story, also over a restart; nothing is told twice', async () => {
  const { rig, id, folder } = await forgotten({ keepsFile: true })
  const database = rig.app.config.database
  expect((await rig.app.desk.story(id))?.story.articles).toHaveLength(1)
  await rig.stop()
  const again = await openRig({ folder, database, now: rig.now().toISOString() })
  expect(await again.read()).toEqual([])
  expect(await again.app.announce()).toBe(0)
  await sweep(again)
  expect(await again.storyOf('dam')).toBe(id)
})

test('no new story gets the id of a forgotten one', async () => {
  const { rig, id, folder } = await forgotten()
  const { database } = rig.app.config
  await rig.stop()
  const again = await openRig({ folder, database, now: rig.now().toISOString() })
  again.write('dam', DAM)
  await again.read()
  const other = await again.storyOf('dam')
  expect([other.startsWith(id), other === id]).toEqual([true, false])
})
