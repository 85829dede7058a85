/** What every store must remember of channels. A part of the store contract. */
import { expect, test } from 'vitest'
import { type ChannelSettings, DEFAULT_SETTINGS } from '../../src/deliver/channel.ts'
import type { Place } from '../../src/deliver/place.ts'
import type { OpenForTest } from './sample.ts'

const NOON = new Date('2026-11-21T12:00:00Z')
const ONE = new Date('2026-11-21T13:00:00Z')

const NEWS: Place = { platform: 'discord', workspace: '100', channel: '200' }
const DESK: Place = { platform: 'slack', workspace: 'T1', channel: 'C1' }
const FULL: ChannelSettings = {
  schedule: { cron: '0 8 * * *', zone: 'Europe/Oslo' },
  quiet: { from: '22:00', to: '07:00' },
  topics: ['harbour "north"'],
  languages: ['no'],
  sources: ['Havnebladet'],
  minOrigins: 2,
  max: 10,
  empty: 'say-so',
  mention: 'readers',
  paused: true,
}

export function keepsChannels(open: OpenForTest): void {
  test('gives every setting of a channel back, also after a restart', async () => {
    const { store, again } = await open()
    await store.channels.put(NEWS, FULL, NOON)
    await store.close()
    const { channels } = await again()
    expect(await channels.get(NEWS)).toEqual({ place: NEWS, settings: FULL, changedAt: NOON })
  })

  test('lists channels in the order in which they came, each once, with its last settings', async () => {
    const { store } = await open()
    expect(await store.channels.all()).toEqual([])
    await store.channels.put(NEWS, FULL, NOON)
    await store.channels.put(DESK, DEFAULT_SETTINGS, NOON)
    await store.channels.put(NEWS, DEFAULT_SETTINGS, ONE)
    expect(await store.channels.all()).toEqual([
      { place: NEWS, settings: DEFAULT_SETTINGS, changedAt: ONE },
      { place: DESK, settings: DEFAULT_SETTINGS, changedAt: NOON },
    ])
  })

  test.for([
    { other: 'platform', place: { ...NEWS, platform: 'slack' } },
    { other: 'workspace', place: { ...NEWS, workspace: '101' } },
    { other: 'channel', place: { ...NEWS, channel: '201' } },
  ] as const)('a place with another $other is another channel', async ({ place }) => {
    const { store } = await open()
    await store.channels.put(NEWS, FULL, NOON)
    await store.channels.setEvaluated(NEWS, NOON)
    expect(await store.channels.get(place)).toBeUndefined()
    expect(await store.channels.evaluatedUntil(place)).toBeUndefined()
  })

  test('knows how far a schedule has been evaluated, also after a restart and new settings', async () => {
    const { store, again } = await open()
    await store.channels.put(NEWS, FULL, NOON)
    expect(await store.channels.evaluatedUntil(NEWS)).toBeUndefined()
    expect(await store.channels.setEvaluated(NEWS, ONE)).toBe(true)
    await store.channels.put(NEWS, DEFAULT_SETTINGS, ONE)
    await store.close()
    const { channels } = await again()
    expect(await channels.evaluatedUntil(NEWS)).toEqual(ONE)
    await channels.setEvaluated(NEWS, NOON)
    expect(await channels.evaluatedUntil(NEWS)).toEqual(NOON)
  })

  test('a removed channel is gone, and a late planner does not bring its evaluation back', async () => {
    const { store } = await open()
    await store.channels.put(NEWS, FULL, NOON)
    await store.channels.setEvaluated(NEWS, NOON)
    await store.channels.remove(NEWS)
    await store.channels.remove(NEWS)
    expect(await store.channels.setEvaluated(NEWS, ONE)).toBe(false)
    expect(await store.channels.get(NEWS)).toBeUndefined()
    await store.channels.put(NEWS, FULL, ONE)
    expect(await store.channels.evaluatedUntil(NEWS)).toBeUndefined()
  })
}
