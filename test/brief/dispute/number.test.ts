import { expect, test } from 'vitest'
import { numberDisputes } from '../../../src/brief/dispute/number.ts'
import type { Families } from '../../../src/story/independence.ts'
import { type Papers, placesOf, storyOf } from '../../rigs/articles.ts'

/** "question answer: places | answer: places" for every dispute. */
async function disputesIn(papers: Papers, families: Families = []): Promise<string[]> {
  const drafts = numberDisputes(await storyOf(papers), families)
  return drafts.map(({ question, sides }) =>
    [question, sides.map(({ answer, units }) => `${answer}: ${placesOf(units)}`).join(' | ')].join(' '),
  )
}

const OPENINGS = [
  'The council of Brekka met on Sunday evening.',
  'Farmers in the hills wait for rain.',
  'A cat sleeps there.',
]

/** Each sentence is the second of an article of its own: a, b, c. */
const told = (...sentences: string[]): Papers =>
  Object.fromEntries(sentences.map((sentence, index) => ['abc'[index], [OPENINGS[index] ?? '', sentence]]))

test.for([
  {
    says: 'counts of the dead',
    left: 'The storm killed 41 people in the flooded valley.',
    right: 'In the flooded valley 43 people were killed.',
    dispute: 'How many people were killed? 41 people: a:1 | 43 people: b:1',
  },
  {
    says: 'counts of things',
    left: 'Soldiers closed 214 polling stations in the north.',
    right: 'In the north 231 polling stations were closed by soldiers.',
    dispute: 'How many polling stations were closed? 214 polling stations: a:1 | 231 polling stations: b:1',
  },
  {
    says: 'sums of money',
    left: 'The storm cost insurers 8.7 billion dollars in the valley.',
    right: 'The storm cost insurers 9.4 billion dollars in the valley.',
    dispute:
      'Which figure: 8.7 billion dollars or 9.4 billion dollars? 8.7 billion dollars: a:1 | 9.4 billion dollars: b:1',
  },
  {
    says: 'shares',
    left: 'The wind cut the power supply of the valley by 41 percent.',
    right: 'The wind cut the power supply of the valley by 43 percent.',
    dispute: 'Which figure: 41 percent or 43 percent? 41 percent: a:1 | 43 percent: b:1',
  },
  {
    says: 'lengths of time',
    left: 'The rescue of the miners in the valley took 41 hours.',
    right: 'The rescue of the miners in the valley took 43 hours.',
    dispute: 'Which figure: 41 hours or 43 hours? 41 hours: a:1 | 43 hours: b:1',
  },
  {
    says: 'values that do not round to one another',
    left: 'Power failed in 31,700 homes across the northern valley.',
    right: 'Power failed in 32,100 homes across the northern valley.',
    dispute: 'Which figure: 31,700 homes or 32,100 homes? 31,700 homes: a:1 | 32,100 homes: b:1',
  },
  {
    says: 'values of which one is rounded away',
    left: 'The storm killed 40 people in the flooded valley.',
    right: 'In the flooded valley 43 people were killed.',
    dispute: 'How many people were killed? 40 people: a:1 | 43 people: b:1',
  },
])('shows different $says', async ({ left, right, dispute }) => {
  expect(await disputesIn(told(left, right))).toEqual([dispute])
})

const KILLED = 'In the flooded valley 43 people were killed.'

