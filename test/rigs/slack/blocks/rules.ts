/**
 * What Slack takes as blocks, written from its own pages and apart from the table the program keeps, so that neither
 * can hide a mistake of the other. Pure. Source: docs.slack.dev/reference/block-kit; the sum over all blocks is
 * undocumented (bolt-js, issue 2509).
 */
import { ACTION_ELEMENTS, BUTTON, GROUP, ID, IMAGE, INPUT_ELEMENTS, LINK, OPTION } from './elements.ts'
import {
  anyText,
  type Bag,
  type Check,
  choice,
  flag,
  isBag,
  list,
  markedText,
  number,
  object,
  oneOf,
  plainText,
  type Shape,
  typed,
  words,
} from './shape.ts'

const MAX_BLOCKS = 50
const MAX_VIEW_BLOCKS = 100
const MAX_MARKDOWN = 12_000
const MAX_SUM = 13_200

/** Why blocks are refused, or undefined. `detail` is worded as the platform words it. */
export type Refusal = { readonly code: string; readonly detail: string } | undefined

const any: Check = () => undefined
/** The inside of rich text is not checked beyond the kind of its parts. */
const RICH: Check = (value, at) =>
  typed({ rich_text_section: any, rich_text_list: any, rich_text_quote: any, rich_text_preformatted: any })(
    value,
    at,
  )
const RICH_TEXT = object({ elements: list(RICH, 1_000) }, { block_id: ID })
const CELL = typed({
  raw_text: object({ text: words(3_000, 1) }),
  raw_number: object({ value: number, text: words(255, 1) }),
  rich_text: RICH_TEXT,
})
const OPINION = object({ text: plainText(75), value: words(2_000, 1) }, { accessibility_label: words(75) })
const OPINIONS = object({ positive_button: OPINION, negative_button: OPINION }, { action_id: ID })

const block = (required: Shape, optional: Shape = {}): Check =>
  object(required, { ...optional, block_id: ID })

const CARD = oneOf(
  ['hero_image', 'title', 'actions', 'body'],
  block(
    {},
    {
      hero_image: typed({ image: IMAGE }),
      icon: typed({ image: IMAGE }),
      title: markedText(150),
      subtitle: markedText(150),
      body: markedText(200),
      actions: list(typed({ button: BUTTON }), 3),
    },
  ),
)

const BLOCKS: Shape = {
  actions: block({ elements: list(typed(ACTION_ELEMENTS), 25) }),
  alert: block({ text: anyText(3_000) }, { level: choice('default', 'info', 'warning', 'error', 'success') }),
  card: CARD,
  carousel: block({ elements: list(typed({ card: CARD }), 10) }),
  context: block({
    elements: list(typed({ image: IMAGE, plain_text: anyText(3_000), mrkdwn: anyText(3_000) }), 10),
  }),
  context_actions: block({ elements: list(typed({ feedback_buttons: OPINIONS }), 5) }),
  divider: block({}),
  header: block({ text: plainText(150) }),
  image: block({ alt_text: words(2_000, 1), image_url: LINK }, { title: plainText(2_000) }),
  input: block(
    { label: plainText(2_000), element: typed(INPUT_ELEMENTS) },
    { hint: plainText(2_000), optional: flag, dispatch_action: flag },
  ),
  markdown: block({ text: words(MAX_SUM * 2, 1) }),
  rich_text: RICH_TEXT,
  section: oneOf(
    ['text', 'fields'],
    block(
      {},
      {
        text: anyText(3_000),
        fields: list(anyText(2_000), 10),
        accessory: typed({ ...ACTION_ELEMENTS, image: IMAGE }),
        expand: flag,
      },
    ),
  ),
  table: block({ rows: list(list(CELL, 20), 100) }, { column_settings: list(any, 20) }),
}

/** Characters of every text of a block, those of its buttons and options included. */
function textLength(value: unknown): number {
  if (Array.isArray(value)) return value.reduce<number>((sum, item) => sum + textLength(item), 0)
  if (!isBag(value)) return 0
  return Object.entries(value).reduce(
    (sum, [field, inner]) =>
      sum + (field === 'text' && typeof inner === 'string' ? inner.length : textLength(inner)),
    0,
  )
}

/** The first name that stands twice. */
const repeated = (names: readonly unknown[]): unknown =>
  names.find((name, index) => name !== undefined && names.indexOf(name) !== index)

function repeatedId(blocks: readonly Bag[]): string | undefined {
  const block = repeated(blocks.map((one) => one.block_id))
  if (block !== undefined) return `block_id "${block}" stands twice`
  for (const { type, elements } of blocks) {
    if (type !== 'actions' || !Array.isArray(elements)) continue
    const action = repeated(elements.map((element: Bag) => element.action_id))
    if (action !== undefined) return `action_id "${action}" stands twice in one block`
  }
  return undefined
}

/**
 * What the platform says to the blocks of a message or of a view. `blockCost`: characters that each block adds to the
 * sum; 125 explains both measurements of the issue (13,297 in one markdown block, 13,172 with a divider beside it).
 */
export function judgeBlocks(blocks: unknown, where: 'message' | 'view' = 'message', blockCost = 0): Refusal {
  const max = where === 'view' ? MAX_VIEW_BLOCKS : MAX_BLOCKS
  const shape = list(typed(BLOCKS), max, 0)(blocks, '/blocks')
  if (shape) return { code: 'invalid_blocks', detail: shape }
  const all = blocks as readonly Bag[]
  const twice = repeatedId(all)
  if (twice) return { code: 'invalid_blocks', detail: twice }
  if (where === 'view') return undefined
  if (textLength(all) + blockCost * (all.length - 1) > MAX_SUM)
    return { code: 'msg_blocks_too_long', detail: `more than ${MAX_SUM} characters` }
  return textLength(all.filter(({ type }) => type === 'markdown')) > MAX_MARKDOWN
    ? { code: 'invalid_blocks', detail: `more than ${MAX_MARKDOWN} characters of markdown` }
    : undefined
}

const LABEL = plainText(24)
const VIEW: Shape = { blocks: any, private_metadata: words(3_000), callback_id: words(255), external_id: ID }
const VIEWS = typed({
  home: object({ blocks: any }, VIEW),
  modal: object(
    { title: LABEL, blocks: list(any, MAX_VIEW_BLOCKS) },
    { ...VIEW, submit: LABEL, close: LABEL, clear_on_close: flag, notify_on_close: flag },
  ),
})

/** What the platform says to a modal or a home tab. */
export function judgeView(view: unknown): Refusal {
  const shape = VIEWS(view, '/view')
  if (shape) return { code: 'invalid_arguments', detail: shape }
  const { type, blocks, submit } = view as Bag
  const refusal = judgeBlocks(blocks, 'view')
  if (refusal) return { ...refusal, code: 'invalid_arguments' }
  const asks = (blocks as readonly Bag[]).some((one) => one.type === 'input')
  return type === 'modal' && asks && !submit
    ? { code: 'invalid_arguments', detail: 'a modal with input blocks needs submit' }
    : undefined
}

const SUGGESTIONS = oneOf(
  ['options', 'option_groups'],
  object({}, { options: list(OPTION, 100, 0), option_groups: list(GROUP, 100, 0) }),
)

/** What the platform says to the answer of an external menu. */
export const judgeSuggestions = (answer: unknown): string | undefined => SUGGESTIONS(answer, '')
