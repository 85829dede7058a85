/** What the environment says, and what is wrong with it. Reads the files that it names, and nothing else. */
import { readFileSync } from 'node:fs'
import { present } from '../lib/present.ts'

export type Environment = Readonly<Record<string, string | undefined>>

/** What the chat platforms are entered with. Secrets but for the two addresses. */
export type ChatAccess = {
  readonly discordToken?: string
  readonly discordApiUrl?: string
  readonly slackBotToken?: string
  readonly slackAppToken?: string
  readonly slackSigningSecret?: string
  readonly slackApiUrl?: string
}

/** `unread`: the file that NAME_FILE gives. Both are absent when the variable is not set. */
export type Secret = { readonly value?: string; readonly unread?: string }

/** Of NAME, else of the file whose name NAME_FILE gives. What is set to nothing counts as not set. */
export function readSecret(environment: Environment, name: string): Secret {
  const value = environment[name]?.trim()
  const file = environment[`${name}_FILE`]
  if (value) return { value }
  if (!file) return {}
  try {
    return present({ value: readFileSync(file, 'utf8').trim() || undefined })
  } catch {
    return { unread: file }
  }
}

export type ChatAccessReading = { readonly access: ChatAccess; readonly faults: readonly string[] }

/** Only what is set is there. */
export function readChatAccess(environment: Environment): ChatAccessReading {
  const faults: string[] = []
  const secret = (name: string): string | undefined => {
    const { value, unread } = readSecret(environment, name)
    if (unread)
      faults.push(`${name}_FILE: cannot read ${unread}; check its path, and allow this user to read it`)
    return value
  }
  const address = (name: string, example: string): string | undefined => {
    const value = environment[name]?.trim()
    if (!value) return undefined
    if (/^https?:\/\/[^/]/i.test(value) && URL.canParse(value)) return value
    faults.push(`${name}: this is no address; give one such as ${example}, or take it out`)
    return undefined
  }
  const access = present({
    discordToken: secret('DISCORD_TOKEN'),
    discordApiUrl: address('DISCORD_API_URL', 'https://discord.com/api')?.replace(/\/+$/, ''),
    slackBotToken: secret('SLACK_BOT_TOKEN'),
    slackAppToken: secret('SLACK_APP_TOKEN'),
    slackSigningSecret: secret('SLACK_SIGNING_SECRET'),
    slackApiUrl: address('SLACK_API_URL', 'https://slack.com/api/')?.replace(/\/*$/, '/'),
  })
  return { access, faults }
}

/** Slack could be written to, but nothing from there would arrive. */
export const wayInFault = ({
  slackBotToken,
  slackAppToken,
  slackSigningSecret,
}: ChatAccess): string | undefined =>
  slackBotToken && !slackAppToken && !slackSigningSecret
    ? 'SLACK_BOT_TOKEN is set, but neither SLACK_APP_TOKEN (Socket Mode) nor SLACK_SIGNING_SECRET (HTTP): set one'
    : undefined
