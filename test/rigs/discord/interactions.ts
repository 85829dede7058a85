/**
 * What people do: type a command, press a button, send a form. Each becomes an interaction with a token of its own, and
 * a handle on which a test waits for the first answer and for what the person finally sees.
 * Source: docs.discord.com/developers/interactions/receiving-and-responding.
 */
import { randomBytes } from 'node:crypto'
import { DISCORD_LIMITS as LIMITS } from '../../../src/deliver/limits.ts'
import { isObject, type Json } from './rules/refusal.ts'
import { channelShape, memberShape, userShape } from './world/shapes.ts'
import { ALL_NEEDED, type Channel, isDirect, type Stored, type User, type World } from './world/world.ts'

export type Ack = { readonly type: number; readonly ms: number; readonly data: Json }

/** A message as the person sees it. */
export type Shown = Stored['wire']

export type Interaction = {
  readonly id: string
  readonly token: string
  /** 2 command, 3 component, 4 autocomplete, 5 modal. */
  readonly type: number
  readonly channel: Channel
  readonly user: User
  readonly createdAt: number
  readonly wire: Json
  /** The message that carries the button. */
  readonly source?: Stored
  ack?: Ack
  original?: Stored
  /** "Thinking…": deferred, and nothing has been shown. */
  isLoading?: boolean
  readonly followUps: Stored[]
  settleAck(ack: Ack): void
  settleAnswer(message: Shown): void
}

export type Handle = {
  readonly interaction: Json
  readonly acked: Promise<Ack>
  /** The first message with content: the answer itself, or the edit of a deferred one. */
  readonly answer: Promise<Shown>
  followUps(): Shown[]
  /** What was offered while typing; undefined before the answer. */
  readonly choices: Json[] | undefined
  readonly modal: Json | undefined
}

export type Who = {
  readonly user?: User
  readonly channelId?: string
  /** Of the person in the channel, as bits. */
  readonly permissions?: bigint | string
  readonly roles?: readonly string[]
  readonly locale?: string
}

export type Interactions = ReturnType<typeof createInteractions>

const ANSWER_MS = 30_000

export function createInteractions(world: World, defaultChannelId: string) {
  const byToken = new Map<string, Interaction>()
  const timers = new Set<NodeJS.Timeout>()

  const after = (ms: number, act: () => void) => {
    const timer = setTimeout(act, ms)
    timer.unref()
    timers.add(timer)
    return () => clearTimeout(timer)
  }

  /** A promise that a test may leave alone, and that does not wait for ever. */
  const promised = <T>(ms: number, what: string, late: () => void) => {
    const { promise, resolve, reject } = Promise.withResolvers<T>()
    const stop = after(ms, () => {
      late()
      reject(new Error(`${what} within ${ms} ms`))
    })
    promise.catch(() => undefined)
    return { promise, settle: (value: T) => [stop(), resolve(value)] }
  }

  return {
    find: (token: string) => byToken.get(token),
    all: () => [...byToken.values()],
    /** `send`: over the gateway; a caller of an HTTP endpoint sends it itself. */
    open(type: number, data: Json, who: Who & { source?: Stored; send?: boolean }): Handle {
      const channel = world.channels.get(who.channelId ?? defaultChannelId)
      if (!channel) throw new Error(`the fake has no channel ${who.channelId}`)
      const [id, token] = [world.newId(), randomBytes(48).toString('base64url')]
      const user = who.user ?? world.person
      world.users.set(user.id, user)
      const wire = interactionShape(world, { id, token, type, data, who, channel, user })
      const what = `interaction ${id} (type ${type}): no first answer`
      const ack = promised<Ack>(LIMITS.firstAnswerMs.max, what, () => world.problem(`${what} in 3 s`))
      const answer = promised<Shown>(ANSWER_MS, `interaction ${id}: no message`, () => undefined)
      const interaction: Interaction = {
        ...{ id, token, type, channel, user, wire, createdAt: world.now(), followUps: [] },
        ...(who.source && { source: who.source }),
        settleAck(first) {
          interaction.ack = first
          ack.settle(first)
        },
        settleAnswer: (message) => void answer.settle(message),
      }
      byToken.set(token, interaction)
      if (who.send !== false) world.emit('INTERACTION_CREATE', wire, { channel })
      return {
        interaction: wire,
        acked: ack.promise,
        answer: answer.promise,
        followUps: () => interaction.followUps.filter(({ deleted }) => !deleted).map((stored) => stored.wire),
        get choices() {
          return interaction.ack?.data.choices as Json[] | undefined
        },
        get modal() {
          return interaction.ack?.type === 9 ? interaction.ack.data : undefined
        },
      }
    },
    stop() {
      for (const timer of timers) clearTimeout(timer)
    },
  }
}

type Parts = {
  readonly id: string
  readonly token: string
  readonly type: number
  readonly data: Json
  readonly who: Who & { readonly source?: Stored }
  readonly channel: Channel
  readonly user: User
}

const ATTACHMENT_BYTES = 10_485_760

function interactionShape(world: World, { id, token, type, data, who, channel, user }: Parts): Json {
  const permissions = String(who.permissions ?? ALL_NEEDED)
  const inGuild = {
    guild_id: world.guildId,
    guild: { id: world.guildId, locale: 'en-US', features: [] },
    guild_locale: 'en-US',
    member: { ...memberShape(user, who.roles), permissions },
    context: 0,
  }
  return {
    id,
    application_id: world.applicationId,
    type,
    token,
    version: 1,
    data,
    channel: { ...channelShape(world, channel), permissions },
    channel_id: channel.id,
    app_permissions: String(channel.permissions),
    entitlements: [],
    authorizing_integration_owners: isDirect(channel) ? { 1: user.id } : { 0: world.guildId },
    locale: who.locale ?? 'en-US',
    attachment_size_limit: ATTACHMENT_BYTES,
    ...(isDirect(channel) ? { user: userShape(user), context: 1 } : inGuild),
    ...(who.source && { message: who.source.wire }),
  }
}

/** What stands in a message that answers an interaction, about that interaction. */
export const metadataOf = (world: World, { id, type, user, source }: Interaction): Json => ({
  webhook_id: world.applicationId,
  application_id: world.applicationId,
  interaction_metadata: {
    id,
    type,
    user: userShape(user),
    authorizing_integration_owners: { 0: world.guildId },
    ...(source && { interacted_message_id: source.wire.id }),
    ...(type === 5 && { triggering_interaction_metadata: { ...TRIGGER(world), id, user: userShape(user) } }),
  },
})

const TRIGGER = (world: World) => ({ type: 2, authorizing_integration_owners: { 0: world.guildId } })

export const isLate = (world: World, { createdAt }: Interaction): boolean =>
  world.now() - createdAt > LIMITS.firstAnswerMs.max

export const isDead = (world: World, { createdAt }: Interaction): boolean =>
  world.now() - createdAt > LIMITS.interactionMs.max

export const asObject = (value: unknown): Json => (isObject(value) ? value : {})
