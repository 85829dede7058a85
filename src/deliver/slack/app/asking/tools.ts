/** What every handler works with. Types only. */
import type { Caller } from '../../../caller.ts'
import type { Command } from '../../../command.ts'
import type { Desk } from '../../../desk.ts'
import type { CardMemory } from '../../../interaction/card-memory.ts'
import type { Identity } from '../connect/transport.ts'
import type { Answers } from './answers.ts'
import type { Origin } from './origin.ts'

export type Tools = {
  readonly desk: Desk
  readonly commands: readonly Command[]
  /** Name of the slash command, without the slash. */
  readonly name: string
  readonly cards: CardMemory
  readonly answers: Answers
  readonly report: (error: unknown) => void
  readonly identity: () => Identity | undefined
  /** Asks Slack whether they may manage, where nobody knows. Never throws. */
  callerOf(origin: Origin): Promise<Caller>
}
