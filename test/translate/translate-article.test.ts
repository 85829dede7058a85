import { expect, test, vi } from 'vitest'
import { type Article, englishOf } from '../../src/article/article.ts'
import { translateArticle } from '../../src/translate/translate-article.ts'
import type { Translator } from '../../src/translate/translator.ts'
import { articleOf, NAMES } from './sample.ts'

/** An engine that knows these sentences, and remembers what it was asked. */
function engine(id: string, english: Readonly<Record<string, string>>, languages = ['de']) {
  const translate = vi.fn<Translator['translate']>(async (sentences) =>
    sentences.map((sentence) => {
      const text = english[sentence]
      return text === undefined ? undefined : { text, engine: id }
    }),
  )
  return { id, languages: () => languages, translate }
}

const englishIn = ({ title, sentences }: Article) =>
  [title, ...sentences].map((line) => line && englishOf(line))
const enginesIn = ({ sentences }: Article) => sentences.map(({ english }) => english?.engine)

test('translates title and sentences, each in its own language, in one question a language', async () => {
  const article = articleOf([['Ja.', { text: 'Ja visst.', language: 'nb' }, 'Nein.']])
  const titled = { ...article, title: { original: 'Die Brücke', language: 'de', anchors: [] } }
  const words = { 'Die Brücke': 'The bridge', 'Ja.': 'Yes.', 'Nein.': 'No.', 'Ja visst.': 'Certainly.' }
  const both = engine('e', words, ['de-AT', 'no'])
  const english = await translateArticle(titled, [both], NAMES)
  expect(englishIn(english)).toEqual(['The bridge', 'Yes.', 'Certainly.', 'No.'])
  expect(both.translate.mock.calls).toEqual([
    [['Die Brücke', 'Ja.', 'Nein.'], 'de'],
    [['Ja visst.'], 'nb'],
  ])
})

test('changes nothing else', async () => {
  const article = articleOf([['Ja.', 'Nein.'], ['Nie.']])
  const { sentences, ...rest } = await translateArticle(article, [engine('e', { 'Nein.': 'No.' })], NAMES)
  expect({ ...rest, sentences: sentences.map(({ english: _, ...sentence }) => sentence) }).toEqual(article)
  expect(sentences.map(({ english }) => english)).toEqual([
    undefined,
    { text: 'No.', engine: 'e', anchors: [], anchorsAgree: true },
    undefined,
  ])
})

test('asks for no English sentence and no furniture, but for headings, standfirst and credits', async () => {
  const roles = (['furniture', 'heading', 'standfirst', 'credit', 'title'] as const).map((role) => ({
    text: `${role}.`,
    role,
  }))
  const article = articleOf([[...roles, { text: 'English.', language: 'en' }]])
  const asked = engine('e', {}, ['*'])
  expect(await translateArticle(article, [asked], NAMES)).toEqual(article)
  expect(asked.translate.mock.calls).toEqual([[['heading.', 'standfirst.', 'credit.', 'title.'], 'de']])
})

test('asks the next translator only for what is missing, and none for a language it does not read', async () => {
  const first = engine('first', { 'Ja.': 'Yes.' })
  const danish = engine('danish', { 'Nein.': 'wrong' }, ['da'])
  const last = engine('last', { 'Ja.': 'Yeah.', 'Nein.': 'No.' }, ['*'])
  const article = await translateArticle(articleOf([['Ja.', 'Nein.']]), [first, danish, last], NAMES)
  expect(enginesIn(article)).toEqual(['first', 'last'])
  expect(danish.translate).not.toHaveBeenCalled()
  expect(last.translate.mock.calls).toEqual([[['Nein.'], 'de']])
})

const FAST = 'Der Sturm erreichte 160 Kilometer in der Stunde.'
const WRONG = 'The storm reached 100 miles an hour.'
const RIGHT = 'The storm reached 160 kilometres an hour.'

