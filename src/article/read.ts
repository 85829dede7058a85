/**
 * Raw item in, clean article out: language, title, and every sentence with its place, role and anchors.
 * Pure, given the tools. The stored text is the source's, in Unicode normal form C, and every span is into it.
 */
import type { RawItem } from '../ingest/source.ts'
import { type Span, sliceOf } from '../lib/text-span.ts'
import { anchorsOf } from './anchor/extract.ts'
import type { NameTable } from './anchor/name-table.ts'
import type { Article, Line, Role, Sentence } from './article.ts'
import { isPrompt } from './furniture.ts'
import type { LanguageDetector } from './language.ts'
import { type MarkedParagraph, markPage } from './page.ts'
import { type Quoted, quotedIn, speakersOf } from './quotation.ts'
import { sentencesIn } from './sentences.ts'
import { isStandfirst } from './standfirst.ts'
import { countWords } from './words.ts'

export type ReadingTools = {
  readonly detector: LanguageDetector
  readonly names: NameTable
  /** Hashes of lines that the host prints under many articles. */
  readonly repeated?: ReadonlySet<string>
}

/** A sentence before its place in the article is known. */
type Draft = Line & Quoted & { readonly span: Span; readonly paragraph: number; readonly role: Role }

export function readArticle(item: RawItem, { detector, names, repeated }: ReadingTools): Article {
  const text = storedText(item.text)
  const page = markPage(text, item, detector, repeated)
  const drafts = page.paragraphs.flatMap((paragraph, index) => draftsOf(text, paragraph, index, names))
  return {
    id: item.id,
    outlet: outletOf(item),
    language: page.language,
    ...(page.title && { title: lineOf(page.title, page.language, names) }),
    text,
    sentences: sentencesOf(withStandfirst(drafts, page.language)),
    ...(item.url && { url: item.url }),
    ...(item.published && { published: item.published }),
  }
}

/** More than any news article has; it bounds the work on a text that is none. What is beyond is not kept either. */
const MOST_LENGTH = 100_000

function storedText(text: string): string {
  const lineEnd = text.length > MOST_LENGTH ? text.slice(0, MOST_LENGTH).search(/[\r\n][^\r\n]*$/) : -1
  return text
    .slice(0, lineEnd > MOST_LENGTH / 2 ? lineEnd : MOST_LENGTH)
    .toWellFormed()
    .normalize('NFC')
}

export function lineOf(text: string, language: string, names: NameTable): Line {
  return { original: text, language, anchors: anchorsOf(text, language, names) }
}

/** The name that the source gives; else the host of the address; else the id of the item. */
function outletOf({ outlet, url, id }: RawItem): string {
  if (outlet?.trim()) return outlet.trim()
  const host = url && URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : ''
  return host || id
}

function draftsOf(text: string, paragraph: MarkedParagraph, index: number, names: NameTable): Draft[] {
  const { language } = paragraph
  const spans = sentencesIn(text, paragraph.span, language)
  const quoted = isAnchored(paragraph.role) ? quotedIn(text, spans) : []
  return spans.map((span, place) => {
    const original = sliceOf(text, span)
    const role = paragraph.role === 'body' ? roleOf(original, spans.length, place) : paragraph.role
    const anchors = isAnchored(role) ? anchorsOf(original, language, names) : []
    return { original, language, anchors, span, paragraph: index, role, ...(quoted[place] ?? NOT_QUOTED) }
  })
}

/** Provenance and page matter name nobody and nothing of the story. */
const isAnchored = (role: Role): boolean => role !== 'furniture' && role !== 'credit'

const NOT_QUOTED: Quoted = { inQuote: false, goesOn: false, staysOpen: false, whole: false }

/** In characters. What runs on for longer is data, and nobody could check a citation of it. */
const LONGEST_SENTENCE = 3_000

/** A prompt or an agency's sign may stand in one line with running text. */
function roleOf(sentence: string, count: number, place: number): Role {
  if (sentence.length > LONGEST_SENTENCE) return 'furniture'
  if (count === 1) return 'body'
  if (isPrompt(sentence, countWords(sentence))) return 'furniture'
  const isSign = /^(?:[([（【][^)\]）】]{1,60}[)\]）】]|[/–—-]+\s?\p{L}+(?:[/\s]\p{L}+)?)[.]?$/u.test(
    sentence,
  )
  return isSign && place === count - 1 ? 'credit' : 'body'
}

function withStandfirst(drafts: readonly Draft[], language: string): readonly Draft[] {
  if (drafts.some(({ role }) => role === 'standfirst')) return drafts
  const body = drafts.filter(({ role }) => role === 'body')
  const first = body[0]?.paragraph
  const opening = body.filter(({ paragraph }) => paragraph === first)
  const later = body.slice(opening.length)
  const original = (draft: Draft) => draft.original
  if (!isStandfirst(opening.map(original), later.map(original), language)) return drafts
  return drafts.map((draft) => (opening.includes(draft) ? { ...draft, role: 'standfirst' } : draft))
}

function sentencesOf(drafts: readonly Draft[]): Sentence[] {
  const running = drafts.filter(({ role }) => isAnchored(role))
  const speakers = speakersOf(
    running.map((draft, place) => ({ ...draft, follows: running[place - 1]?.role === draft.role })),
  )
  const speakerOf = new Map(running.map((draft, place) => [draft, speakers[place]]))
  return drafts.map((draft, index) => {
    const { original, language, anchors, span, paragraph, role, inQuote } = draft
    const speaker = speakerOf.get(draft)
    return { original, language, anchors, index, span, paragraph, role, inQuote, ...(speaker && { speaker }) }
  })
}
