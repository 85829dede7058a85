import { expect, test } from 'vitest'
import { supportOf } from '../../src/brief/support.ts'
import { tierOf } from '../../src/brief/tier.ts'
import { claimOf, speakerOf, storyOf } from '../rigs/articles.ts'

const FIRST = 'The council of Brekka met on Sunday evening.'
const PLAIN = 'The museum lost its bronze mask.'

/** Of a sentence that is not the first of its article. */
async function tierIn(sentence: string, origins = 1, year: number | undefined = 2025) {
  const units = (await storyOf({ a: [FIRST, sentence] })).units.slice(1)
  return tierOf(units, { ...supportOf(units, { families: [] }, speakerOf), origins }, year)
}

test.for([
  { tier: 'opinion', why: 'a judgement of nobody', sentence: 'The union must now rethink its plans.' },
  { tier: 'opinion', why: 'a guess of nobody', sentence: 'The old bridge may fall within 12 weeks.' },
  {
    tier: 'detail',
    why: 'a judgement in a quotation',
    sentence: 'It “must rethink all of its plans” for 2026.',
  },
  { tier: 'detail', why: 'a guess of somebody', sentence: 'The bridge may fall on Friday, Ida Moll said.' },
  { tier: 'quarantine', why: 'nothing that can be checked', sentence: PLAIN },
  { tier: 'quarantine', why: 'a vague number', sentence: 'The museum lost dozens of masks.' },
  { tier: 'quarantine', why: 'a label in marks', sentence: 'The museum lost its “best” mask.' },
  { tier: 'detail', why: 'a number', sentence: 'The museum lost 40 of its masks.' },
  { tier: 'detail', why: 'a length of time', sentence: 'Police took two hours to come.' },
  { tier: 'detail', why: 'a day', sentence: 'Police closed the road on Monday.' },
  { tier: 'detail', why: 'a quotation', sentence: 'Ida Moll said “we knew it from the start”.' },
])('a single source is $tier with $why', async ({ tier, sentence }) => {
  expect(await tierIn(sentence)).toBe(tier)
})

test.for([
  { origins: 1, sentence: 'The union must now rethink its plans.', tier: 'opinion' },
  { origins: 2, sentence: 'The union must now rethink its plans.', tier: 'key' },
  { origins: 1, sentence: PLAIN, tier: 'quarantine' },
  { origins: 2, sentence: PLAIN, tier: 'key' },
])('$origins origins make "$sentence" $tier', async ({ origins, sentence, tier }) => {
  expect(await tierIn(sentence, origins)).toBe(tier)
})

test('what several origins say is the lead where one of them opens with it', async () => {
  const space = await storyOf({ a: [FIRST, PLAIN], b: [PLAIN, FIRST], c: [FIRST, PLAIN] })
  const tier = (...places: string[]) => {
    const { units, support } = claimOf(space, places)
    return tierOf(units, support, 2025)
  }
  expect(tier('a:1', 'b:0')).toBe('lead')
  expect(tier('a:1', 'c:1')).toBe('key')
})

test.for([
  { sentence: 'The harbour was built in 1911 by the navy.', year: 2025, tier: 'background' },
  { sentence: 'The harbour was rebuilt in 2024 by the navy.', year: 2025, tier: 'background' },
  { sentence: 'The harbour was rebuilt in 2025 by the navy.', year: 2025, tier: 'key' },
  { sentence: 'The harbour will be rebuilt in 2031.', year: 2025, tier: 'key' },
  { sentence: 'Built in 1911, the harbour was sold in 2025.', year: 2025, tier: 'key' },
  { sentence: 'The harbour was rebuilt in 2025 by the navy.', year: undefined, tier: 'background' },
  { sentence: 'The harbour was closed on 3 May 2024.', year: 2025, tier: 'key' },
  { sentence: 'The harbour was closed on Monday, as it was in 1911.', year: 2025, tier: 'key' },
  { sentence: 'The first official count was 41 dead.', year: 2025, tier: 'background' },
])('published in $year, "$sentence" is $tier', async ({ sentence, year, tier }) => {
  const units = (await storyOf({ a: [FIRST, sentence] })).units.slice(1)
  expect(tierOf(units, { ...supportOf(units, { families: [] }, speakerOf), origins: 2 }, year)).toBe(tier)
})

test('an old year in any of its sentences makes a claim background', async () => {
  const space = await storyOf({ a: [PLAIN], b: ['The museum lost its bronze mask in 1911.'] })
  const { units, support } = claimOf(space, ['a:0', 'b:0'])
  expect(tierOf(units, support, 2025)).toBe('background')
})

test('no sentences at all are a detail', () => {
  expect(tierOf([], supportOf([], { families: [] }, speakerOf), 2025)).toBe('detail')
})
