import { expect, test } from 'vitest'
import { distinctNames, supportOf } from '../../src/brief/support.ts'
import { type Papers, speakerOf, storyOf } from '../rigs/articles.ts'

const supportIn = async (papers: Papers, origins: readonly (readonly string[])[] = []) =>
  supportOf((await storyOf(papers)).units, { families: origins }, speakerOf)

const SAID = 'Ida Moll said the dam was safe.'

test('outlets, languages and origins are counted apart', async () => {
  const support = await supportIn(
    {
      a: { outlet: 'Herald', told: ['The dam broke on Monday morning.'] },
      b: {
        outlet: 'Seeblatt',
        language: 'de',
        told: [['Der Damm brach am Montagmorgen.', 'The dam broke on Monday morning.']],
      },
      c: { outlet: 'Herald', told: ['On Monday morning the dam broke.'] },
    },
    [['a', 'b'], ['c']],
  )
  expect(support).toEqual({
    outlets: ['Herald', 'Seeblatt'],
    languages: ['en', 'de'],
    origins: 2,
    speakers: [],
    oneSpeaker: false,
  })
})

test.for([
  { says: 'no family', origins: [], count: 3 },
  { says: 'one family of two', origins: [['a', 'b']], count: 2 },
  { says: 'one family of all', origins: [['c', 'a', 'b']], count: 1 },
  {
    says: 'families with others',
    origins: [
      ['a', 'x'],
      ['b', 'y'],
      ['z', 'c'],
    ],
    count: 3,
  },
])('$says: $count origins', async ({ origins, count }) => {
  const told = ['The dam broke on Monday morning.']
  expect((await supportIn({ a: told, b: told, c: told }, origins)).origins).toBe(count)
})

test('two sentences of one article are one outlet and one origin', async () => {
  const support = await supportIn({ a: ['The dam broke on Monday morning.', 'On Monday the old dam broke.'] })
  expect(support).toMatchObject({ outlets: ['a'], languages: ['en'], origins: 1 })
})

test.for([
  { says: 'all name one', b: 'The dam is safe, Ida Moll said.', speakers: ['Ida Moll'], one: true },
  { says: 'a short form of one', b: 'The dam is safe, Moll said.', speakers: ['Ida Moll'], one: true },
  { says: 'two', b: 'The dam is safe, Omar Fadel said.', speakers: ['Omar Fadel', 'Ida Moll'], one: false },
  { says: 'one, and the writer', b: 'The dam in the valley is safe.', speakers: ['Ida Moll'], one: false },
])('one speaker? $says: $one', async ({ b, speakers, one }) => {
  const support = await supportIn({ a: [SAID], b: [b] })
  expect(support).toMatchObject({ speakers, oneSpeaker: one, origins: 2 })
})

test('each name once, in its fullest form', () => {
  expect(distinctNames(['Moll', 'Ida Moll', 'police', 'Moll', 'Fadel'])).toEqual([
    'Ida Moll',
    'police',
    'Fadel',
  ])
  expect(distinctNames([])).toEqual([])
})

test('an outlet is no second origin for its own report, whatever form its name has', async () => {
  const told = ['The dam broke on Monday morning.']
  const outlets = (...names: string[]) =>
    Object.fromEntries(names.map((outlet, index) => [`${index}`, { outlet, told }]))
  expect(await supportIn(outlets('Lake Herald', 'the lake herald'))).toMatchObject({
    outlets: ['Lake Herald'],
    origins: 1,
  })
  expect(await supportIn(outlets('www.lake.example', 'en.lake.example', 'hill.example'))).toMatchObject({
    outlets: ['www.lake.example', 'hill.example'],
    origins: 2,
  })
})

test('an outlet that prints a copy and a report of its own leaves the one it copied its voice', async () => {
  const told = ['The dam broke on Monday morning.']
  const papers = {
    a: { outlet: 'Herald', told },
    b: { outlet: 'Herald', told },
    c: { outlet: 'Seeblatt', told },
  }
  expect((await supportIn(papers, [['a', 'c'], ['b']])).origins).toBe(2)
})

test('a fact counts an outlet as its story does', async () => {
  const { units } = await storyOf({
    a: { outlet: 'Lake Herald', told: ['The dam broke on Monday morning.'] },
    b: { outlet: 'herald.example', told: ['On Monday morning the dam broke.'] },
  })
  const named = { outlet: 'Lake Herald', url: 'https://herald.example/1' }
  const articles = [...units.map(({ article }) => article), named]
  expect(supportOf(units, { families: [], articles }, speakerOf)).toMatchObject({
    outlets: ['Lake Herald'],
    origins: 1,
  })
})
