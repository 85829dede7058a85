/** Table 7: Slack takes a message a second in each channel. The real outbox and sink against a fake Slack. */
import { WebClient } from '@slack/web-api'
import { block } from '../src/deliver/card.ts'
import { deliveryKey, digestId, type Slot } from '../src/deliver/outbox/delivery.ts'
import { openOutbox } from '../src/deliver/outbox/outbox.ts'
import { renderSlack } from '../src/deliver/slack/render.ts'
import { openSlackSink } from '../src/deliver/slack/sink.ts'
import { systemClock } from '../src/lib/clock.ts'
import { openSqliteStore } from '../src/store/sqlite/sqlite-store.ts'
import { startFakeSlack } from '../test/rigs/slack/fake-slack.ts'
import { figure, tableOf } from './table.ts'

const HOUR_MS = 3_600_000

/** So many channels with so many messages each, all due at once. */
export async function slackPaceTable(channels: number, messages: number): Promise<string> {
  const rig = await startFakeSlack()
  const store = await openSqliteStore(':memory:')
  const client = new WebClient(rig.botToken, {
    slackApiUrl: rig.url,
    timeout: 15_000,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
  })
  const outbox = openOutbox({
    deliveries: store.deliveries,
    leases: store.leases,
    sinks: [openSlackSink({ client })],
    clock: systemClock,
    owner: 'bench',
    report: () => {},
  })
  try {
    const ids = Array.from({ length: channels }, () => rig.addChannel({}))
    outbox.start()
    for (const channel of ids) await plan(channel)
    const begin = performance.now()
    outbox.kick()
    await outbox.drain()
    const seconds = (performance.now() - begin) / 1_000
    const refused = rig.calls.filter(({ status }) => status === 429).length
    const sent = ids.reduce((sum, channel) => sum + rig.messages(channel).length, 0)
    return tableOf(
      `7. Slack: ${channels} channels with ${messages} messages each`,
      ['arrived', 'after, s', 'least possible, s', '429'],
      [[`${sent} of ${channels * messages}`, figure(seconds), String(messages - 1), String(refused)]],
    )
  } finally {
    await outbox.stop()
    await store.close()
    await rig.stop()
  }

  async function plan(channel: string): Promise<void> {
    const now = systemClock()
    const place = { platform: 'slack', workspace: rig.teamId, channel } as const
    const slot: Slot = { place, schedule: 'bench', slot: now, kind: 'digest', revision: 0 }
    const parts = Array.from({ length: messages }, (_, part) => {
      const card = { blocks: [block('headline', `Message ${part}`)] }
      const key = deliveryKey(slot, part)
      const [rendered] = renderSlack(card, () => key)
      if (!rendered) throw new Error('no message')
      return { part, key, ...rendered, where: 'channel' } as const
    })
    const expiresAt = new Date(now.getTime() + HOUR_MS)
    await store.deliveries.plan({ ...slot, id: digestId(slot), expiresAt, content: {}, parts })
  }
}
