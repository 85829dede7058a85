import { expect, test } from 'vitest'
import { dam, orchestra, panda } from '../papers.ts'
import { CHANNEL, openRig, place, type Rig, type RigOptions, settings } from '../rig.ts'

/** A channel that got its digest at 08:00 in Oslo on Monday 23 November: the dam leads, the pandas follow. */
async function told(options: RigOptions = {}, change: Parameters<typeof settings>[0] = {}): Promise<Rig> {
  const rig = await openRig(options)
  rig.write('d1', dam.herald)
  rig.write('d2', dam.post)
  rig.write('p1', panda.herald)
  await rig.read()
  await rig.app.desk.setChannel(CHANNEL, settings(change))
  rig.at('2026-11-23T07:00:10Z')
  await rig.tick()
  return rig
}

/** Reads, tells of it, and gives what went out. */
async function grow(rig: Rig) {
  const before = rig.sent.length
  await rig.read()
  await rig.app.announce()
  await rig.send()
  return rig.sent.slice(before)
}

const records = (rig: Rig) => rig.app.store.deliveries.digestsSince(CHANNEL, new Date(0))

test('a story that grows changes the front page in place and gets one note with the new facts', async () => {
  const rig = await told()
  const front = rig.sent[0]
  rig.at('2026-11-23T09:00:00Z')
  rig.write('d3', dam.more)
  const out = await grow(rig)
  const [note, edit] = out.toSorted((a) => (a.edits ? 1 : -1))
  expect(out).toHaveLength(2)
  expect(edit).toMatchObject({ edits: front?.id, id: front?.id })
  expect(edit?.text).toContain('NEW · 3 outlets')
  expect(edit?.text).toContain('Crews let out 40 million litres')
  expect(edit?.text).toContain('World digest · Mon 23 Nov · 08:00 Europe/Oslo')
  expect(edit?.text).toContain('next Tue 08:00')
  expect(note).toMatchObject({ thread: front?.id })
  expect(note?.text.split('\n')).toEqual([
    'UPDATE · 1 more outlet, 2 new facts · Crack found in Sorvo dam',
    '- Crews let out 40 million litres of water from the Sorvo dam on Monday. [3]',
    '- The valley school below the Sorvo dam took in 260 people, the Red Cross said. [3]',
    '',
  ])
})

test('growing again is the next revision, and names only what is new since the last', async () => {
  const rig = await told()
  rig.write('d3', dam.more)
  await grow(rig)
  rig.write('p2', panda.post)
  rig.write('d5', {
    ...dam.more,
    outlet: 'Night Desk',
    told: [dam.more.told[0], 'A ferry carried 90 cows away from the Sorvo dam valley.'],
  })
  const out = await grow(rig)
  const note = out.find(({ thread }) => thread)?.text
  expect(note).toContain('A ferry carried 90 cows')
  expect(note).toMatch(/UPDATE · 1 more outlet · .*pandas/i)
  expect(note).not.toContain('40 million litres')
  const corrections = (await records(rig)).filter(({ kind }) => kind === 'correction')
  expect(corrections.map(({ revision }) => revision)).toEqual([1, 2])
  expect(await rig.app.announce()).toBe(0)
})

test('what was corrected does not come back tomorrow', async () => {
  const rig = await told()
  rig.write('d3', dam.more)
  await grow(rig)
  rig.at('2026-11-24T07:00:10Z')
  expect(await rig.tick()).toBe(0)
})

test('a story with nothing new to say changes nothing', async () => {
  const rig = await told()
  rig.write('d4', dam.copy)
  expect(await grow(rig)).toEqual([])
})

test('a digest that is older than a day is left as it is', async () => {
  const rig = await told()
  rig.at('2026-11-24T07:00:01Z')
  rig.write('d3', dam.more)
  expect(await grow(rig)).toEqual([])
})

