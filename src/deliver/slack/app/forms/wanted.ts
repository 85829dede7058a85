/** What somebody who typed a command wants: to have it run, to fill in its form, or to be helped. Pure. */
import type { Command, Input } from '../../../command.ts'
import { findRunnable, missingWords, type Runnable, runnablesOf } from '../../../command-help.ts'
import { parseCommandText } from '../../../command-text.ts'

export type Wanted =
  | { readonly kind: 'run' | 'form'; readonly command: Runnable; readonly input: Input }
  | { readonly kind: 'help'; readonly why?: string; readonly command?: string }

/** "form ask" opens the form of any command. */
const FORM = /^form\s+(?=\S)/i

/** `prefix`: what stands before a command here. */
export function wantedBy(text: string, commands: readonly Command[], prefix: string): Wanted {
  const isForm = FORM.test(text.trim())
  const words = text.trim().replace(FORM, '')
  const parsed = parseCommandText(words, commands, 'slack', prefix)
  if (parsed.kind === 'run') return { ...parsed, kind: isForm ? 'form' : 'run' }
  const command = namedIn(words, commands)
  if (!command || !(isForm || lacks(command, parsed.why, prefix))) return parsed
  return { kind: 'form', command, input: givenIn(words, command) }
}

/** Whether nothing is wrong but that a required option is missing. */
const lacks = (command: Runnable, why: string | undefined, prefix: string): boolean =>
  command.options.some((option) => option.required && why === missingWords(command, option, 'slack', prefix))

function namedIn(text: string, commands: readonly Command[]): Runnable | undefined {
  const [name = '', subcommand] = text.toLowerCase().split(/\s+/)
  return (subcommand && findRunnable(commands, name, subcommand)) || findRunnable(commands, name)
}

/** What the words give already, as if nothing were required. */
function givenIn(text: string, command: Runnable): Input {
  const options = command.options.map((option) => ({ ...option, required: false }))
  const words = text.trim().split(/\s+/).slice(command.path.split(' ').length).join(' ')
  const parsed = parseCommandText(
    `x ${words}`,
    [{ ...command, name: 'x', options, subcommands: undefined }],
    'slack',
  )
  return parsed.kind === 'run' ? parsed.input : {}
}

/** The command of a form that was sent in. */
export const runnableAt = (path: string, commands: readonly Command[]): Runnable | undefined =>
  commands.flatMap(runnablesOf).find((each) => each.path === path)
