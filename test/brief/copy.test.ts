import { expect, test } from 'vitest'
import { COPIED, copiedShareIn } from '../../src/brief/copy.ts'
import { type Papers, storyOf, type Told } from '../rigs/articles.ts'

/** Shares of pairs of articles, "a b" for a and b. */
async function sharesOf(papers: Papers, ...pairs: string[]): Promise<number[]> {
  const share = copiedShareIn(await storyOf(papers))
  return pairs.map((pair) => {
    const [a = '', b = ''] = pair.split(' ')
    return share({ id: a }, { id: b })
  })
}

const AGENCY: Told[] = [
  'A crack was found in the Sorvo dam on Monday.',
  'Some 1,300 people left their homes in the valley below it.',
  'Engineers lowered the lake by two metres during the night.',
  'The governor of Halden visited the town of Brekka on Tuesday.',
  'He promised money for new houses, and for a second road.',
  'Divers will look at the wall of the dam from below.',
]
/** The same report, in other words and in German, without one sentence. */
const COPY: Told[] = [
  [
    'Am Montag wurde ein Riss in der Sorvo-Staumauer entdeckt.',
    'On Monday a crack was discovered in the Sorvo dam.',
  ],
  [
    'Rund 1300 Menschen verließen ihre Häuser im Tal darunter.',
    'About 1,300 people left their houses in the valley below.',
  ],
  [
    'Der Gouverneur von Halden besuchte am Dienstag die Stadt Brekka.',
    'The governor of Halden visited the town of Brekka on Tuesday.',
  ],
  [
    'Er versprach Geld für neue Häuser und eine zweite Straße.',
    'He promised money for new houses and a second road.',
  ],
]
const OWN_REPORT: Told[] = [
  'Residents of Brekka slept in a school after cracks appeared in a dam.',
  'The school has beds for 300 people, the town council said.',
  'On Tuesday Halden sent its governor to the town.',
  'Farmers fear for their fields along the river.',
  'The bus company drives children to the coast without asking for a fare.',
  'A bakery near the church gives away bread every morning.',
]

test('a copy in another language is told from a report of its own', async () => {
  const papers = { a: AGENCY, b: { language: 'de', told: COPY }, c: OWN_REPORT }
  const [copy = 0, own = 1, other = 1] = await sharesOf(papers, 'a b', 'a c', 'b c')
  expect(copy).toBeGreaterThan(3 * COPIED)
  expect(own).toBeLessThan(COPIED)
  expect(other).toBeLessThan(COPIED)
})

test('it does not matter which of the two comes first', async () => {
  const [there = 0, back = 1] = await sharesOf({ a: AGENCY, b: { language: 'de', told: COPY } }, 'a b', 'b a')
  expect(there).toBeCloseTo(back)
})

test('the same text is copied whole, and counts by the shorter one', async () => {
  const papers = { a: AGENCY, b: AGENCY, c: AGENCY.slice(0, 4) }
  expect(await sharesOf(papers, 'a b', 'a c', 'c a')).toEqual([1, 1, 1].map((share) => expect.closeTo(share)))
})

test('two short texts on one event share up to three sentences without copying', async () => {
  const papers = { a: AGENCY.slice(0, 4), b: { language: 'de', told: COPY.slice(0, 3) } }
  expect(await sharesOf(papers, 'a b')).toEqual([0])
})

test('only what stands in the same order is copied', async () => {
  const [first, second, third, fourth] = AGENCY as [string, string, string, string]
  const papers = {
    a: AGENCY.slice(0, 4),
    b: [fourth, third, second, first],
    c: [second, third, fourth, first],
  }
  expect(await sharesOf(papers, 'a b', 'a c')).toEqual([expect.closeTo(1 / 4), expect.closeTo(3 / 4)])
})

test('sentences that are hardly alike are no counterparts', async () => {
  const papers = {
    a: [
      'The council of Brekka met late in the evening.',
      'Farmers wait for rain and for new seed.',
      'Divers came from the coast with a lamp.',
      'Bakers gave bread and soup to the old.',
    ],
    b: [
      'In the evening snow fell there.',
      'Heavy rain drove them all indoors.',
      'Keepers saw a lamp over there.',
      'Some soup was cold at night.',
    ],
  }
  expect(await sharesOf(papers, 'a b')).toEqual([0])
})

test('an article without English sentences is no copy', async () => {
  const told = AGENCY.slice(0, 2)
  const silent = { language: 'de', told: COPY.map((piece) => piece[0] as string) }
  expect(await sharesOf({ a: told, b: silent }, 'a b', 'a x')).toEqual([0, 0])
})
