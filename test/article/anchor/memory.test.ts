import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { decodeTmx, parseTmx } from '../../../src/translate/tmx.ts'
import { agrees } from './anchor-tools.ts'

const { pairs } = parseTmx(decodeTmx(readFileSync('seeds/memory.tmx')))

test('every pair of the bundled memory agrees', () => {
  expect(pairs.length).toBeGreaterThan(90)
  const refused = pairs.filter(({ language, original, english }) => !agrees(language, original, english))
  expect(refused).toEqual([])
})

/** What a careless engine does to a sentence. */
const SLIPS: readonly (readonly [string, RegExp, string])[] = [
  ['another weekday', /\b(?:Mon|Tues|Fri)day\b/, 'Saturday'],
  ['another month', /\bJanuary\b|\bFebruary\b/, 'August'],
  ['another number', /\b(?:17|19|20|21|24|47(?=th)|80(?=th)|1,300|2014|2022|2023|2027)\b/, '33'],
  ['another person', /\b(?:Vladimir )?Putin\b/, 'Emmanuel Macron'],
  ['an added number', /\.(?=["”]?$)/, ' by 77.'],
]

test.for(SLIPS)('a pair with %s is refused', ([, pattern, instead]) => {
  const spoilt = pairs
    .map((pair) => ({ ...pair, english: pair.english.replaceAll(new RegExp(pattern, 'g'), instead) }))
    .filter(({ english }, at) => english !== pairs[at]?.english)
  const accepted = spoilt.filter(({ language, original, english }) => agrees(language, original, english))
  expect(spoilt.length).toBeGreaterThan(0)
  expect(accepted.map(({ english }) => english)).toEqual([])
})
