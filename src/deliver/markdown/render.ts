/** A card as Markdown (CommonMark). Other people's text is escaped, so that nothing in it becomes markup or a link. Pure. */
import { type Block, type BlockKind, type Inline, isItem } from '../card.ts'
import { safe } from '../safe-text.ts'
import { unbroken } from '../words.ts'

const FRAME: Readonly<Record<BlockKind, (text: string) => string>> = {
  header: (text) => `# ${text}`,
  headline: (text) => `## ${text}`,
  meta: (text) => `*${text}*`,
  paragraph: (text) => text,
  fact: (text) => `- ${text}`,
  heading: (text) => `### ${text}`,
  side: (text) => `- ${text}`,
  quote: (text) => `> ${text}`,
  gloss: (text) => `> ${text}`,
  sources: (text) => text,
  footer: (text) => `---\n\n${text}`,
}

export function renderMarkdown(blocks: readonly Block[]): string {
  const parts = blocks.map((block, index) => joint(blocks[index - 1], block) + marked(block))
  return `${parts.join('')}\n`
}

const marked = ({ kind, content }: Block): string =>
  FRAME[kind](literalStart(content.map(inline).join('').trim()))

/** Items follow each other, a quote goes on in its frame; everything else is a paragraph of its own. */
function joint(before: Block | undefined, { kind }: Block): string {
  if (!before) return ''
  const isQuoted = before.kind === 'quote' || before.kind === 'gloss'
  if (kind === 'gloss' && isQuoted) return '\\\n'
  if (kind === 'quote' && isQuoted) return '\n>\n'
  return isItem(before) && (kind === 'fact' || kind === 'side') ? '\n' : '\n\n'
}

function inline(piece: Inline): string {
  if (typeof piece === 'string') return escaped(piece)
  if ('cite' in piece) return linked(`\\[${piece.cite}\\]`, piece.url)
  if ('link' in piece) return linked(escaped(piece.link), piece.url)
  if ('bold' in piece) return around('**', escaped(piece.bold))
  if ('italic' in piece) return around('*', escaped(piece.italic))
  return around('`', unbroken(safe(piece.tag).replaceAll('`', "'")))
}

const linked = (text: string, url: string | undefined): string => (url ? `[${text}](<${url}>)` : text)

/** Marks take effect only where they touch the words. */
const around = (mark: string, text: string): string => (text.trim() ? `${mark}${text.trim()}${mark}` : '')

/** A zero-width space: behind it no platform sees a name to notify or an address to link. */
const APART = '\u200b'

/** Besides the marks of CommonMark: bare addresses (GitHub and others link them), mentions, formulas. */
const escaped = (text: string): string =>
  safe(text)
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_{}[\]<>#|~&$@]/g, '\\$&')
    .replace(/:(?=\/\/)|(?<=www)\.|(?<=[\p{L}\p{N}])\.(?=\p{L})/giu, '\\$&')
    .replace(/@/g, `@${APART}`)

/** A line of ours never begins with a mark of a list, a rule or a heading that others wrote. */
const literalStart = (text: string): string => text.replace(/^\d+(?=[.)])|^(?=[-=+])/, '$&\\')
