/**
 * A Slack of our own for tests: Web API, Socket Mode, signed HTTP and response addresses on one loopback port. It
 * refuses what the platform refuses, can fail on demand, and writes down in `problems` whatever a program must not do.
 */
import { createServer, type IncomingMessage } from 'node:http'
import { type Answer, createFaults, faultyListener, listen, type Call as RawCall } from '../fault-control.ts'
import {
  asFault,
  type Call,
  decoded,
  described,
  parsed,
  type SlackFault,
  tokenIn,
  wordedFault,
} from './api/calls.ts'
import { createWebApi } from './api/web-api.ts'
import { createDeliveries, type Deliveries, type Event } from './deliveries.ts'
import { createResponseUrls } from './response-url.ts'
import type { Retold, Told } from './transport/acknowledge.ts'
import { type Answered, createSignedCaller, type Signing } from './transport/signed-caller.ts'
import { createSocketMode, type Frame } from './transport/socket-mode.ts'
import {
  addChannel,
  addUser,
  type Channel,
  createWorkspace,
  type Message,
  messagesIn,
  type Rate,
  type Shown,
  type Switches,
  type User,
  type View,
} from './workspace.ts'

type Does<Result, Options> = {
  [Name in keyof Deliveries]: (what: Parameters<Deliveries[Name]>[0], options?: Options) => Result
}

export type FakeSlack = Does<Told, Retold> & {
  /** For SLACK_API_URL: ends in /api/. */
  readonly url: string
  readonly botToken: string
  readonly appToken: string
  readonly signingSecret: string
  readonly teamId: string
  readonly botUserId: string
  /** A channel the bot is in. */
  readonly channelId: string
  /** A person without rights, and an administrator. */
  readonly userId: string
  readonly managerId: string
  readonly calls: readonly Call[]
  readonly frames: readonly Frame[]
  readonly problems: string[]
  /** Everything that may be changed at any time. */
  readonly switches: Switches
  /** @returns its id. */
  addChannel(options?: Partial<Channel>): string
  addUser(options?: Partial<User>): string
  messages(channel: string): readonly Message[]
  /** By channel. */
  allMessages(): Readonly<Record<string, readonly Message[]>>
  homes(): ReadonlyMap<string, View>
  /** Every modal ever opened, as it stands now. */
  views(): readonly (View & { readonly open: boolean })[]
  ephemerals(): readonly Shown[]
  /** Everything people saw that is not a new message of the program, in order. */
  shown(): readonly Shown[]
  fail(fault: SlackFault): void
  clearFaults(): void
  /** `token_revoked` for the bot's token unless said; the app's token is refused with `invalid_auth`. */
  revokeToken(which?: 'bot' | 'app' | 'both', code?: string): void
  restoreToken(): void
  /** What a moderator does. */
  deleteMessage(channel: string, ts: string): void
  archive(channel: string): void
  kick(channel: string): void
  setRate(rate: Rate | 'off'): void
  honourClientMsgId(on?: boolean): void
  withholdMetadata(on?: boolean): void
  historyDelay(milliseconds: number): void
  historyTier(tier: Switches['historyTier']): void
  setScopes(scopes: readonly string[]): void
  dropSockets(): void
  disconnect(reason?: string): void
  connections(): number
  connected(count?: number, withinMs?: number): Promise<void>
  /** The same deliveries as signed requests to a program's own address. */
  http(requestUrl: string): Does<Promise<Answered>, Signing & Retold>
  stop(): Promise<void>
}

