/** What a fetch met on its way, and how often such a source would be asked. Pure. */
import type { Fetched } from '../../ingest/fetcher.ts'
import { clauseOf, forOnce } from '../../lib/clause.ts'

export function fetchLines(fetched: Fetched): string[] {
  const hops = fetched.hops.map(
    ({ url, status, address }) => `${status} ${url}${address ? ` (${address})` : ''}`,
  )
  if (fetched.outcome === 'failed') return [...hops, `Failed: ${clauseOf(forOnce(fetched))}.`]
  if (fetched.outcome === 'unchanged') return hops
  const { body, headers, movedTo } = fetched
  const type = headers['content-type'] ?? 'no Content-Type'
  return [
    ...hops,
    `${body.length.toLocaleString('en')} bytes, ${type}.`,
    ...(movedTo ? [`It has moved for good to ${movedTo}.`] : []),
  ]
}

export function politeLines(fetched: Fetched): string[] {
  if (fetched.outcome !== 'fetched') return []
  const { etag, lastModified } = fetched.validators
  const names = [etag && 'ETag', lastModified && 'Last-Modified'].filter(Boolean)
  return [
    names.length > 0
      ? `It can be asked whether it changed (${names.join(', ')}): it is asked every hour, or as seldom as it wishes.`
      : 'It cannot be asked whether it changed: without a wish of its own it is asked once a day; every: in the configuration changes that.',
  ]
}
