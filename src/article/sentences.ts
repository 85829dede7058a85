/**
 * A paragraph as sentences: `Intl.Segmenter` (UAX #29) and rules that join what it cuts too early. Pure.
 * Spans are exact in the stored text and never overlap; white space between sentences belongs to none.
 */
import { type Span, sliceOf, trimmedSpan } from '../lib/text-span.ts'
import { isNumberedForm, isOpener, isTailForm, isTitleForm, ORDINAL_STOP } from './abbreviations.ts'

const segmenters = new Map<string, Intl.Segmenter>()

function segmenterOf(language: string): Intl.Segmenter {
  let segmenter = segmenters.get(language)
  if (!segmenter) {
    segmenter = new Intl.Segmenter(language, { granularity: 'sentence' })
    segmenters.set(language, segmenter)
  }
  return segmenter
}

/** How far back and forth a rule looks. */
const REACH = 80

/** `language` is a primary tag, or "und". A span of white space gives none. */
export function sentencesIn(text: string, span: Span, language: string): Span[] {
  const found: Span[] = []
  for (const piece of piecesIn(text, span, language)) {
    const last = found.at(-1)
    if (last && belongTogether(text, last, piece, language))
      found[found.length - 1] = { ...last, end: piece.end }
    else found.push(piece)
  }
  return found
}

/** `Intl.Segmenter` goes on at a dash, which opens speech before a capital, and at a last remark in brackets. */
const LATE_CUT = /(?<=[.!?…]["”»’)]?)\s+(?=[–—]\s+["“„«]?\p{Lu}|[([（【][^)\]）】]{1,60}[)\]）】]\.?\s*$)/gu

function piecesIn(text: string, { start, end }: Span, language: string): Span[] {
  // A line end inside a paragraph is a mere break of width.
  const paragraph = text.slice(start, end).replace(/[\r\n\u0085\u2028\u2029]/g, ' ')
  const cuts = new Set([...paragraph.matchAll(LATE_CUT)].map(({ index }) => index))
  for (const { segment, index } of segmenterOf(language).segment(paragraph))
    cuts.add(cutBefore(paragraph, index + segment.length))
  const pieces: Span[] = []
  let from = start
  for (const cut of [...cuts].sort((a, b) => a - b)) {
    const piece = trimmedSpan(text, { start: from, end: start + cut })
    if (piece.start < piece.end) pieces.push(piece)
    from = start + cut
  }
  return pieces
}

/** Marks at the seam: 。“…。 opens what follows, and « …. » Il closes what came before. */
function cutBefore(paragraph: string, cut: number): number {
  const closing = /^[”»](?=\s|$)/.exec(paragraph.slice(cut, cut + 2))
  if (closing) return cut + 1
  const opening = /[“‘「『（《【〈(]+$/.exec(paragraph.slice(Math.max(0, cut - 3), cut))
  return opening && /^\S/.test(paragraph.slice(cut, cut + 1)) ? cut - opening[0].length : cut
}

/** A remark or an agency in brackets stands for itself. */
const BRACKETED = /^[([（【][^)\]）】]{1,60}[)\]）】]\.?$/

function belongTogether(text: string, before: Span, after: Span, language: string): boolean {
  const head = text.slice(Math.max(before.start, before.end - REACH), before.end)
  const tail = text.slice(after.start, Math.min(after.end, after.start + REACH))
  const endsShort = endsInShortForm(head, tail, language)
  if (BRACKETED.test(tail) && !endsShort) return false
  return (
    /^\P{L}*$/u.test(sliceOf(text, before)) ||
    startsInside(tail) ||
    endsInOrdinal(head, tail, language) ||
    endsShort ||
    isAttribution(head, sliceOf(text, after), before.end === after.start)
  )
}

/** Goes on in lower case ("iPhone" is a name), or holds only closing marks. */
const startsInside = (tail: string): boolean =>
  /^["'“”‘’„«»([–—-]*\s*\p{Ll}(?!\p{Lu})/u.test(tail) || /^[\s\p{Pe}\p{Pf}\p{Pi}"'.!?…]+$/u.test(tail)

const firstWordOf = (tail: string): string => /^\p{L}+/u.exec(tail)?.[0] ?? ''

function endsInOrdinal(head: string, tail: string, language: string): boolean {
  return (
    ORDINAL_STOP.has(language) && /(?:^|[\s(])\d{1,2}\.$/.test(head) && !isOpener(firstWordOf(tail), language)
  )
}

function endsInShortForm(head: string, tail: string, language: string): boolean {
  const form = /(?:^|[\s("'“„«[–—-])((?:\p{L}+\.\s?)*\p{L}+)\.$/u.exec(head)?.[1]?.toLowerCase()
  if (form === undefined || /^["“„«]/.test(tail)) return false
  const last = /\p{L}+$/u.exec(form)?.[0] ?? form
  if (isTitleForm(form, language) || isTitleForm(last, language)) return true
  if (isNumberedForm(last) && /^\d/.test(tail)) return true
  const mayEnd = isTailForm(last) || /^(?:\p{L}|\p{L}{1,3}(?:\.\s?\p{L}{1,3})+)$/u.test(form)
  return mayEnd && !isOpener(firstWordOf(tail), language)
}

/** `"Why now?" Smith asked.` and 「…。」と話した。 are one sentence each. */
function isAttribution(head: string, after: string, adjacent: boolean): boolean {
  if (/[」』]$/.test(head)) return adjacent && /^(?:と|など|っ|との)/.test(after)
  if (!/[?!？！]["”»’]$/.test(head)) return false
  return after.split(/\s+/).length <= 4 && !/^["“„«]/.test(after)
}
