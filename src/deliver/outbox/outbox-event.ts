/** What the outbox tells the operator. Types only. */
import type { Platform } from '../place.ts'
import type { OffPlace, Trouble } from './deliveries.ts'

export type OutboxEvent =
  /** The token is refused: nothing leaves until a restart or `resume`. Told once. */
  | { readonly kind: 'platform-off'; readonly platform: Platform; readonly why: string }
  /** Another process delivers to the platform: this one waits. Told once for each time of waiting. */
  | { readonly kind: 'waits'; readonly platform: Platform }
  /** The process that delivered is gone, and this one, which waited, delivers from now on. */
  | { readonly kind: 'delivers'; readonly platform: Platform }
  /** The platform seems to be down: it gets a rest. */
  | { readonly kind: 'pause'; readonly platform: Platform; readonly ms: number; readonly why: string }
  /** The place gets nothing until somebody switches it on again. */
  | ({ readonly kind: 'place-off' } & OffPlace)
  /** Parts that may have arrived wait for a person, since the history cannot be read. Told once for a platform. */
  | { readonly kind: 'blind'; readonly platform: Platform; readonly why: string }
  /** A part ended without being sent, or waits for a person. */
  | { readonly kind: 'trouble'; readonly trouble: Trouble }
  /** The platform would not take the payload: the fallback goes out. */
  | { readonly kind: 'refusal'; readonly key: string; readonly why: string }
  /** The store failed: nothing is sent until it works again. */
  | { readonly kind: 'store'; readonly error: unknown }

export type Report = (event: OutboxEvent) => void
