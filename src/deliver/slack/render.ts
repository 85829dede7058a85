/** A card as messages of Slack, within all its limits, each with the mark by which it is found again. Pure. */
import type { Action, Block } from '../card.ts'
import type { Rendered, Renderer } from '../chat.ts'
import { SLACK_LIMITS } from '../limits.ts'
import { actionBlocks } from './block-kit/actions.ts'
import { type Drawn, drawBlocks, ruled, type SlackBlock } from './block-kit/draw.ts'
import { wordsOf } from './block-kit/words.ts'

const EVENT_TYPE = 'dragoman_delivery'
type Room = { readonly blocks: number; readonly weight: number }

/** Fewer blocks than Slack's limit, for what is not written down. */
const ROOM: Room = { blocks: 45, weight: SLACK_LIMITS.blockSum.max }
/** Characters of the `block_id` of one block with its name, and of a rule above it. */
const BLOCK_OVERHEAD = 80
/** Of the delivery key: enough to tell any two messages apart. */
const KEY_CHARACTERS = 40

/** One message's share of a card. */
type Page = readonly Drawn[]

export const renderSlack: Renderer = (card, keyOf) => {
  const buttons = actionBlocks(card.actions).map(
    (block): Drawn => ({ block, from: [], isStory: false, isApart: false }),
  )
  return pagesOf([...drawBlocks(card.blocks), ...buttons], ROOM).map((page, part) =>
    rendered({ blocks: ruled(page), text: textOf(page, card.actions), key: keyOf(part), part }),
  )
}

type Draft = {
  readonly blocks: readonly SlackBlock[]
  readonly text: string
  readonly key: string
  readonly part: number
}

function rendered({ blocks, text, key, part }: Draft): Rendered {
  const mark = markOf(key, part)
  const rest = {
    unfurl_links: false,
    unfurl_media: false,
    metadata: { event_type: EVENT_TYPE, event_payload: { key, part } },
  }
  const marked = blocks.map((block, index) => ({
    ...block,
    block_id: index === 0 ? mark : `${mark}:${index}`,
  }))
  return { payload: { text, blocks: marked, ...rest }, fallback: { text, ...rest } }
}

const textOf = (page: Page, actions: readonly Action[] = []): string =>
  wordsOf(page.flatMap(({ from }) => from)) ||
  wordsOf(actions.map(({ label }): Block => ({ kind: 'paragraph', content: [label] })))

const markOf = (key: string, part: number): string => `d:${key.slice(0, KEY_CHARACTERS)}:${part}`

/** What Slack's history tells of a message. */
export type Posted = {
  readonly metadata?:
    | {
        readonly event_type?: string | undefined
        readonly event_payload?: object | undefined
      }
    | undefined
  readonly blocks?: readonly { readonly block_id?: string | undefined }[] | undefined
}

/** Whether it is the message of this delivery: by its metadata, or by the first block where an app may not read them. */
export function carriesMark({ metadata, blocks }: Posted, key: string): boolean {
  const payload = metadata?.event_payload
  const isMeant = metadata?.event_type === EVENT_TYPE && payload !== undefined && 'key' in payload
  if (isMeant) return payload.key === key
  const [, short] = /^d:([^:]+):\d+$/.exec(blocks?.[0]?.block_id ?? '') ?? []
  return short !== undefined && short === key.slice(0, KEY_CHARACTERS)
}

/** Slack measures more than the text of blocks (bolt-js, issue 2509), so everything that is sent is counted. */
const weightOf = (blocks: readonly SlackBlock[]): number =>
  blocks.reduce((sum, block) => sum + JSON.stringify(block).length + BLOCK_OVERHEAD, 0)

function fits(page: Page, { blocks, weight }: Room): boolean {
  const all = ruled(page)
  return all.length <= blocks && weightOf(all) <= weight
}

/** Whole stories where they fit; a story that is larger than a message begins one of its own. */
function pagesOf(drawn: readonly Drawn[], room: Room): Page[] {
  const pages: Page[] = []
  for (const story of storiesOf(drawn)) {
    const longer = [...(pages.at(-1) ?? []), ...story]
    if (fits(longer, room)) pages.splice(-1, 1, longer)
    else pages.push(...broken(story, room))
  }
  return pages
}

/** Everything before the first headline belongs to the first story. */
function storiesOf(drawn: readonly Drawn[]): Page[] {
  const starts = drawn.flatMap(({ isStory }, index) => (isStory ? [index] : [])).slice(1)
  return [0, ...starts]
    .map((start, index) => drawn.slice(start, starts[index]))
    .filter(({ length }) => length > 0)
}

/** Grey lines and buttons stay with what they belong to. */
function broken(story: Page, room: Room): Page[] {
  const pages: Page[] = []
  for (const unit of unitsOf(story, room)) {
    const longer = [...(pages.at(-1) ?? []), ...unit]
    if (pages.length > 0 && fits(longer, room)) pages.splice(-1, 1, longer)
    else pages.push(unit)
  }
  return pages
}

function unitsOf(story: Page, room: Room): Page[] {
  const units: Page[] = []
  for (const one of story) {
    const longer = [...(units.at(-1) ?? []), one]
    const isBelow = one.block.type === 'context' || one.block.type === 'actions'
    if (isBelow && units.length > 0 && fits(longer, room)) units.splice(-1, 1, longer)
    else units.push([one])
  }
  return units
}
