import { afterAll, expect, test } from 'vitest'
import { openPost, openSample, started, textOf, until } from './run-chat.ts'

const { app, story } = await openSample()
afterAll(() => app.stop())

const ASK = 'Ask about this message'
const SUMMARISE = 'Summarise this link'

test('a question about a message of anybody is answered from the story that fits its words', async () => {
  const { discord, close } = await started(app)
  const content = 'Putin and Xi spoke by video about Trump and Ukraine'
  const messageId = String(discord.say({ channelId: discord.channelId, content }).id)
  const pointed = discord.messageCommand({ name: ASK, messageId })
  expect(await pointed.acked).toMatchObject({ type: 9, data: { title: ASK } })
  const fields = { text: 'Was Ukraine discussed?' }
  const sent = discord.modalSubmit({ customId: String(pressedId(pointed.modal)), fields })
  expect(textOf(await sent.answer)).toContain('The sources differ')
  await close()
  expect(discord.problems).toEqual([])
})

test('a question about a message of ours is about the story that it tells, whatever its words', async () => {
  const blind = { ...app.desk, search: async () => [], storyOfLink: async () => undefined }
  const { discord, chat, close } = await started(app, { desk: blind })
  const outbox = openPost(app, chat)
  const place = { platform: 'discord', workspace: discord.guildId, channel: discord.channelId } as const
  await app.desk.post(place, await app.desk.digest(await app.desk.channel(place), {}), 'shortcut')
  outbox.kick()
  await until(() => discord.messages(discord.channelId).length > 0)
  const messageId = discord.messages(discord.channelId)[0]?.id ?? ''
  const pointed = discord.messageCommand({ name: ASK, messageId })
  await pointed.acked
  const sent = discord.modalSubmit({
    customId: String(pressedId(pointed.modal)),
    fields: { text: 'Who spoke?' },
  })
  expect(textOf(await sent.answer)).toContain(`story ${story}`)
  await outbox.stop()
  await close()
  expect(discord.problems).toEqual([])
})

test('a form whose message is forgotten says so', async () => {
  const { discord, chat, another, close } = await started(app)
  const messageId = String(discord.say({ channelId: discord.channelId, content: 'Putin' }).id)
  const pointed = discord.messageCommand({ name: ASK, messageId })
  await pointed.acked
  await chat.stop()
  const second = another()
  await second.start()
  const sent = discord.modalSubmit({ customId: String(pressedId(pointed.modal)), fields: { text: 'Who?' } })
  expect(textOf(await sent.answer)).toContain('too old')
  await second.stop()
  await close()
  expect(discord.problems).toEqual([])
})

test.for([
  { content: 'look: https://news.example/nothing', says: 'not among the articles' },
  { content: 'no link here', says: 'no link in that message' },
])('the link in "$content": $says', async ({ content, says }) => {
  const { discord, close } = await started(app)
  const messageId = String(discord.say({ channelId: discord.channelId, content }).id)
  const pointed = discord.messageCommand({ name: SUMMARISE, messageId })
  expect(await pointed.acked).toMatchObject({ type: 5, data: { flags: 64 } })
  expect(textOf(await pointed.answer)).toContain(says)
  await close()
  expect(discord.problems).toEqual([])
})

const pressedId = (modal: Readonly<Record<string, unknown>> | undefined) => modal?.custom_id
