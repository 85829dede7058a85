/** What a round over many feeds took. */

/** Feeds of the first round. A bot runs for years: what its start costs is told apart. */
export const FIRST = 300

export type Round = {
  readonly feeds: number
  readonly items: number
  readonly seconds: number
  /** Of all threads. */
  readonly cpuSeconds: number
  /** Bytes. */
  readonly rss: number
}
