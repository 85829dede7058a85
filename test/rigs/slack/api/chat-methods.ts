/** The chat methods of the fake Web API: they write into the workspace. Source: docs.slack.dev/reference/methods. */
import type { Bag } from '../blocks/shape.ts'
import {
  type Channel,
  directChannel,
  findMessage,
  keyOf,
  type Message,
  messagesIn,
  nextTs,
  takeToken,
  type Workspace,
} from '../workspace.ts'
import { type Content, judgeContent, noteUnfurl } from './content.ts'
import { Refused, tooMany } from './refused.ts'

/** A channel the bot knows of; a person's id means their direct messages. @throws {Refused} */
export function requireChannel(workspace: Workspace, id: unknown): Channel {
  const name = String(id ?? '')
  const channel = workspace.channels.get(workspace.users.has(name) ? directChannel(workspace, name) : name)
  if (!channel || (channel.isPrivate && !channel.isMember)) throw new Refused('channel_not_found')
  return channel
}

/** @throws {Refused} */
function requireWritable(workspace: Workspace, id: unknown): Channel {
  const channel = requireChannel(workspace, id)
  if (channel.isArchived) throw new Refused('is_archived')
  if (!channel.isMember && !workspace.switches.scopes.includes('chat:write.public'))
    throw new Refused('not_in_channel')
  return channel
}

function requireOwn(workspace: Workspace, channel: string, ts: unknown, code: string): Message {
  const message = findMessage(workspace, channel, ts)
  if (!message) throw new Refused('message_not_found')
  if (message.user !== workspace.botUserId) throw new Refused(code)
  return message
}

function pace(workspace: Workspace, channel: string): void {
  const { rate } = workspace.switches
  const wait = rate === 'off' ? 0 : takeToken(workspace, `post ${channel}`, rate)
  if (wait > 0) throw tooMany(wait)
}

export function postMessage(workspace: Workspace, args: Bag): Bag {
  const channel = requireWritable(workspace, args.channel)
  pace(workspace, channel.id)
  const content = judgeContent(workspace, args, 'chat.postMessage')
  noteUnfurl(workspace, args)
  requireThread(workspace, channel.id, args.thread_ts)
  const earlier = alreadyPosted(workspace, channel.id, args.client_msg_id)
  const message = earlier ?? store(workspace, channel.id, args, content)
  return { channel: channel.id, ts: message.ts, message }
}

function requireThread(workspace: Workspace, channel: string, ts: unknown): void {
  if (ts === undefined || ts === '') return
  if (typeof ts !== 'string' || !/^\d+\.\d+$/.test(ts)) throw new Refused('invalid_thread_ts')
  const parent = workspace.messages.find((message) => message.channel === channel && message.ts === ts)
  if (!parent) workspace.problems.push('chat.postMessage: replies to a message that was never there')
}

/** The method page names the errors of `client_msg_id` and nothing else about it. */
function alreadyPosted(workspace: Workspace, channel: string, id: unknown): Message | undefined {
  if (!workspace.switches.honourClientMsgId || id === undefined) return undefined
  const earlier = workspace.messages.find(
    (message) => message.channel === channel && message.client_msg_id === id,
  )
  if (earlier && workspace.deleted.has(earlier)) throw new Refused('duplicate_message_not_found')
  return earlier
}

function store(workspace: Workspace, channel: string, args: Bag, content: Content): Message {
  const { thread_ts: thread, client_msg_id: id, reply_broadcast: broadcast } = args
  const message: Message = {
    ...botMessage(workspace, channel, content),
    ...(thread ? { thread_ts: String(thread) } : {}),
    ...(thread && String(broadcast) === 'true' ? { subtype: 'thread_broadcast' } : {}),
    ...(id === undefined ? {} : { client_msg_id: String(id) }),
  }
  noteKey(workspace, message)
  workspace.messages.push(message)
  return message
}

export const botMessage = (workspace: Workspace, channel: string, content: Content): Message => ({
  type: 'message',
  channel,
  ts: nextTs(),
  user: workspace.botUserId,
  bot_id: workspace.botId,
  app_id: workspace.appId,
  ...content,
})

function noteKey(workspace: Workspace, { metadata }: Message): void {
  const key = keyOf(metadata)
  if (key === undefined) return
  const times = (workspace.keys.get(key) ?? 0) + 1
  workspace.keys.set(key, times)
  if (times > 1) workspace.problems.push(`chat.postMessage: ${times} messages with the delivery key ${key}`)
}

export function postEphemeral(workspace: Workspace, args: Bag): Bag {
  const channel = requireWritable(workspace, args.channel)
  const user = String(args.user ?? '')
  if (!workspace.users.has(user)) throw new Refused('user_not_in_channel')
  const { text, blocks } = judgeContent(workspace, args, 'chat.postEphemeral')
  const ts = nextTs()
  const thread = args.thread_ts ? { thread_ts: String(args.thread_ts) } : {}
  const place = { channel: channel.id, user, ts, ...thread }
  const shown = { via: 'ephemeral', action: 'ephemeral', at: Date.now() } as const
  workspace.shown.push({ ...shown, ...place, text, ...(blocks && { blocks }) })
  return { message_ts: ts }
}

/** What is not named stays; an empty list of blocks and an empty metadata object take them away. */
export function update(workspace: Workspace, args: Bag): Bag {
  const channel = requireWritable(workspace, args.channel)
  const message = requireOwn(workspace, channel.id, args.ts, 'cant_update_message')
  const { text, blocks, metadata } = judgeContent(workspace, args, 'chat.update')
  message.text = text
  if (blocks) message.blocks = blocks
  if (metadata) message.metadata = metadata
  if (metadata && Object.keys(metadata).length === 0) delete message.metadata
  message.edited = { user: workspace.botUserId, ts: nextTs() }
  const place = { channel: channel.id, ts: message.ts, text, ...(blocks && { blocks }) }
  workspace.shown.push({ via: 'update', action: 'replace', at: Date.now(), ...place })
  return { channel: channel.id, ts: message.ts, text, message }
}

export function remove(workspace: Workspace, args: Bag): Bag {
  const channel = requireChannel(workspace, args.channel)
  const message = requireOwn(workspace, channel.id, args.ts, 'cant_delete_message')
  workspace.deleted.add(message)
  return { channel: channel.id, ts: message.ts }
}

export function getPermalink(workspace: Workspace, args: Bag): Bag {
  const channel = requireChannel(workspace, args.channel)
  const ts = String(args.message_ts ?? '')
  if (!messagesIn(workspace, channel.id).some((message) => message.ts === ts))
    throw new Refused('message_not_found')
  const permalink = `https://${workspace.teamDomain}.slack.com/archives/${channel.id}/p${ts.replace('.', '')}`
  return { channel: channel.id, permalink }
}
