/** The terminal as a place people read: a digest that is due is printed. One process, one screen, nothing to look up. */
import type { Chat, Outgoing } from '../chat.ts'
import type { Payload } from '../outbox/delivery.ts'
import type { Place } from '../place.ts'
import { renderTerminal, type TerminalOptions } from './render.ts'

/** The screen of this process. */
export const SCREEN: Place = { platform: 'terminal', workspace: 'local', channel: 'screen' }

export type TerminalChatOptions = {
  readonly write: (text: string) => void
  /** Asked at every card: a window may change its width. */
  readonly options: () => TerminalOptions
}

export function openTerminalChat({ write, options }: TerminalChatOptions): Chat {
  /** What was printed in this run, by key: a part that comes again is not printed again. */
  const printed = new Set<string>()
  return {
    platform: 'terminal',
    render: ({ blocks }) => {
      const payload: Payload = { text: renderTerminal(blocks, options()) }
      return [{ payload, fallback: payload }]
    },
    sink: {
      platform: 'terminal',
      async send({ key, payload }: Outgoing) {
        if (!printed.has(key)) write(`\n${String(payload.text)}`)
        printed.add(key)
        return { kind: 'sent', id: key }
      },
      // What an earlier run printed went to another screen.
      async find({ key }) {
        return printed.has(key) ? { kind: 'found', id: key } : { kind: 'absent' }
      },
    },
    async start() {},
    async stop() {},
    state: () => 'this screen',
  }
}
