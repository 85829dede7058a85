/** When a channel gets its next digests, and how that is written. Pure. */
import type { ChannelSettings } from '../channel.ts'
import { clockLabel, dayLabel } from '../words.ts'
import { nextSlot } from './cron.ts'
import { afterQuiet } from './quiet.ts'

/** A weekday and a date that far away would be read as this year's. */
const YEAR_SHOWN_AFTER_MS = 330 * 24 * 60 * 60_000
/** Every 15 minutes over two days: more slots than any quiet hours hold. */
const MAX_SLOTS_PER_RUN = 200

/**
 * The next `count` instants after `from` at which a digest comes, quiet hours counted; none while paused.
 * Slots count after `since`, which is `from` unless said otherwise: give the last evaluated instant of a
 * running schedule, and a slot that waits in the quiet hours is counted too.
 * @throws {ScheduleError} when the schedule or the quiet hours are none.
 */
export function nextRuns(
  settings: Pick<ChannelSettings, 'schedule' | 'quiet' | 'paused'>,
  from: Date,
  count: number,
  since: Date = from,
): Date[] {
  const { schedule, quiet, paused } = settings
  if (!schedule || paused) return []
  const runs = new Map<number, Date>()
  let slot = nextSlot(schedule, since < from ? since : from)
  for (let tried = 0; slot && runs.size < count && tried < count * MAX_SLOTS_PER_RUN; tried++) {
    const run = afterQuiet(slot, quiet, schedule.zone)
    if (run > from) runs.set(run.getTime(), run)
    slot = nextSlot(schedule, slot)
  }
  return [...runs.values()]
}

/** "Mon 24 Nov 08:00, Tue 25 Nov 08:00 (Europe/Oslo)". The year is said only where the run is most of a year away. */
export function describeRuns(runs: readonly Date[], zone: string, now: Date): string {
  if (runs.length === 0) return 'no digest is planned'
  return `${runs.map((run) => describeRun(run, zone, now)).join(', ')} (${zone})`
}

function describeRun(run: Date, zone: string, now: Date): string {
  const isFar = run.getTime() - now.getTime() > YEAR_SHOWN_AFTER_MS
  const year = isFar ? ` ${yearOf(run, zone)}` : ''
  return `${dayLabel(run, zone)}${year} ${clockLabel(run, zone)}`
}

const yearOf = (instant: Date, zone: string): string =>
  new Intl.DateTimeFormat('en-GB', { year: 'numeric', timeZone: zone }).format(instant)
