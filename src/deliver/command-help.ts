/** How a command is typed on each platform, as examples. Pure. */
import type { Command, Option, Subcommand } from './command.ts'
import type { Platform } from './place.ts'

/** A command without subcommands, or one subcommand, with its whole name: "story evidence". */
export type Runnable = Subcommand & { readonly path: string }

/** What stands before a command where commands are typed as text. The name on Slack is the usual one: the caller may tell another. */
export const PREFIXES: Readonly<Record<Platform, string>> = { discord: '/', slack: '/news ', terminal: '/' }

/** Everything of a command that can be run. */
export const runnablesOf = (command: Command): Runnable[] =>
  command.subcommands
    ? command.subcommands.map((each) => ({ ...each, path: `${command.name} ${each.name}` }))
    : [{ ...command, path: command.name }]

/** What a platform's own names mean; nothing when the command or the subcommand is not there. */
export function findRunnable(
  commands: readonly Command[],
  name: string,
  subcommand?: string,
): Runnable | undefined {
  const path = subcommand ? `${name} ${subcommand}` : name
  return commands.flatMap(runnablesOf).find((each) => each.path === path)
}

/** The option that takes the words without a name: the first text. Required options stand first. */
export const freeOption = (options: readonly Option[]): Option | undefined =>
  options.find(({ kind = 'text' }) => kind === 'text')

/** "/ask question:Was it safe?" on Discord, "/news ask Was it safe?" on Slack, "/ask Was it safe?" in a terminal. */
export function exampleOf(
  command: Runnable,
  platform: Platform,
  given = requiredOf(command),
  prefix = PREFIXES[platform],
): string {
  const free = platform === 'discord' ? undefined : freeOption(command.options)
  const ordered = [...given.filter((option) => option === free), ...given.filter((option) => option !== free)]
  const values = ordered.map((option) => {
    const value = option.example ?? option.name
    if (option === free) return value
    return `${option.name}:${platform !== 'discord' && value.includes(' ') ? `"${value}"` : value}`
  })
  return prefix + [command.path, ...values].join(' ')
}

/** With the required options; and once more with the first optional ones, where there are any. */
export function examplesOf(command: Runnable, platform: Platform, prefix?: string): string[] {
  const required = requiredOf(command)
  const optional = command.options.filter((option) => !option.required && option.example).slice(0, 2)
  const short = exampleOf(command, platform, required, prefix)
  return optional.length > 0
    ? [short, exampleOf(command, platform, [...required, ...optional], prefix)]
    : [short]
}

/** An empty value is one only where the option knows what to do with it. */
export const isMissing = ({ required, mayBeEmpty }: Option, value: string | undefined): boolean =>
  required === true && (mayBeEmpty ? value === undefined : !value)

/** Says which required option is missing, and how the command is typed. */
export const missingWords = (
  command: Runnable,
  option: Option,
  platform: Platform,
  prefix?: string,
): string => `Missing: ${option.name}. For example: ${exampleOf(command, platform, undefined, prefix)}`

const requiredOf = ({ options }: Subcommand): Option[] => options.filter(({ required }) => required)
