/** Requests to Discord with a deadline that covers the answer's body too. Touches the network through the given REST. */
import type { REST } from '@discordjs/rest'
import type { Payload } from '../../outbox/delivery.ts'

export type Rest = Pick<REST, 'get' | 'post' | 'patch' | 'on'>
type Route = Parameters<Rest['get']>[0]

/**
 * What the posting REST must be made with: no repeats, and no sleeping at a limit, for both are the outbox's. Add the
 * address (`api`) and the token.
 */
export const REST_OPTIONS = {
  retries: 0,
  timeout: 15_000,
  rejectOnRateLimit: ['/channels', '/guilds', '/users'],
}

/** Above the library's own time-out, which ends with the headers of the answer. */
const DEADLINE_MS = 20_000

export type Api = {
  get(route: Route, query?: Readonly<Record<string, string>>): Promise<unknown>
  post(route: Route, body: Payload): Promise<unknown>
  patch(route: Route, body: Payload): Promise<unknown>
}

export function openApi(rest: Rest, deadlineMs = DEADLINE_MS): Api {
  const signal = () => AbortSignal.timeout(deadlineMs)
  const asked = markPages(rest)
  return {
    get: (route, query) =>
      asked(`GET ${route}`, () => rest.get(route, { query: new URLSearchParams(query), signal: signal() })),
    post: (route, body) => asked(`POST ${route}`, () => rest.post(route, { body, signal: signal() })),
    patch: (route, body) => asked(`PATCH ${route}`, () => rest.patch(route, { body, signal: signal() })),
  }
}

/**
 * The library makes the same error of a limit of Discord and of a ban by the network before it, which is a page and no
 * JSON. The one ends within seconds; so the other is told as a mere 429.
 */
function markPages(rest: Rest) {
  /** Requests under way, and whether a page answered. */
  const asked = new Map<string, boolean>()
  rest.on('response', ({ method, path }, { status, headers }) => {
    const request = `${method} ${path}`
    const isPage = status === 429 && !headers.get('content-type')?.startsWith('application/json')
    if (isPage && asked.has(request)) asked.set(request, true)
  })
  return async (request: string, ask: () => Promise<unknown>): Promise<unknown> => {
    asked.set(request, false)
    try {
      return await ask()
    } catch (cause) {
      if (!asked.get(request)) throw cause
      const retryAfter = isObject(cause) ? Number(cause.retryAfter) || 0 : 0
      throw Object.assign(new Error('a page instead of an answer', { cause }), { status: 429, retryAfter })
    } finally {
      asked.delete(request)
    }
  }
}

export const isObject = (value: unknown): value is Payload => typeof value === 'object' && value !== null

/** The id in an answer. @throws {SyntaxError} when there is none: then nobody knows what happened. */
export function idIn(answer: unknown): string {
  const id = isObject(answer) ? answer.id : undefined
  if (typeof id === 'string' && /^\d+$/.test(id)) return id
  throw new SyntaxError('the answer names no message')
}
