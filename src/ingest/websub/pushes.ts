/**
 * What hubs send (WebSub, 7): read within its bounds, believed only when it is signed with our secret, and handed on.
 * Reads sockets; keeps nothing.
 *
 * The hub is answered before anything is done with it. A push that is not signed gets the same answer as one that is, so
 * that nobody can try out signatures.
 */
import type { IncomingMessage } from 'node:http'
import type { FetchedBody } from '../fetcher.ts'
import { shownAddress } from '../sources.ts'
import { type BodyLimits, readBody } from './read-body.ts'
import { isSignedBy, readSignature } from './signature.ts'
import type { Subscription } from './subscriptions.ts'

const ACCEPTED = 202
const GONE = 410
const BUSY = 503
/** So that one hub which sends slowly leaves room for the others. */
const MOST_OF_ONE = 2

export type PushLimits = BodyLimits & {
  /** Pushes that are read or worked on: their bodies lie in memory. */
  readonly atOnce: number
}

export type PushTools = {
  readonly changed: (source: string, body: FetchedBody) => Promise<void>
  readonly log: (message: string, error?: unknown) => void
  readonly limits: PushLimits
}

export type Pushes = {
  /** Gives the status of the answer, as soon as it is known. Never throws. */
  take(subscription: Subscription, request: IncomingMessage): Promise<number>
  /** Fulfilled when everything that was taken is worked on. */
  settle(): Promise<void>
}

type Taken = { readonly status: number; readonly work?: () => Promise<void> }

export function openPushes({ changed, log, limits }: PushTools): Pushes {
  const busy = new Map<string, number>()
  const doubted = new Set<string>()
  const last = new Map<string, Promise<void>>()
  let count = 0

  function enter(token: string): boolean {
    const own = busy.get(token) ?? 0
    if (count >= limits.atOnce || own >= MOST_OF_ONE) return false
    busy.set(token, own + 1)
    count++
    return true
  }

  function leave(token: string): void {
    const own = (busy.get(token) ?? 1) - 1
    if (own > 0) busy.set(token, own)
    else busy.delete(token)
    count--
  }

  /** Once for each: whoever sends it may send it on and on. */
  function doubt({ token, source }: Subscription): void {
    if (!doubted.has(token))
      log(`${shownAddress(source)}: a push without a right signature came; such pushes are ignored`)
    doubted.add(token)
  }

  /** Pushes of one source one after the other, in the order in which they came. */
  async function handOn(
    { source, topic }: Subscription,
    request: IncomingMessage,
    body: Uint8Array,
  ): Promise<void> {
    const before = last.get(source)
    const mine = (async () => {
      await before
      await changed(source, documentOf(topic, request, body))
    })().catch((error: unknown) =>
      log(`${shownAddress(source)}: what its hub sent could not be taken in`, error),
    )
    last.set(source, mine)
    await mine
    if (last.get(source) === mine) last.delete(source)
  }

  /** Reads one, and says what to do with it once the hub is answered. */
  async function read(subscription: Subscription, request: IncomingMessage): Promise<Taken> {
    const read = await readBody(request, limits)
    if ('status' in read) return read
    const { body } = read
    const { 'x-hub-signature': header } = request.headers
    const signature = readSignature(Array.isArray(header) ? header.join(', ') : header)
    if (signature && isSignedBy(subscription.secret, body, signature))
      return { status: ACCEPTED, work: () => handOn(subscription, request, body) }
    doubt(subscription)
    return { status: ACCEPTED }
  }

  return {
    async take(subscription, request) {
      // The hub may end it then (WebSub, 7).
      if (subscription.state === 'leaving') return GONE
      const { token } = subscription
      if (!enter(token)) return BUSY
      const { status, work } = await read(subscription, request)
      if (work) void work().finally(() => leave(token))
      else leave(token)
      return status
    },
    async settle() {
      await Promise.all(last.values())
    },
  }
}

/** Only the body is signed, not the headers (WebSub, 7.1.2): of them we take what is needed to read it. */
function documentOf(url: string, { headers }: IncomingMessage, body: Uint8Array): FetchedBody {
  const type = headers['content-type']
  return {
    outcome: 'fetched',
    status: 200,
    url,
    headers: { ...(type !== undefined && { 'content-type': type }) },
    body,
    validators: {},
    hops: [],
  }
}
