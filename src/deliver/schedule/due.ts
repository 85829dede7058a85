/**
 * Which slot of a channel is to be delivered now. Pure.
 *
 * One instant per channel is all that is remembered: every slot up to it is decided for good, every later
 * one is open. A slot that waits for the end of the quiet hours stays open, so the instant stays before it.
 * Hand `evaluatedUntil` back as `lastEvaluated` next time, stored together with the delivery; when the
 * schedule or the quiet hours change, or a paused channel wakes, begin anew at that moment.
 */
import type { Quiet, Schedule } from '../channel.ts'
import { slotsBetween } from './cron.ts'
import { afterQuiet } from './quiet.ts'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
export const LATE_AFTER_MS = 5 * MINUTE_MS
export const FRESHNESS_MS = 6 * HOUR_MS
/** Older slots are not listed one by one: the list stays short after a year off. */
const LOOK_BACK_MS = 14 * 24 * HOUR_MS
/** A clock that ran further ahead than this was wrong. Its instant is not waited for. */
const MAX_SET_BACK_MS = 24 * HOUR_MS

export type DueInput = {
  readonly schedule: Schedule
  readonly quiet?: Quiet | undefined
  readonly lastEvaluated: Date
  readonly now: Date
  /** A digest that could not come for this long after its time is left out. 6 hours unless said otherwise. */
  readonly freshnessMs?: number
}

export type Due = {
  /** At most one, named by its newest slot. `late`: more than 5 minutes after its time. */
  readonly deliver?: { readonly slot: Date; readonly late: boolean }
  /** Slots of the same quiet hours that come with the delivered one. */
  readonly batched: readonly Date[]
  /** Missed: too old, or overtaken by a newer one. */
  readonly skipped: readonly Date[]
  readonly evaluatedUntil: Date
}

/** `at`: when its digest may come, quiet hours counted. */
type Slot = { readonly slot: Date; readonly at: Date }

/** @throws {ScheduleError} when the schedule or the quiet hours are none. */
export function dueSlots(input: DueInput): Due {
  const { schedule, quiet, lastEvaluated, now, freshnessMs = FRESHNESS_MS } = input
  if (lastEvaluated > now) return { batched: [], skipped: [], evaluatedUntil: afterSetBack(input) }
  const from = new Date(Math.max(lastEvaluated.getTime(), now.getTime() - LOOK_BACK_MS - freshnessMs))
  const open = slotsBetween(schedule, from, now)
  const slots = open.map((slot) => ({ slot, at: afterQuiet(slot, quiet, schedule.zone) }))
  const arrived = slots.filter(({ at }) => at <= now)
  const waiting = slots.filter(({ at }) => at > now)
  const [newest] = arrived.slice(-1)
  if (!newest || !isFresh(newest, input)) return decided(arrived, waiting, now)
  const late = now.getTime() - newest.at.getTime() > LATE_AFTER_MS
  // The machine came back at night: what it missed waits for the morning too.
  if (late && afterQuiet(now, quiet, schedule.zone) > now)
    return decided(arrived.slice(0, -1), [newest, ...waiting], now)
  const others = arrived.slice(0, -1)
  const isBatched = ({ at }: Slot) => at.getTime() === newest.at.getTime()
  return {
    ...decided(
      others.filter((each) => !isBatched(each)),
      waiting,
      now,
    ),
    deliver: { slot: newest.slot, late },
    batched: instants(others.filter(isBatched)),
  }
}

const instants = (slots: readonly Slot[]) => slots.map(({ slot }) => slot)

/** Nothing to deliver: some are over, the others stay open. */
function decided(over: readonly Slot[], open: readonly Slot[], now: Date): Due {
  const [first] = open
  const evaluatedUntil = first ? new Date(first.slot.getTime() - 1) : now
  return { batched: [], skipped: instants(over), evaluatedUntil }
}

/** Quiet hours do not age a digest: where its time runs out within them, their end still counts. */
function isFresh({ at }: Slot, { schedule, quiet, now, freshnessMs = FRESHNESS_MS }: DueInput): boolean {
  const limit = new Date(at.getTime() + freshnessMs)
  const extended = afterQuiet(limit, quiet, schedule.zone)
  return now < limit || (extended > limit && now.getTime() <= extended.getTime() + LATE_AFTER_MS)
}

/** The same slots are not told twice; but a clock that was days ahead does not silence the channel. */
function afterSetBack({ lastEvaluated, now }: DueInput): Date {
  return lastEvaluated.getTime() - now.getTime() > MAX_SET_BACK_MS ? now : lastEvaluated
}
