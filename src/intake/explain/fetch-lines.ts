/** What a fetch met on its way, and how often such a source would be asked. Pure. */
import type { Fetched, FetchedBody } from '../../ingest/fetcher.ts'
import { clauseOf, forOnce } from '../../lib/clause.ts'

export function fetchLines(fetched: Fetched): string[] {
  const hops = fetched.hops.map(
    ({ url, status, address }) => `${status} ${url}${address ? ` (${address})` : ''}`,
  )
  if (fetched.outcome === 'failed') return [...hops, `Failed: ${clauseOf(forOnce(fetched))}.`]
  if (fetched.outcome === 'unchanged') return hops
  const { body, headers, movedTo } = fetched
  const type = headers['content-type'] ?? 'without a Content-Type'
  return [
    ...hops,
    `${body.length.toLocaleString('en')} bytes, ${type}.`,
    ...(movedTo ? [`It has moved for good to ${movedTo}.`] : []),
  ]
}

/** How often such a source is asked. Saved answers have no server. */
export function mannerLines({ validators, hops }: FetchedBody): string[] {
  if (hops.length === 0) return []
  const { etag, lastModified } = validators
  const names = [etag && 'ETag', lastModified && 'Last-Modified'].filter(Boolean)
  return [
    names.length > 0
      ? `Its server tells what changed (${names.join(', ')}): it is asked once an hour, or as seldom as it wishes.`
      : 'Its server cannot tell what changed: it is asked once a day, unless it wishes otherwise, or every: in the configuration says so.',
  ]
}
