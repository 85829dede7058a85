/** Dates of the claim against those of the source: days, months, years and weekdays. Pure. */
import type { Alignment } from './align.ts'
import type { Finding } from './problem.ts'
import type { Day, Measures } from './quantities.ts'
import { besideOf, slotScore } from './slot.ts'
import type { Source } from './source.ts'

const FIELDS = ['year', 'month', 'day', 'weekday'] as const
const SAME_SLOT = 0.5
const SLOT_LEAD = 0.25

type Found = { readonly day: Day; readonly sentence: number; readonly slot: number }
type Verdict = { readonly sure: number; readonly rival?: Day | undefined }

export function checkDates(alignment: Alignment, measures: Measures, source: Source): Finding[] {
  return measures.days.flatMap((day) => {
    const verdict = judge(day, alignment, source)
    if (!verdict) return []
    const { sure, rival } = verdict
    const reason = rival ? `The source says ${rival.text}.` : `The source does not give ${day.text}.`
    return [{ kind: 'date', text: day.text, start: alignment.piece.start + day.span.start, sure, reason }]
  })
}

function judge(day: Day, alignment: Alignment, source: Source): Verdict | undefined {
  const { evidence, near } = alignment
  const all = daysOf(day, alignment, source)
  const years = new Set(all.map((found) => found.day.year))
  const supporting = all.filter((found) => supports(day, found.day, years))
  const [rival] = all
    .filter((found) => evidence.includes(found.sentence) && conflicts(day, found.day))
    .toSorted((a, b) => b.slot - a.slot)
  const close = supporting.filter(({ sentence }) => near.has(sentence))
  if (close.length > 0)
    return isDisplaced(close, rival, evidence[0]) ? { sure: 0.6, rival: rival?.day } : undefined
  if (supporting.length > 0)
    return rival && rival.slot >= SAME_SLOT ? { sure: 0.65, rival: rival.day } : { sure: 0.4 }
  const isWeekday = day.month === undefined && day.day === undefined && day.year === undefined
  if (rival) return { sure: isWeekday ? 0.75 : 0.85, rival: rival.day }
  return { sure: isWeekday ? 0.55 : 0.7 }
}

function daysOf(day: Day, { piece }: Alignment, source: Source): Found[] {
  const beside = besideOf(piece, day.from, day.to)
  return source.pieces.flatMap((_, sentence) =>
    source.measuresIn(sentence).days.map((other) => ({
      day: other,
      sentence,
      slot: slotScore(beside, source.tokensIn(sentence), other.from),
    })),
  )
}

/** The best sentence has another date in this place, and the date itself stands in another sentence. */
function isDisplaced(close: readonly Found[], rival: Found | undefined, best: number | undefined): boolean {
  if (!rival || rival.sentence !== best || close.some(({ sentence }) => sentence === best)) return false
  return rival.slot >= SAME_SLOT && rival.slot - Math.max(...close.map(({ slot }) => slot)) >= SLOT_LEAD
}

/** Nothing differs, something is the same, and what the source's date leaves open may be: a weekday, a year printed elsewhere. */
function supports(claim: Day, source: Day, years: ReadonlySet<number | undefined>): boolean {
  const given = FIELDS.filter((field) => claim[field] !== undefined)
  const open = given.filter((field) => source[field] === undefined)
  const mayBeOpen = (field: (typeof FIELDS)[number]) =>
    field === 'weekday' || (field === 'year' && years.has(claim.year))
  return given.length > open.length && open.every(mayBeOpen) && !conflicts(claim, source)
}

const conflicts = (a: Day, b: Day): boolean =>
  FIELDS.some((field) => a[field] !== undefined && b[field] !== undefined && a[field] !== b[field])
