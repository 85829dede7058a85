/** The buttons, menus and fields that stand in blocks, and how long each may be. Pure. Source: docs.slack.dev/reference/block-kit/block-elements. */
import { anyText, choice, flag, list, number, object, oneOf, plainText, type Shape, words } from './shape.ts'

export const ID = words(255, 1)
export const LINK = words(3_000, 1)

const CONFIRM = object(
  { title: plainText(100), text: anyText(300), confirm: plainText(30), deny: plainText(30) },
  { style: choice('primary', 'danger') },
)
export const OPTION = object(
  { text: plainText(75), value: words(150, 1) },
  { description: plainText(75), url: LINK },
)
const MARKED_OPTION = object({ text: anyText(75), value: words(150, 1) }, { description: anyText(75) })
export const GROUP = object({ label: plainText(75), options: list(OPTION, 100) })

const FIELD: Shape = { action_id: ID, focus_on_load: flag }
const PICKER: Shape = { ...FIELD, placeholder: plainText(150), confirm: CONFIRM }
const DISPATCH: Shape = {
  dispatch_action_config: object({
    trigger_actions_on: list(choice('on_enter_pressed', 'on_character_entered'), 2),
  }),
}
const ENTRY: Shape = { ...FIELD, placeholder: plainText(150), initial_value: words(3_000), ...DISPATCH }
const MANY: Shape = { max_selected_items: number }
export const GROUPS: Shape = { options: list(OPTION, 100), option_groups: list(GROUP, 100) }
const URLS: Shape = { response_url_enabled: flag }
const FILTER = object(
  {},
  { include: list(choice('im', 'mpim', 'private', 'public'), 4), exclude_bot_users: flag },
)
const CONVERSATIONS: Shape = { default_to_current_conversation: flag, filter: FILTER }

export const IMAGE = object({ alt_text: words(2_000, 1), image_url: LINK })
export const BUTTON = object(
  { text: plainText(75) },
  {
    action_id: ID,
    value: words(2_000),
    url: LINK,
    style: choice('primary', 'danger'),
    confirm: CONFIRM,
    accessibility_label: words(75),
  },
)

const SELECTS: Shape = {
  static_select: oneOf(
    ['options', 'option_groups'],
    object({}, { ...PICKER, ...GROUPS, initial_option: OPTION }),
  ),
  multi_static_select: oneOf(
    ['options', 'option_groups'],
    object({}, { ...PICKER, ...MANY, ...GROUPS, initial_options: list(OPTION, 100) }),
  ),
  external_select: object({}, { ...PICKER, min_query_length: number, initial_option: OPTION }),
  multi_external_select: object(
    {},
    { ...PICKER, ...MANY, min_query_length: number, initial_options: list(OPTION, 100) },
  ),
  users_select: object({}, { ...PICKER, initial_user: ID }),
  multi_users_select: object({}, { ...PICKER, ...MANY, initial_users: list(ID, 100) }),
  channels_select: object({}, { ...PICKER, ...URLS, initial_channel: ID }),
  multi_channels_select: object({}, { ...PICKER, ...MANY, initial_channels: list(ID, 100) }),
  conversations_select: object({}, { ...PICKER, ...URLS, ...CONVERSATIONS, initial_conversation: ID }),
  multi_conversations_select: object(
    {},
    { ...PICKER, ...MANY, ...CONVERSATIONS, initial_conversations: list(ID, 100) },
  ),
}
const TICKS: Shape = {
  checkboxes: object(
    { options: list(MARKED_OPTION, 10) },
    { ...FIELD, confirm: CONFIRM, initial_options: list(MARKED_OPTION, 10) },
  ),
  radio_buttons: object(
    { options: list(MARKED_OPTION, 10) },
    { ...FIELD, confirm: CONFIRM, initial_option: MARKED_OPTION },
  ),
  datepicker: object({}, { ...PICKER, initial_date: words(10, 10) }),
  timepicker: object({}, { ...PICKER, initial_time: words(5, 5), timezone: words(255) }),
}
export const ACTION_ELEMENTS: Shape = {
  ...SELECTS,
  ...TICKS,
  button: BUTTON,
  overflow: object({ options: list(OPTION, 5) }, { action_id: ID, confirm: CONFIRM }),
}
export const INPUT_ELEMENTS: Shape = {
  ...SELECTS,
  ...TICKS,
  plain_text_input: object({}, { ...ENTRY, multiline: flag, min_length: number, max_length: number }),
  email_text_input: object({}, ENTRY),
  url_text_input: object({}, ENTRY),
  number_input: object(
    { is_decimal_allowed: flag },
    { ...ENTRY, min_value: words(255), max_value: words(255) },
  ),
}
