/** The port that makes an event of a platform count once, however often the platform sends it. Types only. */

export type SeenEvents = {
  /**
   * True exactly once for an id, also across processes and restarts. Whoever gets true must do the work: when the
   * process dies before that, the event is lost and not done twice.
   */
  firstTime(id: string, at: Date): Promise<boolean>
  /** Forgets ids first seen before this time; keep them for longer than the platform repeats itself. */
  pruneEvents(before: Date): Promise<void>
}
