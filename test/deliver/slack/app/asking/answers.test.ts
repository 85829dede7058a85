import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { WebClient } from '@slack/web-api'
import { expect, onTestFinished, test } from 'vitest'
import { block, type Card } from '../../../../../src/deliver/card.ts'
import { buttons } from '../../../../../src/deliver/cards/actions.ts'
import { openCardMemory } from '../../../../../src/deliver/interaction/card-memory.ts'
import { isResponseUrl, openAnswers } from '../../../../../src/deliver/slack/app/asking/answers.ts'
import { startFakeSlack } from '../../../../rigs/slack/fake-slack.ts'
import { textsIn } from '../slack-bot.ts'

async function answering() {
  const slack = await startFakeSlack()
  onTestFinished(() => slack.stop())
  const client = new WebClient(slack.botToken, { slackApiUrl: slack.url, retryConfig: { retries: 0 } })
  const posted: unknown[] = []
  const log: string[] = []
  const cards = openCardMemory()
  const answers = openAnswers({
    client,
    cards,
    desk: { post: async (...all) => void posted.push(all) },
    log: (message) => void log.push(message),
    apiUrl: slack.url,
  })
  const origin = { workspace: slack.teamId, user: slack.userId, channel: slack.channelId, request: 'r1' }
  return { slack, answers, cards, posted, log, origin }
}

const long = (lines: number): Card => ({
  blocks: Array.from({ length: lines }, (_, n) => block('paragraph', `${n} ${'word '.repeat(200)}`)),
  actions: buttons('AKB', 'share'),
})

test.for([
  { lines: 1, messages: 1, isCut: false },
  { lines: 40, messages: 4, isCut: false },
  { lines: 300, messages: 4, isCut: true },
])('$lines long lines are shown in $messages messages', async ({ lines, messages, isCut }) => {
  const { slack, answers, cards, log, origin } = await answering()
  await answers.give(origin, { card: long(lines), visibility: 'private' })
  const shown = slack.ephemerals()
  expect(shown).toHaveLength(messages)
  const words = textsIn(shown.map(({ blocks }) => blocks)).join('\n')
  expect(/cut here: \d+ lines not shown/.test(words)).toBe(isCut)
  const row = shown.at(-1)?.blocks?.at(-1)
  expect(row).toMatchObject({ type: 'actions' })
  const [, mark = ''] = /^d:([^:]+)/.exec(String(row?.block_id)) ?? []
  expect(cards.find(mark)?.blocks).toHaveLength(lines)
  expect(log).toEqual([])
  expect(slack.problems).toEqual([])
})

test('what is for everybody goes through the outbox, and the one who asked is told', async () => {
  const { slack, answers, posted, origin } = await answering()
  const { actions: _, ...card } = long(1)
  await answers.give(origin, { card, visibility: 'public' })
  expect(posted).toMatchObject([[{ channel: slack.channelId }, { frontPage: card }, 'r1']])
  expect(slack.ephemerals()).toMatchObject([{ text: 'Posted to the channel.' }])
})

test('an answer goes into the thread in which somebody asked', async () => {
  const { slack, answers, origin } = await answering()
  const thread = '1700000000.000100'
  await answers.give({ ...origin, thread }, { card: long(1), visibility: 'private' })
  expect(slack.ephemerals()).toMatchObject([{ thread_ts: thread }])
})

test('an answer that cannot be shown is in the log, and said where that is possible', async () => {
  const { slack, answers, log, origin } = await answering()
  slack.fail({ method: 'chat.postEphemeral', how: { answer: { status: 500 } } })
  await answers.give(origin, { card: long(1), visibility: 'private' })
  expect(log).toEqual(['Slack: an answer could not be shown'])
  expect(slack.ephemerals()).toMatchObject([{ text: expect.stringContaining('could not be shown here') }])
})

test.for([
  ['https://hooks.slack.com/commands/T1/2/x', undefined, true],
  ['https://hooks.slack.com/actions/T1/2/x', 'http://127.0.0.1:8080/api/', true],
  ['http://hooks.slack.com/commands/T1/2/x', undefined, false],
  ['https://hooks.slack.com.evil.example/x', undefined, false],
  ['https://hooks.slack.com:8443/x', undefined, false],
  ['https://hooks.slack.com@evil.example/x', undefined, false],
  ['https://evil.example/hooks.slack.com', undefined, false],
  ['http://169.254.169.254/latest', 'http://127.0.0.1:8080/api/', false],
  ['http://127.0.0.1:8080/response/1', 'http://127.0.0.1:8080/api/', true],
  ['http://127.0.0.1:9090/response/1', 'http://127.0.0.1:8080/api/', false],
  ['http://slack.example/response/1', 'https://slack.example/api/', false],
  ['https://slack.example/response/1', 'https://slack.example/api/', true],
  ['file:///etc/passwd', 'file:///api', false],
  ['no address', 'no address', false],
  [undefined, undefined, false],
] as const)('an answer to %s, with the API at %s: %s', ([url, apiUrl, isIt]) => {
  expect(isResponseUrl(url, apiUrl)).toBe(isIt)
})

test('an address of another host is not written to: the answer comes as a private message', async () => {
  const { slack, answers, origin } = await answering()
  const other = await startFakeSlack()
  onTestFinished(() => other.stop())
  const responseUrl = new URL('/response/1', other.url).href
  await answers.give({ ...origin, responseUrl }, { card: long(1), visibility: 'private' })
  expect(slack.ephemerals()).toHaveLength(1)
  expect(other.calls).toEqual([])
})

test('a response address that leads elsewhere is not followed', async () => {
  const { slack, answers, origin } = await answering()
  let asked = 0
  const elsewhere = createServer((_, response) => {
    asked++
    response.end()
  })
  onTestFinished(() => void elsewhere.close())
  await once(elsewhere.listen(0, '127.0.0.1'), 'listening')
  const location = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/`
  slack.fail({ path: '/response/', how: { answer: { status: 307, headers: { location } } } })
  const responseUrl = new URL('/response/1', slack.url).href
  await answers.give({ ...origin, responseUrl }, { card: long(1), visibility: 'private' })
  expect(slack.ephemerals()).toHaveLength(1)
  expect(asked).toBe(0)
})

test('a form whose trigger is too old opens nothing, and says so in the log', async () => {
  const { slack, answers, log } = await answering()
  const view = { type: 'modal' as const, title: { type: 'plain_text' as const, text: 'A' }, blocks: [] }
  const blocks = [{ type: 'divider' as const }]
  expect(await answers.open('old', { ...view, blocks })).toBeUndefined()
  expect(await answers.open('old', view)).toBeUndefined()
  expect(log).toHaveLength(2)
  expect(slack.views()).toEqual([])
})
