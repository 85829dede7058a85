/** `dragoman doctor`: looks at everything that must be right, and says what to do about what is not. */
import { existsSync } from 'node:fs'
import { type ChatAccess, type Config, loadChatAccess, loadConfig } from './config.ts'
import type { Finding } from './deliver/access-check.ts'
import { safe } from './deliver/safe-text.ts'
import { count } from './deliver/words.ts'
import { isPolled, sourceKey } from './ingest/sources.ts'
import { write } from './screen.ts'
import { openSqliteStore } from './store/sqlite/sqlite-store.ts'

/** Gives false when something is not well. */
export async function doctor(): Promise<boolean> {
  const config = loadConfig()
  const access = loadChatAccess()
  const findings = [
    { ok: true, what: `Node ${process.versions.node}` },
    ...sourceFindings(config),
    await storeFinding(config),
    ...(await chatFindings(access)),
  ]
  for (const { ok, what, remedy } of findings)
    write(`${ok ? 'ok     ' : 'WRONG  '}${safe(what)}${remedy ? `\n       ${safe(remedy)}` : ''}\n`)
  return findings.every(({ ok }) => ok)
}

const sourceFindings = ({ sources }: Config): Finding[] =>
  sources.map((entry) => {
    const what = `source: ${entry.kind} ${sourceKey(entry)}`
    if (isPolled(entry) || existsSync(entry.path)) return { ok: true, what }
    const remedy = 'make it, or take it out of sources: in config/dragoman.yaml'
    return { ok: false, what: `source: there is no folder ${entry.path}`, remedy }
  })

async function storeFinding({ database }: Config): Promise<Finding> {
  try {
    const store = await openSqliteStore(database)
    const { articles, stories } = await store.counts()
    await store.close()
    return {
      ok: true,
      what: `database: ${database}, ${count(articles, 'article')} in ${count(stories, 'story')}`,
    }
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error)
    return { ok: false, what: `database: ${what}`, remedy: 'see above; DRAGOMAN_DATABASE names another file' }
  }
}

async function chatFindings(access: ChatAccess): Promise<Finding[]> {
  const { discordToken, discordApiUrl, slackBotToken, slackAppToken, slackApiUrl } = access
  const findings: Finding[] = []
  if (discordToken) {
    const { checkDiscord } = await import('./deliver/discord/access-check.ts')
    findings.push(...(await checkDiscord(discordToken, discordApiUrl)))
  } else findings.push({ ok: true, what: 'Discord: no DISCORD_TOKEN, not used' })
  if (slackBotToken) {
    const { checkSlack } = await import('./deliver/slack/access-check.ts')
    const tokens = { bot: slackBotToken, ...(slackAppToken && { app: slackAppToken }) }
    findings.push(...(await checkSlack(tokens, slackApiUrl)))
    if (!slackAppToken && !access.slackSigningSecret)
      findings.push({
        ok: false,
        what: 'Slack: neither SLACK_APP_TOKEN nor SLACK_SIGNING_SECRET is set, so no command arrives',
        remedy: 'set SLACK_APP_TOKEN (Socket Mode, no public address needed)',
      })
  } else findings.push({ ok: true, what: 'Slack: no SLACK_BOT_TOKEN, not used' })
  return findings
}
