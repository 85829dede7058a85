import { expect, test } from 'vitest'
import { agrees } from '../../../src/brief/verify/amounts.ts'
import { verify } from '../../../src/brief/verify/verify.ts'
import { FINAL, heldBack, MUSEUM, names, STRIKE, told } from './checking.ts'

test.for([
  ['the same in digits', 'The union says 1,450 workers joined the strike.', STRIKE],
  ['without a separator', 'Some 1450 workers joined the strike, the union says.', STRIKE],
  ['a number word in digits', 'Nordlast runs 4 terminals.', STRIKE],
  ['digits in words', 'Coach Ruth Okafor took over before two goals by Ines Duarte.', FINAL],
  ['a bound that the number keeps', 'More than 1,400 workers joined the strike.', STRIKE],
  ['another sign for the unit', 'Container traffic fell by about 40% in the first week.', STRIKE],
  ['a number rounded as the claim says', 'Around 1,500 workers joined the strike.', STRIKE],
  ['money with its scale in letters', 'The mask was insured for 2.4m euros.', MUSEUM],
  ['an ordinal in digits', 'Valmora beat Tarkine to win their 2nd title.', FINAL],
] as const)('lets %s pass', ([, claim, source]) => {
  expect(told(claim, source)).toEqual([])
})

test.for([
  ['another value', 'The union says 1,540 workers joined the strike.', 'number: 1,540', STRIKE],
  ['another scale', 'The mask was insured for 2.4 billion euros.', 'number: 2.4 billion euros', MUSEUM],
  ['another unit', 'The mask was insured for 2.4 million dollars.', 'number: 2.4 million dollars', MUSEUM],
  ['a bound turned round', 'Fewer than 1,200 workers joined the strike.', 'number: 1,200', STRIKE],
  [
    'a value of another thing',
    'Nordlast offered a rise of 40 percent over two years.',
    'number: 40 percent',
    STRIKE,
  ],
  [
    'another length of time',
    'Nordlast offered a rise of 3.5 percent over five years.',
    'number: five years',
    STRIKE,
  ],
  ['another score', 'Valmora beat Tarkine 3-2 in the final.', 'number: 2', FINAL],
  ['another count', 'Six ships are waiting at anchor.', 'number: Six', STRIKE],
  ['another half', 'Ines Duarte scored twice in the second half.', 'number: second', FINAL],
] as const)('reports %s', ([, claim, problem, source]) => {
  expect(told(claim, source)).toContain(problem)
})

test('says what the source gives instead', () => {
  const source = 'The new bridge opened. The bridge cost 12 million euros.'
  expect(verify('The bridge cost 15 million euros.', source, { names })).toEqual([
    { kind: 'number', text: '15 million euros', reason: 'The source says 12 million euros.' },
  ])
})

test('says when the source has no such number', () => {
  const [problem] = verify('The bridge has 77 lamps.', 'The new bridge opened on time.', { names })
  expect(problem?.reason).toBe('The source does not give 77.')
})

test('adds up the parts of one count', () => {
  const source = 'He was convicted of 21 counts of theft and six counts of fraud.'
  expect(told('He was convicted of 27 counts.', source)).toEqual([])
  expect(told('He was convicted of 28 counts.', source)).toEqual(['number: 28'])
})

test.for([
  [
    'a dropped "about"',
    'Container traffic fell by 40 percent.',
    'Container traffic fell by about 40 percent.',
  ],
  ['a count nobody gives', 'The two ships left.', 'The ships left at noon.'],
] as const)('a shown line is held back for %s, a claim is not', ([, line, evidence]) => {
  expect(heldBack(line, evidence)).toHaveLength(1)
  expect(told(line, evidence)).toEqual([])
})

type Given = Partial<Parameters<typeof agrees>[0]> & { value: number }
const amount = (given: Given) =>
  ({ kind: 'number', text: '', span: { start: 0, end: 0 }, comparator: '=', ...given }) as Parameters<
    typeof agrees
  >[0]

test.for<[string, Given, Given, boolean]>([
  ['equal values', { value: 40 }, { value: 40 }, true],
  ['different values', { value: 40 }, { value: 41 }, false],
  ['more than 40 and 41', { value: 40, comparator: '>' }, { value: 41 }, true],
  ['more than 40 and 60', { value: 40, comparator: '>' }, { value: 60 }, false],
  ['more than 40 and less than 40', { value: 40, comparator: '>' }, { value: 40, comparator: '<' }, false],
  ['less than 40 and more than 40', { value: 40, comparator: '<' }, { value: 40, comparator: '>' }, false],
  ['less than 40 and 35', { value: 40, comparator: '<' }, { value: 35 }, true],
  ['less than 40 and 20', { value: 40, comparator: '<' }, { value: 20 }, false],
  ['about 40 and 42', { value: 40, comparator: '~' }, { value: 42 }, true],
  ['about 40 and 48', { value: 40, comparator: '~' }, { value: 48 }, false],
  ['tens of thousands and 35,000', { value: 10_000, vague: true }, { value: 35_000 }, true],
  ['tens of thousands and 350', { value: 10_000, vague: true }, { value: 350 }, false],
  [
    'under 100,000 and tens of thousands',
    { value: 1e5, comparator: '<' },
    { value: 1e4, vague: true, comparator: '>' },
    true,
  ],
  ['80,000 and tens of thousands', { value: 80_000 }, { value: 10_000, vague: true, comparator: '>' }, true],
  [
    '800,000 and tens of thousands',
    { value: 800_000 },
    { value: 10_000, vague: true, comparator: '>' },
    false,
  ],
  ['dollars and euros', { value: 5, unit: 'USD' }, { value: 5, unit: 'EUR' }, false],
  ['1.5m and 1.5 million', { value: 1.5, unit: 'm' }, { value: 1.5e6 }, true],
  [
    'over 40 books and 45 people',
    { value: 40, comparator: '>', counted: 'books' },
    { value: 45, counted: 'people' },
    false,
  ],
])('%s', ([, claim, source, expected]) => {
  expect(agrees(amount(claim), amount(source))).toBe(expected)
})

test('a number of the source in the wrong place is reported', () => {
  const source =
    'The bridge cost 12 million euros. Years went by. Much later the tunnel cost 90 million euros.'
  expect(told('The bridge cost 90 million euros.', source)).toEqual(['number: 90 million euros'])
  expect(told('The tunnel cost 90 million euros.', source)).toEqual([])
})

test('two numbers of one sentence are not confused', () => {
  const source = 'Lund beat Berg 3-1 before 4,000 fans.'
  expect(told('Lund beat Berg 3-1.', source)).toEqual([])
})

test('small counts in words are left to the writer, larger ones are not', () => {
  const source = 'The guards slept while the thieves came in through the window.'
  expect(told('Three guards slept.', source)).toEqual([])
  expect(told('Seven guards slept.', source)).toEqual(['number: Seven'])
  expect(told('3 guards slept.', source)).toEqual(['number: 3'])
})
