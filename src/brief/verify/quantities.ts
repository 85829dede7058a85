/** Numbers, lengths of time and dates of one English sentence, as the checks compare them. Pure. */
import type { DateAnchor, DurationAnchor, NumberAnchor } from '../../article/anchor/anchor.ts'
import { anchorsOf } from '../../article/anchor/extract.ts'
import type { NameTable } from '../../article/anchor/name-table.ts'
import type { Piece } from './tokens.ts'

/** Indexes of its first and its last word. */
type Placed = { readonly from: number; readonly to: number }
export type Quantity = (NumberAnchor | DurationAnchor) & Placed
export type Day = DateAnchor & Placed
export type Measures = { readonly quantities: readonly Quantity[]; readonly days: readonly Day[] }

const NONE: Measures = { quantities: [], days: [] }
/** Reading anchors costs most of the time a claim takes; a sentence without any of these has no number and no date. */
const WORTH_READING =
  /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|trillions?|dozens?|half|thirds?|quarters?|(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b/i
const LOWER_DAY =
  /\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|april|june|july|august|september|october|november|december|(?:may|march)(?=\s\d)|(?<=\d\s)(?:may|march))\b/g
const SPACED_SCALE = /^\s?(m|bn|k)\b/
const SCALES: Readonly<Record<string, number>> = { m: 1e6, bn: 1e9, k: 1e3 }

export function measuresOf(piece: Piece, names: NameTable): Measures {
  if (!WORTH_READING.test(piece.text)) return NONE
  const quantities: Quantity[] = []
  const days: Day[] = []
  for (const anchor of anchorsOf(withCapitals(piece.text), 'en', names)) {
    if (anchor.kind !== 'number' && anchor.kind !== 'duration' && anchor.kind !== 'date') continue
    const place = placeOf(anchor, piece)
    const year = anchor.kind === 'number' ? lastYearOf(piece.text, anchor) : undefined
    const { text, span } = anchor
    if (anchor.kind === 'date') days.push({ ...anchor, ...place })
    else if (year !== undefined) days.push({ kind: 'date', text, span, year, ...place })
    else quantities.push({ ...scaled(piece.text, withoutPreposition(anchor)), ...place })
  }
  return { quantities, days }
}

function placeOf({ span }: NumberAnchor | DurationAnchor | DateAnchor, { start, tokens }: Piece): Placed {
  return {
    from: tokens.findIndex((token) => token.end > start + span.start),
    to: tokens.findLastIndex((token) => token.start < start + span.end),
  }
}

/** Months and weekdays of a text without capitals. The length stays the same. */
const withCapitals = (text: string): string =>
  text.replace(LOWER_DAY, (word) => word.charAt(0).toUpperCase() + word.slice(1))

/** "2007-11": the second number is the year 2011. */
function lastYearOf(text: string, { span, value }: NumberAnchor): number | undefined {
  const century = /(19|20)\d\d\s?[-–/]{1,2}\s?$/.exec(text.slice(0, span.start))?.[1]
  const isYear = century !== undefined && value < 100 && /^\d\d(?!\d)/.test(text.slice(span.start))
  return isYear ? Number(century) * 100 + value : undefined
}

/** "20 in a row": the word is no inch. */
function withoutPreposition<Kind extends NumberAnchor | DurationAnchor>(anchor: Kind): Kind {
  if (anchor.unit !== 'inch' || !/\sin$/.test(anchor.text)) return anchor
  const { unit: _, ...rest } = anchor
  return { ...rest, text: anchor.text.replace(/\sin$/, '') } as Kind
}

/** "£ 2.1 m": a scale that stands apart from an amount of money. */
function scaled<Kind extends NumberAnchor | DurationAnchor>(text: string, anchor: Kind): Kind {
  if (!/^[A-Z]{3}$/.test(anchor.unit ?? '')) return anchor
  const scale = SCALES[SPACED_SCALE.exec(text.slice(anchor.span.end))?.[1] ?? '']
  return scale === undefined ? anchor : { ...anchor, value: anchor.value * scale }
}
