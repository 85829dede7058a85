/**
 * What we rely on of Slack, played through the real library: on the fake in every run, on the real one where its tokens
 * are set. Every message is taken away again.
 */
import { createHash } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { WebClient } from '@slack/web-api'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { block, type Card } from '../../src/deliver/card.ts'
import type { Outcome, Outgoing, Sink } from '../../src/deliver/chat.ts'
import { quietLogger } from '../../src/deliver/slack/app/connect/quiet-logger.ts'
import { carriesMark, type Posted, renderSlack } from '../../src/deliver/slack/render.ts'
import { openSlackSink } from '../../src/deliver/slack/sink.ts'

export type SlackAccess = {
  readonly botToken: string
  readonly appToken?: string
  readonly channel: string
  /** Slack's own unless said. */
  readonly apiUrl?: string
  /** Milliseconds; the sink looks into the history twice, after pauses. */
  readonly wait?: (milliseconds: number) => Promise<unknown>
}

type Message = Posted & { readonly ts?: string; readonly text?: string; readonly attachments?: unknown }

const QUIET = { unfurl_links: false, unfurl_media: false } as const
/** One post a second and channel. */
const LONGEST_WAIT_MS = 30_000
const RUN = `${process.pid}-${performance.timeOrigin}`

const keyOf = (name: string): string => createHash('sha256').update(`${RUN} ${name}`).digest('hex')

