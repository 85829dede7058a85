/** The body of a request that came to us, within its bounds. Reads a socket. */
import type { IncomingMessage } from 'node:http'
import { openByteCollector } from '../fetching/byte-collector.ts'

export type BodyLimits = {
  readonly mostBytes: number
  /** Milliseconds for the whole body. */
  readonly bodyMs: number
}

/** A body, or the status that says why it is none. */
export type ReadBody = { readonly body: Uint8Array } | { readonly status: 400 | 408 | 413 | 415 }

/** Never throws. What is left of a body that is refused stays unread: the connection is to be closed. */
export function readBody(request: IncomingMessage, { mostBytes, bodyMs }: BodyLimits): Promise<ReadBody> {
  const { 'content-length': length, 'content-encoding': encoding = 'identity' } = request.headers
  // The standard knows no compressed push; unpacking for strangers is a risk for nothing.
  if (encoding.trim().toLowerCase() !== 'identity') return Promise.resolve({ status: 415 })
  const expected = length === undefined ? mostBytes : Number(length)
  if (expected > mostBytes) return Promise.resolve({ status: 413 })
  const { promise, resolve } = Promise.withResolvers<ReadBody>()
  // All of it at once: memory costs nothing until the bytes are there, and copies on the way would cost as much again.
  const collector = openByteCollector(mostBytes, expected)
  const timer = setTimeout(() => finish({ status: 408 }), bodyMs)
  function take(piece: Uint8Array): void {
    if (!collector.add(piece)) finish({ status: 413 })
  }
  function finish(outcome: ReadBody): void {
    clearTimeout(timer)
    request.off('data', take).pause()
    resolve(outcome)
  }
  request.on('data', take)
  request.once('end', () => finish({ body: collector.bytes() }))
  // A sender that went away. `close` comes after `end`, too, when all is settled.
  request.once('close', () => finish({ status: 400 }))
  request.on('error', () => finish({ status: 400 }))
  return promise
}
