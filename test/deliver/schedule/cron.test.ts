import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import {
  nextSlot,
  nextSlots,
  parseSchedule,
  ScheduleError,
  slotsBetween,
} from '../../../src/deliver/schedule/cron.ts'
import { CLOCK_CASES, COUNTED_CASES } from './clock-cases.ts'

const RIG = fileURLToPath(new URL('../../rigs/slots-in-zone.ts', import.meta.url))
const MINUTE_MS = 60_000

const instants = (texts: readonly string[]) => texts.map((each) => new Date(each))

test.for(CLOCK_CASES)('$says', ({ cron, zone, from, to, due }) => {
  const parsed = parseSchedule(cron, zone)
  expect(parsed).toEqual({ kind: 'schedule', schedule: { cron, zone } })
  expect(slotsBetween({ cron, zone }, new Date(from), new Date(to))).toEqual(instants(due))
  expect(nextSlots({ cron, zone }, new Date(from), due.length)).toEqual(instants(due))
})

test.for(COUNTED_CASES)('$cron in $zone has $count runs in $hours hours of autumn', (row) => {
  const from = new Date(row.from)
  expect(slotsBetween(row, from, new Date(from.getTime() + row.hours * 60 * MINUTE_MS))).toHaveLength(
    row.count,
  )
})

/** What the slots are in a process that lives in that zone. */
async function inProcessOf(zone: string) {
  // biome-ignore lint/style/noProcessEnv: the program inherits the environment of the tests
  const child = spawn(process.execPath, [RIG], { env: { ...process.env, TZ: zone } })
  child.stdin.end(JSON.stringify(CLOCK_CASES))
  return JSON.parse(await text(child.stdout))
}

test('the zone of the process changes nothing', async () => {
  const [utc, ...others] = await Promise.all(['UTC', 'America/New_York', 'Asia/Tokyo'].map(inProcessOf))
  const expected = CLOCK_CASES.map(({ due }) => instants(due).map((slot) => slot.toISOString()))
  expect(utc.results.map(({ slots }: { slots: string[] }) => slots)).toEqual(expected)
  for (const other of others) expect(other.results).toEqual(utc.results)
  expect([utc, ...others].map(({ offset }) => offset)).toEqual([0, 300, -540])
})

test.for([
  { cron: '30 1,2,8 * * *', zone: 'America/New_York', around: '2025-11-02T06:00:00Z' },
  { cron: '30 1,2,8 * * *', zone: 'America/New_York', around: '2025-03-09T07:00:00Z' },
  { cron: '*/15 * * * *', zone: 'Australia/Lord_Howe', around: '2025-04-05T15:00:00Z' },
  { cron: '0 */6 * * *', zone: 'Asia/Beirut', around: '2025-03-29T22:00:00Z' },
  { cron: '0 0,9 * * *', zone: 'Pacific/Apia', around: '2011-12-30T10:00:00Z' },
])('$cron in $zone: the windows of the ticks add up to the whole', ({ cron, zone, around }) => {
  const middle = Date.parse(around)
  const from = new Date(middle - 24 * 60 * MINUTE_MS)
  const to = new Date(middle + 24 * 60 * MINUTE_MS)
  const whole = slotsBetween({ cron, zone }, from, to)
  // Uneven windows with edges on, just before and just after the minute.
  const steps = [MINUTE_MS, 1, 7 * MINUTE_MS - 1, 90 * MINUTE_MS, 15 * MINUTE_MS, 999]
  const parts: Date[] = []
  let edge = from
  for (let turn = 0; edge < to; turn++) {
    const next = new Date(Math.min(edge.getTime() + (steps[turn % steps.length] ?? 0), to.getTime()))
    parts.push(...slotsBetween({ cron, zone }, edge, next))
    edge = next
  }
  expect(whole.length).toBeGreaterThan(2)
  expect(parts).toEqual(whole)
  // What was asked before leaves no trace: the same question, backwards.
  const backwards = whole.toReversed().map((slot) => nextSlot({ cron, zone }, new Date(slot.getTime() - 1)))
  expect(backwards.toReversed()).toEqual(whole)
})