export function playOnSlack(open: () => Promise<SlackAccess> | SlackAccess): void {
  let access: SlackAccess
  let client: WebClient
  let began: string
  const posted: string[] = []

  const clientOf = (token: string) =>
    new WebClient(token, {
      timeout: 15_000,
      retryConfig: { retries: 0 },
      rejectRateLimitedCalls: true,
      logger: quietLogger,
      ...(access.apiUrl && { slackApiUrl: access.apiUrl }),
    })
  const sink = (token = access.botToken): Sink =>
    openSlackSink({ client: clientOf(token), ...(access.wait && { wait: access.wait }) })
  const out = (name: string, card: Card = cardOf(name), change: Partial<Outgoing> = {}): Outgoing => {
    const key = keyOf(name)
    const [message] = renderSlack(card, () => key)
    const place = { platform: 'slack', workspace: 'T0', channel: access.channel } as const
    return { key, place, payload: message?.payload ?? {}, firstTriedAt: new Date(), ...change }
  }
  /** Waits where the platform says so, as the outbox would. */
  const tried = async (outgoing: Outgoing, token?: string): Promise<Outcome> => {
    const outcome = await sink(token).send(outgoing)
    if (outcome.kind !== 'refused' || outcome.waitMs === undefined) return outcome
    await sleep(Math.min(outcome.waitMs, LONGEST_WAIT_MS))
    return tried(outgoing, token)
  }
  const post = async (outgoing: Outgoing): Promise<string> => {
    const ts = idOf(await tried(outgoing))
    if (!outgoing.edits) posted.unshift(ts)
    return ts
  }
  const history = async (): Promise<Message[]> => {
    const query = { channel: access.channel, oldest: began, inclusive: true, limit: 15 }
    const { messages = [] } = await client.conversations.history({ ...query, include_all_metadata: true })
    return messages as Message[]
  }
  const messageOf = async (ts: string): Promise<Message> => {
    for (let tries = 0; tries < 5; tries++) {
      const found = (await history()).find((message) => message.ts === ts)
      if (found) return found
      await sleep(1_000)
    }
    throw new Error(`the history does not show ${ts}`)
  }
  const errorOf = async (work: Promise<unknown>): Promise<unknown> =>
    await work.then(
      () => 'no error',
      (error: { readonly data?: { readonly error?: string } }) => error.data?.error ?? error,
    )

  beforeAll(async () => {
    access = await open()
    client = clientOf(access.botToken)
    began = (Date.now() / 1_000 - 5).toFixed(6)
  })

  afterAll(async () => {
    for (const ts of posted) await client.chat.delete({ channel: access.channel, ts }).catch(() => undefined)
  })

  test('the history gives back the metadata and the block ids', async () => {
    const outgoing = out('history')
    const { metadata, blocks } = await messageOf(await post(outgoing))
    expect(carriesMark({ metadata }, outgoing.key)).toBe(true)
    expect(carriesMark({ blocks }, outgoing.key)).toBe(true)
    expect(carriesMark({ metadata, blocks }, keyOf('another'))).toBe(false)
  })

  test('a message is found again by its mark, and another one is absent', async () => {
    const outgoing = out('found')
    const ts = await post(outgoing)
    expect(await sink().find(outgoing)).toEqual({ kind: 'found', id: ts })
    expect(await sink().find(out('never sent'))).toEqual({ kind: 'absent' })
  })

  test('a message under another one is found there', async () => {
    const front = await post(out('front'))
    const detail = out('detail', undefined, { thread: front })
    const ts = await post(detail)
    expect(await sink().find(detail)).toEqual({ kind: 'found', id: ts })
    expect((await history()).map((message) => message.ts)).not.toContain(ts)
  })

  test('a message is changed in place, and keeps its mark', async () => {
    const outgoing = out('changed')
    const ts = await post(outgoing)
    expect(await tried(out('changed', cardOf('other words'), { edits: ts }))).toEqual({
      kind: 'sent',
      id: ts,
    })
    const message = await messageOf(ts)
    expect(JSON.stringify(message.blocks)).toContain('other words')
    expect(carriesMark(message, outgoing.key)).toBe(true)
    expect(carriesMark({ blocks: message.blocks }, outgoing.key)).toBe(true)
  })

  test('nobody is called, and no page is shown', async () => {
    const ts = await post(
      out('hostile', cardOf('<!channel> <!here> @channel <@U0123ABCD> https://example.com')),
    )
    const message = await messageOf(ts)
    expect(JSON.stringify([message.text, message.blocks])).not.toMatch(/<[!@#]|<https?:/)
    expect(message.attachments).toBeUndefined()
  })

  test('a removed message is not changed', async () => {
    const ts = await post(out('removed'))
    await client.chat.delete({ channel: access.channel, ts })
    expect(await tried(out('removed', undefined, { edits: ts }))).toMatchObject({ kind: 'deleted' })
  })

  test('a second message with the same client_msg_id is a second message', async () => {
    const id = {
      ...QUIET,
      channel: access.channel,
      text: 'Contract: twice',
      client_msg_id: crypto.randomUUID(),
    }
    const twice: (string | undefined)[] = []
    for (let count = 0; count < 2; count++) {
      const { ts } = (await client.apiCall('chat.postMessage', id)) as { readonly ts?: string }
      twice.push(ts)
      await sleep(access.apiUrl ? 0 : 1_100)
    }
    posted.unshift(...twice.flatMap((ts) => ts ?? []))
    expect(new Set(twice).size).toBe(2)
  })

  test('a channel that there is none of is off', async () => {
    const place = { platform: 'slack', workspace: 'T0', channel: 'C0000000000' } as const
    expect(await tried(out('nowhere', undefined, { place }))).toMatchObject({ kind: 'place-off' })
  })

  test('a token of nobody switches the platform off', async () => {
    expect(await tried(out('stranger'), 'xoxb-of-nobody')).toMatchObject({ kind: 'platform-off' })
  })

  test('the codes with which a wrong message is refused', async () => {
    const to = { ...QUIET, channel: access.channel }
    expect(await errorOf(client.apiCall('chat.postMessage', { ...to, text: '' }))).toBe('no_text')
    const header = { type: 'header', text: { type: 'plain_text', text: 'x'.repeat(151) } }
    expect(await errorOf(client.apiCall('chat.postMessage', { ...to, text: 'x', blocks: [header] }))).toBe(
      'invalid_blocks',
    )
  })

  test('the app token opens a socket', async (context) => {
    if (!access.appToken) return context.skip('there is no app token')
    const { url } = await clientOf(access.appToken).apps.connections.open({})
    expect(url).toMatch(/^wss?:/)
  })
}

const cardOf = (words: string): Card => ({
  blocks: [block('headline', `Contract: ${words}`), block('paragraph', 'Taken away again in a moment.')],
  actions: [{ id: 'ask', label: 'Ask', story: 'K4M' }],
})

/** @throws {Error} when it was not sent. */
function idOf(outcome: Outcome): string {
  if (outcome.kind !== 'sent') throw new Error(JSON.stringify(outcome))
  return outcome.id
}
