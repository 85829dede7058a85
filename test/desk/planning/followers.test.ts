import { expect, test } from 'vitest'
import type { Person } from '../../../src/deliver/caller.ts'
import { dam, panda } from '../papers.ts'
import { CHANNEL, caller, openRig, type Rig, type RigOptions, settings } from '../rig.ts'

const ferry = {
  ...dam.more,
  outlet: 'Night Desk',
  told: [dam.more.told[0], 'A ferry carried 90 cows away from the Sorvo dam valley.'],
}

/** A channel that got its digest at 08:00 in Oslo: the dam and the pandas. All that was read is announced. */
async function told(options: RigOptions = {}): Promise<Rig> {
  const rig = await openRig(options)
  rig.write('d1', dam.herald)
  rig.write('d2', dam.post)
  rig.write('p1', panda.herald)
  await rig.read()
  await rig.app.announce()
  await rig.app.desk.setChannel(CHANNEL, settings())
  rig.at('2026-11-23T07:00:10Z')
  await rig.tick()
  return rig
}

/** Reads, tells of it, and gives the personal messages that went out. */
async function notices(rig: Rig) {
  const before = rig.sent.length
  await rig.read()
  await rig.app.announce()
  await rig.send()
  return rig.sent.slice(before).filter(({ channel }) => channel.startsWith('@'))
}

const person = (user: string): Person => caller('follow', user).person

test('whoever follows a story gets one message an hour about it, and the rest in the next', async () => {
  const rig = await told()
  await rig.app.desk.follow(person('ida'), { story: await rig.storyOf('d1') })
  rig.write('d3', dam.more)
  expect((await notices(rig)).map(({ text }) => text.split('\n').slice(0, 3))).toEqual([
    ['A story that you follow has grown.', '', 'Crack found in Sorvo dam'],
  ])
  rig.at('2026-11-23T07:40:00Z')
  rig.write('d5', ferry)
  expect(await notices(rig)).toEqual([])
  expect(await notices(rig)).toEqual([])
  rig.at('2026-11-23T08:10:00Z')
  expect(await notices(rig)).toHaveLength(1)
  rig.at('2026-11-23T09:10:00Z')
  expect(await notices(rig)).toEqual([])
  expect(await rig.app.store.announced.waiting()).toEqual([])
})

test('what brings nothing new since the last message is told in no hour', async () => {
  const rig = await told()
  await rig.app.desk.follow(person('ida'), { story: await rig.storyOf('d1') })
  rig.write('d3', dam.more)
  expect(await notices(rig)).toHaveLength(1)
  rig.write('d4', dam.copy)
  expect(await notices(rig)).toEqual([])
  rig.at('2026-11-23T08:10:00Z')
  expect(await notices(rig)).toEqual([])
})

test('a message that did not arrive is no reason to tell less in the next', async () => {
  let off = true
  const rig = await told({
    answer: ({ place }) =>
      off && place.channel === '@ida' ? { kind: 'place-off', why: 'closed' } : undefined,
  })
  await rig.app.desk.follow(person('ida'), { story: await rig.storyOf('d1') })
  rig.write('d3', dam.more)
  expect(await notices(rig)).toEqual([])
  off = false
  await rig.app.store.deliveries.placeOn({ ...CHANNEL, channel: '@ida' })
  rig.at('2026-11-23T08:10:00Z')
  rig.write('d4', dam.copy)
  expect(await notices(rig)).toHaveLength(1)
})

test('whoever follows a topic and the story hears of it once; of other topics and what they muted, nothing', async () => {
  const rig = await told()
  const [ida, jon, kai, liv] = [person('ida'), person('jon'), person('kai'), person('liv')]
  const { desk } = rig.app
  await desk.follow(ida, { story: await rig.storyOf('d1') })
  await desk.follow(ida, { topic: 'dam' })
  await desk.follow(jon, { topic: 'yachts' })
  await desk.follow(kai, { topic: 'dam', until: new Date('2026-11-23T07:30:00Z') })
  await desk.follow(liv, { topic: 'dam' })
  await desk.mute({ person: liv }, { kind: 'word', value: 'crack' })
  rig.at('2026-11-23T08:00:00Z')
  rig.write('d3', dam.more)
  const out = await notices(rig)
  expect(out.map(({ channel, text }) => [channel, text.split('\n', 1)[0]])).toEqual([
    ['@ida', 'A story that you follow has grown.'],
  ])
  rig.at('2026-11-23T09:00:00Z')
  expect(await notices(rig)).toEqual([])
})

test('one follower and one story that cannot be told of stop no others, and are reported', async () => {
  const rig = await told()
  const { desk, store } = rig.app
  const terminal = person('jon')
  await desk.follow(person('ida'), { story: await rig.storyOf('d1') })
  await desk.follow(terminal, { story: await rig.storyOf('d1') })
  await desk.follow(terminal, { story: await rig.storyOf('p1') })
  const plan = store.deliveries.plan
  store.deliveries.plan = async (digest) => {
    if (digest.place.channel === '@ida') throw new RangeError('no room')
    return await plan(digest)
  }
  rig.write('d3', dam.more)
  rig.write('p2', panda.post)
  expect((await notices(rig)).map(({ channel }) => channel)).toEqual(['@jon', '@jon'])
  expect(rig.reports).toEqual(['@ida: no room'])
  expect(await store.announced.waiting()).toEqual([])
})
