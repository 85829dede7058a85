/** Looks for a message whose sending ended in the dark. Touches the network. */
import type { Clock } from '../../../lib/clock.ts'
import type { Found, Outgoing } from '../../chat.ts'
import type { Payload } from '../../outbox/delivery.ts'
import { classify, codeOfRefusal, isChannelGone, type Refusal } from '../classify.ts'
import { carriesMark } from '../mark.ts'
import { type Api, idIn, isObject } from './api.ts'
import type { Channel } from './channel.ts'
import { isLater, snowflakeAt } from './snowflake.ts'

/** Between our clock and Discord's. */
const SLACK_MS = 60_000
/** So long Discord surely remembers the nonce: a second try gives the first message again. */
const NONCE_MS = 60_000
const PAGE = 100
const MAX_PAGES = 20
const CANNOT_SEE = [50_001]
const BLIND = 'The bot cannot read what it posted. Give it Read Message History in this channel.'

type Search = {
  readonly api: Api
  readonly clock: Clock
  /** Id of the bot's own user. */
  readonly me: string
  readonly outgoing: Outgoing
}

/** In the channel, or the thread, whose id is given. */
export async function findMessage(search: Search, channel: string): Promise<Found> {
  const { api, outgoing } = search
  try {
    if (outgoing.edits !== undefined) {
      const message = await api.get(`/channels/${channel}/messages/${outgoing.edits}`)
      return isOurs(search, message) ? { kind: 'found', id: idIn(message) } : { kind: 'absent' }
    }
    return await searchPages(search, channel)
  } catch (error) {
    return outgoing.thread !== undefined && isChannelGone(error) ? { kind: 'absent' } : notFound(error)
  }
}

/** A post of a forum: a thread of ours whose first message has the thread's id. */
export async function findPost(search: Search, forum: Channel): Promise<Found> {
  const { api, me, outgoing } = search
  const from = searchedFrom(outgoing)
  try {
    const answer = await api.get(`/guilds/${outgoing.place.workspace}/threads/active`)
    const threads = isObject(answer) && Array.isArray(answer.threads) ? answer.threads.filter(isObject) : []
    const ours = threads.filter(
      (thread) => thread.parent_id === forum.id && thread.owner_id === me && isLater(idIn(thread), from),
    )
    for (const thread of ours) {
      const id = idIn(thread)
      const message = await firstMessage(api, id)
      if (isOurs(search, message)) return { kind: 'found', id }
    }
    return { kind: 'absent' }
  } catch (error) {
    return notFound(error)
  }
}

/** A thread may have lost its first message. */
async function firstMessage(api: Api, thread: string): Promise<unknown> {
  try {
    return await api.get(`/channels/${thread}/messages/${thread}`)
  } catch (error) {
    if (classify(error).kind === 'deleted') return undefined
    throw error
  }
}

async function searchPages(search: Search, channel: string): Promise<Found> {
  const first = searchedFrom(search.outgoing)
  let after = first
  for (let page = 0; page < MAX_PAGES; page += 1) {
    const messages = await messagesAfter(search.api, channel, after)
    const ours = messages.find((message) => isOurs(search, message))
    if (ours) return { kind: 'found', id: idIn(ours) }
    if (page === 0 && messages.length === 0) return nothingThere(search, channel, first)
    if (messages.length < PAGE) return { kind: 'absent' }
    after = messages.map(idIn).reduce((newest, id) => (isLater(id, newest) ? id : newest), after)
  }
  return { kind: 'blind', why: 'Too much was posted since to find the message again.' }
}

/**
 * Without Read Message History the list is empty, not refused. The channel tells the id of its last message all the same:
 * when that one is newer and nothing at all can be read, the emptiness says nothing.
 */
async function nothingThere(
  { api, clock, outgoing }: Search,
  channel: string,
  first: string,
): Promise<Found> {
  if (clock().getTime() - outgoing.firstTriedAt.getTime() <= NONCE_MS) return { kind: 'absent' }
  const answer = await api.get(`/channels/${channel}`)
  const last = isObject(answer) ? answer.last_message_id : undefined
  if (typeof last !== 'string' || !isLater(last, first)) return { kind: 'absent' }
  const any = await messagesAfter(api, channel, '0')
  return any.length > 0 ? { kind: 'absent' } : { kind: 'blind', why: BLIND }
}

async function messagesAfter(api: Api, channel: string, after: string): Promise<Payload[]> {
  const answer = await api.get(`/channels/${channel}/messages`, { after, limit: String(PAGE) })
  if (!Array.isArray(answer)) throw new SyntaxError('the answer is no list of messages')
  return answer.filter(isObject)
}

const searchedFrom = ({ firstTriedAt }: Outgoing): string =>
  snowflakeAt(new Date(firstTriedAt.getTime() - SLACK_MS))

/** A plain message has no component to carry a mark: it is told by its words. */
function isOurs({ me, outgoing }: Search, message: unknown): boolean {
  if (!isObject(message) || !isObject(message.author) || message.author.id !== me) return false
  const { content } = outgoing.payload
  const isSame = typeof content === 'string' && message.content === content.trim()
  return isSame || carriesMark(message, outgoing.key)
}

function notFound(error: unknown): Found {
  const refusal = classify(error)
  const code = codeOfRefusal(error) ?? 0
  const isForbidden = isObject(error) && error.status === 403 && refusal.kind === 'place-off'
  if (isForbidden && !CANNOT_SEE.includes(code)) return { kind: 'blind', why: BLIND }
  return withoutMalformed(refusal)
}

const withoutMalformed = (refusal: Refusal): Exclude<Refusal, { kind: 'malformed' }> =>
  refusal.kind === 'malformed' ? { kind: 'unknown', why: refusal.why } : refusal
