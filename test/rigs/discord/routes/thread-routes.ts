/** Channels, threads and forum posts. Source: docs.discord.com/developers/resources/channel. */
import { DISCORD_LIMITS as LIMITS } from '../../../../src/deliver/limits.ts'
import {
  checkFields,
  checkOneOf,
  checkText,
  isObject,
  type Json,
  newLook,
  refusals,
  report,
} from '../rules/refusal.ts'
import { channelShape } from '../world/shapes.ts'
import { type Channel, isThread, type World } from '../world/world.ts'
import { judgePost, write } from './message-routes.ts'
import { type Route, settle } from './router.ts'

const THREAD = 11
const FORUM = 15
const ARCHIVE_MINUTES = [60, 1_440, 4_320, 10_080]
const MAX_TAGS = 5

export function threadRoutes(world: World): Route[] {
  const startThread = (body: Json, parent: Channel, id?: string): Channel => {
    const thread = world.addChannel({
      ...(id && { id }),
      type: THREAD,
      name: String(body.name),
      parentId: parent.id,
      permissions: parent.permissions,
      archiveMinutes: Number(body.auto_archive_duration ?? ARCHIVE_MINUTES[1]),
      ...(Array.isArray(body.applied_tags) && { appliedTags: body.applied_tags }),
    })
    world.emit('THREAD_CREATE', { ...channelShape(world, thread), newly_created: true }, { channel: thread })
    return thread
  }

  return [
    {
      method: 'GET',
      template: '/channels/{channel_id}',
      serve: ({ at }) => ({ body: channelShape(world, world.requireChannel(at.channel_id ?? '')) }),
    },
    {
      method: 'POST',
      template: '/channels/{channel_id}/messages/{message_id}/threads',
      pace: 'paced',
      serve({ at, body }) {
        const channel = world.requireChannel(at.channel_id ?? '', 'createPublicThreads')
        const stored = world.requireMessage(channel, at.message_id ?? '')
        checkThread(world, body, [])
        if (world.channels.has(stored.wire.id)) throw refusals.threadExists()
        const thread = startThread(body, channel, stored.wire.id)
        stored.wire = {
          ...stored.wire,
          flags: stored.wire.flags | (1 << 5),
          thread: channelShape(world, thread),
        }
        return { status: 201, body: channelShape(world, thread) }
      },
    },
    {
      method: 'POST',
      template: '/channels/{channel_id}/threads',
      pace: 'paced',
      serve({ at, body }) {
        const channel = world.requireChannel(at.channel_id ?? '', 'sendMessages')
        if (channel.type === FORUM) return { status: 201, body: forumPost(world, channel, body, startThread) }
        world.requireChannel(channel.id, 'createPublicThreads')
        checkThread(world, body, ['type', 'invitable'])
        return { status: 201, body: channelShape(world, startThread(body, channel)) }
      },
    },
    {
      method: 'GET',
      template: '/guilds/{guild_id}/threads/active',
      serve({ at }) {
        if (at.guild_id !== world.guildId) throw refusals.unknownGuild()
        const threads = [...world.channels.values()].filter(isThread).toReversed()
        return {
          body: {
            threads: threads.map((thread) => channelShape(world, thread)),
            members: [],
            has_more: false,
          },
        }
      },
    },
    {
      method: 'POST',
      template: '/users/@me/channels',
      serve({ body }) {
        const user = world.users.get(String(body.recipient_id))
        if (!user) throw refusals.unknownUser()
        return { body: channelShape(world, world.directChannel(user)) }
      },
    },
  ]
}

type Start = (body: Json, parent: Channel) => Channel

/** The thread and its first message in one: no nonce here. */
function forumPost(world: World, forum: Channel, body: Json, startThread: Start): Json {
  checkThread(world, body, ['applied_tags', 'message'])
  const tags = Array.isArray(body.applied_tags) ? body.applied_tags : []
  if (forum.needsTag && tags.length === 0) throw refusals.tagRequired()
  const look = newLook()
  if (tags.length > MAX_TAGS) report(look, ['applied_tags'], 'BASE_TYPE_BAD_LENGTH', `At most ${MAX_TAGS}.`)
  const known = forum.tags.map((_, place) => String(place + 1))
  for (const [place, tag] of tags.entries()) checkOneOf(look, tag, ['applied_tags', place], known)
  if (!isObject(body.message)) report(look, ['message'], 'BASE_TYPE_REQUIRED', 'This field is required')
  settle(world, `post in forum ${forum.id}`, look)
  // Judged before the thread exists: a refused post leaves no empty thread behind.
  const message = body.message as Json
  judgePost(world, forum, message, 'forum-post')
  const thread = startThread(body, forum)
  const first = write(world, { author: world.bot, channel: thread, body: message, extra: { id: thread.id } })
  return { ...channelShape(world, thread), message: first.wire }
}

const THREAD_FIELDS = ['name', 'auto_archive_duration', 'rate_limit_per_user']

function checkThread(world: World, body: Json, more: readonly string[]): void {
  const look = newLook()
  checkFields(look, body, [], [...THREAD_FIELDS, ...more])
  checkText(look, body.name, ['name'], { max: LIMITS.threadName.max })
  checkOneOf(look, body.auto_archive_duration, ['auto_archive_duration'], ARCHIVE_MINUTES)
  settle(world, 'start of a thread', look)
}
