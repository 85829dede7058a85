import { expect, test } from 'vitest'
import { overlaps, sliceOf, trimmedSpan } from '../../src/lib/text-span.ts'

const span = (start: number, end: number) => ({ start, end })

test('the end of a span is not part of it', () => {
  expect(sliceOf('dam wall', span(0, 3))).toBe('dam')
})

test.for([
  { a: span(0, 3), b: span(3, 5), meet: false },
  { a: span(0, 4), b: span(3, 5), meet: true },
  { a: span(0, 9), b: span(3, 5), meet: true },
  { a: span(4, 9), b: span(0, 4), meet: false },
])('$a and $b share a place: $meet', ({ a, b, meet }) => {
  expect(overlaps(a, b)).toBe(meet)
  expect(overlaps(b, a)).toBe(meet)
})

test.for([
  { text: 'x  dam \n y', of: span(1, 9), trimmed: span(3, 6) },
  { text: 'dam', of: span(0, 3), trimmed: span(0, 3) },
  { text: '\u00a0dam\u3000', of: span(0, 5), trimmed: span(1, 4) },
])('white space at the ends of $of goes', ({ text, of, trimmed }) => {
  expect(trimmedSpan(text, of)).toEqual(trimmed)
})

test('of nothing but white space an empty span is left, inside the old one', () => {
  const { start, end } = trimmedSpan('a   b', span(1, 4))
  expect(start).toBe(end)
  expect(start).toBeGreaterThanOrEqual(1)
  expect(end).toBeLessThanOrEqual(4)
})
