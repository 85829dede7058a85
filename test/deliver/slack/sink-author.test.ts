import { WebClient } from '@slack/web-api'
import { expect, onTestFinished, test } from 'vitest'
import { block } from '../../../src/deliver/card.ts'
import { renderSlack } from '../../../src/deliver/slack/render.ts'
import { type Author, openSlackSink } from '../../../src/deliver/slack/sink.ts'
import { startFakeSlack } from '../../rigs/slack/fake-slack.ts'

const KEY = 'ab'.repeat(32)
const PLACE = { platform: 'slack', workspace: 'T0' } as const

/** A plain message, and a Slack that withholds metadata, so that nothing but its words and its author tell of it. */
async function plainMessage() {
  const slack = await startFakeSlack({ rate: 'off', withholdMetadata: true })
  onTestFinished(() => slack.stop())
  const client = new WebClient(slack.botToken, { slackApiUrl: slack.url, retryConfig: { retries: 0 } })
  const [message] = renderSlack({ blocks: [block('paragraph', 'Water runs.')] }, () => KEY)
  const channel = slack.channelId
  const payload = message?.fallback ?? {}
  const outgoing = { key: KEY, place: { ...PLACE, channel }, payload, firstTriedAt: new Date() }
  const sinkOf = (identity: () => Author | undefined) =>
    openSlackSink({ client, identity, wait: async () => undefined })
  return {
    slack,
    outgoing,
    find: (own?: Author) => sinkOf(() => own).find(outgoing),
    send: () => sinkOf(() => undefined).send(outgoing),
    posted: () => slack.messages(channel),
    async sayAsPerson() {
      slack.event({ type: 'message', channel, user: slack.userId, text: String(payload.text) })
      await expect.poll(() => slack.messages(channel)).toHaveLength(1)
    },
  }
}

test('our own message without a mark is known by its words and its author', async () => {
  const { slack, find, send, posted } = await plainMessage()
  await send()
  const [{ ts, bot_id: botId = '' } = { ts: '' }] = posted()
  expect(await find({ userId: slack.botUserId })).toEqual({ kind: 'found', id: ts })
  expect(await find({ botId })).toEqual({ kind: 'found', id: ts })
  expect(await find({ botId: 'B0OTHER', userId: 'U0OTHER' })).toEqual({ kind: 'absent' })
  expect(await find({ botId: '', userId: '' })).toEqual({ kind: 'absent' })
})

test('the same words written by a person are another message', async () => {
  const { slack, find, sayAsPerson } = await plainMessage()
  await sayAsPerson()
  expect(await find({ userId: slack.botUserId })).toEqual({ kind: 'absent' })
})

test('before anybody knows who we are the same words say nothing: it is looked again', async () => {
  const { slack, find, send, sayAsPerson, posted } = await plainMessage()
  expect(await find()).toEqual({ kind: 'absent' })
  await sayAsPerson()
  expect(await find()).toMatchObject({ kind: 'refused', scope: 'place', waitMs: 1_000 })
  slack.withholdMetadata(false)
  await send()
  expect(await find()).toEqual({ kind: 'found', id: posted()[1]?.ts })
})
