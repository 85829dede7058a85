import { expect, test } from 'vitest'
import { freshFor } from '../../../src/ingest/fetching/freshness.ts'
import { readHttpDate } from '../../../src/ingest/fetching/headers/http-date.ts'
import { restOf } from '../../../src/ingest/fetching/headers/retry-after.ts'

const NOW = new Date('2026-11-21T12:00:00Z')
const HOUR_MS = 3_600_000

test.for([
  ['Sun, 06 Nov 1994 08:49:37 GMT', '1994-11-06T08:49:37Z'],
  ['Sunday, 06-Nov-94 08:49:37 GMT', '1994-11-06T08:49:37Z'],
  ['Sun Nov  6 08:49:37 1994', '1994-11-06T08:49:37Z'],
  ['Saturday, 21-Nov-26 08:49:37 GMT', '2026-11-21T08:49:37Z'],
  ['Sat, 31 Dec 2016 23:59:60 GMT', '2017-01-01T00:00:00Z'],
] as const)('%s is an HTTP date', ([text, iso]) => {
  expect(readHttpDate(text, NOW)).toBe(Date.parse(iso))
})

test.for([
  '',
  '0',
  'soon',
  'Sun, 30 Feb 2026 08:49:37 GMT',
  'Sun, 06 Nov 1994 25:00:00 GMT',
  '2026-11-21T12:00:00Z',
])('"%s" is no HTTP date', (text) => {
  expect(readHttpDate(text, NOW)).toBeUndefined()
})

test.for([
  ['120', 120_000],
  ['0', 1_000],
  ['-5', 1_000],
  ['0.35', 1_000],
  ['2.5', 2_500],
  ['999999999999999999999', 6 * HOUR_MS],
  ['1, 90', 90_000],
  ['Sat, 21 Nov 2026 12:05:00 GMT', 300_000],
  ['Saturday, 21-Nov-26 12:05:00 GMT', 300_000],
  ['Sat Nov 21 12:05:00 2026', 300_000],
  ['Sat, 21 Nov 2026 11:00:00 GMT', 1_000],
  ['Wed, 21 Nov 2096 11:00:00 GMT', 6 * HOUR_MS],
  ['soon', 60_000],
  ['NaN', 60_000],
  ['', 60_000],
  [undefined, 60_000],
] as const)('Retry-After "%s" is a rest of %i ms', ([text, ms]) => {
  expect(restOf(text, NOW)).toBe(ms)
})

test.for([
  { headers: {}, ms: undefined },
  { headers: { 'cache-control': 'no-cache, no-store' }, ms: undefined },
  { headers: { 'cache-control': 'public, max-age=600' }, ms: 600_000 },
  { headers: { 'cache-control': 'no-cache, Max-Age="600"' }, ms: 600_000 },
  { headers: { 'cache-control': 's-maxage=900, max-age=600' }, ms: 600_000 },
  { headers: { 'cache-control': 's-maxage=900' }, ms: undefined },
  { headers: { 'cache-control': 'max-age=600', age: '200' }, ms: 400_000 },
  { headers: { 'cache-control': 'max-age=600', age: '900' }, ms: 0 },
  { headers: { 'cache-control': 'max-age=-1' }, ms: 0 },
  { headers: { 'cache-control': 'max-age=99999999999' }, ms: 24 * HOUR_MS },
  { headers: { 'cache-control': 'max-age=60', expires: 'Sat, 21 Nov 2026 18:00:00 GMT' }, ms: 60_000 },
  { headers: { expires: 'Sat, 21 Nov 2026 14:00:00 GMT' }, ms: 2 * HOUR_MS },
  {
    headers: { expires: 'Sat, 21 Nov 2026 14:00:00 GMT', date: 'Sat, 21 Nov 2026 13:00:00 GMT' },
    ms: HOUR_MS,
  },
  { headers: { expires: 'Sat, 21 Nov 2026 10:00:00 GMT' }, ms: 0 },
  { headers: { expires: '0' }, ms: 0 },
])('$headers is fresh for $ms ms', ({ headers, ms }) => {
  expect(freshFor(headers, NOW)).toBe(ms)
})
