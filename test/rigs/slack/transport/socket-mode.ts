/**
 * The socket side of the fake Slack: hello, envelopes, acknowledgements, pings, disconnects. Each envelope goes to one
 * of the open connections. Source: docs.slack.dev/apis/events-api/using-socket-mode and @slack/socket-mode 3.1.
 */
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import { type WebSocket, WebSocketServer } from 'ws'
import { type Bag, isBag } from '../blocks/shape.ts'
import type { Delivery } from '../deliveries.ts'
import type { ResponseUrls } from '../response-url.ts'
import { newId, type Workspace } from '../workspace.ts'
import { ACK_MS, type Ack, acknowledge, type Retold, type Told } from './acknowledge.ts'

const PING_MS = 5_000
const MAX_CONNECTIONS = 10
/** Milliseconds that a connection may stay open after its `disconnect` frame. */
const LEAVE_MS = 10_000

export type Frame = { readonly way: 'in' | 'out'; readonly at: number; readonly frame: unknown }

type Waiting = {
  readonly delivery: Delivery
  readonly socket: WebSocket
  readonly sentAt: number
  settled: boolean
  settle(ack: Ack): void
}

export type SocketMode = {
  readonly frames: Frame[]
  /** @returns path and query of a new connection. */
  link(): string
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void
  tell(delivery: Delivery, options?: Retold): Told
  /** Cuts every connection, with no word before it. */
  drop(): void
  /** Asks every connection to go. */
  disconnect(reason: string): void
  connections(): number
  /** @throws {Error} when so many connections are not there in time. */
  connected(count?: number, withinMs?: number): Promise<void>
  stop(): void
}

export function createSocketMode(workspace: Workspace, urls: ResponseUrls): SocketMode {
  const server = new WebSocketServer({ noServer: true })
  const tickets = new Set<string>()
  const open = new Set<WebSocket>()
  const leaving = new WeakSet<WebSocket>()
  const waiting = new Map<string, Waiting>()
  const frames: Frame[] = []
  let turn = 0

  const note = (problem: string) => void workspace.problems.push(`socket: ${problem}`)
  const send = (socket: WebSocket, frame: Bag) => {
    frames.push({ way: 'out', at: Date.now(), frame })
    socket.send(JSON.stringify(frame))
  }
  const usable = () => [...open].filter((socket) => socket.readyState === socket.OPEN && !leaving.has(socket))

  function welcome(socket: WebSocket): void {
    open.add(socket)
    if (open.size > MAX_CONNECTIONS) note(`${open.size} connections; the platform allows ${MAX_CONNECTIONS}`)
    const pings = setInterval(() => socket.ping('Ping from the fake'), PING_MS)
    socket.on('message', (data) => take(socket, String(data)))
    socket.on('error', () => undefined)
    socket.on('close', () => {
      clearInterval(pings)
      open.delete(socket)
      for (const one of waiting.values()) if (one.socket === socket) lose(one)
    })
    socket.ping('Ping from the fake')
    const about = { num_connections: open.size, connection_info: { app_id: workspace.appId } }
    send(socket, {
      type: 'hello',
      ...about,
      debug_info: { host: 'fake', approximate_connection_time: 18_060 },
    })
  }

  const lose = (one: Waiting) => one.settle({ kind: 'lost', ms: Date.now() - one.sentAt, payload: undefined })

  function take(socket: WebSocket, text: string): void {
    const frame = parsed(text)
    frames.push({ way: 'in', at: Date.now(), frame })
    const id = isBag(frame) ? String(frame.envelope_id) : ''
    const one = waiting.get(id)
    if (!one || !isBag(frame)) return void note(`a frame that answers no envelope: ${text.slice(0, 200)}`)
    waiting.delete(id)
    if (one.socket !== socket) note('an acknowledgement on another connection than its envelope')
    const ms = Date.now() - one.sentAt
    if (one.settled) return void note(`${nameOf(one.delivery)} acknowledged after ${ms} ms`)
    one.settle({ kind: 'acked', ms, payload: frame.payload })
    acknowledge(workspace, urls, one.delivery, frame.payload)
  }

  function post(delivery: Delivery, retry: Bag): Promise<Ack> {
    const targets = usable()
    const socket = targets[turn++ % Math.max(1, targets.length)]
    if (!socket) return Promise.resolve({ kind: 'lost', ms: 0, payload: undefined })
    const envelope = randomUUID()
    const { promise, resolve } = Promise.withResolvers<Ack>()
    const late = setTimeout(() => {
      note(`${nameOf(delivery)} not acknowledged within ${ACK_MS} ms`)
      one.settle({ kind: 'late', ms: ACK_MS, payload: undefined })
    }, ACK_MS)
    const one: Waiting = {
      delivery,
      socket,
      sentAt: Date.now(),
      settled: false,
      settle(ack) {
        clearTimeout(late)
        one.settled = true
        resolve(ack)
      },
    }
    waiting.set(envelope, one)
    const { type, payload, accepts } = delivery
    send(socket, { envelope_id: envelope, type, payload, accepts_response_payload: accepts, ...retry })
    return promise
  }

  return {
    frames,
    link() {
      const ticket = newId('')
      tickets.add(ticket)
      return `/link/?ticket=${ticket}&app_id=${workspace.appId}`
    },
    upgrade(request, socket, head) {
      const ticket = new URL(request.url ?? '/', 'http://fake').searchParams.get('ticket') ?? ''
      if (!tickets.delete(ticket)) return void socket.end('HTTP/1.1 403 Forbidden\r\n\r\n')
      server.handleUpgrade(request, socket, head, welcome)
    },
    tell(delivery, { twice = false } = {}) {
      const since = workspace.shown.length
      const isEvent = delivery.type === 'events_api'
      const first = post(delivery, isEvent ? { retry_attempt: 0, retry_reason: '' } : {})
      const again = twice ? post(delivery, { retry_attempt: 1, retry_reason: 'timeout' }) : undefined
      return {
        acked: Promise.all([first, again]).then(([ack]) => ack),
        responses: () => urls.shownTo(delivery.asked, since),
      }
    },
    drop() {
      for (const socket of open) socket.terminate()
    },
    disconnect(reason) {
      for (const socket of usable()) {
        leaving.add(socket)
        send(socket, { type: 'disconnect', reason, debug_info: { host: 'fake' } })
        const cut = setTimeout(() => socket.terminate(), LEAVE_MS)
        once(socket, 'close').then(
          () => clearTimeout(cut),
          () => undefined,
        )
      }
    },
    connections: () => usable().length,
    async connected(count = 1, withinMs = 5_000) {
      const until = Date.now() + withinMs
      while (usable().length < count) {
        if (Date.now() > until)
          throw new Error(`${usable().length} of ${count} connections after ${withinMs} ms`)
        await sleep(5)
      }
    },
    stop() {
      for (const one of waiting.values()) lose(one)
      for (const socket of open) socket.terminate()
      server.close()
    },
  }
}

const nameOf = ({ type, payload }: Delivery) => String(payload.command ?? payload.type ?? type)

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
