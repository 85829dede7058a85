import { expect, test } from 'vitest'
import { align, type Edge } from '../../src/brief/align.ts'
import { clusterOf } from '../../src/brief/cluster.ts'
import type { Unit } from '../../src/brief/unit.ts'
import { type Papers, placesOf, storyOf, unitAt } from '../rigs/articles.ts'

const pairOf = ({ a, b }: Edge) => placesOf([a, b]).join(' ')

/** Edges and clusters, by places. */
async function clustersIn(papers: Papers, contradict?: (a: Unit, b: Unit) => boolean) {
  const space = await storyOf(papers)
  const { edges } = align(space)
  return { edges: edges.map(pairOf), clusters: clusterOf(space, edges, contradict).map(placesOf) }
}

/** Third reports of one story, so that no sentence in question is the first of its article. */
const OPENINGS = [
  'Trains ran late that morning.',
  'Farmers wait for rain and seed.',
  'A cat sleeps in the museum.',
]

const storyOfThree = (...sentences: string[]): Papers =>
  Object.fromEntries(sentences.map((sentence, index) => ['abc'[index], [OPENINGS[index] ?? '', sentence]]))

test('sentences that say the same are one cluster, every other one stands alone', async () => {
  const { clusters } = await clustersIn(
    storyOfThree(
      'A crack was found in the Sorvo dam on Monday.',
      'On Monday a crack was found in the old Sorvo dam.',
      'They found a crack in the Sorvo dam on Monday.',
    ),
  )
  expect(clusters.map((places) => places.toSorted())).toEqual([
    ['a:0'],
    ['a:1', 'b:1', 'c:1'],
    ['b:0'],
    ['c:0'],
  ])
})

test('no chains: what is like the second but not like the first does not join them', async () => {
  const { edges, clusters } = await clustersIn(
    storyOfThree(
      'The mayor of Brekka called a painter about the walls of the old school.',
      'The mayor of Brekka called a painter, and the painter called a shop in Lund about brushes.',
      'Two men and a shop in Lund sold brushes to some painter for very little money.',
    ),
  )
  expect(edges).toEqual(['a:1 b:1', 'b:1 c:1'])
  expect(clusters).toEqual([['a:0'], ['a:1', 'b:1'], ['b:0'], ['c:0'], ['c:1']])
})

test('a bound is joined with one of two values that meet it, never with both', async () => {
  const { edges, clusters } = await clustersIn(
    storyOfThree(
      'A storm killed 41 people in Marlo.',
      'The storm in Marlo killed more than 40 people.',
      'In Marlo the storm killed 43 people.',
    ),
  )
  expect(edges).toEqual(['a:1 b:1', 'b:1 c:1'])
  expect(clusters.filter(({ length }) => length > 1)).toHaveLength(1)
  expect(clusters.flat().toSorted()).toEqual(['a:0', 'a:1', 'b:0', 'b:1', 'c:0', 'c:1'])
})

test('sentences that contradict one another stay apart, however alike', async () => {
  const papers = storyOfThree(
    'The museum offered a ransom for its mask.',
    'The museum did not offer a ransom for its mask.',
  )
  const together = await clustersIn(papers)
  const denies = ({ english }: Unit) => english.includes(' not ')
  const apart = await clustersIn(papers, (a, b) => denies(a) !== denies(b))
  expect(together.clusters.filter(({ length }) => length > 1)).toHaveLength(1)
  expect(apart.clusters).toEqual([['a:0'], ['a:1'], ['b:0'], ['b:1']])
})

