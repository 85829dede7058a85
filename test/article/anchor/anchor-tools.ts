/** Anchors of a sentence as short strings, so that a table of cases stays readable. */
import { readFileSync } from 'node:fs'
import type { Anchor, DateAnchor } from '../../../src/article/anchor/anchor.ts'
import { anchorsAgree } from '../../../src/article/anchor/compare.ts'
import { anchorsOf } from '../../../src/article/anchor/extract.ts'
import { openNameTable, parseAliases } from '../../../src/article/anchor/name-table.ts'

/** The table an operator gets. */
export const names = openNameTable(parseAliases(readFileSync('config/aliases.yaml', 'utf8')))

/** ">40 km", "47th", "tens of: ~10000", "1.5 hour". */
export function quantity(anchor: Anchor): string {
  if (anchor.kind !== 'number' && anchor.kind !== 'duration') return ''
  const bound = anchor.comparator === '=' ? '' : anchor.comparator
  const ordinal = anchor.kind === 'number' && anchor.ordinal ? 'th' : ''
  const vague = anchor.kind === 'number' && anchor.vague ? 'vague ' : ''
  const value = Number(anchor.value.toFixed(4))
  return `${vague}${bound}${value}${ordinal}${anchor.unit ? ` ${anchor.unit}` : ''}`
}

const DAYS = ['', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']

/** "Tue 2025-01-21", "?-01-21", "2022-02", "2014", "Tue". */
export function day({ year, month, day: date, weekday }: DateAnchor): string {
  const two = (part: number | undefined): string[] =>
    part === undefined ? [] : [String(part).padStart(2, '0')]
  const parts = [...(year === undefined ? [] : [String(year)]), ...two(month), ...two(date)].join('-')
  const open = year === undefined && parts !== '' ? `?-${parts}` : parts
  return [...(weekday === undefined ? [] : [DAYS[weekday]]), ...(open === '' ? [] : [open])].join(' ')
}

export const quantitiesIn = (sentence: string, language: string): string[] =>
  anchorsOf(sentence, language, names).map(quantity).filter(Boolean)

export const datesIn = (sentence: string, language: string): string[] =>
  anchorsOf(sentence, language, names).flatMap((anchor) => (anchor.kind === 'date' ? [day(anchor)] : []))

/** "Russia", or "Klein?" for a name no table knows. */
export const namesIn = (sentence: string, language: string): string[] =>
  anchorsOf(sentence, language, names).flatMap((anchor) =>
    anchor.kind === 'name' ? [`${anchor.name}${anchor.known ? '' : '?'}`] : [],
  )

/** Would this English be accepted for that original? */
export const agrees = (language: string, original: string, english: string): boolean =>
  anchorsAgree(anchorsOf(original, language, names), anchorsOf(english, 'en', names)).agree
