/** What is offered while somebody types: from memory, at once, and never more than Discord takes. Pure but for the desk. */
import type { Caller, Choice } from '../../../caller.ts'
import type { Desk } from '../../../desk.ts'
import { DISCORD_LIMITS } from '../../../limits.ts'
import { safe } from '../../../safe-text.ts'
import type { Typed } from './input.ts'

const MAX_NAME = DISCORD_LIMITS.choiceName.max

/** @throws what the command throws. */
export function suggestionsFor(desk: Desk, { runnable, input, focused }: Typed, caller: Caller): Choice[] {
  const option = runnable?.options.find(({ name }) => name === focused)
  const offered = option?.complete?.(desk, input[option.name] ?? '', caller) ?? []
  return fitting(offered)
}

/** A value that is too long cannot be cut: it would mean something else. */
export const fitting = (choices: readonly Choice[]): Choice[] =>
  choices
    .map(({ name, value }) => ({ name: shown(name), value }))
    .filter(
      ({ name, value }) => name !== '' && value !== '' && value.length <= DISCORD_LIMITS.choiceValue.max,
    )
    .slice(0, DISCORD_LIMITS.autocompleteChoices.max)

const shown = (name: string): string => {
  const text = safe(name).trim()
  return text.length <= MAX_NAME ? text : `${text.slice(0, MAX_NAME - 1)}…`.toWellFormed()
}
