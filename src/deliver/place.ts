/** Where people read, and how the operator set it up. Types and their identity. Pure. */

export const PLATFORMS = ['discord', 'slack', 'terminal'] as const
export type Platform = (typeof PLATFORMS)[number]

/** One channel people read. */
export type Place = {
  readonly platform: Platform
  /** Discord: the server's id, "@me" for direct messages. Slack: the team's id. Terminal: "local". */
  readonly workspace: string
  /** The channel's id, or "@" and a user's id: that person's direct messages. */
  readonly channel: string
}

/** The same text for the same place, whatever process made it. */
export const placeKey = ({ platform, workspace, channel }: Place): string =>
  `${platform}/${workspace}/${channel}`
