/**
 * The port of what the outbox remembers. Every method but `prune` is one transaction: all of it happened once its
 * promise is fulfilled. Several processes may use the same deliveries; no part is ever handed out twice at a time.
 */
import type { Place, Platform } from '../place.ts'
import type { FrozenDigest, Kind, Payload, Slot, State } from './delivery.ts'

/** An error that stands on no list, and how often a look proved that the message had not arrived after it. */
export type Doubt = { readonly code: string; readonly proved: number }

/** A part handed out for one try. Its row says `sending` before anybody gets to see this. */
export type Claim = {
  readonly key: string
  readonly place: Place
  readonly kind: Kind
  readonly slot: Date
  readonly part: number
  /** What to send: the frozen payload, or the fallback once the platform refused that. */
  readonly payload: Payload
  readonly plain: boolean
  /** Id of the message under which it goes. */
  readonly thread?: string
  /** Id of the message to change in place. */
  readonly edits?: string
  readonly owner: string
  /** Grows by one with every claim: a settlement of an earlier one is void. */
  readonly attempt: number
  /** `unknown`: an earlier try may have been accepted. */
  readonly found: 'planned' | 'unknown'
  /** When the first try began that may have been accepted. */
  readonly firstTriedAt: Date
  readonly expiresAt: Date
  readonly doubt?: Doubt
}

export type ClaimOptions = {
  readonly owner: string
  readonly now: Date
  /** After this time the part counts as `unknown`, and anybody may claim it. Longer than any try. */
  readonly leaseMs: number
  /** `placeKey` of places that get nothing now. */
  readonly busyPlaces: readonly string[]
}

/** A part that needs somebody's attention, or will never be seen. */
export type Trouble = {
  readonly key: string
  readonly place: Place
  readonly kind: Kind
  readonly slot: Date
  readonly part: number
  readonly state: State
  readonly why: string
  readonly at: Date
}

/** `closed`: parts that ended on the way, since they are too old or what they belong to is gone. */
export type Handed = { readonly claim?: Claim; readonly closed: readonly Trouble[] }

/** What becomes of a claimed part. `at` is now. */
export type Settlement =
  | { readonly state: 'sent'; readonly id: string }
  /** Surely not there: again at `nextAt`. `refusal`: from now on the fallback; says why the payload was refused. */
  | { readonly state: 'planned'; readonly nextAt: Date; readonly why: string; readonly refusal?: string }
  | { readonly state: 'unknown'; readonly nextAt: Date; readonly why: string; readonly doubt?: Doubt }
  | { readonly state: 'held' | 'failed' | 'expired' | 'deleted'; readonly why: string }

export type StateCount = {
  readonly platform: Platform
  readonly state: State
  readonly count: number
  /** The oldest slot among them. */
  readonly oldest: Date
}

export type DigestRecord = Slot & {
  readonly id: string
  readonly content: unknown
  /** Why this slot sends nothing. */
  readonly skipped?: string
  readonly parts: readonly {
    readonly part: number
    readonly key: string
    readonly state: State
    readonly remoteId?: string
    readonly why?: string
  }[]
}

/** A payload that the platform would not take, for the operator. */
export type Refusal = {
  readonly key: string
  readonly place: Place
  readonly payload: Payload
  readonly why: string
}

export type OffPlace = { readonly place: Place; readonly why: string; readonly since: Date }

export type Deliveries = {
  /** False, and nothing is changed, when the slot has a digest or was skipped already. */
  plan(digest: FrozenDigest): Promise<boolean>
  /** Records that the slot sends nothing. False when the slot has a digest or was skipped already. */
  skip(slot: Slot, why: string): Promise<boolean>

  /**
   * The next part that may be sent: by slot, then by part, then in an order that differs from slot to slot. A part waits
   * for the earlier parts of its digest, for the message it goes under or changes, and for other parts under way to its
   * place. Parts that are too old are closed as `expired`; parts of what failed or was removed end like it.
   */
  claim(platform: Platform, options: ClaimOptions): Promise<Handed>
  /** False, and nothing is changed, when the part was handed out anew meanwhile or is settled already. */
  settle(claim: Claim, settlement: Settlement, at: Date): Promise<boolean>
  /** Parts of the platform under way for every other owner count as `unknown` from now on: their processes are gone. */
  interrupt(platform: Platform, owner: string, now: Date): Promise<void>
  /** When a part that cannot be claimed now may become claimable just by time. */
  nextChange(platform: Platform, now: Date): Promise<Date | undefined>
  /** Parts that will go out without anybody's help, sooner or later. */
  pending(platform: Platform): Promise<number>
  /** A person's word on a held part: send it although it may be there, or give it up. False when it is not held. */
  release(key: string, how: 'resend' | 'drop', at: Date): Promise<boolean>

  placeOff(place: Place, why: string, at: Date): Promise<void>
  /** False when it was not off. */
  placeOn(place: Place): Promise<boolean>
  offPlaces(): Promise<readonly OffPlace[]>

  /** Of all that is open or in trouble; of what was sent or deleted, since this time only. */
  counts(since: Date): Promise<readonly StateCount[]>
  /** Held, failed and expired parts, the newest first. */
  troubles(limit: number): Promise<readonly Trouble[]>
  /** The newest first. */
  refusals(limit: number): Promise<readonly Refusal[]>
  /** A message of ours by its id on the platform: its key, its part and the content of its digest. */
  messageAt(
    place: Place,
    remoteId: string,
  ): Promise<{ readonly key: string; readonly part: number; readonly content: unknown } | undefined>
  /** Digests and skipped slots of this time or later, the oldest first. */
  digestsSince(place: Place, time: Date): Promise<readonly DigestRecord[]>
  /** The newest slot of the place, a skipped one too; of one schedule, when it is named. */
  latest(place: Place, schedule?: string): Promise<DigestRecord | undefined>
  /** Deletes digests of earlier slots of which nothing is under way, some at a time. Gives their number. */
  prune(before: Date): Promise<number>
}
