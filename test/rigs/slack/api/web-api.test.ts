import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { codeOf, HEX, history, mark, post, poster, rig } from '../real-bolt.ts'
import { QUIET } from '../samples.ts'
import type { SlackFault } from './calls.ts'

test('a message is posted, changed, found again and removed', async () => {
  const slack = await rig()
  const web = poster(slack)
  const blocks = [{ type: 'section', block_id: 'k', text: { type: 'mrkdwn', text: 'news' } }]
  const { ts = '' } = await post(slack, { blocks, metadata: mark(HEX) })
  expect((await history(slack)).messages).toMatchObject([{ ts, text: 'news', blocks, metadata: mark(HEX) }])
  await web.chat.update({ channel: slack.channelId, ts, text: 'newer' })
  expect(slack.messages(slack.channelId)).toMatchObject([{ text: 'newer', blocks, metadata: mark(HEX) }])
  const link = await web.chat.getPermalink({ channel: slack.channelId, message_ts: ts })
  expect(link.permalink).toContain(ts.replace('.', ''))
  await web.chat.delete({ channel: slack.channelId, ts })
  expect(slack.messages(slack.channelId)).toEqual([])
  expect(await codeOf(web.chat.update({ channel: slack.channelId, ts, text: 'x' }))).toBe('message_not_found')
  expect(slack.problems).toEqual([])
})

