/** What a menu of a form offers while somebody types: from memory, at once. Pure but for the desk's memory. */
import type { types } from '@slack/bolt'
import type { Caller, Choice } from '../../../caller.ts'
import type { Command } from '../../../command.ts'
import type { Desk } from '../../../desk.ts'
import { menuOptions, pathOf } from './command-form.ts'
import { runnableAt } from './wanted.ts'

/** Of the hundred that Slack takes. */
const MOST = 25
/** Characters. */
const MAX_TYPED = 150

export type Typed = {
  /** Of the form. */
  readonly callback: string
  readonly option: string
  readonly text: string
}

/** What was typed is offered too: a menu takes nothing else, and most options are free. Never throws. */
export function suggestionsFor(
  desk: Desk,
  commands: readonly Command[],
  caller: Caller,
  { callback, option: name, text }: Typed,
): types.PlainTextOption[] {
  const command = runnableAt(pathOf(callback) ?? '', commands)
  const option = command?.options.find((each) => each.name === name)
  const typed = text.trim().slice(0, MAX_TYPED)
  const offered = offeredBy(() => option?.complete?.(desk, typed, caller) ?? [])
  const isOffered = typed === '' || offered.some(({ value }) => value.toLowerCase() === typed.toLowerCase())
  const own: Choice[] = isOffered ? [] : [{ name: typed, value: typed }]
  return menuOptions([...offered.slice(0, MOST - own.length), ...own])
}

function offeredBy(complete: () => readonly Choice[]): readonly Choice[] {
  try {
    return complete()
  } catch {
    return []
  }
}
