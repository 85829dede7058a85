import { expect, test } from 'vitest'
import {
  describeSchedule,
  parseTypedSchedule,
  presetChoices,
  presetCron,
} from '../../../src/deliver/schedule/presets.ts'

test.for([
  { typed: 'weekdays-08:00', cron: '0 8 * * 1-5', words: 'weekdays at 08:00' },
  { typed: 'daily-07:30', cron: '30 7 * * *', words: 'daily at 07:30' },
  { typed: 'weekends-09:00', cron: '0 9 * * 0,6', words: 'weekends at 09:00' },
  { typed: 'mondays-08:00', cron: '0 8 * * 1', words: 'Mondays at 08:00' },
  { typed: 'sundays-23:59', cron: '59 23 * * 0', words: 'Sundays at 23:59' },
  { typed: ' Weekdays at 6:05 ', cron: '5 6 * * 1-5', words: 'weekdays at 06:05' },
  { typed: 'weekdays:08:15', cron: '15 8 * * 1-5', words: 'weekdays at 08:15' },
  { typed: 'friday 17:00', cron: '0 17 * * 5', words: 'Fridays at 17:00' },
  { typed: 'daily', cron: '30 7 * * *', words: 'daily at 07:30' },
  { typed: 'twice-daily', cron: '0 8,18 * * *', words: 'daily at 08:00 and 18:00' },
  { typed: 'hourly', cron: '0 * * * *', words: 'every hour' },
  { typed: '30 7,19 * * MON-FRI', cron: '30 7,19 * * MON-FRI', words: 'weekdays at 07:30 and 19:30' },
  { typed: '0 8 * * 4,1', cron: '0 8 * * 4,1', words: 'Mondays and Thursdays at 08:00' },
  { typed: '0 8 * * 6,7', cron: '0 8 * * 6,7', words: 'weekends at 08:00' },
  { typed: '0 8 * * 0-6', cron: '0 8 * * 0-6', words: 'daily at 08:00' },
  { typed: '*/15 * * * *', cron: '*/15 * * * *', words: 'every 15 minutes' },
  { typed: '15 */2 * * 1-5', cron: '15 */2 * * 1-5', words: 'every 2 hours at minute 15 on weekdays' },
  { typed: '*/40 * * * *', cron: '*/40 * * * *', words: 'cron "*/40 * * * *"' },
  { typed: '0 */5 * * *', cron: '0 */5 * * *', words: 'cron "0 */5 * * *"' },
  { typed: '0 8 1 * *', cron: '0 8 1 * *', words: 'cron "0 8 1 * *"' },
  { typed: '0 8 * 6 *', cron: '0 8 * 6 *', words: 'cron "0 8 * 6 *"' },
  { typed: '0 8 * * 5#2', cron: '0 8 * * 5#2', words: 'cron "0 8 * * 5#2"' },
  { typed: '0 6-18 * * *', cron: '0 6-18 * * *', words: 'cron "0 6-18 * * *"' },
])('"$typed" means $words', ({ typed, cron, words }) => {
  const schedule = { cron, zone: 'Europe/Oslo' }
  expect(parseTypedSchedule(typed, 'Europe/Oslo')).toEqual({ kind: 'schedule', schedule })
  expect(describeSchedule(schedule)).toBe(`${words}, Europe/Oslo`)
})

test.for(['daily-24:00', 'daily-8', 'every now and then', 'constructor', 'tostring-08:00'])(
  '"%s" is refused with what to type',
  (typed) => {
    const why = expect.stringContaining(`"${typed}" is no schedule; type "weekdays-08:00"`)
    expect(parseTypedSchedule(typed, 'UTC')).toEqual({ kind: 'refused', why })
  },
)

test('a wrong zone and wrong fields are refused as by the parser', () => {
  expect(parseTypedSchedule('daily-08:00', 'Europe/Olso')).toMatchObject({
    why: expect.stringContaining('Europe/Oslo'),
  })
  expect(parseTypedSchedule('0 8 * *', 'UTC')).toMatchObject({ why: expect.stringContaining('4 fields') })
})

test('the picker offers every preset, and each can be read back', () => {
  const choices = presetChoices('')
  expect(choices.map(({ value }) => value)).toEqual([
    'weekdays-08:00',
    'daily-07:30',
    'weekends-09:00',
    ...['mondays', 'tuesdays', 'wednesdays', 'thursdays', 'fridays', 'saturdays', 'sundays'].map(
      (day) => `${day}-08:00`,
    ),
    'twice-daily',
    'hourly',
  ])
  expect(choices.length).toBeLessThanOrEqual(25)
  for (const { value } of choices) expect(parseTypedSchedule(value, 'UTC').kind).toBe('schedule')
})

test('the picker follows what is typed, a time of one’s own included', () => {
  expect(presetChoices('Mon')).toEqual([{ name: 'Mondays at 08:00', value: 'mondays-08:00' }])
  expect(presetChoices('daily').map(({ value }) => value)).toEqual(['daily', 'daily-07:30', 'twice-daily'])
  expect(presetChoices('weekdays  at   9:15')).toEqual([
    { name: 'weekdays at 09:15', value: 'weekdays at 9:15' },
  ])
  expect(presetChoices('xyz')).toEqual([])
  expect(presetCron('xyz')).toBeUndefined()
})
