/** A card as Markdown (CommonMark). Other people's text is escaped, so that nothing in it becomes markup or a link. Pure. */
import type { Block, BlockKind, Inline } from '../card.ts'

const FRAME: Readonly<Record<BlockKind, (text: string) => string>> = {
  header: (text) => `# ${text}\n`,
  headline: (text) => `## ${text}\n`,
  meta: (text) => `*${text}*\n`,
  paragraph: (text) => `${text}\n`,
  fact: (text) => `- ${text}`,
  heading: (text) => `\n### ${text}\n`,
  side: (text) => `- ${text}`,
  quote: (text) => `> ${text}\n>`,
  sources: (text) => `\n${text}\n`,
  footer: (text) => `\n---\n${text}\n`,
}

export const renderMarkdown = (blocks: readonly Block[]): string =>
  `${blocks.map((block) => FRAME[block.kind](block.content.map(inline).join(''))).join('\n')}\n`

function inline(piece: Inline): string {
  if (typeof piece === 'string') return escaped(piece)
  if ('cite' in piece) return `\\[${piece.cite}\\]`
  if ('bold' in piece) return `**${escaped(piece.bold)}**`
  if ('italic' in piece) return `*${escaped(piece.italic)}*`
  return `\`${piece.tag.replaceAll('`', "'")}\``
}

const escaped = (text: string): string => text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]()<>#+!|~&]/g, '\\$&')
