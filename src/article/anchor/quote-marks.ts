/**
 * Where quotations begin and end: by pair and place, not by character. Pure.
 *
 * Real texts mix “ ” „ “ « » " and open with closing marks, so the space around a mark decides; its sign decides only
 * where there is none (Chinese, Japanese) or on both sides.
 */
import type { Span } from '../../lib/text-span.ts'

export type Quotation = {
  /** The words between the marks, without white space at their ends. */
  readonly inner: Span
  /** With the marks. */
  readonly outer: Span
}

type Family = 'double' | 'single' | 'corner'
type Side = 'open' | 'close' | 'either'
/** Deeper than any text; it keeps a sentence of nothing but marks from costing their square. */
const MAX_DEPTH = 8

type Open = { readonly at: number; readonly family: Family }

/** Two apostrophes or two grave accents are the double mark of old keyboards. */
const MARKS = /''|``|["“”„‟«»‹›「」『』'‘’‚＂]/g
const FREE_BEFORE = /[\s([{:;—–\-/«„“‘"'¿¡،]/u
const FREE_AFTER = /[\s)\]},.;:!?…—–\-/»”’"'،。，、؟]/u
const OPENING = '“„‟«‹「『‘‚'
const CLOSING = '”»›」』’'

const familyOf = (mark: string): Family =>
  mark.length === 1 && "'‘’‚‹›".includes(mark) ? 'single' : '「」『』'.includes(mark) ? 'corner' : 'double'

/** Outer quotations and those inside them, in order of their beginning. */
export function quotationsIn(sentence: string): Quotation[] {
  const found: Quotation[] = []
  const open: Open[] = []
  const firstDouble = sentence.search(DOUBLE_OPEN)
  for (const { 0: mark, index } of sentence.matchAll(MARKS)) {
    const family = familyOf(mark)
    const side =
      family === 'single' ? singleSide(sentence, index, open) : sideOf(sentence, index, mark, firstDouble)
    if (side !== undefined) turn(sentence, { at: index, family }, side, open, found)
  }
  for (const { at, family } of open)
    if (family !== 'single') found.push(quotation(sentence, at, sentence.length))
  return found
    .filter(({ inner }) => /[\p{L}\p{N}]/u.test(sentence.slice(inner.start, inner.end)))
    .sort(byStart)
}

const byStart = (a: Quotation, b: Quotation): number =>
  a.outer.start - b.outer.start || b.outer.end - a.outer.end

function turn(sentence: string, mark: Open, side: Side, open: Open[], found: Quotation[]): void {
  const partner = open.findLastIndex(({ family }) => family === mark.family)
  if (side === 'open' || (side === 'either' && partner < 0)) {
    if (open.length < MAX_DEPTH) open.push(mark)
    return
  }
  if (partner >= 0) {
    const [begin] = open.splice(partner)
    found.push(quotation(sentence, begin?.at ?? 0, mark.at + 1))
  } else if (mark.family !== 'single' && found.length === 0) found.push(tail(sentence, mark.at))
}

/** A closing mark with no opening one: the quotation began in an earlier sentence. */
const tail = (sentence: string, at: number): Quotation => ({
  inner: trimmed(sentence, 0, at),
  outer: { start: 0, end: at + 1 },
})

function quotation(sentence: string, start: number, end: number): Quotation {
  const closed = end > start + 1 && MARKS_END.test(sentence.charAt(end - 1))
  return { inner: trimmed(sentence, start + 1, closed ? end - 1 : end), outer: { start, end } }
}

const MARKS_END = /["“”„‟«»‹›「」『』'‘’‚＂]/

function trimmed(sentence: string, start: number, end: number): Span {
  const piece = sentence.slice(start, end)
  const from = start + piece.length - piece.trimStart().length
  return { start: from, end: Math.max(from, end - (piece.length - piece.trimEnd().length)) }
}

/** Marks that look the same wherever they stand. */
const FIXED: Readonly<Record<string, Side>> = {
  '``': 'open',
  '「': 'open',
  '『': 'open',
  '」': 'close',
  '』': 'close',
}

function sideOf(sentence: string, at: number, mark: string, firstDouble: number): Side | undefined {
  const fixed = FIXED[mark]
  if (fixed) return fixed
  const before = at === 0 || FREE_BEFORE.test(sentence.charAt(at - 1))
  const after = at + mark.length >= sentence.length || FREE_AFTER.test(sentence.charAt(at + mark.length))
  if (mark === '"' && after && isInch(sentence, at, firstDouble)) return undefined
  if (before !== after) return before ? 'open' : 'close'
  if (mark === '“' || !(OPENING + CLOSING).includes(mark)) return 'either'
  return OPENING.includes(mark) ? 'open' : 'close'
}

const DOUBLE_OPEN = /["“„«]/

/** 6" is a length, unless a quotation is open: no such mark stood before. */
const isInch = (sentence: string, at: number, firstDouble: number): boolean =>
  /\d/.test(sentence.charAt(at - 1)) && firstDouble >= at

/** An apostrophe is a quotation mark only at the edge of a word, and closes only what a single mark opened. */
function singleSide(sentence: string, at: number, open: readonly Open[]): Side | undefined {
  const before = at === 0 || FREE_BEFORE.test(sentence.charAt(at - 1))
  const next = sentence.charAt(at + 1)
  if (before && /\p{L}/u.test(next)) return 'open'
  const after = next === '' || FREE_AFTER.test(next)
  return after && open.some(({ family }) => family === 'single') ? 'close' : undefined
}
