import { expect, test } from 'vitest'
import { linesOf } from '../../deliver/shown.ts'
import { dam } from '../papers.ts'
import { CHANNEL, openRig, settings } from '../rig.ts'

test('the latest digest is the one that arrived, with the header it had', async () => {
  const rig = await openRig()
  rig.write('d1', dam.herald)
  rig.write('d2', dam.post)
  await rig.read()
  const { desk } = rig.app
  await desk.setChannel(CHANNEL, settings())
  expect(await desk.latest(CHANNEL)).toBeUndefined()
  rig.at('2026-11-23T07:00:30Z')
  expect(await rig.tick()).toBe(1)
  rig.at('2026-11-23T15:00:00Z')
  const latest = await desk.latest(CHANNEL)
  expect(linesOf(latest?.frontPage.blocks ?? [])[0]).toBe('World digest · Mon 23 Nov · 08:00 Europe/Oslo')
  expect(latest?.stories).toEqual([await rig.storyOf('d1')])
  expect(await desk.latest({ ...CHANNEL, channel: 'other' })).toBeUndefined()
})

test('a digest of weeks ago is not the latest', async () => {
  const rig = await openRig()
  rig.write('d1', dam.herald)
  await rig.read()
  await rig.app.desk.setChannel(CHANNEL, settings())
  rig.at('2026-11-23T07:00:30Z')
  expect(await rig.tick()).toBe(1)
  rig.at('2026-12-20T15:00:00Z')
  expect(await rig.app.desk.latest(CHANNEL)).toBeUndefined()
})
