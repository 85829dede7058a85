/**
 * What can go wrong between a program and a platform, on demand: a list of faults, a request listener that commits
 * them before or after the platform has acted, a control route for another process, and the client of that route.
 *
 * Knows no platform: a rig brings its own answers and its own form of an error.
 */
import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http'
import type { AddressInfo } from 'node:net'
import { json, text } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'

export type Answer = {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

/** A number is a status code; `refuse` closes the listener itself, so that it meets every path for `forMs`. */
export type How =
  | number
  | 'reset'
  | 'close'
  | 'hang'
  | 'cut-json'
  | '429'
  | '429-global'
  | '429-html'
  | 'refuse'
  | { readonly delayMs: number }
  | { readonly status: number; readonly code?: number | string; readonly message?: string }
  | { readonly answer: Answer }

export type Fault = {
  readonly method?: string
  /** Looked for in path and query; a string is the source of an expression. */
  readonly path?: RegExp | string
  /** How many requests it meets; 1 unless said. */
  readonly times?: number
  /** `before`: the platform never acts. `after`: it acts, and only the answer is lost. `before` unless said. */
  readonly when?: 'before' | 'after'
  readonly how: How
  /** Seconds in a 429; 0.2 unless said. */
  readonly retryAfterS?: number
  /** Milliseconds without a listener, of `refuse`; 300 unless said. */
  readonly forMs?: number
}

export type Call = {
  readonly method: string
  /** With its query. */
  readonly path: string
  body: string
  /** Undefined while nothing has been answered. */
  status: number | undefined
  fault: How | undefined
  /** Milliseconds since 1970. */
  readonly at: number
}

export type Faults = {
  add(fault: Fault): void
  clear(): void
  /** The first fault that meets this request; counted as used. */
  take(method: string, path: string): Fault | undefined
}

export function createFaults(): Faults {
  let waiting: { fault: Fault; left: number }[] = []
  return {
    add: (fault) => void waiting.push({ fault, left: fault.times ?? 1 }),
    clear: () => {
      waiting = []
    },
    take(method, path) {
      const found = waiting.find(({ fault }) => meets(fault, method, path))
      if (!found) return undefined
      found.left--
      waiting = waiting.filter(({ left }) => left > 0)
      return found.fault
    },
  }
}

const meets = (fault: Fault, method: string, path: string) =>
  (fault.method ?? method).toUpperCase() === method && new RegExp(fault.path ?? '').test(path)

export type Faulty = {
  readonly faults: Faults
  /** Every request, oldest first. */
  readonly calls: Call[]
  /** What the platform does and says. */
  answer(request: IncomingMessage, body: string): Answer | Promise<Answer>
  /** The platform's own form of a refusal: a status, or a 429 of the route or of everything. */
  refusal(fault: Fault): Answer
}

/** Reads each request whole, then lets the platform or a fault answer it. */
export function faultyListener(rig: Faulty): RequestListener {
  return (request, response) => {
    const [method, path] = [request.method ?? 'GET', request.url ?? '/']
    const call: Call = { method, path, body: '', status: undefined, fault: undefined, at: Date.now() }
    rig.calls.push(call)
    const line = { response, call }
    respond(rig, request, line).catch((error: unknown) => {
      if (!response.destroyed) send(line, { status: 500, body: `{"message":"the rig failed: ${error}"}` })
    })
  }
}

async function respond(rig: Faulty, request: IncomingMessage, line: Line): Promise<void> {
  const { call } = line
  call.body = await text(request)
  const fault = rig.faults.take(call.method, call.path)
  if (!fault) return send(line, await rig.answer(request, call.body))
  call.fault = fault.how
  if (fault.when === 'after') return commit(rig, fault, await rig.answer(request, call.body), line)
  const delay = delayOf(fault)
  if (delay === undefined) return commit(rig, fault, undefined, line)
  await sleep(delay)
  send(line, await rig.answer(request, call.body))
}

const delayOf = ({ how }: Fault) => (typeof how === 'object' && 'delayMs' in how ? how.delayMs : undefined)

type Line = { readonly response: ServerResponse; readonly call: Call }
async function commit(rig: Faulty, fault: Fault, answer: Answer | undefined, line: Line) {
  const { response } = line
  const { how } = fault
  if (how === 'hang') return
  if (how === 'reset') return void response.socket?.resetAndDestroy()
  if (how === 'close' || how === 'refuse') return void response.socket?.destroy()
  if (delayOf(fault) !== undefined) await sleep(delayOf(fault))
  send(line, faultAnswer(rig, fault, answer))
}

function faultAnswer(rig: Faulty, fault: Fault, answer: Answer | undefined): Answer | undefined {
  const { how } = fault
  if (how === 'cut-json') return cut(answer)
  if (how === '429-html') return BANNED
  if (typeof how === 'object' && 'delayMs' in how) return answer
  if (typeof how === 'object' && 'answer' in how) return how.answer
  return rig.refusal(fault)
}

const BANNED: Answer = {
  status: 429,
  headers: { 'content-type': 'text/html', 'retry-after': '1' },
  body: '<!doctype html><title>Access denied</title><h1>Error 1015</h1><p>You are being rate limited</p>',
}

function cut(answer: Answer | undefined): Answer {
  const body = answer?.body || '{"ok":true,"id":"1"}'
  const headers = { 'content-type': 'application/json' }
  return { status: 200, headers, body: body.slice(0, Math.ceil(body.length / 2)) }
}

function send({ response, call }: Line, answer: Answer | undefined) {
  call.status = answer?.status ?? 500
  const body = answer?.body ?? ''
  response.writeHead(call.status, { 'content-length': Buffer.byteLength(body), ...answer?.headers })
  response.end(body)
}

/** Listens on a loopback port of its own choosing. `refuseFor` closes the port and opens the same one again. */
export async function listen(server: Server) {
  const open = (port: number) =>
    new Promise<void>((done, failed) => {
      server.once('error', failed)
      server.listen(port, '127.0.0.1', () => {
        server.removeListener('error', failed)
        done()
      })
    })
  await open(0)
  const { port } = server.address() as AddressInfo
  let again: NodeJS.Timeout | undefined
  return {
    port,
    refuseFor(milliseconds: number) {
      clearTimeout(again)
      server.close()
      server.closeAllConnections()
      again = setTimeout(() => void open(port), milliseconds)
    },
    stop() {
      clearTimeout(again)
      server.close()
      server.closeAllConnections()
    },
  }
}

/** What another process may see and do. An action takes what JSON can carry. */
export type Controlled = {
  state(): unknown
  // biome-ignore lint/suspicious/noExplicitAny: each action knows its own arguments
  readonly actions: Readonly<Record<string, (...args: any[]) => unknown>>
}

/** `GET /_state`, and `POST /_control` with `{do, args: […]}` or `{do, …one argument}`. */
export function controlListener(rig: Controlled): RequestListener {
  return async (request, response) => {
    const reply = (status: number, value: unknown) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value ?? null))
    try {
      if (request.method === 'GET' && request.url === '/_state') return reply(200, rig.state())
      const { do: name, args, ...rest } = (await json(request)) as { do: string; args?: unknown[] }
      const action = rig.actions[name]
      if (!action) return reply(404, { message: `no action "${name}"; known: ${Object.keys(rig.actions)}` })
      return reply(200, await action(...(args ?? (Object.keys(rest).length > 0 ? [rest] : []))))
    } catch (error) {
      return reply(500, { message: String(error) })
    }
  }
}

