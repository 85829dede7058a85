import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { Outbox } from '../../../src/deliver/outbox/outbox.ts'
import type { OutboxEvent } from '../../../src/deliver/outbox/outbox-event.ts'
import { openSqliteStore } from '../../../src/store/sqlite/sqlite-store.ts'
import { digest, expectOnce, NINE, openBench, placeNumber } from './bench.ts'

const MINUTE = 60_000

const delivers = (outbox: Outbox) => outbox.state().lanes.map((lane) => lane.delivers)

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'outbox-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

test('twenty restarts in the minute of the slot make one message', async () => {
  const { open, plan, platform, time, states } = await openBench({ platform: 'slack', latencyMs: () => 300 })
  const one = digest({ place: placeNumber(1, 'slack') })
  for (let times = 0; times < 20; times += 1) {
    const outbox = open()
    outbox.start()
    await plan(one)
    outbox.kick()
    await time.advance(500 + times * 130)
    await time.during(outbox.stop())
  }
  expectOnce(platform, [one])
  expect(await states(one)).toEqual(['sent', 'sent', 'sent'])
})

test('what a killed process had under way is looked for as soon as its lease is over', async () => {
  const { open, plan, platform, time } = await openBench({ platform: 'slack', latencyMs: () => 60_000 })
  const leases = { take: async () => 1, renew: async () => true, release: async () => undefined }
  await plan(digest({ place: placeNumber(1, 'slack'), parts: [{}] }))
  // as if it had taken the lease long ago
  open({ leases }).start()
  await time.advance(1_000)
  open().start()
  await time.advance(1_000)
  expect(platform.calls.map(({ kind }) => kind)).toEqual(['send', 'find'])
})

test('a process that cannot renew its lease stops before another may begin', async () => {
  const { open, plan, platform, time, store } = await openBench()
  const renew = () => Promise.reject(new Error('database is locked'))
  const outbox = open({ leases: { ...store.leases, renew } })
  outbox.start()
  await time.advance(29_000)
  expect(delivers(outbox)).toEqual([true])
  await time.advance(1_000)
  expect(delivers(outbox)).toEqual([false])
  await plan(digest())
  outbox.kick()
  await time.advance(60_000)
  expect(platform.calls).toEqual([])
})

test('of two processes on one file one delivers; the other takes over when it is gone', async () => {
  const path = join(newFolder(), 'store.sqlite')
  const bench = await openBench({ path, latencyMs: () => 50 })
  const { platform, time } = bench
  const store = await openSqliteStore(path, { check: false })
  const digests = Array.from({ length: 50 }, (_, at) => digest({ place: placeNumber(at), parts: [{}] }))
  const more = Array.from({ length: 50 }, (_, at) => digest({ place: placeNumber(at), schedule: 'other' }))
  const first = bench.open()
  const second = bench.open({ deliveries: store.deliveries, leases: store.leases })
  first.start()
  second.start()
  await bench.plan(...digests)
  for (const one of digests) expect(await store.deliveries.plan(one)).toBe(false)
  await time.during(first.drain())
  expectOnce(platform, digests)
  expect([delivers(first), delivers(second)]).toEqual([[true], [false]])
  await bench.plan(...more)
  await time.advance(300)
  // what the other one sends is not waited for
  expect(await time.during(second.drain())).toBe(0)
  await time.during(first.stop())
  await time.advance(10_000)
  expect(delivers(second)).toEqual([true])
  await time.during(second.drain())
  expectOnce(platform, [...digests, ...more])
  await store.close()
})

test('two processes that both believe to deliver still send each message once', async () => {
  const path = join(newFolder(), 'store.sqlite')
  const bench = await openBench({ path, latencyMs: () => 50 })
  const store = await openSqliteStore(path, { check: false })
  const digests = Array.from({ length: 30 }, (_, at) => digest({ place: placeNumber(at) }))
  // a lease that everybody gets
  const leases = { take: async () => 1, renew: async () => true, release: async () => undefined }
  const outboxes = [bench.open({ leases }), bench.open({ leases, deliveries: store.deliveries })]
  await bench.plan(...digests)
  for (const outbox of outboxes) outbox.start()
  await bench.time.during(Promise.all(outboxes.map((outbox) => outbox.drain())))
  expectOnce(bench.platform, digests)
  await store.close()
})

test('when it ends it waits for what is under way, and no process takes over while something is', async () => {
  const { open, plan, platform, time, states } = await openBench({ latencyMs: () => 3_000 })
  const outbox = open()
  outbox.start()
  await plan(digest())
  await time.advance(4_000)
  expect(await time.during(outbox.stop())).toBe(2_000)
  expect(await states(digest())).toEqual(['sent', 'sent', 'planned'])
  const next = open()
  next.start()
  await time.advance(10)
  expect(delivers(next)).toEqual([true])
  await time.during(next.drain())
  expectOnce(platform, [digest()])
})

test('a try that does not end in 8 s is left behind, and looked for at the next start', async () => {
  const { open, plan, platform, time, states } = await openBench({
    fault: (_, number) => (number === 1 ? 'hang' : undefined),
  })
  const outbox = open()
  outbox.start()
  await plan(digest({ parts: [{}] }))
  await time.advance(6_000)
  expect(await time.during(outbox.stop())).toBe(8_000)
  expect(await states(digest())).toEqual(['sending'])
  const next = open()
  next.start()
  await time.advance(1_000)
  expect(delivers(next)).toEqual([false])
  await time.advance(30_000)
  expect(delivers(next)).toEqual([true])
  await time.during(next.drain())
  expect(platform.calls.map(({ kind }) => kind)).toEqual(['send', 'find'])
  expect([...platform.seen().values()]).toEqual([1])
})

