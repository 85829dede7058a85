/**
 * One request and its answer, over node:http. Touches the network, by the given dial alone.
 *
 * Everything is bounded: the headers in length, interim answers in number, the body in bytes; time is the caller's
 * signal. Proxies of the environment (HTTP_PROXY and its like) are ignored: behind one, the address rule would be the
 * proxy's to keep. Whoever must go through a proxy cannot use this program without a route of the network's own.
 */
import {
  type ClientRequestArgs,
  Agent as HttpAgent,
  type IncomingMessage,
  request as requestHttp,
} from 'node:http'
import { Agent as HttpsAgent, request as requestHttps } from 'node:https'
import type { Duplex } from 'node:stream'
import { openByteCollector } from './byte-collector.ts'
import { codingOf, decompress } from './decompress.ts'
import { broken, tooBig } from './failure.ts'
import type { Dial } from './guard/dial.ts'
import { lengthOf, type ResponseHeaders, readHeaders } from './headers/response-headers.ts'

const MOST_HEADER_BYTES = 32_768
const MOST_INTERIM = 10
/** Chunks of a few bytes each cost a thousand times more to take than they hold: so many of them are no answer. */
const MANY_PIECES = 20_000
const CRUMB_BYTES = 16
/** As many connections as may lie open for one host. */
const MOST_STALE = 2
/** An open connection without use is closed after that time. */
const IDLE_MS = 4_000

export type Asked = {
  readonly url: URL
  readonly port: number
  readonly headers: Readonly<Record<string, string>>
  /** Sent by POST; else GET. */
  readonly form?: string
  /** Whether the body of an answer with this status is wanted. */
  readonly takesBody: (status: number) => boolean
  /** Of the body, on the wire and unpacked. */
  readonly mostBytes: number
  /** Told as soon as the answer begins; its body may still fail. The address is that of the server, as dialled. */
  readonly heard: (status: number, address: string | undefined) => void
  readonly signal: AbortSignal
}

export type Answer = {
  readonly status: number
  readonly headers: ResponseHeaders
  /** Empty when it was not wanted. */
  readonly body: Uint8Array
}

export type Exchange = {
  /** @throws {Error} whatever went wrong; `faultOf` names it */
  ask(asked: Asked): Promise<Answer>
  close(): void
}

export function openExchange(dial: Dial): Exchange {
  const options = { keepAlive: true, timeout: IDLE_MS, scheduling: 'lifo' as const }
  const agents = { http: new HttpAgent(options), https: new HttpsAgent(options) }
  agents.http.createConnection = dialledBy(dial, false)
  agents.https.createConnection = dialledBy(dial, true)
  return {
    async ask(asked) {
      let taken = await send(asked, agents)
      // A connection that lay open may be closed by the server just as we write: that says nothing of the server.
      for (let again = 0; 'stale' in taken && again < MOST_STALE; again++) taken = await send(asked, agents)
      if ('stale' in taken) throw taken.stale
      const { coding, body, ...answer } = taken
      return { ...answer, body: await decompress(body, coding, asked.mostBytes) }
    },
    close() {
      agents.http.destroy()
      agents.https.destroy()
    },
  }
}

/** Our own words for the dial, which travel with Node's options of a request. */
type DialOptions = ClientRequestArgs & { dialHost?: string; dialPort?: number; dialSignal?: AbortSignal }

function dialledBy(dial: Dial, isSecure: boolean): HttpAgent['createConnection'] {
  return ({ dialHost, dialPort, dialSignal }: DialOptions, callback) => {
    const done = callback as (error: Error | null, socket?: Duplex) => void
    if (dialHost === undefined || dialPort === undefined || dialSignal === undefined)
      throw new TypeError('a connection that nobody asked for')
    dial({ host: dialHost, port: dialPort, isSecure }, dialSignal).then(
      (socket) => done(null, socket),
      (error: Error) => done(error),
    )
    return undefined
  }
}

type Raw = Omit<Answer, 'body'> & { readonly coding: ReturnType<typeof codingOf>; readonly body: Uint8Array }
type Stale = { readonly stale: Error }

function send(asked: Asked, agents: { http: HttpAgent; https: HttpsAgent }): Promise<Raw | Stale> {
  const { url, port, headers, form, signal } = asked
  const isSecure = url.protocol === 'https:'
  const options: DialOptions = {
    host: url.hostname,
    port,
    path: `${url.pathname}${url.search}`,
    method: form === undefined ? 'GET' : 'POST',
    headers: form === undefined ? headers : { ...headers, 'content-length': Buffer.byteLength(form) },
    agent: isSecure ? agents.https : agents.http,
    maxHeaderSize: MOST_HEADER_BYTES,
    dialHost: url.hostname,
    dialPort: port,
    dialSignal: signal,
  }
  return new Promise((resolve, reject) => {
    const request = (isSecure ? requestHttps : requestHttp)(options)
    let isAnswered = false
    let interim = 0
    const stop = () => fail(signal.reason)
    const settle = () => signal.removeEventListener('abort', stop)
    function fail(error: unknown): void {
      settle()
      reject(error)
      request.destroy()
    }
    function failed(error: Error): void {
      const isStale = request.reusedSocket && !isAnswered && !signal.aborted && form === undefined
      settle()
      if (isStale) resolve({ stale: error })
      else fail(isAnswered && isReset(error) ? broken('the answer was cut off', error) : error)
    }
    const count = () => {
      interim += 1
      if (interim > MOST_INTERIM) fail(broken('the server keeps announcing an answer'))
    }
    signal.addEventListener('abort', stop, { once: true })
    request.on('error', failed)
    request.on('continue', count)
    request.on('information', count)
    request.on('upgrade', () => fail(broken('the server wants to speak another protocol')))
    request.on('response', (response) => {
      isAnswered = true
      take(response, asked).then((raw) => {
        settle()
        resolve(raw)
      }, fail)
    })
    request.end(form)
  })
}

const isReset = (error: Error): boolean => 'code' in error && error.code === 'ECONNRESET'

/** Takes what is wanted of an answer. An error of the connection behind its end reaches the request's own listener. */
async function take(response: IncomingMessage, { takesBody, mostBytes, heard }: Asked): Promise<Raw> {
  // An error of an answer that is given up must not end the process.
  response.on('error', () => {})
  const { statusCode: status = 0 } = response
  const headers = readHeaders(response.rawHeaders)
  heard(status, response.socket.remoteAddress)
  if (takesBody(status)) {
    const coding = codingOf(headers['content-encoding'])
    return { status, headers, coding, body: await readBody(response, mostBytes, lengthOf(headers)) }
  }
  // Only 304 is known to have no body: its connection can serve again.
  if (status === 304) response.resume()
  else response.destroy()
  return { status, headers, coding: 'identity', body: new Uint8Array(0) }
}

function readBody(response: IncomingMessage, mostBytes: number, announced = 0): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    if (announced > mostBytes) return reject(tooBig(mostBytes))
    const collector = openByteCollector(mostBytes, announced)
    const cut = (cause?: Error) => reject(broken('the answer was cut off', cause))
    let pieces = 0
    response.on('data', (piece: Buffer) => {
      pieces += 1
      if (!collector.add(piece)) reject(tooBig(mostBytes))
      if (pieces > MANY_PIECES && collector.bytes().length < pieces * CRUMB_BYTES)
        reject(broken('the answer comes in crumbs'))
    })
    response.on('error', cut)
    response.on('end', () => (response.complete ? resolve(collector.bytes()) : cut()))
    // Comes behind every end, too, where an error that nobody hears would be made for nothing.
    response.on('close', () => response.readableEnded || cut())
  })
}
