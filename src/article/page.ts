/**
 * A raw text as a page: its language, its title, and every paragraph with the role it plays. Pure, given a detector.
 * Roles are found in the order in which each finding helps the next: form, title, language, foreign lines, tail.
 */
import type { Role } from './article.ts'
import { foreignLines } from './foreign.ts'
import { listItems, repeatedLabels, repeatsOf } from './furniture/alike.ts'
import { houseNames, knownLines } from './furniture/house.ts'
import { authorsIn, isClosedText, roleByForm, tailStart } from './furniture.ts'
import type { LanguageDetector } from './language.ts'
import { type Paragraph, paragraphsOf } from './paragraphs.ts'
import { findTitle, partTitle, type Title } from './title.ts'
import { foldLine, termsOf } from './words.ts'

export type MarkedParagraph = Paragraph & {
  readonly role: Role
  readonly language: string
  /** Marked as furniture only because a sentence of the text stands here once more. */
  readonly echo?: true
}

export type Page = {
  readonly language: string
  readonly title?: string
  readonly paragraphs: readonly MarkedParagraph[]
}

/** What the source declares. */
export type Declared = { readonly title?: string; readonly language?: string; readonly outlet?: string }

type Roles = (Role | undefined)[]

const SAMPLE_LENGTH = 2_000
/** A longer paragraph is never cut off with the tail. */
const LONGEST_TAIL_LINE = 40
/** Share of its words that a line of the tail has in common with the text when it belongs to it. */
const SHARED = 0.35
/** The same for a short line inside the text: an item, a name in a table, not the headline of another article. */
const OWN_WORDS = 0.6
/** A question, or a line that something follows. */
const LEADS_ON = /[?？؟:：]["”»’]?$/
/** A lead-in before the title that is printed again is short, and stands at the top. */
const LONGEST_LEAD_IN = 80
const LOWEST_TITLE = 8
/** In words: a line above the text that is as short names a section, a place, an author. */
const LONGEST_KICKER = 3

/** `repeated`: hashes of lines that stand in many articles of the same host, as `hashOf` makes them. */
export function markPage(
  text: string,
  declared: Declared,
  detector: LanguageDetector,
  repeated: ReadonlySet<string> = new Set(),
): Page {
  const paragraphs = partTitle(paragraphsOf(text), text, declared.title)
  const closedText = isClosedText(paragraphs)
  const byForm = paragraphs.map((paragraph) => roleByForm(paragraph, closedText))
  const roles: Roles = [...byForm]
  const title = findTitle(paragraphs, roles, declared.title)
  const echoes = markRepeats(paragraphs, roles)
  for (const index of houseNames(paragraphs, declared.outlet)) roles[index] = 'credit'
  for (const index of knownLines(paragraphs, roles, repeated)) {
    roles[index] = 'furniture'
    echoes.delete(index)
  }
  markTitle(paragraphs, roles, title, declared.title)

  // What is left by now is running text: its language is the article's.
  const sample = sampleOf(paragraphs, roles) || (declared.title ?? '')
  const language = detector.detect(sample, declared.language)
  const foreign = foreignLines(paragraphs, roles, language, detector)
  for (const index of foreign.keys()) roles[index] = 'furniture'

  markAuthors(paragraphs, roles)
  const parts = partsOfText(paragraphs, roles, language)
  const tail = cutTail(paragraphs, roles, language, parts)
  markKickers(paragraphs, roles)
  settleHeadings(roles, (index) => index < tail && parts.has(index))
  if (title) markLeadIn(paragraphs, roles, title)
  keepLoneText(byForm, roles)
  return {
    language,
    ...(title && { title: title.text }),
    paragraphs: paragraphs.map((paragraph, index) => ({
      ...paragraph,
      role: roles[index] ?? 'body',
      language: foreign.get(index) ?? language,
      ...(echoes.has(index) && roles[index] === 'furniture' && { echo: true }),
    })),
  }
}

function sampleOf(paragraphs: readonly Paragraph[], roles: Roles): string {
  const running = paragraphs.filter((_, index) => roles[index] === undefined)
  let sample = ''
  for (const { text } of running.length > 0 ? running : paragraphs) {
    sample += `${text.slice(0, SAMPLE_LENGTH)}\n`
    if (sample.length >= SAMPLE_LENGTH) break
  }
  return sample
}

/** A short paragraph that begins with the name in the byline speaks of the author, not of the news. */
function markAuthors(paragraphs: readonly Paragraph[], roles: Roles): void {
  const authors = paragraphs.flatMap(({ text }, index) => (roles[index] === 'credit' ? authorsIn(text) : []))
  for (const [index, { text, words }] of paragraphs.entries())
    if (words <= LONGEST_TAIL_LINE && authors.some((author) => text.startsWith(author)))
      roles[index] ??= 'credit'
}

/** The first printing is the title. A word or three above the text are none when the source gives another title. */
function markTitle(paragraphs: readonly Paragraph[], roles: Roles, title?: Title, given?: string): void {
  const folded = foldLine(given ?? '')
  for (const [place, index] of (title?.lines ?? []).entries()) {
    const { text = '', words = 0 } = paragraphs[index] ?? {}
    const isKicker = folded !== '' && words <= LONGEST_KICKER && foldLine(text) !== folded
    roles[index] = isKicker ? 'heading' : place === 0 ? 'title' : 'furniture'
  }
}

/** Marks what is printed again; gives the indexes of the sentences among it. */
function markRepeats(paragraphs: readonly Paragraph[], roles: Roles): Set<number> {
  const echoes = new Set<number>()
  for (const index of repeatsOf(paragraphs)) {
    if (roles[index] !== undefined) continue
    roles[index] = 'furniture'
    if (paragraphs[index]?.closed) echoes.add(index)
  }
  for (const index of repeatedLabels(paragraphs)) if (roles[index] !== 'credit') roles[index] = 'furniture'
  return echoes
}

/** Headings that belong to the text wherever they stand: questions, lines that lead on, items, its own words. */
function partsOfText(paragraphs: readonly Paragraph[], roles: Roles, language: string): Set<number> {
  const isOpen = (index: number) => roles[index] === undefined || roles[index] === 'heading'
  const parts = listItems(paragraphs, isOpen)
  const [first, last] = [roles.indexOf(undefined), roles.lastIndexOf(undefined)]
  const vocabulary = vocabularyOf(paragraphs, roles, paragraphs.length, language)
  for (const [index, { text }] of paragraphs.entries()) {
    if (roles[index] !== 'heading' || index === paragraphs.length - 1) continue
    const isInside = first < index && index < last
    if (LEADS_ON.test(text) || (isInside && shareOf(text, vocabulary, language) >= OWN_WORDS))
      parts.add(index)
  }
  return parts
}

/** Stems of the running text above a paragraph. */
function vocabularyOf(
  paragraphs: readonly Paragraph[],
  roles: Roles,
  end: number,
  language: string,
): ReadonlySet<string> {
  const body = paragraphs.filter((_, index) => index < end && roles[index] === undefined)
  return termsOf(body.map(({ text }) => text.slice(0, SAMPLE_LENGTH)).join(' '), language)
}

/** Share of a line's words that the text uses too; 0 for a line without any. */
function shareOf(text: string, vocabulary: ReadonlySet<string>, language: string): number {
  const terms = [...termsOf(text, language)]
  return terms.filter((term) => vocabulary.has(term)).length / Math.max(1, terms.length)
}

/** Gives the index at which the tail begins. */
function cutTail(
  paragraphs: readonly Paragraph[],
  roles: Roles,
  language: string,
  parts: ReadonlySet<number>,
): number {
  const start = tailStart(roles.map((role, index) => !parts.has(index) && isDropped(role, roles, index)))
  if (start === undefined) return paragraphs.length
  const vocabulary = vocabularyOf(paragraphs, roles, start, language)
  for (const [index, { text, words }] of paragraphs.entries()) {
    if (index < start || words > LONGEST_TAIL_LINE) continue
    // What speaks of the same things is running text that came after a picture or a link.
    if (shareOf(text, vocabulary, language) < SHARED) roles[index] ??= 'furniture'
  }
  return start
}

/** A heading with nothing under it belongs to the page. */
function isDropped(role: Role | undefined, roles: Roles, index: number): boolean {
  if (role === 'heading') return index === roles.length - 1 || roles[index + 1] !== undefined
  return role === 'furniture' || role === 'credit'
}

/** A text does not begin with a sub-heading: what looks like one above it names a section, a place, an author. */
function markKickers(paragraphs: readonly Paragraph[], roles: Roles): void {
  const first = roles.indexOf(undefined)
  for (const [index, role] of roles.entries()) {
    if (index >= first) return
    if (role === 'heading' && (paragraphs[index]?.words ?? 0) <= LONGEST_KICKER) roles[index] = 'furniture'
  }
}

/** A heading stands right above running text; what looks like one elsewhere belongs to the page. */
function settleHeadings(roles: Roles, isPart: (index: number) => boolean): void {
  for (const [index, role] of roles.entries()) {
    const isAlone = index === roles.length - 1 || roles[index + 1] !== undefined
    if (role === 'heading' && isAlone && !isPart(index)) roles[index] = 'furniture'
  }
}

/** Running text above a title that is printed again introduces the page; the text begins below. */
function markLeadIn(paragraphs: readonly Paragraph[], roles: Roles, title: Title): void {
  const line = title.lines.findLast((index) => index < LOWEST_TITLE)
  if (line === undefined) return
  const above = [...paragraphs.keys()].filter((index) => index < line && roles[index] === undefined)
  const words = above.reduce((sum, index) => sum + (paragraphs[index]?.words ?? 0), 0)
  const below = roles.slice(line + 1).filter((role) => role === undefined).length
  if (words > LONGEST_LEAD_IN || below < 2) return
  for (const index of above) roles[index] = 'standfirst'
}

/** A text of a line or two may have no final punctuation; when nothing else is there, it is the text. */
function keepLoneText(byForm: Roles, roles: Roles): void {
  if (roles.length > 3 || roles.some((role) => role === undefined)) return
  for (const [index, role] of byForm.entries())
    if (role === 'heading' && roles[index] !== 'title') roles[index] = undefined
}
