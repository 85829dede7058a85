/** Cuts a block that no Slack block can hold into several of its kind. Pure. */
import type { Block, Inline } from '../../card.ts'
import { mostEscaped } from './escape.ts'
import { mostShown } from './line.ts'

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' })
const letters = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** Marks that a block puts round its text. */
const FRAME = 4

const segmentsOf = (segmenter: Intl.Segmenter, text: string): string[] =>
  [...segmenter.segment(text)].map(({ segment }) => segment)

/** Cut between sentences, where one fits into `most` characters; else between letters; never within a link. */
export function splitBlock(block: Block, most: number): Block[] {
  const room = most - FRAME
  if (sizeOf(block.content) <= room) return [block]
  const pieces = block.content.flatMap((piece) => smallerPieces(piece, room))
  return grouped(pieces, mostShown, room).map((content) => ({ ...block, content }))
}

const sizeOf = (content: readonly Inline[]) => content.reduce((sum, piece) => sum + mostShown(piece), 0)

function smallerPieces(piece: Inline, most: number): Inline[] {
  const room = most - FRAME
  if (typeof piece === 'string') return cutText(piece, room)
  if ('cite' in piece || mostShown(piece) <= most) return [piece]
  if ('bold' in piece) return cutText(piece.bold, room).map((text) => ({ bold: text }))
  if ('italic' in piece) return cutText(piece.italic, room).map((text) => ({ italic: text }))
  if ('tag' in piece) return cutText(piece.tag, room).map((text) => ({ tag: text }))
  return cutText(piece.link, room)
}

/** The sentences of a text, those cut that take more than `most` characters once they are escaped. */
export const cutText = (text: string, most: number): string[] =>
  segmentsOf(sentences, text).flatMap((sentence) =>
    mostEscaped(sentence) <= most
      ? [sentence]
      : grouped(lettersOf(sentence, most), mostEscaped, most).map((group) => group.join('')),
  )

/** What a reader takes for one letter, unless somebody piled up marks on it without end. */
const lettersOf = (text: string, most: number): string[] =>
  segmentsOf(letters, text).flatMap((letter) => (mostEscaped(letter) <= most ? [letter] : [...letter]))

/** As many in a group as fit; one that is too large alone has a group of its own. */
function grouped<Item>(items: readonly Item[], size: (item: Item) => number, most: number): Item[][] {
  const groups: Item[][] = []
  let left = -1
  for (const item of items) {
    left -= size(item)
    if (left >= 0) groups.at(-1)?.push(item)
    else {
      groups.push([item])
      left = most - size(item)
    }
  }
  return groups
}
