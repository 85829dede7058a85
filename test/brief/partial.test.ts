import { expect, test } from 'vitest'
import { inPartOf, partialsOf, withoutFiguresOf } from '../../src/brief/partial.ts'
import { names, storyOf } from '../rigs/articles.ts'

const place = ({ articleId, sentence }: { articleId: string; sentence: number }) => `${articleId}:${sentence}`

/** "figure: places" of the figures that only some carry. */
async function partialsIn(line: string, ...others: string[]) {
  const papers = Object.fromEntries([line, ...others].map((sentence, index) => [`a${index}`, [sentence]]))
  const { units } = await storyOf(papers)
  return partialsOf(line, units, names).map(({ text, citations }) => `${text}: ${citations.map(place)}`)
}

const LINE = 'Some 1,300 people left the valley on 12 March.'

test.for([
  {
    says: 'the number, in one source',
    line: LINE,
    others: ['People left the valley on 12 March.'],
    partial: ['1,300: a0:0'],
  },
  {
    says: 'the day',
    line: LINE,
    others: ['The valley was left by 1,300 people.'],
    partial: ['12 March: a0:0'],
  },
  {
    says: 'each its sources',
    line: LINE,
    others: ['The valley was left by 1,300 people.', 'On 12 March people left the valley.'],
    partial: ['1,300: a0:0,a1:0', '12 March: a0:0,a2:0'],
  },
  {
    says: 'nothing where all carry all',
    line: LINE,
    others: ['On 12 March 1,300 people left the valley.'],
    partial: [],
  },
  {
    says: 'another value',
    line: LINE,
    others: ['On 12 March 900 people left the valley.'],
    partial: ['1,300: a0:0'],
  },
  {
    says: 'nothing where one is rounded',
    line: 'Power failed in 31,700 homes.',
    others: ['Power failed in 32,000 homes.'],
    partial: [],
  },
  {
    says: 'a length of time',
    line: 'Divers worked for nine hours.',
    others: ['Divers worked all night long.'],
    partial: ['nine hours: a0:0'],
  },
  {
    says: 'a share',
    line: 'Traffic fell by 2 percent there.',
    others: ['Traffic on the road fell.'],
    partial: ['2 percent: a0:0'],
  },
  {
    says: 'a year',
    line: 'The lake was dug in 1911.',
    others: ['The lake was dug by farmers.'],
    partial: ['1911: a0:0'],
  },
  {
    says: 'not "two"',
    line: 'The two mayors met in Marlo.',
    others: ['The mayors met in Marlo again.'],
    partial: [],
  },
  {
    says: '"three"',
    line: 'The three mayors met in Marlo.',
    others: ['The mayors met in Marlo again.'],
    partial: ['three: a0:0'],
  },
  {
    says: 'not a weekday',
    line: 'The mayors met on Monday there.',
    others: ['The mayors met in Marlo again.'],
    partial: [],
  },
  {
    says: 'not "dozens"',
    line: 'Dozens of mayors met in Marlo.',
    others: ['The mayors met in Marlo again.'],
    partial: [],
  },
])('only some carry $says', async ({ line, others, partial }) => {
  expect(await partialsIn(line, ...others)).toEqual(partial)
})

test('a figure that no cited sentence carries is nobody’s in part', async () => {
  const { units } = await storyOf({
    a: ['People left the valley on 12 March.'],
    b: ['People left on 12 March.'],
  })
  expect(partialsOf(LINE, units, names)).toEqual([])
})

test('a sentence that says less than two fifths of the line carries it in part', async () => {
  const space = await storyOf({
    a: ['Divers found gold coins there on a wreck.'],
    b: ['They saw a wreck, and gold lay there too.'],
    c: ['They saw a wreck lying there in the bay.'],
  })
  const weighed = { ...space, weight: (term: string) => (term === 'wreck' ? 1.5 : 1) }
  expect(inPartOf('Divers found gold coins there on a wreck.', space.units, weighed).map(place)).toEqual([
    'c:0',
  ])
})

test.for([
  { says: 'guesses', other: 'Divers may have found gold coins on a wreck.' },
  { says: 'denies', other: 'Divers found no gold coins on a wreck.' },
])('a sentence that $says what the line states carries it in part', async ({ other }) => {
  const line = 'Divers found gold coins there on a wreck.'
  const space = await storyOf({ a: [line], b: [other] })
  expect(inPartOf(line, space.units, space).map(place)).toEqual(['b:0'])
  expect(inPartOf(other, space.units, space).map(place)).toEqual(['a:0'])
})

test.for([
  { says: 'none of the figures', other: 'People left their homes in the valley.', lacking: ['b:1'] },
  { says: 'one of them', other: 'People left the valley for nine days.', lacking: [] },
  { says: 'a vague one', other: 'More than a thousand people left the valley.', lacking: [] },
])('a sentence that gives $says confirms the line accordingly', async ({ other, lacking }) => {
  const line = 'Some 1,300 people left the valley for nine days.'
  const { units } = await storyOf({
    a: ['Rain fell on the hills again.', line],
    b: ['Snow lies on the hills.', other],
  })
  const told = units.filter(({ position }) => position === 1)
  expect(withoutFiguresOf(line, told, names).map(place)).toEqual(lacking)
})

test('first sentences tell one event whatever figure each begins with', async () => {
  const line = 'A storm killed 41 people in Marlo.'
  const { units } = await storyOf({ a: [line], b: ['A storm struck Marlo at night.'] })
  expect(withoutFiguresOf(line, units, names)).toEqual([])
})
