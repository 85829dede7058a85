import { expect, test } from 'vitest'
import type { Brief, Line } from '../../src/brief/brief.ts'
import { composeBrief } from '../../src/brief/compose.ts'
import { articlesOf, names, type Papers } from '../rigs/articles.ts'

const briefOf = async (papers: Papers): Promise<Brief> =>
  composeBrief({ id: 'S', articles: await articlesOf(papers) }, { names })

const textsOf = (lines: readonly Line[]) => lines.map(({ text }) => text)

const HERALD = {
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
}

test('only what English words say becomes a fact; the others are named', async () => {
  const brief = await briefOf({
    herald: HERALD,
    danau: {
      outlet: 'Danau Pos',
      language: 'id',
      told: [
        'Bendungan Sorvo di atas lembah Brekka retak pada hari Senin.',
        'Sekitar 1.300 orang mengungsi dari lembah itu.',
      ],
    },
  })
  const lines = [...brief.facts, ...brief.singleSource]
  expect(lines.length).toBeGreaterThan(4)
  for (const { citations, support } of lines) {
    expect(citations.map(({ articleId }) => articleId)).toEqual(['herald'])
    expect(support).toMatchObject({ outlets: ['Lake Herald'], languages: ['en'], origins: 1 })
  }
  expect(brief.untranslated).toEqual(['danau'])
  expect(brief.support).toMatchObject({
    outlets: ['Lake Herald', 'Danau Pos'],
    languages: ['en', 'id'],
    origins: 2,
  })
  expect(brief.sources).toEqual([
    {
      articleId: 'herald',
      outlet: 'Lake Herald',
      language: 'en',
      title: 'Crack found in Sorvo dam above Brekka',
    },
    {
      articleId: 'danau',
      outlet: 'Danau Pos',
      language: 'id',
      title: 'Bendungan Sorvo di atas lembah Brekka retak pada hari Senin.',
      engine: '',
    },
  ])
})

test.for([
  { says: 'its title', title: 'Bendungan Sorvo retak', headline: 'Bendungan Sorvo retak' },
  { says: 'its first sentence', headline: 'Bendungan Sorvo di atas lembah Brekka retak pada hari Senin.' },
])(
  'without any English the headline is $says as printed, and nothing else is said',
  async ({ title, headline }) => {
    const told = [
      'Bendungan Sorvo di atas lembah Brekka retak pada hari Senin.',
      'Sekitar 900 orang mengungsi dari lembah itu.',
    ]
    const brief = await briefOf({ danau: { language: 'id', told, ...(title && { title }) } })
    expect(brief).toMatchObject({
      headline: { text: headline, citations: [{ articleId: 'danau', sentence: 0 }], wording: 'original' },
      summary: [],
      claims: [],
      facts: [],
      singleSource: [],
      disputes: [],
      timeline: [],
      quotes: [],
      untranslated: ['danau'],
      origins: [['danau']],
    })
  },
)

test('a translated source names the engine', async () => {
  const { sources } = await briefOf({
    seeblatt: {
      language: 'de',
      told: [['In der Nacht senkten Ingenieure den See.', 'During the night engineers lowered the lake.']],
    },
  })
  expect(sources).toEqual([
    expect.objectContaining({ articleId: 'seeblatt', language: 'de', engine: 'test memory' }),
  ])
})

test('an article of which one sentence is in English is not untranslated', async () => {
  const told = [
    'Am Montag wurde ein Riss in der Sorvo-Staumauer entdeckt.',
    ['In der Nacht senkten Ingenieure den See.', 'During the night engineers lowered the lake.'],
  ] as const
  const brief = await briefOf({ seeblatt: { language: 'de', told, published: '2024-12-30' } })
  expect(brief.untranslated).toEqual([])
  expect(textsOf([...brief.facts, ...brief.singleSource])).toEqual([told[1][1]])
  expect(brief.sources).toMatchObject([{ published: '2024-12-30', engine: 'test memory' }])
})

test('an empty body says nothing', async () => {
  expect(
    await briefOf({ herald: { title: 'Crack found in Sorvo dam above Brekka', told: [] } }),
  ).toMatchObject({
    headline: { text: 'Crack found in Sorvo dam above Brekka', citations: [], wording: 'original' },
    facts: [],
    singleSource: [],
    claims: [],
  })
  const brief = await briefOf({ herald: HERALD, empty: [] })
  expect(textsOf(brief.facts)).toEqual(textsOf((await briefOf({ herald: HERALD })).facts))
})

test('a story without articles is empty', () => {
  expect(composeBrief({ id: 'S', articles: [] }, { names })).toMatchObject({
    headline: { text: '', citations: [] },
    facts: [],
    sources: [],
    support: { outlets: [], origins: 0 },
  })
})

test('a long original headline is cut at a word', async () => {
  const title = `${'Bendungan Sorvo di atas lembah Brekka retak '.repeat(3)}lagi`
  const told = ['Bendungan Sorvo di atas lembah Brekka retak pada hari Senin.']
  const { headline } = await briefOf({ danau: { language: 'id', title, told } })
  expect(headline.text.length).toBeLessThanOrEqual(90)
  expect(headline.text).toBe(
    'Bendungan Sorvo di atas lembah Brekka retak Bendungan Sorvo di atas lembah Brekka retak…',
  )
})
