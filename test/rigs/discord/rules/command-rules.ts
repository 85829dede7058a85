/**
 * What Discord takes as commands and as suggestions.
 * Pure. Sources: docs.discord.com/developers/interactions/application-commands.
 */
import { DISCORD_LIMITS as LIMITS } from '../../../../src/deliver/limits.ts'
import {
  checkFields,
  checkList,
  checkOneOf,
  checkText,
  checkUnique,
  isObject,
  type Json,
  type Look,
  newLook,
  type Path,
  report,
} from './refusal.ts'

const CHAT_INPUT = 1
const MENU_COMMANDS = 15
const SUBCOMMAND = 1
const GROUP = 2
const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u

const COMMAND_FIELDS = [
  'id',
  'type',
  'name',
  'name_localizations',
  'description',
  'description_localizations',
]
const MORE_COMMAND_FIELDS = ['options', 'default_member_permissions', 'dm_permission', 'default_permission']
const NEWER_COMMAND_FIELDS = ['nsfw', 'integration_types', 'contexts', 'handler']
const OPTION_FIELDS = [
  'type',
  'name',
  'name_localizations',
  'description',
  'description_localizations',
  'required',
]
const MORE_OPTION_FIELDS = [
  'choices',
  'options',
  'channel_types',
  'min_value',
  'max_value',
  'min_length',
  'max_length',
]

export function lookAtCommands(commands: readonly Json[]): Look {
  const look = newLook()
  for (const [place, command] of commands.entries()) checkCommand(look, command, [place])
  for (const type of [CHAT_INPUT, 2, 3]) {
    const same = commands.filter((command) => (command.type ?? CHAT_INPUT) === type)
    const max = type === CHAT_INPUT ? LIMITS.commands.max : MENU_COMMANDS
    if (same.length > max) report(look, [], 'APPLICATION_COMMANDS_TOO_MANY', `At most ${max} of type ${type}`)
    checkUnique(
      look,
      same.map(({ name }) => name),
      [],
      'APPLICATION_COMMANDS_DUPLICATE_NAME',
    )
  }
  return look
}

function checkCommand(look: Look, command: Json, path: Path): void {
  checkFields(look, command, path, [...COMMAND_FIELDS, ...MORE_COMMAND_FIELDS, ...NEWER_COMMAND_FIELDS])
  const { type = CHAT_INPUT, name, description, options } = command
  checkOneOf(look, type, [...path, 'type'], [1, 2, 3])
  for (const [list, values] of [
    ['integration_types', [0, 1]],
    ['contexts', [0, 1, 2]],
  ] as const)
    for (const value of (command[list] as unknown[] | undefined) ?? [])
      checkOneOf(look, value, [...path, list], values)
  if (type === CHAT_INPUT) {
    checkName(look, name, path)
    checkText(look, description, [...path, 'description'], { max: LIMITS.commandDescription.max })
    checkOptions(look, options, [...path, 'options'])
  } else {
    checkText(look, name, [...path, 'name'], { max: LIMITS.commandName.max })
    if (description)
      report(
        look,
        [...path, 'description'],
        'APPLICATION_COMMAND_INVALID_DESCRIPTION',
        'Only of a slash command',
      )
  }
  if (sumOf(command) > LIMITS.commandSum.max)
    report(
      look,
      path,
      'APPLICATION_COMMAND_TOO_LARGE',
      `${sumOf(command)} characters, at most ${LIMITS.commandSum.max}`,
    )
}

/** Names, descriptions and values of a command, of its options and of their choices. */
function sumOf(node: Json): number {
  const own = [node.name, node.description, node.value]
    .filter((text) => typeof text === 'string')
    .reduce((sum, text) => sum + text.length, 0)
  const inner = [node.options, node.choices].flatMap((list) =>
    Array.isArray(list) ? list.filter(isObject) : [],
  )
  return inner.reduce((sum, child) => sum + sumOf(child), own)
}

function checkName(look: Look, name: unknown, path: Path): void {
  const at = [...path, 'name']
  checkText(look, name, at, { max: LIMITS.commandName.max })
  const text = String(name ?? '')
  if (!NAME.test(text) || text !== text.toLowerCase())
    report(look, at, 'APPLICATION_COMMAND_INVALID_NAME', 'Command name is invalid')
}

function checkOptions(look: Look, value: unknown, path: Path): void {
  const options = checkList(look, value, path, { max: LIMITS.commandOptions.max, optional: true })
  for (const [place, option] of options.entries()) checkOption(look, option, [...path, place])
  checkUnique(
    look,
    options.map(({ name }) => name),
    path,
    'APPLICATION_COMMAND_OPTIONS_NAME_INVALID',
  )
  const firstOptional = options.findIndex(({ required }) => !required)
  if (firstOptional >= 0 && options.slice(firstOptional).some(({ required }) => required))
    report(
      look,
      path,
      'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
      'Required options must be placed before non-required options',
    )
  const branches = options.filter(({ type }) => type === SUBCOMMAND || type === GROUP)
  if (branches.length > 0 && branches.length < options.length)
    report(
      look,
      path,
      'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
      'Subcommands and options exclude each other',
    )
}

function checkOption(look: Look, option: Json, path: Path): void {
  checkFields(look, option, path, [...OPTION_FIELDS, ...MORE_OPTION_FIELDS, 'autocomplete'])
  checkName(look, option.name, path)
  checkText(look, option.description, [...path, 'description'], { max: LIMITS.commandDescription.max })
  checkOneOf(look, option.type, [...path, 'type'], [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])
  if (option.type === undefined)
    report(look, [...path, 'type'], 'BASE_TYPE_REQUIRED', 'This field is required')
  if (option.options) checkOptions(look, option.options, [...path, 'options'])
  checkChoices(look, option.choices, [...path, 'choices'])
  const hasChoices = Array.isArray(option.choices) && option.choices.length > 0
  if (option.autocomplete && hasChoices)
    report(
      look,
      path,
      'APPLICATION_COMMAND_OPTIONS_CHOICES_AUTOCOMPLETE',
      'Choices and autocomplete exclude each other',
    )
}

/** Fixed choices and suggestions follow the same rules. */
function checkChoices(look: Look, value: unknown, path: Path, optional = true): void {
  const choices = checkList(look, value, path, { max: LIMITS.autocompleteChoices.max, optional })
  for (const [place, choice] of choices.entries()) {
    const at = [...path, place]
    checkFields(look, choice, at, ['name', 'name_localizations', 'value'])
    checkText(look, choice.name, [...at, 'name'], { max: LIMITS.choiceName.max })
    if (typeof choice.value !== 'number')
      checkText(look, choice.value, [...at, 'value'], { max: LIMITS.choiceValue.max })
  }
}

export function lookAtSuggestions(data: Json): Look {
  const look = newLook()
  checkFields(look, data, ['data'], ['choices'])
  checkChoices(look, data.choices, ['data', 'choices'], false)
  return look
}
