/**
 * When a schedule is due. A slot is an instant in UTC, whatever the clocks of its zone do.
 *
 * Pure: no clock and no timer; what was worked out once is remembered. The zone of the process does not
 * matter. A local time that the clocks leave out is told at the first minute that exists; one that comes
 * twice is told the first time; intervals (`*` and `/`) run in both hours.
 */
import { validate } from 'node-cron'
import type { Schedule } from '../channel.ts'
import { expandLists, type NextRun, nextRunOf, shortestPause } from './expression.ts'
import { isZone, suggestZones, zoneNamed } from './zones.ts'

/** Digests may not come more often than this. */
const SHORTEST_PAUSE_MIN = 15
/** Expressions whose next run is remembered, of all schedules together; those met first go first. */
const MAX_KEPT = 20_000
/** From here on an expression has to come due at least once. */
const SOME_DAY = new Date('2024-01-01T00:00:00Z')

export type ParsedSchedule =
  | { readonly kind: 'schedule'; readonly schedule: Schedule }
  | { readonly kind: 'refused'; readonly why: string }

/** A schedule or quiet hours that never came through their parser. The message names what is wrong. */
export class ScheduleError extends Error {
  override readonly name = 'ScheduleError'
}

/** Five fields and an IANA zone, as people type them. A refusal is a sentence that says what to type. */
export function parseSchedule(cron: string, zone: string): ParsedSchedule {
  const known = zoneNamed(zone)
  if (!known) return refused(unknownZone(zone))
  const fields = cron.trim().split(/\s+/)
  const typed = fields.join(' ')
  if (fields.length !== 5) return refused(wrongFields(typed, fields.length))
  const why = whyRefused(typed)
  return why ? refused(why) : { kind: 'schedule', schedule: { cron: typed, zone: known } }
}

const refused = (why: string): ParsedSchedule => ({ kind: 'refused', why })

export function unknownZone(zone: string): string {
  const near = suggestZones(zone, 3)
  const hint = near.length > 0 ? `did you mean ${near.join(', ')}?` : 'type a city, such as Europe/Oslo'
  return `"${zone.trim()}" is not a time zone; ${hint}`
}

function wrongFields(typed: string, count: number): string {
  const shape = 'a schedule has five fields: minute, hour, day of month, month, day of week'
  const seconds = count === 6 ? '; leave out the seconds' : ''
  return `"${typed}" has ${count === 1 ? '1 field' : `${count} fields`}; ${shape}${seconds} ("0 8 * * 1-5")`
}

function whyRefused(cron: string): string | undefined {
  const fault = faultOf(cron)
  if (fault) return `"${cron}" is not a schedule: ${fault}`
  const pause = shortestPause(cron)
  if (pause >= SHORTEST_PAUSE_MIN) return undefined
  const often = `"${cron}" comes due every ${pause === 1 ? 'minute' : `${pause} minutes`} at its busiest`
  return `${often}; leave at least ${SHORTEST_PAUSE_MIN} minutes between two digests ("*/15 * * * *")`
}

/** Both libraries have to understand it, and it has to come due some day. */
function faultOf(cron: string): string | undefined {
  try {
    if (!nextRunOf(cron, 'UTC')(SOME_DAY)) return 'that day never comes'
  } catch (error) {
    return error instanceof Error ? error.message.replace(/^CronPattern: /, '') : String(error)
  }
  return validate(cron)
    ? undefined
    : 'a field holds something else than numbers, names, "*", "-", "," and "/"'
}

/**
 * The slots after `from`, up to and with `to`, in order, each once. The work grows with the window.
 * @throws {ScheduleError} when the schedule is none.
 */
export function slotsBetween(schedule: Schedule, from: Date, to: Date): Date[] {
  const instants = new Set<number>()
  for (const next of runsOf(schedule))
    for (let run = next(from); run && run <= to; run = next(run)) instants.add(run.getTime())
  return [...instants].toSorted((a, b) => a - b).map((instant) => new Date(instant))
}

/**
 * The first slot strictly after `from`. Nothing when none comes any more.
 * @throws {ScheduleError} when the schedule is none.
 */
export function nextSlot(schedule: Schedule, from: Date): Date | undefined {
  let first: Date | undefined
  for (const next of runsOf(schedule)) {
    const run = next(from)
    if (run && (!first || run < first)) first = run
  }
  return first && new Date(first)
}

/**
 * The next `count` slots strictly after `from`; fewer when no more come.
 * @throws {ScheduleError} when the schedule is none.
 */
export function nextSlots(schedule: Schedule, from: Date, count: number): Date[] {
  const slots: Date[] = []
  for (let slot = nextSlot(schedule, from); slot && slots.length < count; slot = nextSlot(schedule, slot))
    slots.push(slot)
  return slots
}

const kept = new Map<string, readonly NextRun[]>()
let keptRuns = 0

/** The expressions of a schedule, from memory when it was asked before. */
function runsOf(schedule: Schedule): readonly NextRun[] {
  const key = `${schedule.zone} ${schedule.cron}`
  const ready = kept.get(key)
  if (ready) return ready
  const runs = compile(schedule)
  kept.set(key, runs)
  keptRuns += runs.length
  for (const [oldest, dropped] of kept) {
    if (keptRuns <= MAX_KEPT || oldest === key) break
    kept.delete(oldest)
    keptRuns -= dropped.length
  }
  return runs
}

function compile({ cron, zone }: Schedule): readonly NextRun[] {
  try {
    if (isZone(zone)) return expandLists(cron).map((each) => nextRunOf(each, zone))
  } catch {
    // The parser finds the words for it.
  }
  const parsed = parseSchedule(cron, zone)
  throw new ScheduleError(
    parsed.kind === 'refused' ? parsed.why : `"${cron}" is not written as it was parsed`,
  )
}
