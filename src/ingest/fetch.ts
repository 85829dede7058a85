/**
 * The one way to unknown hosts: feeds, pages, robots.txt, models, hubs. Nothing else in the program opens a socket to an
 * address that came from outside.
 *
 * Touches the network. Its rules stand in `fetching/`: which addresses (`guard/`), one exchange and its bounds, redirects
 * by hand, each host's turn. HTTP_PROXY, HTTPS_PROXY and their like are ignored: behind a proxy the address rule would be
 * the proxy's to keep. No cookies, no referrer, nothing that tells one instance from another.
 */
import type { LookupFunction } from 'node:net'
import { type Clock, systemClock } from '../lib/clock.ts'
import type { Fetched, Fetcher, FetchFailure, FetchRequest, Hop, Wanted } from './fetcher.ts'
import { type Answer, type Exchange, openExchange } from './fetching/exchange.ts'
import { broken, cancelled, FetchError, faultOf, late } from './fetching/failure.ts'
import { openDial } from './fetching/guard/dial.ts'
import { judgeUrl } from './fetching/guard/judge-url.ts'
import { openNames } from './fetching/guard/names.ts'
import { type Rules, readRules } from './fetching/guard/rules.ts'
import { isConditional, requestHeaders } from './fetching/headers/request-headers.ts'
import { validatorsOf } from './fetching/headers/response-headers.ts'
import { restOf } from './fetching/headers/retry-after.ts'
import { type Manners, openTurns, type Turns } from './fetching/manners.ts'
import { isPermanent, isRedirect, type NextHop, nextHop } from './fetching/redirect.ts'

const DEADLINE_MS = 30_000
const CONNECT_MS = 10_000
const MANNERS: Manners = { atOnce: 1, spacingMs: 500 }
const LISTED_MANNERS: Manners = { atOnce: 2, spacingMs: 0 }
const MIB = 1_048_576
const MOST_BYTES: Readonly<Record<Wanted, number>> = {
  feed: 5 * MIB,
  page: 10 * MIB,
  robots: 500 * 1024,
  model: 200 * MIB,
}

export type FetcherOptions = {
  /** Name, version and a page about the program: "Dragoman/1.2.3 (+https://…)". Never an id of this instance. */
  readonly userAgent?: string
  /** Exact destinations beyond the public web, "host:port"; see `readRules`. */
  readonly allow?: readonly string[]
  /** Beyond 80 and 443, for public addresses. */
  readonly ports?: readonly number[]
  /** Of a host: 1 at once, half a second apart. At most 2 at once, whatever is given. */
  readonly manners?: Partial<Manners>
  /** Of a destination on the list: 2 at once, no spacing. Its ports are hosts of their own. */
  readonly listedManners?: Partial<Manners>
  /** For name, connection and TLS together: 10 s. */
  readonly connectMs?: number
  /** Replaces the way names are resolved. What it gives is judged all the same. */
  readonly lookup?: LookupFunction
  readonly clock?: Clock
}

/** @throws {TypeError} when an entry of `allow` or `ports` cannot be one */
export function openFetcher(options: FetcherOptions = {}): Fetcher {
  const rules = readRules(options.allow, options.ports)
  const dial = openDial(rules, openNames(options.lookup), options.connectMs ?? CONNECT_MS)
  const closing = new AbortController()
  const tools: Tools = {
    rules,
    exchange: openExchange(dial),
    turns: openTurns(),
    clock: options.clock ?? systemClock,
    userAgent: options.userAgent ?? 'Dragoman',
    manners: { ...MANNERS, ...options.manners },
    listedManners: { ...LISTED_MANNERS, ...options.listedManners },
    closing: closing.signal,
  }
  return {
    fetch: (request) => fetchOne(request, tools),
    async close() {
      closing.abort(cancelled())
      tools.turns.close()
      tools.exchange.close()
    },
  }
}

type Tools = {
  readonly rules: Rules
  readonly exchange: Exchange
  readonly turns: Turns
  readonly clock: Clock
  readonly userAgent: string
  readonly manners: Manners
  readonly listedManners: Manners
  readonly closing: AbortSignal
}

/** What is known of a fetch so far: what a failure tells, too. */
type Way = { readonly hops: Hop[]; isPermanent: boolean; status?: number }

async function fetchOne(request: FetchRequest, tools: Tools): Promise<Fetched> {
  const way: Way = { hops: [], isPermanent: true }
  try {
    const first = judgeUrl(request.url, tools.rules)
    if ('why' in first) throw new FetchError({ reason: 'refused', ...first })
    // The deadline begins with the first turn: a long queue is not the server's fault.
    const release = await takeTurn(first, tools, request, request.signal)
    const limit = openLimit(request, tools.closing)
    try {
      return await follow({ request, tools, way, signal: limit.signal }, first, release)
    } catch (error) {
      throw limit.signal.aborted ? limit.signal.reason : error
    } finally {
      limit.clear()
    }
  } catch (error) {
    return failureOf(error, way)
  }
}