test.for([
  { says: 'the same value', left: 'The storm killed 43 people in the flooded valley.', right: KILLED },
  { says: 'a bound below', left: 'More than 40 people were killed in the flooded valley.', right: KILLED },
  { says: 'at least', left: 'At least 41 people were killed in the flooded valley.', right: KILLED },
  { says: 'a bound above', left: 'Fewer than 50 people were killed in the flooded valley.', right: KILLED },
  { says: 'about', left: 'About 40 people were killed in the flooded valley.', right: KILLED },
  {
    says: 'rounding',
    left: 'Power failed in 31,700 homes across the northern valley.',
    right: 'Power failed in 32,000 homes across the northern valley.',
  },
  {
    says: 'rounding of a sum',
    left: 'The storm cost insurers 8.7 billion dollars in the valley.',
    right: 'The storm cost insurers nearly nine billion dollars in the valley.',
  },
  {
    says: 'another unit of time',
    left: 'The rescue of the miners in the valley took 48 hours.',
    right: 'The rescue of the miners in the valley took two days.',
  },
  {
    says: 'an earlier count',
    left: 'An earlier count of people killed in the flooded valley was 41.',
    right: KILLED,
  },
  {
    says: 'a count that has risen',
    left: 'In all, 43 people were killed in the flooded valley, up from 41.',
    right: 'The storm killed 41 people in the flooded valley.',
  },
  {
    says: 'a count of last year',
    left: 'Last year 41 people were killed in the flooded valley.',
    right: KILLED,
  },
  {
    says: 'other things',
    left: 'In the old valley 41 people lost their homes.',
    right: 'In the old valley 43 bridges were painted.',
  },
  {
    says: 'other units',
    left: 'The flooded valley is 41 km long.',
    right: 'The flooded valley was hit by 43 percent of the storm.',
  },
  {
    says: 'a part of the whole',
    left: 'Boats took 30 of them to the school in the valley.',
    right: 'Boats took 43 people to the school in the valley.',
  },
  {
    says: 'a place in time',
    left: 'Divers reached the flooded pit two hours later.',
    right: 'Divers reached the flooded pit three hours later.',
  },
  {
    says: 'an ordinal',
    left: 'It was the 41st flood in the valley of the river.',
    right: 'It was the 43rd flood in the valley of the river.',
  },
  { says: 'a vague number', left: 'Dozens of people were killed in the flooded valley.', right: KILLED },
  {
    says: 'values far apart',
    left: 'The storm killed 12 people in the flooded valley.',
    right: 'In the flooded valley 900 people were killed.',
  },
  {
    says: 'a value that the other sentence gives too',
    left: 'The storm killed 41 people and hurt 43 in the flooded valley.',
    right: KILLED,
  },
  { says: 'another event', left: 'A bomb in Lund killed 41 people at a market.', right: KILLED },
])('no dispute: $says', async ({ left, right }) => {
  expect(await disputesIn(told(left, right))).toEqual([])
})

test.for([
  {
    ratio: 'four times',
    left: 'The storm killed 10 people in the flooded valley.',
    right: 'In the flooded valley 40 people were killed.',
    count: 1,
  },
  {
    ratio: 'more than four times',
    left: 'The storm killed 10 people in the flooded valley.',
    right: 'In the flooded valley 41 people were killed.',
    count: 0,
  },
])('values $ratio one another are disputed: $count', async ({ left, right, count }) => {
  expect(await disputesIn(told(left, right))).toHaveLength(count)
})

const [LEFT, RIGHT] = ['The storm killed 41 people in the flooded valley.', KILLED]

test.for<{ says: string; families: Families; count: number }>([
  { says: 'two origins', families: [['a'], ['b']], count: 1 },
  { says: 'a copy that changed the figure', families: [['a', 'b']], count: 0 },
  {
    says: 'copies of others',
    families: [
      ['a', 'x'],
      ['y', 'b'],
    ],
    count: 1,
  },
])('$says: $count', async ({ families, count }) => {
  expect(await disputesIn(told(LEFT, RIGHT), families)).toHaveLength(count)
})

test('a copy that changed the figure beside a voice of its own', async () => {
  const third = 'The flooded valley saw 43 people killed by the storm.'
  expect(await disputesIn(told(LEFT, RIGHT, third), [['a', 'b'], ['c']])).toHaveLength(1)
})

test('one article does not dispute with itself', async () => {
  expect(await disputesIn({ a: [OPENINGS[0] ?? '', LEFT, RIGHT] })).toEqual([])
})

test('all sources of a value stand on its side, the side of most of them first', async () => {
  const third = 'The flooded valley saw 43 people killed by the storm.'
  expect(await disputesIn(told(LEFT, RIGHT, third))).toEqual([
    'How many people were killed? 43 people: b:1,c:1 | 41 people: a:1',
  ])
})

test('three values are three sides of one question', async () => {
  const [dispute = '', ...others] = await disputesIn(
    told(LEFT, RIGHT, 'The flooded valley saw 47 people killed by the storm.'),
  )
  expect(others).toEqual([])
  expect(dispute.split(': ')).toHaveLength(4)
})

test('two quantities are two questions', async () => {
  const papers = {
    a: [
      'Trains ran late.',
      'The storm killed 41 people in the flooded valley.',
      'Power failed in 31,700 homes on the coast.',
    ],
    b: [
      'A cat sleeps there.',
      'In the flooded valley 43 people were killed.',
      'On the coast power failed in 35,100 homes.',
    ],
  }
  expect(await disputesIn(papers)).toEqual([
    'How many people were killed? 41 people: a:1 | 43 people: b:1',
    'Which figure: 31,700 homes or 35,100 homes? 31,700 homes: a:2 | 35,100 homes: b:2',
  ])
})
