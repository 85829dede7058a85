/** The port of what we remember of channels: what each wants, and how far it is planned. Types only. */
import type { Channel, ChannelSettings } from './channel.ts'
import type { Place } from './place.ts'

/** As it was stored. With a `problem` the settings were damaged: what is left of them, and paused. */
export type StoredChannel = Channel & {
  /** What is wrong and what to do; shown to the operator as it stands. */
  readonly problem?: string
}

export type Channels = {
  get(place: Place): Promise<StoredChannel | undefined>
  /** Keeps how far the schedule has been evaluated: whoever gives a channel another schedule sets that, too. */
  put(place: Place, settings: ChannelSettings, at: Date): Promise<void>
  /** In the order in which they were first put. */
  all(): Promise<readonly StoredChannel[]>
  /** Forgets settings and evaluation. */
  remove(place: Place): Promise<void>

  /** Up to when the slots of the schedule have been planned. */
  evaluatedUntil(place: Place): Promise<Date | undefined>
  /**
   * False, and nothing is kept, when the channel is not stored. The last call counts, also when it goes back: a clock
   * that was wrong must not silence a channel. So a slot may be planned again, and planning it must be repeatable.
   */
  setEvaluated(place: Place, until: Date): Promise<boolean>
}
