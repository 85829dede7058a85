/** Requests as the names and arguments a test reads, and faults as the common fault control understands them. Pure. */
import type { Answer, Fault, How, Call as RawCall } from '../../fault-control.ts'
import type { Bag } from '../blocks/shape.ts'
import { decodeArgs, refusal } from './web-api.ts'

/** One call of the Web API or of a response address. */
export type Call = {
  /** Such as "chat.postMessage", or "response_url". */
  readonly method: string
  readonly args: Bag
  /** Milliseconds since 1970. */
  readonly at: number
  /** What the platform said, even when a fault hid it; undefined when it did nothing. */
  readonly result: unknown
  readonly status: number | undefined
  readonly fault: How | undefined
}

export type SlackFault = Omit<Fault, 'method' | 'how'> & {
  /** Name of a method of the Web API, or "response_url"; everything unless said. */
  readonly method?: string
  readonly how: How | { readonly ok: false; readonly error: string }
}

const API = '/api/'
const RESPONSE = 'response_url'

/** The method is empty where no page is. */
export function decoded(address: string, body: string, type = ''): { method: string; args: Bag } {
  const { pathname, search } = new URL(address, 'http://fake')
  if (!pathname.startsWith(API) && !pathname.startsWith('/response/')) return { method: '', args: {} }
  const method = pathname.startsWith(API) ? pathname.slice(API.length) : RESPONSE
  const isJson = type.startsWith('application/json') || body.startsWith('{')
  return { method, args: decodeArgs(isJson ? 'application/json' : type, body, search.slice(1)) }
}

export function tokenIn(authorization: string | undefined, body: string): string | undefined {
  const given = authorization?.replace(/^Bearer /i, '') ?? new URLSearchParams(body).get('token')
  return given ?? undefined
}

export const described = ({ path, body, at, status, fault }: RawCall, result: unknown): Call => ({
  ...decoded(path, body),
  at,
  result,
  status,
  fault,
})

export function asFault({ method, how, ...rest }: SlackFault): Fault {
  const path = method === RESPONSE ? '^/response/' : `^/api/${method?.replace(/\./g, '\\.')}(?:$|\\?)`
  const known: How = typeof how === 'object' && 'ok' in how ? { answer: refusal(how.error) } : how
  return { ...rest, ...(method !== undefined && { path }), how: known }
}

/** How the platform words a fault that has only a status; Slack counts the seconds of a 429 in whole ones. */
export function wordedFault({ how, retryAfterS = 1 }: Fault): Answer {
  if (how === '429' || how === '429-global')
    return refusal('ratelimited', {}, Math.max(1, Math.ceil(retryAfterS)))
  const { status, code } = typeof how === 'object' && 'status' in how ? how : { status: Number(how) }
  if (code !== undefined) return { ...refusal(String(code)), status }
  return { status, headers: { 'content-type': 'text/html' }, body: '<!doctype html><title>Slack</title>' }
}

export function parsed(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '')
  } catch {
    return text
  }
}
