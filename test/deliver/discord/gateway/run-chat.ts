/** The real chat, by the real discord.js, over the real program with the sample story, in the fake server. */
import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { commands } from '../../../../commands/commands.ts'
import { type App, openApp } from '../../../../src/app.ts'
import { parseConfig } from '../../../../src/config.ts'
import type { Chat } from '../../../../src/deliver/chat.ts'
import { type DiscordChatOptions, openDiscordChat } from '../../../../src/deliver/discord/chat.ts'
import { type Outbox, openOutbox } from '../../../../src/deliver/outbox/outbox.ts'
import { type FakeDiscordOptions, startFakeDiscord } from '../../../rigs/discord/fake-discord.ts'

const NOON = Date.parse('2026-11-22T12:00:00Z')
const began = performance.now()

/** It is noon when the tests begin, and time goes on. */
const fromNoon = () => new Date(NOON + performance.now() - began)

/** With the five articles of the sample story. */
export async function openSample(clock = fromNoon): Promise<{ app: App; story: string }> {
  const app = await openApp(
    parseConfig({
      sources: [{ kind: 'folder', path: 'seeds' }],
      translate: [{ kind: 'memory', file: 'seeds/memory.tmx', name: 'test' }],
      database: ':memory:',
    }),
    { clock },
  )
  await app.refresh()
  const [told] = await app.desk.stories({})
  if (!told) throw new Error('the sample has no story')
  return { app, story: told.story.id }
}

export type RunOptions = Partial<DiscordChatOptions> & { readonly fake?: FakeDiscordOptions }

export type Running = Awaited<ReturnType<typeof runChat>>

/** Not started yet. `close` gives everything but the program back. */
export async function runChat(app: App, { fake, ...given }: RunOptions = {}) {
  const discord = await startFakeDiscord(fake)
  discord.warmUp()
  // Two fakes that run at the same time may give the same id.
  const server = randomUUID()
  const events: DiscordChatOptions['events'] = {
    firstTime: (id, at) => app.store.events.firstTime(`${server} ${id}`, at),
  }
  const logged: { readonly message: string; readonly error?: unknown }[] = []
  const another = (options: Partial<DiscordChatOptions> = {}) =>
    openDiscordChat({
      desk: app.desk,
      commands,
      clock: app.clock,
      events,
      managers: [],
      replies: false,
      log: (message, error) => logged.push({ message, error }),
      token: discord.token,
      apiUrl: discord.url,
      ...given,
      ...options,
    })
  const chat = another()
  app.connect(chat)
  return {
    discord,
    chat,
    /** A second one for the same server, as after a restart. */
    another,
    logged,
    async close() {
      await chat.stop()
      discord.stop()
    },
  }
}

export async function started(app: App, options: RunOptions = {}): Promise<Running> {
  const running = await runChat(app, options)
  await running.chat.start()
  return running
}

/** What the running bot does: sends what the chat has planned, by the chat's own sink. */
export function openPost(app: App, chat: Chat): Outbox {
  const outbox = openOutbox({
    deliveries: app.store.deliveries,
    leases: app.store.leases,
    sinks: [chat.sink],
    clock: app.clock,
    owner: randomUUID(),
    report: () => undefined,
  })
  outbox.start()
  return outbox
}

/** Until it is so, for five seconds at most. */
export async function until(what: () => unknown): Promise<void> {
  for (let tries = 0; tries < 500 && !what(); tries++) await sleep(10)
  if (!what()) throw new Error(`not within 5 s: ${what}`)
}

type Part = { readonly type: number; readonly content?: string; readonly components?: readonly Part[] } & {
  readonly custom_id?: string
  readonly label?: string
}

const partsOf = (parts: readonly Part[]): Part[] =>
  parts.flatMap((part) => [part, ...partsOf(part.components ?? [])])

/** What a person reads in a message. */
export const textOf = (message: Readonly<Record<string, unknown>>): string =>
  partsOf(message.components as Part[])
    .flatMap(({ content }) => content ?? [])
    .join('\n')

/** Labels of the buttons, and what they are called by. */
export const buttonsOf = (message: Readonly<Record<string, unknown>>): Record<string, string> =>
  Object.fromEntries(
    partsOf(message.components as Part[]).flatMap(({ label, custom_id: id }) =>
      label && id ? [[label, id]] : [],
    ),
  )