test('the strongest pairs are joined first', async () => {
  const space = await storyOf(
    storyOfThree(
      'The museum offered a ransom of gold for its mask.',
      'The museum offered a ransom for its mask.',
      'The museum offered a ransom of silver for its mask.',
    ),
  )
  const edge = (a: string, b: string, similarity: number) => ({
    a: unitAt(space, a),
    b: unitAt(space, b),
    similarity,
  })
  const edges = [edge('a:1', 'b:1', 0.5), edge('b:1', 'c:1', 0.6)]
  const gold = (a: Unit, b: Unit) =>
    [a, b].some((unit) => unit.english.includes('gold')) &&
    [a, b].some((unit) => unit.english.includes('silver'))
  const joined = clusterOf(space, edges, gold).find(({ length }) => length > 1)
  expect(placesOf(joined ?? []).toSorted()).toEqual(['b:1', 'c:1'])
})

test('the most typical sentence comes first', async () => {
  const { clusters } = await clustersIn(
    storyOfThree(
      'Thieves stole a bronze mask from the museum through a window.',
      'Thieves stole a bronze mask from the museum.',
      'Thieves stole the mask from the museum in Uppsala before dawn.',
    ),
  )
  expect(clusters.find(({ length }) => length === 3)?.[0]).toBe('b:1')
})

const FIGURES = [
  'Guards counted 1,300 lamps and 45 chairs along the northern pier.',
  'Bakers sold 1,300 loaves to 45 sailors from distant islands.',
] as const

const APART = [['a:0'], ['a:1'], ['b:0'], ['b:1']]

/** Clusters of a story in which two sentences are given as a pair. */
async function joinedIn(papers: Papers, left: string, right: string) {
  const space = await storyOf(papers)
  const pair = { a: unitAt(space, left), b: unitAt(space, right), similarity: 1 }
  return clusterOf(space, [pair])
    .map((units) => placesOf(units).toSorted())
    .toSorted()
}

test('sentences that share little but their figures are no claim', async () => {
  expect(await joinedIn(storyOfThree(...FIGURES), 'a:1', 'b:1')).toEqual(APART)
})

test('but two first sentences are, which tell one event in other words', async () => {
  const [left, right] = FIGURES
  const papers = { a: [left, 'Trains ran late that morning.'], b: [right, 'Farmers wait for rain and seed.'] }
  expect(await joinedIn(papers, 'a:0', 'b:0')).toEqual([['a:0', 'b:0'], ['a:1'], ['b:1']])
})

test('a first sentence and a later one that share little are no claim either', async () => {
  const [left, right] = FIGURES
  const papers = { a: [left, 'Trains ran late that morning.'], b: ['Farmers wait for rain and seed.', right] }
  expect(await joinedIn(papers, 'a:0', 'b:1')).toEqual(APART)
})

test('nor are sentences that share little but their names', async () => {
  const [left, right] = [
    'Greta Solheim of Norway spoke to the dockers.',
    'Norway fears that Greta Solheim is ill.',
  ]
  expect(await joinedIn(storyOfThree(left, right), 'a:1', 'b:1')).toEqual(APART)
})

test('a short sentence belongs to a long one that says all of it', async () => {
  const short = 'A crack was found in the dam.'
  const long =
    'While farmers drove sheep up the hills and children slept in a school with blankets from the church, keepers found a crack in the dam, and a bus took old people to the coast.'
  expect(await joinedIn(storyOfThree(short, long), 'a:1', 'b:1')).toContainEqual(['a:1', 'b:1'])
})

test('two sentences of one article may say what one of another says', async () => {
  const { clusters } = await clustersIn({
    a: [OPENINGS[0] ?? '', 'A crack was found in the Sorvo dam.', 'In the Sorvo dam there was a crack.'],
    b: [OPENINGS[1] ?? '', 'In the Sorvo dam a crack was found.'],
  })
  expect(clusters.find(({ length }) => length > 1)?.toSorted()).toEqual(['a:1', 'a:2', 'b:1'])
})

test('without pairs every sentence is a cluster', async () => {
  const space = await storyOf(storyOfThree('It rained in Brekka all night.'))
  expect(clusterOf(space, []).map(placesOf)).toEqual([['a:0'], ['a:1']])
})
