/** What a feed says, whatever its format: the outcome of reading one. Types only. */

/** A line for the operator: which step gave what. */
export type Trace = { readonly step: string; readonly found: string }

export type ParsedFeed = {
  /** Safe HTML, as all texts; mostly plain text. */
  readonly title?: string
  /** The page the feed belongs to; absolute. */
  readonly link?: string
  readonly id?: string
  readonly subtitle?: string
  readonly author?: string
  /** ISO 8601 instants. */
  readonly updated?: string
  readonly published?: string
  /** As declared; a hint. */
  readonly language?: string
  /** WebSub (W3C Recommendation 2018): where changes are announced, and the name to subscribe to. */
  readonly hub?: string
  readonly self?: string
  /** How seldom the feed wants to be asked. */
  readonly manners: FeedManners
  /** In the order of the document, at most 2,000. */
  readonly entries: readonly ParsedEntry[]
  /** Entries of the document beyond that limit, which were not read. */
  readonly left: number
  readonly trace: readonly Trace[]
}

export type FeedManners = {
  /** RSS ttl, in minutes. */
  readonly ttlMinutes?: number
  /** RSS skipHours and skipDays: hours 0 to 23 in UTC, days 0 (Sunday) to 6. */
  readonly skipHours?: readonly number[]
  readonly skipDays?: readonly number[]
  /** sy:updatePeriod divided by sy:updateFrequency, in minutes. */
  readonly everyMinutes?: number
}

export type ParsedEntry = {
  /** guid or atom:id, as written. */
  readonly id?: string
  /** Safe HTML: no markup is live, links are absolute http(s). Mostly plain text. */
  readonly title?: string
  /** Absolute http(s). */
  readonly link?: string
  /** feedburner:origLink and its like: the address before a wrapper. */
  readonly originalLink?: string
  readonly author?: string
  /** Safe HTML. */
  readonly summary?: string
  readonly content?: string
  /** ISO 8601 instants; absent when the text of the date is none. */
  readonly published?: string
  readonly updated?: string
  readonly enclosures: readonly { readonly url: string; readonly type?: string }[]
  readonly tags: readonly string[]
}

export type FeedInput = {
  readonly bytes: Uint8Array
  /** Where the feed was found: the base of relative links. */
  readonly url?: string
  /** Of the answer, names in lower case. */
  readonly headers?: Readonly<Record<string, string>>
  /** Titles and texts as plain text instead of safe HTML: what the bot reads, at half the cost. */
  readonly plain?: boolean
}

/** Either what it says, or why it is no feed. */
export type FeedReading =
  | { readonly feed: ParsedFeed }
  | { readonly why: string; readonly remedy: string; readonly trace: readonly Trace[] }
