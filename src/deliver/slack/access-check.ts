/** Whether the tokens open Slack, and which scopes are missing. Touches the network. */
import { WebClient } from '@slack/web-api'
import { messageOf } from '../../lib/message-of.ts'
import type { Finding } from '../access-check.ts'

const TIMEOUT_MS = 15_000

/** What each is for, so that an operator can do without one knowingly. */
const SCOPES: Readonly<Record<string, string>> = {
  'chat:write': 'nothing can be posted',
  commands: 'no command works',
  'channels:history': 'a message that may have arrived in a public channel is held back for a person',
  'groups:history': 'a message that may have arrived in a private channel is held back for a person',
  'im:write': 'nobody can be sent a direct message',
  'im:history': 'a direct message that may have arrived is held back for a person',
  'users:read': 'admins are not known: only the managers of the configuration may change settings',
}

export async function checkSlack(
  tokens: { readonly bot: string; readonly app?: string },
  apiUrl?: string,
): Promise<Finding[]> {
  const client = new WebClient(undefined, {
    timeout: TIMEOUT_MS,
    retryConfig: { retries: 0 },
    ...(apiUrl && { slackApiUrl: apiUrl }),
  })
  const bot = await tried(async () => {
    const { team, user, response_metadata } = await client.auth.test({ token: tokens.bot })
    const missing = Object.entries(SCOPES).filter(([scope]) => !response_metadata?.scopes?.includes(scope))
    return [
      { ok: true, what: `Slack: the bot token belongs to ${user} in ${team}` },
      ...missing.map(([scope, effect]) => ({
        ok: false,
        what: `Slack: the scope ${scope} is missing: ${effect}`,
        remedy:
          'add it under OAuth & Permissions and install the app again, or use config/slack-manifest.yaml',
      })),
    ]
  }, 'SLACK_BOT_TOKEN (OAuth & Permissions)')
  const { app } = tokens
  if (!app) return bot
  const socket = await tried(async () => {
    await client.apps.connections.open({ token: app })
    return [{ ok: true, what: 'Slack: the app token opens Socket Mode' }]
  }, 'SLACK_APP_TOKEN (Basic Information, App-Level Tokens, scope connections:write)')
  return [...bot, ...socket]
}

async function tried(ask: () => Promise<Finding[]>, which: string): Promise<Finding[]> {
  try {
    return await ask()
  } catch (error) {
    const why = messageOf(error)
    return [
      { ok: false, what: `Slack refuses: ${why}`, remedy: `look at ${which} at https://api.slack.com/apps` },
    ]
  }
}
