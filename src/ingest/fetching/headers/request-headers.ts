/**
 * What we say of ourselves, and what we ask for. Pure.
 *
 * No cookies and no referrer, whatever a source's own headers hold.
 */
import type { FetchRequest, Validators, Wanted } from '../../fetcher.ts'
import { ACCEPT_ENCODING } from '../decompress.ts'

const LONGEST_ETAG = 1_024
const LONGEST_LAST_MODIFIED = 128

const ACCEPT: Readonly<Record<Wanted, string>> = {
  feed: 'application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5',
  page: 'text/html, application/xhtml+xml, */*;q=0.5',
  robots: 'text/plain, */*;q=0.5',
  model: '*/*',
}

/** Ours to set, or never sent. */
const RESERVED = new Set(
  `host connection keep-alive te trailer transfer-encoding content-length content-type upgrade expect cookie cookie2
referer origin user-agent accept-encoding if-none-match if-modified-since proxy-authorization proxy-connection`.split(
    /\s+/,
  ),
)

export type Asking = {
  readonly request: FetchRequest
  readonly userAgent: string
  readonly url: URL
  /** A redirect has led to another origin than that of the request: nothing of the source's own goes there. */
  readonly isElsewhere: boolean
}

export function requestHeaders({ request, userAgent, url, isElsewhere }: Asking): Record<string, string> {
  const own = isElsewhere ? {} : { ...ownHeaders(request.headers ?? {}), ...conditions(request.validators) }
  return {
    host: url.host,
    'user-agent': userAgent,
    accept: ACCEPT[request.wanted],
    'accept-encoding': request.wanted === 'model' ? 'identity' : ACCEPT_ENCODING,
    ...own,
    ...(request.form && { 'content-type': 'application/x-www-form-urlencoded' }),
  }
}

const ownHeaders = (headers: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers)
      .map(([name, value]) => [name.toLowerCase(), value] as const)
      .filter(([name]) => !RESERVED.has(name)),
  )

function conditions(validators: Validators = {}): Record<string, string> {
  const { etag, lastModified } = usable(validators)
  return {
    ...(etag !== undefined && { 'if-none-match': etag }),
    ...(lastModified !== undefined && { 'if-modified-since': lastModified }),
  }
}

/** The server may answer 304: we sent it a mark of what we have. */
export const isConditional = (headers: Readonly<Record<string, string>>): boolean =>
  'if-none-match' in headers || 'if-modified-since' in headers

/** Opaque marks, each only when it is short enough to keep and can be sent back. */
export function usable({ etag, lastModified }: Validators): Validators {
  return {
    ...(isSendable(etag, LONGEST_ETAG) && { etag }),
    ...(isSendable(lastModified, LONGEST_LAST_MODIFIED) && { lastModified }),
  }
}

const isSendable = (text: string | undefined, longest: number): text is string =>
  text !== undefined &&
  text.length <= longest &&
  /^[\x21-\x7e\x80-\xff](?:[\t\x20-\x7e\x80-\xff]*)$/.test(text)
