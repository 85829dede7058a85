import { expect, test } from 'vitest'
import { type App, openApp } from '../../src/app.ts'
import { startBot } from '../../src/bot.ts'
import { parseConfig } from '../../src/config.ts'
import { DEFAULT_SETTINGS } from '../../src/deliver/channel.ts'
import type { Chat, Outcome } from '../../src/deliver/chat.ts'
import type { Payload } from '../../src/deliver/outbox/delivery.ts'
import { openTerminalChat, SCREEN } from '../../src/deliver/terminal/chat.ts'
import { PLAIN } from '../../src/deliver/terminal/render.ts'

const MINUTE_MS = 60_000

/** The program over the sample story, whose screen has a digest due since five minutes ago. */
async function openDue(chat: object = {}): Promise<App> {
  const app = await openApp(
    parseConfig({
      sources: [{ kind: 'folder', path: 'seeds' }],
      translate: [{ kind: 'memory', file: 'seeds/memory.tmx', name: 'sample' }],
      database: ':memory:',
      chat,
    }),
  )
  await app.refresh()
  const slot = new Date(Date.now() - 5 * MINUTE_MS)
  const schedule = { cron: `${slot.getUTCMinutes()} ${slot.getUTCHours()} * * *`, zone: 'UTC' }
  await app.store.channels.put(SCREEN, { ...DEFAULT_SETTINGS, schedule }, slot)
  await app.store.channels.setEvaluated(SCREEN, new Date(slot.getTime() - MINUTE_MS))
  return app
}

/** A screen that remembers what was printed. `sent` says what becomes of each try. */
function screen(sent: (payload: Payload) => Outcome | undefined = () => undefined) {
  const printed: string[] = []
  const chat = openTerminalChat({ write: (text) => void printed.push(text), options: () => PLAIN })
  const sink: Chat['sink'] = {
    ...chat.sink,
    send: async (outgoing) => sent(outgoing.payload) ?? (await chat.sink.send(outgoing)),
    find: async () => ({ kind: 'blind', why: 'nobody can look' }),
  }
  return { printed, chat: { ...chat, sink } }
}

test.for([
  { onUnknown: 'hold', times: 1, states: ['held'] },
  { onUnknown: 'resend', times: 2, states: ['sent'] },
])(
  'where nobody can tell whether it arrived, the operator says: $onUnknown',
  async ({ onUnknown, times, states }) => {
    const app = await openDue({ onUnknown })
    const fronts: Payload[] = []
    const { chat } = screen((payload) => {
      if (!String(payload.text).includes('World digest')) return undefined
      fronts.push(payload)
      return fronts.length === 1 ? { kind: 'unknown', why: 'the line broke' } : undefined
    })
    const bot = await startBot(app, [chat], () => undefined, { readAtStart: false })
    const frontStates = async () => {
      const [record] = await app.store.deliveries.digestsSince(SCREEN, new Date(0))
      return record?.parts.slice(0, 1).map(({ state }) => state)
    }
    await expect.poll(frontStates, { timeout: 20_000 }).toEqual(states)
    expect(fronts).toHaveLength(times)
    await bot.stop()
    await app.stop()
  },
)

test('a chat that does not come up holds neither the other nor a stop', async () => {
  const app = await openDue()
  const { printed, chat } = screen()
  const stopping = Promise.withResolvers<void>()
  const silent: Chat = {
    ...chat,
    platform: 'slack',
    sink: { ...chat.sink, platform: 'slack' },
    start: () => new Promise(() => undefined),
  }
  const started = startBot(app, [chat, silent], () => undefined, { stopping: stopping.promise })
  await expect.poll(() => printed.length, { timeout: 20_000 }).toBeGreaterThan(0)
  stopping.resolve()
  const bot = await started
  await bot.stop()
  await app.stop()
}, 40_000)
