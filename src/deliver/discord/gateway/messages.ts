/** Questions that are written as messages in the thread of a story: answered there. Never throws. */
import type { APIChannel, GatewayMessageCreateDispatchData, REST } from 'discord.js'
import type { Caller } from '../../caller.ts'
import type { ChatOptions } from '../../chat-options.ts'
import { openCardMemory } from '../../interaction/card-memory.ts'
import { answerInThread } from '../../interaction/thread-questions.ts'
import type { Place } from '../../place.ts'
import { DIRECT } from './interaction/caller.ts'

export type MessageOptions = Pick<ChatOptions, 'desk' | 'clock' | 'events' | 'managers' | 'log'> & {
  readonly rest: Pick<REST, 'get'>
  /** Id of the bot's own user. */
  me(): string | undefined
  parentOf(channelId: string): string | undefined
}

type Message = GatewayMessageCreateDispatchData

export function openMessages(options: MessageOptions): (message: Message) => Promise<void> {
  const { desk, clock, events, managers, log } = options
  const report = (error: unknown) => log('Discord: a question in a thread failed', error)
  const tools = { desk, cards: openCardMemory(), report }

  /** The channel that a thread belongs to; nothing when it is no thread. Discord is asked only where memory fails. */
  async function parentOf(channelId: string): Promise<string | undefined> {
    const known = options.parentOf(channelId)
    if (known !== undefined) return known
    const channel = (await options.rest.get(`/channels/${channelId}`)) as APIChannel
    return 'thread_metadata' in channel && 'parent_id' in channel
      ? (channel.parent_id ?? undefined)
      : undefined
  }

  async function ask(message: Message, guild: string): Promise<void> {
    const channel = await parentOf(message.channel_id)
    if (channel === undefined) return
    const place: Place = { platform: 'discord', workspace: guild, channel }
    if (!(await events.firstTime(`discord:${message.id}`, clock()))) return
    const repliedTo = message.message_reference?.message_id
    await answerInThread(tools, callerOf(message, place, managers), {
      text: message.content,
      thread: message.channel_id,
      ...(repliedTo !== undefined && { repliedTo }),
    })
  }

  return async (message) => {
    const { guild_id: guild } = message
    try {
      if (guild !== undefined && speaksTo(message, options.me())) await ask(message, guild)
    } catch (error) {
      report(error)
    }
  }
}

/** A reply counts where it notifies the bot: else Discord withholds its words. Bots do not talk to each other for ever. */
const speaksTo = ({ author, mentions }: Message, me: string | undefined): boolean =>
  author.bot !== true && mentions.some(({ id }) => id === me)

function callerOf({ id, author, member }: Message, place: Place, managers: readonly string[]): Caller {
  const isManager = [author.id, ...(member?.roles ?? [])].some((one) => managers.includes(one))
  return {
    person: { platform: 'discord', workspace: DIRECT, user: author.id },
    place,
    isManager,
    request: id,
  }
}
