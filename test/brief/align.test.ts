import { expect, test } from 'vitest'
import { align, type Edge, likeness } from '../../src/brief/align.ts'
import { type Papers, placesOf, storyOf, unitAt } from '../rigs/articles.ts'

const pairsOf = (edges: readonly Edge[]) => edges.map(({ a, b }) => placesOf([a, b]).join(' '))

async function alignedIn(papers: Papers) {
  const { edges, conflicts } = align(await storyOf(papers))
  return { same: pairsOf(edges), conflict: pairsOf(conflicts) }
}

const OPENING = 'The council of Brekka met in the evening.'
const OTHER_OPENING = 'Farmers wait for rain and seed there.'

/** Two sentences that are not the first of their articles, and what else the second article tells. */
const alignedPair = (left: string, right: string, ...others: string[]) =>
  alignedIn({ a: [OPENING, left], b: [OTHER_OPENING, right, ...others] })

const SAME = { same: ['a:1 b:1'], conflict: [] }
const APART = { same: [], conflict: [] }
const CONFLICT = { same: [], conflict: ['a:1 b:1'] }

test('sentences of different articles that say the same are joined, also across languages', async () => {
  const papers: Papers = {
    a: ['A crack was found in the Sorvo dam on Monday.', 'Some 1,300 people left their homes in the valley.'],
    b: {
      language: 'de',
      told: [
        [
          'Rund 1300 Menschen verließen ihre Häuser im Tal.',
          'About 1,300 people left their houses in the valley.',
        ],
        [
          'Am Montag wurde ein Riss in der Sorvo-Staumauer entdeckt.',
          'On Monday a crack was found in the Sorvo dam.',
        ],
        'Der Regen dauerte bis Sonntag.',
      ],
    },
    c: ['Farmers fear for their fields along the river.', 'Snow fell over the hills all night.'],
  }
  expect(await alignedIn(papers)).toEqual({ same: ['a:0 b:1', 'a:1 b:0'], conflict: [] })
})

test('sentences of one article are never joined', async () => {
  const told = ['A crack was found in the Sorvo dam.', 'In the Sorvo dam a crack was found.']
  expect(await alignedIn({ a: told })).toEqual(APART)
})

test.for([
  {
    says: 'another value of one thing',
    left: 'A storm killed 41 people in Marlo.',
    right: 'The storm in Marlo killed 43 people.',
    wanted: CONFLICT,
  },
  {
    says: 'the same value',
    left: 'A storm killed 41 people in Marlo.',
    right: 'The storm in Marlo killed 41 people.',
    wanted: SAME,
  },
  {
    says: 'a bound that the value meets',
    left: 'A storm killed 43 people in Marlo.',
    right: 'The storm in Marlo killed more than 40 people.',
    wanted: SAME,
  },
  {
    says: 'other weekdays',
    left: 'The bridge at Lund fell on Monday.',
    right: 'On Friday the bridge at Lund fell.',
    wanted: CONFLICT,
  },
  {
    says: 'other days',
    left: 'The bridge at Lund fell on 13 March.',
    right: 'On 12 March the bridge at Lund fell.',
    wanted: CONFLICT,
  },
  {
    says: 'the same day',
    left: 'The bridge at Lund fell on 12 March.',
    right: 'On 12 March the bridge at Lund fell.',
    wanted: SAME,
  },
  {
    says: 'a weekday and a date',
    left: 'The bridge at Lund fell on Monday.',
    right: 'On 12 March the bridge at Lund fell.',
    wanted: SAME,
  },
  {
    says: 'one day in common',
    left: 'Police said on Monday the bridge at Lund fell on Friday.',
    right: 'On Friday the bridge at Lund fell.',
    wanted: SAME,
  },
])('alike, with $says', async ({ left, right, wanted }) => {
  expect(await alignedPair(left, right)).toEqual(wanted)
})

test.for([
  { says: 'hardly alike', right: 'Ferries to Marlo stop on Friday over pay.', wanted: APART },
  { says: 'alike', right: 'On Friday Marlo crews left ferries over pay.', wanted: CONFLICT },
])('other days of sentences that are $says', async ({ right, wanted }) => {
  expect(await alignedPair('Crews of the Marlo ferries walked out on Monday.', right)).toEqual(wanted)
})

test('the first sentences of two reports tell one event, even where they differ on a figure', async () => {
  const papers = (left: string, right: string): Papers => ({ a: [left, OPENING], b: [right, OTHER_OPENING] })
  const figures = papers('A storm killed 41 people in Marlo.', 'The storm in Marlo killed 43 people.')
  const days = papers(
    'A storm killed people in Marlo on Monday.',
    'On Friday a storm killed people in Marlo.',
  )
  expect(await alignedIn(figures)).toEqual({ same: ['a:0 b:0'], conflict: [] })
  expect(await alignedIn(days)).toEqual({ same: [], conflict: ['a:0 b:0'] })
})

test('a first sentence and a later one with other values are a conflict', async () => {
  const papers = {
    a: ['A storm killed 41 people in Marlo.', OPENING],
    b: [OTHER_OPENING, 'The storm in Marlo killed 43 people.'],
  }
  expect(await alignedIn(papers)).toEqual({ same: [], conflict: ['a:0 b:1'] })
})

