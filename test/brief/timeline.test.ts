import { expect, test } from 'vitest'
import { timelineOf } from '../../src/brief/timeline.ts'
import { claimOf, type Papers, speakerOf, storyOf, type Told } from '../rigs/articles.ts'

/** "when: text" of the claims, each given by its places. */
async function timesOf(papers: Papers, ...claims: string[][]): Promise<string[]> {
  const space = await storyOf(papers)
  return timelineOf(
    claims.map((places) => claimOf(space, places)),
    speakerOf,
  ).map(({ when, text }) => `${when}: ${text}`)
}

/** What one sentence alone is dated. */
const whenOf = async (sentence: string) =>
  (await timesOf({ a: [sentence] }, ['a:0'])).map((entry) => entry.split(':')[0])

test.for([
  { sentence: 'The bridge fell on 12 March 2024.', when: ['12 Mar 2024'] },
  { sentence: 'The bridge fell on Tuesday 12 March.', when: ['Tue 12 Mar'] },
  { sentence: 'The bridge fell on 12 March.', when: ['12 Mar'] },
  { sentence: 'The bridge fell in June 1998.', when: ['Jun 1998'] },
  { sentence: 'The bridge fell in December.', when: ['Dec'] },
  { sentence: 'The bridge was built in 1911.', when: ['1911'] },
  { sentence: 'The bridge fell on Sunday.', when: ['Sun'] },
  { sentence: 'The bridge fell in the rain.', when: [] },
  { sentence: 'Built in 1911, the bridge fell on 12 March.', when: ['12 Mar'] },
  { sentence: 'Built in 1911, the bridge fell in March.', when: ['Mar'] },
])('"$sentence" is dated $when, no more and no less', async ({ sentence, when }) => {
  expect(await whenOf(sentence)).toEqual(when)
})

const BRIDGE = (date: string, ...others: Told[]): Papers => ({
  a: ['The bridge at Lund fell on Tuesday.', ...others],
  b: [`On ${date} the bridge at Lund fell.`],
})

test('a weekday in one source and a date in another are one day', async () => {
  expect(await timesOf(BRIDGE('21 January'), ['a:0', 'b:0'])).toEqual([
    'Tue 21 Jan: The bridge at Lund fell on Tuesday.',
  ])
})

test.for([
  { day: 'Monday', when: 'Mon 20 Jan' },
  { day: 'Tuesday', when: 'Tue 21 Jan' },
  { day: 'Wednesday', when: 'Wed 15 Jan' },
  { day: 'Friday', when: 'Fri 17 Jan' },
  { day: '17 January', when: 'Fri 17 Jan' },
  { day: '1 January', when: 'Wed 1 Jan' },
  { day: '30 January', when: 'Thu 30 Jan' },
  { day: '17 February', when: '17 Feb' },
  { day: '12 January 2016', when: '12 Jan 2016' },
])('then $day is $when', async ({ day, when }) => {
  const crack = `Cracks were seen in it on ${day}.`
  expect(await timesOf(BRIDGE('21 January', crack), ['a:0', 'b:0'], ['a:1'])).toContain(`${when}: ${crack}`)
})

test.for([
  { date: '5 March', when: 'Fri 1 Mar' },
  { date: '4 March', when: 'Fri' },
])(
  'with Tuesday as $date, a Friday is $when: across a month it would need a year',
  async ({ date, when }) => {
    const crack = 'Cracks were seen in it on Friday.'
    expect(await timesOf(BRIDGE(date, crack), ['a:0', 'b:0'], ['a:1'])).toContain(`${when}: ${crack}`)
  },
)

test('two weekdays or two dates of one claim are no one day', async () => {
  const crack = 'Cracks were seen in it on Friday.'
  const weekdays = {
    a: ['The bridge fell on Tuesday, a day after Monday.', crack],
    b: ['On 21 January it fell there.'],
  }
  const dates = {
    a: ['The bridge fell on Tuesday night.', crack],
    b: ['On 21 January it fell, and on 22 January.'],
  }
  for (const papers of [weekdays, dates])
    expect(await timesOf(papers, ['a:0', 'b:0'], ['a:1'])).toContain(`Fri: ${crack}`)
})

