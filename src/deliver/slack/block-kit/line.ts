/** One block of a card as a line of Slack's markup. Pure. */
import type { Block, BlockKind, Inline } from '../../card.ts'
import { webLink } from '../../web-link.ts'
import { unbroken } from '../../words.ts'
import { escapeCode, escapeMrkdwn, escapeUrl, literalStart, mostEscaped } from './escape.ts'

/** Behind it Slack takes a mark for one even within a word. */
const BORDER = '\u200b'

type Piece = { readonly text: string; readonly isMarked: boolean }

const same = (text: string) => text
const bold = (text: string) => `*${text}*`
const item = (text: string) => `• ${text}`
const quoted = (text: string) => `> ${text}`

const FRAME: Readonly<Record<BlockKind, (text: string) => string>> = {
  header: same,
  headline: bold,
  meta: same,
  paragraph: same,
  fact: item,
  heading: bold,
  side: item,
  quote: quoted,
  gloss: quoted,
  sources: same,
  footer: same,
}

/** Empty where the block has nothing to show. */
export function lineOf({ kind, content }: Block): string {
  const isBold = FRAME[kind] === bold
  const pieces = content.map((piece) => pieceOf(isBold ? unmarked(piece) : piece))
  const text = literalStart(joined(pieces).trim())
  return text === '' ? '' : FRAME[kind](text)
}

/** A line that is bold as a whole has no bold parts. */
function unmarked(piece: Inline): Inline {
  if (typeof piece === 'string') return piece
  if ('bold' in piece) return piece.bold
  return 'italic' in piece ? piece.italic : piece
}

function pieceOf(piece: Inline): Piece {
  if (typeof piece === 'string') return { text: escapeMrkdwn(piece), isMarked: false }
  if ('cite' in piece) return { text: linked(`[${piece.cite}]`, piece.url), isMarked: false }
  if ('link' in piece) return { text: linked(labelOf(piece.link), piece.url), isMarked: false }
  if ('bold' in piece) return around('*', escapeMrkdwn(piece.bold))
  if ('italic' in piece) return around('_', escapeMrkdwn(piece.italic))
  return around('`', unbroken(escapeCode(piece.tag)))
}

/** A label ends at the first `>`, and the address before it at the first `|`. */
const labelOf = (text: string) => escapeMrkdwn(text.replace(/[|>]/g, ' '))

function linked(label: string, url: string | undefined): string {
  const address = webLink(url)
  return address && label.trim() ? `<${escapeUrl(address)}|${label}>` : label
}

/** Marks take effect only where they touch the words. */
const around = (mark: string, text: string): Piece =>
  text.trim() ? { text: `${mark}${text.trim()}${mark}`, isMarked: true } : { text: '', isMarked: false }

function joined(pieces: readonly Piece[]): string {
  return pieces.reduce((line, { text, isMarked }, index) => {
    const touches = (isMarked || pieces[index - 1]?.isMarked) && /\S$/.test(line) && /^\S/.test(text)
    return line + (touches ? BORDER : '') + text
  }, '')
}

/** Characters that a piece takes in a line at most, whatever stands beside it. */
export function mostShown(piece: Inline): number {
  if (typeof piece === 'string') return mostEscaped(piece)
  if ('cite' in piece) return mostEscaped(piece.url ?? '') + 16
  if ('link' in piece) return mostEscaped(piece.url) + mostEscaped(piece.link) + 4
  return mostEscaped(Object.values(piece).join('')) + 4
}
