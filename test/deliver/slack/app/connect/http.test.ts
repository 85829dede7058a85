import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import type { App } from '../../../../../src/app.ts'
import { startFakeSlack } from '../../../../rigs/slack/fake-slack.ts'
import { memberOf, openProgram, wordsOf } from '../slack-bot.ts'

let app: App
beforeAll(async () => {
  app = await openProgram()
})
afterAll(() => app.stop())

/** Reached by signed requests. The clock is that of the one who signs. */
async function reached(port = 0) {
  const slack = await startFakeSlack({ rate: 'off' })
  onTestFinished(() => slack.stop())
  const { signingSecret } = slack
  const clock = () => new Date()
  const bot = memberOf(app, slack, { appToken: undefined, signingSecret, port, clock } as never)
  await bot.chat.start()
  const [, found = ''] = bot.log.map(({ message }) => /port (\d+)/.exec(message)).find(Boolean) ?? []
  const base = `http://127.0.0.1:${found}`
  return { ...bot, base, port: Number(found), http: slack.http(`${base}/slack/events`) }
}

test('a signed command is acknowledged at once and answered', async () => {
  const { slack, http, chat } = await reached()
  const told = await http.slash({ command: '/news', text: 'ask Was Ukraine discussed?' })
  expect(told).toMatchObject({ status: 200, body: '' })
  await expect.poll(() => wordsOf(told.responses())).toContain('The sources differ')
  expect(chat.state()).toBe('connected to fake')
  expect(slack.calls.some(({ method }) => method === 'apps.connections.open')).toBe(false)
  expect(slack.problems).toEqual([])
})

test('forms, buttons, menus and the Home tab work as over a socket', async () => {
  const { slack, http } = await reached()
  await http.slash({ command: '/news', text: 'ask' })
  await expect.poll(() => slack.views()).toHaveLength(1)
  const viewId = slack.views()[0]?.id ?? ''
  const offered = await http.options({ actionId: 'since', value: '2d', viewId })
  expect(JSON.parse(offered.body)).toMatchObject({ options: expect.any(Array) })
  await http.viewSubmit({
    callbackId: 'run:ask',
    values: { question: { question: 'Was Ukraine discussed?' } },
  })
  await expect.poll(() => wordsOf(slack.shown())).toContain('The sources differ')
  const pressed = await http.blockAction({ actionId: 'evidence' })
  await expect.poll(() => pressed.responses().length).toBeGreaterThan(0)
  await http.event({ type: 'app_home_opened', user: slack.userId })
  await expect.poll(() => slack.homes().has(slack.userId)).toBe(true)
  expect(slack.problems).toEqual([])
})

test.for([
  { what: 'a wrong signature', signing: { sign: 'wrong' } },
  { what: 'no signature', signing: { sign: 'none' } },
  { what: 'a clock that is six minutes late', signing: { skewS: -360 } },
  { what: 'a clock that is six minutes ahead', signing: { skewS: 360 } },
] as const)('$what is refused with 401, and nothing is done', async ({ signing }) => {
  const { slack, http } = await reached()
  const told = await http.slash({ command: '/news', text: 'digest' }, signing)
  expect(told.status).toBe(401)
  expect(told.responses()).toEqual([])
  expect(slack.calls.map(({ method }) => method)).toEqual(['auth.test'])
  expect(slack.problems).toEqual([])
})

test('a clock that is four minutes off is taken', async () => {
  const { slack, http } = await reached()
  for (const skewS of [-240, 240])
    expect(await http.slash({ command: '/news', text: 'help' }, { skewS })).toMatchObject({ status: 200 })
  expect(slack.problems).toEqual([])
})

test.for([
  { what: 'another path', path: '/', init: { method: 'POST', body: '{}' }, status: 404 },
  { what: 'a visitor', path: '/slack/events', init: {}, status: 404 },
  {
    what: 'a body without end',
    path: '/slack/events',
    init: { method: 'POST', body: 'x'.repeat(1_100_000) },
    status: 413,
  },
])('$what gets $status', async ({ path, init, status }) => {
  const { base, slack } = await reached()
  expect((await fetch(base + path, init)).status).toBe(status)
  expect(slack.problems).toEqual([])
})

test('after the stop nobody listens any more', async () => {
  const { chat, base, slack } = await reached()
  await chat.stop()
  await expect(fetch(base)).rejects.toThrow('fetch failed')
  expect(chat.state()).toBe('stopped')
  expect(slack.problems).toEqual([])
})

test('a port that is taken is told, and tried again until it is free', async () => {
  const first = await reached()
  const second = reached(first.port)
  await new Promise((resolve) => setTimeout(resolve, 200))
  await first.chat.stop()
  const { chat, log } = await second
  expect(log[0]).toMatchObject({ error: { code: 'EADDRINUSE' } })
  expect(chat.state()).toBe('connected to fake')
})