test('an hour-old backup is restored: what was sent since is found, not sent again', async () => {
  const before = await openBench({ platform: 'slack' })
  const { platform, time } = before
  const slots = [0, 20, 40].map((minutes) => new Date(NINE.getTime() + minutes * MINUTE))
  const digests = slots.map((slot) => digest({ place: placeNumber(1, 'slack'), slot }))
  const outbox = before.open()
  outbox.start()
  for (const one of digests) {
    await before.plan(one)
    await time.during(outbox.drain())
    await time.advance(20 * MINUTE)
  }
  await time.during(outbox.stop())
  // the backup has the first slot planned, the others not at all; the planner plans them anew, with other words
  const restored = await openBench({ time })
  const again = restored.open({ sinks: [platform.sink] })
  const next = digest({ place: placeNumber(1, 'slack'), slot: time.clock() })
  again.start()
  await restored.plan(...digests.map((one) => ({ ...one, content: 'other' })), next)
  await time.during(again.drain())
  expectOnce(platform, [...digests, next])
  const [, , third] = await restored.store.deliveries.digestsSince(placeNumber(1, 'slack'), NINE)
  expect(third?.parts.map(({ remoteId }) => remoteId)).toEqual(['m7', 'm8', 'm9'])
})

test('while the disk is full nothing is sent that is not recorded; it heals by itself', async () => {
  const { open, plan, platform, time, store, events, states } = await openBench({ platform: 'slack' })
  let full = true
  const failing = <Target extends object>(target: Target): Target =>
    new Proxy(target, {
      get: (object, name) =>
        full && ['claim', 'settle'].includes(String(name))
          ? async () => Promise.reject(new Error('database or disk is full'))
          : Reflect.get(object, name),
    })
  const one = digest({ place: placeNumber(1, 'slack') })
  const outbox = open({ deliveries: failing(store.deliveries) })
  outbox.start()
  await plan(one)
  await time.advance(5 * MINUTE)
  expect(platform.calls).toEqual([])
  const told = events.filter(({ kind }: OutboxEvent) => kind === 'store').length
  expect(told).toBeGreaterThan(3)
  expect(told).toBeLessThan(20)
  full = false
  await time.during(outbox.drain())
  expectOnce(platform, [one])
  expect(await states(one)).toEqual(['sent', 'sent', 'sent'])
})

test('a disk that fills up after the send loses nothing: the answer is kept until there is room', async () => {
  const { open, plan, platform, time, store, states } = await openBench({ platform: 'slack', blind: true })
  let failures = 3
  const settle: typeof store.deliveries.settle = async (...about) => {
    failures -= 1
    if (failures >= 0) throw new Error('database or disk is full')
    return await store.deliveries.settle(...about)
  }
  const one = digest({ place: placeNumber(1, 'slack'), parts: [{}] })
  await plan(one)
  const outbox = open({ deliveries: { ...store.deliveries, settle } })
  outbox.start()
  await time.during(outbox.drain())
  expectOnce(platform, [one])
  expect(await states(one)).toEqual(['sent'])
})

test('at most 16 requests are under way on Discord, and 8 on Slack', async () => {
  for (const [name, most] of [
    ['discord', 16],
    ['slack', 8],
  ] as const) {
    const { open, plan, platform, time } = await openBench({ platform: name, latencyMs: () => 20_000 })
    const outbox = open()
    outbox.start()
    await plan(...Array.from({ length: 30 }, (_, at) => digest({ place: placeNumber(at, name) })))
    await time.advance(15_000)
    expect([platform.calls.length, outbox.state().lanes[0]?.underWay]).toEqual([most, most])
  }
})

test('a thousand channels are served in half a minute, at a pace the platform allows, beside a slow one', async () => {
  const { open, plan, platform, time } = await openBench({
    latencyMs: ({ channel }) => (channel === 'c500' ? 14_000 : 80),
  })
  const outbox = open()
  const known = Array.from({ length: 1_000 }, (_, at) =>
    digest({ place: placeNumber(at), parts: [{}], schedule: 'earlier' }),
  )
  outbox.start()
  await plan(...known)
  const first = await time.during(outbox.drain())
  const at = time.passed()
  await plan(...known.map(({ place }) => digest({ place, parts: [{}], slot: time.clock() })))
  outbox.kick()
  const second = await time.during(outbox.drain())
  // 1,000 at 95 % of 50 a second, and the slow one after them
  expect(first).toBeLessThan(40_000)
  expect(second).toBeLessThan(40_000)
  const times = platform.calls.map((call) => call.at - NINE.getTime()).filter((ms) => ms >= at)
  expect(times).toHaveLength(1_000)
  expect((times.at(-2) ?? 0) - at).toBeLessThan(21_100)
  const busiest = Math.max(
    ...times.map((ms) => times.filter((other) => other >= ms && other < ms + 1_000).length),
  )
  expect(busiest).toBeLessThanOrEqual(50)
})
