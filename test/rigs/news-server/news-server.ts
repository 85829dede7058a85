/**
 * A server of news on loopback that also misbehaves on request, and beside it a canary: an inner service that nobody may
 * reach. Every answer is bounded, and both end with `close`.
 */
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import type { AddressInfo, Socket } from 'node:net'
import type { Certificate } from './certificate.ts'
import { type Handler, PATHS } from './paths.ts'

export type AskedFor = {
  readonly path: string
  readonly headers: IncomingMessage['headers']
  readonly at: number
}

export type NewsServer = {
  /** "127.0.0.1:port": the entry that lets a fetcher in. */
  readonly host: string
  readonly port: number
  url(path: string): string
  /** In the order they came. */
  readonly asked: readonly AskedFor[]
  /** Requests under way at once, at most, so far. */
  readonly mostAtOnce: () => number
  readonly canary: { readonly port: number; readonly hits: readonly string[] }
  close(): Promise<void>
}

export type NewsServerOptions = {
  /** Answers of this test, by path; they come before those of `paths.ts`. */
  readonly routes?: Readonly<Record<string, Handler>>
  readonly certificate?: Certificate
}

export async function openNewsServer({
  routes = {},
  certificate,
}: NewsServerOptions = {}): Promise<NewsServer> {
  const asked: AskedFor[] = []
  const hits: string[] = []
  let active = 0
  let most = 0
  const handle: RequestListener = (request, response) => {
    const url = new URL(request.url ?? '/', 'http://news.test')
    asked.push({ path: request.url ?? '/', headers: request.headers, at: performance.now() })
    active += 1
    most = Math.max(most, active)
    response.on('close', () => {
      active -= 1
    })
    const handler = routes[url.pathname] ?? PATHS[url.pathname]
    if (handler) handler({ request, response, query: url.searchParams, canaryPort: portOf(canary) })
    else response.writeHead(404).end('no such page')
  }
  const server = certificate ? createSecureServer(certificate, handle) : createServer(handle)
  const canary = createServer((request, response) => {
    hits.push(request.url ?? '/')
    response.end('the inner secret')
  })
  const sockets = new Set<Socket>()
  for (const each of [server, canary]) {
    each.on('connection', (socket: Socket) => {
      sockets.add(socket)
      socket.on('error', () => {})
      socket.on('close', () => sockets.delete(socket))
    })
    await new Promise<void>((resolve) => each.listen(0, '127.0.0.1', resolve))
  }
  const port = portOf(server)
  return {
    host: `127.0.0.1:${port}`,
    port,
    url: (path) => `${certificate ? 'https' : 'http'}://127.0.0.1:${port}${path}`,
    asked,
    mostAtOnce: () => most,
    canary: { port: portOf(canary), hits },
    async close() {
      for (const socket of sockets) socket.destroy()
      await Promise.all([server, canary].map((each) => new Promise((resolve) => each.close(resolve))))
    },
  }
}

const portOf = (server: Server): number => (server.address() as AddressInfo).port
