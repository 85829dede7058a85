import { expect, test } from 'vitest'
import { type Due, type DueInput, dueSlots } from '../../../src/deliver/schedule/due.ts'

const NINE = { cron: '0 9 * * *', zone: 'UTC' }
const HOURLY = { cron: '0 * * * *', zone: 'UTC' }
const NIGHT = { from: '22:00', to: '07:00' }
const MINUTE_MS = 60_000

/** "10 09:00" is 10 March 2026 in UTC. */
const on = (time: string) => new Date(`2026-03-${time.replace(' ', 'T')}Z`)
const label = (instant: Date) => instant.toISOString().slice(8, 16).replace('T', ' ')

const evaluate = (lastEvaluated: string, now: string, more: Partial<DueInput> = {}) =>
  dueSlots({ schedule: NINE, lastEvaluated: on(lastEvaluated), now: on(now), ...more })

const shown = ({ deliver, batched, skipped }: Due) => ({
  ...(deliver && { deliver: label(deliver.slot), late: deliver.late }),
  batched: batched.map(label),
  skipped: skipped.map(label),
})

test.for([
  {
    says: 'the minute before',
    last: '10 08:58',
    now: '10 08:59',
    due: { batched: [], skipped: [] },
  },
  {
    says: 'the full minute',
    last: '10 08:59',
    now: '10 09:00:00.123',
    due: { deliver: '10 09:00', late: false, batched: [], skipped: [] },
  },
  {
    says: 'a repeated tick',
    last: '10 09:00:00.123',
    now: '10 09:00:00.456',
    due: { batched: [], skipped: [] },
  },
  {
    says: 'a restart within the due minute',
    last: '10 08:59',
    now: '10 09:00:40',
    due: { deliver: '10 09:00', late: false, batched: [], skipped: [] },
  },
  {
    says: 'five minutes later it is not late',
    last: '10 08:59',
    now: '10 09:05',
    due: { deliver: '10 09:00', late: false, batched: [], skipped: [] },
  },
  {
    says: 'after that it is',
    last: '10 08:59',
    now: '10 09:05:01',
    due: { deliver: '10 09:00', late: true, batched: [], skipped: [] },
  },
  {
    says: 'just within the freshness limit',
    last: '10 08:59',
    now: '10 14:59:59',
    due: { deliver: '10 09:00', late: true, batched: [], skipped: [] },
  },
  {
    says: 'at the freshness limit it is too old',
    last: '10 08:59',
    now: '10 15:00',
    due: { batched: [], skipped: ['10 09:00'] },
  },
  {
    says: 'asleep for 8 hours over the slot',
    last: '10 04:00',
    now: '10 12:00',
    due: { deliver: '10 09:00', late: true, batched: [], skipped: [] },
  },
  {
    says: 'asleep for 3 days: the newest only',
    last: '10 08:00',
    now: '13 09:30',
    due: { deliver: '13 09:00', late: true, batched: [], skipped: ['10 09:00', '11 09:00', '12 09:00'] },
  },
  {
    says: 'asleep for 3 days, and the newest is too old',
    last: '10 08:00',
    now: '13 08:00',
    due: { batched: [], skipped: ['10 09:00', '11 09:00', '12 09:00'] },
  },
  {
    says: 'the clock set back 2 hours after the slot',
    last: '10 09:30',
    now: '10 07:30',
    due: { batched: [], skipped: [] },
  },
])('$says', ({ last, now, due }) => {
  const result = evaluate(last, now)
  expect(shown(result)).toEqual(due)
  expect(result.evaluatedUntil.getTime()).toBe(Math.max(on(last).getTime(), on(now).getTime()))
})

/** Ticks on, handing the one instant from call to call, as the program does. */
function ticking(from: string, nows: readonly string[], more: Partial<DueInput> = {}) {
  let last = on(from)
  return nows.map((now) => {
    const due = dueSlots({ schedule: NINE, ...more, lastEvaluated: last, now: on(now) })
    expect(due.evaluatedUntil >= last || last > on(now)).toBe(true)
    last = due.evaluatedUntil
    return due.deliver ? label(due.deliver.slot) : undefined
  })
}

