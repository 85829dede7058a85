/**
 * The server that hubs reach us by. Listens; opens no connection. It stands behind the operator's own proxy, which speaks
 * TLS and keeps the path.
 *
 * Whoever knows no token learns nothing: every other address, method and question is answered by 404.
 */
import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Clock } from '../../lib/clock.ts'
import { messageOf } from '../../lib/message-of.ts'
import { shownAddress } from '../sources.ts'
import type { Pushes } from './pushes.ts'
import type { Subscription, Subscriptions } from './subscriptions.ts'
import { verifyIntent } from './verify-intent.ts'

/** A verification carries a topic, each byte of which may be written as three. */
const MOST_HEADER_BYTES = 16_384
const MOST_CONNECTIONS = 256
const IDLE_MS = 5_000
const UNKNOWN: Answer = { status: 404 }
const TOKEN = /^[A-Za-z0-9_-]{22}$/

export type ServerTools = {
  /** What the path of a callback begins with: "/hub/". */
  readonly path: string
  /** 0: any that is free. */
  readonly port: number
  readonly headersMs: number
  /** For a whole request, its body counted. */
  readonly requestMs: number
  readonly subscriptions: Subscriptions
  readonly pushes: Pushes
  readonly clock: Clock
  readonly log: (message: string, error?: unknown) => void
}

export type CallbackServer = {
  /** Gives the port. @throws {Error} when it cannot listen there */
  listen(): Promise<number>
  close(): Promise<void>
}

type Answer = { readonly status: number; readonly text?: string }

export function openCallbackServer(tools: ServerTools): CallbackServer {
  const { port, headersMs, requestMs, log } = tools
  let server: Server | undefined

  function serve(request: IncomingMessage, response: ServerResponse): void {
    // A sender that goes away while we think must not end the process.
    request.on('error', () => {})
    response.on('error', () => {})
    void answer(request, tools)
      .catch((error: unknown): Answer => {
        log('a request of a hub could not be answered', error)
        return { status: 500 }
      })
      .then((answer) => reply(request, response, answer))
  }

  return {
    async listen() {
      const own = createServer(
        {
          maxHeaderSize: MOST_HEADER_BYTES,
          headersTimeout: headersMs,
          requestTimeout: requestMs,
          connectionsCheckingInterval: Math.min(headersMs, 2_000),
          keepAliveTimeout: IDLE_MS,
        },
        serve,
      )
      own.maxConnections = MOST_CONNECTIONS
      own.listen(port)
      await once(own, 'listening').catch((cause: unknown) => {
        const why = messageOf(cause)
        throw new Error(`hubs cannot reach us on port ${port} (${why}); free it, or set another port`, {
          cause,
        })
      })
      own.on('error', (error) => log('the server for hubs failed', error))
      server = own
      return (own.address() as AddressInfo).port
    },
    async close() {
      const closing = server
      server = undefined
      if (!closing) return
      const closed = once(closing, 'close')
      closing.close()
      closing.closeAllConnections()
      await closed
    },
  }
}

async function answer(request: IncomingMessage, tools: ServerTools): Promise<Answer> {
  const { url = '', method } = request
  const mark = url.indexOf('?')
  const subscription = await find(mark < 0 ? url : url.slice(0, mark), tools)
  if (!subscription) return UNKNOWN
  if (method === 'POST') return { status: await tools.pushes.take(subscription, request) }
  if (method !== 'GET' || mark < 0) return UNKNOWN
  return verified(subscription, new URLSearchParams(url.slice(mark)), tools)
}

async function find(
  path: string,
  { path: start, subscriptions }: ServerTools,
): Promise<Subscription | undefined> {
  const token = path.startsWith(start) ? path.slice(start.length) : ''
  return TOKEN.test(token) ? subscriptions.find(token) : undefined
}

async function verified(
  subscription: Subscription,
  query: URLSearchParams,
  tools: ServerTools,
): Promise<Answer> {
  const verdict = await verifyIntent(subscription, query, tools)
  if (verdict.kind === 'unknown') return UNKNOWN
  if (verdict.kind === 'confirmed') return { status: 200, text: verdict.challenge }
  tools.log(
    `${shownAddress(subscription.source)}: its hub denies the subscription (${verdict.reason}); it is asked again in a day`,
  )
  return { status: 200 }
}

/** The challenge is a stranger's text: no browser may take it for a page. */
function reply(request: IncomingMessage, response: ServerResponse, { status, text = '' }: Answer): void {
  response.writeHead(status, {
    'content-type': 'text/plain; charset=utf-8',
    'content-length': Buffer.byteLength(text),
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
    ...(status === 503 && { 'retry-after': '10' }),
    // The rest of a body that nobody reads is not waited for.
    ...(!request.complete && { connection: 'close' }),
  })
  response.end(text)
}
