/** What one channel wants to read, and when. Types and defaults. Pure. */
import type { Place } from './place.ts'

/** Times of day as "22:00", in the zone of the schedule. May reach over midnight. */
export type Quiet = { readonly from: string; readonly to: string }

/** Five fields (minute hour day-of-month month day-of-week) in an IANA zone. */
export type Schedule = { readonly cron: string; readonly zone: string }

/** What happens at a slot with nothing new: nothing, or one line that says so. */
export const ON_EMPTY = ['skip', 'say-so'] as const
export type OnEmpty = (typeof ON_EMPTY)[number]

export type ChannelSettings = {
  readonly schedule?: Schedule
  /** Slots within these hours wait for their end; several of them become one digest. */
  readonly quiet?: Quiet
  /** A story is shown when it fits one of them; all stories when empty. */
  readonly topics: readonly string[]
  /** Primary BCP 47 tags: a story is shown when a source of it is in one of them; all when empty. */
  readonly languages: readonly string[]
  /** Outlets: a story is shown when one of them carries it; all when empty. */
  readonly sources: readonly string[]
  /** Stories that fewer independent origins carry are left out. At least 1. */
  readonly minOrigins: number
  /** Stories of one digest, 1 to 10. */
  readonly max: number
  readonly empty: OnEmpty
  /** Name of a role or group printed above the digest, so that people see whom it is for. Nobody is ever pinged. */
  readonly mention?: string
  readonly paused: boolean
}

export type Channel = { readonly place: Place; readonly settings: ChannelSettings; readonly changedAt: Date }

export const DEFAULT_SETTINGS: ChannelSettings = {
  topics: [],
  languages: [],
  sources: [],
  minOrigins: 1,
  max: 5,
  empty: 'skip',
  paused: false,
}
