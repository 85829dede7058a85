/** What every handler works with. Types, and how a command begins. */
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
  /** Of our own installation. @throws {Error} before Slack has said who we are, when no request can come yet. */
  readonly workspace: () => string
  /** Asks Slack whether they may manage, where nobody knows. Never throws. */
  callerOf(origin: Origin): Promise<Caller>
}

/** What people type before a command: the name of the slash command is the operator's. */
export const prefixOf = (name: string): string => `/${name} `
