/** What a seat is told by the platform it stands at, and what all of them need. */
import { commands } from '../../commands/commands.ts'
import type { App } from '../../src/app.ts'
import type { Chat } from '../../src/deliver/chat.ts'
import type { Place } from '../../src/deliver/place.ts'

export type Typed = {
  readonly name: string
  readonly subcommand?: string
  readonly options?: Readonly<Record<string, string>>
  readonly isManager?: boolean
}

/** The place by the platform's own ids; the program is given to whoever opens the chat. */
export type Member = {
  readonly place: Place
  readonly chat: Chat
  readonly canEdit: boolean
  ask(typed: Typed): Promise<string>
  channel(): readonly string[]
  thread(): readonly string[]
  alive(): readonly string[]
  problems(): readonly string[]
  stop(): Promise<void> | void
}

/** For ten seconds at most. */
export async function expectSoon(what: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 1_000; tries++) {
    if (await what()) return
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  throw new Error('not within 10 s')
}

export const shared = (app: App) => ({
  desk: app.desk,
  commands,
  clock: app.clock,
  events: app.store.events,
  managers: [],
  replies: false,
  log: () => undefined,
})

/** The line that is typed where there are no forms: the words of a question need no name. */
export const lineOf = ({ name, subcommand, options = {} }: Typed): string =>
  [
    name,
    ...(subcommand ? [subcommand] : []),
    ...Object.entries(options).map(([option, value]) =>
      option === 'question' ? value : `${option}:"${value}"`,
    ),
  ].join(' ')
