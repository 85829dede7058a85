import { expect, test } from 'vitest'
import { align } from '../../src/brief/align.ts'
import { clusterOf } from '../../src/brief/cluster.ts'
import { composeBrief } from '../../src/brief/compose.ts'
import { articlesOf, names, type Papers, placesOf, storyOf, type Told } from '../rigs/articles.ts'

/** Third reports of one town, so that no sentence in question is the first of its article. */
const OPENINGS = [
  'Trains ran late that morning.',
  'Farmers wait for rain and seed.',
  'A cat sleeps in the museum.',
]

const storyOfThree = (...sentences: Told[]): Papers =>
  Object.fromEntries(sentences.map((sentence, index) => ['abc'[index], [OPENINGS[index] ?? '', sentence]]))

/** The claims of more than one sentence, by places. */
async function claimsIn(papers: Papers) {
  const space = await storyOf(papers)
  const clusters = clusterOf(space, align(space).edges)
  return clusters.filter(({ length }) => length > 1).map((units) => placesOf(units).toSorted())
}

test.for([
  {
    says: 'flood: other people did another thing',
    left: 'About 350 people were evacuated from their homes in the lower town.',
    right: 'The army sent 120 soldiers who helped with the evacuation of the lower town.',
  },
  {
    says: 'flood: the number counts other things',
    left: 'About 350 people were evacuated from their homes in the lower town.',
    right: 'Power was cut in 350 homes in the lower town.',
  },
  {
    says: 'flood: as many meals as people',
    left: 'A school gym was opened as a shelter for 200 people.',
    right: 'Volunteers served 200 meals at the school gym.',
  },
  {
    says: 'election: a share of voters, not of the vote',
    left: 'The Greens took 31 percent of the vote, up six points.',
    right: 'Some 31 percent of voters cast their ballots by mail.',
  },
  {
    says: 'election: another remark of one speaker',
    left: 'Conservative leader Jan Holm conceded defeat before midnight.',
    right: 'Conservative leader Jan Holm said he would stay on.',
  },
  {
    says: 'strike: the same sum for another thing',
    left: 'Chief executive Maria Lund said the strike would cost 5 million euros a day.',
    right: 'Kestrel plans to invest 5 million euros in the plant this year.',
  },
  {
    says: 'fire: the same sum for another thing',
    left: 'The damage is put at 4 million euros.',
    right: 'The factory was insured for 4 million euros.',
  },
  {
    says: 'court: as many witnesses as clients',
    left: 'The judges found that he had cheated 140 clients.',
    right: 'The court heard 140 witnesses before the judges ruled.',
  },
  {
    says: 'transfer: another club pays for another thing',
    left: 'Porto Alto paid 28 million euros for the striker.',
    right: 'Selby will spend 28 million euros on a new stand.',
  },
  {
    says: 'transfer: as many goals of another one',
    left: 'Milan Kova scored 19 goals last season.',
    right: 'Porto Alto scored only 19 goals in the first half of the season.',
  },
  {
    says: 'police: as many officers as men arrested',
    left: 'Police arrested 25 people after windows were smashed.',
    right: 'Police said 25 officers were injured.',
  },
])('a near miss is no second voice ($says)', async ({ left, right }) => {
  expect(await claimsIn(storyOfThree(left, right))).toEqual([])
})

test.for([
  {
    says: 'people and residents',
    left: 'About 350 people were evacuated from their homes in the lower town.',
    right: 'Around 350 residents had to leave their homes in the lower town.',
  },
  {
    says: 'houses and homes',
    left: 'More than 400 houses collapsed in the district of Lemba.',
    right: 'Over 400 homes were destroyed in the district of Lemba.',
  },
  {
    says: 'a figure of one speaker',
    left: 'About 2,400 workers joined the strike, the union said.',
    right: 'According to the union, some 2,400 workers downed tools.',
  },
  {
    says: 'a vague figure',
    left: 'About 9,000 people spent the night in the open.',
    right: 'Thousands of people spent the night on the street.',
  },
  {
    says: 'a share of one thing',
    left: 'The Greens took 31 percent of the vote, up six points.',
    right: 'With 31 percent of the vote the Greens improved by six points.',
  },
  {
    says: 'more figures in one of them',
    left: 'More than 80 firefighters fought the flames for nine hours.',
    right: 'It took nine hours to put out the flames.',
  },
])('other words for the same are one claim ($says)', async ({ left, right }) => {
  expect(await claimsIn(storyOfThree(left, right))).toEqual([['a:1', 'b:1']])
})

test('no third sentence brings two together that tell of other things', async () => {
  const claims = await claimsIn(
    storyOfThree(
      'Milan Kova scored 19 goals last season.',
      'He scored 19 goals last season.',
      'Porto Alto scored 19 goals last season.',
    ),
  )
  expect(claims).not.toContainEqual(expect.arrayContaining(['a:1', 'c:1']))
})

test('a translated near miss is no second voice either', async () => {
  const claims = await claimsIn({
    a: [OPENINGS[0] ?? '', 'About 350 people were evacuated from their homes in the lower town.'],
    b: {
      language: 'de',
      told: [
        'Die Bauern warten auf Regen und Saat.',
        [
          'Die Armee schickte 120 Soldaten, die bei der Evakuierung der Unterstadt halfen.',
          'The army sent 120 soldiers who helped with the evacuation of the lower town.',
        ],
      ],
    },
  })
  expect(claims).toEqual([])
})

test('reports of one town and one day do not tell one event for that', async () => {
  const claims = await claimsIn({
    a: ['A wildfire near Corvo forced hundreds of people to flee on Sunday.'],
    b: ['A road between Corvo and Lima was closed on Sunday because of smoke.'],
  })
  expect(claims).toEqual([])
})

test('an outlet does not confirm itself: neither a fact nor a story has two origins for it', async () => {
  const told = ['The Sorvo dam broke on Monday morning.', 'Some 1,300 people left their homes in the valley.']
  const papers = (second: string): Papers => ({
    a: { outlet: 'Lake Herald', told },
    b: {
      outlet: second,
      told: ['On Monday morning the Sorvo dam broke.', 'In the valley 1,300 people left their homes.'],
    },
  })
  const briefOf = async (second: string) =>
    composeBrief({ id: 'S', articles: await articlesOf(papers(second)) }, { names })
  const [own, other] = [await briefOf('The Lake Herald'), await briefOf('Seeblatt')]
  for (const [brief, origins] of [
    [own, 1],
    [other, 2],
  ] as const) {
    expect(brief.support.origins).toBe(origins)
    expect(brief.facts[0]?.citations).toHaveLength(2)
    expect(brief.facts.map(({ support }) => support.origins)).toEqual(brief.facts.map(() => origins))
  }
  expect(own.support.outlets).toEqual(['Lake Herald'])
})
