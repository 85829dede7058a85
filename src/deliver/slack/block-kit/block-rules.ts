/**
 * What Slack takes as blocks of a message or of a view, as schemas. Pure; compiled when this file is read.
 *
 * Rules: https://docs.slack.dev/reference/block-kit/blocks. Blocks that we never send are refused.
 */
import { z } from 'zod'
import { SLACK_LIMITS } from '../../limits.ts'
import { anyText, input, plainText, pressable, words } from './element-rules.ts'

const id = { block_id: words(SLACK_LIMITS.blockId.max).optional() }

const header = z.strictObject({
  type: z.literal('header'),
  text: plainText(SLACK_LIMITS.header.max),
  ...id,
})

const section = z
  .strictObject({
    type: z.literal('section'),
    text: anyText(SLACK_LIMITS.sectionText.max).optional(),
    fields: z
      .array(anyText(SLACK_LIMITS.sectionField.max))
      .min(1)
      .max(SLACK_LIMITS.sectionFields.max)
      .optional(),
    accessory: pressable.optional(),
    expand: z.boolean().optional(),
    ...id,
  })
  .refine(({ text, fields }) => text !== undefined || fields !== undefined, 'text or fields is required')

const context = z.strictObject({
  type: z.literal('context'),
  elements: z.array(anyText(SLACK_LIMITS.contextText.max)).min(1).max(SLACK_LIMITS.contextElements.max),
  ...id,
})

const actions = z
  .strictObject({
    type: z.literal('actions'),
    elements: z.array(pressable).min(1).max(SLACK_LIMITS.actionsElements.max),
    ...id,
  })
  .refine(
    ({ elements }) => areUnique(elements.map((element) => element.action_id)),
    'an action_id stands twice in elements',
  )

const divider = z.strictObject({ type: z.literal('divider'), ...id })

const markdown = z.strictObject({
  type: z.literal('markdown'),
  text: words(SLACK_LIMITS.markdownSum.max),
  ...id,
})

const asked = z.strictObject({
  type: z.literal('input'),
  label: plainText(SLACK_LIMITS.inputLabel.max),
  element: input,
  hint: plainText(SLACK_LIMITS.inputLabel.max).optional(),
  optional: z.boolean().optional(),
  dispatch_action: z.boolean().optional(),
  ...id,
})

const hasOwnIds = (blocks: readonly { readonly block_id?: string | undefined }[]) =>
  areUnique(blocks.map((block) => block.block_id))

const areUnique = (names: readonly (string | undefined)[]) => {
  const given = names.filter((name) => name !== undefined)
  return new Set(given).size === given.length
}

const TWICE = 'a block_id stands twice'

export const messageBlocks = z
  .array(z.discriminatedUnion('type', [header, section, context, actions, divider, markdown]))
  .min(1)
  .max(SLACK_LIMITS.blocks.max)
  .refine(hasOwnIds, TWICE)
  .refine(
    (blocks) =>
      blocks.reduce((sum, block) => sum + (block.type === 'markdown' ? block.text.length : 0), 0) <=
      SLACK_LIMITS.markdownSum.max,
    `the markdown blocks have more than ${SLACK_LIMITS.markdownSum.max} characters in sum`,
  )
  .refine(
    (blocks) => charactersOf(blocks) <= SLACK_LIMITS.blockSum.max,
    `the blocks have more than ${SLACK_LIMITS.blockSum.max} characters in sum`,
  )

export const viewBlocks = z
  .array(z.discriminatedUnion('type', [header, section, context, actions, divider, asked]))
  .min(1)
  .max(SLACK_LIMITS.viewBlocks.max)
  .refine(hasOwnIds, TWICE)

/** Slack counts more than the texts, but does not say what (bolt-js, issue 2509): we count all that is sent. */
export const charactersOf = (blocks: readonly object[]): number => JSON.stringify(blocks).length
