import { expect, test } from 'vitest'
import type { Fact, Tier } from '../../src/brief/brief.ts'
import { summaryOf } from '../../src/brief/summary.ts'
import { factOf } from '../rigs/brief-builder.ts'

const words = (count: number) => `${Array.from({ length: count }, () => 'word').join(' ')}.`

/** A fact of that many words, or with that text, told by two origins. */
function fact(told: number | string, { tier = 'key' as Tier, origins = 2 } = {}): Fact {
  const text = typeof told === 'string' ? told : words(told)
  return { ...factOf(text, ['herald:0', 'danau:0'], { origins }), tier }
}

/** Places of the chosen facts in the list. */
const chosen = (facts: Fact[], origins = 2) => summaryOf(facts, origins).map((line) => facts.indexOf(line))

test.for([
  { says: 'three sentences', lengths: [5, 5, 5, 5], places: [0, 1, 2] },
  { says: '62 words', lengths: [20, 20, 22], places: [0, 1, 2] },
  { says: 'one more than 62 words', lengths: [20, 20, 23], places: [0, 1] },
  { says: 'a shorter one after one that is too long', lengths: [30, 40, 32, 5], places: [0, 2] },
  { says: 'the first, however long', lengths: [80, 5], places: [0] },
  { says: 'nothing', lengths: [], places: [] },
])('holds $says', ({ lengths, places }) => {
  expect(chosen(lengths.map((length) => fact(length)))).toEqual(places)
})

test('where several origins exist, nothing that one alone says', () => {
  const facts = [fact(5, { origins: 1 }), fact(5), fact(5, { origins: 1 }), fact(5, { origins: 3 })]
  expect(chosen(facts, 2)).toEqual([1, 3])
  expect(chosen(facts, 1)).toEqual([0, 1, 2])
})

test.for<{ tier: Tier; kept: boolean }>([
  { tier: 'lead', kept: true },
  { tier: 'key', kept: true },
  { tier: 'detail', kept: true },
  { tier: 'background', kept: false },
  { tier: 'opinion', kept: false },
  { tier: 'quarantine', kept: false },
])('a fact of tier $tier may stand in it: $kept', ({ tier, kept }) => {
  expect(chosen([fact(5, { tier })])).toEqual(kept ? [0] : [])
})

test.for([
  { text: 'It broke at night.', follows: false },
  { text: 'They left their homes.', follows: false },
  { text: '“We go,” Ida Moll said.', follows: false },
  { text: 'Ida Moll: “We go.”', follows: false },
  { text: 'The dam broke.', follows: true },
  { text: 'Ida Moll said “we go”.', follows: true },
])('"$text" stands alone after another line: $follows', ({ text, follows }) => {
  expect(chosen([fact(5), fact(text)])).toEqual(follows ? [0, 1] : [0])
  expect(chosen([fact(text)])).toEqual([0])
})