test('the first sentences of two reports need fewer words in common', async () => {
  const [left, right] = [
    'Ferries to Marlo stop for a week over pay.',
    'Crews of the Marlo ferries walked out today.',
  ]
  expect(await alignedIn({ a: [left, OPENING], b: [right, OTHER_OPENING] })).toEqual({
    same: ['a:0 b:0'],
    conflict: [],
  })
  expect(await alignedPair(left, right)).toEqual(APART)
})

test('a first sentence and a later one need as many as any', async () => {
  const [left, right] = ['All divers then held ropes on the wreck.', 'Then sailors saw ropes upon the wreck.']
  const papers = (second: string[]): Papers => ({ a: [left, OPENING], b: second })
  expect(await alignedIn(papers([right, OTHER_OPENING]))).toEqual({ same: ['a:0 b:0'], conflict: [] })
  expect(await alignedIn(papers([OTHER_OPENING, right]))).toEqual(APART)
})

test.for([
  { says: 'share a name', right: 'Crews of the Marlo ferries walked out today.', nearer: 0.15 },
  { says: 'share none', right: 'Crews of the Lund ferries walked out today.', nearer: 0 },
])('first sentences that $says are nearer by $nearer', async ({ right, nearer }) => {
  const left = 'Ferries to Marlo stop for a week over pay.'
  const leads = await storyOf({ a: [left, OPENING], b: [right, OTHER_OPENING] })
  const later = await storyOf({ a: [OPENING, left], b: [OTHER_OPENING, right] })
  const near = likeness(unitAt(leads, 'a:0'), unitAt(leads, 'b:0'))
  expect(near - likeness(unitAt(later, 'a:1'), unitAt(later, 'b:1'))).toBeCloseTo(nearer)
})

test.for([
  { says: 'affirms', right: 'The union stops ferries in a row over pay and food.', wanted: SAME },
  { says: 'denies', right: 'The union will not stop ferries over pay and food.', wanted: APART },
])('loosely alike, where the other one $says', async ({ right, wanted }) => {
  expect(await alignedPair('Ferries to Marlo will stop for a week over pay.', right)).toEqual(wanted)
})

test('a denial in nearly the same words is joined: their difference is told as a dispute', async () => {
  const left = 'The ferry to Marlo sails every day in winter.'
  expect(await alignedPair(left, 'In winter no ferry sails over the cold strait to Marlo.')).toEqual(SAME)
})

test('two denials are as good as two affirmations', async () => {
  const [left, right] = [
    'Ferries to Marlo will not stop for a week over pay.',
    'The union will not stop ferries over pay and food.',
  ]
  expect(await alignedPair(left, right)).toEqual(SAME)
})

const WRECK = 'Divers worked for a while on the cold wreck with a rope and a lamp.'
const LONG = 'At night two tired men came up from the cold wreck, put a rope and a lamp on deck.'
test('loosely alike sentences are joined where each is the best match of the other', async () => {
  const better = 'On the wreck divers worked for a long while with lamps and hot soup.'
  expect(await alignedPair(WRECK, LONG)).toEqual(SAME)
  expect(await alignedPair(WRECK, LONG, better)).toEqual({ same: ['a:1 b:2'], conflict: [] })
})

test('surely alike sentences are joined beside a better match', async () => {
  const [left, right] = [
    'A crack was found in the Sorvo dam on Monday.',
    'Men found a crack in the Sorvo dam.',
  ]
  expect(await alignedPair(left, 'A crack in the dam was found by two keepers.', right)).toEqual({
    same: ['a:1 b:1', 'a:1 b:2'],
    conflict: [],
  })
})

test('names alone join no sentences', async () => {
  const [left, right] = [
    'Greta Solheim of Norway spoke to the dockers.',
    'Norway fears that Greta Solheim is ill.',
  ]
  expect(await alignedPair(left, right)).toEqual(APART)
})

test.for([
  {
    says: 'three',
    left: 'Divers worked on the cold wreck near Marlo with a rope.',
    right: 'At dawn we saw a rope upon the cold wreck.',
    wanted: SAME,
  },
  {
    says: 'two',
    left: 'All divers then held ropes on the wreck.',
    right: 'Then sailors saw ropes upon the wreck.',
    wanted: APART,
  },
  {
    says: 'two and a name',
    left: 'Divers worked on the cold wreck near Marlo with a rope.',
    right: 'Men from Marlo saw the cold wreck.',
    wanted: APART,
  },
])(
  'loosely alike sentences need three words in common, names not counted: $says',
  async ({ left, right, wanted }) => {
    expect(await alignedPair(left, right)).toEqual(wanted)
  },
)

test.for([
  { says: 'a length of time', left: 'for two days', right: '48 hours', wanted: SAME },
  { says: 'no value', left: 'for a while', right: 'some time', wanted: APART },
  { says: 'a large count', left: 'with 19 sledges', right: 'all the work by 19 others the', wanted: SAME },
  {
    says: 'a small count',
    left: 'with nine sledges',
    right: 'all the work by nine others the',
    wanted: APART,
  },
])('hardly alike sentences with a few words and $says in common', async ({ left, right, wanted }) => {
  expect(
    await alignedPair(
      `Rescue teams dug through snow and ice at the pit ${left} and nights.`,
      `After ${right} two tired men came out of the pit into the snow, cold but unhurt, thanked the teams and asked for soup, ice, bread, tea, a doctor and news of home.`,
    ),
  ).toEqual(wanted)
})
