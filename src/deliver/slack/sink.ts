/**
 * Sends messages to Slack, one call a message, and looks in the history for those whose answer was lost.
 * The client must neither retry nor wait: retryConfig {retries: 0}, a timeout, rejectRateLimitedCalls true.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import type { ConversationsHistoryResponse, WebClient } from '@slack/web-api'
import { messageOf } from '../../lib/message-of.ts'
import type { Found, Outcome, Outgoing, Sink } from '../chat.ts'
import { assertSlackMessage, type SlackMessage } from './check.ts'
import { classify } from './classify.ts'
import { carriesMark } from './render.ts'

/** A message shows in the history a little after it was accepted. */
const SETTLE_MS = [2_000, 5_000] as const
/** The clocks of Slack and of this machine may differ. */
const MARGIN_MS = 60_000
/** What an app outside the Marketplace gets at most (https://docs.slack.dev/changelog, 2025-05-29). */
const PAGE_MESSAGES = 15
/** Looked through at most; more than these were posted in between, and nothing is certain. */
const MAX_PAGES = 10

/** Nothing is looked for as a mention, a channel or an address in `text` either; an update forgets it otherwise. */
const AS_IT_STANDS = { parse: 'none' } as const

export type SlackSinkOptions = {
  readonly client: WebClient
  /** Milliseconds; the real time unless said otherwise. */
  readonly wait?: (milliseconds: number) => Promise<unknown>
  /** Who we are, as `auth.test` says, once that is known. Without it no message counts as ours by its words alone. */
  readonly identity?: () => Author | undefined
}

/** Ids of the bot and of its user. */
export type Author = { readonly botId?: string; readonly userId?: string }

type Message = NonNullable<ConversationsHistoryResponse['messages']>[number]
type Page = Pick<ConversationsHistoryResponse, 'messages' | 'has_more' | 'response_metadata'>
type Look =
  | { readonly kind: 'found'; readonly id: string }
  | { readonly kind: 'absent' | 'crowded' | 'doubtful' }

export function openSlackSink({ client, wait = sleep, identity = () => undefined }: SlackSinkOptions): Sink {
  const send = async (outgoing: Outgoing): Promise<Outcome> => {
    const { payload, edits } = outgoing
    try {
      assertSlackMessage(payload)
    } catch (error) {
      return { kind: 'malformed', why: messageOf(error) }
    }
    try {
      return answered(await (edits ? change(outgoing, payload, edits) : post(outgoing, payload)))
    } catch (error) {
      return classify(error)
    }
  }

  const post = ({ place, thread }: Outgoing, payload: SlackMessage) =>
    client.chat.postMessage({
      ...payload,
      ...AS_IT_STANDS,
      channel: personIn(place.channel) ?? place.channel,
      ...(thread && { thread_ts: thread }),
    })

  const change = async ({ place }: Outgoing, payload: SlackMessage, ts: string) => {
    const { unfurl_links: _links, unfurl_media: _media, ...content } = payload
    const channel = await channelOf(place.channel)
    return client.chat.update({ ...content, ...AS_IT_STANDS, blocks: payload.blocks ?? [], channel, ts })
  }

  /** Only a new message may name a person; everything else needs the id of the conversation. */
  const channelOf = async (channel: string): Promise<string> => {
    const users = personIn(channel)
    if (users === undefined) return channel
    const { channel: opened } = await client.conversations.open({ users })
    if (!opened?.id) throw new Error('conversations.open gave no id')
    return opened.id
  }

  const find = async (outgoing: Outgoing): Promise<Found> => {
    // The same words at the same place: an edit may be repeated, and one of a removed message says so itself.
    if (outgoing.edits) return { kind: 'absent' }
    try {
      return foundBy(await lookTwice(outgoing, await channelOf(outgoing.place.channel)))
    } catch (error) {
      return unseen(error)
    }
  }

  const lookTwice = async (outgoing: Outgoing, channel: string): Promise<Look> => {
    let look: Look = { kind: 'absent' }
    for (const milliseconds of SETTLE_MS) {
      await wait(milliseconds)
      look = await lookFor(outgoing, channel)
      if (look.kind === 'found' || look.kind === 'crowded') break
    }
    return look
  }

  const lookFor = async (outgoing: Outgoing, channel: string): Promise<Look> => {
    const own = identity()
    let cursor: string | undefined
    let soFar: Look = { kind: 'absent' }
    for (let page = 0; page < MAX_PAGES; page++) {
      const { messages, has_more: more, response_metadata: rest } = await pageOf(outgoing, channel, cursor)
      soFar = lookAmong(messages ?? [], outgoing, own, soFar)
      if (soFar.kind === 'found' || !more) return soFar
      cursor = rest?.next_cursor
      if (!cursor) break
    }
    return { kind: 'crowded' }
  }

  const pageOf = ({ thread, firstTriedAt }: Outgoing, channel: string, cursor?: string): Promise<Page> => {
    const query = {
      channel,
      oldest: ((firstTriedAt.getTime() - MARGIN_MS) / 1_000).toFixed(6),
      inclusive: true,
      limit: PAGE_MESSAGES,
      include_all_metadata: true,
      ...(cursor && { cursor }),
    }
    return thread
      ? client.conversations.replies({ ...query, ts: thread })
      : client.conversations.history(query)
  }

  return { platform: 'slack', send, find }
}

