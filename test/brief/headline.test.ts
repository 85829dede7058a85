import { expect, test } from 'vitest'
import { draftDisputes, isDisputedIn } from '../../src/brief/dispute/disputes.ts'
import { gateOf } from '../../src/brief/gate.ts'
import { headlineOf } from '../../src/brief/headline.ts'
import { spaceOf } from '../../src/brief/unit.ts'
import { articlesOf, claimOf, names, type Papers, placesOf, speakerOf } from '../rigs/articles.ts'

/** The headline over these claims, each given by its places; by default every sentence is one. */
async function headlineIn(papers: Papers, ...claims: string[][]) {
  const articles = await articlesOf(papers)
  const space = spaceOf(articles, names)
  const places = claims.length > 0 ? claims : placesOf(space.units).map((place) => [place])
  return headlineOf({
    articles,
    ranked: places.map((claim) => claimOf(space, claim)),
    space,
    names,
    gate: gateOf({ names, speakerOf }).text,
    speakerOf,
    isDisputed: isDisputedIn(draftDisputes(space)),
  })
}

const TOLD = [
  'Thieves stole 12 bronze masks from the Lindqvist Museum in Uppsala on Monday.',
  'Police arrested a former keeper on Thursday.',
]
const LEAD = 'Thieves stole 12 bronze masks from the Lindqvist Museum in Uppsala on Monday'

test('is the title of a source, with the sentences that prove it', async () => {
  expect(
    await headlineIn({ a: { title: 'Thieves steal 12 masks from Lindqvist Museum.', told: TOLD } }),
  ).toEqual({
    text: 'Thieves steal 12 masks from Lindqvist Museum',
    citations: [{ articleId: 'a', sentence: 0 }],
    wording: 'source',
  })
})

test('of two titles the one that tells what the claims tell', async () => {
  const papers = {
    a: { title: 'Police arrest former keeper on Thursday', told: TOLD },
    b: {
      title: 'Thieves steal masks from museum in Uppsala',
      told: ['The masks from Uppsala were insured.'],
    },
  }
  const about = async (...claims: string[][]) => (await headlineIn(papers, ...claims))?.text
  expect(await about(['a:0'], ['b:0'])).toBe(papers.b.title)
  expect(await about(['a:1'])).toBe(papers.a.title)
})

const SWEDISH = {
  language: 'sv',
  title: [
    'Tjuvar tog 12 masker från Lindqvistmuseet i Uppsala',
    'Thieves stole 12 masks from the museum in Uppsala',
  ],
  told: [
    [
      'Tjuvarna kom på natten genom ett fönster i väster.',
      'The thieves came at night through a window in the west.',
    ],
  ],
} as const

test('an English title goes before a translated one', async () => {
  const english = { title: 'Thieves stole masks from the museum in Uppsala', told: TOLD }
  expect(await headlineIn({ a: SWEDISH, b: english })).toMatchObject({
    text: english.title,
    wording: 'source',
  })
  expect(await headlineIn({ a: SWEDISH, b: TOLD })).toMatchObject({
    text: SWEDISH.title[1],
    wording: 'translation',
  })
})

test.for([
  { why: 'asks', title: 'Who stole 12 masks from the museum?' },
  { why: 'guesses', title: 'Thieves may have stolen 12 masks in Uppsala' },
  { why: 'is a label', title: 'Museum masks stolen' },
  { why: 'says what no sentence says', title: 'Thieves steal 13 masks from Lindqvist Museum' },
  { why: 'names another place', title: 'Thieves steal 12 masks from museum in Bergen' },
  { why: 'denies', title: 'Thieves steal no masks from Lindqvist Museum' },
  { why: 'is about something else', title: 'Snow fell over the hills all night' },
])('a title that $why is not used: "$title"', async ({ title }) => {
  expect((await headlineIn({ a: { title, told: TOLD } }))?.text).toBe(LEAD)
})

