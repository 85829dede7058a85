import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll, beforeEach, expect, onTestFinished, test } from 'vitest'
import { WebSocketServer } from 'ws'
import type { App } from '../../../../../src/app.ts'
import type { FakeSlack } from '../../../../rigs/slack/fake-slack.ts'
import { answered, openProgram, startBot, wordsOf } from '../slack-bot.ts'

let app: App
beforeAll(async () => {
  app = await openProgram()
})
afterAll(() => app.stop())

/** Whatever nobody catches would end the process. */
const uncaught: unknown[] = []
const note = (error: unknown) => void uncaught.push(error)
beforeEach(() => {
  uncaught.length = 0
  process.on('unhandledRejection', note)
})
afterEach(() => {
  process.off('unhandledRejection', note)
  expect(uncaught).toEqual([])
})

const asksAgain = async (slack: FakeSlack) => {
  const told = slack.slash({ command: '/news', text: 'help' })
  expect(await told.acked).toMatchObject({ kind: 'acked' })
  expect(wordsOf(await answered(told))).toContain('What you can ask')
}

test('when Slack renews the socket, the next one is there within a moment', async () => {
  const { slack, chat } = await startBot(app)
  slack.disconnect()
  const from = performance.now()
  await slack.connected()
  expect(performance.now() - from).toBeLessThan(1_000)
  await asksAgain(slack)
  expect(chat.state()).toBe('connected to fake')
  expect(slack.problems).toEqual([])
})

test('a renewal does not wait until the old socket is closed', async () => {
  const { slack, chat } = await startBot(app)
  // A server that asks to go, and then reads nothing more: the close of that socket takes half a minute.
  const deaf = new WebSocketServer({ port: 0, host: '127.0.0.1' })
  await once(deaf, 'listening')
  deaf.on('connection', (socket) => {
    socket.send(JSON.stringify({ type: 'hello', connection_info: {} }))
    socket.send(JSON.stringify({ type: 'disconnect', reason: 'warning' }))
    socket.pause()
  })
  onTestFinished(async () => {
    for (const socket of deaf.clients) socket.terminate()
    deaf.close()
  })
  const url = `ws://127.0.0.1:${(deaf.address() as AddressInfo).port}`
  slack.fail({
    method: 'apps.connections.open',
    how: { answer: { status: 200, body: JSON.stringify({ ok: true, url }) } },
  })
  slack.dropSockets()
  await expect.poll(() => deaf.clients.size).toBe(1)
  await slack.connected(1, 3_000)
  await asksAgain(slack)
  expect(chat.state()).toBe('connected to fake')
  expect(slack.problems).toEqual([])
})

