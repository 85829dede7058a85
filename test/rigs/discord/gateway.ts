/**
 * The socket over which Discord tells a bot what happens. Sessions outlive their sockets and replay what was missed.
 * No compression. Source: docs.discord.com/developers/events/gateway.
 */
import { randomBytes } from 'node:crypto'
import type { Server } from 'node:http'
import { type RawData, type WebSocket, WebSocketServer } from 'ws'
import { asObject } from './interactions.ts'
import type { Json } from './rules/refusal.ts'
import { guildCreateShape, selfShape } from './world/shapes.ts'
import { type Channel, isDirect, type World } from './world/world.ts'

export type Frame = { readonly from: 'bot' | 'discord'; readonly at: number } & Json

export const INTENTS = {
  guilds: 1 << 0,
  guildMembers: 1 << 1,
  guildPresences: 1 << 8,
  guildMessages: 1 << 9,
  directMessages: 1 << 12,
  messageContent: 1 << 15,
} as const

const PRIVILEGED = INTENTS.guildMembers | INTENTS.guildPresences | INTENTS.messageContent
const HEARTBEAT_MS = 41_250

const [DISPATCH, HEARTBEAT, IDENTIFY, RESUME, RECONNECT, INVALID, HELLO, ACK] = [0, 1, 2, 6, 7, 9, 10, 11]
const HARMLESS = [3, 4, 8]

type Session = {
  readonly id: string
  readonly intents: number
  readonly shard: readonly [number, number]
  readonly log: Json[]
  socket?: WebSocket
}

export type GatewayOptions = {
  /** Which intents a program may ask for; one more is a problem. */
  readonly intents?: number
  /** Switched on in the portal: privileged intents are refused with 4014 otherwise. */
  readonly privilegedIntents?: number
  readonly heartbeatMs?: number
  /** How many the platform asks for; 1 unless said. */
  readonly shards?: number
}

const OURS = INTENTS.guilds | INTENTS.guildMessages | INTENTS.directMessages

export type Gateway = ReturnType<typeof createGateway>