test.for([
  {
    title: 'Thieves took 12 bronze masks and 14 coins from Lindqvist Museum in Uppsala on Monday night',
    used: true,
  },
  {
    title: 'Thieves took 12 bronze masks, and 14 coins from Lindqvist Museum in Uppsala on Monday night',
    used: false,
  },
])('a title of 90 characters is used, one of 91 is not: $used', async ({ title, used }) => {
  const told = [
    'Thieves took 12 bronze masks and 14 coins from the Lindqvist Museum in Uppsala on Monday night.',
    'Police arrested a former keeper on Thursday.',
  ]
  expect(title).toHaveLength(used ? 90 : 91)
  expect((await headlineIn({ a: { title, told } }))?.text === title).toBe(used)
})

test('a title that takes a side on a disputed figure gives way to one that takes none', async () => {
  const papers = (title: string): Papers => ({
    a: {
      title: 'Storm in Marlo valley kills 41 people',
      told: ['The storm killed 41 people in the Marlo valley.'],
    },
    b: { title, told: ['In the Marlo valley the storm killed 43 people.'] },
  })
  expect((await headlineIn(papers('Storm kills people in Marlo')))?.text).toBe('Storm kills people in Marlo')
  expect((await headlineIn(papers('Storm kills 43 people in Marlo valley')))?.text).toMatch(/4[13] people/)
})

test.for([
  {
    says: 'whole',
    sentence: 'Thieves stole 12 masks from a museum.',
    headline: 'Thieves stole 12 masks from a museum',
  },
  {
    says: 'without what it adds',
    sentence:
      'Thieves stole 12 bronze masks from the museum in Uppsala, including one from Ghana that is very old.',
    headline: 'Thieves stole 12 bronze masks from the museum in Uppsala',
  },
  {
    says: 'cut at a word',
    sentence:
      'Thieves stole 12 bronze masks and 14 gold coins from the cellar of the old museum in the city of Uppsala.',
    headline: 'Thieves stole 12 bronze masks and 14 gold coins from the cellar of the old museum in the…',
  },
])('without a title it is the lead claim, $says', async ({ sentence, headline }) => {
  const told = [sentence, 'Police arrested a former keeper on Thursday.']
  const line = await headlineIn({ a: told }, ['a:0'])
  expect(line).toEqual({ text: headline, citations: [{ articleId: 'a', sentence: 0 }], wording: 'source' })
  expect(headline.length).toBeLessThanOrEqual(90)
})

test('without a title, a claim that fits goes before one that must be cut', async () => {
  const long =
    'Thieves stole 12 bronze masks and 14 gold coins from the cellar of the old museum in the city of Uppsala.'
  const line = await headlineIn(
    { a: [long, 'Police arrested a former keeper on Thursday.'] },
    ['a:0'],
    ['a:1'],
  )
  expect(line?.text).toBe('Police arrested a former keeper on Thursday')
})

test('cites at most four sentences, those nearest to the title', async () => {
  const sentence = (index: number) =>
    `In week ${index} thieves stole ${index + 20} masks from Lindqvist Museum.`
  const told = [...[1, 2, 3, 4, 5].map(sentence), 'Police arrested a former keeper on Thursday.']
  const headline = await headlineIn({ a: { title: 'Thieves steal masks from Lindqvist Museum', told } })
  expect(headline?.text).toBe('Thieves steal masks from Lindqvist Museum')
  expect(headline?.citations).toHaveLength(4)
  expect(headline?.citations).not.toContainEqual({ articleId: 'a', sentence: 5 })
})

test('there is none without a claim', async () => {
  const articles = await articlesOf({
    a: { title: 'Thieves steal 12 masks from Lindqvist Museum', told: TOLD },
  })
  const input = { articles, ranked: [], space: spaceOf(articles, names), names, gate: () => true, speakerOf }
  expect(headlineOf({ ...input, isDisputed: () => false })).toBeUndefined()
})
