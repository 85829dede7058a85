/**
 * Which of the lines that extraction left of a page belong to its article: the same marks that the paragraphs of
 * articles get, read as yes or no. Pure, given a detector.
 */
import type { LanguageDetector } from '../language.ts'
import { type Declared, type MarkedParagraph, markPage } from '../page.ts'
import { foldLine } from '../words.ts'

/** What may stand around a title on its own line: the name of a section or of the outlet. */
const MOST_AROUND = 1.6

/**
 * One flag a line: true for what belongs to the article. Lines are blocks of text in order, and may hold line ends.
 * `repeated`: hashes of lines that stand in many articles of the same host, as `hashOf` makes them.
 */
export function keepLines(
  lines: readonly string[],
  declared: Declared,
  detector: LanguageDetector,
  repeated?: ReadonlySet<string>,
): boolean[] {
  const { paragraphs } = markPage(lines.join(GAP), declared, detector, repeated)
  const title = foldLine(declared.title ?? '')
  const keep = lines.map(() => false)
  let line = 0
  let end = lines[0]?.length ?? 0
  for (const paragraph of paragraphs) {
    while (end <= paragraph.span.start && line < lines.length - 1)
      end += GAP.length + (lines[++line]?.length ?? 0)
    if (belongs(paragraph, title)) keep[line] = true
  }
  return keep
}

/** Lines are paragraphs of their own: an empty line stands between them. */
const GAP = '\n\n'

/** A sentence that is printed twice is no second evidence, but the words are the article's. */
function belongs({ role, echo, text }: MarkedParagraph, title: string): boolean {
  if (role === 'furniture') return echo === true
  if (role === 'title') return !isPrintingOf(title, foldLine(text))
  return role !== 'credit'
}

/** The title, or most of it, or it with a little around it: known already, and no line of the text. */
function isPrintingOf(title: string, line: string): boolean {
  const [short, long] = line.length < title.length ? [line, title] : [title, line]
  return short !== '' && long.includes(short) && long.length <= short.length * MOST_AROUND
}
