import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { startTick, type Tick } from '../../../src/deliver/schedule/tick.ts'
import { systemClock } from '../../../src/lib/clock.ts'

const MINUTE_MS = 60_000
const NOON = new Date('2026-03-10T12:00:30Z')
const HOUR_MS = 60 * MINUTE_MS

let tick: Tick | undefined

beforeEach(() => {
  vi.useFakeTimers({ now: NOON })
})

afterEach(async () => {
  await tick?.stop()
  vi.useRealTimers()
})

const noError = (error: unknown) => expect.unreachable(String(error))

/** Starts a tick that notes the local clock of each call. */
function noting(onError: (error: unknown) => void = noError): string[] {
  const times: string[] = []
  tick = startTick((now) => void times.push(now.toISOString().slice(11, 16)), systemClock, onError)
  return times
}

test('calls once at every full minute', async () => {
  const times = noting()
  await vi.advanceTimersByTimeAsync(29_000)
  expect(times).toEqual([])
  await vi.advanceTimersByTimeAsync(3 * MINUTE_MS)
  expect(times).toEqual(['12:01', '12:02', '12:03'])
})

test('a handler that takes long is not called beside itself; the next call waits', async () => {
  let running = 0
  let most = 0
  const starts: string[] = []
  tick = startTick(
    async (now) => {
      most = Math.max(most, ++running)
      starts.push(now.toISOString().slice(11, 19))
      await new Promise((done) => setTimeout(done, starts.length === 1 ? 3.5 * MINUTE_MS : 1_000))
      running--
    },
    systemClock,
    noError,
  )
  await vi.advanceTimersByTimeAsync(5 * MINUTE_MS)
  expect(most).toBe(1)
  expect(starts).toEqual(['12:01:00', '12:04:30', '12:05:00'])
})

test.for([
  { says: 'throws', onMinute: () => Promise.reject(new Error('broken')) },
  {
    says: 'throws at once',
    onMinute: () => {
      throw new Error('broken')
    },
  },
])('a handler that $says is reported, and called again', async ({ onMinute }) => {
  const errors: unknown[] = []
  tick = startTick(onMinute, systemClock, (error) => {
    errors.push(error)
    throw new Error('the reporter is broken too')
  })
  await vi.advanceTimersByTimeAsync(2 * MINUTE_MS)
  expect(errors).toEqual([new Error('broken'), new Error('broken')])
})

test('stopping waits for the running handler, and nothing is called after it', async () => {
  const ended: string[] = []
  let started = 0
  tick = startTick(
    async () => {
      started++
      await new Promise((done) => setTimeout(done, 2 * MINUTE_MS))
      ended.push('handler')
    },
    systemClock,
    noError,
  )
  await vi.advanceTimersByTimeAsync(100_000)
  const stopped = tick.stop().then(() => ended.push('stop'))
  await vi.advanceTimersByTimeAsync(5 * MINUTE_MS)
  await stopped
  expect(ended).toEqual(['handler', 'stop'])
  expect(started).toBe(1)
  expect(vi.getTimerCount()).toBe(0)
})

test.for([
  { says: 'set back 2 hours', by: -2 * HOUR_MS, minutes: ['10:03', '10:04'] },
  { says: 'set forward 3 days', by: 72 * HOUR_MS, minutes: ['12:03', '12:04'] },
  { says: 'set forward 52 years', by: 52 * 8_766 * HOUR_MS, minutes: ['12:03', '12:04'] },
])('a clock $says goes on ticking', async ({ by, minutes }) => {
  const times = noting()
  await vi.advanceTimersByTimeAsync(100_000)
  vi.setSystemTime(Date.now() + by)
  await vi.advanceTimersByTimeAsync(2 * MINUTE_MS)
  expect(times[0]).toBe('12:01')
  expect(times).toEqual(expect.arrayContaining(minutes))
  expect(times.length).toBeLessThan(8)
})

test('a minute that a busy process misses is made up for, without a word', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
  const times = noting()
  await vi.advanceTimersByTimeAsync(28_000)
  vi.setSystemTime(Date.now() + 10_000)
  await vi.advanceTimersByTimeAsync(3_000)
  expect(times).toEqual(['12:01'])
  expect(warn).not.toHaveBeenCalled()
  warn.mockRestore()
})

test('no timer is longer than a minute', async () => {
  const timers = vi.spyOn(globalThis, 'setTimeout')
  const intervals = vi.spyOn(globalThis, 'setInterval')
  noting()
  await vi.advanceTimersByTimeAsync(3 * MINUTE_MS)
  const waits = [...timers.mock.calls, ...intervals.mock.calls].map(([, wait]) => Number(wait))
  expect(waits.length).toBeGreaterThan(3)
  expect(Math.max(...waits)).toBeLessThanOrEqual(MINUTE_MS)
  timers.mockRestore()
  intervals.mockRestore()
})
