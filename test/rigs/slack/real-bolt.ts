/** What the tests of the rig run against it: the real Bolt and the real WebClient, which try everything only once. */
import { once } from 'node:events'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { App, HTTPReceiver, LogLevel, SocketModeReceiver } from '@slack/bolt'
import { WebClient } from '@slack/web-api'
import { onTestFinished } from 'vitest'
import { type FakeSlack, startFakeSlack } from './fake-slack.ts'
import { QUIET } from './samples.ts'
import type { Switches } from './workspace.ts'

const quiet = { logLevel: LogLevel.ERROR }
const logger = {
  debug() {},
  info() {},
  warn() {},
  error() {},
  setLevel() {},
  getLevel: () => LogLevel.ERROR,
  setName() {},
}

/** A rig that ends with its test. */
export async function rig(options: Partial<Switches> = {}): Promise<FakeSlack> {
  const slack = await startFakeSlack(options)
  onTestFinished(() => slack.stop())
  return slack
}

/** A client that never tries twice. */
export const poster = (slack: FakeSlack, token = slack.botToken, timeout = 2_000): WebClient =>
  new WebClient(token, {
    slackApiUrl: slack.url,
    timeout,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    logger,
  })

const socketOptions = ({ url }: FakeSlack) => ({
  slackApiUrl: url,
  timeout: 5_000,
  retryConfig: { retries: 10_000, factor: 1.3, minTimeout: 100, maxTimeout: 500 },
  logger,
})

/** Listens on a socket. Name what it does before `start`. */
export function socketApp(slack: FakeSlack): { app: App; start(): Promise<void> } {
  const receiver = new SocketModeReceiver({
    appToken: slack.appToken,
    clientPingTimeout: 250,
    installerOptions: { clientOptions: socketOptions(slack) },
    logger,
    ...quiet,
  })
  const app = new App({
    token: slack.botToken,
    receiver,
    clientOptions: socketOptions(slack),
    logger,
    ...quiet,
  })
  const start = async () => {
    await app.start()
    onTestFinished(() => app.stop().then(() => undefined))
    await slack.connected()
  }
  return { app, start }
}

/** Listens for signed requests. @returns the address from `start`. */
export function httpApp(slack: FakeSlack): { app: App; start(): Promise<string> } {
  const receiver = new HTTPReceiver({
    signingSecret: slack.signingSecret,
    unhandledRequestTimeoutMillis: 200,
    logger,
    ...quiet,
  })
  const app = new App({
    token: slack.botToken,
    receiver,
    clientOptions: socketOptions(slack),
    logger,
    ...quiet,
  })
  const start = async () => {
    const server = (await receiver.start({ port: 0, host: '127.0.0.1' })) as Server
    if (!server.listening) await once(server, 'listening')
    onTestFinished(() => void server.close())
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}/slack/events`
  }
  return { app, start }
}

/** The metadata of a message with this delivery key. */
export const mark = (key: string) => ({ event_type: 'digest', event_payload: { key, part: 0, rev: 1 } })
/** A delivery key. */
export const HEX = 'ab'.repeat(32)

export const post = (slack: FakeSlack, rest: { text?: string; [name: string]: unknown } = {}) =>
  poster(slack).chat.postMessage({ channel: slack.channelId, text: 'news', ...QUIET, ...rest })

export const history = (slack: FakeSlack, rest: object = {}) =>
  poster(slack).conversations.history({ channel: slack.channelId, include_all_metadata: true, ...rest })

/** How a call ended: "ok", the platform's code, or the client's own. */
export const codeOf = (call: Promise<unknown>): Promise<string> =>
  call.then(
    () => 'ok',
    (error) => error.data?.error ?? error.code,
  )