export function createGateway(world: World, server: Server, options: GatewayOptions = {}) {
  const sockets = new WebSocketServer({ noServer: true, perMessageDeflate: false })
  const sessions = new Map<string, Session>()
  const frames: Frame[] = []
  let identifies = 0

  server.on('upgrade', (request, socket, head) => {
    if (!request.url?.startsWith('/gateway')) return socket.destroy()
    sockets.handleUpgrade(request, socket, head, welcome)
  })

  const send = (socket: WebSocket | undefined, frame: Json) => {
    if (socket?.readyState !== 1) return
    frames.push({ from: 'discord', at: Date.now(), ...frame })
    socket.send(JSON.stringify(frame))
  }

  const dispatch = (session: Session, t: string, d: Json) => {
    const frame = { op: DISPATCH, t, s: session.log.length + 1, d }
    session.log.push(frame)
    send(session.socket, frame)
  }

  function welcome(socket: WebSocket) {
    socket.on('message', (data) => receive(socket, data))
    socket.on('error', () => undefined)
    send(socket, {
      op: HELLO,
      t: null,
      s: null,
      d: { heartbeat_interval: options.heartbeatMs ?? HEARTBEAT_MS },
    })
  }

  function receive(socket: WebSocket, data: RawData) {
    const frame = JSON.parse(String(data)) as { op: number; d: unknown }
    frames.push({ from: 'bot', at: Date.now(), ...frame })
    if (frame.op === HEARTBEAT) return send(socket, { op: ACK, t: null, s: null, d: null })
    if (frame.op === IDENTIFY) return identify(socket, asObject(frame.d))
    if (frame.op === RESUME) return resume(socket, asObject(frame.d))
    if (HARMLESS.includes(frame.op)) return
    world.problem(`gateway: unknown opcode ${frame.op}`)
    socket.close(4001, 'Unknown opcode.')
  }

  const tokenFits = (token: unknown) => world.tokenIsGood && token === world.token

  /** Why this IDENTIFY is closed, as a close code. */
  function fault(d: Json, [shard, count]: readonly [number, number]): [number, string] | undefined {
    const intents = Number(d.intents)
    if (!tokenFits(d.token)) return [4004, 'Authentication failed.']
    if (!(shard >= 0 && shard < count)) return [4010, 'Invalid shard.']
    if (!Number.isInteger(intents) || intents < 0) return [4013, 'Invalid intent(s).']
    const isDenied = (intents & PRIVILEGED & ~(options.privilegedIntents ?? 0)) !== 0
    return isDenied ? [4014, 'Disallowed intent(s).'] : undefined
  }

  function identify(socket: WebSocket, d: Json) {
    identifies++
    const shard = (d.shard as [number, number] | undefined) ?? [0, 1]
    const closed = fault(d, shard)
    if (closed) return socket.close(...closed)
    const intents = Number(d.intents)
    if (!(intents & INTENTS.guilds) || intents & ~(options.intents ?? OURS))
      world.problem(`gateway: intents ${intents} are not those we need`)
    if (typeof asObject(d.properties).os !== 'string') world.problem('gateway: IDENTIFY without properties')
    const session: Session = { id: randomBytes(16).toString('hex'), intents, shard, log: [], socket }
    sessions.set(session.id, session)
    dispatch(session, 'READY', readyShape(session))
    if (isOfShard(session, undefined)) dispatch(session, 'GUILD_CREATE', guildCreateShape(world))
  }

  const readyShape = (session: Session): Json => ({
    v: 10,
    user: selfShape(world),
    guilds: isOfShard(session, undefined) ? [{ id: world.guildId, unavailable: true }] : [],
    session_id: session.id,
    resume_gateway_url: url(),
    session_type: 'normal',
    shard: session.shard,
    application: { id: world.applicationId, flags: 0 },
  })

  function resume(socket: WebSocket, d: Json) {
    if (!tokenFits(d.token)) return socket.close(4004, 'Authentication failed.')
    const session = sessions.get(String(d.session_id))
    if (!session) return send(socket, { op: INVALID, t: null, s: null, d: false })
    if (Number(d.seq) > session.log.length) return socket.close(4007, 'Invalid seq.')
    session.socket = socket
    for (const frame of session.log.slice(Number(d.seq))) send(socket, frame)
    dispatch(session, 'RESUMED', {})
  }

  const isOfShard = ({ shard: [own, count] }: Session, channel: Channel | undefined) =>
    channel && isDirect(channel) ? own === 0 : Number((BigInt(world.guildId) >> 22n) % BigInt(count)) === own

  const url = () => `ws://127.0.0.1:${(server.address() as { port: number } | null)?.port}/gateway`

  world.emit = (event, data, { channel } = {}) => {
    for (const session of sessions.values())
      if (isOfShard(session, channel) && wants(session, event, channel))
        dispatch(session, event, seenBy(world, session, data))
  }

  const live = () =>
    [...sessions.values()].flatMap(({ socket }) => (socket?.readyState === 1 ? [socket] : []))

  return {
    frames,
    url,
    shards: options.shards ?? 1,
    identifies: () => identifies,
    /** Sockets that stand, after READY. */
    connected: () => live().length,
    /** The line breaks, without a word. */
    dropSockets: () => {
      for (const socket of live()) socket.terminate()
    },
    /** Discord asks for a new connection. */
    reconnect: () => {
      for (const socket of live()) send(socket, { op: RECONNECT, t: null, s: null, d: null })
    },
    invalidate(isResumable: boolean) {
      for (const socket of live()) send(socket, { op: INVALID, t: null, s: null, d: isResumable })
      if (!isResumable) sessions.clear()
    },
    close(code: number) {
      for (const socket of live()) socket.close(code)
      if (code >= 4003 && code !== 4008) sessions.clear()
    },
    stop() {
      for (const socket of sockets.clients) socket.terminate()
      sockets.close()
    },
  }
}

function wants({ intents }: Session, event: string, channel: Channel | undefined): boolean {
  if (event === 'INTERACTION_CREATE') return true
  if (!event.startsWith('MESSAGE_')) return (intents & INTENTS.guilds) !== 0
  return (intents & (channel && isDirect(channel) ? INTENTS.directMessages : INTENTS.guildMessages)) !== 0
}

/** Without the privileged intent the words of others are withheld, unless they speak to the bot or write to it alone. */
function seenBy(world: World, { intents }: Session, data: Json): Json {
  const isMessage = typeof data.content === 'string' && data.author !== undefined
  if (!isMessage || intents & INTENTS.messageContent || data.guild_id === undefined) return data
  const calls = (data.mentions as { id: string }[]).some(({ id }) => id === world.bot.id)
  if (asObject(data.author).id === world.bot.id || calls) return data
  return { ...data, content: '', embeds: [], components: [], attachments: [] }
}