test('the first claim that pairs a weekday with a date counts', async () => {
  const papers = {
    a: ['It fell on Tuesday 21 January.', 'It was closed on Monday 6 January.', 'It swayed on Friday there.'],
  }
  expect(await timesOf(papers, ['a:2'], ['a:0'], ['a:1'])).toContain('Fri 17 Jan: It swayed on Friday there.')
})

test.for([
  'A new bridge will open on Friday.',
  'A new bridge is due to open on Friday.',
  'A new bridge is expected to open on Friday.',
  'The mayor plans to open a new bridge on Friday.',
  'A new bridge is scheduled for Friday.',
])('what is still to come has no date of the past: "%s"', async (plan) => {
  expect(await timesOf(BRIDGE('21 January', plan), ['a:1'], ['a:0', 'b:0'])).toEqual([
    'Tue 21 Jan: The bridge at Lund fell on Tuesday.',
    `Fri: ${plan}`,
  ])
})

test.for([
  { sentence: 'The council paid for the paint, which was last renewed in 2009.', when: [] },
  { sentence: 'The council thanked the farmers who built the bridge in 1911.', when: [] },
  { sentence: 'They thanked Omar Fadel, who led the guild and built the bridge in 1911.', when: [] },
  { sentence: 'The council paid for a bridge that was built in 1911.', when: [] },
  { sentence: 'The bridge, which was built in 1911, fell on 12 March.', when: ['12 Mar'] },
  { sentence: 'The man who painted the bridge was hurt on 12 March.', when: ['12 Mar'] },
  { sentence: 'Police said that the bridge had fallen on 12 March.', when: ['12 Mar'] },
  { sentence: 'Farmers expect long detours after the bridge fell on Sunday.', when: [] },
  { sentence: 'Traffic stopped after the bridge fell on Sunday.', when: ['Sun'] },
  { sentence: 'After the bridge fell on Sunday, traffic stopped.', when: ['Sun'] },
  { sentence: 'The ferry came back after the bridge fell in 1911.', when: [] },
  { sentence: 'The bridge fell after a storm on Sunday.', when: ['Sun'] },
  { sentence: 'The council met on Monday after the bridge fell on Sunday.', when: ['Mon'] },
])('a clause about something else gives no date: "$sentence" $when', async ({ sentence, when }) => {
  expect(await whenOf(sentence)).toEqual(when)
})

test('from the oldest to what is to come', async () => {
  const told = [
    'A new bridge will open on 1 January.',
    'It fell on 12 March at noon.',
    'It was closed in 2016 after a fire.',
    'Cracks were seen on 9 March there.',
    'It was painted on 2 May 2016 at last.',
    'It was built in 1911 by farmers.',
    'It swayed in February when it blew.',
  ]
  const times = await timesOf({ a: told }, ...told.map((_, index) => [`a:${index}`]))
  expect(times.map((entry) => entry.split(':')[0])).toEqual([
    '1911',
    '2016',
    '2 May 2016',
    'Feb',
    '9 Mar',
    '12 Mar',
    '1 Jan',
  ])
})

test.for([
  { tier: 'opinion', shown: 0 },
  { tier: 'quarantine', shown: 0 },
  { tier: 'background', shown: 1 },
  { tier: 'detail', shown: 1 },
] as const)('a claim of tier $tier is shown: $shown', async ({ tier, shown }) => {
  const space = await storyOf({ a: ['The bridge fell on 12 March.'] })
  expect(timelineOf([claimOf(space, ['a:0'], { tier })], speakerOf)).toHaveLength(shown)
})

test('an entry cites its sentences and is short', async () => {
  const space = await storyOf({
    a: [
      'The old bridge over the river at Lund fell on 12 March in the rain of the night and the morning, amid a dispute over tolls.',
    ],
    b: ['On 12 March the bridge at Lund fell.'],
  })
  const [entry] = timelineOf([claimOf(space, ['a:0', 'b:0'])], speakerOf)
  expect(entry).toMatchObject({
    text: 'The old bridge over the river at Lund fell on 12 March in the rain of the night and the morning.',
    citations: [
      { articleId: 'a', sentence: 0 },
      { articleId: 'b', sentence: 0 },
    ],
    wording: 'source',
  })
})
