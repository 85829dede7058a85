/**
 * One clean text: what every later stop works on. Types and small readers of them. Pure.
 *
 * An article keeps the stored original; every sentence is a half-open span of UTF-16 units into it.
 * Furniture is marked, never deleted, so that every citation can be checked against the stored text.
 */
import type { Span } from '../lib/text-span.ts'
import type { Anchor } from './anchor/anchor.ts'

/**
 * What a sentence is in its article. Only `body` is evidence.
 * `standfirst` repeats the body (a lead paragraph, a teaser), `credit` is provenance, `furniture` belongs to the page.
 */
export type Role = 'body' | 'title' | 'heading' | 'standfirst' | 'credit' | 'furniture'

/** A line put into English, and whether its numbers, dates and names agree with the original's. */
export type English = {
  readonly text: string
  /** Which engine and model version, or which memory, wrote it. Shown to readers. */
  readonly engine: string
  readonly anchors: readonly Anchor[]
  /** False: the English is not published and supports nothing; the original is shown instead. */
  readonly anchorsAgree: boolean
}

/** A piece of text with its language and anchors. `language` is a primary BCP 47 tag; "und" when unknown. */
export type Line = {
  readonly original: string
  readonly language: string
  readonly anchors: readonly Anchor[]
  readonly english?: English
}

export type Sentence = Line & {
  /** 0-based place in the article. */
  readonly index: number
  /** Where `original` stands in the article's text. */
  readonly span: Span
  /** 0-based paragraph. */
  readonly paragraph: number
  readonly role: Role
  /** True when the sentence stands wholly inside a quotation that began in an earlier sentence of its paragraph. */
  readonly inQuote: boolean
  /** Who says it, as printed, inherited from the sentence before where a quotation goes on. */
  readonly speaker?: string
}

export type Article = {
  readonly id: string
  /** Who publishes: a configured name or host. */
  readonly outlet: string
  readonly language: string
  readonly title?: Line
  /** The stored original as decoded, in NFC; of a very long text the first 100,000 characters. */
  readonly text: string
  readonly sentences: readonly Sentence[]
  readonly url?: string
  /** ISO 8601 date or instant, as the source gives it; absent when it gives none. Never guessed. */
  readonly published?: string
  /** ISO 8601 instant at which we first saw other words than before: a correction, or a text that grew. */
  readonly corrected?: string
}

/** English words of a line: its own, or a translation that may be shown. `undefined` when there is none. */
export function englishOf(line: Line): string | undefined {
  if (line.language === 'en') return line.original
  return line.english?.anchorsAgree ? line.english.text : undefined
}

/** Anchors of the English words of a line. Empty when there is no English. */
export function englishAnchorsOf(line: Line): readonly Anchor[] {
  if (line.language === 'en') return line.anchors
  return line.english?.anchorsAgree ? line.english.anchors : []
}

/** Sentences that may be evidence. */
export const bodyOf = (article: Article): readonly Sentence[] =>
  article.sentences.filter((sentence) => sentence.role === 'body')
