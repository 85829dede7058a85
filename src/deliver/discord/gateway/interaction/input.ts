/** What somebody typed into a command: which one, and the values of its options. Pure. */
import type {
  APIApplicationCommandInteractionDataOption,
  APIAutocompleteApplicationCommandInteractionData,
  APIChatInputApplicationCommandInteractionData,
} from 'discord.js'
import type { Command, Input } from '../../../command.ts'
import { findRunnable, type Runnable } from '../../../command-help.ts'

export type Typed = {
  /** Nothing when Discord still shows a command that we no longer have. */
  readonly runnable: Runnable | undefined
  readonly input: Input
  /** Name of the option that is being typed. */
  readonly focused?: string
}

type Data = APIChatInputApplicationCommandInteractionData | APIAutocompleteApplicationCommandInteractionData
type Given = Pick<APIApplicationCommandInteractionDataOption, 'name' | 'type'> & {
  readonly value?: string | number | boolean
  readonly focused?: boolean
  readonly options?: readonly Given[]
}

const SUBCOMMAND = 1

export function typedIn(commands: readonly Command[], { name, options = [] }: Data): Typed {
  const given = options as readonly Given[]
  const branch = given.find(({ type }) => type === SUBCOMMAND)
  const values = branch ? (branch.options ?? []) : given
  const focused = values.find((option) => option.focused)?.name
  return {
    runnable: findRunnable(commands, name, branch?.name),
    input: Object.fromEntries(values.map((option) => [option.name, String(option.value ?? '')])),
    ...(focused !== undefined && { focused }),
  }
}
