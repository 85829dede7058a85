/** The methods of the fake Web API that read: history, channels, people, the team. */
import type { Bag } from '../blocks/shape.ts'
import {
  type Channel,
  directChannel,
  type Message,
  messagesIn,
  micros,
  type Rate,
  takeToken,
  type User,
  type Workspace,
} from '../workspace.ts'
import { requireChannel } from './chat-methods.ts'
import { isTrue } from './content.ts'
import { Refused, tooMany } from './refused.ts'

const COMMERCIAL = { rate: { burst: 1, perSecond: 1 / 60 }, objects: 15 }
const INTERNAL: { rate: Rate; objects: number } = { rate: { burst: 50, perSecond: 50 / 60 }, objects: 999 }

/** @throws {Refused} */
export function requireScope({ switches }: Workspace, needed: string): void {
  if (!switches.scopes.includes(needed))
    throw new Refused('missing_scope', { needed, provided: switches.scopes.join(',') })
}

const family = ({ user, isPrivate }: Channel) => (user ? 'im' : isPrivate ? 'groups' : 'channels')

function requireReadable(workspace: Workspace, args: Bag, method: string): Channel {
  const channel = requireChannel(workspace, args.channel)
  requireScope(workspace, `${family(channel)}:history`)
  if (!channel.isMember) throw new Refused('not_in_channel')
  const { rate } = tier(workspace)
  const wait = takeToken(workspace, `${method} ${workspace.switches.historyTier}`, rate)
  if (wait > 0) throw tooMany(wait)
  return channel
}

const tier = ({ switches }: Workspace) => (switches.historyTier === 'commercial' ? COMMERCIAL : INTERNAL)

export function history(workspace: Workspace, args: Bag): Bag {
  const channel = requireReadable(workspace, args, 'conversations.history')
  const top = visible(workspace, channel.id).filter(
    ({ thread_ts, ts, subtype }) => !thread_ts || thread_ts === ts || subtype === 'thread_broadcast',
  )
  return page(workspace, args, within(top, args).toReversed())
}

/** The parent first, then its replies, oldest first. */
export function replies(workspace: Workspace, args: Bag): Bag {
  const channel = requireReadable(workspace, args, 'conversations.replies')
  const all = visible(workspace, channel.id)
  const asked = all.find(({ ts }) => ts === args.ts)
  const thread = asked?.thread_ts ?? args.ts
  const found = all.filter(({ ts, thread_ts }) => ts === thread || thread_ts === thread)
  if (found.length === 0) throw new Refused('thread_not_found')
  return page(workspace, args, within(found, args))
}

function visible(workspace: Workspace, channel: string): Message[] {
  const newest = (Date.now() - workspace.switches.historyDelayMs) * 1_000
  return messagesIn(workspace, channel).filter(({ ts }) => micros(ts) <= newest + 1_000)
}

function within(messages: readonly Message[], { oldest, latest, inclusive }: Bag): Message[] {
  const edge = isTrue(inclusive) ? 0 : 1
  const from = oldest === undefined ? 0 : micros(oldest) + edge
  const to = latest === undefined ? Number.POSITIVE_INFINITY : micros(latest) - edge
  return messages.filter(({ ts }) => micros(ts) >= from && micros(ts) <= to)
}

function page(workspace: Workspace, args: Bag, messages: readonly Message[]): Bag {
  const { objects } = tier(workspace)
  const asked = args.limit === undefined ? 100 : Number(args.limit)
  if (!(asked >= 1)) throw new Refused('invalid_limit')
  const start = Number(String(args.cursor ?? 'next:0').slice('next:'.length))
  const end = start + Math.min(asked, objects)
  const more = end < messages.length
  return {
    messages: messages.slice(start, end).map((message) => shownTo(workspace, args, message)),
    has_more: more,
    ...(more && { response_metadata: { next_cursor: `next:${end}` } }),
  }
}

function shownTo(workspace: Workspace, args: Bag, message: Message): Bag {
  const { metadata, channel, ...rest } = message
  const answers = messagesIn(workspace, channel).filter(
    ({ thread_ts, ts }) => thread_ts === message.ts && ts !== message.ts,
  )
  const shows = isTrue(args.include_all_metadata) && !workspace.switches.withholdMetadata
  return {
    ...rest,
    team: workspace.teamId,
    ...(shows && metadata && { metadata }),
    ...(answers.length > 0 && { thread_ts: message.ts, reply_count: answers.length }),
  }
}

const described = (workspace: Workspace, channel: Channel): Bag => ({
  id: channel.id,
  name: channel.name,
  is_channel: family(channel) === 'channels',
  is_group: family(channel) === 'groups',
  is_im: family(channel) === 'im',
  is_private: channel.isPrivate,
  is_archived: channel.isArchived,
  is_member: channel.isMember,
  context_team_id: workspace.teamId,
  ...(channel.user && { user: channel.user }),
})

export function channelInfo(workspace: Workspace, args: Bag): Bag {
  const channel = requireChannel(workspace, args.channel)
  requireScope(workspace, `${family(channel)}:read`)
  return { channel: described(workspace, channel) }
}

const KINDS: Readonly<Record<string, string>> = {
  public_channel: 'channels',
  private_channel: 'groups',
  im: 'im',
  mpim: 'mpim',
}

export function channelList(workspace: Workspace, args: Bag): Bag {
  const asked = String(args.types ?? 'public_channel').split(',')
  const families = asked.map((kind) => KINDS[kind.trim()])
  for (const one of families) {
    if (!one) throw new Refused('invalid_types')
    requireScope(workspace, `${one}:read`)
  }
  const found = [...workspace.channels.values()].filter(
    (channel) =>
      families.includes(family(channel)) &&
      (channel.isMember || !channel.isPrivate) &&
      !(channel.isArchived && isTrue(args.exclude_archived)),
  )
  const start = Number(String(args.cursor ?? 'next:0').slice('next:'.length))
  const end = start + Number(args.limit ?? 100)
  return {
    channels: found.slice(start, end).map((channel) => described(workspace, channel)),
    response_metadata: { next_cursor: end < found.length ? `next:${end}` : '' },
  }
}

export function openConversation(workspace: Workspace, args: Bag): Bag {
  requireScope(workspace, 'im:write')
  const user = String(args.users ?? '')
  if (!workspace.users.has(user)) throw new Refused('user_not_found')
  return { channel: { id: directChannel(workspace, user) } }
}

export function userInfo(workspace: Workspace, args: Bag): Bag {
  requireScope(workspace, 'users:read')
  const user = workspace.users.get(String(args.user ?? ''))
  if (!user) throw new Refused('user_not_found')
  return { user: person(workspace, user) }
}

const person = (workspace: Workspace, user: User): Bag => ({
  id: user.id,
  team_id: workspace.teamId,
  name: user.name,
  real_name: user.name,
  deleted: false,
  tz: user.tz,
  is_admin: user.isAdmin || user.isOwner,
  is_owner: user.isOwner,
  is_primary_owner: false,
  is_bot: user.isBot,
  profile: { real_name: user.name, display_name: user.name },
})

export function teamInfo(workspace: Workspace): Bag {
  requireScope(workspace, 'team:read')
  const { teamId, teamDomain } = workspace
  return { team: { id: teamId, name: teamDomain, domain: teamDomain, email_domain: '' } }
}

export const authTest = (workspace: Workspace): Bag => ({
  url: `https://${workspace.teamDomain}.slack.com/`,
  team: workspace.teamDomain,
  user: 'dragoman',
  team_id: workspace.teamId,
  user_id: workspace.botUserId,
  bot_id: workspace.botId,
  is_enterprise_install: false,
})
