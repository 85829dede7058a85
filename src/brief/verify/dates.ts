/** Dates of the claim against those of the source: days, months, years, weekdays, and "last" against "next". Pure. */
import type { Alignment } from './align.ts'
import type { Finding } from './problem.ts'
import type { Day, Measures } from './quantities.ts'
import { besideOf, slotScore } from './slot.ts'
import type { Source } from './source.ts'

type Field = 'year' | 'month' | 'day' | 'weekday'
const FIELDS: readonly Field[] = ['year', 'month', 'day', 'weekday']

export function checkDates(alignment: Alignment, measures: Measures, source: Source): Finding[] {
  return [
    ...measures.days.flatMap((day) => judge(day, alignment, source) ?? []),
    ...checkRelative(alignment, source),
  ]
}

function judge(day: Day, alignment: Alignment, source: Source): Finding | undefined {
  const { piece, evidence, near } = alignment
  const beside = besideOf(piece, day.from, day.to)
  const report = (sure: number, rival?: Day): Finding => ({
    kind: 'date',
    text: day.text,
    start: piece.start + day.span.start,
    sure,
    reason: rival ? `The source says ${rival.text}.` : `The source does not give ${day.text}.`,
  })
  const all = source.pieces.flatMap((_, sentence) =>
    source.measuresIn(sentence).days.map((other) => ({
      day: other,
      sentence,
      slot: slotScore(beside, source.pieces[sentence]?.tokens ?? [], other.from),
    })),
  )
  const close = all.filter(({ sentence }) => near.has(sentence))
  const rival = close
    .filter(({ day: other, sentence }) => evidence.includes(sentence) && conflicts(day, other))
    .toSorted((a, b) => b.slot - a.slot)[0]
  const matching = close.filter(({ day: other }) =>
    supports(
      day,
      other,
      all.map((found) => found.day),
    ),
  )
  if (matching.length > 0) {
    const slot = Math.max(...matching.map((found) => found.slot))
    const inBest = matching.some((found) => found.sentence === evidence[0])
    return rival &&
      !inBest &&
      rival.sentence === evidence[0] &&
      rival.slot >= 0.5 &&
      rival.slot - slot >= 0.25
      ? report(0.6, rival.day)
      : undefined
  }
  const elsewhere = all.some(({ day: other }) =>
    supports(
      day,
      other,
      all.map((found) => found.day),
    ),
  )
  if (elsewhere) return rival && rival.slot >= 0.5 ? report(0.65, rival.day) : report(0.4)
  if (day.month === undefined && day.day === undefined && day.year === undefined)
    return report(rival ? 0.75 : 0.55, rival?.day)
  return report(rival ? 0.85 : 0.7, rival?.day)
}

/** Every field of the claim's date stands in the source's date, or in another date of the source where that one is silent. */
function supports(claim: Day, source: Day, all: readonly Day[]): boolean {
  let shared = 0
  for (const field of FIELDS) {
    if (claim[field] === undefined) continue
    if (source[field] === undefined) {
      if (field === 'year' && !all.some((other) => other.year === claim.year)) return false
      if (field !== 'year' && field !== 'weekday') return false
      continue
    }
    if (source[field] !== claim[field]) return false
    shared++
  }
  return shared > 0
}

const conflicts = (a: Day, b: Day): boolean =>
  FIELDS.some((field) => a[field] !== undefined && b[field] !== undefined && a[field] !== b[field])

const RELATIVE = /\b(this|last|next|previous|coming|past|following)\s+(\w+)/gi
const SAME: Readonly<Record<string, string>> = {
  previous: 'last',
  past: 'last',
  coming: 'next',
  following: 'next',
}
const PERIOD =
  /^(?:week|month|year|season|summer|winter|spring|autumn|fall|weekend|night|century|decade|\w+day|january|february|march|april|june|july|august|september|october|november|december)$/

/** "This summer" where the sentences it rests on say "last summer". */
function checkRelative({ piece, evidence }: Alignment, source: Source): Finding[] {
  const findings: Finding[] = []
  for (const match of piece.text.matchAll(RELATIVE)) {
    const [text, which = '', period = ''] = match
    const word = period.toLowerCase()
    if (!PERIOD.test(word)) continue
    const said = evidence.flatMap((sentence) =>
      [...(source.pieces[sentence]?.text ?? '').matchAll(RELATIVE)].filter(
        (other) => other[2]?.toLowerCase() === word,
      ),
    )
    const mine = directionOf(which)
    if (said.length === 0 && !saysAnywhere(source, word, mine))
      findings.push({
        kind: 'date',
        text,
        start: piece.start + match.index,
        sure: 0.53,
        reason: `The source does not say "${text}".`,
      })
    if (said.length === 0 || said.some((other) => directionOf(other[1] ?? '') === mine)) continue
    findings.push({
      kind: 'date',
      text,
      start: piece.start + match.index,
      sure: 0.65,
      reason: `The source says "${said[0]?.[0]}".`,
    })
  }
  return findings
}

const directionOf = (word: string): string => SAME[word.toLowerCase()] ?? word.toLowerCase()

const saysAnywhere = (source: Source, period: string, direction: string): boolean =>
  [...source.text.matchAll(RELATIVE)].some(
    (other) => other[2]?.toLowerCase() === period && directionOf(other[1] ?? '') === direction,
  )
