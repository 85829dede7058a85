/** Runs a command for somebody, on every platform alike: who may, what is missing, and what went wrong. */
import type { Caller } from './caller.ts'
import { block } from './card.ts'
import { CommandError, type Input, type Option, type Reply, type Subcommand } from './command.ts'
import { isMissing, missingWords, type Runnable } from './command-help.ts'
import type { Desk } from './desk.ts'
import { nearWord } from './near-word.ts'
import { count } from './words.ts'

/** Characters of one text: longer ones are refused, not cut. */
export const MAX_INPUT = 500
const YES = ['yes', 'y', 'true', 'on', '1']
const NO = ['no', 'n', 'false', 'off', '0']

/** Who may do what only managers may. */
export const MANAGERS_ONLY =
  'Only managers may do that: people who manage this server or workspace, or have the role that its operator named.'

/** Stories and sources belong to all servers together. */
export const OPERATORS_ONLY =
  'Only the people who run this bot may do that: who made it, and whom they name under chat.managers.'

/** What the caller is told of a failure that they cannot mend. */
export const INTERNAL_ERROR = 'Sorry, that failed: internal error. It has been written to the log.'

/** A card with one sentence, for the caller alone. */
export const saying = (words: string): Reply => ({
  card: { blocks: [block('paragraph', words)] },
  visibility: 'private',
})

/**
 * Never throws: what the caller can mend is said to them, everything else is an internal error to them and goes whole
 * to `report`. Answers to yes-no options reach the command as "yes" or "no", choices as their value.
 */
export async function runCommand(
  desk: Desk,
  caller: Caller,
  command: Subcommand & Partial<Pick<Runnable, 'path'>>,
  input: Input,
  report: (error: unknown) => void,
): Promise<Reply> {
  try {
    requireTurn(desk, caller)
    if (command.who === 'manager' && !caller.isManager) throw new CommandError(MANAGERS_ONLY)
    if (command.who === 'operator' && caller.isOperator !== true) throw new CommandError(OPERATORS_ONLY)
    return await command.run(desk, checked({ path: command.name, ...command }, input, caller), caller)
  } catch (error) {
    if (error instanceof CommandError) return saying(error.message)
    report(error)
    return saying(INTERNAL_ERROR)
  }
}

/** @throws {CommandError} when the person, or the channel, has asked too often. */
export function requireTurn(desk: Desk, caller: Caller): void {
  const seconds = desk.turn(caller)
  if (seconds > 0)
    throw new CommandError(`That was a lot at once. Please wait ${count(seconds, 'second')}, then ask again.`)
}

/** @throws {CommandError} naming the option that is missing or wrong. */
function checked(command: Runnable, input: Input, { place, prefix }: Caller): Input {
  const values = command.options.map((option): [string, string | undefined] => {
    const value = input[option.name]?.trim()
    if (value) return [option.name, checkedValue(option, value)]
    if (isMissing(option, value))
      throw new CommandError(missingWords(command, option, place.platform, prefix))
    return [option.name, option.mayBeEmpty ? value : undefined]
  })
  return Object.fromEntries(values.filter(([, value]) => value !== undefined))
}

function checkedValue(option: Option, value: string): string {
  if (option.kind === 'number') return checkedNumber(option, value)
  if (option.kind === 'yes-no') return checkedAnswer(option, value)
  if (value.length > MAX_INPUT)
    throw new CommandError(
      `Your ${option.name} has ${count(value.length, 'character')}; at most ${MAX_INPUT} can be taken. Please shorten it.`,
    )
  return option.choices ? checkedChoice(option, value) : value
}

function checkedNumber({ name, min = 0, max = Number.MAX_SAFE_INTEGER }: Option, value: string): string {
  const number = Number(value)
  if (/^[+-]?\d+$/.test(value) && number >= min && number <= max) return String(number)
  const range = max === Number.MAX_SAFE_INTEGER ? `of at least ${min}` : `from ${min} to ${max}`
  throw new CommandError(`${name} is a whole number ${range}, not "${value}".`)
}

function checkedAnswer({ name }: Option, value: string): string {
  if (YES.includes(value.toLowerCase())) return 'yes'
  if (NO.includes(value.toLowerCase())) return 'no'
  throw new CommandError(`${name} is yes or no, not "${value}".`)
}

function checkedChoice({ name, choices = [] }: Option, value: string): string {
  const typed = value.toLowerCase()
  const found = choices.find((each) => [each.value, each.name].some((word) => word.toLowerCase() === typed))
  if (found) return found.value
  const values = choices.map((choice) => choice.value)
  const near = nearWord(value, values)
  throw new CommandError(
    `${name} cannot be "${value}". ${near ? `Did you mean ${near}?` : `Give ${values.join(' or ')}.`}`,
  )
}