test('a digest that was not sent is not changed', async () => {
  const rig = await told({ answer: () => ({ kind: 'place-off', why: 'gone' }) })
  rig.at('2026-11-23T15:00:00Z')
  await rig.app.store.deliveries.placeOn(CHANNEL)
  await rig.send()
  rig.write('d3', dam.more)
  expect(await rig.read()).toHaveLength(1)
  expect(await rig.app.announce()).toBe(0)
})

test('a story of the morning is changed there, though the evening had a digest of its own', async () => {
  const rig = await told({}, { schedule: { cron: '0 8,16 * * *', zone: 'Europe/Oslo' } })
  const morning = rig.sent[0]?.id
  rig.write('o1', orchestra)
  await rig.read()
  rig.at('2026-11-23T15:00:10Z')
  expect(await rig.tick()).toBe(1)
  const evening = rig.sent.findLast(({ thread }) => !thread)?.id
  rig.write('d3', dam.more)
  expect((await grow(rig)).flatMap(({ edits }) => edits ?? [])).toEqual([morning])
  expect(evening).not.toBe(morning)
})

test('a story that came again is changed where it stands last', async () => {
  const rig = await told({}, { schedule: { cron: '0 8,16 * * *', zone: 'Europe/Oslo' } })
  rig.write('p2', panda.post)
  await rig.read()
  rig.at('2026-11-23T15:00:10Z')
  expect(await rig.tick()).toBe(1)
  const evening = rig.sent.findLast(({ thread }) => !thread)?.id
  rig.write('p3', {
    ...panda.post,
    outlet: 'Coast Courier',
    told: [panda.post.told[0], 'The panda cubs will be named on 4 December, Brelling zoo said.'],
  })
  expect((await grow(rig)).flatMap(({ edits }) => edits ?? [])).toEqual([evening])
})

test('in the quiet hours the front page changes in silence', async () => {
  const rig = await told({}, { quiet: { from: '20:00', to: '06:00' } })
  rig.at('2026-11-23T20:00:00Z')
  rig.write('d3', dam.more)
  expect((await grow(rig)).map(({ edits, thread }) => [Boolean(edits), thread])).toEqual([[true, undefined]])
})

test('a paused channel is left alone', async () => {
  const rig = await told()
  await rig.app.desk.setChannel(CHANNEL, settings({ paused: true }))
  rig.write('d3', dam.more)
  expect(await grow(rig)).toEqual([])
})

test('of a front page of two messages both are changed, each in its place', async () => {
  const rig = await told({ blocks: 6 })
  const pages = rig.sent.filter(({ thread }) => !thread)
  expect(pages).toHaveLength(2)
  rig.write('p2', panda.post)
  const edits = (await grow(rig)).filter(({ edits }) => edits)
  expect(edits.map(({ id }) => id)).toEqual(pages.map(({ id }) => id))
  expect(edits.map(({ text }) => text).join('')).toContain('next Tue 08:00')
})

test('a front page that would need one message more drops its last story instead of its end', async () => {
  const rig = await told({ blocks: 6 })
  rig.write('d3', dam.more)
  rig.write('d5', {
    ...dam.more,
    outlet: 'Night Desk',
    told: [
      dam.more.told[0],
      'A ferry carried 90 cows away from the Sorvo dam valley.',
      'The Sorvo dam holds 7 billion litres, said Red Cross helper Per Lund.',
    ],
  })
  const out = await grow(rig)
  const edits = out.filter(({ edits }) => edits)
  const text = edits.map((each) => each.text).join('')
  expect(edits).toHaveLength(2)
  expect(text).toContain('next Tue 08:00')
  expect(text).not.toContain('panda')
})

test('one channel that cannot be changed stops no other', async () => {
  const rig = await told()
  const broken = place('broken')
  await rig.app.store.channels.put(broken, settings({ quiet: { from: 'x', to: 'y' } }), rig.now())
  rig.write('d3', dam.more)
  expect((await grow(rig)).some(({ edits }) => edits)).toBe(true)
})
