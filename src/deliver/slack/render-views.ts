/** A card as the blocks of one answer or view, which has no second page: what has no room is counted. Pure. */
import { block, type Card } from '../card.ts'
import { SLACK_LIMITS } from '../limits.ts'
import { count } from '../words.ts'
import { actionBlocks } from './block-kit/actions.ts'
import { DIVIDER, type Drawn, drawBlocks, ruled, type SlackBlock } from './block-kit/draw.ts'

type Room = { readonly blocks: number; readonly characters: number }

const MESSAGE: Room = { blocks: SLACK_LIMITS.blocks.max, characters: SLACK_LIMITS.blockSum.max }
/** Characters of a whole view, of the 250,000 that the method takes. */
const MODAL: Room = { blocks: SLACK_LIMITS.viewBlocks.max, characters: 200_000 }

/** The blocks of an answer to one person, through a `response_url` or as an ephemeral message. */
export const renderSlackReply = (card: Card): SlackBlock[] => withButtons(card, MESSAGE)

/** The blocks of a modal view, which holds a good deal more than a message. */
export const modalBlocks = (card: Card): SlackBlock[] => withButtons(card, MODAL)

function withButtons(card: Card, room: Room): SlackBlock[] {
  const buttons = actionBlocks(card.actions)
  return [...shortened(drawBlocks(card.blocks), room, buttons), ...buttons]
}

/** As many blocks as fit beside the buttons, and a line that counts the rest. */
function shortened(drawn: readonly Drawn[], room: Room, buttons: readonly SlackBlock[]): SlackBlock[] {
  const fits = (blocks: readonly SlackBlock[]) =>
    blocks.length + buttons.length <= room.blocks &&
    JSON.stringify([...blocks, ...buttons]).length <= room.characters
  const all = ruled(drawn)
  if (fits(all)) return all
  for (let shown = drawn.length - 1; shown > 0; shown--) {
    const blocks = [...ruled(drawn.slice(0, shown)), ...restLine(drawn.slice(shown))]
    if (fits(blocks)) return blocks
  }
  return restLine(drawn)
}

function restLine(drawn: readonly Drawn[]): SlackBlock[] {
  const lines = drawn.flatMap(({ from }) => from).length
  return drawBlocks([block('meta', `… cut here: ${count(lines, 'line')} not shown`)]).map(
    (line) => line.block,
  )
}

/** The blocks of a person's App Home: whole cards, rules between them, and a count of those without room. */
export function homeBlocks(cards: readonly Card[]): SlackBlock[] {
  const blocks: SlackBlock[] = []
  for (const [index, card] of cards.entries()) {
    const next = [...(index > 0 ? [DIVIDER] : []), ...renderSlackReply(card)]
    if (blocks.length + next.length > SLACK_LIMITS.viewBlocks.max - 1) {
      const rest = block('footer', `… and ${count(cards.length - index, 'more card')}`)
      return [...blocks, ...drawBlocks([rest]).map((line) => line.block)]
    }
    blocks.push(...next)
  }
  return blocks
}
