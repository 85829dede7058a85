/** The default command: the bot on the platforms whose tokens are set, else the same bot in this terminal. */
import { join } from 'node:path'
import { commands } from '../commands/commands.ts'
import { type App, openApp } from './app.ts'
import { type Log, startBot } from './bot.ts'
import { gather } from './command-line/gather.ts'
import { type ChatAccess, type Config, ConfigError, loadChatAccess, loadConfig } from './config.ts'
import { wayInFault } from './config-check/environment.ts'
import { type Block, block } from './deliver/card.ts'
import { DEFAULT_SETTINGS } from './deliver/channel.ts'
import type { Chat } from './deliver/chat.ts'
import type { ChatOptions } from './deliver/chat-options.ts'
import { chats } from './deliver/chats.ts'
import { placeKey } from './deliver/place.ts'
import { safe } from './deliver/safe-text.ts'
import { openTerminalChat, SCREEN } from './deliver/terminal/chat.ts'
import { runPrompt } from './deliver/terminal/prompt.ts'
import { renderTerminal } from './deliver/terminal/render.ts'
import { openLog } from './log.ts'
import { terminalOptions, write } from './screen.ts'

/** Ends when the reader leaves the prompt, or at SIGINT and SIGTERM. */
export async function runCommand(): Promise<void> {
  const config = loadConfig()
  const access = loadChatAccess()
  if (access.discordToken || access.slackBotToken) await runBot(config, access)
  else await runInTerminal(config)
}

/** Exit code of the process when only its operator can mend what is wrong. */
const CONFIGURATION = 78
/** A signal that comes again within this time is the same one: see `stopSignal`. */
const SAME_SIGNAL_MS = 1_000

async function runBot(config: Config, access: ChatAccess): Promise<void> {
  requireWayIn(access)
  const { discordApiUrl: _, slackApiUrl: __, ...secrets } = access
  const log = openLog(process.stderr, [...Object.values(secrets), ...loginsOf(config)])
  for (const event of ['unhandledRejection', 'uncaughtException'] as const)
    process.on(event, (error: unknown) => {
      log('an error that nobody awaited', error)
      // Whatever it was, going on could send twice: the next start takes up where this one ended.
      process.exit(1)
    })
  const stopping = stopSignal()
  const app = await openApp(config, { report: (place, error) => log(placeKey(place), error) })
  const bot = await startBot(app, await openChats(app, access, log), log, { stopping })
  if (!bot.isRefused) {
    await stopping
    log('stopping')
  }
  await bot.stop()
  await app.stop()
  // A request that nobody answers would hold the process until its deadline.
  process.exit(bot.isRefused ? CONFIGURATION : 0)
}

/** What logins of sources must not leave in the log: whole header values, and the secret in each. */
const loginsOf = ({ sources }: Config): string[] =>
  sources
    .flatMap((entry) => (entry.kind === 'folder' ? [] : Object.values(entry.headers ?? {})))
    .flatMap((value) => [value, value.slice(value.indexOf(' ') + 1)])

/** @throws {ConfigError} when Slack could be written to, but nothing from there would arrive. */
function requireWayIn(access: ChatAccess): void {
  const fault = wayInFault(access)
  if (fault) throw new ConfigError(fault)
}

async function openChats(app: App, access: ChatAccess, log: Log): Promise<Chat[]> {
  const { desk, clock, store, config } = app
  const { discordToken, discordApiUrl, slackBotToken, slackAppToken, slackSigningSecret, slackApiUrl } =
    access
  const { managers, replies, command, port } = config.chat
  const shared: Omit<ChatOptions, 'managers'> = { desk, commands, clock, events: store.events, replies, log }
  const open: Chat[] = []
  if (discordToken) {
    const openDiscordChat = await chats.discord()
    open.push(
      openDiscordChat({
        ...shared,
        managers: managers.discord,
        token: discordToken,
        ...(discordApiUrl && { apiUrl: discordApiUrl }),
      }),
    )
  }
  if (slackBotToken) {
    const openSlackChat = await chats.slack()
    open.push(
      openSlackChat({
        ...shared,
        managers: managers.slack,
        command,
        botToken: slackBotToken,
        ...(slackAppToken ? { appToken: slackAppToken } : { signingSecret: slackSigningSecret ?? '', port }),
        ...(slackApiUrl && { apiUrl: slackApiUrl }),
      }),
    )
  }
  return open
}

/**
 * The first one stops in order, a later one at once. A terminal and a service manager tell every process of a group, and
 * the one that started this one passes on what it is told: so one signal arrives twice.
 */
async function stopSignal(): Promise<void> {
  let first: number | undefined
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      process.on(signal, () => {
        first ??= performance.now()
        if (performance.now() - first > SAME_SIGNAL_MS) process.exit(1)
        resolve()
      })
  })
}

async function runInTerminal(config: Config): Promise<void> {
  const app = await openApp(config)
  try {
    await gather(app)
    const { frontPage, stories } = await app.desk.digest(DEFAULT_SETTINGS, {})
    write(renderTerminal([...frontPage.blocks, ...furtherBlocks(stories)], terminalOptions()))
    await converse(app)
  } finally {
    await app.stop()
  }
}

/** The first screen is the front page: the rest is one command away. */
function furtherBlocks([first, ...others]: readonly string[]): Block[] {
  if (first === undefined) return [block('meta', 'Add a source: /source add https://news.example')]
  const which = others.length > 0 ? 'The first story whole' : 'The whole story'
  return [block('meta', `${which}: /story ${first}. Its sentences: /story evidence ${first}.`)]
}

/** Commands at the prompt, while the digests of this screen come at their times. */
async function converse(app: App): Promise<void> {
  const log: Log = (message, error) =>
    process.stderr.write(`${safe(message)}${error instanceof Error ? `: ${safe(error.message)}` : ''}\n`)
  const bot = await startBot(app, [openTerminalChat({ write, options: terminalOptions })], log, {
    readAtStart: false,
  })
  const run = `${process.pid}-${app.clock().getTime()}`
  const inMemory = app.config.database === ':memory:'
  try {
    await runPrompt({
      desk: app.desk,
      commands,
      input: process.stdin,
      output: process.stdout,
      write,
      report: (error) => log('a command failed', error),
      caller: {
        person: { platform: 'terminal', workspace: SCREEN.workspace, user: 'you' },
        place: SCREEN,
        isManager: true,
        isOperator: true,
        request: run,
      },
      ...(!inMemory && { historyFile: join(app.config.database, '..', 'history') }),
    })
    await bot.idle()
  } finally {
    await bot.stop()
  }
}
