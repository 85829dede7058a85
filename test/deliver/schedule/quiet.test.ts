import { expect, test } from 'vitest'
import { ScheduleError } from '../../../src/deliver/schedule/cron.ts'
import { afterQuiet, parseQuiet } from '../../../src/deliver/schedule/quiet.ts'

test.for([
  { typed: '22:00-07:00', from: '22:00', to: '07:00' },
  { typed: ' 22:30 – 6:15 ', from: '22:30', to: '06:15' },
  { typed: '22-7', from: '22:00', to: '07:00' },
  { typed: '13:00 to 14:00', from: '13:00', to: '14:00' },
])('reads $typed', ({ typed, from, to }) => {
  expect(parseQuiet(typed)).toEqual({ kind: 'quiet', quiet: { from, to } })
})

test.for([
  { typed: '22:00', why: '"22:00" is no span of quiet hours; type "22:00-07:00"' },
  { typed: '22:00-24:00', why: 'is no span' },
  { typed: '22:60-07:00', why: 'is no span' },
  { typed: 'night', why: 'is no span' },
  { typed: '', why: 'is no span' },
  { typed: '7-07:00', why: 'quiet hours from 07:00 to 07:00 have no length' },
])('refuses "$typed" with a sentence', ({ typed, why }) => {
  expect(parseQuiet(typed)).toEqual({ kind: 'refused', why: expect.stringContaining(why) })
})

const NIGHT = { from: '22:00', to: '07:00' }
const NOON = { from: '12:00', to: '13:00' }

test.for([
  { says: 'a slot by day is not moved', quiet: NIGHT, slot: '2026-01-10T12:00Z', at: '2026-01-10T12:00Z' },
  { says: 'a slot before midnight', quiet: NIGHT, slot: '2026-01-10T23:00Z', at: '2026-01-11T06:00Z' },
  { says: 'a slot after midnight', quiet: NIGHT, slot: '2026-01-11T02:00Z', at: '2026-01-11T06:00Z' },
  { says: 'the first minute is quiet', quiet: NIGHT, slot: '2026-01-10T21:00Z', at: '2026-01-11T06:00Z' },
  { says: 'the end is not', quiet: NIGHT, slot: '2026-01-11T06:00Z', at: '2026-01-11T06:00Z' },
  { says: 'the minute before', quiet: NIGHT, slot: '2026-01-10T20:59Z', at: '2026-01-10T20:59Z' },
  { says: 'quiet hours within a day', quiet: NOON, slot: '2026-01-10T11:30Z', at: '2026-01-10T12:00Z' },
  { says: 'outside of them', quiet: NOON, slot: '2026-01-10T23:30Z', at: '2026-01-10T23:30Z' },
])('$says (Oslo)', ({ quiet, slot, at }) => {
  expect(afterQuiet(new Date(slot), quiet, 'Europe/Oslo')).toEqual(new Date(at))
})

test('without quiet hours every slot is delivered at once', () => {
  const slot = new Date('2026-01-10T23:00:00Z')
  expect(afterQuiet(slot, undefined, 'Europe/Oslo')).toEqual(slot)
})

test.for([
  {
    says: 'New York leaves out the end: the first minute that exists',
    zone: 'America/New_York',
    quiet: { from: '22:00', to: '02:30' },
    slot: '2025-03-09T05:00Z',
    at: '2025-03-09T07:00Z',
  },
  {
    says: 'the night of the spring is an hour shorter',
    zone: 'America/New_York',
    quiet: NIGHT,
    slot: '2025-03-09T04:00Z',
    at: '2025-03-09T11:00Z',
  },
  {
    says: 'the night of the autumn is an hour longer',
    zone: 'America/New_York',
    quiet: NIGHT,
    slot: '2025-11-02T03:00Z',
    at: '2025-11-02T12:00Z',
  },
  {
    says: 'an end that comes twice counts the first time',
    zone: 'America/New_York',
    quiet: { from: '22:00', to: '01:30' },
    slot: '2025-11-02T04:00Z',
    at: '2025-11-02T05:30Z',
  },
  {
    says: 'and is over when it comes again',
    zone: 'America/New_York',
    quiet: { from: '22:00', to: '01:30' },
    slot: '2025-11-02T06:10Z',
    at: '2025-11-02T06:10Z',
  },
  {
    says: 'a start that comes twice holds in both hours',
    zone: 'Europe/Berlin',
    quiet: { from: '02:30', to: '07:00' },
    slot: '2025-10-26T01:10Z',
    at: '2025-10-26T06:00Z',
  },
  {
    says: 'quiet hours that are left out altogether',
    zone: 'Europe/Berlin',
    quiet: { from: '02:10', to: '02:50' },
    slot: '2025-03-30T00:30Z',
    at: '2025-03-30T00:30Z',
  },
  {
    says: 'all but hours that are left out',
    zone: 'Europe/Berlin',
    quiet: { from: '02:50', to: '02:10' },
    slot: '2025-03-30T00:30Z',
    at: '2025-03-30T01:00Z',
  },
  {
    says: 'Beirut leaves out the midnight at which they end',
    zone: 'Asia/Beirut',
    quiet: { from: '20:00', to: '00:00' },
    slot: '2025-03-29T20:00Z',
    at: '2025-03-29T22:00Z',
  },
  {
    says: 'Apia sleeps over the day it never had',
    zone: 'Pacific/Apia',
    quiet: NIGHT,
    slot: '2011-12-30T09:00Z',
    at: '2011-12-30T17:00Z',
  },
])('$says', ({ zone, quiet, slot, at }) => {
  expect(afterQuiet(new Date(slot), quiet, zone)).toEqual(new Date(at))
})

test('quiet hours that never went through the parser are an error that says why', () => {
  const ask = () => afterQuiet(new Date('2026-01-10T23:00:00Z'), { from: '10 pm', to: '07:00' }, 'UTC')
  expect(ask).toThrow(ScheduleError)
  expect(ask).toThrow('"10 pm" is no time of day')
})
