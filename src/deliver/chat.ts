/**
 * The port of a place where people read: how a card becomes messages of the platform, and one message becomes sent.
 * A chat never retries and never waits for its turn: the outbox owns every retry and every pause.
 */
import type { Card } from './card.ts'
import type { Payload } from './outbox/delivery.ts'
import type { Place, Platform } from './place.ts'

/** One message of the platform, within all its limits, and the same words as plain text. */
export type Rendered = { readonly payload: Payload; readonly fallback: Payload }

/** One try to deliver one part. */
export type Outgoing = {
  /** 64 hexadecimal characters; the platform's mark of it stands in the payload already. */
  readonly key: string
  readonly place: Place
  readonly payload: Payload
  /** Id of the message under which it goes; its thread is made when it is missing. */
  readonly thread?: string
  /** Id of the message to change in place. */
  readonly edits?: string
  /** When the first try began: what history is searched from. */
  readonly firstTriedAt: Date
}

/** What became of a try (or of a look into the history). */
export type Outcome =
  | { readonly kind: 'sent'; readonly id: string }
  /** Surely not accepted: again later, at the earliest after `waitMs`. `scope` says what else must wait with it. */
  | {
      readonly kind: 'refused'
      readonly why: string
      readonly waitMs?: number
      readonly scope: 'place' | 'platform'
    }
  /**
   * It may have been accepted: look before the next try. `unlisted` is an error code that stands on no list of ours: met
   * three times, with the message proved absent after each, it is final.
   */
  | { readonly kind: 'unknown'; readonly why: string; readonly unlisted?: string }
  /** The platform will not take this content: once more with the plain fallback. */
  | { readonly kind: 'malformed'; readonly why: string }
  /** Nothing can be sent to this place until somebody mends it; `why` says how. */
  | { readonly kind: 'place-off'; readonly why: string }
  /** The token is refused: nothing can be sent to the platform until the operator mends it. */
  | { readonly kind: 'platform-off'; readonly why: string }
  /** A person removed the message. */
  | { readonly kind: 'deleted'; readonly why: string }

/** `absent`: surely not there. `blind`: the history cannot be read; `why` says what is missing. */
export type Found =
  | { readonly kind: 'found'; readonly id: string }
  | { readonly kind: 'absent' }
  | { readonly kind: 'blind'; readonly why: string }
  | Exclude<Outcome, { readonly kind: 'sent' | 'malformed' }>

/** What the outbox needs of a platform. */
export type Sink = {
  readonly platform: Platform
  send(outgoing: Outgoing): Promise<Outcome>
  /** Looks for a message whose try ended as `unknown`. */
  find(outgoing: Outgoing): Promise<Found>
}

/** Pure. `keyOf` gives the delivery key of message n, which the message carries as its mark. */
export type Renderer = (card: Card, keyOf: (part: number) => string) => readonly Rendered[]

export type Chat = {
  readonly platform: Platform
  readonly render: Renderer
  readonly sink: Sink
  /** Begins to take commands. Fulfilled once people can use it. */
  start(): Promise<void>
  stop(): Promise<void>
  /** What `/status` and the log show: "connected", "no token", "reconnecting since …". */
  state(): string
}
