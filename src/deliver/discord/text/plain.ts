/** A message as mere text: what is sent when Discord refuses its components. Pure. */
import type { Block } from '../../card.ts'
import { DISCORD_LIMITS } from '../../limits.ts'
import type { Payload } from '../../outbox/delivery.ts'
import { cutBlock, lineOf } from './line.ts'

/** Nobody is notified, whatever stands in the text. */
export const NO_MENTIONS: Payload = { parse: [] }

const CUT = '-# Cut here: the rest did not fit into a plain message.'
/** Characters: below this no block is begun, for its first sentence would hardly fit. */
const MIN_START = 500

/** The same words without links and buttons. What does not fit is left out from the end, and the last line says so. */
export function plainMessage(blocks: readonly Block[]): Payload {
  const plain = blocks.map(withoutLinks)
  const lines: string[] = []
  let left = DISCORD_LIMITS.content.max
  for (const [index, block] of plain.entries()) {
    const text = written(block)
    const isLast = index === plain.length - 1
    if (text.length <= (isLast ? left : left - CUT.length - 1)) {
      lines.push(text)
      left -= text.length + 1
      continue
    }
    lines.push(...startOf(block, left - CUT.length - 1), CUT)
    break
  }
  return { content: lines.join('\n'), allowed_mentions: NO_MENTIONS }
}

const written = (block: Block): string => lineOf(block, () => false)

/** The sentences with which a block begins, as far as they fit. */
function startOf(block: Block, room: number): string[] {
  if (room < MIN_START) return []
  const [first] = cutBlock(block, room, () => false)
  const text = first ? written(first) : ''
  return text && text.length <= room ? [text] : []
}

const withoutLinks = ({ kind, content }: Block): Block => ({
  kind,
  content: content.map((piece) => (typeof piece === 'object' && 'link' in piece ? piece.link : piece)),
})