export async function startFakeSlack(options: Partial<Switches> = {}): Promise<FakeSlack> {
  const workspace = createWorkspace()
  const { switches, problems } = workspace
  Object.assign(switches, options)
  addUser(workspace, { id: workspace.botUserId, name: 'dragoman', isBot: true })
  const userId = addUser(workspace, { name: 'reader' })
  const managerId = addUser(workspace, { name: 'manager', isAdmin: true })
  const channelId = addChannel(workspace, { name: 'news' })

  let port = 0
  const urls = createResponseUrls(workspace)
  const sockets = createSocketMode(workspace, urls)
  const api = createWebApi(workspace, () => `ws://127.0.0.1:${port}${sockets.link()}`)
  const deliveries = createDeliveries(workspace, urls, () => `http://127.0.0.1:${port}`)
  const faults = createFaults()
  const raw: RawCall[] = []
  const results = new WeakMap<RawCall, unknown>()

  const act = (request: IncomingMessage, body: string): Answer => {
    const { headers, url: address = '/' } = request
    if (address.startsWith(urls.path)) return urls.answer(address, body)
    const { method, args } = decoded(address, body, headers['content-type'])
    if (method === '') return { status: 404, body: 'no such page' }
    return api.call({ method, args, token: tokenIn(headers.authorization, body) })
  }
  const server = createServer(
    faultyListener({
      faults,
      calls: raw,
      answer(request, body) {
        const answer = act(request, body)
        const call = raw.findLast((one) => one.body === body && one.path === request.url && !results.has(one))
        if (call) results.set(call, parsed(answer.body))
        return answer
      },
      refusal: wordedFault,
    }),
  )
  server.on('upgrade', sockets.upgrade)
  const listening = await listen(server)
  port = listening.port

  const tell = <Name extends keyof Deliveries>(name: Name) => {
    return (what: Parameters<Deliveries[Name]>[0], retold?: Retold) =>
      sockets.tell(deliveries[name](what as never), retold)
  }
  const channelOf = (id: string) => {
    const channel = workspace.channels.get(id)
    if (!channel) throw new Error(`no channel ${id}`)
    return channel
  }

  return {
    url: `http://127.0.0.1:${port}/api/`,
    botToken: workspace.botToken,
    appToken: workspace.appToken,
    signingSecret: workspace.signingSecret,
    teamId: workspace.teamId,
    botUserId: workspace.botUserId,
    channelId,
    userId,
    managerId,
    get calls() {
      return raw.map((call) => described(call, results.get(call)))
    },
    frames: sockets.frames,
    problems,
    switches,
    addChannel: (given) => addChannel(workspace, given),
    addUser: (given) => addUser(workspace, given),
    messages: (channel) => messagesIn(workspace, channel),
    allMessages: () =>
      Object.fromEntries([...workspace.channels.keys()].map((id) => [id, messagesIn(workspace, id)])),
    homes: () => workspace.homes,
    views: () => workspace.modals.map(({ view, open }) => ({ ...view, open })),
    ephemerals: () => workspace.shown.filter(({ via }) => via === 'ephemeral'),
    shown: () => workspace.shown,
    fail(fault) {
      if (fault.how === 'refuse') listening.refuseFor(fault.forMs ?? 300)
      else faults.add(asFault(fault))
    },
    clearFaults: faults.clear,
    revokeToken(which = 'bot', code) {
      if (which !== 'app') switches.botRefusal = code ?? 'token_revoked'
      if (which !== 'bot') switches.appRefusal = code ?? 'invalid_auth'
    },
    restoreToken: () => Object.assign(switches, { botRefusal: undefined, appRefusal: undefined }),
    deleteMessage(channel, ts) {
      const message = messagesIn(workspace, channel).find((one) => one.ts === ts)
      if (!message) throw new Error(`no message ${ts}`)
      workspace.deleted.add(message)
    },
    archive: (channel) => Object.assign(channelOf(channel), { isArchived: true }),
    kick: (channel) => Object.assign(channelOf(channel), { isMember: false }),
    setRate: (rate) => Object.assign(switches, { rate }),
    honourClientMsgId: (on = true) => Object.assign(switches, { honourClientMsgId: on }),
    withholdMetadata: (on = true) => Object.assign(switches, { withholdMetadata: on }),
    historyDelay: (historyDelayMs) => Object.assign(switches, { historyDelayMs }),
    historyTier: (historyTier) => Object.assign(switches, { historyTier }),
    setScopes: (scopes) => Object.assign(switches, { scopes }),
    dropSockets: sockets.drop,
    disconnect: (reason = 'refresh_requested') => sockets.disconnect(reason),
    connections: sockets.connections,
    connected: sockets.connected,
    slash: tell('slash'),
    blockAction: tell('blockAction'),
    viewSubmit: tell('viewSubmit'),
    shortcut: tell('shortcut'),
    options: tell('options'),
    event: tell('event'),
    http(requestUrl) {
      const call = createSignedCaller(workspace, urls, requestUrl)
      return {
        slash: (what, signing) => call(deliveries.slash(what), signing),
        blockAction: (what, signing) => call(deliveries.blockAction(what), signing),
        viewSubmit: (what, signing) => call(deliveries.viewSubmit(what), signing),
        shortcut: (what, signing) => call(deliveries.shortcut(what), signing),
        options: (what, signing) => call(deliveries.options(what), signing),
        event: (what: Event, signing) => call(deliveries.event(what), signing),
      }
    },
    async stop() {
      sockets.stop()
      listening.stop()
    },
  }
}
