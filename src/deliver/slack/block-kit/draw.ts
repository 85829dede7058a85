/** The blocks of a card as Block Kit: few Slack blocks, each a whole thought, so that a phone shows a calm page. Pure. */
import type { types } from '@slack/bolt'
import type { Block, BlockKind } from '../../card.ts'
import { plainText } from '../../card.ts'
import { SLACK_LIMITS } from '../../limits.ts'
import { clipPlain } from './escape.ts'
import { lineOf } from './line.ts'
import { splitBlock } from './split.ts'

export type SlackBlock = types.KnownBlock

export type Drawn = {
  readonly block: SlackBlock
  /** What it was made from. */
  readonly from: readonly Block[]
  /** A story begins here. */
  readonly isStory: boolean
  /** A rule stands above it, unless it is the first thing under the title or of the message. */
  readonly isApart: boolean
}

/** Characters of the text of one Slack block: below the limit, for what escapes cannot foresee. */
const MAX_TEXT = 2_800

/** After which kinds a block goes on in the same Slack block. */
const GOES_ON: Readonly<Record<BlockKind, readonly BlockKind[]>> = {
  header: [],
  headline: [],
  meta: ['meta', 'sources'],
  paragraph: ['headline', 'heading'],
  fact: ['heading', 'fact', 'side'],
  heading: [],
  side: ['heading', 'fact', 'side'],
  quote: ['heading', 'paragraph', 'quote', 'gloss'],
  gloss: ['quote', 'gloss'],
  sources: ['meta'],
  footer: ['footer'],
}
const IN_CONTEXT: readonly BlockKind[] = ['meta', 'sources', 'footer']

type Line = { readonly from: Block; readonly text: string }
type Group = { readonly lines: readonly Line[]; readonly text: string }

export const drawBlocks = (blocks: readonly Block[]): Drawn[] =>
  blocks
    .flatMap((block) => (block.kind === 'header' ? [block] : splitBlock(block, MAX_TEXT)))
    .map((from) => ({ from, text: lineOf(from) }))
    .filter(({ text }) => text !== '')
    .reduce<Group[]>(withLine, [])
    .map(drawn)

/** The groups with one line more: within the last group where it goes on there and fits, else in a new one. */
function withLine(groups: Group[], line: Line): Group[] {
  const group = groups.at(-1)
  const before = group?.lines.at(-1)?.from.kind
  if (group && before && GOES_ON[line.from.kind].includes(before)) {
    const text = group.text + jointOf(before, line.from.kind) + line.text
    if (text.length <= MAX_TEXT) return [...groups.slice(0, -1), { lines: [...group.lines, line], text }]
  }
  return [...groups, { lines: [line], text: line.text }]
}

/** Each quotation has a bar of its own, with its English in it. */
const jointOf = (before: BlockKind, kind: BlockKind) =>
  kind === 'quote' && (before === 'quote' || before === 'gloss') ? '\n\n' : '\n'

function drawn({ lines, text }: Group): Drawn {
  const from = lines.map((line) => line.from)
  const kind = from[0]?.kind ?? 'paragraph'
  const isStory = kind === 'headline'
  return { block: blockOf(kind, from, text), from, isStory, isApart: isStory || kind === 'footer' }
}

function blockOf(kind: BlockKind, from: readonly Block[], text: string): SlackBlock {
  if (kind === 'header') {
    const title = clipPlain(plainText(from[0]?.content ?? []), SLACK_LIMITS.header.max)
    return { type: 'header', text: { type: 'plain_text', text: title, emoji: false } }
  }
  return IN_CONTEXT.includes(kind)
    ? { type: 'context', elements: [mrkdwn(text)] }
    : { type: 'section', text: mrkdwn(text) }
}

/** `verbatim`: Slack looks for no address, channel or person in it. */
const mrkdwn = (text: string) => ({ type: 'mrkdwn' as const, text, verbatim: true })

export const DIVIDER: SlackBlock = { type: 'divider' }

/** Slack blocks one below the other, with rules between. */
export const ruled = (drawn: readonly Drawn[]): SlackBlock[] =>
  drawn.flatMap(({ block, isApart }, index) =>
    isApart && index > 0 && drawn[index - 1]?.block.type !== 'header' ? [DIVIDER, block] : [block],
  )
