/** One line of the doctor, and how it is written. Pure. */
import type { Finding } from '../deliver/access-check.ts'
import { safe } from '../deliver/safe-text.ts'

/** `isWarning`: it works, or will by itself, but somebody should know. */
export type Told = Finding & { readonly isWarning?: true }

export type Moment = {
  readonly now: Date
  /** IANA zone of the readers. */
  readonly zone: string
  /** Sources could be asked now, but were not. */
  readonly canAsk: boolean
}

/** All of one width. */
const MARKS = { well: 'ok     ', warning: 'WARN   ', wrong: 'WRONG  ' }

export const good = (what: string, remedy?: string): Told => ({ ok: true, what, ...(remedy && { remedy }) })
export const warning = (what: string, remedy: string): Told => ({ ok: true, isWarning: true, what, remedy })
export const wrong = (what: string, remedy: string): Told => ({ ok: false, what, remedy })

export function toldLines({ ok, isWarning, what, remedy }: Told): string {
  const mark = ok ? (isWarning ? MARKS.warning : MARKS.well) : MARKS.wrong
  return `${mark}${safe(what)}${remedy ? `\n       ${safe(remedy)}` : ''}\n`
}

/** "why; remedy" of a problem that is told in one sentence, as it is kept. */
export function partsOf(problem: string): { readonly why: string; readonly remedy: string } {
  const [why = '', ...rest] = problem.split('; ')
  return { why, remedy: rest.join('; ') }
}
