/** /help: what people can ask, and how it is typed where they are. */
import { commandBlocks, helpBlocks } from '../src/deliver/cards/help-card.ts'
import { type Command, CommandError, defineCommand } from '../src/deliver/command.ts'
import { nearWord } from '../src/deliver/near-word.ts'
import { privately } from './inputs.ts'
import { offering } from './options.ts'

/** `others`: every command but this one. */
export function helpOn(others: readonly Command[]): Command {
  const help: Command = defineCommand({
    name: 'help',
    description: 'What you can ask, and how',
    options: [
      {
        name: 'command',
        description: 'Explain this one, with examples',
        example: 'ask',
        complete: offering(others.map(({ name }) => name)),
      },
    ],
    async run(_desk, { command: typed }, { place, prefix }) {
      const all = [...others, help]
      if (!typed) return privately(helpBlocks(all, place.platform, prefix))
      const name = typed.toLowerCase().replace(/^\//, '').split(' ')[0] ?? ''
      const command = all.find((each) => each.name === name)
      if (command) return privately(commandBlocks(command, place.platform, prefix))
      const names = all.map((each) => each.name)
      const near = nearWord(name, names)
      const hint = near ? `Did you mean ${near}?` : `There are: ${names.join(', ')}.`
      throw new CommandError(`There is no command "${typed}". ${hint}`)
    },
  })
  return help
}