test('JSON bodies are read like forms', async () => {
  const slack = await rig()
  const response = await fetch(`${slack.url}chat.postMessage`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${slack.botToken}` },
    body: JSON.stringify({ channel: slack.channelId, text: 'news', blocks: [{ type: 'divider' }], ...QUIET }),
  })
  expect(await response.json()).toMatchObject({ ok: true })
  expect(slack.messages(slack.channelId)).toMatchObject([{ blocks: [{ type: 'divider' }] }])
  expect(slack.calls).toMatchObject([
    { method: 'chat.postMessage', args: { text: 'news' }, result: { ok: true } },
  ])
  expect(slack.problems).toEqual([])
})

test('history is newest first, from a moment on, in pages; replies stand in their thread', async () => {
  const slack = await rig()
  const [first, second, third] = [await post(slack), await post(slack), await post(slack)]
  const reply = await post(slack, { thread_ts: first.ts })
  const seen = async (rest = {}) => (await history(slack, rest)).messages?.map(({ ts }) => ts)
  expect(await seen()).toEqual([third.ts, second.ts, first.ts])
  expect(await seen({ oldest: second.ts })).toEqual([third.ts])
  expect(await seen({ oldest: second.ts, inclusive: true })).toEqual([third.ts, second.ts])
  expect(await seen({ latest: second.ts })).toEqual([first.ts])
  const page = await history(slack, { limit: 2 })
  expect(page).toMatchObject({ has_more: true })
  const { next_cursor: cursor } = page.response_metadata ?? {}
  expect(await seen({ limit: 2, cursor })).toEqual([first.ts])
  const thread = await poster(slack).conversations.replies({ channel: slack.channelId, ts: first.ts ?? '' })
  expect(thread.messages?.map(({ ts }) => ts)).toEqual([first.ts, reply.ts])
  expect(thread.messages?.[1]).toMatchObject({ thread_ts: first.ts })
  expect(slack.problems).toEqual([])
})

test('history may be late, and may keep the metadata to itself', async () => {
  const slack = await rig()
  slack.historyDelay(150)
  await post(slack, { metadata: mark(HEX) })
  expect((await history(slack)).messages).toEqual([])
  await sleep(160)
  slack.withholdMetadata()
  const { messages } = await history(slack)
  expect(messages).toHaveLength(1)
  expect(messages?.[0]).not.toHaveProperty('metadata')
  expect(slack.problems).toEqual([])
})

test('apps that are sold see fifteen objects once a minute', async () => {
  const slack = await rig({ rate: 'off' })
  slack.historyTier('commercial')
  for (let i = 0; i < 16; i++) await post(slack)
  expect(await history(slack, { limit: 100 })).toMatchObject({ messages: { length: 15 }, has_more: true })
  await expect(history(slack)).rejects.toMatchObject({ retryAfter: 60 })
  expect(slack.problems).toEqual([])
})

const LOST: readonly SlackFault['how'][] = [
  500,
  502,
  'reset',
  'close',
  'cut-json',
  'hang',
  { ok: false, error: 'internal_error' },
  { ok: false, error: 'fatal_error' },
  { ok: false, error: 'request_timeout' },
  { ok: false, error: 'service_unavailable' },
]

test.for(LOST.map((how) => ({ how, name: JSON.stringify(how) })))(
  'after the write, $name hides a message that is there; before it, there is none',
  async ({ how }) => {
    const slack = await rig()
    const web = poster(slack, slack.botToken, 250)
    const send = () => web.chat.postMessage({ channel: slack.channelId, text: 'news', ...QUIET })
    slack.fail({ method: 'chat.postMessage', when: 'before', how })
    await expect(send()).rejects.toThrow()
    expect(slack.messages(slack.channelId)).toHaveLength(0)
    slack.fail({ method: 'chat.postMessage', when: 'after', how })
    await expect(send()).rejects.toThrow()
    expect(slack.messages(slack.channelId)).toHaveLength(1)
    expect(slack.calls.map(({ result }) => result !== undefined)).toEqual([false, true])
    await send()
    expect(slack.messages(slack.channelId)).toHaveLength(2)
    expect(slack.problems).toEqual([])
  },
)

test('a fault meets one method, as often as it was asked to', async () => {
  const slack = await rig()
  slack.fail({
    method: 'chat.postMessage',
    times: 2,
    when: 'before',
    how: { ok: false, error: 'is_archived' },
  })
  expect(await codeOf(poster(slack).auth.test())).toBe('ok')
  expect([await codeOf(post(slack)), await codeOf(post(slack)), await codeOf(post(slack))]).toEqual([
    'is_archived',
    'is_archived',
    'ok',
  ])
  slack.fail({ method: 'chat.postMessage', how: '429', retryAfterS: 7 })
  await expect(post(slack)).rejects.toMatchObject({ retryAfter: 7 })
  slack.fail({ how: 'refuse', forMs: 150 })
  await expect(post(slack)).rejects.toMatchObject({ code: 'slack_webapi_request_error' })
  await expect.poll(() => codeOf(post(slack))).toBe('ok')
  slack.fail({ method: 'chat.postMessage', how: { delayMs: 60 } })
  const started = performance.now()
  await post(slack)
  expect(performance.now() - started).toBeGreaterThan(50)
  expect(slack.problems).toEqual([])
})

test('a channel takes five messages at once, then one a second; another is not held up', async () => {
  const slack = await rig()
  const other = slack.addChannel()
  for (let i = 0; i < 5; i++) await post(slack)
  await expect(post(slack)).rejects.toMatchObject({ retryAfter: 1 })
  expect(await codeOf(post(slack, { channel: other }))).toBe('ok')
  slack.setRate({ burst: 1, perSecond: 100 })
  await sleep(20)
  expect(await codeOf(post(slack))).toBe('ok')
  expect(slack.calls.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 429, 200, 200])
  expect(slack.problems).toEqual([])
})

test('a second message with one delivery key is a problem, even when the first was removed', async () => {
  const slack = await rig()
  const { ts = '' } = await post(slack, { metadata: mark(HEX) })
  await post(slack, { metadata: mark('cd'.repeat(32)) })
  expect(slack.problems).toEqual([])
  slack.deleteMessage(slack.channelId, ts)
  await post(slack, { metadata: mark(HEX) })
  expect(slack.problems).toEqual([`chat.postMessage: 2 messages with the delivery key ${HEX}`])
})

test('client_msg_id stops a second message only where the rig honours it', async () => {
  const slack = await rig()
  const id = { client_msg_id: 'one' }
  slack.honourClientMsgId()
  const [first, second] = [await post(slack, id), await post(slack, id)]
  expect(second.ts).toBe(first.ts)
  slack.deleteMessage(slack.channelId, first.ts ?? '')
  expect(await codeOf(post(slack, id))).toBe('duplicate_message_not_found')
  slack.honourClientMsgId(false)
  await post(slack, id)
  await post(slack, id)
  expect(slack.messages(slack.channelId)).toHaveLength(2)
  expect(slack.problems).toEqual([])
})

test('channels, people and the team can be looked up', async () => {
  const slack = await rig()
  const web = poster(slack)
  slack.addChannel({ id: 'C1', isArchived: true })
  const listed = await web.conversations.list({ types: 'public_channel', exclude_archived: true })
  expect(listed.channels?.map(({ id }) => id)).toEqual([slack.channelId])
  const info = await web.conversations.info({ channel: 'C1' })
  expect(info.channel).toMatchObject({ is_archived: true, is_member: true })
  const owner = slack.addUser({ isOwner: true, tz: 'Asia/Kathmandu' })
  expect((await web.users.info({ user: owner })).user).toMatchObject({ is_admin: true, tz: 'Asia/Kathmandu' })
  expect((await web.users.info({ user: slack.userId })).user).toMatchObject({ is_admin: false })
  expect((await web.team.info()).team).toMatchObject({ id: slack.teamId })
  const { channel } = await web.conversations.open({ users: owner })
  expect((await web.chat.postMessage({ channel: owner, text: 'hello', ...QUIET })).channel).toBe(channel?.id)
  await web.chat.postEphemeral({ channel: slack.channelId, user: slack.userId, text: 'only you' })
  expect(slack.ephemerals()).toMatchObject([{ user: slack.userId, text: 'only you' }])
  expect(slack.problems).toEqual([])
})

test('a method that Slack does not have is a problem', async () => {
  const slack = await rig()
  expect(await codeOf(poster(slack).apiCall('chat.shout'))).toBe('unknown_method')
  expect(slack.problems).toEqual(['unknown method chat.shout'])
})
