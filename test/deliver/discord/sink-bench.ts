/** A sink on a fake Discord, through the real library: everything the tests of the sink share. */
import { REST } from '@discordjs/rest'
import { onTestFinished } from 'vitest'
import { block } from '../../../src/deliver/card.ts'
import type { Outgoing } from '../../../src/deliver/chat.ts'
import { renderDiscord } from '../../../src/deliver/discord/render.ts'
import { openDiscordSink } from '../../../src/deliver/discord/sink.ts'
import { REST_OPTIONS } from '../../../src/deliver/discord/wire/api.ts'
import type { Payload } from '../../../src/deliver/outbox/delivery.ts'
import {
  type FakeDiscord,
  type FakeDiscordOptions,
  startFakeDiscord,
} from '../../rigs/discord/fake-discord.ts'

export type How = Parameters<FakeDiscord['fail']>[0]['how']

/** https://docs.discord.com/developers/topics/permissions#permissions-bitwise-permission-flags */
export const MAY = { view: 1n << 10n, send: 1n << 11n, readHistory: 1n << 16n } as const

export const keyOf = (n: number): string => `${n}`.padStart(8, '0').padEnd(64, 'abcdef')

/** The message of a small card, as the outbox would have frozen it. */
export function payloadOf(
  key: string,
  words = `Crack found in Sorvo dam ${key.slice(0, 8)}`,
): Payload & { components: object[] } {
  const actions = [{ id: 'ask', label: 'Ask', story: 'K4M' } as const]
  const [message] = renderDiscord({ blocks: [block('headline', words)], actions }, () => key)
  if (!message) throw new Error('the card is empty')
  const { components } = message.payload
  return { ...message.payload, components: Array.isArray(components) ? components : [] }
}

/** Discord's own description of its API judges only where it is asked for: it takes seconds to load. */
export async function openBench(options: FakeDiscordOptions = { openapi: '' }) {
  const fake = await startFakeDiscord({ rates: 'off', ...options })
  const rest = new REST({ ...REST_OPTIONS, api: fake.url, timeout: 400 }).setToken(fake.token)
  // The platform's clock may be moved: what is searched from moves with it.
  let ahead = 0
  const clock = () => new Date(Date.now() + ahead)
  const open = () => openDiscordSink({ rest, userId: () => fake.botId, clock, deadlineMs: 800 })
  onTestFinished(() => {
    rest.clearHandlerSweeper()
    rest.clearHashSweeper()
    fake.stop()
  })
  return {
    fake,
    rest,
    /** As another process would open it: with nothing remembered. */
    open,
    sink: open(),
    advance(ms: number) {
      ahead += ms
      fake.advance(ms)
    },
    out(n: number, change: Partial<Outgoing> = {}): Outgoing {
      const key = keyOf(n)
      const place = { platform: 'discord', workspace: fake.guildId, channel: fake.channelId } as const
      return { key, place, payload: payloadOf(key), firstTriedAt: clock(), ...change }
    },
    posts: (path = /messages$/) =>
      fake.calls.filter((call) => call.method === 'POST' && path.test(call.path)),
  }
}

/** @throws {Error} when it was not sent. */
export function idOf(outcome: { readonly kind: string; readonly id?: string }): string {
  if (outcome.id === undefined) throw new Error(`no id: ${JSON.stringify(outcome)}`)
  return outcome.id
}
