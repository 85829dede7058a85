import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import type { App } from '../../../../../src/app.ts'
import { startFakeSlack } from '../../../../rigs/slack/fake-slack.ts'
import { memberOf, openProgram } from '../slack-bot.ts'

let app: App
beforeAll(async () => {
  app = await openProgram()
})
afterAll(() => app.stop())

async function workspace() {
  const slack = await startFakeSlack({ rate: 'off' })
  onTestFinished(() => slack.stop())
  return slack
}

test.for([
  { which: 'bot', code: 'token_revoked', says: /SLACK_BOT_TOKEN/ },
  { which: 'bot', code: 'account_inactive', says: /SLACK_BOT_TOKEN/ },
  { which: 'app', code: 'invalid_auth', says: /SLACK_APP_TOKEN/ },
] as const)(
  'at the first start the $which token refused as $code ends the tries',
  async ({ which, code, says }) => {
    const slack = await workspace()
    slack.revokeToken(which, code)
    const { chat } = memberOf(app, slack)
    await expect(chat.start()).rejects.toThrow(says)
    expect(chat.state()).toMatch(`token refused: ${code}`)
    const calls = slack.calls.length
    await new Promise((resolve) => setTimeout(resolve, 700))
    expect(slack.calls).toHaveLength(calls)
  },
)

test('a first start that meets nobody is tried again until it works', async () => {
  const slack = await workspace()
  slack.fail({ method: 'auth.test', how: 503 })
  slack.fail({ method: 'apps.connections.open', how: 'reset' })
  const { chat } = memberOf(app, slack)
  const started = chat.start()
  await expect.poll(() => chat.state()).toMatch('connecting since')
  await started
  await expect.poll(() => chat.state()).toBe('connected to fake')
}, 20_000)

test('the start keeps the others waiting only so long', async () => {
  const slack = await workspace()
  slack.fail({ method: 'auth.test', how: 503 })
  const { chat } = memberOf(app, slack, { patienceMs: 100 })
  await expect(chat.start()).rejects.toThrow('it is tried on')
  await slack.connected(1, 15_000)
  await expect.poll(() => chat.state()).toBe('connected to fake')
}, 20_000)
