/**
 * A Discord on loopback, for tests: the API and the gateway that discord.js speaks to, with the platform's limits, its
 * pace and its refusals, and with every fault on demand. It judges: what Discord would refuse stands in `problems`.
 */
import { createServer } from 'node:http'
import { type Answer, type Call, createFaults, type Fault, faultyListener, listen } from '../fault-control.ts'
import { createGateway, type Frame, type GatewayOptions } from './gateway.ts'
import { createInteractions } from './interactions.ts'
import { createPeople } from './people.ts'
import { applicationRoutes } from './routes/application-routes.ts'
import { interactionRoutes } from './routes/interaction-routes.ts'
import { messageRoutes } from './routes/message-routes.ts'
import { openJudge } from './routes/openapi.ts'
import { createRateLimits, type Rates, tooMany } from './routes/rate-limits.ts'
import { createRouter } from './routes/router.ts'
import { threadRoutes } from './routes/thread-routes.ts'
import type { Json } from './rules/refusal.ts'
import { channelShape } from './world/shapes.ts'
import { type ChannelOptions, createWorld, type Stored, type WorldOptions } from './world/world.ts'

export type FakeDiscordOptions = WorldOptions &
  GatewayOptions & {
    /** Discord's own description of its API; the environment's DISCORD_OPENAPI unless said, none when empty. */
    readonly openapi?: string
    readonly rates?: Partial<Rates> | 'off'
  }

export type FakeDiscord = Awaited<ReturnType<typeof startFakeDiscord>>

const TEN_MINUTES_MS = 600_000
const INVALID = [401, 403, 429]
const DEFAULT_REFUSAL_MS = 300

export async function startFakeDiscord(options: FakeDiscordOptions = {}) {
  const world = createWorld(options)
  const channel = world.addChannel({ name: 'news' })
  const rates = createRateLimits()
  if (options.rates) rates.set(options.rates)
  const faults = createFaults()
  const calls: Call[] = []
  const server = createServer()
  const gateway = createGateway(world, server, options)
  const interactions = createInteractions(world, channel.id)
  const people = createPeople(world, interactions)
  // biome-ignore lint/style/noProcessEnv: the description is named by the environment of the tests
  const description = options.openapi ?? process.env.DISCORD_OPENAPI ?? ''
  const judge = description === '' ? undefined : openJudge(description)
  const routes = [
    ...applicationRoutes(world, gateway),
    ...messageRoutes(world),
    ...threadRoutes(world),
    ...interactionRoutes(world, interactions),
  ]
  const answer = createRouter({ world, routes, rates, judge })
  server.on('request', faultyListener({ faults, calls, answer, refusal }))
  const listener = await listen(server)

  return {
    url: `http://127.0.0.1:${listener.port}/api`,
    token: world.token,
    applicationId: world.applicationId,
    publicKey: world.publicKey,
    guildId: world.guildId,
    channelId: channel.id,
    botId: world.bot.id,
    person: world.person,
    calls,
    frames: gateway.frames as readonly Frame[],
    problems: world.problems,
    /** True when Discord's own description judges too. */
    hasDescription: judge !== undefined,
    /** Before anything is timed: compiles the description, about two seconds in all. */
    warmUp: () => judge?.warmUp(routes),

    ...people,
    addChannel: (wanted?: ChannelOptions): string => {
      const added = world.addChannel(wanted)
      world.emit('CHANNEL_CREATE', channelShape(world, added), { channel: added })
      return added.id
    },
    /** Threads and direct messages too. */
    channelIds: (): string[] => [...world.channels.keys()],
    directChannel: (user = world.person): string => world.directChannel(user).id,
    user: world.user,
    /** What people see there, oldest first. */
    messages: (channelId: string): Stored['wire'][] =>
      (world.channels.get(channelId)?.messages ?? [])
        .filter(({ deleted }) => !deleted)
        .map(({ wire }) => wire),
    /** Everything that was ever stored there, removed messages too. */
    everStored: (channelId: string): number => world.channels.get(channelId)?.messages.length ?? 0,
    commands: (): Json[] => [...world.commands.values()].flat(),
    invalidRequests: (): number =>
      calls.filter(({ status, at }) => INVALID.includes(status ?? 0) && at > Date.now() - TEN_MINUTES_MS)
        .length,

    fail(fault: Fault): void {
      if (fault.how === 'refuse') listener.refuseFor(fault.forMs ?? DEFAULT_REFUSAL_MS)
      else faults.add(fault)
    },
    clearFaults: faults.clear,
    setRateLimits: rates.set,
    setNonceWindow: (ms: number): void => {
      world.nonceWindowMs = ms
    },
    setHistoryDelay: (ms: number): void => {
      world.historyDelayMs = ms
    },
    /** Moves the platform's clock: ids, the nonce window, the 3 seconds and the 15 minutes. */
    advance: world.advance,
    revokeToken(): void {
      world.tokenIsGood = false
      gateway.close(4004)
    },
    restoreToken: (): void => {
      world.tokenIsGood = true
    },
    /** By a moderator. */
    deleteMessage(channelId: string, id: string): void {
      const place = world.channels.get(channelId)
      if (place) world.remove(place, world.requireMessage(place, id))
    },
    removeChannel(id: string): void {
      const place = world.channels.get(id)
      if (!place) return
      world.channels.delete(id)
      world.emit('CHANNEL_DELETE', channelShape(world, place), { channel: place })
    },
    /** Of the bot, as bits. */
    setPermissions(channelId: string, bits: bigint | string): void {
      const place = world.channels.get(channelId)
      if (!place) return
      place.permissions = BigInt(bits)
      world.emit('CHANNEL_UPDATE', channelShape(world, place), { channel: place })
    },

    connected: gateway.connected,
    identifies: gateway.identifies,
    dropSockets: gateway.dropSockets,
    reconnect: gateway.reconnect,
    invalidate: gateway.invalidate,
    closeGateway: gateway.close,
    stop(): void {
      interactions.stop()
      gateway.stop()
      listener.stop()
    },
  }
}

/** A fault in Discord's own form. */
function refusal({ how, retryAfterS = 0.2 }: Fault): Answer {
  if (how === '429') return tooMany('user', retryAfterS)
  if (how === '429-global') return tooMany('global', retryAfterS)
  const wanted = typeof how === 'object' && 'status' in how ? how : { status: Number(how) }
  const { status, code = 0, message = `${status}: the fake was told to fail` } = wanted as Wanted
  return { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify({ message, code }) }
}

type Wanted = { readonly status: number; readonly code?: number | string; readonly message?: string }
