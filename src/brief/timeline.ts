/** What happened when, as far as the sources say. No year, no day that no source gives. Pure. */
import type { DateAnchor } from '../article/anchor/anchor.ts'
import type { TimelineEntry } from './brief.ts'
import type { Weighed } from './rank.ts'
import { lineOfClaim } from './wording.ts'

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
/** Where a date without a year sorts: after every year the sources name, before what is still to come. */
const THIS_YEAR = 5_000
const TO_COME = 10_000
const FUTURE = /\b(?:will|shall|expected to|due to|is set to|are set to|plans? to|scheduled)\b/i

/** A weekday and a calendar day that one claim gives for the same event. */
type Pairing = { weekday: number; month: number; day: number }

export function timelineOf(claims: readonly Weighed[]): TimelineEntry[] {
  const pairings = claims.flatMap(pairingIn)
  return claims
    .flatMap((claim) => {
      const date = dateOf(claim, pairings)
      if (!date || claim.tier === 'opinion' || claim.tier === 'quarantine') return []
      const line = lineOfClaim(claim.units, 120)
      return [{ ...line, when: labelOf(date), order: orderOf(date, FUTURE.test(line.text)) }]
    })
    .toSorted((a, b) => a.order - b.order)
}

type Day = Pick<DateAnchor, 'year' | 'month' | 'day' | 'weekday'>

const datesIn = (claim: Weighed): DateAnchor[] =>
  claim.units.flatMap((unit) => unit.anchors.filter((anchor) => anchor.kind === 'date'))

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

/** The most exact date of a claim, completed only by what another sentence about the same day gives. */
function dateOf(claim: Weighed, pairings: readonly Pairing[]): Day | undefined {
  const dates = datesIn(claim)
  const exact =
    dates.find(({ day }) => day) ?? dates.find(({ month }) => month) ?? dates.find(({ year }) => year)
  const weekday = dates.find((date) => date.weekday)?.weekday
  if (exact?.day) {
    const known = pairings.find(({ month, day }) => month === exact.month && day === exact.day)
    return known ? { ...exact, weekday: known.weekday } : exact
  }
  if (exact) return exact
  if (!weekday) return undefined
  const known = pairings.find((pairing) => pairing.weekday === weekday)
  return known ?? { weekday }
}

function labelOf({ year, month, day, weekday }: Day): string {
  const parts = [weekday && WEEKDAYS[weekday - 1], day, month && MONTHS[month - 1], year]
  return parts.filter(Boolean).join(' ')
}

const orderOf = ({ year, month = 0, day = 0, weekday = 0 }: Day, future: boolean): number =>
  (year ?? (future ? TO_COME : THIS_YEAR)) * 10_000 + month * 100 + day + weekday / 100
