import { expect, test } from 'vitest'
import { termsOf } from '../../src/brief/paraphrase.ts'
import { chooseDistinct, startsWithPronoun, topicOf, weigh } from '../../src/brief/rank.ts'
import { type ClaimChange, claimOf, placesOf, storyOf } from '../rigs/articles.ts'

const NO_TOPIC = new Map<string, number>()

/** Scores of claims of one sentence each, every one the third of its article, without a topic. */
async function scoresOf(claims: readonly (readonly [sentence: string, change?: ClaimChange])[]) {
  const filler = ['Snow fell over the hills all night.', 'Trains ran late in the morning.']
  const papers = Object.fromEntries(claims.map(([sentence], index) => [`a${index}`, [...filler, sentence]]))
  const space = await storyOf(papers)
  return claims.map(([, change], index) => {
    const [claim] = weigh([claimOf(space, [`a${index}:2`], change)], NO_TOPIC)
    return claim?.score ?? Number.NaN
  })
}

const PLAIN = 'The museum lost its bronze mask.'

test.for<{ says: string; better: [string, ClaimChange?]; worse: [string, ClaimChange?]; by: number }>([
  {
    says: 'two origins before one',
    better: [PLAIN, { origins: 2, outlets: ['x', 'y'] }],
    worse: [PLAIN],
    by: 1,
  },
  {
    says: 'two origins before three copies',
    better: [PLAIN, { origins: 2, outlets: ['x', 'y'] }],
    worse: [PLAIN, { origins: 1, outlets: ['x', 'y', 'z'] }],
    by: 0.7,
  },
  { says: 'a copy counts little', better: [PLAIN, { outlets: ['x', 'y'] }], worse: [PLAIN], by: 0.15 },
  {
    says: 'beyond four origins all are alike',
    better: [PLAIN, { origins: 6, outlets: [...'uvwxyz'] }],
    worse: [PLAIN, { origins: 4, outlets: [...'wxyz'] }],
    by: 0,
  },
  { says: 'two languages before one', better: [PLAIN, { languages: ['en', 'de'] }], worse: [PLAIN], by: 0.2 },
  {
    says: 'four origins before three',
    better: [PLAIN, { origins: 4, outlets: [...'wxyz'] }],
    worse: [PLAIN, { origins: 3, outlets: [...'xyz'] }],
    by: 1,
  },
  {
    says: 'beyond four languages all are alike',
    better: [PLAIN, { languages: ['en', 'de', 'fr', 'id', 'vi'] }],
    worse: [PLAIN, { languages: ['en', 'de', 'fr', 'id'] }],
    by: 0,
  },
  {
    says: 'four languages before three',
    better: [PLAIN, { languages: ['en', 'de', 'fr', 'id'] }],
    worse: [PLAIN, { languages: ['en', 'de', 'fr'] }],
    by: 0.2,
  },
  {
    says: 'a label in marks is no quotation',
    better: ['The museum lost its “best” mask.'],
    worse: [PLAIN],
    by: 0,
  },
  { says: 'a number before none', better: ['The museum lost 40 of its masks.'], worse: [PLAIN], by: 0.5 },
  { says: 'a length of time', better: ['Police took two hours to come.'], worse: [PLAIN], by: 0.5 },
  { says: 'a quotation', better: ['Ida Moll said “we knew it from the start”.'], worse: [PLAIN], by: 0.5 },
  { says: 'a day', better: ['The museum lost its mask on Monday.'], worse: [PLAIN], by: 0.2 },
  { says: 'a vague number is none', better: ['The museum lost dozens of masks.'], worse: [PLAIN], by: 0 },
  { says: 'no pronoun at the start', better: [PLAIN], worse: ['It lost its only bronze mask.'], by: 0.5 },
  { says: 'a fact before a guess', better: [PLAIN], worse: ['The museum may have lost its mask.'], by: 0.4 },
  {
    says: 'a guess of two origins is no worse than their fact',
    better: [PLAIN, { origins: 2 }],
    worse: ['The museum may have lost its mask.', { origins: 2 }],
    by: 0,
  },
  { says: 'news before background', better: [PLAIN], worse: [PLAIN, { tier: 'background' }], by: 1 },
  {
    says: '45 words before 46',
    better: [`The museum ${'and its old keeper '.repeat(10)}lost a mask.`],
    worse: [`The museum ${'and its old keeper '.repeat(10)}lost a bronze mask.`],
    by: 0.3,
  },
])('$says', async ({ better, worse, by }) => {
  const [high = 0, low = 0] = await scoresOf([better, worse])
  expect(high - low).toBeCloseTo(by)
})

test('earlier sentences of an article before later ones', async () => {
  const space = await storyOf({ a: ['The museum lost its bronze mask.', 'A guard found the open window.'] })
  const ranked = weigh([claimOf(space, ['a:1']), claimOf(space, ['a:0'])], NO_TOPIC)
  expect(ranked.map(({ units }) => placesOf(units)[0])).toEqual(['a:0', 'a:1'])
  expect(ranked.map(({ score }) => score)).toEqual([expect.closeTo(1), expect.closeTo(Math.SQRT1_2)])
})

test('what the titles and first sentences tell goes before what they do not', async () => {
  const space = await storyOf({
    a: [
      'Thieves stole a mask from the museum.',
      'The mask was never insured.',
      'A cat sleeps in the museum.',
    ],
    b: [
      'A guard found the open window.',
      'Snow fell over the hills at night.',
      'Thieves stole a mask in Uppsala.',
    ],
  })
  const topic = topicOf([space.vector('Mask stolen from museum')], space.units)
  const [first, second] = weigh([claimOf(space, ['a:2']), claimOf(space, ['b:2'])], topic)
  expect([first, second].flatMap((claim) => placesOf(claim?.units ?? []))).toEqual(['b:2', 'a:2'])
})

test('the topic knows the titles and two sentences of each article', async () => {
  const space = await storyOf({
    a: ['Thieves stole a mask there.', 'A guard found the window.', 'Snow fell over the old hills.'],
  })
  const topic = topicOf([space.vector('Robbery in Uppsala')], space.units)
  const known = ['robbery', 'mask', 'guard', 'snow'].filter((word) =>
    termsOf(word).some((term) => topic.has(term)),
  )
  expect(known).toEqual(['robbery', 'mask', 'guard'])
})

test('does not say one thing twice, but tells what shares some words with it', async () => {
  const space = await storyOf({
    a: ['Thieves stole a bronze mask from the museum.', 'A guard found the open window.'],
    b: ['Thieves stole the bronze mask and silver bowls from the museum of a church in Lund.'],
    c: ['Thieves left a bronze mask in a forest near Lund.'],
  })
  const claims = ['a:0', 'b:0', 'a:1', 'c:0'].map((place) => claimOf(space, [place]))
  const chosen = (most: number) => chooseDistinct(claims, most).map(({ units }) => placesOf(units)[0])
  expect(chosen(9)).toEqual(['a:0', 'a:1', 'c:0'])
  expect(chosen(2)).toEqual(['a:0', 'a:1'])
  expect(chosen(0)).toEqual([])
})

test.for([
  ['He added that it rained.', true],
  ['They left.', true],
  ['This was new.', true],
  ['Its owner left.', true],
  ['we left', true],
  ['Heavy rain fell.', false],
  ['Italy won.', false],
  ['“We left,” she said.', false],
  ['The mayor said he left.', false],
] as const)('"%s" begins with a pronoun: %s', ([sentence, begins]) => {
  expect(startsWithPronoun(sentence)).toBe(begins)
})
