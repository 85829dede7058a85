/**
 * The title of a text: the one its source gives, or the line that stands above it. Pure.
 * A title is kept apart: it is printed, and never evidence.
 */
import type { Role } from './article.ts'
import { type Paragraph, paragraphAt } from './paragraphs.ts'
import { countWords, foldLine, isUnspaced, termsOf } from './words.ts'

const LONGEST_TITLE = 20
const LONGEST_UNSPACED_TITLE = 32
/** Shorter lines above a text are more often the name of a section. */
const FEWEST_TITLE_WORDS = 4
/** How far down a page, in paragraphs, its title may stand. */
const LOWEST = 12
/** Share of its words that a title has in common with the beginning of the text. */
const SHARED = 0.3

export type Title = {
  /** As printed, without marks of a mark-up language. */
  readonly text: string
  /** Paragraphs that print it, in order; empty when only the source gives it. */
  readonly lines: readonly number[]
}

/**
 * `roles` are the roles by form, one for each paragraph. The given title wins; else the title is the first line
 * without final punctuation and with text after it, and among several the one that is printed again.
 */
export function findTitle(
  paragraphs: readonly Paragraph[],
  roles: readonly (Role | undefined)[],
  given: string | undefined,
): Title | undefined {
  const candidate = candidateOf(paragraphs, roles)
  const text = given?.trim() || candidate?.text
  if (!text) return undefined
  const folded = foldLine(text)
  const lines = [...paragraphs.keys()].filter((index) => isPrintingOf(folded, paragraphs[index]))
  // A page may print another title than its feed: it is a title all the same.
  const other = candidate && !candidate.closed && lines.length === 0 ? [paragraphs.indexOf(candidate)] : []
  return { text: text.replace(/^#{1,6}\s+/, ''), lines: [...lines, ...other] }
}

/** Equal when folded; or one is the other and a little more, such as the name of the outlet. */
function isPrintingOf(title: string, line: Paragraph | undefined): boolean {
  if (!line || line.words > LONGEST_UNSPACED_TITLE) return false
  const folded = foldLine(line.text)
  const [short, long] = folded.length < title.length ? [folded, title] : [title, folded]
  if (short === long) return short !== ''
  return short.length >= 20 && long.startsWith(short) && short.length >= long.length * 0.7
}

function candidateOf(
  paragraphs: readonly Paragraph[],
  roles: readonly (Role | undefined)[],
): Paragraph | undefined {
  const firstText = paragraphs.findIndex(
    (paragraph, index) => roles[index] === undefined && isText(paragraph),
  )
  if (firstText < 0) return undefined
  const candidates = paragraphs.slice(0, Math.min(firstText, LOWEST)).filter((paragraph, index) => {
    const role = roles[index]
    return (role === undefined || role === 'heading') && isTitleLike(paragraph)
  })
  const long = candidates.filter(({ words }) => words >= FEWEST_TITLE_WORDS)
  const repeated = long.find(({ text }) => paragraphs.filter((other) => other.text === text).length > 1)
  return repeated ?? nearestTo(paragraphs.slice(firstText), long) ?? long[0] ?? candidates[0]
}

/** The first line that speaks of what the text speaks of: the sections in a menu do not. */
function nearestTo(running: readonly Paragraph[], candidates: readonly Paragraph[]): Paragraph | undefined {
  if (candidates.length < 2) return candidates[0]
  const beginning = running.slice(0, 4).map(({ text }) => text)
  const vocabulary = termsOf(beginning.join(' '), 'und')
  return candidates.find(({ text }) => {
    const terms = [...termsOf(text, 'und')]
    return terms.filter((term) => vocabulary.has(term)).length >= terms.length * SHARED
  })
}

const isText = ({ closed, words }: Paragraph): boolean =>
  (closed && words >= 8) || words > LONGEST_UNSPACED_TITLE

function isTitleLike({ text, words, closed }: Paragraph): boolean {
  const longest = isUnspaced(text) ? LONGEST_UNSPACED_TITLE : LONGEST_TITLE
  return words <= longest && (!closed || /[?!？！]["”»’]?$/.test(text))
}

/** A page that runs its title into the first paragraph: the two are parted, so that the title is no evidence. */
export function partTitle(
  paragraphs: readonly Paragraph[],
  text: string,
  title: string | undefined,
): Paragraph[] {
  const [first, ...rest] = paragraphs
  const printed = title?.trim()
  if (!first || !printed || !first.text.startsWith(printed)) return [...paragraphs]
  if (
    countWords(printed) > LONGEST_TITLE ||
    !/^\s+["“„«]?[\p{Lu}\p{N}]/u.test(first.text.slice(printed.length))
  )
    return [...paragraphs]
  const middle = first.span.start + printed.length
  const gap = first.text.slice(printed.length).search(/\S/)
  return [
    paragraphAt(text, { start: first.span.start, end: middle }),
    paragraphAt(text, { start: middle + gap, end: first.span.end }),
    ...rest,
  ]
}
