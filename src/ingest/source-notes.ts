/** The port of what we note about a source between two readings. Types only. */

export type SourceNote = {
  /** What people call it. */
  readonly label?: string
  readonly paused: boolean
  readonly lastReadAt?: Date
  /** Why the last reading failed, and what to do. */
  readonly problem?: string
  /** How many articles it has given so far. */
  readonly articles: number
}

/** Fields to change: those that are absent stay as they are, `undefined` forgets. */
export type SourceChange = {
  readonly label?: string | undefined
  readonly paused?: boolean
  readonly lastReadAt?: Date | undefined
  readonly problem?: string | undefined
  readonly articles?: number
}

export type SourceNotes = {
  /** By the name of the source. */
  all(): Promise<ReadonlyMap<string, SourceNote>>
  get(name: string): Promise<SourceNote | undefined>
  /** A source without note begins as not paused, with no articles. */
  set(name: string, change: SourceChange): Promise<void>
  remove(name: string): Promise<void>
}
