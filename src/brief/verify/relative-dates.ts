/** "This summer" where the source says "last summer", or does not say it at all. Pure. */
import type { Alignment } from './align.ts'
import type { Finding } from './problem.ts'
import type { Source } from './source.ts'

const RELATIVE =
  /\b(this|last|next|previous|coming|past|following)\s+(week|month|year|season|summer|winter|spring|autumn|fall|weekend|night|century|decade|\w+day|january|february|march|april|may|june|july|august|september|october|november|december)\b/gi

const SAME: Readonly<Record<string, string>> = {
  previous: 'last',
  past: 'last',
  coming: 'next',
  following: 'next',
}

type Relative = {
  readonly text: string
  readonly start: number
  readonly direction: string
  readonly period: string
}

export function checkRelativeDates({ piece, evidence }: Alignment, source: Source): Finding[] {
  return relativesIn(piece.text).flatMap(({ text, start, direction, period }) => {
    const said = evidence
      .flatMap((sentence) => relativesIn(source.pieces[sentence]?.text ?? ''))
      .filter((other) => other.period === period)
    if (said.some((other) => other.direction === direction)) return []
    const [rival] = said
    if (!rival && isSaidIn(source.text, direction, period)) return []
    const reason = rival ? `The source says "${rival.text}".` : `The source does not say "${text}".`
    return [{ kind: 'date', text, start: piece.start + start, sure: rival ? 0.65 : 0.53, reason }]
  })
}

function relativesIn(text: string): Relative[] {
  return [...text.matchAll(RELATIVE)].map((match) => {
    const [words, which = '', period = ''] = match
    const direction = which.toLowerCase()
    return {
      text: words,
      start: match.index,
      direction: SAME[direction] ?? direction,
      period: period.toLowerCase(),
    }
  })
}

const isSaidIn = (text: string, direction: string, period: string): boolean =>
  relativesIn(text).some((other) => other.direction === direction && other.period === period)
