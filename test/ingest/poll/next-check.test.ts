import { expect, test } from 'vitest'
import { afterFailure, nextCheckAfterSuccess } from '../../../src/ingest/poll/next-check.ts'

const NOW = new Date('2026-03-04T10:20:00Z') // a Wednesday
const HOUR = 3_600_000
const minutesUntil = (at: Date) => (at.getTime() - NOW.getTime()) / 60_000

const WAITS = [
  ['a server that can say "not modified" is asked every hour', { hasValidators: true, manners: {} }, 60],
  ['one that cannot, and wishes nothing, once a day', { hasValidators: false, manners: {} }, 1_440],
  ['a wish of the feed makes it hourly at most', { hasValidators: false, manners: { ttlMinutes: 15 } }, 60],
  ['the longest wish counts', { hasValidators: true, manners: { ttlMinutes: 90, everyMinutes: 240 } }, 240],
  [
    'so does that of the headers',
    { hasValidators: true, manners: { ttlMinutes: 90 }, headersMs: 3 * HOUR },
    180,
  ],
  ['but no wish is longer than a day', { hasValidators: true, manners: { ttlMinutes: 100_000 } }, 1_440],
  [
    'the operator goes before all of them',
    { hasValidators: false, manners: { ttlMinutes: 600 }, every: 15 },
    15,
  ],
] as const

test.for(WAITS)('%s', ([, given, minutes]) => {
  expect(minutesUntil(nextCheckAfterSuccess(NOW, given, 0))).toBe(minutes)
})

test('chance spreads the looks, and never makes them sooner', () => {
  const given = { hasValidators: true, manners: {} }
  expect(minutesUntil(nextCheckAfterSuccess(NOW, given, 1))).toBe(66)
})

test('hours and days that the feed skips are passed over', () => {
  const at = (manners: object) =>
    nextCheckAfterSuccess(NOW, { hasValidators: true, manners }, 0).toISOString()
  expect(at({ skipHours: [11, 12] })).toBe('2026-03-04T13:00:00.000Z')
  expect(at({ skipDays: [3, 4] })).toBe('2026-03-06T00:00:00.000Z')
  // One that skips everything is a mistake.
  expect(at({ skipDays: [0, 1, 2, 3, 4, 5, 6] })).toBe('2026-03-04T11:20:00.000Z')
})

test('each failure doubles the wait, up to a day', () => {
  const waits = [0, 1, 2, 9, 30].map((failures) =>
    minutesUntil(afterFailure(NOW, { failures }, { reason: 'status' }, 0).nextCheckAt),
  )
  expect(waits).toEqual([10, 20, 40, 1_440, 1_440])
})

test('a host that asks for a longer rest gets it', () => {
  const { nextCheckAt } = afterFailure(NOW, { failures: 0 }, { reason: 'busy', restMs: 2 * HOUR }, 0)
  expect(minutesUntil(nextCheckAt)).toBe(120)
})

const STOPS = [
  ['gone', 0, 'gone'],
  ['connection', 82, undefined],
  ['connection', 83, 'failing'],
] as const

test.for(STOPS)('%s after %i failures before: stopped = %s', ([reason, failures, stopped]) => {
  expect(afterFailure(NOW, { failures }, { reason }, 0).stopped).toBe(stopped)
})

test('three refusals in a row stop a source, whatever failed before them', () => {
  const after = (refusals: number) => afterFailure(NOW, { failures: 9, refusals }, { reason: 'forbidden' }, 0)
  expect([after(0).stopped, after(1).stopped, after(2).stopped]).toEqual([undefined, undefined, 'forbidden'])
  expect(afterFailure(NOW, { failures: 2, refusals: 2 }, { reason: 'connection' }, 0).refusals).toBe(0)
})

test('a server that cannot be reached at all is tried every hour for two days: it may be our own network', () => {
  const wait = (hours: number) =>
    minutesUntil(
      afterFailure(
        NOW,
        { failures: 20, failingSince: new Date(NOW.getTime() - hours * HOUR) },
        { reason: 'connection' },
        0,
      ).nextCheckAt,
    )
  expect([wait(10), wait(49)]).toEqual([60, 1_440])
})
