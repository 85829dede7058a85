/**
 * One connection to Discord's gateway, by discord.js: from the login until it cannot go on. The library mends what it
 * can (lost sockets, sessions to resume); whoever opened this opens another one after the rest. Touches the network.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import {
  type APIInteraction,
  Client,
  Events,
  GatewayDispatchEvents,
  GatewayIntentBits,
  type GatewayMessageCreateDispatchData,
  type GatewayReadyDispatchData,
  type IShardingStrategy,
  Options,
  REST,
  SimpleShardingStrategy,
} from 'discord.js'
import { REST_OPTIONS } from '../wire/api.ts'
import { finalClose, finalError } from './final-close.ts'

/** Who we are on Discord. */
export type Identity = { readonly applicationId: string; readonly userId: string; readonly name: string }

/** `final`: another try would end the same way. */
export type End = { readonly why: string; readonly final: boolean; readonly error?: unknown }

export type Hooks = {
  ready(identity: Identity, shard: number): void
  resumed(shard: number): void
  /** The socket is gone; the library tries to bring it back. */
  lost(shard: number): void
  ended(end: End): void
  trouble(error: unknown): void
  interaction(interaction: APIInteraction): void
  message(message: GatewayMessageCreateDispatchData): void
}

export type ClientOptions = {
  readonly token: string
  /** Without a version. */
  readonly apiUrl?: string | undefined
  /** Whether messages of servers are heard. */
  readonly messages: boolean
}

export type GatewayClient = {
  /** Id of the channel that a thread belongs to, from memory. */
  parentOf(channelId: string): string | undefined
  /** Type of a channel, as the API numbers them. */
  typeOf(channelId: string): number | undefined
  /** Fulfilled when everything is given back, or after a second. */
  close(): Promise<void>
}

/** Refused requests, in ten minutes, between two warnings. */
const WARN_EVERY = 100
const CLOSE_MS = 1_000
/** People whom the library remembers; we need none. */
const REMEMBERED = 50

const restOptions = (apiUrl?: string) => ({
  ...REST_OPTIONS,
  invalidRequestWarningInterval: WARN_EVERY,
  ...(apiUrl !== undefined && { api: apiUrl.replace(/\/+$/, '') }),
})

/** The one for all requests of the process. It keeps its token and its pace whatever becomes of the gateway. */
export const openRest = ({ token, apiUrl }: ClientOptions): REST =>
  new REST(restOptions(apiUrl)).setToken(token)

export function openGatewayClient({ token, apiUrl, messages }: ClientOptions, hooks: Hooks): GatewayClient {
  const shards = new Set<Shard>()
  const client = new Client({
    intents: messages
      ? [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages]
      : [GatewayIntentBits.Guilds],
    allowedMentions: { parse: [] },
    shards: 'auto',
    makeCache: Options.cacheWithLimits(LIMITS),
    // Its own only asks where the gateway is: a failed login takes the token from it.
    rest: restOptions(apiUrl),
    ws: {
      buildStrategy: (manager) => remembering(new SimpleShardingStrategy(manager), shards),
    },
  })
  listen(client, hooks)
  client.login(token).catch((error: unknown) => {
    const why = finalError(error)
    hooks.ended({ why: why ?? 'the login failed', final: why !== undefined, error })
  })
  return {
    typeOf: (channelId) => client.channels.cache.get(channelId)?.type,
    parentOf(channelId) {
      const channel = client.channels.cache.get(channelId)
      return channel?.isThread() ? (channel.parentId ?? undefined) : undefined
    },
    async close() {
      client.removeAllListeners()
      client.ws.removeAllListeners()
      // An emitter without a listener for errors throws them.
      client.on(Events.Error, () => undefined)
      await Promise.race([bury(client, shards), sleep(CLOSE_MS, undefined, { ref: false })])
    },
  }
}

function listen(client: Client, hooks: Hooks): void {
  // As they come over the wire: no structures are needed between a payload and its answer.
  client.ws
    .on(GatewayDispatchEvents.Ready, ({ application, user }: GatewayReadyDispatchData, shard) =>
      hooks.ready({ applicationId: application.id, userId: user.id, name: user.username }, shard),
    )
    .on(GatewayDispatchEvents.Resumed, (_data, shard) => hooks.resumed(shard))
    .on(GatewayDispatchEvents.InteractionCreate, (data: APIInteraction) => hooks.interaction(data))
    .on(GatewayDispatchEvents.MessageCreate, (data: GatewayMessageCreateDispatchData) => hooks.message(data))
  client
    .on(Events.Error, (error) => hooks.trouble(error))
    .on(Events.ShardError, (error) => hooks.trouble(error))
    .on(Events.ShardReconnecting, (shard) => hooks.lost(shard))
    .on(Events.ShardDisconnect, ({ code }) =>
      hooks.ended({
        why: finalClose(code) ?? `closed by Discord (${code})`,
        final: finalClose(code) !== undefined,
      }),
    )
}

type Shard = { destroy(): Promise<void> }

/** The library forgets its shards when a login fails. */
function remembering(strategy: SimpleShardingStrategy, shards: Set<Shard>): IShardingStrategy {
  return {
    async spawn(ids) {
      await strategy.spawn(ids)
      for (const shard of (Reflect.get(strategy, 'shards') as Map<number, Shard>).values()) shards.add(shard)
    },
    connect: () => strategy.connect(),
    destroy: (options) => strategy.destroy(options),
    send: (shard, payload) => strategy.send(shard, payload),
    fetchStatus: () => strategy.fetchStatus(),
  }
}

/**
 * A socket that broke while it was opened is opened again half a second later, even when its client is destroyed by then:
 * it would live on beside the next one.
 */
async function bury(client: Client, shards: ReadonlySet<Shard>): Promise<void> {
  for (const shard of shards) Reflect.set(shard, 'internalConnect', async () => undefined)
  await client.destroy()
  // Of those that the client has forgotten. Twice at once is too much for one that it has not.
  for (const shard of shards) await shard.destroy()
}

const isOurs = (one: { readonly id: string; readonly client: Client<true> }) => one.id === one.client.user.id

/** Servers, channels, roles and threads are kept, for the library counts on them; nothing that grows with use. */
const LIMITS = {
  MessageManager: 0,
  ReactionManager: 0,
  ThreadMemberManager: 0,
  PresenceManager: 0,
  VoiceStateManager: 0,
  GuildEmojiManager: 0,
  GuildStickerManager: 0,
  GuildMemberManager: { maxSize: REMEMBERED, keepOverLimit: isOurs },
  UserManager: { maxSize: REMEMBERED, keepOverLimit: isOurs },
}