test('English with another number is kept, marked and never shown', async () => {
  const article = await translateArticle(articleOf([[FAST]]), [engine('e', { [FAST]: WRONG })], NAMES)
  expect(article.sentences[0]?.english).toMatchObject({ text: WRONG, engine: 'e', anchorsAgree: false })
  expect(englishIn(article)).toEqual([undefined, undefined])
  expect(article.sentences[0]?.english?.anchors).toEqual([expect.objectContaining({ value: 100 })])
})

test.for([
  { first: WRONG, second: RIGHT, shown: RIGHT, by: 'second' },
  { first: RIGHT, second: WRONG, shown: RIGHT, by: 'first' },
  { first: WRONG, second: 'The storm reached 60 km an hour.', shown: undefined, by: 'first' },
])('after "$first" and "$second" the first that agrees is taken', async ({ first, second, shown, by }) => {
  const translators = [engine('first', { [FAST]: first }), engine('second', { [FAST]: second })]
  const article = await translateArticle(articleOf([[FAST]]), translators, NAMES)
  expect(englishIn(article)).toEqual([undefined, shown])
  expect(enginesIn(article)).toEqual([by])
})

test('English that agrees is not asked for again; refused English is', async () => {
  const once = await translateArticle(
    articleOf([[FAST, 'Ja.']]),
    [engine('e', { [FAST]: WRONG, 'Ja.': 'Yes.' })],
    NAMES,
  )
  const better = engine('better', { [FAST]: RIGHT, 'Ja.': 'Aye.' })
  const twice = await translateArticle(once, [better], NAMES)
  expect(englishIn(twice)).toEqual([undefined, RIGHT, 'Yes.'])
  expect(better.translate.mock.calls).toEqual([[[FAST], 'de']])
  expect(await translateArticle(once, [], NAMES)).toEqual(once)
})

test.for([
  { answer: '', english: undefined },
  { answer: ' \n', english: undefined },
  { answer: ' The bridge is closed. ', english: 'The bridge is closed.' },
  { answer: 'Die Brücke ist heute zu.', english: undefined },
])('"$answer" gives the English "$english"', async ({ answer, english }) => {
  const original = 'Die  Brücke ist heute zu.'
  const article = await translateArticle(
    articleOf([[original]]),
    [engine('e', { [original]: answer })],
    NAMES,
  )
  expect(article.sentences[0]?.english?.text).toBe(english)
})

test.for([
  { original: 'Carla Weber', english: 'Carla Weber' },
  { original: '大桥', english: undefined },
])('the same words as English of "$original": $english', async ({ original, english }) => {
  const article = await translateArticle(
    articleOf([[original]]),
    [engine('e', { [original]: original })],
    NAMES,
  )
  expect(article.sentences[0]?.english?.text).toBe(english)
})

/** An engine that is out of order. */
const broken = (answer: () => Promise<never[]>): Translator => ({
  id: 'broken',
  languages: () => ['*'],
  translate: answer,
})

test.for([
  { trouble: 'throws', translator: broken(() => Promise.reject(new Error('offline'))), why: 'offline' },
  {
    trouble: 'loses count',
    translator: broken(async () => []),
    why: 'broken gave 0 translations for 1 sentences',
  },
])('an engine that $trouble is named, and the next one asked', async ({ translator, why }) => {
  const failed = vi.fn()
  const next = engine('next', { 'Ja.': 'Yes.' })
  const article = await translateArticle(articleOf([['Ja.']]), [translator, next], NAMES, failed)
  expect(englishIn(article)).toEqual([undefined, 'Yes.'])
  expect(failed.mock.calls).toEqual([
    ['broken', expect.objectContaining({ message: expect.stringContaining(why) })],
  ])
})

test('is never silent about an engine that fails', async () => {
  const offline = broken(() => Promise.reject(new Error('offline')))
  const error = await translateArticle(articleOf([['Ja.']]), [offline], NAMES).catch(
    (thrown: unknown) => thrown,
  )
  expect(error).toMatchObject({
    message: 'the translation engine "broken" failed',
    cause: { message: 'offline' },
  })
})
