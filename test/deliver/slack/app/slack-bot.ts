/** The real program over the sample story, as a member of the fake Slack: real Bolt, real desk, real commands. */
import { onTestFinished } from 'vitest'
import { commands } from '../../../../commands/commands.ts'
import { type App, openApp } from '../../../../src/app.ts'
import { type Bot, startBot as startProgram } from '../../../../src/bot.ts'
import { parseConfig } from '../../../../src/config.ts'
import type { Chat } from '../../../../src/deliver/chat.ts'
import { openSlackChat, type SlackChatOptions } from '../../../../src/deliver/slack/chat.ts'
import type { Clock } from '../../../../src/lib/clock.ts'
import { type FakeSlack, startFakeSlack } from '../../../rigs/slack/fake-slack.ts'
import type { Shown } from '../../../rigs/slack/workspace.ts'

/** A Sunday, at which time stands still. */
export const NOON = new Date('2026-11-22T12:00:00Z')

export type Logged = { readonly message: string; readonly error?: unknown }

export type SlackBot = {
  readonly slack: FakeSlack
  readonly chat: Chat
  readonly app: App
  readonly log: Logged[]
}

/** With the outbox at work, so that what is planned also goes out. Its time goes on. */
export async function startWhole(
  options: Partial<SlackChatOptions> = {},
): Promise<SlackBot & { readonly bot: Bot }> {
  // Time stands still until all is up: what was planned before the start would be looked for in the history first.
  let from: number | undefined
  const elapsed = () => (from === undefined ? 0 : performance.now() - from)
  const app = await openProgram(() => new Date(NOON.getTime() + elapsed()))
  const member = await startBot(app, options)
  const chat = { ...member.chat, start: async () => undefined }
  const bot = await startProgram(app, [chat], () => undefined, { readAtStart: false })
  from = performance.now()
  onTestFinished(async () => {
    await bot.stop()
    await app.stop()
  })
  return { ...member, bot }
}

/** The program without a chat, which several tests may share: each has a workspace of its own. */
export async function openProgram(clock: Clock = () => NOON): Promise<App> {
  const app = await openApp(
    parseConfig({
      sources: [{ kind: 'folder', path: 'seeds' }],
      translate: [{ kind: 'memory', file: 'seeds/memory.tmx', name: 'test' }],
      database: ':memory:',
    }),
    { clock },
  )
  await app.refresh()
  return app
}

/** A chat that ends with its test. Not started. */
export function memberOf(app: App, slack: FakeSlack, options: Partial<SlackChatOptions> = {}): SlackBot {
  const log: Logged[] = []
  const chat = openSlackChat({
    desk: app.desk,
    commands,
    clock: () => NOON,
    events: app.store.events,
    managers: [],
    replies: false,
    log: (message, error) => void log.push({ message, error }),
    botToken: slack.botToken,
    appToken: slack.appToken,
    apiUrl: slack.url,
    command: 'news',
    ...options,
  })
  app.connect(chat)
  onTestFinished(() => chat.stop())
  return { slack, chat, app, log }
}

/** Connected by Socket Mode. */
export async function startBot(app: App, options: Partial<SlackChatOptions> = {}): Promise<SlackBot> {
  const slack = await startFakeSlack({ rate: 'off' })
  onTestFinished(() => slack.stop())
  const bot = memberOf(app, slack, options)
  await bot.chat.start()
  return bot
}

/** Everything that a person reads in what was shown: texts of blocks and of buttons. */
export const wordsOf = (shown: readonly Pick<Shown, 'text' | 'blocks'>[]): string =>
  shown.map(({ text, blocks = [] }) => [text, ...textsIn(blocks)].join('\n')).join('\n')

export function textsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(textsIn)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) =>
    name === 'text' && typeof inner === 'string' ? [inner] : textsIn(inner),
  )
}

/** Until the person has so many answers. */
export async function answered(
  told: { responses(): readonly Shown[] },
  count = 1,
  withinMs = 5_000,
): Promise<readonly Shown[]> {
  const until = performance.now() + withinMs
  while (told.responses().length < count) {
    if (performance.now() > until) throw new Error(`${told.responses().length} of ${count} answers`)
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  return told.responses()
}