function failureOf(error: unknown, { hops, status }: Way): FetchFailure {
  return { outcome: 'failed', ...faultOf(error), ...(status !== undefined && { status }), hops }
}

type Limit = { readonly signal: AbortSignal; readonly clear: () => void }

/** Aborts with the error that names the cause: the deadline, the caller's wish, or the end of the fetcher. */
function openLimit({ deadlineMs = DEADLINE_MS, signal }: FetchRequest, closing: AbortSignal): Limit {
  const controller = new AbortController()
  const stop = () => controller.abort(cancelled())
  const timer = setTimeout(() => controller.abort(late(deadlineMs)), deadlineMs)
  if (signal?.aborted || closing.aborted) stop()
  signal?.addEventListener('abort', stop, { once: true })
  closing.addEventListener('abort', stop, { once: true })
  return {
    signal: controller.signal,
    clear() {
      clearTimeout(timer)
      signal?.removeEventListener('abort', stop)
      closing.removeEventListener('abort', stop)
    },
  }
}

/** Ports of one public host are one host; a destination on the list is its own. */
const hostOf = ({ url, port, isListed }: NextHop): string =>
  isListed ? `${url.hostname}:${port}` : url.hostname

function takeTurn(to: NextHop, tools: Tools, { spacingMs = 0 }: FetchRequest, signal?: AbortSignal) {
  const own = to.isListed ? tools.listedManners : tools.manners
  const manners = { ...own, spacingMs: Math.max(own.spacingMs, spacingMs) }
  return tools.turns.take(hostOf(to), manners, signal)
}

type Run = {
  readonly request: FetchRequest
  readonly tools: Tools
  readonly way: Way
  readonly signal: AbortSignal
}

async function follow(run: Run, first: NextHop, firstRelease: () => void): Promise<Fetched> {
  let at = first
  let release = firstRelease
  try {
    for (;;) {
      const isElsewhere = at.url.origin !== first.url.origin
      const { answer, wasConditional } = await ask(run, at, isElsewhere)
      const { status, headers } = answer
      if (!isRedirect(status)) return conclude(run, at, answer, wasConditional)
      const followed = run.way.hops.length - 1
      const hasForm = run.request.form !== undefined
      const to = nextHop({ url: at.url, status, headers, followed, hasForm }, run.tools.rules)
      run.way.isPermanent &&= isPermanent(status)
      if (hostOf(to) !== hostOf(at)) {
        release()
        release = await takeTurn(to, run.tools, run.request, run.signal)
      }
      at = to
    }
  } finally {
    release()
  }
}

async function ask({ request, tools, way, signal }: Run, at: NextHop, isElsewhere: boolean) {
  const { url, port } = at
  const { wanted, form } = request
  const headers = requestHeaders({ request, userAgent: tools.userAgent, url, isElsewhere })
  const answer = await tools.exchange.ask({
    url,
    port,
    headers,
    ...(form && { form: new URLSearchParams(form).toString() }),
    takesBody: (status) => isTaken(status, form !== undefined),
    mostBytes: MOST_BYTES[wanted],
    heard(status, address) {
      way.status = status
      way.hops.push({ url: url.href, status, ...(address !== undefined && { address }) })
    },
    signal,
  })
  return { answer, wasConditional: isConditional(headers) }
}

/** A hub takes a form with 202 or 204 (WebSub, 5.3); of what is asked for by GET, only 200 is the whole. */
const isTaken = (status: number, hasForm: boolean): boolean =>
  status === 200 || (hasForm && status > 200 && status < 300)

function conclude(
  { request, tools, way }: Run,
  at: NextHop,
  answer: Answer,
  wasConditional: boolean,
): Fetched {
  const { status, headers, body } = answer
  const { hops } = way
  const moved = hops.length > 1 && way.isPermanent && { movedTo: at.url.href }
  const seen = { url: at.url.href, ...moved, headers, hops }
  if (isTaken(status, request.form !== undefined))
    return { outcome: 'fetched', status, ...seen, body, validators: validatorsOf(headers) }
  if (status === 304) {
    if (!wasConditional) throw broken('the server says "not modified", but nobody asked')
    return { outcome: 'unchanged', ...seen }
  }
  const restMs = status === 429 || status === 503 ? restOf(headers['retry-after'], tools.clock()) : undefined
  if (restMs !== undefined) tools.turns.rest(hostOf(at), restMs)
  throw new FetchError({ ...refusalOf(status), ...(restMs !== undefined && { restMs }) })
}

function refusalOf(status: number) {
  const why = `the server answered ${status}`
  if (status === 410)
    return {
      reason: 'gone',
      why: 'it is gone for good (410)',
      remedy: 'look for its new address, or remove it',
    } as const
  if (status === 401 || status === 403 || status === 407)
    return {
      reason: 'forbidden',
      why,
      remedy: 'ask those who run it, or give the source a login (docs/sources.md)',
    } as const
  if (status === 429 || status === 503)
    return { reason: 'busy', why, remedy: 'it is tried again when the wait is over' } as const
  return { reason: 'status', why, remedy: 'check the address; it is tried again later' } as const
}
