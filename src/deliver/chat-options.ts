/** What every chat is given. Type only. */
import type { Clock } from '../lib/clock.ts'
import type { Command } from './command.ts'
import type { Desk } from './desk.ts'
import type { SeenEvents } from './seen-events.ts'

export type ChatOptions = {
  readonly desk: Desk
  readonly commands: readonly Command[]
  readonly clock: Clock
  /** Makes an event count once that the platform sends again. */
  readonly events: Pick<SeenEvents, 'firstTime'>
  /** Roles or users that may change settings, besides those whom the platform itself lets manage. */
  readonly managers: readonly string[]
  /** Whether replies in a story's thread, and mentions, are questions. */
  readonly replies: boolean
  /** What goes to the log: `error` where something failed, never a secret. */
  readonly log: (message: string, error?: unknown) => void
}