test('a clock set back 2 hours repeats nothing, and the next day comes as ever', () => {
  expect(ticking('10 08:59', ['10 09:00', '10 07:00', '10 09:00', '10 09:01', '11 09:00'])).toEqual([
    '10 09:00',
    undefined,
    undefined,
    undefined,
    '11 09:00',
  ])
})

test('a clock that was years ahead does not silence the channel', () => {
  const ahead = dueSlots({
    schedule: NINE,
    lastEvaluated: new Date('2031-01-01T00:00:00Z'),
    now: on('10 08:58'),
  })
  expect(shown(ahead)).toEqual({ batched: [], skipped: [] })
  expect(evaluate('10 08:58', '10 09:00', { lastEvaluated: ahead.evaluatedUntil }).deliver).toEqual({
    slot: on('10 09:00'),
    late: false,
  })
})

test('a schedule edited at 08:59 for 09:00 is due once, and one edited after 09:00 not before tomorrow', () => {
  expect(evaluate('10 08:59:30', '10 09:00').deliver?.slot).toEqual(on('10 09:00'))
  expect(ticking('10 08:59:30', ['10 09:00', '10 09:01'])).toEqual(['10 09:00', undefined])
  expect(ticking('10 09:00:30', ['10 09:01', '11 08:59', '11 09:00'])).toEqual([
    undefined,
    undefined,
    '11 09:00',
  ])
})

test('slots of the quiet hours become one digest at their end', () => {
  const before = evaluate('10 21:59', '10 22:00', { schedule: HOURLY, quiet: NIGHT })
  expect(shown(before)).toEqual({ batched: [], skipped: [] })
  expect(before.evaluatedUntil).toEqual(on('10 21:59:59.999'))
  const asleep = evaluate('10 21:59:59.999', '11 06:59', { schedule: HOURLY, quiet: NIGHT })
  expect(asleep).toEqual({ ...before, evaluatedUntil: on('10 21:59:59.999') })
  const awake = evaluate('10 21:59:59.999', '11 07:00:00.050', { schedule: HOURLY, quiet: NIGHT })
  expect(shown(awake)).toEqual({
    deliver: '11 07:00',
    late: false,
    batched: ['10 22:00', '10 23:00', ...[0, 1, 2, 3, 4, 5, 6].map((hour) => `11 0${hour}:00`)],
    skipped: [],
  })
  expect(awake.evaluatedUntil).toEqual(on('11 07:00:00.050'))
})

test('a slot of the evening waits all night for its one digest', () => {
  const schedule = { cron: '0 23 * * *', zone: 'UTC' }
  const hours = [
    '10 23:00',
    '11 00:00',
    '11 03:00',
    '11 06:59',
    '11 07:00',
    '11 07:01',
    '11 22:59',
    '11 23:00',
  ]
  const delivered = ticking('10 22:59', hours, { schedule, quiet: NIGHT })
  expect(delivered).toEqual([undefined, undefined, undefined, undefined, '10 23:00', ...Array(3)])
})

test('a slot that waits counts as fresh from the end of the quiet hours on', () => {
  const schedule = { cron: '0 23 * * *', zone: 'UTC' }
  const at = (now: string) => shown(evaluate('10 22:59', now, { schedule, quiet: NIGHT }))
  expect(at('11 07:05')).toMatchObject({ deliver: '10 23:00', late: false })
  expect(at('11 12:59')).toMatchObject({ deliver: '10 23:00', late: true })
  expect(at('11 13:00')).toEqual({ batched: [], skipped: ['10 23:00'] })
})

