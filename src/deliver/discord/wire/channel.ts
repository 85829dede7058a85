/** What kind of channel a place is: asked once, for it decides how a message gets there. Touches the network. */
import type { Place } from '../../place.ts'
import { type Api, idIn, isObject } from './api.ts'

/** `threads`: messages with threads under them. `flat`: messages only. `posts`: a forum, where a message is a thread. */
export type Channel = {
  readonly id: string
  readonly kind: 'threads' | 'flat' | 'posts'
  /** Tags that a post must have one of; none where it need not. */
  readonly tags: readonly string[]
}

const WITH_THREADS = [0, 5]
const FORUMS = [15, 16]
const REQUIRES_TAG = 1 << 4
/** Channels remembered; the oldest is forgotten first. */
const MAX_KNOWN = 10_000

export type Channels = { of(place: Place): Promise<Channel> }

/** What the gateway has told of a channel, in the form of the API; nothing where it has not. */
export type Told = (channel: string) => Readonly<Record<string, unknown>> | undefined

/** Direct messages are opened with the person, which may be repeated. */
export function openChannels(api: Api, told: Told = () => undefined): Channels {
  const known = new Map<string, Channel>()
  const ask = async ({ channel }: Place): Promise<Channel> =>
    channel.startsWith('@')
      ? {
          id: idIn(await api.post('/users/@me/channels', { recipient_id: channel.slice(1) })),
          kind: 'flat',
          tags: [],
        }
      : channelOf(channel, told(channel) ?? (await api.get(`/channels/${encodeURIComponent(channel)}`)))
  return {
    async of(place) {
      const before = known.get(place.channel)
      if (before) return before
      const channel = await ask(place)
      const [oldest] = known.keys()
      if (known.size >= MAX_KNOWN && oldest !== undefined) known.delete(oldest)
      known.set(place.channel, channel)
      return channel
    },
  }
}

function channelOf(id: string, answer: unknown): Channel {
  if (!isObject(answer)) throw new SyntaxError('the answer names no channel')
  const type = Number(answer.type)
  if (FORUMS.includes(type)) return { id, kind: 'posts', tags: requiredTags(answer) }
  return { id, kind: WITH_THREADS.includes(type) ? 'threads' : 'flat', tags: [] }
}

/** A tag that only moderators may give is none of ours. */
function requiredTags({ flags, available_tags: tags }: Readonly<Record<string, unknown>>): string[] {
  if (!(Number(flags) & REQUIRES_TAG) || !Array.isArray(tags)) return []
  return tags
    .filter(isObject)
    .filter(({ moderated }) => moderated !== true)
    .map(({ id }) => String(id))
}
