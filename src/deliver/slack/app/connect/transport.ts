/** The port of a way in which Slack reaches us: Socket Mode or HTTP. Types only. */
import type { App, Receiver } from '@slack/bolt'

/** Who we are, as Slack says. */
export type Identity = {
  /** Name of the workspace. */
  readonly team: string
  readonly teamId: string
  /** Of an installation for a whole organisation. */
  readonly enterpriseId?: string
  readonly userId: string
  readonly botId: string
  /** What `/invite @` takes. */
  readonly userName: string
}

export type Open = {
  /** Fulfilled when the connection is of no more use. */
  readonly ended: Promise<void>
}

export type Transport = {
  /** One connection: fulfilled once it takes requests. @throws {Error} when it cannot be made. */
  connect(app: App): Promise<Open>
  /** Takes no more requests. */
  close(): Promise<void>
}

/** For Bolt, which wants to hold one: connections are made and ended by `Transport`. */
export const idleReceiver: Receiver = {
  init: () => undefined,
  start: async () => undefined,
  stop: async () => undefined,
}
