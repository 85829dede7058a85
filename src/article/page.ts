/**
 * A raw text as a page: its language, its title, and every paragraph with the role it plays. Pure, given a detector.
 * Roles are found in the order in which each finding helps the next: form, title, language, foreign lines, tail.
 */
import type { Role } from './article.ts'
import { foreignLines } from './foreign.ts'
import { authorsIn, isClosedText, repeatsOf, roleByForm, tailStart } from './furniture.ts'
import type { LanguageDetector } from './language.ts'
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
/** A longer paragraph is never cut off with the tail. */
const LONGEST_TAIL_LINE = 40
/** Share of its words that a line of the tail has in common with the text when it belongs to it. */
const SHARED = 0.35
/** A lead-in before the title that is printed again is short, and stands at the top. */
const LONGEST_LEAD_IN = 80
const LOWEST_TITLE = 8

export function markPage(text: string, declared: Declared, detector: LanguageDetector): Page {
  const paragraphs = partTitle(paragraphsOf(text), text, declared.title)
  const closedText = isClosedText(paragraphs)
  const byForm = paragraphs.map((paragraph) => roleByForm(paragraph, closedText))
  const roles: Roles = [...byForm]
  const title = findTitle(paragraphs, roles, declared.title)
  for (const index of repeatsOf(paragraphs)) roles[index] ??= 'furniture'
  for (const [place, index] of (title?.lines ?? []).entries())
    roles[index] = place === 0 ? 'title' : 'furniture'

  // What is left by now is running text: its language is the article's.
  const sample = sampleOf(paragraphs, roles) || (declared.title ?? '')
  const language = detector.detect(sample, declared.language)
  const foreign = foreignLines(paragraphs, roles, language, detector)
  for (const index of foreign.keys()) roles[index] = 'furniture'

  markAuthors(paragraphs, roles)
  cutTail(paragraphs, roles, language)
  settleHeadings(roles)
  if (title) markLeadIn(paragraphs, roles, title)
  keepLoneText(byForm, roles)
  return {
    language,
    ...(title && { title: title.text }),
    paragraphs: paragraphs.map((paragraph, index) => ({
      ...paragraph,
      role: roles[index] ?? 'body',
      language: foreign.get(index) ?? language,
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
function keepLoneText(byForm: Roles, roles: Roles): void {
  if (roles.length > 3 || roles.some((role) => role === undefined)) return
  for (const [index, role] of byForm.entries())
    if (role === 'heading' && roles[index] !== 'title') roles[index] = undefined
}
