import { expect, test } from 'vitest'
import { backoffMs, ceilingMs } from '../../../src/deliver/outbox/pace/backoff.ts'
import { openBreaker } from '../../../src/deliver/outbox/pace/breaker.ts'
import { openBucket } from '../../../src/deliver/outbox/pace/bucket.ts'
import { openInvalidRequests } from '../../../src/deliver/outbox/pace/invalid-requests.ts'
import { LIMITS } from '../../../src/deliver/outbox/pace/limits.ts'
import { openPacer } from '../../../src/deliver/outbox/pace/pacer.ts'
import { openSteady } from '../../../src/deliver/outbox/pace/steady.ts'
import { openSleeper, realWait } from '../../../src/deliver/outbox/pace/wait.ts'

test('backs off by 1, 2, 4 … 60 s at most', () => {
  expect([1, 2, 3, 6, 7, 8, 5_000].map(ceilingMs)).toEqual([
    1_000, 2_000, 4_000, 32_000, 60_000, 60_000, 60_000,
  ])
})

test('waits anything up to that', () => {
  expect([0, 0.25, 0.999].map((random) => backoffMs(4, () => random))).toEqual([0, 2_000, 7_992])
})

test('a bucket lets a burst pass, then its rate, and never saves up more', () => {
  const bucket = openBucket({ perSecond: 40, burst: 5 })
  const sent = (from: number, ms: number) => {
    let count = 0
    for (let now = from; now < from + ms; now += 1)
      for (; bucket.waitMs(now) === 0; count += 1) bucket.take(now)
    return count
  }
  expect(sent(0, 1_000)).toBe(5 + 39)
  expect(sent(1_000, 1_000)).toBe(40)
  expect(sent(100_000, 1)).toBe(5)
})

test('what is taken on credit is waited for', () => {
  const bucket = openBucket({ perSecond: 10, burst: 1 })
  for (let times = 0; times < 3; times += 1) bucket.take(0)
  expect(bucket.waitMs(0)).toBe(300)
})

test('five failures at three places give the platform a rest, each one longer, up to a minute', () => {
  const breaker = openBreaker()
  const failures = ['a', 'a', 'b', 'b'].map((place) => breaker.bad(place, 0))
  expect(failures).toEqual([undefined, undefined, undefined, undefined])
  expect(breaker.bad('c', 0)).toBe(5_000)
  expect([breaker.pauseMs(0), breaker.pauseMs(4_999), breaker.pauseMs(5_000)]).toEqual([5_000, 1, 0])
  // what was under way when it began
  expect(breaker.bad('d', 10)).toBeUndefined()
  const probes = [5_000, 20_000, 60_000, 150_000, 250_000].map((now) => breaker.bad('a', now))
  expect(probes).toEqual([10_000, 20_000, 40_000, 60_000, 60_000])
  expect(breaker.probing()).toBe(true)
  breaker.good()
  expect(breaker.probing()).toBe(false)
  expect(breaker.bad('a', 400_000)).toBeUndefined()
})

test('failures of two places alone never stop the others', () => {
  const breaker = openBreaker()
  for (let times = 0; times < 50; times += 1) expect(breaker.bad(`p${times % 2}`, times)).toBeUndefined()
})

test('after 90 requests held against us in ten minutes there is a rest until the first is forgotten', () => {
  const invalid = openInvalidRequests(90)
  for (let at = 0; at < 89; at += 1) invalid.add(at)
  expect(invalid.pauseMs(100)).toBe(0)
  invalid.add(100)
  expect(invalid.pauseMs(100)).toBe(599_900)
  expect(invalid.pauseMs(600_000)).toBe(0)
  expect(invalid.count(600_050)).toBe(39)
})

test('what fails while everything waits already is not held against us twice', () => {
  const pacer = openPacer({ ...LIMITS.platforms.discord, invalidRequests: 2 })
  for (const place of ['a', 'b', 'c']) {
    pacer.invalid(place, 0)
    pacer.holdAll(1_000)
  }
  expect(pacer.waitMs(1_000)).toBe(0)
  pacer.invalid('a', 1_000)
  expect(pacer.waitMs(1_000)).toBe(599_000)
})

test('a place gets one message at a time, on Slack one a second', () => {
  const pacer = openPacer(LIMITS.platforms.slack)
  pacer.begin('a')
  expect(pacer.busy(0)).toEqual({ places: ['a'], until: Number.POSITIVE_INFINITY })
  pacer.end('a', 100)
  expect(pacer.busy(1_099)).toEqual({ places: ['a'], until: 1_100 })
  expect(pacer.busy(1_100).places).toEqual([])
})

test('only so many tries are under way, and one alone while it is not known whether the platform is back', () => {
  const pacer = openPacer({ ...LIMITS.platforms.discord, concurrency: 2 })
  pacer.begin('a')
  expect(pacer.waitMs(0)).toBe(0)
  pacer.begin('b')
  expect(pacer.waitMs(0)).toBe(Number.POSITIVE_INFINITY)
  for (const place of ['a', 'b', 'c', 'd', 'e']) pacer.bad(place, 0)
  pacer.end('b', 0)
  expect(pacer.waitMs(0)).toBe(5_000)
  expect(pacer.waitMs(5_000)).toBe(Number.POSITIVE_INFINITY)
  pacer.good()
  expect(pacer.waitMs(5_000)).toBe(0)
})

test('the first message to a channel or thread pays for a request more, where the platform must be asked', () => {
  const pacer = openPacer({ ...LIMITS.platforms.discord, sends: { perSecond: 10, burst: 1 } })
  for (const name of ['a', 'a', 'thread']) pacer.introduce(name, 0)
  expect(pacer.turnMs('send', 0)).toBe(200)
})

test('steady time stands still while the clock is set back', () => {
  let now = 1_000
  const steady = openSteady(() => new Date(now))
  const at = (time: number) => {
    now = time
    return steady()
  }
  expect([at(1_500), at(200), at(300)]).toEqual([500, 500, 600])
})

test('a wake-up before the sleep is not missed', async () => {
  const sleeper = openSleeper(realWait)
  sleeper.wake()
  await sleeper.sleep(60_000)
  const sleeping = sleeper.sleep(2 ** 40)
  sleeper.wake()
  await sleeping
})

test('a wait longer than a timer can be does not end at once', async () => {
  const woken = new AbortController()
  let ended = false
  const waiting = realWait(2 ** 40, woken.signal).then(() => {
    ended = true
  })
  await realWait(20, new AbortController().signal)
  expect(ended).toBe(false)
  woken.abort()
  await waiting
})
