import { expect, test } from 'vitest'
import { describeRuns, nextRuns } from '../../../src/deliver/schedule/next-runs.ts'

const OSLO = 'Europe/Oslo'
const SATURDAY = new Date('2025-11-22T12:00:00Z')
const NIGHT = { from: '22:00', to: '07:00' }

test('the next runs, in words', () => {
  const runs = nextRuns({ schedule: { cron: '0 8 * * 1-5', zone: OSLO }, paused: false }, SATURDAY, 3)
  expect(describeRuns(runs, OSLO, SATURDAY)).toBe(
    'Mon 24 Nov 08:00, Tue 25 Nov 08:00, Wed 26 Nov 08:00 (Europe/Oslo)',
  )
})

test('slots that the quiet hours join are one run', () => {
  const settings = { schedule: { cron: '0 */2 * * *', zone: OSLO }, quiet: NIGHT, paused: false }
  const runs = nextRuns(settings, new Date('2025-11-22T18:30:00Z'), 3)
  expect(describeRuns(runs, OSLO, SATURDAY)).toBe(
    'Sat 22 Nov 20:00, Sun 23 Nov 07:00, Sun 23 Nov 08:00 (Europe/Oslo)',
  )
})

test('a slot that waits already counts when the schedule has been running', () => {
  const settings = { schedule: { cron: '0 23 * * *', zone: OSLO }, quiet: NIGHT, paused: false }
  const now = new Date('2025-11-23T02:00:00Z')
  expect(nextRuns(settings, now, 1)).toEqual([new Date('2025-11-24T06:00:00Z')])
  expect(nextRuns(settings, now, 1, new Date('2025-11-22T21:59:59.999Z'))).toEqual([
    new Date('2025-11-23T06:00:00Z'),
  ])
})

test('what came already is no next run', () => {
  const settings = { schedule: { cron: '0 8 * * *', zone: 'UTC' }, paused: false }
  const since = new Date('2025-11-20T12:00:00Z')
  expect(nextRuns(settings, SATURDAY, 1, since)).toEqual([new Date('2025-11-23T08:00:00Z')])
})

test('runs are told in the local time of both sides of a change of the clocks', () => {
  const settings = { schedule: { cron: '30 2 * * *', zone: 'Europe/Berlin' }, paused: false }
  const from = new Date('2025-03-29T12:00:00Z')
  expect(describeRuns(nextRuns(settings, from, 2), 'Europe/Berlin', from)).toBe(
    'Sun 30 Mar 03:00, Mon 31 Mar 02:30 (Europe/Berlin)',
  )
})

test('a run most of a year away says its year', () => {
  const runs = nextRuns({ schedule: { cron: '0 9 29 2 *', zone: 'UTC' }, paused: false }, SATURDAY, 1)
  expect(describeRuns(runs, 'UTC', SATURDAY)).toBe('Tue 29 Feb 2028 09:00 (UTC)')
})

test.for([
  { says: 'without a schedule', settings: { paused: false } },
  { says: 'while paused', settings: { schedule: { cron: '0 8 * * *', zone: OSLO }, paused: true } },
])('$says no digest is planned', ({ settings }) => {
  const runs = nextRuns(settings, SATURDAY, 3)
  expect(runs).toEqual([])
  expect(describeRuns(runs, OSLO, SATURDAY)).toBe('no digest is planned')
})
