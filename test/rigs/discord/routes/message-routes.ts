/** Messages: post, edit, delete, read, and the history. Source: docs.discord.com/developers/resources/message. */

import { COMPONENTS_V2, EPHEMERAL, lookAtMessage } from '../rules/message-rules.ts'
import { type Json, refusals } from '../rules/refusal.ts'
import { contentShape, messageShape } from '../world/message-shape.ts'
import { instant, memberShape } from '../world/shapes.ts'
import {
  type Channel,
  isDirect,
  isThread,
  PERMISSIONS,
  type Stored,
  type User,
  type World,
} from '../world/world.ts'
import { type Asked, type Route, settle, wantMentions } from './router.ts'

const MESSAGES = '/channels/{channel_id}/messages'
const MESSAGE = `${MESSAGES}/{message_id}`
const FORUM = 15

const toSend = (channel: Channel) => (isThread(channel) ? 'sendMessagesInThreads' : 'sendMessages')
const channelId = ({ at }: Asked) => at.channel_id ?? ''
const messageId = ({ at }: Asked) => at.message_id ?? ''

export function messageRoutes(world: World): Route[] {
  return [
    {
      method: 'POST',
      template: MESSAGES,
      pace: 'paced',
      serve(asked) {
        const channel = world.requireChannel(channelId(asked))
        world.requireChannel(channel.id, toSend(channel))
        if (channel.type === FORUM) throw refusals.noText()
        return { body: post(world, channel, asked.body).wire }
      },
    },
    {
      method: 'PATCH',
      template: MESSAGE,
      pace: 'paced',
      serve(asked) {
        const stored = world.requireMessage(world.requireChannel(channelId(asked)), messageId(asked))
        if (stored.authorId !== world.bot.id) throw refusals.otherAuthor()
        wantMentions(world, `edit of message ${stored.wire.id}`, asked.body)
        const look = lookAtMessage(asked.body, 'edit', stored.wire)
        settle(world, `edit of message ${stored.wire.id}`, look)
        return { body: rewrite(world, stored, asked.body).wire }
      },
    },
    {
      method: 'DELETE',
      template: MESSAGE,
      serve(asked) {
        const channel = world.requireChannel(channelId(asked))
        const stored = world.requireMessage(channel, messageId(asked))
        if (stored.authorId !== world.bot.id) world.requireChannel(channel.id, 'manageMessages')
        world.remove(channel, stored)
        return {}
      },
    },
    {
      method: 'GET',
      template: MESSAGE,
      serve(asked) {
        const channel = world.requireChannel(channelId(asked), 'readMessageHistory')
        return { body: world.requireMessage(channel, messageId(asked)).wire }
      },
    },
    {
      method: 'GET',
      template: MESSAGES,
      serve: (asked) => ({ body: history(world, world.requireChannel(channelId(asked)), asked.query) }),
    },
  ]
}

/** @throws {Refusal} */
export function judgePost(world: World, channel: Channel, body: Json, manner: 'create' | 'forum-post'): void {
  const what = `message in channel ${channel.id}`
  wantMentions(world, what, body)
  settle(world, what, lookAtMessage(body, manner))
  if (Array.isArray(body.embeds) && body.embeds.length > 0) world.requireChannel(channel.id, 'embedLinks')
}

/** A repeated nonce gives the earlier message; that of a removed one gives nothing any more. */
function post(world: World, channel: Channel, body: Json): Stored {
  judgePost(world, channel, body, 'create')
  const nonce = body.nonce === undefined || body.nonce === null ? undefined : String(body.nonce)
  const isEnforced = nonce !== undefined && body.enforce_nonce === true
  const earlier = isEnforced ? world.sameNonce(world.bot.id, nonce) : undefined
  if (earlier?.deleted) throw refusals.unknownMessage()
  return earlier ?? write(world, { author: world.bot, channel, body, ...(nonce !== undefined && { nonce }) })
}

type Written = {
  readonly author: User
  readonly channel: Channel
  readonly body: Json
  readonly nonce?: string
  /** Fields that only some messages have. */
  readonly extra?: Json
}

/** Puts a message into the channel and tells the gateway. */
export function write(world: World, { nonce, extra, ...parts }: Written): Stored {
  const stored: Stored = {
    wire: { ...messageShape(world, parts), ...extra },
    authorId: parts.author.id,
    createdAt: world.now(),
    ...(nonce !== undefined && { nonce }),
    deleted: false,
  }
  world.store(parts.channel, stored)
  announce(world, 'MESSAGE_CREATE', parts.channel, stored)
  return stored
}

/** Changes the fields that were given, in place. */
export function rewrite(world: World, stored: Stored, body: Json): Stored {
  const before = stored.wire
  const keep = (name: string) => (body[name] === undefined ? before[name] : body[name])
  const merged = { content: keep('content'), embeds: keep('embeds'), components: keep('components') }
  const flags = Number(body.flags ?? before.flags) | (before.flags & (COMPONENTS_V2 | EPHEMERAL))
  const shape = contentShape({ ...merged, allowed_mentions: body.allowed_mentions })
  stored.wire = { ...before, ...shape, flags, edited_timestamp: instant(world) }
  const channel = world.channels.get(before.channel_id)
  if (channel) announce(world, 'MESSAGE_UPDATE', channel, stored)
  return stored
}

export function announce(world: World, event: string, channel: Channel, { wire, authorId }: Stored): void {
  const { user: _user, ...member } = memberShape(
    world.bot,
    authorId === world.bot.id ? [world.botRoleId] : [],
  )
  const inGuild = isDirect(channel) ? {} : { guild_id: world.guildId, member }
  world.emit(event, { ...wire, ...inGuild }, { channel })
}

const DEFAULT_LIMIT = 50
const MAX_LIMIT = 100

/** Newest first. With `after`, the messages that follow it most closely. */
function history(world: World, channel: Channel, query: URLSearchParams): Json[] {
  const limit = Number(query.get('limit') ?? DEFAULT_LIMIT)
  if (!(Number.isInteger(limit) && limit >= 1 && limit <= MAX_LIMIT))
    throw refusals.form([
      {
        path: ['limit'],
        code: 'NUMBER_TYPE_MAX',
        message: `int value should be between 1 and ${MAX_LIMIT}.`,
      },
    ])
  if (!isDirect(channel) && !(channel.permissions & PERMISSIONS.readMessageHistory)) return []
  const after = BigInt(query.get('after') ?? 0)
  const before = BigInt(query.get('before') ?? 1n << 63n)
  const visibleBefore = world.now() - world.historyDelayMs
  const visible = channel.messages
    .filter(({ deleted, createdAt }) => !deleted && createdAt <= visibleBefore)
    .filter(({ wire }) => BigInt(wire.id) > after && BigInt(wire.id) < before)
  const page = query.has('after') ? visible.slice(0, limit) : visible.slice(-limit)
  return page.toReversed().map(({ wire }) => wire)
}
