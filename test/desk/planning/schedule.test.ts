import { join } from 'node:path'
import { expect, test } from 'vitest'
import { dam, panda } from '../papers.ts'
import { CHANNEL, openRig, place, type Rig, type RigOptions, settings, temporary } from '../rig.ts'

/** A rig whose channel reads on weekdays at 08:00 in Oslo, set on Monday 23 November at 06:00 there. */
async function reading(change: Parameters<typeof settings>[0] = {}, options: RigOptions = {}): Promise<Rig> {
  const rig = await openRig(options)
  rig.write('d1', dam.herald)
  rig.write('d2', dam.post)
  await rig.read()
  await rig.app.desk.setChannel(CHANNEL, settings(change))
  return rig
}

const digests = ({ sent }: Rig) => sent.filter(({ text }) => text.startsWith('World digest'))
const heads = (rig: Rig) => digests(rig).map(({ text }) => text.split('\n', 1)[0])
const skipped = async (rig: Rig) =>
  (await rig.app.store.deliveries.digestsSince(CHANNEL, new Date(0))).flatMap(({ slot, skipped: why }) =>
    why ? [`${slot.toISOString().slice(0, 16)} ${why}`] : [],
  )

test('a digest comes at its local time, once, however often the minute is looked at', async () => {
  const rig = await reading()
  rig.at('2026-11-23T06:59:59Z')
  expect(await rig.tick()).toBe(0)
  rig.at('2026-11-23T07:00:00Z')
  expect(await rig.tick()).toBe(1)
  for (const time of ['07:00:00', '07:00:30', '07:01:00', '09:00:00']) {
    rig.at(`2026-11-23T${time}Z`)
    expect(await rig.tick()).toBe(0)
  }
  expect(heads(rig)).toEqual(['World digest · Mon 23 Nov · 08:00 Europe/Oslo'])
})

test('two looks at the same moment plan one digest', async () => {
  const rig = await reading()
  rig.at('2026-11-23T07:00:00Z')
  const planned = await Promise.all([rig.app.planner.tick(), rig.app.planner.tick(), rig.app.planner.tick()])
  await rig.send()
  expect(planned.toSorted()).toEqual([0, 0, 1])
  expect(digests(rig)).toHaveLength(1)
})

test('on Saturday nothing comes, on Monday it does', async () => {
  const rig = await reading({}, { now: '2026-11-20T10:00:00Z' })
  for (const time of ['2026-11-21T07:00:10Z', '2026-11-22T07:00:10Z']) {
    rig.at(time)
    expect(await rig.tick()).toBe(0)
  }
  rig.at('2026-11-23T07:00:10Z')
  expect(await rig.tick()).toBe(1)
})

test('a restart within the minute sends nothing again', async () => {
  const folder = temporary()
  const database = join(temporary(), 'news.sqlite')
  const first = await reading({}, { folder, database })
  first.at('2026-11-23T07:00:05Z')
  await first.tick()
  await first.stop()
  const second = await openRig({ folder, database, now: '2026-11-23T07:00:40Z' })
  await second.tick()
  expect([digests(first).length, digests(second).length]).toEqual([1, 0])
})

test('a crash between the plan and the note of it plans nothing again', async () => {
  const rig = await reading()
  rig.at('2026-11-23T07:00:05Z')
  await rig.tick()
  await rig.app.store.channels.setEvaluated(CHANNEL, new Date('2026-11-23T06:59:00Z'))
  rig.at('2026-11-23T07:00:50Z')
  expect(await rig.tick()).toBe(0)
  expect(digests(rig)).toHaveLength(1)
  expect(await rig.app.store.channels.evaluatedUntil(CHANNEL)).toEqual(rig.now())
})

test('two programs on one file at the due minute send one digest', async () => {
  const folder = temporary()
  const database = join(temporary(), 'news.sqlite')
  const one = await reading({}, { folder, database })
  const other = await openRig({ folder, database })
  for (const rig of [one, other]) rig.at('2026-11-23T07:00:05Z')
  await Promise.all([one.tick(), other.tick()])
  expect(digests(one).length + digests(other).length).toBe(1)
})

test('a clock that goes back two hours brings nothing twice, and the next day comes', async () => {
  const rig = await reading()
  rig.at('2026-11-23T07:00:10Z')
  await rig.tick()
  for (const time of ['2026-11-23T05:00:10Z', '2026-11-23T07:00:10Z', '2026-11-23T07:05:00Z']) {
    rig.at(time)
    expect(await rig.tick()).toBe(0)
  }
  rig.write('p1', panda.herald)
  await rig.read()
  rig.at('2026-11-24T07:00:10Z')
  expect(await rig.tick()).toBe(1)
  expect(digests(rig)).toHaveLength(2)
})

test('after a sleep of five hours the digest comes late and says so', async () => {
  const rig = await reading()
  rig.at('2026-11-23T12:00:00Z')
  expect(await rig.tick()).toBe(1)
  expect(heads(rig)).toEqual(['World digest · Mon 23 Nov · 08:00 Europe/Oslo · late'])
})

test('after a sleep of eight hours with an hourly digest one comes, the newest, and the rest is noted', async () => {
  const rig = await reading({ schedule: { cron: '0 * * * *', zone: 'Europe/Oslo' } })
  rig.at('2026-11-23T13:20:00Z')
  expect(await rig.tick()).toBe(1)
  expect(heads(rig)).toEqual(['World digest · Mon 23 Nov · 14:00 Europe/Oslo · late'])
  expect(await skipped(rig)).toHaveLength(7)
  expect(await rig.tick()).toBe(0)
})