/** Serves a rig to other processes. @returns the address for `connectRig`. */
export async function serveControl(rig: Controlled): Promise<{ control: string; stop(): void }> {
  const { port, stop } = await listen(createServer(controlListener(rig)))
  return { control: `http://127.0.0.1:${port}`, stop }
}

type State<Message> = { messages: Record<string, Message[]>; problems: string[]; calls: Call[] }

/** The same questions as on a rig in this process, asked of one in another. */
export function connectRig<Message = Record<string, unknown>>(control: string) {
  const read = async (response: Response) => {
    const value = await response.json()
    if (!response.ok) throw new Error(`the rig refused: ${(value as { message: string }).message}`)
    return value
  }
  const state = async () => (await read(await fetch(`${control}/_state`))) as State<Message>
  const act = async (name: string, ...args: unknown[]) =>
    read(await fetch(`${control}/_control`, { method: 'POST', body: JSON.stringify({ do: name, args }) }))
  return {
    state,
    act,
    messages: async (channelId: string) => (await state()).messages[channelId] ?? [],
    problems: async () => (await state()).problems,
    calls: async () => (await state()).calls,
    fail: ({ path, ...fault }: Fault) =>
      act('fail', { ...fault, ...(path && { path: path instanceof RegExp ? path.source : path }) }),
  }
}
