/** What happened when, as far as the sources say. No year, no day that no source gives. Pure. */
import type { DateAnchor } from '../article/anchor/anchor.ts'
import type { TimelineEntry } from './brief.ts'
import { datesMainClause } from './main-clause.ts'
import type { Weighed } from './rank.ts'
import type { SpeakerOf } from './speaker.ts'
import { lineOfClaim } from './wording.ts'

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
/** Where a date without a year sorts: after every year the sources name, before what is still to come. */
const THIS_YEAR = 5_000
const TO_COME = 10_000
const FUTURE = /\b(?:will|shall|expected to|due to|is set to|are set to|plans? to|scheduled|next)\b/i

type Day = Pick<DateAnchor, 'year' | 'month' | 'day' | 'weekday'>
/** A weekday and a calendar day that one claim gives for the same event. */
type Pairing = { weekday: number; month: number; day: number }

export function timelineOf(claims: readonly Weighed[], speakerOf: SpeakerOf): TimelineEntry[] {
  const pairing = claims.flatMap(pairingIn)[0]
  return claims
    .flatMap((claim) => {
      if (claim.tier === 'opinion' || claim.tier === 'quarantine') return []
      const line = lineOfClaim(claim.units, speakerOf, 120)
      const future = FUTURE.test(line.text)
      const date = dateOf(claim, future ? undefined : pairing)
      return date ? [{ ...line, when: labelOf(date), order: orderOf(date, future) }] : []
    })
    .toSorted((a, b) => a.order - b.order)
}

const datesIn = (claim: Weighed): DateAnchor[] =>
  claim.units.flatMap(({ english, anchors }) =>
    anchors.filter((anchor) => anchor.kind === 'date').filter((date) => datesMainClause(english, date)),
  )

/** "Tuesday" in one source and "21 January" in another, for the same claim: one day. */
function pairingIn(claim: Weighed): Pairing[] {
  const dates = datesIn(claim)
  const weekdays = new Set(dates.flatMap(({ weekday }) => weekday ?? []))
  const days = new Map(
    dates.flatMap((date) => (date.day && date.month ? [[`${date.month}-${date.day}`, date]] : [])),
  )
  const [weekday] = weekdays
  const [date] = days.values()
  if (weekdays.size !== 1 || days.size !== 1 || !weekday || !date?.month || !date.day) return []
  return [{ weekday, month: date.month, day: date.day }]
}

/** The most exact date of a claim; a weekday is the latest such day up to the one that the sources pair with a date. */
function dateOf(claim: Weighed, pairing: Pairing | undefined): Day | undefined {
  const dates = datesIn(claim)
  const exact =
    dates.find(({ day }) => day) ?? dates.find(({ month }) => month) ?? dates.find(({ year }) => year)
  if (exact?.day && !exact.year && pairing && exact.month === pairing.month)
    return { ...exact, weekday: weekdayOf(exact.day, pairing) }
  if (exact) return exact
  const weekday = dates.find((date) => date.weekday)?.weekday
  if (!weekday) return undefined
  return pairing ? dayBefore(weekday, pairing) : { weekday }
}

/** Within one month the days count on, whatever the year. */
const weekdayOf = (day: number, pairing: Pairing): number =>
  ((((pairing.weekday - 1 + day - pairing.day) % 7) + 7) % 7) + 1

/** News tells of the past. Across a change of month the date would need the year: then it stays a weekday. */
function dayBefore(weekday: number, pairing: Pairing): Day {
  const day = pairing.day - ((pairing.weekday - weekday + 7) % 7)
  return day > 0 ? { weekday, month: pairing.month, day } : { weekday }
}

function labelOf({ year, month, day, weekday }: Day): string {
  const parts = [day && weekday ? WEEKDAYS[weekday - 1] : undefined, day, month && MONTHS[month - 1], year]
  return parts.filter(Boolean).join(' ') || (WEEKDAYS[(weekday ?? 1) - 1] ?? '')
}

const orderOf = ({ year, month = 0, day = 0, weekday = 0 }: Day, future: boolean): number =>
  (year ?? (future ? TO_COME : THIS_YEAR)) * 10_000 + month * 100 + day + weekday / 100
