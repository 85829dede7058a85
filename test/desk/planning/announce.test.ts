import { join } from 'node:path'
import { expect, test } from 'vitest'
import { StoreError } from '../../../src/store/store-error.ts'
import { dam, panda } from '../papers.ts'
import { CHANNEL, caller, openRig, type Rig, settings, temporary } from '../rig.ts'

/** A program on a file of its own whose channel got its digest, and whose growth so far is announced. */
async function told(): Promise<{ rig: Rig; again: () => Promise<Rig> }> {
  const files = { folder: temporary(), database: join(temporary(), 'news.sqlite') }
  const rig = await openRig(files)
  rig.write('d1', dam.herald)
  rig.write('d2', dam.post)
  rig.write('p1', panda.herald)
  await rig.read()
  await rig.app.announce()
  await rig.app.desk.setChannel(CHANNEL, settings())
  rig.at('2026-11-23T07:00:10Z')
  await rig.tick()
  return {
    rig,
    async again() {
      await rig.stop()
      return await openRig({ ...files, now: rig.now().toISOString() })
    },
  }
}

test('growth that a program read before it ended is announced by the next one, once', async () => {
  const { rig, again } = await told()
  await rig.app.desk.follow(caller('follow').person, { story: await rig.storyOf('d1') })
  rig.write('d3', dam.more)
  await rig.read()
  const next = await again()
  expect(await next.read()).toEqual([])
  expect(await next.app.announce()).toBe(3)
  await next.send()
  expect(next.sent.map(({ channel }) => channel).toSorted()).toEqual(['@ida', 'news', 'news'])
  expect(await next.app.announce()).toBe(0)
})

test('an article with other words is announced once more', async () => {
  const { rig, again } = await told()
  rig.write('p1', { ...panda.herald, told: [...panda.herald.told, 'A third panda cub came on Sunday.'] })
  await rig.read()
  const next = await again()
  expect(await next.app.store.announced.waiting()).toMatchObject([{ articleId: 'p1' }])
  await next.app.announce()
  expect(await next.app.store.announced.waiting()).toEqual([])
})

test('articles that a person moves into another story are no growth', async () => {
  const { rig } = await told()
  await rig.app.desk.merge(await rig.storyOf('p1'), await rig.storyOf('d1'))
  expect(await rig.app.store.announced.waiting()).toEqual([])
})

test('at the very first start nothing old is news, at a later one what is open stays open', async () => {
  const rig = await openRig()
  const { announced } = rig.app.store
  rig.write('d1', dam.herald)
  await rig.read()
  await rig.app.desk.follow(caller('follow').person, { topic: 'dam' })
  await announced.begin()
  expect(await rig.app.announce()).toBe(0)
  rig.write('d2', dam.post)
  await rig.read()
  await announced.begin()
  expect(await rig.app.announce()).toBe(1)
})

test.for([
  { what: 'a store that fails leaves the growth open', cause: new StoreError('the disk is full'), open: 1 },
  { what: 'growth that can never be told is given up', cause: new RangeError('odd'), open: 0 },
])('$what', async ({ cause, open }) => {
  const { rig } = await told()
  const { announced, deliveries } = rig.app.store
  rig.write('d3', dam.more)
  await rig.read()
  const plan = deliveries.plan
  deliveries.plan = () => Promise.reject(cause)
  expect(await rig.app.announce()).toBe(0)
  expect(rig.reports).toEqual([`news: ${cause.message}`])
  expect(await announced.waiting()).toHaveLength(open)
  deliveries.plan = plan
  expect(await rig.app.announce()).toBe(open * 2)
  expect(await announced.waiting()).toEqual([])
})
