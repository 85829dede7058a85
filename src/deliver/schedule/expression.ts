/**
 * One cron expression: taken apart, measured, and asked for its next run. Pure; results are remembered.
 *
 * Lists and ranges are taken apart so that every time of day stands alone: at a change of the clocks a
 * single time of day is moved or told once, but a list is read as an interval, which leaves out 02:30 in
 * spring and tells 01:30 twice in autumn.
 */
import { Cron } from 'croner'
import { parse } from 'node-cron'

const PLAIN_FIELD = /^\d{1,2}(-\d{1,2})?(,\d{1,2}(-\d{1,2})?)*$/
const SINGLE_TIME = /^\d+ \d+ /
const MINUTES_PER_DAY = 24 * 60
const MINUTE_MS = 60_000
const DAY_MS = MINUTES_PER_DAY * MINUTE_MS
const DIGITS = {
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
  second: 'numeric',
  hourCycle: 'h23',
} as const
/** One job of croner takes 0.1 MB (a field for the years), and is made in 0.04 ms. */
const MAX_JOBS = 32

/** The first run strictly after an instant. */
export type NextRun = (from: Date) => Date | undefined

/**
 * One expression for each pair of hour and minute, when both fields are plain numbers, lists or ranges.
 * `*` and `/` mean an interval: such an expression stays as it is. `cron` has five valid fields.
 */
export function expandLists(cron: string): readonly string[] {
  const [minute = '', hour = '', ...days] = cron.split(' ')
  if (!PLAIN_FIELD.test(minute) || !PLAIN_FIELD.test(hour)) return [cron]
  const minutes = numbersOf(minute)
  return numbersOf(hour).flatMap((each) => minutes.map((first) => [first, each, ...days].join(' ')))
}

function numbersOf(field: string): readonly number[] {
  const numbers = field.split(',').flatMap((part) => {
    const [first = 0, last = first] = part.split('-').map(Number)
    return Array.from({ length: last - first + 1 }, (_, step) => first + step)
  })
  return [...new Set(numbers)]
}

/** The shortest time between two runs, in minutes, midnight included. `cron` has five valid fields. */
export function shortestPause(cron: string): number {
  const { minute, hour } = parse(cron)
  const times = hour.flatMap((each) => minute.map((first) => each * 60 + first)).toSorted((a, b) => a - b)
  const [earliest = 0] = times
  const pauses = times.map((time, index) => (times[index + 1] ?? earliest + MINUTES_PER_DAY) - time)
  return Math.min(...pauses)
}

/**
 * Remembers its last result: the ticks of a whole day ask for the same next run.
 * @throws {Error} when croner cannot read the expression; on the first call when it does not know the zone.
 */
export function nextRunOf(cron: string, zone: string): NextRun {
  jobOf(cron, zone)
  let asked: Date | undefined
  let found: Date | undefined
  return (from) => {
    const isStillAhead = asked && asked <= from && (!found || from < found)
    if (!isStillAhead) {
      found = runAfter(from, cron, zone)
      asked = new Date(from)
    }
    return found
  }
}

const jobs = new Map<string, Cron>()

/** Paused: it answers when it would run, and never runs. The last ones used are kept. */
function jobOf(cron: string, zone: string): Cron {
  const key = `${zone} ${cron}`
  const job = jobs.get(key) ?? new Cron(cron, { timezone: zone, mode: '5-part', paused: true })
  jobs.delete(key)
  jobs.set(key, job)
  const [oldest] = jobs.keys()
  if (jobs.size > MAX_JOBS && oldest !== undefined) jobs.delete(oldest)
  return job
}

/**
 * croner drops a time of day when the clocks leave it out together with midnight, as in Nuuk each spring
 * (22:59, then 00:00). So the calendar is asked too: the same expression on clocks that never change.
 */
function runAfter(from: Date, cron: string, zone: string): Date | undefined {
  const run = jobOf(cron, zone).nextRun(from) ?? undefined
  if (zone === 'UTC' || !SINGLE_TIME.test(cron) || (run && hasSteadyClocks(from, run, zone))) return run
  const planned = jobOf(cron, 'UTC')
    .nextRun(new Date(localTime(from.getTime(), zone)))
    ?.getTime()
  if (planned === undefined || (run && localTime(run.getTime(), zone) <= planned)) return run
  const end = endOfGap(planned, zone)
  return end && (!run || end < run) ? end : run
}

/** No zone changes its clocks there and back within two weeks. */
function hasSteadyClocks(from: Date, to: Date, zone: string): boolean {
  if (to.getTime() - from.getTime() > 14 * DAY_MS) return false
  return localTime(to.getTime(), zone) - localTime(from.getTime(), zone) === to.getTime() - from.getTime()
}

/** The first minute after a local time that does not exist; nothing when it does, or when its whole day is missing. */
function endOfGap(local: number, zone: string): Date | undefined {
  let before = local - DAY_MS
  let after = local + DAY_MS
  while (after - before > MINUTE_MS) {
    const middle = before + Math.floor((after - before) / 2 / MINUTE_MS) * MINUTE_MS
    if (localTime(middle, zone) < local) before = middle
    else after = middle
  }
  const jumped = localTime(after, zone) - localTime(before, zone)
  return jumped < DAY_MS && localTime(after, zone) > local ? new Date(after) : undefined
}

const clocks = new Map<string, Intl.DateTimeFormat>()

/** What the clocks of the zone show, in milliseconds, as if they were those of UTC. */
function localTime(instant: number, zone: string): number {
  const clock = clocks.get(zone) ?? new Intl.DateTimeFormat('en-US', { ...DIGITS, timeZone: zone })
  clocks.set(zone, clock)
  const part = Object.fromEntries(
    clock.formatToParts(instant).map(({ type, value }) => [type, Number(value)]),
  )
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part
  return Date.UTC(year, month - 1, day, hour, minute, second, instant % 1_000)
}
