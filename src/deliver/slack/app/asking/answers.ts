/**
 * Shows an answer to the one who asked: where they asked, or in a modal where there is no such place. Every payload is
 * checked first. Touches the network, through a client that neither retries nor waits.
 */
import type { types } from '@slack/bolt'
import type { WebClient } from '@slack/web-api'
import { block, type Card, plainText } from '../../../card.ts'
import type { Reply } from '../../../command.ts'
import type { Desk } from '../../../desk.ts'
import type { CardMemory } from '../../../interaction/card-memory.ts'
import { saying } from '../../../run-command.ts'
import { count } from '../../../words.ts'
import { clipPlain } from '../../block-kit/escape.ts'
import { plain } from '../../block-kit/plain.ts'
import { assertSlackMessage, assertSlackView, type SlackMessage } from '../../check.ts'
import { renderSlack } from '../../render.ts'
import { modalBlocks } from '../../render-views.ts'
import { type Origin, placeOf } from './origin.ts'

const TIMEOUT_MS = 15_000
/** Of the five uses of a response address: one is left for whatever goes wrong. */
const MOST_MESSAGES = 4

/** Of what Slack itself hands out (https://docs.slack.dev/interactivity/handling-user-interaction#message_responses). */
const RESPONSE_HOST = 'hooks.slack.com'

const NOT_SHOWN = 'Sorry, the answer could not be shown here. It has been written to the log.'

export type AnswersOptions = {
  readonly client: WebClient
  readonly cards: CardMemory
  readonly desk: Pick<Desk, 'post'>
  readonly log: (message: string, error?: unknown) => void
  /** Of the Web API, where it is not Slack's own: the host of response addresses, too. */
  readonly apiUrl?: string
}

export type Answers = {
  /** In the modal `viewId` where one is named. Never throws. */
  give(origin: Origin, reply: Reply, viewId?: string): Promise<void>
  /** At once: a trigger lives for 3 s. Gives the id of the modal; nothing when Slack did not open it. Never throws. */
  open(trigger: string, view: types.ModalView): Promise<string | undefined>
}

export function openAnswers({ client, cards, desk, log, apiUrl }: AnswersOptions): Answers {
  async function give(origin: Origin, reply: Reply, viewId?: string): Promise<void> {
    const { card } = reply.visibility === 'public' ? await publish(origin, reply.card) : reply
    if (viewId) await client.views.update({ view_id: viewId, view: checked(answerView(card)) })
    else for (const message of messagesOf(card, cards.keep(origin.request, card))) await show(origin, message)
  }

  /** What everybody shall see goes the way of every message: through the outbox. */
  async function publish(origin: Origin, card: Card): Promise<Reply> {
    await desk.post(placeOf(origin), { frontPage: card, details: [], stories: [] }, origin.request)
    return saying('Posted to the channel.')
  }

  async function show(origin: Origin, message: SlackMessage): Promise<void> {
    const { responseUrl, channel, user, thread } = origin
    if (isResponseUrl(responseUrl, apiUrl) && (await respond(responseUrl, message, thread))) return
    if (!channel) throw new Error('there is no channel to answer in')
    const { unfurl_links: _links, unfurl_media: _media, ...content } = message
    await client.chat.postEphemeral({ channel, user, ...content, ...(thread && { thread_ts: thread }) })
  }

  return {
    async give(origin, reply, viewId) {
      try {
        await give(origin, reply, viewId)
      } catch (error) {
        log('Slack: an answer could not be shown', error)
        await give(origin, saying(NOT_SHOWN), viewId).catch(() => undefined)
      }
    },
    async open(trigger, view) {
      try {
        return (await client.views.open({ trigger_id: trigger, view: checked(view) })).view?.id
      } catch (error) {
        log('Slack: a form could not be opened', error)
        return undefined
      }
    },
  }
}

/** A form brings its address back in `private_metadata`: whatever stands there, no other host is written to. */
export function isResponseUrl(url: string | undefined, apiUrl?: string): url is string {
  if (!url || !URL.canParse(url)) return false
  const { protocol, host } = new URL(url)
  if (protocol === 'https:' && host === RESPONSE_HOST) return true
  if (!apiUrl || !URL.canParse(apiUrl)) return false
  const api = new URL(apiUrl)
  return host === api.host && (protocol === 'https:' || (protocol === 'http:' && api.protocol === 'http:'))
}

/** False when Slack did not take it: the address is used up, or too old. */
async function respond(url: string, message: SlackMessage, thread: string | undefined): Promise<boolean> {
  const body = {
    ...message,
    response_type: 'ephemeral',
    replace_original: false,
    ...(thread && { thread_ts: thread }),
  }
  try {
    const { ok } = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body: JSON.stringify(body),
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    })
    return ok
  } catch {
    return false
  }
}

/** As many as an answer may have; what has no room is counted. The buttons carry the mark of the card in their block. */
function messagesOf(card: Card, key: string): SlackMessage[] {
  let pages = renderSlack(card, () => key)
  for (let shown = card.blocks.length; pages.length > MOST_MESSAGES && shown > 0; ) {
    shown = Math.floor(shown * 0.9)
    const rest = block('meta', `… cut here: ${count(card.blocks.length - shown, 'line')} not shown`)
    pages = renderSlack({ ...card, blocks: [...card.blocks.slice(0, shown), rest] }, () => key)
  }
  return pages.map(({ payload: { metadata: _, ...message } }) => {
    assertSlackMessage(message)
    return message
  })
}

function checked<View extends types.View>(view: View): View {
  assertSlackView(view)
  return view
}

/** An answer as a modal: without buttons, which have no channel there. */
export const answerView = ({ blocks }: Card): types.ModalView => ({
  type: 'modal',
  title: plain(titleOf(blocks[0])),
  close: plain('Close'),
  blocks: modalBlocks({ blocks }),
})

const titleOf = (first: Card['blocks'][number] | undefined): string =>
  (first?.kind === 'header' && clipPlain(plainText(first.content), 24)) || 'Answer'

/** Stands in a modal until the answer is there. */
export const waitingView = (): types.ModalView => answerView(saying('One moment …').card)
