/** The port of the one way to an unknown host: feeds, pages, models, hubs. `fetch.ts` is its only implementation. Types only. */

/** What is asked for: decides the Accept header and the most bytes that are taken, counted after decompression. */
export type Wanted = 'feed' | 'page' | 'robots' | 'model'

export type FetchRequest = {
  readonly url: string
  readonly wanted: Wanted
  /** Our own headers, such as Authorization: sent to this origin only, never to the one a redirect leads to. */
  readonly headers?: Readonly<Record<string, string>>
  /** Opaque, as the server gave them, quotes and all (RFC 9110, 13.1). */
  readonly validators?: Validators
  /** Milliseconds for everything: names, connection, redirects, body. 30,000 by default. */
  readonly deadlineMs?: number
  /** What the site asks for between two requests (Crawl-delay of robots.txt), in ms; else our own manners. */
  readonly spacingMs?: number
  /** A form to send, such as that of WebSub; else GET. */
  readonly form?: Readonly<Record<string, string>>
  readonly signal?: AbortSignal
}

export type Validators = { readonly etag?: string; readonly lastModified?: string }

/** One step of a fetch, in the order taken: for people who look for what is wrong. */
export type Hop = { readonly url: string; readonly status: number; readonly address?: string }

export type Fetched = FetchedBody | Unchanged | FetchFailure

export type FetchedBody = {
  readonly outcome: 'fetched'
  readonly status: number
  /** Where the body came from, after redirects. */
  readonly url: string
  /** Where to ask from now on: every redirect on the way was permanent (301, 308). */
  readonly movedTo?: string
  /** Names in lower case; a header that came several times is joined by ", ". */
  readonly headers: Readonly<Record<string, string>>
  /** Whole and decompressed. A body that was cut is a failure. */
  readonly body: Uint8Array
  readonly validators: Validators
  readonly hops: readonly Hop[]
}

/** 304, and only when validators were sent. */
export type Unchanged = {
  readonly outcome: 'unchanged'
  readonly url: string
  readonly movedTo?: string
  readonly headers: Readonly<Record<string, string>>
  readonly hops: readonly Hop[]
}

export type FetchFailure = {
  readonly outcome: 'failed'
  readonly reason: FailureReason
  /** Of the last answer, if there was one. */
  readonly status?: number
  /** One sentence for the operator, without secrets: what happened. */
  readonly why: string
  /** What to do about it. */
  readonly remedy: string
  /** The whole host rests that long: Retry-After of 429 and 503, 1 s to 6 h. */
  readonly restMs?: number
  readonly hops: readonly Hop[]
}

/**
 * `refused`: our own rules (scheme, port, address, user-info, too many redirects). `gone`: 410. `forbidden`: 401, 403, 407.
 * `busy`: 429, 503. `status`: any other status that is none of 200, 304. `broken`: not HTTP, cut, lying about its length or
 * encoding. `cancelled`: the caller's signal.
 */
export type FailureReason =
  | 'refused'
  | 'name'
  | 'connection'
  | 'tls'
  | 'deadline'
  | 'too-big'
  | 'broken'
  | 'gone'
  | 'forbidden'
  | 'busy'
  | 'status'
  | 'cancelled'

export type Fetcher = {
  /** Waits for its host's turn. Never throws: what goes wrong is an outcome. */
  fetch(request: FetchRequest): Promise<Fetched>
  close(): Promise<void>
}