test('after a sleep of three days only a fresh slot comes', async () => {
  const rig = await reading({ schedule: { cron: '0 8 * * *', zone: 'Europe/Oslo' } })
  rig.at('2026-11-26T14:00:00Z')
  expect(await rig.tick()).toBe(0)
  expect(await skipped(rig)).toEqual([
    '2026-11-23T07:00 missed',
    '2026-11-24T07:00 missed',
    '2026-11-25T07:00 missed',
    '2026-11-26T07:00 missed',
  ])
  rig.write('p1', panda.herald)
  await rig.read()
  rig.at('2026-11-27T07:00:10Z')
  expect(await rig.tick()).toBe(1)
  expect(digests(rig)[0]?.text).toContain('pandas')
})

test('slots of the quiet hours become one digest at their end', async () => {
  const rig = await reading(
    {
      schedule: { cron: '0 5,6,7 * * *', zone: 'Europe/Oslo' },
      quiet: { from: '22:00', to: '06:30' },
    },
    { now: '2026-11-23T12:00:00Z' },
  )
  for (const time of ['2026-11-24T04:00:10Z', '2026-11-24T05:00:10Z', '2026-11-24T05:29:00Z']) {
    rig.at(time)
    expect(await rig.tick()).toBe(0)
  }
  rig.at('2026-11-24T05:30:10Z')
  expect(await rig.tick()).toBe(1)
  expect(heads(rig)).toEqual(['World digest · Tue 24 Nov · 06:00 Europe/Oslo'])
  expect(await skipped(rig)).toContain('2026-11-24T04:00 quiet hours')
})

test('a schedule that is set to nine at a minute to nine fires once', async () => {
  const rig = await reading()
  rig.at('2026-11-23T07:00:10Z')
  await rig.tick()
  rig.write('p1', panda.herald)
  await rig.read()
  rig.at('2026-11-23T07:59:30Z')
  await rig.app.desk.setChannel(CHANNEL, settings({ schedule: { cron: '0 9 * * *', zone: 'Europe/Oslo' } }))
  expect(await rig.tick()).toBe(0)
  rig.at('2026-11-23T08:00:10Z')
  expect(await rig.tick()).toBe(1)
  await rig.app.desk.setChannel(CHANNEL, settings({ schedule: { cron: '0 9 * * 1-5', zone: 'Europe/Oslo' } }))
  expect(await rig.tick()).toBe(0)
  expect(digests(rig)).toHaveLength(2)
})

test('a time that lies behind is not caught up when it is set', async () => {
  const rig = await reading()
  rig.at('2026-11-23T06:30:00Z')
  await rig.app.desk.setChannel(CHANNEL, settings({ schedule: { cron: '0 7 * * *', zone: 'Europe/Oslo' } }))
  expect(await rig.tick()).toBe(0)
})

test('another choice of stories does not lose the slot that is due', async () => {
  const rig = await reading()
  rig.at('2026-11-23T07:00:10Z')
  await rig.app.desk.setChannel(CHANNEL, settings({ max: 3 }))
  expect(await rig.tick()).toBe(1)
})

test('a paused channel gets nothing, and nothing is caught up when it wakes', async () => {
  const rig = await reading({ paused: true })
  rig.at('2026-11-23T07:00:10Z')
  expect(await rig.tick()).toBe(0)
  rig.at('2026-11-23T09:00:00Z')
  await rig.app.desk.setChannel(CHANNEL, settings())
  expect(await rig.tick()).toBe(0)
  rig.at('2026-11-24T07:00:10Z')
  expect(await rig.tick()).toBe(1)
})

test('a local time that the clocks leave out comes at the first minute there is', async () => {
  const rig = await reading(
    { schedule: { cron: '30 2 * * *', zone: 'Europe/Oslo' } },
    { now: '2027-03-27T12:00:00Z' },
  )
  rig.at('2027-03-28T00:59:00Z')
  expect(await rig.tick()).toBe(0)
  rig.at('2027-03-28T01:00:10Z')
  expect(await rig.tick()).toBe(1)
  rig.at('2027-03-28T01:30:10Z')
  expect(await rig.tick()).toBe(0)
  expect(heads(rig)).toEqual(['World digest · Sun 28 Mar · 03:00 Europe/Oslo'])
})

test('a local time that comes twice counts the first time', async () => {
  const rig = await reading(
    { schedule: { cron: '30 2 * * *', zone: 'Europe/Oslo' } },
    { now: '2026-10-24T12:00:00Z' },
  )
  rig.at('2026-10-25T00:30:10Z')
  expect(await rig.tick()).toBe(1)
  rig.at('2026-10-25T01:30:10Z')
  expect(await rig.tick()).toBe(0)
})

test('a stored zone that nobody knows stops no other channel', async () => {
  const rig = await reading()
  const other = place('other')
  await rig.app.store.channels.put(
    place('a-lost'),
    settings({ schedule: { cron: '0 8 * * *', zone: 'Mars/Olympus' } }),
    rig.now(),
  )
  await rig.app.desk.setChannel(other, settings())
  rig.at('2026-11-23T07:00:10Z')
  expect(await rig.tick()).toBe(2)
  expect(new Set(digests(rig).map(({ channel }) => channel))).toEqual(new Set(['news', 'other']))
})
