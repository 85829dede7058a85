/** What people can ask, and how it is typed where they are. Pure. */
import { type Block, block } from '../card.ts'
import type { Command, Option } from '../command.ts'
import { examplesOf, PREFIXES, type Runnable, runnablesOf } from '../command-help.ts'
import type { Platform } from '../place.ts'

export function helpBlocks(
  commands: readonly Command[],
  platform: Platform,
  prefix = PREFIXES[platform],
): Block[] {
  return [
    block('headline', 'What you can ask'),
    ...commands.map(({ name, description }) => block('fact', { bold: prefix + name }, `  ${description}`)),
    block('meta', `More about one: ${prefix}help ${platform === 'discord' ? 'command:ask' : 'ask'}`),
    ...(platform === 'terminal'
      ? [block('meta', 'A sentence without a slash is a question. /quit or Ctrl-D ends.')]
      : []),
  ]
}

export function commandBlocks(command: Command, platform: Platform, prefix = PREFIXES[platform]): Block[] {
  const head = [block('headline', prefix + command.name), block('paragraph', `${command.description}.`)]
  const runnables = runnablesOf(command)
  if (!command.subcommands)
    return [...head, ...runnables.flatMap((each) => wholeBlocks(each, platform, prefix))]
  return [...head, ...runnables.flatMap((each) => shortBlocks(each, platform, prefix))]
}

/** Every option in its own line, and how it is typed. */
const wholeBlocks = (command: Runnable, platform: Platform, prefix: string): Block[] => [
  ...command.options.map((option) => block('fact', { bold: option.name }, `  ${optionWords(option)}`)),
  block('heading', 'For example'),
  ...examplesOf(command, platform, prefix).map((example) => block('fact', example)),
]

/** What it does, one example, and the names of what else it takes. */
function shortBlocks(command: Runnable, platform: Platform, prefix: string): Block[] {
  const [example = ''] = examplesOf(command, platform, prefix).slice(-1)
  const optional = command.options.filter(({ required }) => !required).map(({ name }) => name)
  return [
    block('fact', { bold: command.name }, `  ${command.description}`),
    block('gloss', example),
    ...(optional.length > 2 ? [block('gloss', `also: ${optional.join(', ')}`)] : []),
  ]
}

const optionWords = ({ description, required }: Option): string =>
  required ? `${description} (required)` : description
