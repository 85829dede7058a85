/**
 * Our commands in Discord's words, and whether two lists of them say the same. Pure.
 * Source: https://docs.discord.com/developers/interactions/application-commands.
 */
import type { Command, Option, Subcommand } from '../../command.ts'
import { runnablesOf } from '../../command-help.ts'
import { SHORTCUTS } from '../../interaction/shortcuts.ts'
import type { Payload } from '../../outbox/delivery.ts'
import { MAX_INPUT } from '../../run-command.ts'

const TYPE = { command: 1, message: 3 } as const
const OPTION = { subcommand: 1, text: 3, number: 4, 'yes-no': 5 } as const
/** Manage Server, as a decimal number. */
const MANAGE_SERVER = String(1 << 5)

/** Servers, and direct messages with the bot; installed by servers only. */
const WHERE = { contexts: [0, 1], integration_types: [0] }

/**
 * `hasManagers`: the operator named roles that may do what managers may. Then nothing is hidden from anybody, for Discord
 * would hide it from them too; every command looks for itself who calls.
 */
export const definitionsOf = (commands: readonly Command[], hasManagers: boolean): Payload[] => [
  ...commands.map((command) => definitionOf(command, hasManagers)),
  ...SHORTCUTS.map(({ name }) => ({ type: TYPE.message, name, default_member_permissions: null, ...WHERE })),
]

function definitionOf(command: Command, hasManagers: boolean): Payload {
  const isForManagers = runnablesOf(command).every(({ who }) => who === 'manager')
  return {
    type: TYPE.command,
    name: command.name,
    description: command.description,
    default_member_permissions: isForManagers && !hasManagers ? MANAGE_SERVER : null,
    ...WHERE,
    options: command.subcommands ? command.subcommands.map(subcommandOf) : optionsOf(command),
  }
}

const subcommandOf = (subcommand: Subcommand): Payload => ({
  type: OPTION.subcommand,
  name: subcommand.name,
  description: subcommand.description,
  options: optionsOf(subcommand),
})

/** Discord wants those that are required first. */
const optionsOf = ({ options }: Subcommand): Payload[] =>
  options
    .toSorted((a, b) => Number(b.required ?? false) - Number(a.required ?? false))
    .map((option) => optionOf(option))

function optionOf({
  name,
  description,
  kind = 'text',
  required,
  choices,
  min,
  max,
  complete,
}: Option): Payload {
  const isFree = kind === 'text' && !choices
  return {
    type: OPTION[kind],
    name,
    description,
    ...(required && { required }),
    ...(choices && { choices: choices.map((choice) => ({ name: choice.name, value: choice.value })) }),
    ...(isFree && { max_length: MAX_INPUT }),
    ...(isFree && complete && { autocomplete: true }),
    ...(kind === 'number' && min !== undefined && { min_value: min }),
    ...(kind === 'number' && max !== undefined && { max_value: max }),
  }
}

/** What Discord has, with all that it adds, against what we want. The order of commands means nothing. */
export const sameDefinitions = (there: readonly Payload[], wanted: readonly Payload[]): boolean =>
  canonical(there) === canonical(wanted)

const canonical = (commands: readonly Payload[]): string =>
  JSON.stringify(commands.map(plainCommand).toSorted())

const plainCommand = (command: Payload): string =>
  JSON.stringify([
    command.type ?? TYPE.command,
    command.name,
    command.description ?? '',
    command.default_member_permissions ?? null,
    listOf(command.contexts).toSorted(),
    listOf(command.integration_types).toSorted(),
    listOf(command.options).map(plainOption),
  ])

const plainOption = (option: Payload): unknown => [
  option.type,
  option.name,
  option.description,
  option.required ?? false,
  option.autocomplete ?? false,
  [option.min_value, option.max_value, option.min_length, option.max_length].map((limit) => limit ?? null),
  listOf(option.choices).map(({ name, value }) => [name, value]),
  listOf(option.options).map(plainOption),
]

const listOf = (value: unknown): Payload[] => (Array.isArray(value) ? value : [])
