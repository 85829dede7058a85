/**
 * Quiet hours: a slot within them waits for their end. Pure.
 *
 * The hours begin and end as a daily schedule would (`cron.ts`), so the clocks of the zone may change
 * within them: an end that is left out in spring comes at the first minute that exists, one that comes
 * twice in autumn counts the first time.
 */
import type { Quiet, Schedule } from '../channel.ts'
import { nextSlot, ScheduleError } from './cron.ts'

export type ParsedQuiet =
  | { readonly kind: 'quiet'; readonly quiet: Quiet }
  | { readonly kind: 'refused'; readonly why: string }

const SPAN = /^(\d{1,2})(?::(\d{2}))?\s*(?:-|–|—|to|until)\s*(\d{1,2})(?::(\d{2}))?$/i
const TIME = /^([01]\d|2[0-3]):([0-5]\d)$/

/** "22:00-07:00", or "22-7". A refusal is a sentence that says what to type. */
export function parseQuiet(typed: string): ParsedQuiet {
  const [, fromHour = '', fromMinute = '00', toHour = '', toMinute = '00'] = SPAN.exec(typed.trim()) ?? []
  const from = `${fromHour.padStart(2, '0')}:${fromMinute}`
  const to = `${toHour.padStart(2, '0')}:${toMinute}`
  if (!fromHour || !TIME.test(from) || !TIME.test(to))
    return { kind: 'refused', why: `"${typed.trim()}" is no span of quiet hours; type "22:00-07:00"` }
  if (from === to)
    return { kind: 'refused', why: `quiet hours from ${from} to ${to} have no length; type "22:00-07:00"` }
  return { kind: 'quiet', quiet: { from, to } }
}

/**
 * When a slot is delivered: at the end of the quiet hours it lies in, else at once. The first minute of
 * the quiet hours belongs to them, their end does not. `zone` is an IANA name.
 * @throws {ScheduleError} when the quiet hours or the zone are none.
 */
export function afterQuiet(slot: Date, quiet: Quiet | undefined, zone: string): Date {
  if (!quiet) return slot
  const end = nextSlot(daily(quiet.to, zone), slot)
  const start = nextSlot(daily(quiet.from, zone), slot)
  if (!end || !start) return slot
  // Both may fall on the same instant, where the clocks leave out the hours in which they lie.
  const isWithin = end < start || (end.getTime() === start.getTime() && quiet.to < quiet.from)
  return isWithin ? end : slot
}

function daily(time: string, zone: string): Schedule {
  const [, hour, minute] = TIME.exec(time) ?? []
  if (!hour || !minute) throw new ScheduleError(`"${time}" is no time of day; quiet hours need "22:00"`)
  return { cron: `${Number(minute)} ${Number(hour)} * * *`, zone }
}
