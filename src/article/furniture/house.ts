/** Lines that belong to the house: its name, and what it prints under many of its articles. Pure. */
import type { Role } from '../article.ts'
import type { Paragraph } from '../paragraphs.ts'
import { foldLine } from '../words.ts'
import { hashOf } from './host-lines.ts'

/** When more of the running text than this is known from other articles, it is one article printed again. */
const MOST_KNOWN = 0.5
/** In characters: longer lines that end with the name are no signatures. */
const LONGEST_SIGNED = 160

/** Indexes of the lines that are the name of the outlet, or end with it as a picture's credit does. */
export function houseNames(paragraphs: readonly Paragraph[], outlet: string | undefined): number[] {
  const name = foldLine(outlet ?? '')
  if (name.length < 2) return []
  return [...paragraphs.keys()].filter((index) => isSignedBy(name, paragraphs[index]))
}

function isSignedBy(name: string, paragraph: Paragraph | undefined): boolean {
  if (!paragraph || paragraph.closed || paragraph.text.length > LONGEST_SIGNED) return false
  if (foldLine(paragraph.text) === name) return true
  const [, after] = /.[/|•·©]\s?([^/|•·©]+)$/.exec(paragraph.text) ?? []
  return after !== undefined && foldLine(after) === name
}

/**
 * Indexes of the lines whose hashes are in `repeated`. An article that is printed again, changed a little, has most
 * of its text in common with the earlier ones: its sentences are kept.
 */
export function knownLines(
  paragraphs: readonly Paragraph[],
  roles: readonly (Role | undefined)[],
  repeated: ReadonlySet<string>,
): number[] {
  if (repeated.size === 0) return []
  const known = [...paragraphs.keys()].filter((index) => {
    const hash = hashOf(paragraphs[index]?.text ?? '')
    return hash !== undefined && repeated.has(hash)
  })
  const lengthOf = (indexes: readonly number[]) =>
    indexes.reduce((sum, index) => sum + (roles[index] ? 0 : (paragraphs[index]?.text.length ?? 0)), 0)
  if (lengthOf(known) <= lengthOf([...paragraphs.keys()]) * MOST_KNOWN) return known
  return known.filter((index) => paragraphs[index]?.closed === false)
}
