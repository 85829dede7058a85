/** What the news server answers, path by path: good answers, and the ways in which servers fail. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib'

export type Exchange = {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly query: URLSearchParams
  readonly canaryPort: number
}
export type Handler = (exchange: Exchange) => void

export const FEED = `<rss version="2.0"><channel><title>Harbour news</title>${Array.from(
  { length: 20 },
  (_, index) => `<item><title>Ferry ${index} leaves on time</title><guid>ferry-${index}</guid></item>`,
).join('')}</channel></rss>`

const MIB = 1_048_576
/** More than any test takes, and an end for a client that never stops. */
const MOST_BYTES = 64 * MIB

/** Bytes on the wire as they stand, without the help of an HTTP library. */
const raw =
  (text: string, end: 'close' | 'reset' = 'close'): Handler =>
  ({ request: { socket } }) => {
    socket.write(text, () => {
      if (end === 'reset') setTimeout(() => socket.resetAndDestroy(), 10)
      else setTimeout(() => socket.end(), 10)
    })
  }

const packed =
  (coding: string, bytes: Uint8Array): Handler =>
  ({ response }) =>
    response.writeHead(200, { 'content-encoding': coding, 'content-length': bytes.length }).end(bytes)

/** Writes for as long as the other side takes it, up to the bound. */
const endless =
  (piece: Uint8Array): Handler =>
  ({ response }) => {
    let sent = 0
    const pump = () => {
      while (!response.destroyed && sent < MOST_BYTES) {
        sent += piece.length
        if (!response.write(piece)) return response.once('drain', pump)
      }
      return response.end()
    }
    pump()
  }

const drip =
  (start: (exchange: Exchange) => void, write: (exchange: Exchange) => void): Handler =>
  (exchange) => {
    start(exchange)
    const timer = setInterval(() => write(exchange), 20)
    exchange.request.socket.on('close', () => clearInterval(timer))
  }

