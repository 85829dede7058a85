/**
 * A raw text as a page: its language, its title, and every paragraph with the role it plays. Pure, given a detector.
 * Roles are found in the order in which each finding helps the next: form, title, language, foreign lines, tail.
 */
import type { Role } from './article.ts'
import { authorsIn, isClosedText, repeatsOf, roleByForm, tailStart } from './furniture.ts'
import { areSisters, type LanguageDetector } from './language.ts'
import { type Paragraph, paragraphsOf } from './paragraphs.ts'
import { findTitle, partTitle, type Title } from './title.ts'
import { termsOf } from './words.ts'

export type MarkedParagraph = Paragraph & { readonly role: Role; readonly language: string }

export type Page = {
  readonly language: string
  readonly title?: string
  readonly paragraphs: readonly MarkedParagraph[]
}

/** What the source declares. */
export type Declared = { readonly title?: string; readonly language?: string }

type Roles = (Role | undefined)[]

const SAMPLE_LENGTH = 2_000
const FOREIGN = 0.99
/** From here on a line may be foreign by itself; a shorter one only beside other furniture. */
const LONG_LINE = 60
const FOREIGN_LINE = 40
/** Enough to tell a language, and it bounds the cost. */
const FOREIGN_SAMPLE = 120
/** A longer paragraph is never cut off with the tail. */
const LONGEST_TAIL_LINE = 40
/** Share of its words that a line of the tail has in common with the text when it belongs to it. */
const SHARED = 0.35
/** A lead-in before the title that is printed again is short, and stands at the top. */
const LONGEST_LEAD_IN = 80
const LOWEST_TITLE = 8

/** Languages in which templates and notices are met. Others are mostly names that the detector misreads. */
const KNOWN = new Set(
  'ar bg bn cs da de el en es et fa fi fr he hi hr hu id it ja ko lt lv ms nb nl pl pt ro ru sk sl sr sv ta th tr uk ur vi zh'.split(
    ' ',
  ),
)

export function markPage(text: string, declared: Declared, detector: LanguageDetector): Page {
  const paragraphs = partTitle(paragraphsOf(text), text, declared.title)
  const closedText = isClosedText(paragraphs)
  const roles: Roles = paragraphs.map((paragraph) => roleByForm(paragraph, closedText))
  const title = findTitle(paragraphs, roles, declared.title)
  for (const index of repeatsOf(paragraphs)) roles[index] ??= 'furniture'
  for (const [place, index] of (title?.lines ?? []).entries())
    roles[index] = place === 0 ? 'title' : 'furniture'

  const language = detector.detect(sampleOf(paragraphs, roles), declared.language)
  const foreign = foreignLines(paragraphs, roles, language, detector)
  for (const index of foreign.keys()) roles[index] = 'furniture'
  const settled =
    foreign.size > 0 ? detector.detect(sampleOf(paragraphs, roles), declared.language) : language

  markAuthors(paragraphs, roles)
  cutTail(paragraphs, roles, settled)
  settleHeadings(roles)
  if (title) markLeadIn(paragraphs, roles, title)
  keepLoneText(paragraphs, roles)
  return {
    language: settled,
    ...(title && { title: title.text }),
    paragraphs: paragraphs.map((paragraph, index) => ({
      ...paragraph,
      role: roles[index] ?? 'body',
      language: foreign.get(index) ?? settled,
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

/** Lines in another language than the rest, with that language. When most lines differ, none is foreign. */
function foreignLines(
  paragraphs: readonly Paragraph[],
  roles: Roles,
  language: string,
  detector: LanguageDetector,
): Map<number, string> {
  const found = new Map<number, string>()
  if (language === 'und') return found
  let all = 0
  let other = 0
  for (const [index, { text }] of paragraphs.entries()) {
    if (roles[index] === 'furniture' || roles[index] === 'title' || text.length < FOREIGN_LINE) continue
    all += text.length
    const own = detector.probability(text.slice(0, FOREIGN_SAMPLE))
    if (own.probability < FOREIGN || !KNOWN.has(own.language) || areSisters(own.language, language)) continue
    if (text.length < LONG_LINE && !standsBesideFurniture(roles, index)) continue
    other += text.length
    found.set(index, own.language)
  }
  return other * 2 < all ? found : new Map()
}

const standsBesideFurniture = (roles: Roles, index: number): boolean =>
  [index - 1, index + 1].some((beside) => roles[beside] !== undefined)

/** A short paragraph that begins with the name in the byline speaks of the author, not of the news. */
function markAuthors(paragraphs: readonly Paragraph[], roles: Roles): void {
  const authors = paragraphs.flatMap(({ text }, index) => (roles[index] === 'credit' ? authorsIn(text) : []))
  for (const [index, { text, words }] of paragraphs.entries())
    if (words <= LONGEST_TAIL_LINE && authors.some((author) => text.startsWith(author)))
      roles[index] ??= 'credit'
}

function cutTail(paragraphs: readonly Paragraph[], roles: Roles, language: string): void {
  const start = tailStart(roles.map((role, index) => isDropped(role, roles, index)))
  if (start === undefined) return
  const body = paragraphs.filter((_, index) => index < start && roles[index] === undefined)
  const vocabulary = termsOf(body.map(({ text }) => text.slice(0, SAMPLE_LENGTH)).join(' '), language)
  for (const [index, { text, words }] of paragraphs.entries()) {
    if (index < start || words > LONGEST_TAIL_LINE) continue
    const terms = [...termsOf(text, language)]
    const shared = terms.filter((term) => vocabulary.has(term)).length
    // What speaks of the same things is running text that came after a picture or a link.
    if (shared < terms.length * SHARED || terms.length === 0) roles[index] ??= 'furniture'
  }
}

/** A heading with nothing under it belongs to the page. */
function isDropped(role: Role | undefined, roles: Roles, index: number): boolean {
  if (role === 'heading') return index === roles.length - 1 || roles[index + 1] !== undefined
  return role === 'furniture' || role === 'credit'
}

/** A heading stands right above running text; what looks like one elsewhere belongs to the page. */
function settleHeadings(roles: Roles): void {
  for (const [index, role] of roles.entries())
    if (role === 'heading' && (index === roles.length - 1 || roles[index + 1] !== undefined))
      roles[index] = 'furniture'
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
function keepLoneText(paragraphs: readonly Paragraph[], roles: Roles): void {
  if (paragraphs.length > 3 || roles.some((role) => role === undefined)) return
  for (const [index, { closed, words }] of paragraphs.entries())
    if (roles[index] === 'heading' || (roles[index] === 'furniture' && !closed && words > 1))
      roles[index] = undefined
}
