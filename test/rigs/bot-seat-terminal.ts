/** A seat at a terminal: the prompt that people type at, and the screen that digests are printed on. */
import { PassThrough } from 'node:stream'
import { text as textOfStream } from 'node:stream/consumers'
import { commands } from '../../commands/commands.ts'
import type { App } from '../../src/app.ts'
import { openTerminalChat, SCREEN } from '../../src/deliver/terminal/chat.ts'
import { runPrompt } from '../../src/deliver/terminal/prompt.ts'
import { PLAIN } from '../../src/deliver/terminal/render.ts'
import { lineOf, type Member } from './bot-seat-member.ts'

/** Control characters but for the line feed, and what turns the direction of writing. */
const PAINTS = /(?!\n)\p{Cc}|[\u202a-\u202e\u2066-\u2069]/gu

export async function joinTerminal(app: App): Promise<Member> {
  const printed: string[] = []
  const answers: string[] = []
  const chat = openTerminalChat({ write: (text) => void printed.push(text), options: () => PLAIN })
  let asked = 0
  return {
    chat,
    place: SCREEN,
    canEdit: false,
    async ask(typed) {
      const input = new PassThrough()
      const output = new PassThrough()
      const written: string[] = []
      const done = runPrompt({
        desk: app.desk,
        commands,
        input,
        output,
        write: (words) => void written.push(words),
        report: () => undefined,
        caller: {
          person: { platform: 'terminal', workspace: SCREEN.workspace, user: 'you' },
          place: SCREEN,
          isManager: typed.isManager ?? false,
          request: `seat-${asked++}`,
        },
      })
      input.end(`/${lineOf(typed)}\n`)
      await done
      output.end()
      await textOfStream(output)
      const words = written.join('')
      answers.push(words)
      // What stands on a button elsewhere is a line here.
      return words.replace(/\n.*Evidence: \/story evidence \w+\s*$/, '')
    },
    // One screen: the front page, and everything under it.
    channel: () => printed.slice(0, 1),
    thread: () => printed.slice(1),
    alive: () => [...printed, ...answers].flatMap((words) => words.match(PAINTS) ?? []),
    problems: () => [],
    stop: () => undefined,
  }
}
