/** What a server says beside its body. Pure. */
import type { Validators } from '../../fetcher.ts'
import { usable } from './request-headers.ts'

export type ResponseHeaders = Readonly<Record<string, string>>

/** Nobody here has a use for cookies: they are neither kept nor sent back. */
const DROPPED = new Set(['set-cookie', 'set-cookie2'])

/** @param raw names and values in turn, as Node gives them: one character for each byte */
export function readHeaders(raw: readonly string[]): ResponseHeaders {
  // Without prototype: a header may be called __proto__.
  const headers: Record<string, string> = Object.create(null)
  for (let index = 0; index + 1 < raw.length; index += 2) {
    const name = (raw[index] ?? '').toLowerCase()
    if (DROPPED.has(name)) continue
    const before = headers[name]
    const value = raw[index + 1] ?? ''
    headers[name] = before === undefined ? value : `${before}, ${value}`
  }
  return headers
}

/** Bytes of the body on the wire, as announced; nothing when it is not said. */
export function lengthOf(headers: ResponseHeaders): number | undefined {
  const told = headers['content-length']
  return told !== undefined && /^\d+$/.test(told) ? Number(told) : undefined
}

export function validatorsOf(headers: ResponseHeaders): Validators {
  const { etag, 'last-modified': lastModified } = headers
  return usable({ ...(etag !== undefined && { etag }), ...(lastModified !== undefined && { lastModified }) })
}

/** Location as text: many servers write UTF-8 where a header may hold only ASCII. */
export function locationOf(headers: ResponseHeaders): string | undefined {
  const { location } = headers
  if (location === undefined || !/[\x80-\xff]/.test(location)) return location
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(location, 'latin1'))
  } catch {
    return location
  }
}
