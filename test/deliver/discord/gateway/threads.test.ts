import { setTimeout as sleep } from 'node:timers/promises'
import { REST } from 'discord.js'
import { afterAll, expect, test } from 'vitest'
import { defineCommand } from '../../../../src/deliver/command.ts'
import { openMessages } from '../../../../src/deliver/discord/gateway/messages.ts'
import { saying } from '../../../../src/deliver/run-command.ts'
import { openPost, openSample, type Running, started, textOf } from './run-chat.ts'

const { app, story } = await openSample()
afterAll(() => app.stop())

const QUESTION = 'Was Ukraine discussed?'

/** A digest in the channel, with its details in a thread. */
async function withThread({ discord, chat }: Running, request: string) {
  const outbox = openPost(app, chat)
  const place = { platform: 'discord', workspace: discord.guildId, channel: discord.channelId } as const
  await app.desk.post(place, await app.desk.digest(await app.desk.channel(place), {}), request)
  outbox.kick()
  await outbox.drain()
  const thread = discord.messages(discord.channelId)[0]?.id ?? ''
  const said = () => {
    outbox.kick()
    return discord.messages(thread).map((message) => textOf(message))
  }
  return { outbox, thread, said }
}

test.for([
  { how: 'a mention of the bot', addressed: () => ({ mentionsBot: true }) },
  { how: 'a reply to the bot', addressed: (messageId: string) => ({ replyTo: messageId }) },
])('$how in the thread of a digest is answered in that thread, once', async ({ how, addressed }) => {
  const running = await started(app, { replies: true })
  const { discord, close } = running
  const { outbox, thread, said } = await withThread(running, how)
  const [detail] = discord.messages(thread)
  const before = said().length
  discord.say({ channelId: thread, content: QUESTION, ...addressed(detail?.id ?? '') })
  await expect.poll(() => said().length).toBe(before + 2)
  expect(said().at(-1)).toContain('The sources differ')
  // The library knows its channel: nobody had to ask.
  expect(discord.calls.filter(({ path }) => path.endsWith(`/channels/${thread}`))).toEqual([])
  await outbox.stop()
  await close()
  expect(discord.problems).toEqual([])
})

test('what is not said to the bot, by people, in a thread of ours, is not answered', async () => {
  const running = await started(app, { replies: true })
  const { discord, close } = running
  const { outbox, thread, said } = await withThread(running, 'others')
  const before = said().length
  const elsewhere = discord.addChannel({ type: 11, parentId: discord.channelId })
  discord.say({ channelId: thread, content: QUESTION })
  discord.say({ channelId: discord.channelId, content: QUESTION, mentionsBot: true })
  discord.say({ channelId: elsewhere, content: QUESTION, mentionsBot: true })
  const bot = { id: '888888888888888888', username: 'other', bot: true }
  discord.say({ channelId: thread, content: QUESTION, mentionsBot: true, user: bot })
  await sleep(300)
  said()
  await sleep(200)
  // The two questions in that thread stand there themselves.
  expect(said()).toHaveLength(before + 2)
  expect(discord.messages(elsewhere)).toHaveLength(1)
  await outbox.stop()
  await close()
  expect(discord.problems).toEqual([])
})

test('a thread that began before the start is known as well', async () => {
  const running = await started(app, { replies: true })
  const { discord, chat, another, close } = running
  const { outbox, thread, said } = await withThread(running, 'before')
  await chat.stop()
  const second = another()
  await second.start()
  const before = said().length
  discord.say({ channelId: thread, content: QUESTION, mentionsBot: true })
  await expect.poll(() => said().length).toBe(before + 2)
  await outbox.stop()
  await second.stop()
  await close()
  expect(discord.problems).toEqual([])
})

test('a command in the thread of a digest is about its story', async () => {
  const where = defineCommand({
    name: 'where',
    description: 'Where am I?',
    options: [],
    run: async (_desk, _input, caller) => saying(caller.story ?? 'nowhere'),
  })
  const running = await started(app, { commands: [where] })
  const { discord, close } = running
  const { outbox, thread } = await withThread(running, 'command')
  expect(textOf(await discord.command({ name: 'where', channelId: thread }).answer)).toBe(story)
  expect(textOf(await discord.command({ name: 'where' }).answer)).toBe('nowhere')
  await outbox.stop()
  await close()
  expect(discord.problems).toEqual([])
})

test('a message that comes twice is one question; a thread nobody remembers is looked up', async () => {
  const running = await started(app)
  const { discord, close } = running
  const { outbox, thread } = await withThread(running, 'twice')
  const questions: string[] = []
  const hear = openMessages({
    desk: {
      ...app.desk,
      ask: (question, options, caller) => {
        questions.push(question)
        return app.desk.ask(question, options, caller)
      },
    },
    clock: app.clock,
    events: app.store.events,
    managers: [],
    log: () => undefined,
    rest: new REST({ api: discord.url, retries: 0 }).setToken(discord.token),
    me: () => discord.botId,
    parentOf: () => undefined,
  })
  const said = discord.say({ channelId: thread, content: QUESTION, mentionsBot: true })
  const message = { ...said, guild_id: discord.guildId } as never
  await Promise.all([hear(message), hear(message)])
  expect(questions).toEqual([QUESTION])
  await outbox.stop()
  await close()
  expect(discord.problems).toEqual([])
})
