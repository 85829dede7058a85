import { expect, test } from 'vitest'
import type { Brief, EvidenceRef, Line } from '../../src/brief/brief.ts'
import { composeBrief } from '../../src/brief/compose.ts'
import { articlesOf, names, type Papers } from '../rigs/articles.ts'

const briefOf = async (papers: Papers): Promise<Brief> =>
  composeBrief({ id: 'S', articles: await articlesOf(papers) }, { names })

const place = ({ articleId, sentence }: EvidenceRef) => `${articleId}:${sentence}`
const textsOf = (lines: readonly Line[]) => lines.map(({ text }) => text)

/** Three reports of their own, and a copy of the first one in German. */
const DAM: Papers = {
  herald: {
    outlet: 'Lake Herald',
    title: 'Crack found in Sorvo dam above Brekka',
    told: [
      'A crack was found in the Sorvo dam on Monday.',
      'Some 1,300 people left their homes in the valley below it.',
      'Engineers lowered the lake by two metres during the night.',
      '“We had no time to warn the farms,” mayor Ida Moll said.',
      'Trains through the valley stopped at noon.',
      'Divers will look at the wall from below.',
    ],
  },
  seeblatt: {
    outlet: 'Seeblatt',
    language: 'de',
    told: [
      [
        'Am Montag wurde ein Riss in der Sorvo-Staumauer entdeckt.',
        'On Monday a crack was discovered in the Sorvo dam.',
      ],
      [
        'Rund 1300 Menschen verließen ihre Häuser im Tal darunter.',
        'About 1,300 people left their houses in the valley below.',
      ],
      [
        'In der Nacht senkten Ingenieure den See um zwei Meter.',
        'During the night engineers lowered the lake by two metres.',
      ],
      ['Am Mittag hielten die Züge durch das Tal an.', 'At midday the trains through the valley stopped.'],
      ['Taucher werden die Mauer von unten ansehen.', 'Divers will look at the wall from below.'],
    ],
  },
  tidings: {
    outlet: 'Brekka Tidings',
    title: 'Brekka school takes in 900 people',
    told: [
      'In all, 900 people left their homes in the valley below the Sorvo dam.',
      'They slept in a school in Brekka after a crack was found in the dam on Monday.',
      'The school has beds for 300 of them, the town council said.',
      'Farmers fear for their fields along the river.',
      'A bakery near the church gives away bread every morning.',
      'Ida Moll told parents that lessons would start again on Thursday.',
      'The bus company drives children to the coast.',
    ],
  },
}

test('a copy in another language is the same origin, and adds no second voice', async () => {
  const brief = await briefOf(DAM)
  expect(brief.origins).toEqual([['herald', 'seeblatt'], ['tidings']])
  expect(brief.support).toMatchObject({ outlets: ['Lake Herald', 'Seeblatt', 'Brekka Tidings'], origins: 2 })
  const lake = brief.claims.find(({ evidence }) => evidence.map(place).includes('herald:2'))
  expect(lake?.support).toMatchObject({
    outlets: ['Lake Herald', 'Seeblatt'],
    languages: ['en', 'de'],
    origins: 1,
  })
  const crack = brief.claims.find(({ evidence }) => evidence.map(place).includes('herald:0'))
  expect(crack?.support).toMatchObject({ outlets: { length: 3 }, origins: 2 })
})

test('leads with what both origins say, and shows where they differ', async () => {
  const brief = await briefOf(DAM)
  expect(brief.facts[0]).toMatchObject({ tier: 'lead', support: { origins: 2 } })
  expect(brief.facts[0]?.text).toMatch(/crack was found in the Sorvo dam/)
  expect(brief.summary.every(({ support }) => support.origins > 1)).toBe(true)
  expect(brief.summary.length).toBeGreaterThan(0)
  expect(brief.headline.text).toBe('Crack found in Sorvo dam above Brekka')
  expect(brief.disputes.map(({ sides }) => sides.map(({ answer }) => answer))).toEqual([
    [expect.stringContaining('1,300 people'), expect.stringContaining('900 people')],
  ])
})

test('facts of several origins come first, then those of several outlets', async () => {
  const { facts } = await briefOf(DAM)
  expect(facts.map(({ support }) => `${support.origins} of ${support.outlets.length}`)).toEqual([
    '2 of 3',
    '1 of 2',
    '1 of 2',
    '1 of 2',
    '1 of 2',
  ])
})

test('where few facts have several sources, those with a figure, a day or a quotation join them', async () => {
  const told = [
    'A cat sleeps in the old museum.',
    'Thieves stole 12 masks in Uppsala.',
    'Police closed a road on Monday.',
    'Bakers gave bread to children.',
    'Divers worked for nine hours below.',
  ]
  const { facts, singleSource } = await briefOf({ a: told })
  expect(textsOf(facts).toSorted()).toEqual([told[4], told[2], told[1]].toSorted())
  expect(textsOf(singleSource).toSorted()).toEqual([told[0], told[3]].toSorted())
})

test('at most six facts of one source, and fifteen lines beside them', async () => {
  const subjects =
    'Sailors Bakers Keepers Farmers Divers Painters Nurses Drivers Judges Monks Pilots Weavers'.split(' ')
  const verbs = 'mended sold counted sheared found primed washed parked signed rang flew wove'.split(' ')
  const objects = 'sails loaves sheets lambs coins doors towels buses wills bells kites shawls'.split(' ')
  const others = 'lamps pears hats shoes chairs stamps spoons maps ropes drums tents soaps'.split(' ')
  const told = subjects.flatMap((subject, index) => [
    `${subject} ${verbs[index]} ${index + 31} ${objects[index]} there.`,
    `Nobody lost ${index + 71} ${others[index]} in ${['Lund', 'Marlo', 'Brekka'][index % 3]}.`,
  ])
  const { facts, singleSource } = await briefOf({ a: told })
  expect([facts.length, singleSource.length]).toEqual([6, 15])
  expect(new Set(textsOf([...facts, ...singleSource])).size).toBe(21)
})

