/** The port of the sources that people added by a command, beside those of the configuration. */
import type { FeedEntry } from './sources.ts'

export type AddedSources = {
  /** In the order in which they were added. Read anew each time: another process may have added one. */
  all(): Promise<readonly FeedEntry[]>
  /** One that is there already is replaced. */
  add(entries: readonly FeedEntry[], at: Date): Promise<void>
  /** By its key. False when there is none. */
  remove(key: string): Promise<boolean>
}
