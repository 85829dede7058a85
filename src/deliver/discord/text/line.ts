/** One block of a card as lines of Discord's Markdown, and a block that is too long as several. Pure. */
import { type Block, type BlockKind, type Cite, type Inline, plainText } from '../../card.ts'
import { webLink } from '../../web-link.ts'
import { clipped, unbroken } from '../../words.ts'
import { codeSpan, escaped, literalStart } from './escape.ts'

/** Which citations are links. */
export type Linked = (cite: Cite) => boolean

/** Characters of a tag or of the words of a link: they are never cut in two, so they must be short. */
const MAX_WHOLE = 200
/** UTF-16 units: joined signs may be one letter to a reader and still fill a message. */
const MAX_LETTER = 200

const FRAME: Readonly<Record<BlockKind, (text: string) => string>> = {
  header: (text) => `-# ${text}`,
  headline: (text) => `### ${text}`,
  meta: (text) => `-# ${text}`,
  paragraph: (text) => text,
  fact: (text) => `- ${text}`,
  heading: (text) => `**${text}**`,
  side: (text) => `- ${text}`,
  quote: (text) => `> ${text}`,
  gloss: (text) => `> ${text}`,
  sources: (text) => `-# ${text}`,
  footer: (text) => `-# ${text}`,
}

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' })
const letters = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** Empty where the block has no words. */
export function lineOf(block: Block, linked: Linked): string {
  const text = piecesOf(block)
    .map((piece) => inline(piece, linked))
    .join('')
  const line = literalStart(text.trim())
  return line && FRAME[block.kind](line)
}

/**
 * The block as several of its kind, each at most `room` characters long as a line: cut after a sentence, where one ends,
 * else between letters; never within a link or a tag. `room` is at least 1,500: more than a link alone may take.
 */
export function cutBlock(block: Block, room: number, linked: Linked): Block[] {
  const { kind } = block
  const most = room - FRAME[kind]('').length - 2
  const widthOf = (piece: Inline) => inline(piece, linked).length
  const parts: Inline[][] = [[]]
  let used = 0
  for (const atom of piecesOf(block).flatMap((piece) => atomsOf(piece, most, widthOf))) {
    const width = widthOf(atom) + 1
    if (used > 0 && used + width > most) {
      parts.push([])
      used = 0
    }
    parts.at(-1)?.push(atom)
    used += width
  }
  return parts.map((part) => ({ kind, content: part }))
}

/** Words side by side are escaped as one text, so that nothing is hidden in the joint. A heading is bold as a whole. */
function piecesOf({ kind, content }: Block): Inline[] {
  if (kind === 'heading') return [plainText(content)]
  const joined: Inline[] = []
  for (const piece of content) {
    const last = joined.at(-1)
    if (typeof piece === 'string' && typeof last === 'string') joined.splice(-1, 1, last + piece)
    else joined.push(piece)
  }
  return joined
}

function inline(piece: Inline, linked: Linked): string {
  if (typeof piece === 'string') return escaped(piece)
  if ('cite' in piece) return citation(piece, linked)
  if ('link' in piece) return named(piece.link, webLink(piece.url))
  if ('bold' in piece) return around('**', escaped(piece.bold))
  if ('italic' in piece) return around('*', escaped(piece.italic))
  return unbroken(codeSpan(clipped(piece.tag, MAX_WHOLE)))
}

/** Angle brackets keep Discord from fetching a preview. */
function citation(cite: Cite, linked: Linked): string {
  const url = linked(cite) ? webLink(cite.url) : undefined
  return url ? `[[${cite.cite}]](<${url}>)` : `\\[${cite.cite}\\]`
}

/** Discord shows no link whose words look like another address, so an address stands for itself. */
function named(words: string, url: string | undefined): string {
  if (url && words === url) return `<${url}>`
  const label = escaped(clipped(words, MAX_WHOLE)).trim()
  return url && label ? `[${label}](<${url}>)` : label
}

/** Marks take effect only where they touch the words. */
const around = (mark: string, text: string): string => (text.trim() ? `${mark}${text.trim()}${mark}` : '')

function atomsOf(piece: Inline, most: number, widthOf: (piece: Inline) => number): Inline[] {
  if (typeof piece === 'string') return textAtoms(piece, most, (text) => text, widthOf)
  if ('bold' in piece) return textAtoms(piece.bold, most, (bold) => ({ bold }), widthOf)
  return 'italic' in piece ? textAtoms(piece.italic, most, (italic) => ({ italic }), widthOf) : [piece]
}

function textAtoms(
  text: string,
  most: number,
  made: (text: string) => Inline,
  widthOf: (piece: Inline) => number,
): Inline[] {
  return [...sentences.segment(text)]
    .flatMap(({ segment }) =>
      // A sign of escape at each character, and the marks round the whole.
      widthOf(made(segment)) < most ? [segment] : inPieces(segment, Math.floor(most / 2) - 4),
    )
    .map(made)
}

/** Pieces of at most `most` UTF-16 units, each of whole letters. */
function inPieces(text: string, most: number): string[] {
  const pieces: string[] = []
  let piece = ''
  for (const letter of [...letters.segment(text)].flatMap(({ segment }) =>
    segment.length > MAX_LETTER ? [...segment] : [segment],
  )) {
    if (piece.length + letter.length > most) {
      pieces.push(piece)
      piece = ''
    }
    piece += letter
  }
  return [...pieces, piece]
}
