import { expect, test } from 'vitest'
import { answered, type SlackBot, startWhole, textsIn } from './slack-bot.ts'

const QUESTION = 'Was Ukraine discussed?'

/** A digest stands in the channel. Gives its first message. */
async function posted({ slack, bot }: Awaited<ReturnType<typeof startWhole>>): Promise<string> {
  await answered(slack.slash({ command: '/news', text: 'digest post:yes', user: slack.managerId }))
  bot.outbox.kick()
  await bot.idle()
  return slack.messages(slack.channelId)[0]?.ts ?? ''
}

async function settled({ bot, chat }: Pick<Awaited<ReturnType<typeof startWhole>>, 'bot'> & SlackBot) {
  await chat.stop()
  bot.outbox.kick()
  await bot.idle()
}

test('a reply in the thread of a story is a question, answered there once', async () => {
  const whole = await startWhole({ replies: true })
  const { slack } = whole
  const thread = await posted(whole)
  const text = `<@${slack.botUserId}> ${QUESTION}`
  const channel = slack.channelId
  await slack.event({ type: 'message', text, thread_ts: thread, channel }, { twice: true }).acked
  // The same words with a mention come as a second event of their own.
  const { ts } = slack.messages(channel).at(-1) ?? {}
  await slack.event({ type: 'app_mention', text, thread_ts: thread, channel, ts }).acked
  await settled(whole)
  const replies = slack
    .messages(channel)
    .filter(({ user, thread_ts }) => user === slack.botUserId && thread_ts === thread)
  const answers = replies.filter(({ blocks }) => textsIn(blocks).join('\n').startsWith(QUESTION, 1))
  expect(answers).toHaveLength(1)
  expect(slack.problems).toEqual([])
})

test('nothing is said to another thread, outside threads, to an edit or to a bot', async () => {
  const whole = await startWhole({ replies: true })
  const { slack } = whole
  const thread_ts = await posted(whole)
  const ours = () => slack.messages(slack.channelId).filter(({ user }) => user === slack.botUserId)
  const before = ours().length
  for (const extra of [
    { thread_ts: '1700000000.000100' },
    {},
    { thread_ts, subtype: 'message_changed' },
    { thread_ts, bot_id: 'B0OTHER' },
    { thread_ts, user: slack.botUserId, ts: '1700000000.000200' },
    { thread_ts, text: `<@${slack.botUserId}>` },
  ])
    await slack.event({ type: 'message', text: QUESTION, channel: slack.channelId, ...extra }).acked
  await settled(whole)
  expect(ours()).toHaveLength(before)
})

test('unless the operator wants it, messages are left alone', async () => {
  const whole = await startWhole()
  const { slack } = whole
  const thread = await posted(whole)
  const before = slack.messages(slack.channelId).length
  const event = { type: 'message', text: QUESTION, thread_ts: thread, channel: slack.channelId }
  expect(await slack.event(event).acked).toMatchObject({ kind: 'acked' })
  await settled(whole)
  expect(slack.messages(slack.channelId)).toHaveLength(before + 1)
})
