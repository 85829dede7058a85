/**
 * A text as paragraphs: its lines, with those joined that were only broken to fit a width. Pure.
 * Line ends may be of any kind, also mixed; spans are into the text as it stands.
 */
import { type Span, sliceOf, trimmedSpan } from '../lib/text-span.ts'
import { countWords } from './words.ts'

export type Paragraph = {
  readonly span: Span
  readonly text: string
  readonly words: number
  /** Ends as a sentence ends; an ellipsis is no end. */
  readonly closed: boolean
}

const LINE_END = /\r\n|[\r\n\u2028\u2029]/g
/** Nobody sets running text wider than this by hand. */
const WIDEST = 120
const NARROWEST = 40

const CLOSERS = `[\\p{Pe}\\p{Pf}\\p{Pi}"'“„\`\\s]*`
/** A full stop of any script, closing marks, and at most a note in brackets or an author's sign after it. */
const CLOSED = new RegExp(
  `(?<!\\.)\\p{STerm}${CLOSERS}(?:[([（【][^)\\]）】]{1,60}[)\\]）】]${CLOSERS}|[/–—-]\\s?\\p{L}{2,4})?$`,
  'u',
)
/** Chinese and Japanese speech ends at its bracket, without a full stop. */
const CLOSED_SPEECH = /[」』]$/
const DECORATION = /(?:\p{Extended_Pictographic}|\p{RI}|\u200d|\ufe0f|\s)+$/u

/** Lines that hold nothing but white space are left out. */
export function paragraphsOf(text: string): Paragraph[] {
  return blocksOf(text).flatMap((lines) =>
    (isWrapped(lines, text) ? [enclosing(lines)] : lines).map(measured(text)),
  )
}

const measured = (text: string) => (span: Span) => paragraphAt(text, span)

export function paragraphAt(text: string, span: Span): Paragraph {
  const words = sliceOf(text, span)
  return { span, text: words, words: countWords(words), closed: isClosed(words) }
}

function isClosed(text: string): boolean {
  const end = text.slice(-100).replace(DECORATION, '')
  return CLOSED.test(end) || CLOSED_SPEECH.test(end)
}

/** Runs of lines with no empty line between them. */
function blocksOf(text: string): Span[][] {
  const blocks: Span[][] = []
  let block: Span[] = []
  for (const line of linesOf(text)) {
    const span = trimmedSpan(text, line)
    if (span.start < span.end) block.push(span)
    else if (block.length > 0) {
      blocks.push(block)
      block = []
    }
  }
  if (block.length > 0) blocks.push(block)
  return blocks
}

function* linesOf(text: string): Generator<Span> {
  let start = 0
  for (const end of text.matchAll(LINE_END)) {
    yield { start, end: end.index }
    start = end.index + end[0].length
  }
  yield { start, end: text.length }
}

const enclosing = (lines: readonly Span[]): Span => ({
  start: lines[0]?.start ?? 0,
  end: lines.at(-1)?.end ?? 0,
})

const lengthOf = ({ start, end }: Span): number => end - start

/**
 * True when every line is as full as the widest one allows and a sentence runs over some line end:
 * then the line ends come from an editor or a mail program and mean nothing.
 */
function isWrapped(lines: readonly Span[], text: string): boolean {
  const width = lines.reduce((widest, line) => Math.max(widest, lengthOf(line)), 0)
  if (lines.length < 2 || width > WIDEST || width < NARROWEST) return false
  let runsOver = false
  for (const [index, line] of lines.slice(0, -1).entries()) {
    const next = text.slice(lines[index + 1]?.start, lines[index + 1]?.end)
    const firstWord = next.split(/\s/, 1)[0] ?? ''
    if (lengthOf(line) + 1 + firstWord.length <= width) return false
    runsOver ||= /^\p{Ll}/u.test(next) && !isClosed(sliceOf(text, line))
  }
  return runsOver
}
