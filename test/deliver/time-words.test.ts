import { expect, test } from 'vitest'
import { CommandError } from '../../src/deliver/command.ts'
import { parseSince, parseUntil, SINCE_WORDS, UNTIL_WORDS } from '../../src/deliver/time-words.ts'

/** A Friday, 19:00 in Tokyo, 05:00 in New York. */
const NOW = new Date('2026-11-20T10:00:00Z')

test.for([
  ['2d', '2026-11-18T10:00:00Z'],
  ['36h', '2026-11-18T22:00:00Z'],
  ['90 minutes', '2026-11-20T08:30:00Z'],
  ['1d 12h', '2026-11-18T22:00:00Z'],
  ['2 days ago', '2026-11-18T10:00:00Z'],
  ['the last 24 hours', '2026-11-19T10:00:00Z'],
  ['1 Week', '2026-11-13T10:00:00Z'],
  ['today', '2026-11-20T00:00:00Z'],
  [' Yesterday ', '2026-11-19T00:00:00Z'],
  ['monday', '2026-11-16T00:00:00Z'],
  ['last mon', '2026-11-16T00:00:00Z'],
  ['thursday', '2026-11-19T00:00:00Z'],
  ['friday', '2026-11-13T00:00:00Z'],
  ['saturday', '2026-11-14T00:00:00Z'],
  ['2026-11-20', '2026-11-20T00:00:00Z'],
  ['2026-2-28', '2026-02-28T00:00:00Z'],
] as const)('since "%s" is %s', ([words, instant]) => {
  expect(parseSince(words, NOW, 'UTC')).toEqual(new Date(instant))
})

test.for([
  ['2d', '2026-11-22T10:00:00Z'],
  ['for 2 weeks', '2026-12-04T10:00:00Z'],
  ['in 3 hours', '2026-11-20T13:00:00Z'],
  ['today', '2026-11-21T00:00:00Z'],
  ['tomorrow', '2026-11-22T00:00:00Z'],
  ['monday', '2026-11-24T00:00:00Z'],
  ['next friday', '2026-11-28T00:00:00Z'],
  ['2026-12-31', '2027-01-01T00:00:00Z'],
] as const)('until "%s" is %s: a day counts whole', ([words, instant]) => {
  expect(parseUntil(words, NOW, 'UTC')).toEqual(new Date(instant))
})

test.for([
  ['Asia/Tokyo', 'yesterday', '2026-11-18T15:00:00Z'],
  ['America/New_York', 'yesterday', '2026-11-19T05:00:00Z'],
  ['Asia/Kathmandu', 'today', '2026-11-19T18:15:00Z'],
  // The clocks of Berlin went back on 25 October, those of Havana skip midnight on 8 March.
  ['Europe/Berlin', '2026-10-25', '2026-10-24T22:00:00Z'],
  ['Europe/Berlin', '2026-10-26', '2026-10-25T23:00:00Z'],
  ['America/Havana', '2026-03-08', '2026-03-08T05:00:00Z'],
] as const)('in %s, %s begins at %s', ([zone, words, instant]) => {
  expect(parseSince(words, NOW, zone)).toEqual(new Date(instant))
})

test.for([
  ['never', /^"never" is no time that I know\. Give since as .* or a date such as 2026-11-20\.$/],
  ['', /is no time/],
  ['2', /is no time/],
  ['0d', /is no time/],
  ['2 moons', /is no time/],
  ['su', /is no time/],
  ['2026-02-30', /is no time/],
  ['2026-13-01', /is no time/],
  ['99999999999999999999d', /is no time/],
  ['tomorrow', /^"tomorrow" is not over yet; since needs a time in the past\.$/],
  ['400d', /^"400d" is more than a year away; give a nearer time\.$/],
  ['x'.repeat(300), /^"x{39}…" is no time/],
] as const)('since "%s" is refused with a sentence', ([words, said]) => {
  expect(() => parseSince(words, NOW, 'UTC')).toThrow(CommandError)
  expect(() => parseSince(words, NOW, 'UTC')).toThrow(said)
})

test.for([
  ['yesterday', /^"yesterday" is over; for needs a time to come\.$/],
  ['2025-01-01', /is over/],
  ['2028-01-01', /more than a year away/],
  ['whenever', /^"whenever" is no time that I know\. Give for as /],
] as const)('until "%s" is refused with a sentence', ([words, said]) => {
  expect(() => parseUntil(words, NOW, 'UTC', 'for')).toThrow(said)
})

test('every time that is offered is understood', () => {
  for (const words of SINCE_WORDS) expect(parseSince(words, NOW, 'UTC') < NOW).toBe(true)
  for (const words of UNTIL_WORDS) expect(parseUntil(words, NOW, 'UTC') > NOW).toBe(true)
})
