/** A card for a terminal: colours and width where there is one, plain text where output is piped. Pure. */
import { styleText } from 'node:util'
import wrapAnsi from 'wrap-ansi'
import { type Block, type BlockKind, type Inline, isItem } from '../card.ts'
import { safe } from '../safe-text.ts'
import { unbroken } from '../words.ts'

export type TerminalOptions = {
  /** Columns. */
  readonly width: number
  readonly colour: boolean
}

/** What a pipe gets: no escape sequences, lines short enough to read. */
export const PLAIN: TerminalOptions = { width: 100, colour: false }

/** Columns for words, however narrow the window: with fewer nothing can be read. */
const MIN_ROOM = 20
const NO_BREAK = '\u00a0'

type Style = Parameters<typeof styleText>[0]
type Layout = { readonly first: string; readonly rest: string; readonly gap: boolean; readonly style?: Style }

const LAYOUT: Readonly<Record<BlockKind, Layout>> = {
  header: { first: '', rest: '', gap: false, style: 'inverse' },
  headline: { first: '', rest: '', gap: true, style: 'bold' },
  meta: { first: '', rest: '', gap: false, style: 'dim' },
  paragraph: { first: '', rest: '', gap: false },
  fact: { first: '- ', rest: '  ', gap: false },
  heading: { first: '', rest: '', gap: true, style: 'bold' },
  side: { first: '- ', rest: '  ', gap: false },
  quote: { first: '    ', rest: '        ', gap: false },
  gloss: { first: '        ', rest: '        ', gap: false },
  sources: { first: '', rest: '', gap: true, style: 'dim' },
  footer: { first: '', rest: '', gap: true, style: 'dim' },
}

export function renderTerminal(blocks: readonly Block[], options: TerminalOptions): string {
  const lines = blocks.flatMap((block, index) => {
    const shown = linesOf(block, options)
    return startsApart(block, blocks[index - 1]) ? ['', ...shown] : shown
  })
  return `${lines.join('\n')}\n`
}

/** True where an empty line goes before: the grey line after a list is not its last item. */
function startsApart(block: Block, before: Block | undefined): boolean {
  if (!before) return false
  return LAYOUT[block.kind].gap || (block.kind === 'meta' && isItem(before))
}

function linesOf({ kind, content }: Block, { width, colour }: TerminalOptions): string[] {
  const { first, rest, style } = LAYOUT[kind]
  // A separator stays with the words before it, so that no line begins with one.
  const text = content
    .map((piece) => inline(piece, colour))
    .join('')
    .replaceAll(' ·', `${NO_BREAK}·`)
  const room = Math.max(MIN_ROOM, width - rest.length)
  const wrapped = wrapAnsi(colour && style ? painted(style, text) : text, room, { hard: true, trim: true })
  return wrapped
    .replaceAll(NO_BREAK, ' ')
    .split('\n')
    .map((line, at) => (at === 0 ? first : rest) + line)
}

function inline(piece: Inline, colour: boolean): string {
  const paint = (style: Style, text: string) => (colour ? painted(style, text) : text)
  if (typeof piece === 'string') return safe(piece)
  if ('cite' in piece) return paint('cyan', `[${piece.cite}]`)
  if ('link' in piece) return piece.link === piece.url ? piece.url : `${safe(piece.link)} <${piece.url}>`
  if ('bold' in piece) return paint('bold', safe(piece.bold))
  if ('italic' in piece) return paint('italic', safe(piece.italic))
  const tag = unbroken(safe(piece.tag))
  return paint('green', colour ? tag : `(${tag})`)
}

const painted = (style: Style, text: string): string => styleText(style, text, { validateStream: false })