test('what was missed in the evening does not wake anybody at night', () => {
  const schedule = { cron: '0 6,18,21 * * *', zone: 'UTC' }
  const back = evaluate('10 17:00', '10 23:30', { schedule, quiet: NIGHT })
  expect(shown(back)).toEqual({ batched: [], skipped: ['10 18:00'] })
  expect(back.evaluatedUntil).toEqual(on('10 20:59:59.999'))
  const morning = dueSlots({
    schedule,
    quiet: NIGHT,
    lastEvaluated: back.evaluatedUntil,
    now: on('11 07:00:00.020'),
  })
  expect(shown(morning)).toEqual({ deliver: '11 06:00', late: false, batched: [], skipped: ['10 21:00'] })
})

test('what was missed in the evening still comes in the morning when nothing newer does', () => {
  const schedule = { cron: '0 21 * * *', zone: 'UTC' }
  const nows = ['10 23:30', '11 03:30', '11 06:59', '11 07:00', '11 07:01']
  const delivered = ticking('10 20:00', nows, { schedule, quiet: NIGHT })
  expect(delivered).toEqual([undefined, undefined, undefined, '10 21:00', undefined])
})

test('a slot of the last minute before the quiet hours is not held for a slow tick', () => {
  const schedule = { cron: '59 21 * * *', zone: 'UTC' }
  expect(evaluate('10 21:58', '10 22:00:10', { schedule, quiet: NIGHT }).deliver).toEqual({
    slot: on('10 21:59'),
    late: false,
  })
})

test('the freshness limit is the one that is given', () => {
  expect(shown(evaluate('10 08:59', '10 09:20', { freshnessMs: 20 * MINUTE_MS }))).toEqual({
    batched: [],
    skipped: ['10 09:00'],
  })
})

test('after a year off the list of what was skipped stays short', () => {
  const due = dueSlots({
    schedule: HOURLY,
    lastEvaluated: new Date('2025-03-10T00:00:00Z'),
    now: on('10 00:00'),
  })
  expect(due.deliver).toEqual({ slot: on('10 00:00'), late: false })
  expect(due.skipped.length).toBeLessThan(400)
})

test('the slot of a spring night and of an autumn night comes once', () => {
  const schedule = { cron: '30 2 * * *', zone: 'Europe/Berlin' }
  const count = (day: string) => {
    let last = new Date(`${day}T00:00:00Z`)
    let delivered = 0
    for (let minute = 1; minute <= 180; minute++) {
      const now = new Date(Date.parse(`${day}T00:00:00Z`) + minute * MINUTE_MS)
      const due = dueSlots({ schedule, lastEvaluated: last, now })
      last = due.evaluatedUntil
      delivered += due.deliver ? 1 : 0
    }
    return delivered
  }
  expect(['2025-03-30', '2025-10-26'].map(count)).toEqual([1, 1])
})

test('whenever the machine sleeps, each slot is decided once, and never two at a time', () => {
  const schedule = { cron: '20,50 * * * *', zone: 'America/New_York' }
  const start = Date.parse('2025-11-01T12:00:00Z')
  // Sleeps of 1 to 900 minutes, the same on every run.
  const sleeps = Array.from({ length: 60 }, (_, turn) => 1 + ((turn * 7_919) % 900) ** ((turn % 2) + 1) / 900)
  let last = new Date(start)
  let now = start
  const decided: number[] = []
  for (const sleep of sleeps) {
    now += Math.round(sleep * MINUTE_MS)
    const due = dueSlots({ schedule, quiet: NIGHT, lastEvaluated: last, now: new Date(now) })
    const slots = [...due.skipped, ...due.batched, ...(due.deliver ? [due.deliver.slot] : [])]
    decided.push(...slots.map((slot) => slot.getTime()))
    last = due.evaluatedUntil
  }
  const all = decided.toSorted((a, b) => a - b)
  expect(new Set(all).size).toBe(all.length)
  const first = all[0] ?? 0
  const newest = all.at(-1) ?? 0
  // Every half hour has one, so the numbers tell whether one is missing.
  expect(all.length).toBe((newest - first) / (30 * MINUTE_MS) + 1)
  expect(newest).toBeLessThanOrEqual(last.getTime())
})
