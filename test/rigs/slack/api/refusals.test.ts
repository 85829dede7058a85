import { expect, test } from 'vitest'
import type { FakeSlack } from '../fake-slack.ts'
import { codeOf, history, mark, post, poster, rig } from '../real-bolt.ts'

type Answers = {
  code: string
  given?: (slack: FakeSlack) => void
  asked?: (slack: FakeSlack) => Promise<unknown>
}

const DENIALS: readonly Answers[] = [
  { code: 'invalid_auth', asked: (slack) => poster(slack, 'xoxb-other').auth.test() },
  { code: 'not_allowed_token_type', asked: (slack) => poster(slack).apps.connections.open({}) },
  { code: 'token_revoked', given: (slack) => slack.revokeToken() },
  { code: 'account_inactive', given: (slack) => slack.revokeToken('bot', 'account_inactive') },
  {
    code: 'invalid_auth',
    given: (slack) => slack.revokeToken('both'),
    asked: (slack) => poster(slack, slack.appToken).apps.connections.open({}),
  },
  { code: 'not_in_channel', given: (slack) => slack.kick(slack.channelId) },
  { code: 'not_in_channel', given: (slack) => slack.kick(slack.channelId), asked: history },
  { code: 'is_archived', given: (slack) => slack.archive(slack.channelId) },
  { code: 'channel_not_found', asked: (slack) => post(slack, { channel: 'C0' }) },
  {
    code: 'channel_not_found',
    given: (slack) => slack.addChannel({ id: 'C1', isPrivate: true, isMember: false }),
    asked: (slack) => post(slack, { channel: 'C1' }),
  },
  { code: 'missing_scope', given: (slack) => slack.setScopes([]) },
  { code: 'missing_scope', given: (slack) => slack.setScopes(['chat:write']), asked: history },
  {
    code: 'missing_scope',
    given: (slack) => slack.setScopes(['chat:write']),
    asked: (slack) => poster(slack).users.info({ user: slack.userId }),
  },
  { code: 'user_not_found', asked: (slack) => poster(slack).users.info({ user: 'U0' }) },
  {
    code: 'thread_not_found',
    asked: (slack) => poster(slack).conversations.replies({ channel: slack.channelId, ts: '1.000000' }),
  },
  {
    code: 'cant_update_message',
    given: (slack) => slack.event({ type: 'message', text: 'hello' }),
    asked(slack) {
      const [{ ts = '' } = {}] = slack.messages(slack.channelId)
      return poster(slack).chat.update({ channel: slack.channelId, ts, text: 'x' })
    },
  },
]

test.for(DENIALS)('$code is no fault of the program', async ({ code, given, asked = post }) => {
  const slack = await rig()
  given?.(slack)
  expect(await codeOf(asked(slack))).toBe(code)
  expect(slack.problems).toEqual(code === 'not_allowed_token_type' ? [expect.stringContaining(code)] : [])
})

const said = (type: string, text: string) => [{ type: 'section', text: { type, text } }]

test.for([
  { code: 'no_text', rest: { text: '' } },
  { code: 'msg_too_long', rest: { text: 'x'.repeat(40_001) } },
  { code: 'ok', rest: { text: 'x'.repeat(40_000) }, problems: [] },
  { code: 'invalid_blocks', rest: { blocks: [{ type: 'banner' }] } },
  { code: 'invalid_blocks_format', rest: { blocks: '[{' } },
  {
    code: 'msg_blocks_too_long',
    rest: { blocks: Array(5).fill({ type: 'section', text: { type: 'mrkdwn', text: 'x'.repeat(2_641) } }) },
  },
  { code: 'invalid_metadata_format', rest: { metadata: { event_payload: {} } } },
  { code: 'metadata_too_large', rest: { metadata: mark('x'.repeat(17_000)) } },
  { code: 'ok', rest: { unfurl_links: true }, problems: [/unfurl_links/] },
  { code: 'ok', rest: { unfurl_media: undefined }, problems: [/unfurl_media/] },
  { code: 'ok', rest: { text: '', blocks: [{ type: 'divider' }] }, problems: [/blocks without text/] },
  { code: 'ok', rest: { text: 'Hey <!channel>' }, problems: [/mention/] },
  { code: 'ok', rest: { blocks: said('mrkdwn', 'Hey <@U1>') }, problems: [/mention/] },
  { code: 'ok', rest: { blocks: said('plain_text', 'Hey <@U1>') }, problems: [] },
  { code: 'ok', rest: { link_names: true }, problems: [/mentions/] },
  { code: 'ok', rest: { colour: 'red' }, problems: [/unknown argument colour/] },
  { code: 'ok', rest: { thread_ts: '1700000000.000100' }, problems: [/never there/] },
])('$code and a problem', async ({ code, rest, problems = [new RegExp(`chat.postMessage: ${code}`)] }) => {
  const slack = await rig()
  expect(await codeOf(post(slack, rest))).toBe(code)
  expect(slack.problems).toEqual(problems.map((problem) => expect.stringMatching(problem)))
})