test('a renewal under load loses only what comes while there is no socket, and runs nothing twice', async () => {
  const { slack } = await startBot(app)
  const told: ReturnType<typeof slack.slash>[] = []
  for (let n = 0; n < 60; n++) {
    if (n === 20) slack.disconnect()
    told.push(slack.slash({ command: '/news', text: 'help' }))
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  const acks = await Promise.all(told.map(({ acked }) => acked))
  const lost = acks.filter(({ kind }) => kind === 'lost').length
  expect(lost).toBeLessThan(40)
  await expect
    .poll(() => told.map((one) => one.responses().length).filter((count) => count === 1).length)
    .toBe(60 - lost)
  expect(told.every((one) => one.responses().length <= 1)).toBe(true)
  expect(slack.problems).toEqual([])
})

test('a socket that drops without a word is replaced', async () => {
  const { slack, log } = await startBot(app)
  slack.dropSockets()
  await slack.connected()
  await asksAgain(slack)
  expect(log.filter(({ error }) => error)).toEqual([])
  expect(slack.problems).toEqual([])
})

test('a stretch of hard work does not cost the socket', async () => {
  const { slack } = await startBot(app)
  await new Promise((resolve) => setTimeout(resolve, 500))
  const until = performance.now() + 2_000
  while (performance.now() < until);
  await new Promise((resolve) => setTimeout(resolve, 400))
  await asksAgain(slack)
  expect(slack.calls.filter(({ method }) => method === 'apps.connections.open')).toHaveLength(1)
  expect(slack.problems).toEqual([])
})

test('an outage is survived: the state says since when, and the next command is answered', async () => {
  const { slack, chat, log } = await startBot(app)
  slack.fail({ how: 'refuse', forMs: 5_000 })
  slack.dropSockets()
  await expect.poll(() => chat.state()).toBe('reconnecting since 2026-11-22 12:00 UTC')
  await slack.connected(1, 15_000)
  await expect.poll(() => chat.state()).toBe('connected to fake')
  await asksAgain(slack)
  expect(log.filter(({ message }) => message.includes('cannot be reached'))).toHaveLength(1)
  expect(slack.problems).toEqual([])
}, 20_000)

test('a token that is refused at a reconnect is told, not fatal, and tried again', async () => {
  const { slack, chat, log } = await startBot(app)
  slack.revokeToken('app')
  slack.dropSockets()
  await expect.poll(() => chat.state()).toMatch(/^token refused: invalid_auth: .*SLACK_APP_TOKEN/)
  expect(log.filter(({ message }) => message.includes('token is refused'))).toHaveLength(1)
  slack.restoreToken()
  await slack.connected(1, 12_000)
  await asksAgain(slack)
  expect(slack.problems).toEqual([])
}, 20_000)

test('a bot token revoked in mid-run shows in the state until the next start, for nothing is sent before', async () => {
  const { slack, chat } = await startBot(app)
  const rendered = chat.render({ blocks: [{ kind: 'paragraph', content: ['News.'] }] }, () => 'ab'.repeat(32))
  const outgoing = {
    key: 'ab'.repeat(32),
    place: { platform: 'slack', workspace: slack.teamId, channel: slack.channelId } as const,
    payload: rendered[0]?.payload ?? {},
    firstTriedAt: new Date('2026-11-22T12:00:00Z'),
  }
  slack.revokeToken('bot')
  expect(await chat.sink.send(outgoing)).toMatchObject({ kind: 'platform-off' })
  const refused = /^token refused: .*SLACK_BOT_TOKEN.*nothing is sent until the program is started again$/
  expect(chat.state()).toMatch(refused)
  slack.restoreToken()
  const connections = slack.calls.filter(({ method }) => method === 'apps.connections.open').length
  slack.dropSockets()
  await expect
    .poll(() => slack.calls.filter(({ method }) => method === 'apps.connections.open').length)
    .toBeGreaterThan(connections)
  await slack.connected(1, 12_000)
  await asksAgain(slack)
  expect(chat.state()).toMatch(refused)
  // One that was under way when the outbox switched itself off does not switch it on again.
  expect(await chat.sink.send(outgoing)).toMatchObject({ kind: 'sent' })
  expect(chat.state()).toMatch(refused)
}, 20_000)

test('a bot token revoked while a message is looked for shows in the state, too', async () => {
  const { slack, chat } = await startBot(app)
  slack.revokeToken('bot')
  const found = await chat.sink.find({
    key: 'cd'.repeat(32),
    place: { platform: 'slack', workspace: slack.teamId, channel: `@${slack.userId}` },
    payload: { text: 'News.' },
    firstTriedAt: new Date('2026-11-22T12:00:00Z'),
  })
  expect(found).toMatchObject({ kind: 'platform-off' })
  expect(chat.state()).toMatch('token refused:')
})

test('a stop while Slack is away ends the tries', async () => {
  const { slack, chat } = await startBot(app)
  slack.fail({ how: 'refuse', forMs: 600 })
  slack.dropSockets()
  await expect.poll(() => chat.state()).toMatch('reconnecting')
  await chat.stop()
  await new Promise((resolve) => setTimeout(resolve, 1_200))
  expect(slack.connections()).toBe(0)
  expect(chat.state()).toBe('stopped')
})
