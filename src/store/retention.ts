/**
 * The port that keeps what we remember within bounds, however long the program runs. Everything is forgotten a little at
 * a time: a process that ends in between leaves nothing half told. Types only.
 */

export type Limits = {
  /** Stories that nothing joined for so many days are forgotten with their articles. Absent: none ever is. */
  readonly keepDays?: number
  /** Keys of all sources that are read, paused ones included. */
  readonly sources: readonly string[]
}

export type Retention = {
  /** True for one process once a day. What was begun and never done may be begun again after an hour. */
  begin(now: Date): Promise<boolean>
  /** What `begin` allowed is done, to the end. */
  done(now: Date): Promise<void>
  /**
   * Forgets what is too old or too much; each step is one short transaction, and may be the last one. Stories stay as long
   * as a file of theirs lies in a folder, an item of theirs waits to be read, or people were not told of their growth.
   */
  sweep(limits: Limits, now: Date): AsyncIterable<void>
  /**
   * These articles lie as files in folders that are read. `isAll` false: some folder could not be looked at, so that
   * every file seen before counts as still there.
   */
  seeFiles(articleIds: readonly string[], isAll: boolean, now: Date): Promise<void>
  /** The story was kept once, and was forgotten for its age. */
  isForgotten(storyId: string): Promise<boolean>
}
