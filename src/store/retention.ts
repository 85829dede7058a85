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

/** What was seen in a folder that is read. */
export type FolderSeen = {
  /** As it is configured. */
  readonly path: string
  /** Of each file that lies in it, read or not. */
  readonly articleIds: readonly string[]
  /** False: it could not be looked at, or not to its end, so that every file seen in it before counts as still there. */
  readonly isAll: boolean
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
  /** Of every folder that is configured what lies in it now. */
  seeFiles(folders: readonly FolderSeen[], now: Date): Promise<void>
  /** The story was kept once, and was forgotten for its age. */
  isForgotten(storyId: string): Promise<boolean>
}
