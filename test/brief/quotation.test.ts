import { expect, test } from 'vitest'
import { quotesOf } from '../../src/brief/quotation.ts'
import { type Papers, speakerOf, storyOf } from '../rigs/articles.ts'

const quotesIn = async (papers: Papers) =>
  quotesOf(await storyOf(papers), speakerOf).map(({ speaker, text, verbatim, citation, also }) => ({
    speaker,
    text,
    verbatim,
    places: [citation, ...also].map(({ articleId, sentence }) => `${articleId}:${sentence}`),
  }))

const GERMAN = {
  language: 'de',
  told: [
    [
      '„Wir hatten keine Zeit, die Höfe zu warnen“, sagte Bürgermeisterin Ida Moll.',
      '“We had no time to warn the farms,” mayor Ida Moll said.',
    ],
  ],
} as const

test('an English source is word for word, its translations are cited with it', async () => {
  expect(
    await quotesIn({ a: GERMAN, b: ['Ida Moll said “we never had time to warn the farms, you know”.'] }),
  ).toEqual([
    {
      speaker: 'Ida Moll',
      text: 'we never had time to warn the farms, you know',
      verbatim: true,
      places: ['b:0', 'a:0'],
    },
  ])
})

test('a translation alone is no word-for-word quotation', async () => {
  expect(await quotesIn({ a: GERMAN })).toEqual([
    { speaker: 'Ida Moll', text: 'We had no time to warn the farms', verbatim: false, places: ['a:0'] },
  ])
})

test('the same words of another speaker, and other words of the same, are quotations of their own', async () => {
  const quotes = await quotesIn({
    a: ['“We had no time to warn the farms,” Ida Moll said.'],
    b: ['“We had no time to warn the farms,” Omar Fadel said.'],
    c: ['“The lake was too deep for divers,” Ida Moll said.'],
    d: ['“There was no time to warn any farms,” Moll said.'],
  })
  expect(quotes.map(({ speaker, places }) => [speaker, ...places])).toEqual([
    ['Ida Moll', 'a:0', 'd:0'],
    ['Omar Fadel', 'b:0'],
    ['Ida Moll', 'c:0'],
  ])
})

test('what most sources print comes first', async () => {
  const quotes = await quotesIn({
    a: ['“The lake was too deep for divers,” Ida Moll said.', '“We saw the water rise,” Ida Moll said.'],
    b: ['“We saw the water rise,” Ida Moll said.'],
  })
  expect(quotes.map(({ places }) => places)).toEqual([['a:1', 'b:0'], ['a:0']])
})

test.for([
  { says: 'four words', sentence: '“We go home now,” Ida Moll said.', count: 1 },
  { says: 'three words', sentence: '“We go home,” Ida Moll said.', count: 0 },
  { says: 'a label', sentence: 'Ida Moll opened the “big and deep lake” museum.', count: 0 },
  { says: 'nobody', sentence: '“We will all go home by noon.”', count: 0 },
])('a quotation of $says is shown: $count', async ({ sentence, count }) => {
  expect(await quotesIn({ a: [sentence] })).toHaveLength(count)
})

test('a quotation that goes on has the speaker of the sentence before', async () => {
  const quotes = await quotesIn({
    a: ['“We had no time to warn the farms,” Ida Moll said.', '“The lake was too deep for divers.”'],
  })
  expect(quotes.map(({ speaker, text }) => `${speaker}: ${text}`)).toEqual([
    'Ida Moll: We had no time to warn the farms',
    'Ida Moll: The lake was too deep for divers.',
  ])
})
