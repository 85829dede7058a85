import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { Outbox } from '../../../src/deliver/outbox/outbox.ts'
import type { Platform } from '../../../src/deliver/place.ts'
import { digest, expectOnce, openBench, placeNumber } from './bench.ts'
import { openTime } from './virtual-time.ts'

const HOUR = 3_600_000

/** Processes on one file at one time. */
function openProcesses() {
  const folder = mkdtempSync(join(tmpdir(), 'platforms-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const path = join(folder, 'store.sqlite')
  const time = openTime()
  return {
    time,
    async process(platform: Platform, fault?: Parameters<typeof openBench>[0]) {
      const bench = await openBench({ path, time, platform, ...fault })
      onTestFinished(() => bench.store.close())
      return bench
    },
  }
}

const to = (platform: Platform, schedule = 'morning') =>
  digest({ place: placeNumber(1, platform), schedule, parts: [{}] })
const delivers = (outbox: Outbox) =>
  outbox.state().lanes.map((lane) => [lane.platform, lane.delivers] as const)

test.for([
  ['terminal', 'discord'],
  ['discord', 'terminal'],
  ['slack', 'discord'],
] as const)('a process with %s and then one with %s on one file both deliver', async (names) => {
  const { time, process } = openProcesses()
  const benches = [await process(names[0]), await process(names[1])]
  const outboxes = benches.map((bench) => bench.open())
  for (const outbox of outboxes) {
    outbox.start()
    await time.advance(1_000)
  }
  for (const bench of benches) await bench.plan(...names.map((name) => to(name)))
  for (const outbox of outboxes) outbox.kick()
  expect(await time.during(Promise.all(outboxes.map((outbox) => outbox.drain())))).toBeLessThan(5_000)
  for (const [at, name] of names.entries()) {
    const bench = benches[at]
    const outbox = outboxes[at]
    if (!bench || !outbox) throw new Error('no process')
    expectOnce(bench.platform, [to(name)])
    expect(delivers(outbox)).toEqual([[name, true]])
    expect(bench.events).toEqual([])
  }
})

test('two screens on one file both print', async () => {
  const { process } = openProcesses()
  const outboxes = [await process('terminal'), await process('terminal')].map((bench) => bench.open())
  for (const outbox of outboxes) outbox.start()
  await new Promise((resolve) => setImmediate(resolve))
  expect(outboxes.map(delivers)).toEqual([[['terminal', true]], [['terminal', true]]])
})

test('where another process delivers, this one says so once, and does not wait for what it sends', async () => {
  const { time, process } = openProcesses()
  const bot = await process('discord', { latencyMs: () => 2_000 })
  const other = await process('discord')
  const running = bot.open()
  const waiting = other.open()
  running.start()
  await time.advance(1_000)
  waiting.start()
  await other.plan(to('discord'))
  expect(await time.during(waiting.drain())).toBeLessThan(1_000)
  await time.advance(HOUR)
  expect(other.events).toEqual([{ kind: 'waits', platform: 'discord' }])
  expect([delivers(running), delivers(waiting)]).toEqual([[['discord', true]], [['discord', false]]])
  expectOnce(bot.platform, [to('discord')])
  expect(other.platform.messages).toEqual([])
})

test('drain waits for the lease while nobody has answered whether it is free', async () => {
  const { time, process } = openProcesses()
  const { open, plan, platform, store } = await process('discord')
  let failures = 3
  const take: typeof store.leases.take = async (...about) => {
    failures -= 1
    if (failures >= 0) throw new Error('database is locked')
    return await store.leases.take(...about)
  }
  const outbox = open({ leases: { ...store.leases, take } })
  outbox.start()
  await plan(to('discord'))
  await time.during(outbox.drain())
  expectOnce(platform, [to('discord')])
})

test('the platform whose process is gone is taken over, the other stays where it is', async () => {
  const { time, process } = openProcesses()
  const discord = await process('discord')
  const slack = await process('slack')
  const both = await process('discord')
  // as if it had been killed after a while: its lease is not renewed
  let killed = false
  const { leases } = discord.store
  const renew: typeof leases.renew = (...about) =>
    killed ? new Promise(() => undefined) : leases.renew(...about)
  discord.open({ leases: { ...leases, renew } }).start()
  slack.open().start()
  await time.advance(1_000)
  const next = both.open({ sinks: [both.platform.sink, slack.platform.sink] })
  next.start()
  await time.advance(20_000)
  expect(delivers(next)).toEqual([
    ['discord', false],
    ['slack', false],
  ])
  killed = true
  await time.advance(60_000)
  expect(delivers(next)).toEqual([
    ['discord', true],
    ['slack', false],
  ])
  expect(both.events).toEqual([
    { kind: 'waits', platform: 'discord' },
    { kind: 'waits', platform: 'slack' },
    { kind: 'delivers', platform: 'discord' },
  ])
  await both.plan(to('discord'), to('slack'))
  await time.during(next.drain())
  expectOnce(both.platform, [to('discord')])
})

test('what another process has under way on another platform stays under way', async () => {
  const { time, process } = openProcesses()
  const slack = await process('slack', { latencyMs: () => 10_000 })
  const discord = await process('discord')
  const sending = slack.open()
  sending.start()
  await slack.plan(to('slack'))
  await time.advance(6_000)
  discord.open().start()
  await time.advance(1_000)
  expect(await slack.states(to('slack'))).toEqual(['sending'])
  await time.during(sending.drain())
  expectOnce(slack.platform, [to('slack')])
  expect(slack.platform.calls).toHaveLength(1)
})
