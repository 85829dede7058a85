import { expect, test } from 'vitest'
import { FINAL, MUSEUM, STRIKE, told } from './checking.ts'

test.for([
  ['a date in another order', 'Dockers at the port of Halden walked out on March 3, 2025.', STRIKE],
  ['a date without its year', 'Dockers at the port of Halden walked out on 3 March.', STRIKE],
  ['a date without its weekday', 'Dockers walked out on Monday.', STRIKE],
  ['a short month', 'Thieves stole a bronze mask from the museum on 12 May.', MUSEUM],
  ['a year that stands apart', 'Valmora will defend their title in 2027.', FINAL],
  [
    'a year written as the end of a span',
    'The plan covers 2024-2026.',
    'The plan covers 2024-26 and costs little.',
  ],
  [
    'a weekday in lower case',
    'Thieves struck on Friday.',
    'thieves struck on friday and took a mask from the hall.',
  ],
  ['the same relative time', 'The museum drew 310,000 visitors last year.', MUSEUM],
  [
    'a relative time that stands elsewhere',
    'Ruth Okafor praised the defence last week.',
    `${FINAL} It rained last week.`,
  ],
] as const)('lets %s pass', ([, claim, source]) => {
  expect(told(claim, source)).toEqual([])
})

test.for([
  [
    'another day',
    'Dockers at the port of Halden walked out on 13 March 2025.',
    'date: 13 March 2025',
    STRIKE,
  ],
  ['another month', 'Thieves stole a bronze mask from the museum on 12 June.', 'date: 12 June', MUSEUM],
  ['another year', 'Valmora will defend their title in Osaka in 2029.', 'date: 2029', FINAL],
  ['another weekday', 'Valmora beat Tarkine in Rotterdam on Sunday.', 'date: Sunday', FINAL],
  ['another relative time', 'The museum drew 310,000 visitors this year.', 'date: this year', MUSEUM],
  [
    'a relative time nobody gives',
    'Ruth Okafor praised the defence last summer.',
    'date: last summer',
    FINAL,
  ],
  ['after for before', 'A guard found the broken window shortly after 5am.', 'date: after', MUSEUM],
] as const)('reports %s', ([, claim, problem, source]) => {
  expect(told(claim, source)).toContain(problem)
})

test('a weekday with another date of the same sentence is no conflict', () => {
  const source = 'The talks began on Monday. The vote is due on 4 May. The result was clear.'
  expect(told('The talks began on Monday.', source)).toEqual([])
  expect(told('The vote is due on 5 May.', source)).toEqual(['date: 5 May'])
})

test('a date that belongs to another sentence is reported where the best one has its own', () => {
  const source = 'The bridge opened on 3 June. The old bridge was closed on 9 May for good.'
  expect(told('The old bridge was closed on 3 June for good.', source)).toEqual(['date: 3 June'])
  expect(told('The bridge opened on 3 June.', source)).toEqual([])
})

test.for([
  [
    'another period',
    'The museum drew many visitors this year.',
    'The museum drew many visitors. It closed last week.',
  ],
  [
    'another direction elsewhere',
    'The museum drew many visitors this year.',
    'The museum drew many visitors. Rain fell. Snow fell. It closed last year.',
  ],
] as const)('a relative time is not borne out by %s', ([, claim, source]) => {
  expect(told(claim, source)).toEqual(['date: this year'])
})
