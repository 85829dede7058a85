import { expect, test } from 'vitest'
import { coverageOf, coveredShare } from '../../src/brief/coverage.ts'

const alike = () => 1

test.for([
  {
    says: 'all of it',
    line: 'The mayor opened the harbour',
    said: 'The harbour was opened by a mayor',
    share: 1,
  },
  { says: 'other forms', line: 'Mayors are opening harbours', said: 'The mayor opens a harbour', share: 1 },
  {
    says: 'two words of three',
    line: 'The mayor opened the harbour',
    said: 'She opened a harbour',
    share: 2 / 3,
  },
  { says: 'nothing', line: 'The mayor opened the harbour', said: 'Snow fell all night', share: 0 },
  {
    says: 'function words alone',
    line: 'The mayor of the harbour',
    said: 'They were in it of the',
    share: 0,
  },
  {
    says: 'a word used for another',
    line: 'She bought the harbour',
    said: 'The harbour was purchased',
    share: 0.8,
  },
  { says: 'a word twice', line: 'Harbour by harbour by mayor', said: 'The harbour', share: 1 / 2 },
  { says: 'something, of an empty line', line: '', said: 'The harbour', share: 0 },
])('a sentence that says $says covers $share', ({ line, said, share }) => {
  expect(coverageOf(line, said, alike)).toBeCloseTo(share)
})

test('a long sentence covers a short one, not the other way round', () => {
  const [short, long] = [
    'The mayor opened the harbour',
    'On Monday the mayor opened the harbour with a long speech',
  ]
  expect(coverageOf(short, long, alike)).toBe(1)
  expect(coverageOf(long, short, alike)).toBeCloseTo(1 / 2)
})

test('rare words count for more', () => {
  const weight = (term: string) => (term === 'harbour' ? 3 : 1)
  expect(coverageOf('The mayor opened the harbour', 'A harbour', weight)).toBeCloseTo(3 / 5)
  expect(coverageOf('The mayor opened the harbour', 'A mayor', weight)).toBeCloseTo(1 / 5)
  const bought = (term: string) => (term === 'harbour' ? 1 : 2)
  expect(coverageOf('She bought the harbour', 'They purchased it', bought)).toBeCloseTo((0.6 * 2) / 3)
})

test('the mark of a group of words is no word of the line', () => {
  expect(coveredShare(['harbour', '~1', '~2'], new Set(['harbour']), alike)).toBe(1)
})
