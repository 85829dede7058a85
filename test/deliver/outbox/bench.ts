/** Small builders for the tests of the outbox. */
import { expect } from 'vitest'
import type { Deliveries } from '../../../src/deliver/outbox/deliveries.ts'
import {
  deliveryKey,
  digestId,
  type FrozenDigest,
  type FrozenPart,
  type Slot,
} from '../../../src/deliver/outbox/delivery.ts'
import { type OutboxOptions, openOutbox } from '../../../src/deliver/outbox/outbox.ts'
import type { OutboxEvent } from '../../../src/deliver/outbox/outbox-event.ts'
import type { Place, Platform } from '../../../src/deliver/place.ts'
import { openSqliteStore } from '../../../src/store/sqlite/sqlite-store.ts'
import type { Store } from '../../../src/store/store.ts'
import { type MemoryPlatform, openMemoryPlatform, type PlatformOptions } from './memory-platform.ts'
import { openTime, type VirtualTime } from './virtual-time.ts'

export const NINE = new Date('2026-11-21T09:00:00Z')

export const placeNumber = (number: number, platform: Platform = 'discord'): Place => ({
  platform,
  workspace: 'w',
  channel: `c${number}`,
})

type Wanted = Partial<Omit<FrozenDigest, 'parts' | 'id'>> & {
  /** Three by default: one in the channel, two in its thread. */
  readonly parts?: readonly Partial<FrozenPart>[]
}

/** A digest of nine o'clock that is fresh for six hours. */
export function digest(wanted: Wanted = {}): FrozenDigest {
  const { parts = [{}, { where: 'thread' }, { where: 'thread' }], ...rest } = wanted
  const slot: Slot & Pick<FrozenDigest, 'expiresAt' | 'content'> = {
    place: placeNumber(1),
    schedule: 'morning',
    slot: NINE,
    kind: 'digest',
    revision: 0,
    content: { stories: ['s1'] },
    expiresAt: new Date((rest.slot ?? NINE).getTime() + 6 * 3_600_000),
    ...rest,
  }
  return {
    ...slot,
    id: digestId(slot),
    ...(rest.thread !== undefined && { thread: rest.thread }),
    parts: parts.map((part, index) => ({
      part: index,
      key: deliveryKey(slot, index),
      payload: { text: `part ${index}` },
      fallback: { text: `plain part ${index}` },
      where: 'channel',
      ...part,
    })),
  }
}

export const keyOf = ({ parts }: FrozenDigest, part = 0): string => {
  const found = parts[part]
  if (!found) throw new Error(`no part ${part}`)
  return found.key
}

export type Bench = {
  readonly store: Store
  readonly time: VirtualTime
  readonly platform: MemoryPlatform
  readonly events: OutboxEvent[]
  /** Another run of the program on the same data. */
  open(options?: Partial<OutboxOptions>): ReturnType<typeof openOutbox>
  plan(...digests: readonly FrozenDigest[]): Promise<void>
  states(wanted: FrozenDigest): Promise<readonly string[]>
}

type BenchOptions = Partial<PlatformOptions> & { readonly path?: string; readonly time?: VirtualTime }

let runs = 0

export async function openBench(options: BenchOptions = {}): Promise<Bench> {
  const time = options.time ?? openTime()
  const store = await openSqliteStore(options.path ?? ':memory:', { check: false })
  const platform = openMemoryPlatform({ clock: time.clock, wait: time.wait, ...options })
  const events: OutboxEvent[] = []
  return {
    store,
    time,
    platform,
    events,
    open(more) {
      runs += 1
      return openOutbox({
        deliveries: store.deliveries,
        leases: store.leases,
        sinks: [platform.sink],
        clock: time.clock,
        wait: time.wait,
        random: () => 0.999,
        owner: `run-${runs}`,
        report: (event) => events.push(event),
        ...more,
      })
    },
    async plan(...digests) {
      for (const one of digests) await store.deliveries.plan(one)
    },
    states: (wanted) => statesOf(store.deliveries, wanted),
  }
}

export async function statesOf(deliveries: Deliveries, { place, id }: FrozenDigest): Promise<string[]> {
  const records = await deliveries.digestsSince(place, new Date(0))
  return records.find((record) => record.id === id)?.parts.map(({ state }) => state) ?? []
}

/** Every part of every digest stands on the platform once, in its order, and nothing else does. */
export function expectOnce(platform: MemoryPlatform, digests: readonly FrozenDigest[]): void {
  const wanted = digests.flatMap(({ parts }) => parts.map(({ key }) => key))
  const seen = platform.seen()
  expect({
    lost: wanted.filter((key) => !seen.has(key)).length,
    twice: [...seen.values()].filter((count) => count > 1).length,
    others: [...seen.keys()].filter((key) => !wanted.includes(key)).length,
    problems: platform.problems,
  }).toEqual({ lost: 0, twice: 0, others: 0, problems: [] })
  for (const { parts } of digests) {
    const order = parts.map(({ key }) => platform.messages.findIndex((message) => message.key === key))
    expect(order).toEqual(order.toSorted((a, b) => a - b))
  }
}
