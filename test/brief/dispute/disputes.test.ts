import { expect, test } from 'vitest'
import {
  contradictionsIn,
  disputesOf,
  draftDisputes,
  isDisputedIn,
} from '../../../src/brief/dispute/disputes.ts'
import { type Papers, speakerOf, storyOf, unitAt } from '../../rigs/articles.ts'

const OPENINGS = [
  'The council of Brekka met on Sunday evening.',
  'Farmers in the hills wait for rain.',
  'Trains ran late.',
]

/** Each sentence is the second of an article of its own: a, b, c. */
const told = (...sentences: string[]): Papers =>
  Object.fromEntries(sentences.map((sentence, index) => ['abc'[index], [OPENINGS[index] ?? '', sentence]]))

const disputesIn = async (papers: Papers) =>
  disputesOf(draftDisputes(await storyOf(papers)), { families: [] }, speakerOf)

const FIGURES = told(
  'The storm killed 41 people in the flooded valley.',
  'In the flooded valley 43 people were killed, Ida Moll said.',
)

test('a side is told by its speaker, else by its outlet, and cites its sentence', async () => {
  expect(await disputesIn(FIGURES)).toEqual([
    {
      kind: 'number',
      question: 'How many people were killed?',
      sides: [
        {
          text: 'The storm killed 41 people in the flooded valley.',
          citations: [{ articleId: 'a', sentence: 1 }],
          wording: 'source',
          answer: '41 people',
          who: 'a',
        },
        {
          text: 'In the flooded valley 43 people were killed, Ida Moll said.',
          citations: [{ articleId: 'b', sentence: 1 }],
          wording: 'source',
          answer: '43 people',
          who: 'Ida Moll',
        },
      ],
    },
  ])
})

test('a copy that changed a figure differs, where another outlet printed it', async () => {
  const drafts = draftDisputes(await storyOf(FIGURES))
  expect(drafts).toHaveLength(1)
  expect(disputesOf(drafts, { families: [['a', 'b']] }, speakerOf)).toHaveLength(1)
  expect(disputesOf(drafts, { families: [['a'], ['b']] }, speakerOf)).toHaveLength(1)
})

test.for([
  {
    kind: 'negation',
    left: 'The museum offered a ransom for the mask.',
    right: 'The museum did not offer a ransom for the mask.',
  },
  {
    kind: 'mention',
    left: 'The two ministers discussed Greenland during their call on Friday.',
    right: 'The two ministers did not mention Greenland during their call on Friday.',
  },
])('a copy that dropped a word is no second voice: $kind', async ({ kind, left, right }) => {
  const drafts = draftDisputes(await storyOf(told(left, right)))
  expect(drafts.map((draft) => draft.kind)).toEqual([kind])
  expect(disputesOf(drafts, { families: [['a', 'b']] }, speakerOf)).toEqual([])
  expect(disputesOf(drafts, { families: [['a'], ['b']] }, speakerOf)).toHaveLength(1)
})

test('an outlet that says another thing than before differs from nobody', async () => {
  const [a, b] = Object.values(FIGURES)
  const papers = (outlet: string): Papers => ({
    a: { outlet: 'Lake Herald', told: a as string[] },
    b: { outlet, told: b as string[] },
  })
  expect(await disputesIn(papers('lake herald'))).toEqual([])
  expect(await disputesIn(papers('Seeblatt'))).toHaveLength(1)
})

test('a limit that a source gives is shown as a note', async () => {
  const [dispute] = await disputesIn(
    told(
      'The two ministers discussed Greenland during their call on Friday.',
      'The ministers did not mention Greenland in the televised part of the call.',
    ),
  )
  expect(dispute).toMatchObject({ kind: 'mention', note: expect.stringMatching(/in the televised part/) })
})

test('what is said and not said is no second dispute over true and not true', async () => {
  const disputes = await disputesIn(
    told(
      'The two ministers discussed Greenland during their call on Friday.',
      'The two ministers did not discuss Greenland during their call on Friday.',
    ),
  )
  expect(disputes.map(({ kind }) => kind)).toEqual(['mention'])
})

