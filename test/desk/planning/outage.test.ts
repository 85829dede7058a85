import { expect, test } from 'vitest'
import { dam, panda } from '../papers.ts'
import { CHANNEL, openRig, type Rig, settings } from '../rig.ts'

/** A channel in Oslo whose platform takes nothing until `back`; it is set on Monday 23 November at 06:00 there. */
async function outage(cron: string): Promise<{ rig: Rig; back: () => void }> {
  let away = true
  const rig = await openRig({
    answer: () => (away ? { kind: 'refused', why: 'away', waitMs: 60_000, scope: 'place' } : undefined),
  })
  rig.write('d1', dam.herald)
  rig.write('p1', panda.herald)
  await rig.read()
  await rig.app.desk.setChannel(CHANNEL, settings({ schedule: { cron, zone: 'Europe/Oslo' } }))
  return {
    rig,
    back() {
      away = false
    },
  }
}

const plan = (rig: Rig, time: string) => {
  rig.at(`2026-11-23T${time}Z`)
  return rig.app.planner.tick()
}
const heads = ({ sent }: Rig) =>
  sent.filter(({ text }) => text.startsWith('World digest')).map(({ text }) => text.split('\n', 1)[0])
const skipped = async (rig: Rig) =>
  (await rig.app.store.deliveries.digestsSince(CHANNEL, new Date(0))).flatMap(({ slot, skipped: why }) =>
    why ? [`${slot.toISOString().slice(11, 16)} ${why}`] : [],
  )

test('a digest that is over while its platform is away is followed by the next slot, late', async () => {
  const { rig, back } = await outage('0 8,12 * * *')
  expect(await plan(rig, '07:00:10')).toBe(1)
  for (const time of ['08:00:10', '11:00:10', '12:59:00']) expect(await plan(rig, time)).toBe(0)
  expect(await skipped(rig)).toEqual([])
  back()
  rig.at('2026-11-23T13:01:00Z')
  expect(await rig.tick()).toBe(1)
  expect(heads(rig)).toEqual(['World digest · Mon 23 Nov · 12:00 Europe/Oslo · late'])
  expect(rig.sent[0]?.text.match(/^NEW · /gm)).toHaveLength(2)
  expect(await rig.tick()).toBe(0)
  expect(await skipped(rig)).toEqual([])
})

test('after an outage of an hour the digest that waited comes, and then what is new since', async () => {
  const { rig, back } = await outage('0 * * * *')
  expect(await plan(rig, '06:00:10')).toBe(1)
  rig.write('d3', dam.more)
  await rig.read()
  expect(await plan(rig, '07:00:10')).toBe(0)
  back()
  rig.at('2026-11-23T07:02:00Z')
  await rig.send()
  expect(await rig.tick()).toBe(1)
  expect(heads(rig)).toEqual([
    'World digest · Mon 23 Nov · 07:00 Europe/Oslo',
    'World digest · Mon 23 Nov · 07:00 Europe/Oslo · late',
    'World digest · Mon 23 Nov · 08:00 Europe/Oslo',
  ])
  expect(rig.sent.findLast(({ thread }) => !thread)?.text).toContain('UPDATE · 1 more outlet')
  expect(await skipped(rig)).toEqual([])
})

test('of the slots of a long outage only the newest comes, and one digest waits at a time', async () => {
  const { rig, back } = await outage('0 * * * *')
  expect(await plan(rig, '06:00:10')).toBe(1)
  rig.write('d3', dam.more)
  await rig.read()
  for (const time of ['07:00:10', '08:00:10', '09:00:10']) expect(await plan(rig, time)).toBe(0)
  expect(await rig.app.store.deliveries.pending('terminal')).toBeGreaterThan(0)
  back()
  rig.at('2026-11-23T09:30:00Z')
  await rig.send()
  expect(await rig.tick()).toBe(1)
  expect(heads(rig)).toEqual([
    'World digest · Mon 23 Nov · 07:00 Europe/Oslo',
    'World digest · Mon 23 Nov · 07:00 Europe/Oslo · late',
    'World digest · Mon 23 Nov · 10:00 Europe/Oslo · late',
  ])
  expect(await skipped(rig)).toEqual(['07:00 missed', '08:00 missed'])
  expect(await plan(rig, '10:00:10')).toBe(0)
})

const corrections = async (rig: Rig) =>
  (await rig.app.store.deliveries.digestsSince(CHANNEL, new Date(0))).filter(
    ({ kind }) => kind === 'correction',
  )

test('what waited for more than a quarter of an hour is marked late where it stands, once', async () => {
  const { rig, back } = await outage('0 8 * * *')
  expect(await plan(rig, '07:00:10')).toBe(1)
  await plan(rig, '07:15:00')
  expect(await corrections(rig)).toEqual([])
  for (const time of ['07:15:20', '07:16:10', '08:00:10']) await plan(rig, time)
  expect(await corrections(rig)).toHaveLength(1)
  back()
  await rig.send()
  expect(heads(rig)).toEqual([
    'World digest · Mon 23 Nov · 08:00 Europe/Oslo',
    'World digest · Mon 23 Nov · 08:00 Europe/Oslo · late',
  ])
  const [first, ...others] = rig.sent
  expect(others.filter(({ edits }) => edits).map(({ edits }) => edits)).toEqual([first?.id])
  await plan(rig, '08:01:10')
  expect(await corrections(rig)).toHaveLength(1)
})

test('what grows after that stays marked, and is told', async () => {
  const { rig, back } = await outage('0 8 * * *')
  await plan(rig, '07:00:10')
  await plan(rig, '07:30:00')
  back()
  await rig.send()
  rig.write('d3', dam.more)
  await rig.read()
  await rig.app.announce()
  await rig.send()
  expect(heads(rig).at(-1)).toBe('World digest · Mon 23 Nov · 08:00 Europe/Oslo · late')
  expect(rig.sent.some(({ text }) => text.startsWith('UPDATE · 1 more outlet'))).toBe(true)
})

test('a digest that was sent in time, or may have been, is never marked', async () => {
  const { rig, back } = await outage('0 8 * * *')
  back()
  await plan(rig, '07:00:10')
  await rig.send()
  await plan(rig, '07:30:00')
  expect(await corrections(rig)).toEqual([])

  const lost = await openRig({
    answer: () => ({ kind: 'unknown', why: 'no answer' }),
    look: () => ({ kind: 'unknown', why: 'no answer' }),
  })
  lost.write('d1', dam.herald)
  await lost.read()
  await lost.app.desk.setChannel(CHANNEL, settings())
  await plan(lost, '07:00:10')
  lost.outbox.kick()
  const state = async () => (await lost.app.store.deliveries.latest(CHANNEL))?.parts[0]?.state
  await expect.poll(state).toBe('unknown')
  await plan(lost, '07:30:00')
  expect(await corrections(lost)).toEqual([])
})

test('quiet hours do not make a digest late', async () => {
  const { rig } = await outage('0 8 * * *')
  const quiet = { from: '07:00', to: '09:00' }
  await rig.app.desk.setChannel(CHANNEL, settings({ quiet }))
  expect(await plan(rig, '08:00:10')).toBe(1)
  await plan(rig, '08:10:00')
  expect(await corrections(rig)).toEqual([])
})

test('what an earlier process planned and never sent is marked before it is sent', async () => {
  const { rig } = await outage('0 8 * * *')
  await plan(rig, '07:00:10')
  rig.at('2026-11-23T07:40:00Z')
  await rig.app.planner.markLate()
  expect(await corrections(rig)).toHaveLength(1)
})
