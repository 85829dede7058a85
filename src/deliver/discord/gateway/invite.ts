/** The page on which an administrator lets the bot into a server. Pure. Source: …/topics/oauth2#bot-authorization-flow. */
import { NEEDED_BITS } from './permissions.ts'

const PAGE = 'https://discord.com/oauth2/authorize'

/** Asks for what is needed and no more: no administrator, nothing privileged. */
export const inviteLink = (applicationId: string): string =>
  `${PAGE}?client_id=${encodeURIComponent(applicationId)}&scope=bot%20applications.commands&permissions=${NEEDED_BITS}`
