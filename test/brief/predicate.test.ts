import { expect, test } from 'vitest'
import { align } from '../../src/brief/align.ts'
import { clusterOf } from '../../src/brief/cluster.ts'
import { placesOf, storyOf } from '../rigs/articles.ts'

/** True where the first sentences of two articles are one claim. */
async function isOneClaim(left: string, right: string): Promise<boolean> {
  const space = await storyOf({
    a: [left, 'Farmers wait for rain and seed there.'],
    b: [right, 'Trains ran late.'],
  })
  return clusterOf(space, align(space).edges).some(
    (units) => placesOf(units).filter((place) => place.endsWith(':0')).length === 2,
  )
}

test.for([
  {
    left: 'The mill of Brekka was repainted in white on Monday, the parish said.',
    right: 'The mill of Brekka burned down on Monday, the parish said.',
  },
  {
    left: 'The parish of Brekka opened the new hall on Monday, the bishop said.',
    right: 'The parish of Brekka closed the new hall on Monday, the bishop said.',
  },
  {
    left: 'Minister Greta Solheim of Norway resigned on Monday.',
    right: 'Minister Greta Solheim of Norway married on Monday.',
  },
  {
    left: 'The parliament of Norway approved the fishing law on Monday.',
    right: 'The parliament of Norway rejected the fishing law on Monday.',
  },
  {
    left: 'The court of Lund upheld the old ban on trawling on Monday, the judge said.',
    right: 'The court of Lund overturned the old ban on trawling on Monday, the judge said.',
  },
  {
    left: 'Hungry wolves entered the valley of Marlo on Monday, the parish said.',
    right: 'Hungry wolves left the valley of Marlo on Monday, the parish said.',
  },
  {
    left: 'The parish of Brekka will open the old hall on Monday, the bishop said.',
    right: 'The parish of Brekka will close the old hall on Monday, the bishop said.',
  },
  {
    left: 'The price of herring rose in Brekka on Monday.',
    right: 'The price of herring fell in Brekka on Monday.',
  },
])('other events of one subject are two claims: "$left" "$right"', async ({ left, right }) => {
  expect(await isOneClaim(left, right)).toBe(false)
})

test.for([
  {
    says: 'a verb that stands for the other',
    left: 'A storm destroyed the mill of Brekka on Monday.',
    right: 'The mill of Brekka was wrecked on Monday.',
  },
  {
    says: 'a noun of the verb',
    left: 'The singer Greta Solheim died in Brekka on Monday.',
    right: 'The death of the singer Greta Solheim shook Brekka on Monday.',
  },
  {
    says: 'one of two verbs',
    left: 'The mill of Brekka was painted and opened on Monday.',
    right: 'The mill of Brekka was opened on Monday.',
  },
  {
    says: 'a denial of the opposite',
    left: 'The parliament of Norway did not approve the old fishing law on Monday.',
    right: 'The parliament of Norway rejected the old fishing law on Monday.',
  },
  {
    says: 'a figure',
    left: 'The mill of Brekka was sold for 12 million kroner on Monday.',
    right: 'The mill of Brekka fetched 12 million kroner on Monday.',
  },
  {
    says: 'an object',
    left: 'The parish of Brekka unveiled a new organ on Monday.',
    right: 'The parish of Brekka played its new organ on Monday.',
  },
  {
    says: 'the opposite of the other one',
    left: 'Lund beat Marlo in the last game of the cup.',
    right: 'Marlo lost the last game of the cup to Lund.',
  },
])('$says makes one claim: "$left" "$right"', async ({ left, right }) => {
  expect(await isOneClaim(left, right)).toBe(true)
})

test('a sentence that tells both of two opposites does not make them one claim', async () => {
  const space = await storyOf({
    a: ['The parish of Brekka opened the new hall on Monday.', 'Farmers wait for rain and seed there.'],
    b: ['The parish of Brekka opened the new hall on Monday and closed it.', 'Trains ran late.'],
    c: ['The parish of Brekka closed the new hall on Monday.', 'A cat sleeps there.'],
  })
  const clusters = clusterOf(space, align(space).edges).map((units) => placesOf(units))
  const withC = clusters.filter((places) => places.includes('c:0'))
  expect(withC.flat()).not.toContain('a:0')
})