test.for([
  { typed: 'a slow beginner', cron: '0 8 * *', why: '"0 8 * *" has 4 fields; a schedule has five fields' },
  { typed: 'seconds', cron: '0 0 8 * * *', why: 'has 6 fields' },
  { typed: 'a nickname', cron: '@daily', why: 'has 1 field;' },
  {
    typed: 'minute 60',
    cron: '60 8 * * *',
    why: '"60 8 * * *" is not a schedule: Invalid value for minute: 60',
  },
  { typed: '30 February', cron: '0 9 30 2 *', why: 'that day never comes' },
  { typed: 'a range that runs backwards', cron: '0 22-2 * * *', why: 'From value is larger than to value' },
  { typed: 'a sign', cron: '0 8 * * +1', why: 'a field holds something else' },
  {
    typed: 'every minute',
    cron: '* * * * *',
    why: 'comes due every minute at its busiest; leave at least 15',
  },
  { typed: 'every 14 minutes', cron: '*/14 * * * *', why: 'comes due every 4 minutes' },
  { typed: 'close times in a list', cron: '0,10 8 * * *', why: 'comes due every 10 minutes' },
  { typed: 'close times over midnight', cron: '5,55 0,23 * * *', why: 'comes due every 10 minutes' },
])('refuses $typed with a sentence', ({ cron, why }) => {
  expect(parseSchedule(cron, 'UTC')).toEqual({ kind: 'refused', why: expect.stringContaining(why) })
})

test.for([
  { zone: 'Europe/Olso', why: '"Europe/Olso" is not a time zone; did you mean Europe/Oslo?' },
  { zone: 'mumbai', why: '"mumbai" is not a time zone; did you mean Asia/Kolkata?' },
  { zone: 'Mars/Olympus', why: '"Mars/Olympus" is not a time zone; type a city, such as Europe/Oslo' },
])('refuses the zone $zone and names what is near', ({ zone, why }) => {
  expect(parseSchedule('0 8 * * *', zone)).toEqual({ kind: 'refused', why })
})

test('spells a schedule in one way, however it was typed', () => {
  expect(parseSchedule('  0   8 * * MON-FRI ', ' europe/OSLO')).toEqual({
    kind: 'schedule',
    schedule: { cron: '0 8 * * MON-FRI', zone: 'Europe/Oslo' },
  })
})

test('every 15 minutes is the busiest that is allowed', () => {
  expect(parseSchedule('*/15 * * * *', 'UTC').kind).toBe('schedule')
  expect(parseSchedule('0,15,30,45 0-23 * * *', 'UTC').kind).toBe('schedule')
})

test('a schedule that never went through the parser is an error that says why', () => {
  const ask = () => nextSlots({ cron: '0 8 * *', zone: 'UTC' }, new Date('2025-01-01'), 1)
  expect(ask).toThrow(ScheduleError)
  expect(ask).toThrow('has 4 fields')
})

test.for(['Mars/Olympus', 'EST'])('a stored schedule in the zone %s is an error too', (zone) => {
  const schedule = { cron: '0 8 * * *', zone }
  expect(() => nextSlot(schedule, new Date('2025-01-01'))).toThrow(ScheduleError)
  expect(() => slotsBetween(schedule, new Date('2025-01-01'), new Date('2025-01-02'))).toThrow(
    `"${zone}" is not a time zone`,
  )
})

test('what it hands out or was handed can be changed without harm', () => {
  const schedule = { cron: '0 8 * * *', zone: 'UTC' }
  const from = new Date('2025-01-01T00:00:00Z')
  nextSlot(schedule, from)?.setUTCFullYear(2030)
  slotsBetween(schedule, from, new Date('2025-01-02T00:00:00Z'))[0]?.setUTCFullYear(2030)
  expect(nextSlot(schedule, from)).toEqual(new Date('2025-01-01T08:00:00Z'))
  const moved = new Date('2025-01-03T09:00:00Z')
  nextSlot(schedule, moved)
  moved.setUTCFullYear(2020)
  expect(nextSlot(schedule, from)).toEqual(new Date('2025-01-01T08:00:00Z'))
})

test('1,000 channels with schedules of their own are looked through in one tick', () => {
  const zones = ['Europe/Oslo', 'America/New_York', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'UTC']
  const schedules = Array.from({ length: 1_000 }, (_, index) => ({
    cron: `${index % 60} ${index % 24},${(index + 6) % 24} * * *`,
    zone: zones[index % zones.length] ?? 'UTC',
  }))
  const tick = (minute: number) => {
    const to = new Date(Date.parse('2025-06-01T08:00:00Z') + minute * MINUTE_MS)
    return schedules.flatMap((schedule) => slotsBetween(schedule, new Date(to.getTime() - MINUTE_MS), to))
  }
  tick(0)
  const began = performance.now()
  const slots = Array.from({ length: 10 }, (_, minute) => tick(minute + 1)).flat()
  expect((performance.now() - began) / 10).toBeLessThan(100)
  expect(slots.length).toBeGreaterThan(5)
})