/** Nobody knows yet whether a message with the same words is ours. */
const NOT_YET: Found = {
  kind: 'refused',
  why: 'the same words stand in the channel, and Slack has not said yet who we are',
  waitMs: 1_000,
  scope: 'place',
}
const CROWDED = 'too much was posted in the channel since: look whether the message is there'

function foundBy(look: Look): Found {
  if (look.kind === 'found') return look
  if (look.kind === 'crowded') return { kind: 'blind', why: CROWDED }
  return look.kind === 'doubtful' ? NOT_YET : { kind: 'absent' }
}

/** A place "@U…" is a person's direct messages. */
const personIn = (channel: string): string | undefined =>
  channel.startsWith('@') ? channel.slice(1) : undefined

/** An answer without the time stamp of the message is no proof of one. */
const answered = ({ ts }: { readonly ts?: string | undefined }): Outcome =>
  ts ? { kind: 'sent', id: ts } : { kind: 'unknown', why: 'the answer of Slack does not name the message' }

/** What is known after these messages, too. */
function lookAmong(
  messages: readonly Message[],
  outgoing: Outgoing,
  own: Author | undefined,
  soFar: Look,
): Look {
  const id = messages.find((message) => isIt(message, outgoing, own))?.ts
  if (id) return { kind: 'found', id }
  const isDoubtful = !own && messages.some((message) => saysTheSame(message, outgoing))
  return isDoubtful ? { kind: 'doubtful' } : soFar
}

/**
 * A message of plain text whose metadata are withheld has no mark; then its words tell, within so short a time, when we
 * wrote them: people may write the same.
 */
const isIt = (message: Message, outgoing: Outgoing, own: Author | undefined): boolean =>
  carriesMark(message, outgoing.key) || (isBy(message, own) && saysTheSame(message, outgoing))

const isBy = ({ bot_id: bot, user }: Message, own: Author | undefined): boolean =>
  Boolean((own?.botId && own.botId === bot) || (own?.userId && own.userId === user))

const saysTheSame = ({ metadata, text }: Message, { payload }: Outgoing): boolean =>
  payload.blocks === undefined && metadata === undefined && text === payload.text

/** That the history cannot be read says nothing about posting. */
function unseen(error: unknown): Found {
  const failure = classify(error)
  if (failure.kind === 'malformed' || failure.kind === 'place-off')
    return {
      kind: 'blind',
      why: `the history cannot be read, so nobody knows whether the message is there: ${failure.why}. The scopes are channels:history, groups:history and, for direct messages, im:history and im:write`,
    }
  return failure
}