test('the question on which most sources speak comes first', async () => {
  const lamps = ['In all, 210 lamps sank near the pier.', 'In all, 230 lamps sank near the pier.'] as const
  const papers = {
    a: [OPENINGS[0] ?? '', lamps[0], 'The storm killed 41 people in the flooded valley.'],
    b: [OPENINGS[1] ?? '', lamps[1], 'In the flooded valley 43 people were killed.'],
    c: [OPENINGS[2] ?? '', 'The flooded valley saw 43 people killed by the storm.'],
  }
  const questions = (await disputesIn(papers)).map(({ question }) => question)
  expect(questions).toEqual(['How many people were killed?', 'Which figure: 210 lamps or 230 lamps?'])
})

test('at most six are shown', async () => {
  const things = ['lamps', 'chairs', 'tables', 'boats', 'sheep', 'ropes', 'bells']
  const lines = (change: number) =>
    things.map((thing, index) => `In all, ${(index + 2) * 101 + change} ${thing} sank near the pier.`)
  const papers = { a: [OPENINGS[0] ?? '', ...lines(0)], b: [OPENINGS[1] ?? '', ...lines(20)] }
  expect(draftDisputes(await storyOf(papers)).length).toBeGreaterThan(6)
  expect(await disputesIn(papers)).toHaveLength(6)
})

test('a figure takes a side, unless it meets both or none', async () => {
  const space = await storyOf({
    ...FIGURES,
    c: ['Trains ran late.', 'More than 40 people were killed by it.', 'It took 41 hours, and 90 boats.'],
  })
  const isDisputed = isDisputedIn(draftDisputes(space))
  const figures = (place: string) =>
    unitAt(space, place).anchors.flatMap((anchor) =>
      'value' in anchor ? [`${anchor.text}: ${isDisputed(anchor)}`] : [],
    )
  expect(figures('a:1')).toEqual(['41: true'])
  expect(figures('b:1')).toEqual(['43: true'])
  expect(figures('c:1')).toEqual(['40: false'])
  expect(figures('c:2')).toEqual(['41 hours: false', '90: false'])
})

test('with two disputes the figures of both take sides', async () => {
  const space = await storyOf({
    a: [
      OPENINGS[0] ?? '',
      'In all, 210 lamps sank near the pier.',
      'The storm killed 41 people in the flooded valley.',
    ],
    b: [
      OPENINGS[1] ?? '',
      'In all, 230 lamps sank near the pier.',
      'In the flooded valley 43 people were killed.',
    ],
  })
  const drafts = draftDisputes(space)
  expect(drafts).toHaveLength(2)
  const disputed = space.units.flatMap(({ anchors }) =>
    anchors.filter(isDisputedIn(drafts)).map(({ text }) => text),
  )
  expect(disputed).toEqual(['210', '41', '230', '43'])
})

test('both sides of a denial contradict one another, those of a figure and of one side do not', async () => {
  const denial = await storyOf(
    told(
      'The museum offered a ransom for the mask.',
      'The museum did not offer a ransom for the mask.',
      'The museum offered a ransom in gold for the mask.',
    ),
  )
  const contradict = contradictionsIn(draftDisputes(denial))
  expect(contradict(unitAt(denial, 'a:1'), unitAt(denial, 'b:1'))).toBe(true)
  expect(contradict(unitAt(denial, 'b:1'), unitAt(denial, 'c:1'))).toBe(true)
  expect(contradict(unitAt(denial, 'a:1'), unitAt(denial, 'c:1'))).toBe(false)
  expect(contradict(unitAt(denial, 'a:0'), unitAt(denial, 'b:1'))).toBe(false)
  const figures = await storyOf(FIGURES)
  expect(contradictionsIn(draftDisputes(figures))(unitAt(figures, 'a:1'), unitAt(figures, 'b:1'))).toBe(false)
})
