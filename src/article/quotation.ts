/**
 * Which sentences of a paragraph are spoken, and by whom where the sentence itself does not say. Pure.
 *
 * Marks are matched by where they stand, not by their sign: real texts open with closing marks and mix kinds.
 * A quotation that is not closed ends with its paragraph.
 */
import type { Span } from '../lib/text-span.ts'
import type { Anchor } from './anchor/anchor.ts'

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

const MARK = /["“”„‟«»「」『』]/g
const OPENING = '“„‟«「『'
const CLOSING = '”»」』'

/** Spans of all sentences of one paragraph, in order; the text is that of the article. */
export function quotedIn(text: string, sentences: readonly Span[]): Quoted[] {
  const [first, last] = [sentences[0], sentences.at(-1)]
  if (!first || !last) return []
  const quotations = quotationsIn(text, { start: first.start, end: last.end })
  return sentences.map((sentence) => quotedAt(text, sentence, quotations))
}

/** From the opening mark to after the closing one. */
function quotationsIn(text: string, { start, end }: Span): Span[] {
  const found: Span[] = []
  let open: number | undefined
  for (const { 0: mark, index } of text.slice(start, end).matchAll(MARK)) {
    const at = start + index
    const side = sideOf(text, at, mark)
    if (open === undefined && side !== 'closing') open = at
    else if (open !== undefined && side !== 'opening') {
      found.push({ start: open, end: at + 1 })
      open = undefined
    }
  }
  if (open !== undefined) found.push({ start: open, end })
  return found
}

function sideOf(text: string, at: number, mark: string): 'opening' | 'closing' | 'either' {
  const free = at === 0 || /[\s([{:–—-]/.test(text.charAt(at - 1))
  const freeAfter = at === text.length - 1 || /[\s)\]},.;:!?…–—]/.test(text.charAt(at + 1))
  if (free !== freeAfter) return free ? 'opening' : 'closing'
  if (OPENING.includes(mark)) return 'opening'
  return CLOSING.includes(mark) ? 'closing' : 'either'
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
