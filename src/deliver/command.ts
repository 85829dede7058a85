/** The port of what people can ask for: one definition serves every platform. A command knows no platform. */
import type { Caller, Choice } from './caller.ts'
import type { Card } from './card.ts'
import type { Desk } from './desk.ts'

/** What the words of an option mean; the platform's own picker is used where it has one. */
export type OptionKind = 'text' | 'number' | 'yes-no'

export type Option = {
  /** Lower case, hyphens: "min-origins". */
  readonly name: string
  /** 1 to 100 characters. */
  readonly description: string
  readonly kind?: OptionKind
  readonly required?: boolean
  /** Named without a value it is empty, and that means something: "label:" takes a label away. */
  readonly mayBeEmpty?: boolean
  /** At most 25. */
  readonly choices?: readonly Choice[]
  /** Of a number: the smallest and the largest that are taken. */
  readonly min?: number
  readonly max?: number
  /** A value as somebody would type it: for help and for placeholders. */
  readonly example?: string
  /** Whether a word that stands where a subcommand is expected may be its value; without this any may. */
  isMeantBy?(word: string): boolean
  /** What is offered while somebody types: from memory, at once. At most 25 are shown. */
  complete?(desk: Desk, typed: string, caller: Caller): readonly Choice[]
}

export type Input = Readonly<Record<string, string | undefined>>

/** `private`: only the caller sees it, and may share it. `public`: the channel does. */
export type Reply = { readonly card: Card; readonly visibility: 'private' | 'public' }

export type Subcommand = {
  readonly name: string
  readonly description: string
  readonly options: readonly Option[]
  /** `manager` of this channel, or `operator` of the whole program: others are told who may. */
  readonly who?: 'all' | 'manager' | 'operator'
  /** What is said at once where nothing else shows that an answer is under way: "Asking lake.example …". */
  readonly waiting?: (input: Input) => string
  /** @throws {CommandError} when the input cannot be served; its message is shown to the caller. */
  run(desk: Desk, input: Input, caller: Caller): Promise<Reply>
}

/** Either `run` and `options`, or `subcommands`: platforms allow one of the two. */
export type Command =
  | (Subcommand & { readonly subcommands?: undefined })
  | {
      readonly name: string
      readonly description: string
      readonly subcommands: readonly Subcommand[]
    }

/** Something the caller can mend. The message is shown to them as it stands: what is wrong and what to type instead. */
export class CommandError extends Error {
  override readonly name = 'CommandError'
}

export const defineCommand = (command: Command): Command => command
