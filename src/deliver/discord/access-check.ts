/** Whether the token opens Discord, and the link that invites the bot. Touches the network. */
import { REST } from '@discordjs/rest'
import { messageOf } from '../../lib/message-of.ts'
import type { Finding } from '../access-check.ts'
import { inviteLink } from './gateway/invite.ts'

const TIMEOUT_MS = 15_000

export async function checkDiscord(token: string, apiUrl?: string): Promise<Finding[]> {
  const rest = new REST({ retries: 0, timeout: TIMEOUT_MS, ...(apiUrl && { api: apiUrl }) }).setToken(token)
  try {
    const application = (await rest.get('/applications/@me')) as { id: string; name: string }
    const commands = (await rest.get(`/applications/${application.id}/commands`)) as unknown[]
    return [
      { ok: true, what: `Discord: the token belongs to ${application.name}` },
      { ok: true, what: `Discord: ${commands.length} commands are registered` },
      { ok: true, what: `Discord: invite the bot with ${inviteLink(application.id)}` },
    ]
  } catch (error) {
    const status = (error as { status?: number }).status
    if (status === 401)
      return [
        {
          ok: false,
          what: 'Discord refuses the token',
          remedy:
            'make a new one on the page Bot of your application at https://discord.com/developers/applications and put it into DISCORD_TOKEN',
        },
      ]
    const why = messageOf(error)
    return [
      { ok: false, what: `Discord cannot be asked: ${why}`, remedy: 'look at the network, then try again' },
    ]
  }
}