test('a fact with a disputed figure is marked, others are not', async () => {
  const { facts } = await briefOf(DAM)
  const marked = facts.filter(({ disputed }) => disputed)
  expect(marked.length).toBeGreaterThan(0)
  for (const { text } of facts)
    expect(facts.find((fact) => fact.text === text)?.disputed).toBe(/1,300|900/.test(text))
})

test('every sentence proves one claim at the most, and every line cites a sentence of its articles', async () => {
  const articles = await articlesOf(DAM)
  const brief = composeBrief({ id: 'S', articles }, { names })
  const evidence = brief.claims.flatMap((claim) => claim.evidence.map(place))
  expect(new Set(evidence).size).toBe(evidence.length)
  const all = new Set(articles.flatMap(({ id, sentences }) => sentences.map(({ index }) => `${id}:${index}`)))
  const lines = [
    brief.headline,
    ...brief.facts,
    ...brief.singleSource,
    ...brief.timeline,
    ...brief.disputes.flatMap(({ sides }) => sides),
  ]
  for (const { citations } of lines) {
    expect(citations.length).toBeGreaterThan(0)
    expect(citations.map(place).filter((at) => !all.has(at))).toEqual([])
  }
})

test('single-source lines are no facts of the list, and of one origin', async () => {
  const { facts, singleSource } = await briefOf(DAM)
  expect(singleSource.length).toBeGreaterThan(0)
  for (const line of singleSource) expect(line.support.origins).toBe(1)
  expect(textsOf(singleSource).filter((text) => textsOf(facts).includes(text))).toEqual([])
})

test('the order of the articles does not change what is said', async () => {
  const said = async (papers: Papers) => {
    const brief = await briefOf(papers)
    return {
      headline: brief.headline.text,
      facts: textsOf(brief.facts).toSorted(),
      single: textsOf(brief.singleSource).toSorted(),
      timeline: brief.timeline.map(({ when, text }) => `${when} ${text}`),
      quotes: brief.quotes.map(({ speaker, text }) => `${speaker}: ${text}`),
      answers: brief.disputes.map(({ sides }) => sides.map(({ answer }) => answer).toSorted()),
      origins: brief.origins.map((family) => family.toSorted().join('+')).toSorted(),
    }
  }
  expect(await said(Object.fromEntries(Object.entries(DAM).toReversed()))).toEqual(await said(DAM))
})

test('one article alone is told too', async () => {
  const brief = await briefOf({ herald: DAM.herald ?? [] })
  expect(brief.facts.length).toBeGreaterThanOrEqual(4)
  expect(brief.summary.length).toBeGreaterThan(0)
  expect(brief).toMatchObject({
    disputes: [],
    untranslated: [],
    origins: [['herald']],
    support: { origins: 1 },
  })
})

test('the newest article tells what is old', async () => {
  const told = ['A crack was found in the Sorvo dam on Monday.', 'The dam was raised by nine metres in 2024.']
  const later = { told: ['Farmers wait for rain and for seed.'], published: '2025-01-03' }
  const { claims } = await briefOf({ herald: { told, published: '2024-12-30' }, later })
  expect(claims.map(({ id, tier }) => [id, tier])).toContainEqual(['herald:1', 'background'])
})

test('analysis that nobody is named for is no fact and no single-source line', async () => {
  const told = [
    'A crack was found in the Sorvo dam on Monday.',
    'The dam may signal that the province must rethink its lakes.',
  ]
  const brief = await briefOf({ herald: told })
  expect(textsOf([...brief.facts, ...brief.singleSource])).toEqual([told[0]])
})

test.for([
  { says: 'of the year before', published: '2025-01-03', tier: 'background' },
  { says: 'of the same year', published: '2024-12-30', tier: 'detail' },
])('a year is old for a reader $says', async ({ published, tier }) => {
  const told = ['A crack was found in the Sorvo dam on Monday.', 'The dam was raised by nine metres in 2024.']
  const brief = await briefOf({ herald: { told, published } })
  expect(brief.claims.map((claim) => [claim.id, claim.tier])).toContainEqual(['herald:1', tier])
})

test('an outlet counts as one in every fact when one article tells that its name and its host are one', async () => {
  const papers = {
    a: { outlet: 'Lake Herald', told: ['The Arvik dam broke on Monday morning after heavy rain.'] },
    b: { outlet: 'herald.example', told: ['After heavy rain the Arvik dam broke on Monday morning.'] },
    c: { outlet: 'Lake Herald', told: ['Two roads near Arvik were closed by the police at noon.'] },
  }
  const articles = (await articlesOf(papers)).map((article) =>
    article.id === 'c' ? { ...article, url: 'https://www.herald.example/roads' } : article,
  )
  const { facts, support } = composeBrief({ id: 'S', articles }, { names })
  expect(facts.some(({ citations }) => citations.length > 1)).toBe(true)
  for (const told of [support, ...facts.map((fact) => fact.support)])
    expect(told).toMatchObject({ outlets: ['Lake Herald'], origins: 1 })
})
