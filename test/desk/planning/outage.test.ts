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
    'World digest · Mon 23 Nov · 10:00 Europe/Oslo · late',
  ])
  expect(await skipped(rig)).toEqual(['07:00 missed', '08:00 missed'])
  expect(await plan(rig, '10:00:10')).toBe(0)
})
