/** Types a command as somebody would in a terminal or on Slack, and reads what comes back. */
import { commands } from '../../commands/commands.ts'
import type { Caller } from '../../src/deliver/caller.ts'
import type { Card } from '../../src/deliver/card.ts'
import { parseCommandText } from '../../src/deliver/command-text.ts'
import { runCommand } from '../../src/deliver/run-command.ts'
import { PLAIN, renderTerminal } from '../../src/deliver/terminal/render.ts'
import { READER, type SampleDesk } from './sample-desk.ts'

export type Shown = { readonly text: string; readonly card: Card; readonly visibility: string }

/** @throws {Error} when the words are no command, or the command fails for a reason that is not the caller's. */
export async function typed(desk: SampleDesk, words: string, caller: Caller = READER): Promise<Shown> {
  const parsed = parseCommandText(words, commands, caller.place.platform)
  if (parsed.kind === 'help') throw new Error(parsed.why ?? 'no command')
  const errors: unknown[] = []
  const reply = await runCommand(desk, caller, parsed.command, parsed.input, (error) => errors.push(error))
  if (errors.length > 0) throw errors[0]
  const text = renderTerminal(reply.card.blocks, PLAIN).replace(/\s+/g, ' ').trim()
  return { text, card: reply.card, visibility: reply.visibility }
}

/** Buttons under a card, as "evidence AKB". */
export const buttonsOf = ({ actions = [] }: Card): string[] =>
  actions.map(({ id, story }) => `${id} ${story}`)
