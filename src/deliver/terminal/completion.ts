/** What Tab offers at the prompt: commands, subcommands, options and their values. Pure but for what the desk remembers. */
import type { Caller } from '../caller.ts'
import type { Command, Option } from '../command.ts'
import { freeOption, type Runnable, runnablesOf } from '../command-help.ts'
import type { Desk } from '../desk.ts'

/** Answers to a yes-no option. */
const ANSWERS = ['yes', 'no']

export type CompletionInput = {
  readonly commands: readonly Command[]
  /** Words that the prompt knows besides, with their slash: "/quit". */
  readonly others: readonly string[]
  readonly desk: Desk
  readonly caller: Caller
}

/** As readline wants it: what may stand there, and the end of the line that it replaces. */
export function completeLine(line: string, input: CompletionInput): [string[], string] {
  if (!line.startsWith('/')) return [[], line]
  const [, name, rest] = /^\/(\S+)\s+(.*)$/s.exec(line) ?? []
  if (name === undefined || rest === undefined) {
    const names = [...input.commands.map((each) => `/${each.name} `), ...input.others]
    return [starting(names, line), line]
  }
  const command = input.commands.find((each) => each.name === name)
  if (!command) return [[], line]
  if (!command.subcommands) return completeOptions({ ...command, path: name }, rest, input)
  const [, subcommand, words] = /^(\S+)\s+(.*)$/s.exec(rest) ?? []
  const runnables = runnablesOf(command)
  if (subcommand === undefined || words === undefined)
    return [
      starting(
        runnables.map((each) => `${each.name} `),
        rest,
      ),
      rest,
    ]
  const runnable = runnables.find((each) => each.name === subcommand)
  return runnable ? completeOptions(runnable, words, input) : [[], line]
}

/** The last word: a value after the colon of an option; else names of options, and values of the one without a name. */
function completeOptions({ options }: Runnable, words: string, input: CompletionInput): [string[], string] {
  const [, name, value] = /(?:^|\s)([a-z-]+):("[^"]*|\S*)$/.exec(words) ?? []
  const named = options.find((option) => option.name === name)
  if (named && value !== undefined) {
    const given = `${named.name}:`
    return [valuesOf(named, value.replace(/^"/, ''), input).map((each) => given + each), given + value]
  }
  const typed = /\S*$/.exec(words)?.[0] ?? ''
  const free = freeOption(options)
  const first = words.trim() === typed && free ? valuesOf(free, typed, input) : []
  const names = options
    .filter((option) => option !== free && !new RegExp(`(?:^|\\s)${option.name}:`).test(words))
    .map((option) => `${option.name}:`)
  return [[...starting(first, typed), ...starting(names, typed)], typed]
}

/** With quotation marks where there are several words. */
function valuesOf(option: Option, typed: string, { desk, caller }: CompletionInput): string[] {
  const values =
    option.kind === 'yes-no'
      ? starting(ANSWERS, typed)
      : option.choices
        ? starting(
            option.choices.map(({ value }) => value),
            typed,
          )
        : (option.complete?.(desk, typed, caller) ?? []).map(({ value }) => value)
  return values.map((value) => (value.includes(' ') ? `"${value}"` : value))
}

const starting = (words: readonly string[], typed: string): string[] =>
  words.filter((word) => word.toLowerCase().replace(/^"/, '').startsWith(typed.toLowerCase()))
