/** A delivery: one message part of one digest to one place, from its plan to its end. Types and the key. Pure but for the hash. */
import { createHash } from 'node:crypto'
import { type Place, placeKey } from '../place.ts'

/**
 * `planned`: frozen, nothing sent. `sending`: a try is under way; found at start it counts as `unknown`. `unknown`: the
 * platform may have it. `held`: unknown, and nobody can tell: waits for a person. `sent`, `failed`, `expired` and
 * `deleted` are ends; the last three carry a reason that a user can read.
 */
export const STATES = [
  'planned',
  'sending',
  'unknown',
  'held',
  'sent',
  'failed',
  'expired',
  'deleted',
] as const
export type State = (typeof STATES)[number]

/** A scheduled digest, one asked for by a command, a correction of one, a line in its thread, a notice to a person. */
export type Kind = 'digest' | 'requested' | 'correction' | 'note' | 'notice'

/** A request body of the platform, as JSON. Never changed once it is planned. */
export type Payload = { readonly [name: string]: unknown }

export type FrozenPart = {
  readonly part: number
  readonly key: string
  readonly payload: Payload
  /** Plain text only: what is sent when the platform refuses the payload itself. */
  readonly fallback: Payload
  /** `thread`: under the message of part 0 of this digest, or of the digest named by `thread`. */
  readonly where: 'channel' | 'thread'
  /** Key of the sent part to change in place; absent for a new message. */
  readonly edits?: string
}

/** Everything that one slot sends to one place, frozen before the first byte leaves. */
export type FrozenDigest = {
  /** `digestId` of the rest. */
  readonly id: string
  readonly place: Place
  /** Stable name of the schedule, or of the request, within the place. */
  readonly schedule: string
  readonly slot: Date
  readonly kind: Kind
  readonly revision: number
  /** Not sent after this time. */
  readonly expiresAt: Date
  /** Key of part 0 of an earlier digest whose thread these parts go into. */
  readonly thread?: string
  /** What it was made from; JSON. The planner reads it again when a story grows. */
  readonly content: unknown
  readonly parts: readonly FrozenPart[]
}

export type Slot = Pick<FrozenDigest, 'place' | 'schedule' | 'slot' | 'kind' | 'revision'>

/**
 * The same for the same message, whatever process plans it and however often: 64 hexadecimal characters. Never a counter
 * and never random: a repeated one would be swallowed by the platform, a new one posts twice.
 */
export const deliveryKey = (slot: Slot, part: number): string => hash(`${identity(slot)}\n${part}`)

export const digestId = (slot: Slot): string => hash(identity(slot))

const identity = ({ place, schedule, slot, kind, revision }: Slot): string =>
  [placeKey(place), schedule, slot.toISOString(), kind, revision].join('\n')

const hash = (text: string): string => createHash('sha256').update(text).digest('hex')