const zeros = new Uint8Array(MOST_BYTES)
const once = <Value>(make: () => Value): (() => Value) => {
  let made: { readonly value: Value } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
const bombs = {
  gzip: once(() => gzipSync(zeros)),
  deflate: once(() => deflateSync(zeros)),
  br: once(() => brotliCompressSync(zeros)),
  zstd: once(() => zstdCompressSync(zeros)),
}
const bomb =
  (coding: keyof typeof bombs): Handler =>
  (exchange) =>
    packed(coding, bombs[coding]())(exchange)

const gzipped = gzipSync(FEED)
const damaged = Buffer.from(gzipped)
damaged.writeUInt8((damaged[damaged.length >> 1] ?? 0) ^ 255, damaged.length >> 1)
const HEAD = 'HTTP/1.1 200 OK\r\n'
const LENGTH = `Content-Length: ${FEED.length}\r\n`

export const PATHS: Readonly<Record<string, Handler>> = {
  '/feed': ({ response }) =>
    response
      .writeHead(200, { 'content-type': 'application/rss+xml', 'content-length': FEED.length })
      .end(FEED),
  '/marked': ({ request, response }) => {
    const marks = {
      etag: '"v1"',
      'last-modified': 'Sat, 21 Nov 2026 09:00:00 GMT',
      'cache-control': 'max-age=600',
    }
    const isKnown = request.headers['if-none-match'] === '"v1"'
    response.writeHead(isKnown ? 304 : 200, marks).end(isKnown ? undefined : FEED)
  },
  '/status': ({ response, query }) => {
    const retryAfter = query.get('retry')
    response
      .writeHead(Number(query.get('code')), retryAfter === null ? {} : { 'retry-after': retryAfter })
      .end('<h1>No</h1>')
  },
  '/redirect': ({ response, query, canaryPort }) =>
    response
      .writeHead(Number(query.get('code') ?? 302), {
        // As UTF-8, which is what servers do, though a header should be ASCII.
        location: Buffer.from((query.get('to') ?? '').replace('CANARY', String(canaryPort))).toString(
          'latin1',
        ),
      })
      .end(),
  '/chain': ({ response, query }) => {
    const left = Number(query.get('n'))
    const code = Number(query.get('code') ?? 302)
    if (left > 0) response.writeHead(code, { location: `/chain?n=${left - 1}&code=${code}` }).end()
    else response.end(FEED)
  },

  '/packed/gzip': packed('gzip', gzipped),
  '/packed/x-gzip': packed('x-gzip', gzipped),
  '/packed/deflate': packed('deflate', deflateSync(FEED)),
  '/packed/bare-deflate': packed('deflate', deflateRawSync(FEED)),
  '/packed/br': packed('br', brotliCompressSync(FEED)),
  '/packed/zstd': packed('zstd', zstdCompressSync(FEED)),
  '/packed/cut': packed('gzip', gzipped.subarray(0, -20)),
  '/packed/damaged': packed('gzip', damaged),
  '/packed/plain': packed('gzip', Buffer.from(FEED)),
  '/packed/twice': packed('gzip, gzip', gzipSync(gzipped)),
  '/packed/unknown': packed('rot13', Buffer.from(FEED)),
  '/packed/followed': packed('br', Buffer.concat([brotliCompressSync(FEED), Buffer.from('and more')])),
  '/bomb/gzip': bomb('gzip'),
  '/bomb/deflate': bomb('deflate'),
  '/bomb/br': bomb('br'),
  '/bomb/zstd': bomb('zstd'),

  '/slow/silent': () => {},
  '/slow/headers': drip(
    ({ request }) => request.socket.write(HEAD),
    ({ request }) => request.socket.write('X-Drip: 1\r\n'),
  ),
  '/slow/body': drip(
    ({ response }) => response.writeHead(200),
    ({ response }) => response.write('x'),
  ),
  '/slow/stall': ({ response }) => response.writeHead(200, { 'content-length': 1000 }).write('<rss>'),
  '/endless/chunked': endless(new Uint8Array(65_536).fill(97)),
  '/endless/bytes': ({ request: { socket } }) => {
    socket.write(`${HEAD}Transfer-Encoding: chunked\r\n\r\n`)
    const piece = Buffer.from('1\r\na\r\n'.repeat(10_000))
    let sent = 0
    const pump = () => {
      while (!socket.destroyed && sent < MOST_BYTES) {
        sent += piece.length
        if (!socket.write(piece)) return socket.once('drain', pump)
      }
      return socket.end()
    }
    pump()
  },
  '/big': ({ response }) => response.writeHead(200, { 'content-length': 100 * MIB }).write('<rss>'),

  '/cut/nothing': ({ request }) => request.socket.resetAndDestroy(),
  '/cut/headers': raw(`${HEAD}Content-Ty`, 'reset'),
  '/cut/body': raw(`${HEAD}${LENGTH}\r\n${FEED.slice(0, 99)}`, 'reset'),
  '/cut/short': raw(`${HEAD}${LENGTH}\r\n${FEED.slice(0, 99)}`),
  '/cut/chunk': raw(`${HEAD}Transfer-Encoding: chunked\r\n\r\n400\r\n${FEED.slice(0, 99)}`),
  '/length/longer': raw(`${HEAD}Content-Length: 99\r\n\r\n${FEED}`),
  '/length/negative': raw(`${HEAD}Content-Length: -5\r\n\r\n${FEED}`),
  '/length/twice': raw(`${HEAD}${LENGTH}Content-Length: 7\r\n\r\n${FEED}`),
  '/length/chunked': raw(`${HEAD}${LENGTH}Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n`),
  '/length/unsaid': raw(`${HEAD}Connection: close\r\n\r\n${FEED}`),
  '/odd/garbage': raw('\u0000\u0001 this is no HTTP\r\n\r\n'),
  '/odd/bare': raw(FEED),
  '/odd/long-header': raw(`${HEAD}X-Long: ${'a'.repeat(100_000)}\r\n\r\n`),
  '/odd/many-headers': raw(`${HEAD}${'X-Many: 1\r\n'.repeat(5_000)}\r\n`),
  '/odd/interim': raw(`${'HTTP/1.1 103 Early Hints\r\n\r\n'.repeat(500)}${HEAD}${LENGTH}\r\n${FEED}`),
  '/odd/continue': raw(`${'HTTP/1.1 100 Continue\r\n\r\n'.repeat(500)}${HEAD}${LENGTH}\r\n${FEED}`),
  '/odd/upgrade': raw('HTTP/1.1 101 Switching Protocols\r\nConnection: upgrade\r\nUpgrade: smoke\r\n\r\n'),
  '/odd/location': raw('HTTP/1.1 302 Found\r\nLocation: http://[\u00ff\u0001\r\nContent-Length: 0\r\n\r\n'),
  '/odd/long-location': raw(
    `HTTP/1.1 302 Found\r\nLocation: /${'a'.repeat(20_000)}\r\nContent-Length: 0\r\n\r\n`,
  ),
  '/odd/long-etag': ({ response }) => response.writeHead(200, { etag: `"${'e'.repeat(2_000)}"` }).end(FEED),
  '/odd/cookies': ({ response }) =>
    response
      .writeHead(200, { 'set-cookie': ['a=1', 'b=2'], link: ['<a>; rel=hub', '<b>; rel=self'] })
      .end(FEED),
}
