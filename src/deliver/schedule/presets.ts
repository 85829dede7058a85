/** Schedules in the words people type, and back. Pure. */
import { parse } from 'node-cron'
import type { Choice } from '../caller.ts'
import type { Schedule } from '../channel.ts'
import { count, listed } from '../words.ts'
import { type ParsedSchedule, parseSchedule } from './cron.ts'

const WEEKDAYS = [
  'Sundays',
  'Mondays',
  'Tuesdays',
  'Wednesdays',
  'Thursdays',
  'Fridays',
  'Saturdays',
] as const
/** A platform shows no more. */
const MAX_CHOICES = 25

/** Day of week field, and the time when none is typed. */
const DAYS: Readonly<Record<string, { readonly days: string; readonly time: string }>> = {
  weekdays: { days: '1-5', time: '08:00' },
  daily: { days: '*', time: '07:30' },
  weekends: { days: '0,6', time: '09:00' },
  ...Object.fromEntries(
    [1, 2, 3, 4, 5, 6, 0].map((day) => [WEEKDAYS[day]?.toLowerCase(), { days: `${day}`, time: '08:00' }]),
  ),
}

const WHOLE: Readonly<Record<string, string>> = { 'twice-daily': '0 8,18 * * *', hourly: '0 * * * *' }

/** "weekdays-08:00", "mondays at 8:15", "daily"; the time is 24 hours. */
const PRESET = /^([a-z]+)(?:(?:\s*[-:@]\s*|\s+at\s+|\s+)([01]?\d|2[0-3]):([0-5]\d))?$/

/** The five fields of a preset; nothing when it is none. */
export function presetCron(typed: string): string | undefined {
  const wanted = typed.trim().toLowerCase()
  if (Object.hasOwn(WHOLE, wanted)) return WHOLE[wanted]
  const [, word = '', hour, minute] = PRESET.exec(wanted) ?? []
  const name = [word, `${word}s`].find((each) => Object.hasOwn(DAYS, each))
  const preset = name && DAYS[name]
  if (!preset) return undefined
  const [presetHour, presetMinute] = preset.time.split(':')
  return `${Number(minute ?? presetMinute)} ${Number(hour ?? presetHour)} * * ${preset.days}`
}

/** What somebody typed: a preset, or five fields. A refusal is a sentence that says what to type. */
export function parseTypedSchedule(typed: string, zone: string): ParsedSchedule {
  const cron = presetCron(typed)
  if (cron) return parseSchedule(cron, zone)
  const isWords = /^[a-z]{3}/i.test(typed.trim())
  if (isWords)
    return {
      kind: 'refused',
      why: `"${typed.trim()}" is no schedule; type "weekdays-08:00", "daily-07:30", "mondays-09:00", "twice-daily", "hourly" or five cron fields`,
    }
  return parseSchedule(typed, zone)
}

/** For the picker: the presets that fit what is typed so far; the value is what `parseTypedSchedule` reads. */
export function presetChoices(typed: string): Choice[] {
  const wanted = typed.trim().toLowerCase().replace(/\s+/g, ' ')
  const presets = [
    ...Object.entries(DAYS).map(([name, { time }]) => `${name}-${time}`),
    ...Object.keys(WHOLE),
  ]
  const exact = presetCron(wanted) && !presets.includes(wanted) ? [wanted] : []
  const fitting = presets.filter((preset) => preset.includes(wanted))
  return [...exact, ...fitting].slice(0, MAX_CHOICES).map((value) => ({
    name: timesAndDays(presetCron(value) ?? '') ?? value,
    value,
  }))
}

/** "weekdays at 08:00, Europe/Oslo". What has no plain words is shown as its five fields. */
export function describeSchedule({ cron, zone }: Schedule): string {
  return `${timesAndDays(cron) ?? `cron "${cron}"`}, ${zone}`
}

function timesAndDays(cron: string): string | undefined {
  const [minute = '', hour = '', date, month] = cron.split(' ')
  const days = date === '*' && month === '*' ? daysOf(cron) : undefined
  if (!days) return undefined
  const interval = intervalOf(minute, hour)
  if (interval) return days === 'daily' ? interval : `${interval} on ${days}`
  if (/[^\d,-]/.test(minute + hour)) return undefined
  const times = parse(cron)
  const labels = times.hour.flatMap((each) => times.minute.map((first) => clock(each, first)))
  return labels.length > 6 ? undefined : `${days} at ${listed(labels.toSorted())}`
}

const clock = (hour: number, minute: number): string =>
  `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`

/** "every hour", "every hour at minute 30", "every 15 minutes", "every 2 hours". */
function intervalOf(minute: string, hour: string): string | undefined {
  const [, minutes] = /^\*\/(\d+)$/.exec(minute) ?? []
  if (minutes && hour === '*' && 60 % Number(minutes) === 0)
    return `every ${count(Number(minutes), 'minute')}`
  const [, hours] = /^\*\/(\d+)$/.exec(hour) ?? []
  if (!/^\d+$/.test(minute)) return undefined
  const at = Number(minute) === 0 ? '' : ` at minute ${Number(minute)}`
  if (hour === '*') return `every hour${at}`
  return hours && 24 % Number(hours) === 0 ? `every ${count(Number(hours), 'hour')}${at}` : undefined
}

/** "daily", "weekdays", "weekends", "Mondays and Thursdays". */
function daysOf(cron: string): string | undefined {
  const days = [
    ...new Set(parse(cron).dayOfWeek.map((day) => (typeof day === 'number' ? day % 7 : undefined))),
  ]
  const numbers = days.filter((day) => day !== undefined).toSorted((a, b) => ((a + 6) % 7) - ((b + 6) % 7))
  if (numbers.length !== days.length) return undefined
  const named: Readonly<Record<string, string>> = {
    '1234560': 'daily',
    '12345': 'weekdays',
    '60': 'weekends',
  }
  return named[numbers.join('')] ?? listed(numbers.map((day) => WEEKDAYS[day] ?? ''))
}
