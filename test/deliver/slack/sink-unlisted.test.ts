import { WebClient } from '@slack/web-api'
import { expect, onTestFinished, test } from 'vitest'
import { block } from '../../../src/deliver/card.ts'
import { deliveryKey, digestId, type Slot } from '../../../src/deliver/outbox/delivery.ts'
import { openOutbox } from '../../../src/deliver/outbox/outbox.ts'
import type { OutboxEvent } from '../../../src/deliver/outbox/outbox-event.ts'
import { realWait } from '../../../src/deliver/outbox/pace/wait.ts'
import { renderSlack } from '../../../src/deliver/slack/render.ts'
import { openSlackSink } from '../../../src/deliver/slack/sink.ts'
import { openSqliteStore } from '../../../src/store/sqlite/sqlite-store.ts'
import { startFakeSlack } from '../../rigs/slack/fake-slack.ts'

/** Seconds of the program in one of ours. */
const FASTER = 20
const HOUR_MS = 3_600_000

/** The outbox over the fake Slack, with one message planned for one of its channels. */
async function planned() {
  const slack = await startFakeSlack({ rate: 'off' })
  const store = await openSqliteStore(':memory:', { check: false })
  const from = Date.now()
  const clock = () => new Date(from + (Date.now() - from) * FASTER)
  const events: OutboxEvent[] = []
  const client = new WebClient(slack.botToken, {
    slackApiUrl: slack.url,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
  })
  const outbox = openOutbox({
    deliveries: store.deliveries,
    leases: store.leases,
    sinks: [
      openSlackSink({ client, wait: async () => undefined, identity: () => ({ userId: slack.botUserId }) }),
    ],
    clock,
    wait: (ms, signal) => realWait(ms / FASTER, signal),
    random: () => 0,
    owner: 'run',
    report: (event) => events.push(event),
  })
  onTestFinished(async () => {
    await outbox.stop()
    await store.close()
    await slack.stop()
  })
  const place = { platform: 'slack', workspace: slack.teamId, channel: slack.addChannel() } as const
  const slot: Slot = { place, schedule: 'main', slot: new Date(from), kind: 'digest', revision: 0 }
  const key = deliveryKey(slot, 0)
  const [message] = renderSlack({ blocks: [block('paragraph', 'News.')] }, () => key)
  if (!message) throw new Error('no message')
  const parts = [{ part: 0, key, ...message, where: 'channel' }] as const
  const expiresAt = new Date(from + HOUR_MS)
  await store.deliveries.plan({ ...slot, id: digestId(slot), expiresAt, content: {}, parts })
  const stateOf = async () => (await store.deliveries.latest(place))?.parts[0]?.state
  const sends = () => slack.calls.filter(({ method }) => method === 'chat.postMessage').length
  return { slack, outbox, events, place, stateOf, sends }
}

const odd = (code: string) => ({ method: 'chat.postMessage', how: { status: 200, code } }) as const

test('a code that nobody knows, three times with the message absent, ends it and the operator is told', async () => {
  const { slack, outbox, events, stateOf, sends } = await planned()
  slack.fail({ ...odd('something_new'), times: 9 })
  outbox.start()
  await outbox.drain()
  expect(await stateOf()).toBe('failed')
  expect(sends()).toBe(3)
  expect(events).toMatchObject([
    { kind: 'trouble', trouble: { state: 'failed', why: 'the platform answered "something_new" each time' } },
  ])
})

test('a code that nobody knows behind the write is one message all the same', async () => {
  const { slack, outbox, events, place, stateOf, sends } = await planned()
  slack.fail({ ...odd('something_new'), when: 'after', times: 9 })
  outbox.start()
  await outbox.drain()
  expect(await stateOf()).toBe('sent')
  expect([sends(), slack.messages(place.channel).length, events]).toEqual([1, 1, []])
})

test('a failure of Slack itself is tried on, however often it comes', async () => {
  const { slack, outbox, stateOf, sends } = await planned()
  slack.fail({ ...odd('internal_error'), times: 4 })
  outbox.start()
  await outbox.drain()
  expect(await stateOf()).toBe('sent')
  expect(sends()).toBe(5)
})
