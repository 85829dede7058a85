/**
 * Discord as a place where people read and ask: one connection, one REST for everything that is sent, commands as Discord
 * knows them, and the sink of the outbox. Touches the network.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import { block } from '../card.ts'
import type { Chat } from '../chat.ts'
import type { ChatOptions } from '../chat-options.ts'
import { realWait } from '../outbox/pace/wait.ts'
import { assertDiscordMessage } from './check.ts'
import { type ClientOptions, openGatewayClient, openRest } from './gateway/client.ts'
import { loginWaitMs, openConnection } from './gateway/connection.ts'
import { definitionsOf } from './gateway/definitions.ts'
import { openAnswers } from './gateway/interaction/answers.ts'
import { openInteractions } from './gateway/interaction/handle.ts'
import { openMessages } from './gateway/messages.ts'
import { ownersOf } from './gateway/owners.ts'
import { registerCommands } from './gateway/register.ts'
import { renderDiscord, renderReply } from './render.ts'
import { openDiscordSink } from './sink.ts'

/** Text and announcements: messages with threads. */
const PLAIN_CHANNELS = [0, 5]

export type DiscordChatOptions = ChatOptions & {
  readonly token: string
  /** Without a version; Discord's own unless said. */
  readonly apiUrl?: string
  /** Id of a server: commands are registered there alone, where changes show at once. For development. */
  readonly guild?: string
  /** Milliseconds for which `start` waits; the login goes on after that. 30,000 unless said. */
  readonly patienceMs?: number
}

const PATIENCE_MS = 30_000
/** For what people have asked for and not yet seen. */
const STOP_MS = 3_000

export function openDiscordChat(options: DiscordChatOptions): Chat {
  const { token, apiUrl, guild, clock, log, commands, managers } = options
  const access: ClientOptions = { token, apiUrl, messages: options.replies }
  const rest = openRest(access)
  rest.on('invalidRequestWarning', ({ count, remainingTime }) =>
    log(
      `Discord: ${count} refused requests in ten minutes; at 10,000 Discord bans this address`,
      new Error(`the count begins anew in ${Math.round(remainingTime / 1_000)} s`),
    ),
  )
  const wanted = definitionsOf(commands, managers.length > 0)
  const stopping = new AbortController()
  const running = new Set<Promise<void>>()
  const take = (work: () => Promise<void>) => {
    if (stopping.signal.aborted) return
    const done: Promise<void> = work().finally(() => running.delete(done))
    running.add(done)
  }

  const connection = openConnection({
    clock,
    log,
    open: (hooks) =>
      openGatewayClient(access, {
        ...hooks,
        interaction: (interaction) => take(() => handle(interaction)),
        message: (message) => take(() => hear(message)),
      }),
  })
  const { parentOf, typeOf } = connection
  let owners: readonly string[] = []
  const handle = openInteractions({
    ...options,
    answers: openAnswers(rest, log),
    parentOf,
    owners: () => owners,
  })
  const hear = openMessages({ ...options, rest, parentOf, me: () => connection.identity()?.userId })

  async function register(applicationId: string): Promise<boolean> {
    try {
      const scope = { applicationId, ...(guild !== undefined && { guild }) }
      if (await registerCommands({ rest, wanted, ...scope }))
        log('Discord: the commands have been registered')
      return true
    } catch (error) {
      log('Discord: the commands could not be registered; it is tried again', error)
      return false
    }
  }

  /** People have the commands of before meanwhile. */
  async function registerLater(applicationId: string): Promise<void> {
    for (let tries = 1; !stopping.signal.aborted; tries++) {
      await realWait(loginWaitMs(tries), stopping.signal)
      if (stopping.signal.aborted || (await register(applicationId))) return
    }
  }

  /** Forums are asked for: their tags count, too. */
  const told = (channel: string) => {
    const type = typeOf(channel)
    return type !== undefined && PLAIN_CHANNELS.includes(type) ? { type } : undefined
  }

  async function learnOwners(): Promise<void> {
    try {
      owners = await ownersOf(rest)
    } catch (error) {
      log('Discord does not say to whom the bot belongs; only chat.managers may run it', error)
    }
  }

  return {
    platform: 'discord',
    render: renderDiscord,
    sink: openDiscordSink({ rest, userId: () => connection.identity()?.userId, clock, told }),
    state: connection.state,
    async start() {
      warmUp()
      const ready = connection.start().then(async ({ applicationId }) => {
        await learnOwners()
        if (!(await register(applicationId))) void registerLater(applicationId)
      })
      await within(options.patienceMs ?? PATIENCE_MS, ready)
    },
    async stop() {
      stopping.abort()
      await Promise.race([Promise.allSettled(running), sleep(STOP_MS, undefined, { ref: false })])
      await connection.stop()
      rest.clearHashSweeper()
      rest.clearHandlerSweeper()
    },
  }
}

/** @throws {Error} when it takes longer; it goes on all the same. */
async function within<Value>(ms: number, promise: Promise<Value>): Promise<Value> {
  const late = new AbortController()
  const tooLate = sleep(ms, undefined, { signal: late.signal }).then(
    () => {
      throw new Error(`Discord: not connected after ${Math.round(ms / 1_000)} s; it is tried on`)
    },
    () => new Promise<never>(() => undefined),
  )
  try {
    return await Promise.race([promise, tooLate])
  } finally {
    late.abort()
  }
}

/** The rules of a message are compiled when they are first used: not while somebody waits. */
function warmUp(): void {
  for (const body of renderReply({ blocks: [block('paragraph', 'Ready.')] })) assertDiscordMessage(body)
}
