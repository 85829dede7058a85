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
