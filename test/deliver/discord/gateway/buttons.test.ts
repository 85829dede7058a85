import { afterAll, expect, test } from 'vitest'
import type { Handle } from '../../../rigs/discord/interactions.ts'
import { buttonsOf, openPost, openSample, type Running, started, textOf, until } from './run-chat.ts'

const EPHEMERAL = 1 << 6
const QUESTION = 'Was Ukraine discussed in the call?'

const { app, story } = await openSample()
afterAll(() => app.stop())

/** The answer to a question, and one who presses its buttons. */
async function asked({ discord }: Running) {
  const answer = await discord.command({ name: 'ask', options: { question: QUESTION } }).answer
  const press = (label: string) =>
    discord.button({ messageId: answer.id, customId: buttonsOf(answer)[label] ?? `no ${label}` })
  return { answer, press }
}

/** A long answer has several messages; its buttons stand under the last. */
async function lastOf(handle: Handle, label: string) {
  const answer = await handle.answer
  const all = () => [answer, ...handle.followUps()]
  await until(() => label in buttonsOf(all().at(-1) ?? answer))
  return all().at(-1) ?? answer
}

test('Evidence shows the sentences behind every line, and the way to the next question', async () => {
  const running = await started(app)
  const { press } = await asked(running)
  const pressed = press('Evidence')
  const last = await lastOf(pressed, 'Share')
  expect(textOf(await pressed.answer)).toContain('Putin')
  expect(Object.keys(buttonsOf(last))).toEqual(['Ask', 'Share'])
  const flags = [await pressed.answer, ...pressed.followUps()].map((message) => message.flags & EPHEMERAL)
  expect(flags.length).toBeGreaterThan(1)
  expect(new Set(flags)).toEqual(new Set([EPHEMERAL]))
  await running.close()
  expect(running.discord.problems).toEqual([])
})

test('Useful counts once for each person', async () => {
  const running = await started(app)
  const { press } = await asked(running)
  const before = (await app.desk.status()).feedback.useful
  expect(textOf(await press('Useful').answer)).toContain('Thank you')
  expect(textOf(await press('Useful').answer)).toContain('Thank you')
  expect((await app.desk.status()).feedback.useful).toBe(before + 1)
  await running.close()
  expect(running.discord.problems).toEqual([])
})

test('Wrong counts at once; the words that follow are kept with it', async () => {
  const running = await started(app)
  const { discord } = running
  const { press } = await asked(running)
  const pressed = press('Wrong')
  expect(await pressed.acked).toMatchObject({ type: 9, data: { title: 'Something is wrong' } })
  const wrongs = async () => (await app.desk.status()).wrongs
  await expect.poll(async () => (await wrongs()).length).toBe(1)
  const customId = String(pressed.modal?.custom_id)
  const sent = discord.modalSubmit({ customId, fields: { text: 'The date is wrong' } })
  expect(textOf(await sent.answer)).toContain('Thank you')
  expect(await wrongs()).toMatchObject([{ story, note: 'The date is wrong' }])
  await running.close()
  expect(discord.problems).toEqual([])
})

test('Ask opens a form, and its question is answered from that story', async () => {
  const running = await started(app)
  const { discord } = running
  const { press } = await asked(running)
  const evidence = await lastOf(press('Evidence'), 'Ask')
  const pressed = discord.button({ messageId: evidence.id, customId: buttonsOf(evidence).Ask ?? '' })
  expect(await pressed.acked).toMatchObject({ type: 9, data: { title: 'Ask about this story' } })
  const sent = discord.modalSubmit({ customId: String(pressed.modal?.custom_id), fields: { text: QUESTION } })
  expect(await sent.acked).toMatchObject({ type: 5, data: { flags: 64 } })
  expect(textOf(await sent.answer)).toContain('The sources differ')
  await running.close()
  expect(discord.problems).toEqual([])
})

test('Share puts the very same card into the channel, once', async () => {
  const running = await started(app)
  const { discord, chat, close } = running
  const outbox = openPost(app, chat)
  const { answer, press } = await asked(running)
  expect(textOf(await press('Share').answer)).toBe('Shared with the channel.')
  outbox.kick()
  await until(() => discord.messages(discord.channelId).length === 1)
  const [message] = discord.messages(discord.channelId)
  const said = textOf(answer).split('\n')[1] ?? ''
  expect(textOf(message ?? {})).toContain(said)
  await outbox.stop()
  await close()
  expect(discord.problems).toEqual([])
})

test('a card that nobody remembers cannot be shared, and the person is told', async () => {
  const running = await started(app)
  const { press } = await asked(running)
  await running.chat.stop()
  const second = running.another()
  await second.start()
  expect(textOf(await press('Share').answer)).toContain('too old to be shared')
  await second.stop()
  await running.close()
  expect(running.discord.problems).toEqual([])
})

test('the buttons of a digest work for everybody, each answered in private', async () => {
  const running = await started(app)
  const { discord, chat, close } = running
  const outbox = openPost(app, chat)
  const place = { platform: 'discord', workspace: discord.guildId, channel: discord.channelId } as const
  await app.desk.post(place, await app.desk.digest(await app.desk.channel(place), {}), 'one')
  outbox.kick()
  await until(() => discord.messages(discord.channelId).length > 0)
  const [front] = discord.messages(discord.channelId)
  const customId = buttonsOf(front ?? {}).Evidence ?? ''
  const user = discord.user('999999999999999999')
  const shown = await discord.button({ messageId: front?.id ?? '', customId, user }).answer
  expect(shown.flags & 64).toBe(64)
  expect(textOf(shown)).toContain('Putin')
  await outbox.stop()
  await close()
  expect(discord.problems).toEqual([])
})

test('a button and a form of another version are answered with a sentence', async () => {
  const running = await started(app)
  const { discord } = running
  const { answer } = await asked(running)
  const button = { type: 2, style: 2, label: 'Old', custom_id: 'vote/7' }
  Object.assign(answer, { components: [{ type: 1, components: [button] }] })
  const pressed = discord.button({ messageId: answer.id, customId: 'vote/7' })
  expect(textOf(await pressed.answer)).toContain('of another version')
  const sent = discord.modalSubmit({ customId: 'form/7', fields: { text: 'x' } })
  expect(textOf(await sent.answer)).toContain('too old')
  await running.close()
  expect(discord.problems).toEqual([])
})
