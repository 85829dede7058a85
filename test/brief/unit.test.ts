import { expect, test } from 'vitest'
import { spaceOf } from '../../src/brief/unit.ts'
import { cosine } from '../../src/lib/tf-idf.ts'
import { articlesOf, names, placesOf, storyOf, type Told, unitAt } from '../rigs/articles.ts'

const placesIn = async (told: readonly Told[], language = 'en') =>
  placesOf((await storyOf({ a: { told, language } })).units)

test.for<{ says: string; told: Told[]; language?: string; places: string[] }>([
  { says: 'five words are a statement', told: ['The old ferry sails again.'], places: ['a:0'] },
  { says: 'four are a fragment', told: ['Trains ran late there.', 'The ferry sails again.'], places: [] },
  {
    says: 'a question states nothing',
    told: ['Will the old ferry sail again?', 'It sails to Lund again.'],
    places: ['a:1'],
  },
  {
    says: 'nor does one in a quotation',
    told: ['“Will the old ferry sail again?”', 'It sails to Lund again.'],
    places: ['a:1'],
  },
  {
    says: 'what is not in English proves nothing',
    language: 'de',
    told: [
      'Die alte Fähre nach Marlo fährt wieder.',
      ['Sie fährt ab Mai jeden Tag.', 'From May it sails every day.'],
    ],
    places: ['a:1'],
  },
])('$says', async ({ told, language, places }) => {
  expect(await placesIn(told, language)).toEqual(places)
})

test('English whose figures differ from the original proves nothing', async () => {
  const [article] = await articlesOf({
    a: { language: 'de', told: [['Sie fährt 160 Kilometer weit.', 'It sails 160 kilometres.']] },
  })
  if (!article) throw new Error('no article')
  const refused = {
    ...article,
    sentences: article.sentences.map((sentence) => ({
      ...sentence,
      ...(sentence.english && { english: { ...sentence.english, anchorsAgree: false } }),
    })),
  }
  expect(spaceOf([refused], names).units).toEqual([])
})

test('furniture, titles and headings are no evidence', async () => {
  const [article] = await articlesOf({
    a: ['The old ferry sails again.', 'It sails to Lund every day.', 'Snow fell all over the hills.'],
  })
  if (!article) throw new Error('no article')
  const roles = ['furniture', 'heading', 'body'] as const
  const sentences = article.sentences.map((sentence, index) => ({
    ...sentence,
    role: roles[index] ?? 'body',
  }))
  const { units } = spaceOf([{ ...article, sentences }], names)
  expect(units.map(({ ref, position }) => [ref.sentence, position])).toEqual([[2, 0]])
})

test('who says it counts little: two remarks of one speaker are not alike', async () => {
  const space = await storyOf({
    a: ['Ida Moll said the dam is safe.', 'Snow fell all over the hills.'],
    b: ['Ida Moll said trains will stop.', 'The dam in the hills is safe.'],
  })
  const near = (a: string, b: string) => cosine(unitAt(space, a).vector, unitAt(space, b).vector)
  expect(near('a:0', 'b:0')).toBeLessThan(0.1)
  expect(near('a:0', 'b:0')).toBeGreaterThan(0)
  expect(near('a:0', 'b:1')).toBeGreaterThan(0.5)
})

test('a value is the same word in every spelling', async () => {
  const space = await storyOf({
    a: ['The climb took nine hours in all.', 'Trains ran late all that day.'],
    b: ['After 9 hours they came down again.', 'After 7 hours they came down again.'],
  })
  const near = (a: string, b: string) => cosine(unitAt(space, a).vector, unitAt(space, b).vector)
  expect(near('a:0', 'b:0') - near('a:0', 'b:1')).toBeGreaterThan(0.1)
})

test('a word that every sentence has weighs least', async () => {
  const { weight } = await storyOf({
    a: ['The ferry sails to Lund again.', 'The ferry carries cars to Lund.'],
    b: ['A ferry hit the pier at night.'],
  })
  expect(weight('ferri')).toBeLessThan(weight('lund'))
  expect(weight('lund')).toBeLessThan(weight('pier'))
})

test('of very many articles only the beginnings are compared', async () => {
  const told = Array.from({ length: 21 }, () => 'The old ferry sails again today.')
  const [article] = await articlesOf({ a: told })
  if (!article) throw new Error('no article')
  const copies = (count: number) =>
    Array.from({ length: count }, (_, index) => ({ ...article, id: `a${index}` }))
  expect(spaceOf(copies(71), names).units).toHaveLength(71 * 21)
  expect(spaceOf(copies(72), names).units).toHaveLength(72 * 20)
  expect(spaceOf(copies(100), names).units).toHaveLength(100 * 20)
})
