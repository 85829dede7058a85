/**
 * The prompt: commands and questions typed in a terminal, one after another. Without a terminal (a pipe) it reads lines,
 * prints what they are answered with, and ends. Touches the streams it is given, and the file of the history.
 */
import { createInterface, type Interface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import type { Caller } from '../caller.ts'
import { type Block, block, type Card } from '../card.ts'
import type { Command } from '../command.ts'
import { parseCommandText } from '../command-text.ts'
import type { Desk } from '../desk.ts'
import { runCommand } from '../run-command.ts'
import { completeLine } from './completion.ts'
import { MAX_HISTORY, openHistory } from './history.ts'
import { PLAIN, renderTerminal, type TerminalOptions } from './render.ts'

const QUESTION = '> '
const HELLO = 'Ask a question, or type /help. Tab completes, Ctrl-D ends.'
const ASK_FOR_HELP = 'Type /help to see what you can ask.'
const QUIT = '/quit'
/** Columns: longer lines are hard to read. */
const MAX_WIDTH = 110

type Screen = { readonly isTTY?: boolean; readonly columns?: number; hasColors?(): boolean }

export type PromptInput = {
  readonly desk: Desk
  readonly commands: readonly Command[]
  readonly input: Readable
  readonly output: Writable & Screen
  readonly caller: Caller
  /** Where replies go. */
  readonly write: (text: string) => void
  /** Where errors go that are none of the reader's. */
  readonly report: (error: unknown) => void
  /** Where the typed lines are kept for the next time. */
  readonly historyFile?: string
}

/** Fulfilled when the reader ends it, or when the input has ended and everything typed has been answered. */
export async function runPrompt(prompt: PromptInput): Promise<void> {
  const { input, output, write } = prompt
  const terminal = output.isTTY === true
  const history = openHistory(terminal ? prompt.historyFile : undefined)
  const lines = createInterface({
    input,
    output,
    terminal,
    prompt: terminal ? QUESTION : '',
    history: history.lines,
    historySize: MAX_HISTORY,
    removeHistoryDuplicates: true,
    completer: (line: string) => completeLine(line, { ...prompt, others: [QUIT] }),
  })
  const kept = keeper(history.keep, write)
  const interrupted = Promise.withResolvers<void>()
  if (terminal) {
    lines.on('history', kept)
    lines.on('SIGINT', interrupter(lines, write, interrupted.resolve))
    write(`${HELLO}\n`)
  }
  await Promise.race([answerLines(lines, prompt), interrupted.promise])
  if (terminal) write('\n')
}

/** One line after another: the next waits for the answer to the one before. */
async function answerLines(lines: Interface, prompt: PromptInput): Promise<void> {
  let asked = 0
  let ended = false
  let open = true
  let answered = Promise.resolve()
  const closed = Promise.withResolvers<void>()
  lines.on('close', () => {
    open = false
    closed.resolve()
  })
  const answer = async (line: string) => {
    if (line !== '') prompt.write(await replyTo(line, `${++asked}`, prompt))
    if (open) lines.prompt()
  }
  lines.on('line', (line) => {
    answered = answered.then(async () => {
      if (ended) return
      ended = isEnd(line)
      if (ended) lines.close()
      if (!ended) await answer(line.trim())
    })
  })
  lines.prompt()
  await closed.promise
  await answered
}

const isEnd = (line: string): boolean => /^\/?(?:quit|exit)$/i.test(line.trim())

/** Ends with an empty line. A line without a slash is a question; but "help" alone asks for help. */
async function replyTo(line: string, number: string, prompt: PromptInput): Promise<string> {
  const { desk, commands, caller, report, output } = prompt
  const isCommand = line.startsWith('/') || line.toLowerCase() === 'help'
  const parsed = parseCommandText(isCommand ? line : `ask ${line}`, commands, caller.place.platform)
  const shown = (blocks: readonly Block[]) => `${renderTerminal(blocks, optionsFor(output))}\n`
  if (parsed.kind === 'help') return shown([block('paragraph', parsed.why ?? ASK_FOR_HELP)])
  const request = `${caller.request}-${number}`
  const waiting = parsed.command.waiting?.(parsed.input)
  if (waiting && output.isTTY) prompt.write(shownLine(waiting))
  const { card } = await runCommand(desk, { ...caller, request }, parsed.command, parsed.input, report)
  return shown([...card.blocks, ...hintBlocks(card)])
}

const shownLine = (words: string): string => renderTerminal([block('meta', words)], PLAIN)

/** A terminal has no buttons: the evidence is one command away. */
function hintBlocks({ actions = [] }: Card): Block[] {
  const evidence = actions.find(({ id }) => id === 'evidence')
  return evidence ? [block('meta', `Evidence: /story evidence ${evidence.story}`)] : []
}

function optionsFor(screen: Screen): TerminalOptions {
  if (!screen.isTTY) return PLAIN
  const width = Math.min(screen.columns || PLAIN.width, MAX_WIDTH)
  return { width, colour: screen.hasColors?.() ?? false }
}

/** Keeps the lines; a file that cannot be written is told once. */
function keeper(keep: (lines: readonly string[]) => string | undefined, write: (text: string) => void) {
  let told = false
  return (lines: readonly string[]): void => {
    const trouble = keep(lines)
    if (trouble && !told) write(`${trouble}\n`)
    told ||= trouble !== undefined
  }
}

/** Ctrl-C clears the line; a second one, with nothing typed between, ends: what is under way is not waited for. */
function interrupter(lines: Interface, write: (text: string) => void, end: () => void) {
  let armed = false
  lines.on('line', () => {
    armed = false
  })
  return (): void => {
    if (armed && lines.line === '') {
      lines.close()
      end()
      return
    }
    armed = true
    // Ctrl-E and Ctrl-U: to the end of the line, and everything before it away.
    lines.write(null, { ctrl: true, name: 'e' })
    lines.write(null, { ctrl: true, name: 'u' })
    write('\n(Ctrl-C again or Ctrl-D ends)\n')
    lines.prompt()
  }
}
