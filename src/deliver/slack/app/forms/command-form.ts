/** Every command as a form: one field an option, with what can be offered for it. Pure. */
import type { types } from '@slack/bolt'
import type { Choice } from '../../../caller.ts'
import type { Input, Option } from '../../../command.ts'
import type { Runnable } from '../../../command-help.ts'
import { SLACK_LIMITS } from '../../../limits.ts'
import { MAX_INPUT } from '../../../run-command.ts'
import { clipped } from '../../../words.ts'
import { clipPlain } from '../../block-kit/escape.ts'
import { plain } from '../../block-kit/plain.ts'

const CALLBACK = 'run:'
const YES_NO: readonly Choice[] = [
  { name: 'Yes', value: 'yes' },
  { name: 'No', value: 'no' },
]
/** Of the text that stands in an empty field. */
const MAX_PLACEHOLDER = 150

/** `kept` goes with the form and comes back with it; `given` stands in the fields from the start. */
export const commandForm = (command: Runnable, kept: string, given: Input = {}): types.ModalView => ({
  type: 'modal',
  callback_id: CALLBACK + command.path,
  private_metadata: kept,
  title: plain(clipped(titleOf(command.path), SLACK_LIMITS.modalTitle.max)),
  submit: plain(command.who === 'manager' ? 'Save' : 'Show'),
  close: plain('Cancel'),
  blocks: [
    { type: 'context', elements: [plain(`${command.description}.`)] },
    ...command.options.map((option) => fieldOf(option, given[option.name])),
  ],
})

/** The command whose form it is. */
export const pathOf = (callback: string): string | undefined =>
  callback.startsWith(CALLBACK) ? callback.slice(CALLBACK.length) : undefined

const titleOf = (path: string): string => path.charAt(0).toUpperCase() + path.slice(1)

const fieldOf = (option: Option, given: string | undefined): types.InputBlock => ({
  type: 'input',
  block_id: option.name,
  label: plain(titleOf(option.name.replaceAll('-', ' '))),
  hint: plain(option.description),
  optional: !option.required,
  element: elementOf(option, given),
})

function elementOf(option: Option, given: string | undefined): types.InputBlock['element'] {
  const { name, kind = 'text', complete, example } = option
  const action_id = name
  const choices = kind === 'yes-no' ? YES_NO : option.choices
  if (choices) return selectOf(action_id, choices, given)
  if (complete) {
    const initial = given ? menuOptions([{ name: given, value: given }])[0] : undefined
    return {
      type: 'external_select',
      action_id,
      min_query_length: 0,
      placeholder: plain(example ? hintOf(example) : 'Type to search'),
      ...(initial && { initial_option: initial }),
    }
  }
  const shared = {
    action_id,
    ...(example && { placeholder: plain(hintOf(example)) }),
    ...(given && { initial_value: given }),
  }
  return kind === 'number'
    ? numberOf(option, shared)
    : { ...shared, type: 'plain_text_input', max_length: MAX_INPUT }
}

function selectOf(
  action_id: string,
  choices: readonly Choice[],
  given: string | undefined,
): types.StaticSelect {
  const options = menuOptions(choices)
  const initial = options.find(({ value }) => value === given)
  return { type: 'static_select', action_id, options, ...(initial && { initial_option: initial }) }
}

const numberOf = (
  { min, max }: Option,
  shared: Pick<types.NumberInput, 'action_id' | 'placeholder' | 'initial_value'>,
): types.NumberInput => ({
  ...shared,
  type: 'number_input',
  is_decimal_allowed: false,
  ...(min !== undefined && { min_value: String(min) }),
  ...(max !== undefined && { max_value: String(max) }),
})

const hintOf = (example: string): string => clipPlain(`For example: ${example}`, MAX_PLACEHOLDER)

/** Entries of a menu; one whose value is too long for it is left out. */
export const menuOptions = (choices: readonly Choice[]): types.PlainTextOption[] =>
  choices
    .filter(({ value }) => value !== '' && value.length <= SLACK_LIMITS.optionValue.max)
    .map(({ name, value }) => ({
      text: plain(
        clipPlain(name, SLACK_LIMITS.optionText.max) || clipPlain(value, SLACK_LIMITS.optionText.max) || '-',
      ),
      value,
    }))

/** What stands in the fields of a form that was sent in. */
export type State = {
  readonly [block: string]: {
    readonly [action: string]: {
      readonly value?: string | null | undefined
      readonly selected_option?: { readonly value?: string } | null | undefined
    }
  }
}

export const inputOf = (state: State): Input =>
  Object.fromEntries(
    Object.values(state).flatMap((fields) =>
      Object.entries(fields).flatMap(([name, field]) => {
        const value = field.selected_option?.value ?? field.value
        return value ? [[name, value]] : []
      }),
    ),
  )
