/**
 * Slack as a place where people read and ask: a posting client of its own, Bolt for everything that people do, and the
 * sink of the outbox. Touches the network. Nothing is ever posted through a listener of Bolt.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import { App } from '@slack/bolt'
import { WebClient, type WebClientOptions } from '@slack/web-api'
import type { Chat, Found, Outcome, Sink } from '../chat.ts'
import type { ChatOptions } from '../chat-options.ts'
import { openCardMemory } from '../interaction/card-memory.ts'
import { openAnswers } from './app/asking/answers.ts'
import { openManagers } from './app/asking/managers.ts'
import { callerOf, workspaceOf } from './app/asking/origin.ts'
import { prefixOf, type Tools } from './app/asking/tools.ts'
import { openButtons } from './app/buttons.ts'
import { openCommands } from './app/commands.ts'
import { openConnection } from './app/connect/connection.ts'
import { openHttp } from './app/connect/http.ts'
import { inTime } from './app/connect/in-time.ts'
import { quietLogger } from './app/connect/quiet-logger.ts'
import { openSocket } from './app/connect/socket.ts'
import { type Identity, idleReceiver } from './app/connect/transport.ts'
import { explained } from './app/connect/trouble.ts'
import { openHome } from './app/home.ts'
import { listen } from './app/listen.ts'
import { openQuestions } from './app/questions.ts'
import { renderSlack } from './render.ts'
import { openSlackSink } from './sink.ts'

export type SlackChatOptions = ChatOptions & {
  readonly botToken: string
  /** For Socket Mode. Without it requests come over HTTP: then `signingSecret` and `port` are needed. */
  readonly appToken?: string
  readonly signingSecret?: string
  /** 0: any that is free; the log names it. */
  readonly port?: number
  /** Slack's own unless said. */
  readonly apiUrl?: string
  /** Name of the slash command, without the slash. */
  readonly command: string
  /** Milliseconds for which `start` waits; the connecting goes on after that. 30,000 unless said. */
  readonly patienceMs?: number
}

const TIMEOUT_MS = 15_000
const PATIENCE_MS = 30_000
/** For what people have asked for and not yet seen. */
const STOP_MS = 3_000

export function openSlackChat(options: SlackChatOptions): Chat {
  const { botToken, appToken, signingSecret = '', port = 0, apiUrl, desk, clock, events, log } = options
  const { patienceMs = PATIENCE_MS } = options
  const shared = (): WebClientOptions => ({
    timeout: TIMEOUT_MS,
    logger: quietLogger,
    ...(apiUrl && { slackApiUrl: apiUrl }),
  })
  const once = (): WebClientOptions => ({
    ...shared(),
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
  })
  const client = new WebClient(botToken, once())

  const connection = openConnection({
    transport: appToken ? openSocket(appToken, once) : openHttp({ signingSecret, port, clock, log }),
    identify: () => identify(client),
    clock,
    log,
  })
  const report = (error: unknown) => log('Slack: something failed', error)
  const cards = openCardMemory()
  const managers = openManagers({
    client,
    managers: options.managers,
    clock,
    identity: connection.identity,
  })
  const tools: Tools = {
    desk,
    commands: options.commands,
    name: options.command,
    cards,
    answers: openAnswers({ client, cards, desk, log, ...(apiUrl && { apiUrl }) }),
    report,
    identity: connection.identity,
    workspace: () => workspaceIn(connection.identity()),
    callerOf: async (origin) => ({
      ...callerOf(origin, await managers.isManager(origin)),
      prefix: prefixOf(options.command),
    }),
  }

  const running = new Set<Promise<void>>()
  let stopped: Promise<void> | undefined
  const stop = async () => {
    await Promise.race([Promise.allSettled(running), sleep(STOP_MS, undefined, { ref: false })])
    await connection.stop()
  }
  const take = (work: () => Promise<void>): boolean => {
    if (stopped) return false
    const done: Promise<void> = work()
      .catch(report)
      .finally(() => running.delete(done))
    running.add(done)
    return true
  }

  const app = new App({
    receiver: idleReceiver,
    // From memory: an acknowledgement waits for no call.
    authorize: async () => authorization(connection.identity(), botToken),
    convoStore: false,
    // Never used to post: its own repeats would post twice.
    clientOptions: { ...shared(), retryConfig: { retries: 10_000, factor: 1.3, maxTimeout: 30_000 } },
    logger: quietLogger,
  })
  app.error(async (error) => report(error))
  listen(app, {
    tools,
    on: {
      commands: openCommands(tools),
      buttons: openButtons(tools),
      home: openHome(tools, client),
      ...(options.replies && { question: openQuestions({ tools, events, clock }) }),
    },
    events,
    clock,
    take,
  })

  const sink = watched(openSlackSink({ client, identity: connection.identity }))
  return {
    platform: 'slack',
    render: renderSlack,
    sink,
    state: () => sink.refusal() ?? connection.state(),
    async start() {
      await inTime(
        patienceMs,
        connection.start(app),
        `Slack: not connected after ${Math.round(patienceMs / 1_000)} s; it is tried on`,
      )
    },
    stop: () => (stopped ??= stop()),
  }
}

async function identify(client: WebClient): Promise<Identity> {
  try {
    const about = await client.auth.test()
    const { team = 'Slack', team_id: teamId = '', user_id: userId = '', bot_id: botId = '', user } = about
    const enterpriseId = about.is_enterprise_install ? about.enterprise_id : undefined
    return { team, teamId, userId, botId, userName: user ?? 'the app', ...(enterpriseId && { enterpriseId }) }
  } catch (error) {
    throw explained(error, 'bot')
  }
}

function workspaceIn(identity: Identity | undefined): string {
  if (!identity) throw new Error('Slack has not said yet who we are')
  return workspaceOf(identity)
}

const authorization = (identity: Identity | undefined, botToken: string) => ({
  botToken,
  ...(identity && { botId: identity.botId, botUserId: identity.userId }),
})

/**
 * Remembers that the token was refused in a call of the outbox, which from then on sends nothing until the next start,
 * whatever the connection does and however a message fares that was under way at the same time.
 */
function watched(sink: Sink): Sink & { refusal(): string | undefined } {
  let why: string | undefined
  const note = <Result extends Outcome | Found>(result: Result): Result => {
    if (result.kind === 'platform-off') why = result.why
    return result
  }
  return {
    ...sink,
    send: async (outgoing) => note(await sink.send(outgoing)),
    find: async (outgoing) => note(await sink.find(outgoing)),
    refusal: () => why && `token refused: ${why}; nothing is sent until the program is started again`,
  }
}
