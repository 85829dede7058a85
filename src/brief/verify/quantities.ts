/** Numbers, lengths of time and dates of one sentence, as the checks compare them. Pure. */
import type { DateAnchor, DurationAnchor, NumberAnchor } from '../../article/anchor/anchor.ts'
import { anchorsOf } from '../../article/anchor/extract.ts'
import type { NameTable } from '../../article/anchor/name-table.ts'
import { lemmaOf } from './lemma.ts'
import type { Piece } from './tokens.ts'

export type Quantity = (NumberAnchor | DurationAnchor) & {
  /** Index of the first and the last word. */
  readonly from: number
  readonly to: number
  readonly countedStem?: string
}
export type Day = DateAnchor & { readonly from: number; readonly to: number }
export type Measures = { readonly quantities: readonly Quantity[]; readonly days: readonly Day[] }

const NONE: Measures = { quantities: [], days: [] }
const WORTH_READING =
  /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|trillions?|dozens?|half|third|quarters?|(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b/i
const SHORT_SCALE = /^\s?(m|bn|k)\b/
const SCALES: Readonly<Record<string, number>> = { m: 1e6, bn: 1e9, k: 1e3 }

export function measuresOf(piece: Piece, language: string, names: NameTable): Measures {
  if (language === 'en' && !WORTH_READING.test(piece.text)) return NONE
  const quantities: Quantity[] = []
  const days: Day[] = []
  const text = language === 'en' ? withCapitals(piece.text) : piece.text
  for (const anchor of anchorsOf(text, language, names)) {
    if (anchor.kind !== 'number' && anchor.kind !== 'duration' && anchor.kind !== 'date') continue
    const start = piece.start + anchor.span.start
    const end = piece.start + anchor.span.end
    const from = piece.tokens.findIndex((token) => token.end > start)
    const to = piece.tokens.findLastIndex((token) => token.start < end)
    if (anchor.kind === 'date') days.push({ ...anchor, from, to })
    else if (isYearEnd(piece.text, anchor))
      days.push({
        kind: 'date',
        text: anchor.text,
        span: anchor.span,
        from,
        to,
        year: yearOf(piece.text, anchor),
      })
    else
      quantities.push({ ...scaled(piece.text, withoutPreposition(anchor)), from, to, ...countedOf(anchor) })
  }
  return { quantities, days }
}

const LOWER_DAY =
  /\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|april|june|july|august|september|october|november|december|(?:may|march)(?=\s\d)|(?<=\d\s)(?:may|march))\b/g

/** Months and weekdays of a text without capitals. The length stays the same. */
const withCapitals = (text: string): string =>
  text.replace(LOWER_DAY, (word) => word.charAt(0).toUpperCase() + word.slice(1))

const countedOf = (anchor: NumberAnchor | DurationAnchor): { countedStem?: string } =>
  anchor.kind === 'number' && anchor.counted !== undefined ? { countedStem: lemmaOf(anchor.counted) } : {}

/** "2007-11": the second number is a year. */
const isYearEnd = (text: string, { span, value, kind }: NumberAnchor | DurationAnchor): boolean =>
  kind === 'number' &&
  value < 100 &&
  /(?:19|20)\d\d\s?[-–/]{1,2}\s?$/.test(text.slice(0, span.start)) &&
  /^\d\d(?!\d)/.test(text.slice(span.start))

const yearOf = (text: string, { span, value }: NumberAnchor | DurationAnchor): number =>
  Number(/(\d\d)\d\d\s?[-–/]{1,2}\s?$/.exec(text.slice(0, span.start))?.[1] ?? 20) * 100 + value

/** "20 in a row": the word is no inch. */
function withoutPreposition<Kind extends NumberAnchor | DurationAnchor>(anchor: Kind): Kind {
  if (anchor.unit !== 'inch' || !/\sin$/.test(anchor.text)) return anchor
  const { unit: _, ...rest } = anchor
  return { ...rest, text: anchor.text.replace(/\sin$/, '') } as Kind
}

/** "£ 2.1 m": a scale that stands apart from an amount of money. */
function scaled<Kind extends NumberAnchor | DurationAnchor>(text: string, anchor: Kind): Kind {
  if (!/^[A-Z]{3}$/.test(anchor.unit ?? '')) return anchor
  const scale = SCALES[SHORT_SCALE.exec(text.slice(anchor.span.end))?.[1] ?? '']
  return scale === undefined ? anchor : { ...anchor, value: anchor.value * scale }
}
