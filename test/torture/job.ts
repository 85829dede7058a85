/** What one run of the tortured program is told: where the platforms are, what to deliver, and where to die. Types and digests. */
import { block, type Card } from '../../src/deliver/card.ts'
import type { Renderer } from '../../src/deliver/chat.ts'
import { deliveryKey, digestId, type FrozenDigest } from '../../src/deliver/outbox/delivery.ts'
import type { Place } from '../../src/deliver/place.ts'

/** `during`: the step has begun, and the process ends `afterMs` later, in the midst of it or not. */
export type Kill = {
  readonly step: number
  readonly moment: 'before' | 'during' | 'after'
  readonly afterMs: number
}

export type Job = {
  readonly database: string
  readonly discord: { readonly url: string; readonly token: string; readonly userId: string }
  readonly slack: { readonly url: string; readonly token: string }
  readonly places: readonly Place[]
  /** Milliseconds since the epoch. */
  readonly slot: number
  /** Another one in every run. */
  readonly owner: string
  readonly kill?: Kill
}

export const PARTS = 3
const FRESH_MS = 6 * 3_600_000

/** One message in the channel and two under it. Each says its own key, so that anybody can count it. */
export function digestFor(place: Place, slot: Date, render: Renderer): FrozenDigest {
  const identity = { place, schedule: 'torture', slot, kind: 'digest', revision: 0 } as const
  return {
    ...identity,
    id: digestId(identity),
    expiresAt: new Date(slot.getTime() + FRESH_MS),
    content: null,
    parts: Array.from({ length: PARTS }, (_, part) => {
      const key = deliveryKey(identity, part)
      const card: Card = { blocks: [block('paragraph', `key ${key} part ${part}`)] }
      const [message] = render(card, () => key)
      if (!message) throw new Error('nothing was rendered')
      return { part, key, ...message, where: part === 0 ? 'channel' : 'thread' }
    }),
  }
}
