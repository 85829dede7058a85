/**
 * Sends one message to Discord, changes it in place, or finds it again. Never retries and never waits: the outbox does.
 * Touches the network through the given REST, which must be made with `REST_OPTIONS`.
 */
import type { Clock } from '../../lib/clock.ts'
import type { Found, Outcome, Outgoing, Sink } from '../chat.ts'
import type { Payload } from '../outbox/delivery.ts'
import { assertDiscordMessage } from './check.ts'
import { classify, classifyBefore, isChannelGone, type Refusal } from './classify.ts'
import { markOf, nonceOf } from './mark.ts'
import { IS_COMPONENTS_V2 } from './render.ts'
import { idIn, openApi, type Rest } from './wire/api.ts'
import { type Channel, openChannels, type Told } from './wire/channel.ts'
import { findMessage, findPost } from './wire/history.ts'
import { ARCHIVE_MINUTES, openThreads, threadName } from './wire/thread.ts'

export type DiscordSinkOptions = {
  readonly rest: Rest
  /** Id of the bot's own user, once it is known. */
  userId(): string | undefined
  readonly clock: Clock
  /** Saves a question for every channel that the gateway has told of. */
  readonly told?: Told
  /** Milliseconds for one request and its whole answer; 20,000 unless said. */
  readonly deadlineMs?: number
}

export function openDiscordSink({ rest, userId, clock, told, deadlineMs }: DiscordSinkOptions): Sink {
  const api = openApi(rest, deadlineMs)
  const channels = openChannels(api, told)
  const threads = openThreads(api)

  /** The channel of the place, or why nobody can tell it; a refusal of the place itself is told as one. */
  async function known({ place }: Outgoing): Promise<Channel | Exclude<Refusal, { kind: 'malformed' }>> {
    try {
      return await channels.of(place)
    } catch (error) {
      const refusal = classifyBefore(error)
      if (refusal.kind !== 'malformed') return refusal
      return { kind: 'place-off', why: `Discord knows no such channel. Choose another one. ${refusal.why}` }
    }
  }

  async function post(channel: Channel, outgoing: Outgoing): Promise<string> {
    const { key, payload } = outgoing
    const body = { ...payload, nonce: nonceOf(key), enforce_nonce: true }
    return idIn(await api.post(`/channels/${whereIn(channel, outgoing)}/messages`, body))
  }

  /** No nonce here: Discord takes none with a thread. */
  async function postInForum({ id, tags }: Channel, { payload }: Outgoing): Promise<string> {
    const tag = tags.slice(0, 1)
    const body = {
      name: threadName(payload),
      auto_archive_duration: ARCHIVE_MINUTES,
      ...(tag.length > 0 && { applied_tags: tag }),
      message: payload,
    }
    return idIn(await api.post(`/channels/${id}/threads`, body))
  }

  async function edit(channel: Channel, outgoing: Outgoing, message: string): Promise<string> {
    const route = `/channels/${whereIn(channel, outgoing)}/messages/${message}` as const
    return idIn(await api.patch(route, editOf(outgoing)))
  }

  async function write(channel: Channel, outgoing: Outgoing): Promise<Outcome> {
    const { edits, thread } = outgoing
    try {
      if (edits !== undefined) return sent(await edit(channel, outgoing, edits))
      return sent(await (isPost(channel, outgoing) ? postInForum : post)(channel, outgoing))
    } catch (error) {
      return isInThread(channel, thread) && isChannelGone(error) ? threadGone : classify(error)
    }
  }

  /** A thread that we remember may be gone: it is made once more. */
  async function writeUnder(message: string, channel: Channel, outgoing: Outgoing): Promise<Outcome> {
    try {
      await threads.ensure(channel.id, message, outgoing.payload)
      const outcome = await write(channel, outgoing)
      if (outcome !== threadGone) return outcome
      threads.forget(message)
      await threads.ensure(channel.id, message, outgoing.payload)
    } catch (error) {
      return classifyBefore(error)
    }
    return write(channel, outgoing)
  }

  return {
    platform: 'discord',
    async send(outgoing) {
      const wrong = troubleWith(outgoing)
      if (wrong) return wrong
      const channel = await known(outgoing)
      if ('why' in channel) return channel
      const { thread, edits } = outgoing
      const isUnder = thread !== undefined && edits === undefined && channel.kind === 'threads'
      return isUnder ? writeUnder(thread, channel, outgoing) : write(channel, outgoing)
    },
    async find(outgoing): Promise<Found> {
      const me = userId()
      if (me === undefined) return notConnected
      const channel = await known(outgoing)
      if ('why' in channel) return channel
      const search = { api, clock, me, outgoing }
      return isPost(channel, outgoing)
        ? findPost(search, channel)
        : findMessage(search, whereIn(channel, outgoing))
    },
  }
}

const threadGone: Outcome = { kind: 'deleted', why: 'The thread was removed on Discord.' }
const notConnected: Found = { kind: 'refused', why: 'not connected yet', waitMs: 1_000, scope: 'platform' }

const sent = (id: string): Outcome => ({ kind: 'sent', id })

/** A new front page of a forum. */
const isPost = ({ kind }: Channel, { thread, edits }: Outgoing): boolean =>
  kind === 'posts' && thread === undefined && edits === undefined

const isInThread = ({ kind }: Channel, thread: string | undefined): thread is string =>
  kind !== 'flat' && thread !== undefined

/** Id of the channel or thread to write in. A thread has the id of the message it began with, in a forum too. */
function whereIn(channel: Channel, outgoing: Outgoing): string {
  if (isInThread(channel, outgoing.thread)) return outgoing.thread
  return channel.kind === 'posts' ? (outgoing.edits ?? channel.id) : channel.id
}

/** Every edit is made of components: a message that once was cannot become plain again, and one that was not may. */
function editOf({ payload, key }: Outgoing): Payload {
  const { content, ...rest } = payload
  const emptied = { ...rest, content: null, embeds: [] }
  if (typeof content !== 'string') return emptied
  const components = [{ type: 10, id: markOf(key), content }]
  return { ...emptied, flags: IS_COMPONENTS_V2, components }
}

/** The payload was looked at when it was frozen; nothing that would be refused leaves the house. */
function troubleWith(outgoing: Outgoing): Outcome | undefined {
  try {
    assertDiscordMessage(outgoing.edits === undefined ? outgoing.payload : editOf(outgoing))
    return undefined
  } catch (error) {
    if (!(error instanceof Error)) throw error
    return { kind: 'malformed', why: error.message }
  }
}
