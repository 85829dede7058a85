/** Whether the chat platforms know our tokens, and what rights are missing. Asks the platforms whose tokens are set. */
import type { ChatAccess } from '../config.ts'
import { good, type Told, wrong } from './told.ts'

export async function chatFindings(access: ChatAccess): Promise<Told[]> {
  return [...(await discordFindings(access)), ...(await slackFindings(access))]
}

async function discordFindings({ discordToken, discordApiUrl }: ChatAccess): Promise<readonly Told[]> {
  if (!discordToken) return [good('Discord: no DISCORD_TOKEN, not used')]
  const { checkDiscord } = await import('../deliver/discord/access-check.ts')
  return checkDiscord(discordToken, discordApiUrl)
}

async function slackFindings(access: ChatAccess): Promise<readonly Told[]> {
  const { slackBotToken, slackAppToken, slackSigningSecret, slackApiUrl } = access
  if (!slackBotToken) return [good('Slack: no SLACK_BOT_TOKEN, not used')]
  const { checkSlack } = await import('../deliver/slack/access-check.ts')
  const tokens = { bot: slackBotToken, ...(slackAppToken && { app: slackAppToken }) }
  const findings: readonly Told[] = await checkSlack(tokens, slackApiUrl)
  if (slackAppToken || slackSigningSecret) return findings
  return [
    ...findings,
    wrong(
      'Slack: neither SLACK_APP_TOKEN nor SLACK_SIGNING_SECRET is set, so no command arrives',
      'set SLACK_APP_TOKEN (Socket Mode, no public address needed)',
    ),
  ]
}
