/** The slash command and the forms of commands: what was typed, and what was sent in. */
import { block } from '../../card.ts'
import { commandBlocks, helpBlocks } from '../../cards/help-card.ts'
import type { Input, Reply } from '../../command.ts'
import type { Runnable } from '../../command-help.ts'
import { runCommand, saying } from '../../run-command.ts'
import type { Origin } from './asking/origin.ts'
import { prefixOf, type Tools } from './asking/tools.ts'
import { commandForm } from './forms/command-form.ts'
import { keptText } from './forms/kept.ts'
import { runnableAt, wantedBy } from './forms/wanted.ts'

export type Commands = {
  /** `trigger` opens a form within 3 s. */
  typed(origin: Origin, text: string, trigger: string): Promise<void>
  /** `viewId`: of the modal that waits for the answer, where there is no channel. */
  sentIn(origin: Origin, path: string, input: Input, viewId?: string): Promise<void>
}

export function openCommands(tools: Tools): Commands {
  const { desk, commands, answers, report } = tools
  const prefix = prefixOf(tools.name)

  async function typed(origin: Origin, text: string, trigger: string): Promise<void> {
    const wanted = wantedBy(text, commands, prefix)
    if (wanted.kind === 'help') return answers.give(origin, helped(wanted))
    const { command, input } = wanted
    const caller = await tools.callerOf(origin)
    const mayRun = command.who !== 'manager' || caller.isManager
    // A form whose answer would be "you may not" is not shown.
    if (mayRun && (wanted.kind === 'form' || saysNothing(command, input)))
      return void (await answers.open(trigger, commandForm(command, keptText(origin), input)))
    await run(origin, command, input)
  }

  async function run(origin: Origin, command: Runnable, input: Input, viewId?: string): Promise<void> {
    const caller = await tools.callerOf(origin)
    const reply = await runCommand(desk, caller, command, input, report)
    await answers.give(origin, finished(reply, command, origin), viewId)
  }

  function finished(reply: Reply, { path }: Runnable, { channel }: Origin): Reply {
    const isSet = path === 'channel set' && reply.card.blocks.length > 1
    if (!isSet || !channel || channel.startsWith('D')) return reply
    const name = tools.identity()?.userName ?? 'the app'
    const invite = block('meta', `Not in this channel yet? Digests need it: /invite @${name}`)
    return { ...reply, card: { ...reply.card, blocks: [...reply.card.blocks, invite] } }
  }

  function helped({ why, command: name }: { readonly why?: string; readonly command?: string }): Reply {
    const known = commands.find((each) => each.name === name)
    const form = block('meta', `Any of them as a form: ${prefix}form ${name ?? 'ask'}`)
    const blocks = known
      ? commandBlocks(known, 'slack', prefix)
      : why
        ? [block('meta', `All commands: ${prefix}help`)]
        : helpBlocks(commands, 'slack', prefix)
    const all = [...(why ? [block('paragraph', why)] : []), ...blocks, ...(why && !known ? [] : [form])]
    return { card: { blocks: all }, visibility: 'private' }
  }

  return {
    typed,
    async sentIn(origin, path, input, viewId) {
      const command = runnableAt(path, commands)
      if (command) await run(origin, command, input, viewId)
      else await answers.give(origin, saying('That command is not there any more.'), viewId)
    },
  }
}

/** A setting without a value, such as "channel set" alone: a form tells what there is to set. */
const saysNothing = ({ who, options }: Runnable, input: Input): boolean =>
  who === 'manager' && options.length > 0 && Object.keys(input).length === 0
