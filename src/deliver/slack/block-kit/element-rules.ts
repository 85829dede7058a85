/**
 * What Slack takes inside a block, as schemas: texts, buttons, menus, inputs. Pure; compiled when this file is read.
 *
 * Rules: https://docs.slack.dev/reference/block-kit/block-elements. A field that we never send is refused.
 */
import { z } from 'zod'
import { SLACK_LIMITS } from '../../limits.ts'

/** block-elements/plain-text-input-element, block-elements/select-menu-element */
const MAX_PLACEHOLDER = 150
/** block-elements/radio-button-group-element, block-elements/checkboxes-element */
const MAX_CHOICES = 10

export const words = (most: number) => z.string().min(1).max(most)

export const plainText = (most: number) =>
  z.strictObject({ type: z.literal('plain_text'), text: words(most), emoji: z.boolean().optional() })

export const anyText = (most: number) =>
  z.discriminatedUnion('type', [
    plainText(most),
    z.strictObject({ type: z.literal('mrkdwn'), text: words(most), verbatim: z.boolean().optional() }),
  ])

const actionId = words(SLACK_LIMITS.actionId.max).optional()

export const button = z.strictObject({
  type: z.literal('button'),
  action_id: actionId,
  text: plainText(SLACK_LIMITS.buttonText.max),
  value: z.string().max(SLACK_LIMITS.buttonValue.max).optional(),
  url: z.string().max(SLACK_LIMITS.buttonUrl.max).optional(),
  style: z.enum(['primary', 'danger']).optional(),
  accessibility_label: z.string().max(SLACK_LIMITS.buttonText.max).optional(),
})

const option = z.strictObject({
  text: plainText(SLACK_LIMITS.optionText.max),
  value: words(SLACK_LIMITS.optionValue.max),
  description: plainText(SLACK_LIMITS.optionText.max).optional(),
})

const options = (most: number) => z.array(option).min(1).max(most)

const menu = {
  action_id: actionId,
  placeholder: plainText(MAX_PLACEHOLDER).optional(),
  initial_option: option.optional(),
  focus_on_load: z.boolean().optional(),
}

const staticSelect = z.strictObject({
  type: z.literal('static_select'),
  ...menu,
  options: options(SLACK_LIMITS.selectOptions.max),
})

const externalSelect = z.strictObject({
  type: z.literal('external_select'),
  ...menu,
  min_query_length: z.number().int().nonnegative().optional(),
})

const choices = {
  action_id: actionId,
  options: options(MAX_CHOICES),
  focus_on_load: z.boolean().optional(),
}

const radioButtons = z.strictObject({
  type: z.literal('radio_buttons'),
  ...choices,
  initial_option: option.optional(),
})

const checkboxes = z.strictObject({
  type: z.literal('checkboxes'),
  ...choices,
  initial_options: options(MAX_CHOICES).optional(),
})

const field = {
  action_id: actionId,
  placeholder: plainText(MAX_PLACEHOLDER).optional(),
  focus_on_load: z.boolean().optional(),
}

const textInput = z.strictObject({
  type: z.literal('plain_text_input'),
  ...field,
  initial_value: z.string().max(SLACK_LIMITS.sectionText.max).optional(),
  multiline: z.boolean().optional(),
  min_length: z.number().int().nonnegative().max(SLACK_LIMITS.sectionText.max).optional(),
  max_length: z.number().int().positive().max(SLACK_LIMITS.sectionText.max).optional(),
})

const numberInput = z.strictObject({
  type: z.literal('number_input'),
  ...field,
  is_decimal_allowed: z.boolean(),
  initial_value: z.string().optional(),
  min_value: z.string().optional(),
  max_value: z.string().optional(),
})

/** What may stand in an actions block or beside a section. */
export const pressable = z.discriminatedUnion('type', [
  button,
  staticSelect,
  externalSelect,
  radioButtons,
  checkboxes,
])

/** What an input block may ask with. */
export const input = z.discriminatedUnion('type', [
  textInput,
  numberInput,
  staticSelect,
  externalSelect,
  radioButtons,
  checkboxes,
])
