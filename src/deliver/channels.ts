/** The port of what we remember of channels: what each wants, how far it is planned, and what it has seen. Types only. */
import type { Channel, ChannelSettings } from './channel.ts'
import type { Place } from './place.ts'

/** As it was stored. With a `problem` the settings were damaged: what is left of them, and paused. */
export type StoredChannel = Channel & {
  /** What is wrong and what to do; shown to the operator as it stands. */
  readonly problem?: string
}

/** What a channel has seen of a story: decides whether the story is new, an update, or left out. */
export type Seen = {
  readonly articleIds: readonly string[]
  /** Texts of the lines that were shown. */
  readonly facts: readonly string[]
  readonly outlets: number
}
export type Shown = Seen & { readonly at: Date }

export type Channels = {
  get(place: Place): Promise<StoredChannel | undefined>
  /** Keeps how far the schedule has been evaluated: whoever gives a channel another schedule sets that, too. */
  put(place: Place, settings: ChannelSettings, at: Date): Promise<void>
  /** In the order in which they were first put. */
  all(): Promise<readonly StoredChannel[]>
  /** Forgets settings and evaluation. What was shown stays until it is pruned: nothing is new twice. */
  remove(place: Place): Promise<void>

  /** Up to when the slots of the schedule have been planned. */
  evaluatedUntil(place: Place): Promise<Date | undefined>
  /**
   * False, and nothing is kept, when the channel is not stored. The last call counts, also when it goes back: a clock
   * that was wrong must not silence a channel. So a slot may be planned again, and planning it must be repeatable.
   */
  setEvaluated(place: Place, until: Date): Promise<boolean>

  /** By story id. */
  shown(place: Place): Promise<ReadonlyMap<string, Shown>>
  /** Replaces what was noted of these stories at the same time or earlier; a later note stays. */
  putShown(place: Place, entries: ReadonlyMap<string, Seen>, at: Date): Promise<void>
  /** Forgets what was shown before this time. */
  pruneShown(before: Date): Promise<void>
}
