import { expect, test } from 'vitest'
import {
  answered,
  memberOf,
  openProgram,
  type SlackBot,
  startBot,
  startWhole,
  textsIn,
  wordsOf,
} from './slack-bot.ts'

const shared = openProgram()

/** Somebody has asked, and sees the answer with its buttons. */
async function asked(member: Pick<SlackBot, 'slack'>, text = 'ask Was Ukraine discussed?') {
  const told = member.slack.slash({ command: '/news', text })
  await answered(told)
}

test('Evidence shows the sentences behind a story, with buttons of its own', async () => {
  const { slack } = await startBot(await shared)
  await asked({ slack })
  const told = slack.blockAction({ actionId: 'evidence' })
  expect(await told.acked).toMatchObject({ kind: 'acked' })
  const shown = await answered(told)
  expect(shown[0]).toMatchObject({ via: 'response_url', action: 'ephemeral' })
  expect(wordsOf(shown)).toMatch(/“Der |“Presiden |\(translated\)/)
  expect(slack.problems).toEqual([])
})

test('Ask opens a form at once, whose answer cites its sources', async () => {
  const { slack } = await startBot(await shared)
  await asked({ slack }, 'digest')
  const told = slack.blockAction({ actionId: 'ask' })
  await expect.poll(() => slack.views()).toMatchObject([{ callback_id: 'ask', open: true }])
  await slack.viewSubmit({ callbackId: 'ask', values: { text: { text: 'Was Ukraine discussed?' } } }).acked
  expect(wordsOf(await answered(told))).toContain('The sources differ')
  expect(slack.problems).toEqual([])
})

test('Wrong counts at once, and the words that follow are added', async () => {
  const { slack, app } = await startWhole()
  await asked({ slack })
  slack.blockAction({ actionId: 'wrong' })
  await expect.poll(async () => (await app.desk.status()).feedback.wrong).toBe(1)
  await expect.poll(() => slack.views()).toMatchObject([{ callback_id: 'wrong' }])
  await slack.viewSubmit({ callbackId: 'wrong', values: { text: { text: 'Two calls are mixed up' } } }).acked
  await expect
    .poll(async () => (await app.desk.status()).wrongs)
    .toMatchObject([{ note: 'Two calls are mixed up' }])
  expect((await app.desk.status()).feedback.wrong).toBe(1)
  expect(slack.problems).toEqual([])
})

test('Useful is thanked for', async () => {
  const { slack } = await startBot(await shared)
  await asked({ slack })
  expect(wordsOf(await answered(slack.blockAction({ actionId: 'useful' })))).toContain('Thank you')
  expect(slack.problems).toEqual([])
})

test('Share posts the private card to the channel, once, through the outbox', async () => {
  const { slack, bot, app } = await startWhole()
  await asked({ slack })
  const told = slack.blockAction({ actionId: 'share' })
  expect(wordsOf(await answered(told))).toContain('Shared with the channel')
  bot.outbox.kick()
  await bot.idle()
  const messages = slack.messages(slack.channelId)
  expect(messages).toHaveLength(1)
  expect(textsIn(messages[0]?.blocks).join('\n')).toContain('Was Ukraine discussed?')
  expect((await app.desk.status()).outbox).toMatchObject({ sent: 1 })
  expect(slack.problems).toEqual([])
})

test('a card of before the restart cannot be shared any more', async () => {
  const { slack, chat, app } = await startBot(await shared)
  await asked({ slack })
  await chat.stop()
  await memberOf(app, slack).chat.start()
  await slack.connected()
  const told = slack.blockAction({ actionId: 'share' })
  expect(wordsOf(await answered(told))).toContain('too old to be shared')
  expect(slack.problems).toEqual([])
})

test('a button under a message of the channel answers in private', async () => {
  const { slack, bot } = await startWhole()
  const post = slack.slash({ command: '/news', text: 'digest post:yes', user: slack.managerId })
  expect(wordsOf(await answered(post))).toContain('on its way')
  bot.outbox.kick()
  await bot.idle()
  const posted = slack.messages(slack.channelId).length
  expect(posted).toBeGreaterThan(0)
  const told = slack.blockAction({ actionId: 'details', channel: slack.channelId })
  expect(wordsOf(await answered(told))).toContain('Putin')
  expect(slack.messages(slack.channelId)).toHaveLength(posted)
  expect(slack.problems).toEqual([])
})

test('a button that is none of ours is acknowledged and does nothing', async () => {
  const { slack } = await startBot(await shared)
  await asked({ slack }, 'digest')
  const [message] = slack.shown()
  const row = message?.blocks?.find(({ type }) => type === 'actions')
  const [button] = (row?.elements ?? []) as { action_id: string }[]
  if (button) button.action_id = 'strange'
  const told = slack.blockAction({ actionId: 'strange' })
  expect(await told.acked).toMatchObject({ kind: 'acked' })
  expect(told.responses()).toEqual([])
  expect(slack.problems).toEqual([])
})

test('"Summarise this link" tells the story of a page that was read', async () => {
  const { slack } = await startBot(await shared)
  const text = 'look: https://nowhere.example/strange'
  const told = slack.shortcut({ callbackId: 'summarise', message: { text } })
  expect(await told.acked).toMatchObject({ kind: 'acked' })
  expect(wordsOf(await answered(told))).toContain('not among the articles read so far')
  const none = slack.shortcut({ callbackId: 'summarise', message: { text: 'no link' } })
  expect(wordsOf(await answered(none))).toContain('no link in that message')
  expect(slack.problems).toEqual([])
})

test.for([
  { what: 'short', text: 'Putin and Xi spoke by video link' },
  { what: 'far too long', text: `Putin and Xi spoke by video link ${'"\\ \u{1f600}'.repeat(900)}` },
])('"Ask about this message" asks for the question, of a message that is $what', async ({ text }) => {
  const { slack, log } = await startBot(await shared)
  const told = slack.shortcut({ callbackId: 'ask', message: { text } })
  await expect.poll(() => slack.views()).toMatchObject([{ callback_id: 'message' }])
  await slack.viewSubmit({ callbackId: 'message', values: { text: { text: 'Was Ukraine discussed?' } } })
    .acked
  expect(wordsOf(await answered(told))).toMatch(/The sources differ|No story/)
  expect(log.filter(({ error }) => error)).toEqual([])
  expect(slack.problems).toEqual([])
})
