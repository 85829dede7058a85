/**
 * Why Discord will have no more of us, in words for the operator; nothing where it is worth another try. Pure.
 * Source: https://docs.discord.com/developers/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes.
 */

const PORTAL = 'https://discord.com/developers/applications'

export const TOKEN_REFUSED = `no such token: Discord refuses it. Make a new one at ${PORTAL} (page Bot) and set DISCORD_TOKEN.`

const BY_CODE: Readonly<Record<number, string>> = {
  4004: TOKEN_REFUSED,
  4010: 'refused (4010): Discord takes no such shard. Restart this program; if that does not help, report it.',
  4011: 'refused (4011): the bot is in too many servers for one connection. Restart this program.',
  4012: 'refused (4012): Discord no longer speaks this version of its API. Install a newer Dragoman.',
  4013: 'refused (4013): Discord knows no such intents. Install a newer Dragoman.',
  4014: `refused (4014): the bot may not have the intents it asks for. Look at the page Bot at ${PORTAL}.`,
}

export const finalClose = (code: number): string | undefined => BY_CODE[code]

/** Of the error with which a login ends. */
export const finalError = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && error.code === 'TokenInvalid' ? TOKEN_REFUSED : undefined
