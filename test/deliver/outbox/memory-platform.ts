/** A small platform in memory that keeps its word: takes messages, drops a repeated nonce, shows its history, fails when told to. */
import type { Found, Outcome, Outgoing, Sink } from '../../../src/deliver/chat.ts'
import type { Wait } from '../../../src/deliver/outbox/pace/wait.ts'
import { type Place, type Platform, placeKey } from '../../../src/deliver/place.ts'
import type { Clock } from '../../../src/lib/clock.ts'

export type Message = {
  readonly id: string
  readonly key: string
  readonly place: Place
  readonly thread?: string
  readonly at: number
  payload: Outgoing['payload']
  removed: boolean
}

export type Call = { readonly kind: 'send' | 'find'; readonly outgoing: Outgoing; readonly at: number }

/** `lost`: done, and the answer is lost. `dropped`: not done, and nobody knows. `hang`: done, and no answer ever. */
export type Fault = 'lost' | 'dropped' | 'hang' | Outcome

export type PlatformOptions = {
  readonly platform?: Platform
  readonly clock: Clock
  readonly wait: Wait
  /** How long a repeated key gives the earlier message. */
  readonly nonceMs?: number
  readonly latencyMs?: (place: Place) => number
  readonly fault?: (call: Call, number: number) => Fault | undefined
  readonly blind?: boolean
}

export type MemoryPlatform = {
  readonly sink: Sink
  readonly messages: readonly Message[]
  readonly calls: readonly Call[]
  /** What a platform would not have liked, or nobody should see. */
  readonly problems: readonly string[]
  remove(key: string): void
  /** How often each key stands on the platform. */
  seen(): Map<string, number>
}

const LOST: Outcome = { kind: 'unknown', why: 'the answer was lost' }
const HISTORY_MS = 60_000

export function openMemoryPlatform(options: PlatformOptions): MemoryPlatform {
  const { platform = 'discord', clock, wait, nonceMs = 0, latencyMs, fault, blind = false } = options
  const messages: Message[] = []
  const calls: Call[] = []
  const problems: string[] = []
  const underWay = new Map<string, number>()
  let lastId = 0
  const now = () => clock().getTime()

  function accept({ key, place, payload, thread, edits }: Outgoing): Outcome {
    if (edits !== undefined) return edit(edits, payload)
    const twin = messages.findLast((message) => message.key === key && now() - message.at < nonceMs)
    if (twin?.removed) return { kind: 'deleted', why: 'removed by a moderator' }
    if (twin) return { kind: 'sent', id: twin.id }
    if (thread !== undefined && !messages.some(({ id }) => id === thread))
      problems.push(`no message ${thread}`)
    lastId += 1
    messages.push({
      id: `m${lastId}`,
      key,
      place,
      payload,
      at: now(),
      removed: false,
      ...(thread !== undefined && { thread }),
    })
    return { kind: 'sent', id: `m${lastId}` }
  }

  function edit(id: string, payload: Outgoing['payload']): Outcome {
    const message = messages.find((other) => other.id === id)
    if (!message) problems.push(`no message ${id} to change`)
    if (!message || message.removed) return { kind: 'deleted', why: 'removed by a moderator' }
    message.payload = payload
    return { kind: 'sent', id }
  }

  async function send(outgoing: Outgoing, wanted: Fault | undefined): Promise<Outcome> {
    if (wanted === 'lost' || wanted === 'hang') accept(outgoing)
    if (wanted === 'hang') await new Promise(() => undefined)
    if (wanted === 'lost' || wanted === 'dropped') return LOST
    return typeof wanted === 'object' ? wanted : accept(outgoing)
  }

  async function find({ key, firstTriedAt }: Outgoing, wanted: Fault | undefined): Promise<Found> {
    if (typeof wanted === 'object' && wanted.kind !== 'sent' && wanted.kind !== 'malformed') return wanted
    if (wanted !== undefined) return { kind: 'unknown', why: 'the answer was lost' }
    if (blind) return { kind: 'blind', why: 'the scope channels:history is missing' }
    const from = firstTriedAt.getTime() - HISTORY_MS
    const message = messages.find((other) => other.key === key && !other.removed && other.at >= from)
    return message ? { kind: 'found', id: message.id } : { kind: 'absent' }
  }

  /** One request after the other for each place: the rest is a fault of ours. */
  async function serve<Answer>(call: Call, answer: (wanted: Fault | undefined) => Promise<Answer>) {
    const place = placeKey(call.outgoing.place)
    calls.push(call)
    const number = calls.length
    underWay.set(place, (underWay.get(place) ?? 0) + 1)
    if ((underWay.get(place) ?? 0) > 1) problems.push(`two requests at once to ${place}`)
    const ms = latencyMs?.(call.outgoing.place) ?? 0
    if (ms > 0) await wait(ms, new AbortController().signal)
    try {
      return await answer(fault?.(call, number))
    } finally {
      underWay.set(place, (underWay.get(place) ?? 0) - 1)
    }
  }

  return {
    messages,
    calls,
    problems,
    sink: {
      platform,
      send: (outgoing) => serve({ kind: 'send', outgoing, at: now() }, (wanted) => send(outgoing, wanted)),
      find: (outgoing) => serve({ kind: 'find', outgoing, at: now() }, (wanted) => find(outgoing, wanted)),
    },
    remove(key) {
      for (const message of messages) if (message.key === key) message.removed = true
    },
    seen: () =>
      new Map([...Map.groupBy(messages, ({ key }) => key)].map(([key, same]) => [key, same.length])),
  }
}
