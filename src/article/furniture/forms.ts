/**
 * Finds the forms of a word table in a line. A table holds forms parted by "|" and line ends; lines that begin with
 * "# " are remarks. Forms and lines are folded alike. Pure.
 */
import { foldAccents } from '../../lib/english.ts'
import { isUnspaced } from '../words.ts'

/** Lower case, no accents, one kind of apostrophe, single spaces. */
export const fold = (text: string): string =>
  foldAccents(text.replace(/[’‘]/g, "'")).replace(/\s+/g, ' ').trim()

/** Marks, bullets and pictographs that a page puts before a line. A quotation mark stays: speech is no prompt. */
export const leadless = (text: string): string => fold(text).replace(/^[^\p{L}\p{N}"'“”„«»‹›「『©(]+/u, '')

export const formsIn = (table: string): string[] =>
  table
    .split('\n')
    .filter((line) => !line.startsWith('# '))
    .flatMap((line) => line.split('|'))
    .map(fold)
    .filter(Boolean)

const isBounded = (form: string): boolean => /[\p{L}\p{N}]$/u.test(form) && !isUnspaced(form)

/**
 * The longest form that a folded line begins with. A regular expression of so many forms takes longer to compile
 * than all articles take to read.
 */
export function opening(table: string): (line: string) => string | undefined {
  const forms = Map.groupBy(
    formsIn(table).toSorted((a, b) => b.length - a.length),
    (form) => form.slice(0, 2),
  )
  return (line) =>
    forms
      .get(line.slice(0, 2))
      ?.find(
        (form) =>
          line.startsWith(form) &&
          !(isBounded(form) && /^[\p{L}\p{N}]/u.test(line.slice(form.length, form.length + 2))),
      )
}

/** Tells whether a folded line holds a form as whole words, at any place. For tables of some dozen forms. */
export function holding(table: string): (line: string) => boolean {
  const [unspaced = [], spaced = []] = [true, false].map((wanted) =>
    formsIn(table).filter((form) => isUnspaced(form) === wanted),
  )
  const ends = spaced.map((form) => escaped(form) + (isBounded(form) ? '(?![\\p{L}\\p{N}])' : ''))
  const patterns = [
    ...unspaced.map(escaped),
    ...(ends.length > 0 ? [`(?<![\\p{L}\\p{N}])(?:${ends.join('|')})`] : []),
  ]
  const pattern = new RegExp(patterns.join('|'), 'u')
  return (line) => pattern.test(line)
}

const escaped = (form: string): string => form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Tells whether a folded text, without digits and marks around it, is one of the forms. */
export function among(table: string): (text: string) => boolean {
  const forms = new Set(formsIn(table).map(bare))
  return (text) => forms.has(bare(text))
}

/** Counts, brackets, colons and arrows around a label say nothing. */
const bare = (text: string): string => text.replace(/^[\p{P}\p{S}\p{N}\s]+|[\p{P}\p{S}\p{N}\s]+$/gu, '')
