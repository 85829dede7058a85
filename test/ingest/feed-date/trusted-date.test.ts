import { expect, test } from 'vitest'
import { trustedDate } from '../../../src/ingest/feed-date/trusted-date.ts'

const NOW = new Date('2024-03-05T14:00:00Z')

test.for([
  { published: '2024-03-05T10:00:00Z', trusted: '2024-03-05T10:00:00Z', says: 'a date of today is believed' },
  { published: '2024-03-06T14:00:00Z', trusted: '2024-03-06T14:00:00Z', says: 'a day ahead may be a zone' },
  { published: '2024-03-06T14:00:01Z', trusted: NOW.toISOString(), says: 'more than a day ahead is wrong' },
  { published: '9999-12-31T00:00:00Z', trusted: NOW.toISOString(), says: 'the end of time is wrong' },
  { published: '1970-01-01T00:00:00Z', trusted: NOW.toISOString(), says: 'the epoch is an empty field' },
  { published: '1970-12-31T23:59:59Z', trusted: NOW.toISOString(), says: 'all of 1970 is an empty field' },
  { published: '0001-01-01T00:00:00Z', trusted: NOW.toISOString(), says: 'the year 1 is an empty field' },
  { published: '1971-01-01T00:00:00Z', trusted: '1971-01-01T00:00:00Z', says: 'an old archive is believed' },
  { published: 'soon', trusted: NOW.toISOString(), says: 'no date is no date' },
  { published: undefined, trusted: undefined, says: 'what is absent stays absent' },
])('$says', ({ published, trusted }) => {
  expect(trustedDate(published, NOW)).toBe(trusted)
})
