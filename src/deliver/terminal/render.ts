/** A card for a terminal: colours and width where there is one, plain text where output is piped. Pure. */
import { stripVTControlCharacters, styleText } from 'node:util'
import wrapAnsi from 'wrap-ansi'
import type { Block, BlockKind, Inline } from '../card.ts'

export type TerminalOptions = {
  /** Columns. */
  readonly width: number
  readonly colour: boolean
}

/** What a pipe gets: no escape sequences, lines short enough to read. */
export const PLAIN: TerminalOptions = { width: 100, colour: false }

type Layout = { first: string; rest: string; gap: boolean; style?: Parameters<typeof styleText>[0] }

const LAYOUT: Readonly<Record<BlockKind, Layout>> = {
  header: { first: '', rest: '', gap: false, style: 'inverse' },
  headline: { first: '', rest: '', gap: true, style: 'bold' },
  meta: { first: '', rest: '', gap: false, style: 'dim' },
  paragraph: { first: '', rest: '', gap: false },
  fact: { first: '- ', rest: '  ', gap: false },
  heading: { first: '', rest: '', gap: true, style: 'bold' },
  side: { first: '- ', rest: '  ', gap: false },
  quote: { first: '    ', rest: '        ', gap: false },
  sources: { first: '', rest: '', gap: true, style: 'dim' },
  footer: { first: '', rest: '', gap: true, style: 'dim' },
}

export function renderTerminal(blocks: readonly Block[], { width, colour }: TerminalOptions): string {
  const lines = blocks.flatMap((block, index) => {
    const layout = LAYOUT[block.kind]
    const text = block.content.map((piece) => inline(piece, colour)).join('')
    const styled = colour && layout.style ? styleText(layout.style, text, { validateStream: false }) : text
    const room = Math.max(20, width - layout.rest.length)
    const wrapped = wrapAnsi(styled, room, { hard: true, trim: true }).split('\n')
    const shown = wrapped.map((line, at) => (at === 0 ? layout.first : layout.rest) + line)
    return layout.gap && index > 0 ? ['', ...shown] : shown
  })
  return `${lines.join('\n')}\n`
}

function inline(piece: Inline, colour: boolean): string {
  const paint = (style: Parameters<typeof styleText>[0], text: string) =>
    colour ? styleText(style, text, { validateStream: false }) : text
  if (typeof piece === 'string') return safe(piece)
  if ('cite' in piece) return paint('cyan', `[${piece.cite}]`)
  if ('bold' in piece) return paint('bold', safe(piece.bold))
  if ('italic' in piece) return paint('italic', safe(piece.italic))
  return paint('green', colour ? safe(piece.tag) : `(${safe(piece.tag)})`)
}

/** Other people's text may hold escape sequences, control, direction and invisible characters: none reaches a screen. */
export const safe = (text: string): string =>
  stripVTControlCharacters(text)
    .replace(/[\r\n\t\u2028\u2029]+/g, ' ')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed
    .replace(/[\u0000-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')
