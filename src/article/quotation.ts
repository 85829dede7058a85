/**
 * Which sentences of a paragraph are spoken, and by whom where the sentence itself does not say. Pure.
 * A quotation that is not closed ends with its paragraph.
 */
import type { Span } from '../lib/text-span.ts'
import type { Anchor } from './anchor/anchor.ts'
import { quotationsIn } from './anchor/quote-marks.ts'

export type Quoted = {
  /** Wholly inside a quotation that began in an earlier sentence of the paragraph. */
  readonly inQuote: boolean
  /** Begins inside such a quotation; it may end within the sentence. */
  readonly goesOn: boolean
  /** The quotation is still open at the end of the sentence. */
  readonly staysOpen: boolean
  /** Nothing but quotation. */
  readonly whole: boolean
}

/** No paragraph that a person writes has more; it bounds the work on one that nobody wrote. */
const MOST_QUOTATIONS = 200

/** Spans of all sentences of one paragraph, in order; the text is that of the article. */
export function quotedIn(text: string, sentences: readonly Span[]): Quoted[] {
  const [first, last] = [sentences[0], sentences.at(-1)]
  if (!first || !last) return []
  const quotations = outerSpans(text, { start: first.start, end: last.end })
  return sentences.map((sentence) => quotedAt(text, sentence, quotations))
}

/** With their marks. A closing mark without an opening one begins nothing here. */
function outerSpans(text: string, { start, end }: Span): Span[] {
  const paragraph = text.slice(start, end)
  return quotationsIn(paragraph)
    .slice(0, MOST_QUOTATIONS)
    .filter(({ outer }) => outer.start < outer.end && !/[\p{L}\p{N}]/u.test(paragraph.charAt(outer.start)))
    .map(({ outer }) => ({ start: start + outer.start, end: start + outer.end }))
}

const hasWords = (text: string, start: number, end: number): boolean =>
  /[\p{L}\p{N}]/u.test(text.slice(start, end))

function quotedAt(text: string, { start, end }: Span, quotations: readonly Span[]): Quoted {
  const around = quotations.find(
    (quotation) =>
      quotation.start < start && hasWords(text, start, Math.min(end, quotation.end)) && quotation.end > start,
  )
  const own = quotations.find(
    (quotation) => quotation.start >= start && !hasWords(text, start, quotation.start),
  )
  const covering = around ?? own
  const whole = covering !== undefined && (covering.end >= end || !hasWords(text, covering.end, end))
  const staysOpen = quotations.some(
    (quotation) => quotation.start < end && hasWords(text, end, quotation.end),
  )
  return { inQuote: around !== undefined && whole, goesOn: around !== undefined, staysOpen, whole }
}

/** What `speakersOf` must know of a sentence. */
export type Spoken = Quoted & {
  readonly anchors: readonly Anchor[]
  /** False where something other than running text came between: then nothing is inherited. */
  readonly follows: boolean
}

/** The last speaker that the sentence names for words in quotation marks. */
const namedIn = (anchors: readonly Anchor[]): string | undefined =>
  anchors.flatMap((anchor) => (anchor.kind === 'quote' && anchor.speaker ? [anchor.speaker] : [])).at(-1)

/**
 * For each sentence the speaker it inherits: a quotation over several sentences has one speaker, wherever it is
 * named; a sentence that is nothing but quotation has the speaker of the quotation right before it.
 */
export function speakersOf(sentences: readonly Spoken[]): (string | undefined)[] {
  const inherited: (string | undefined)[] = []
  let last: string | undefined
  for (const [index, sentence] of sentences.entries()) {
    const named = namedIn(sentence.anchors)
    const heir = sentence.goesOn || (sentence.whole && sentence.follows)
    inherited[index] = named === undefined && heir ? last : undefined
    last = named ?? inherited[index]
  }
  for (let index = sentences.length - 2; index >= 0; index--) {
    const sentence = sentences[index]
    const next = sentences[index + 1]
    if (!sentence?.staysOpen || !next?.goesOn || namedIn(sentence.anchors) !== undefined) continue
    inherited[index] ??= namedIn(next.anchors) ?? inherited[index + 1]
  }
  return inherited
}
