import { expect, test } from 'vitest'
import { contentStems, foldAccents, isFunctionWord, stemOf, wordsOf } from '../../src/lib/english.ts'

test.for([
  ['Đà Nẵng', 'da nang'],
  ['ŁÓDŹ', 'lodz'],
  ['Ærø, Øst', 'aero, ost'],
  ['STRAẞE straße', 'strasse strasse'],
  ['Œuvre cœur', 'oeuvre coeur'],
  ['Iğdır', 'igdir'],
  ['İzmir', 'izmir'],
  ['Ðorđe', 'dorde'],
  ['ﬁfth ①', 'fifth 1'],
])('%s without accents is %s', ([text, folded]) => {
  expect(foldAccents(text as string)).toBe(folded)
})

test.for([
  { text: "The mayor’s, the Mayors’ and the mayor's", words: 'the mayor the mayors and the mayor' },
  { text: '‘It isn’t so’', words: "it isn't so" },
  { text: '1,300 people', words: '1300 people' },
  { text: '1,234,567', words: '1234567' },
  { text: '1.5 or 12,5 or 1,2345', words: '1.5 or 12,5 or 1,2345' },
  { text: 'Up 3.', words: 'up 3' },
  { text: 'G20—B52', words: 'g20 b52' },
  { text: '…!', words: '' },
])('the words of $text', ({ text, words }) => {
  expect(wordsOf(text).join(' ')).toBe(words)
})

test('forms of one word share a stem', () => {
  expect(new Set(['connect', 'connected', 'connecting', 'connections'].map(stemOf))).toEqual(
    new Set(['connect']),
  )
  expect(stemOf('bridge')).not.toBe(stemOf('bride'))
})

test('content stems keep order and repeats, and drop what only joins words', () => {
  expect(contentStems('The dams were built, and the dam was opened.')).toEqual([
    'dam',
    'built',
    'dam',
    'open',
  ])
})

test.for(['not', 'no', 'nor', 'never', 'without', "isn't"])(
  '"%s" turns what is said round and is no mere function word',
  (word) => {
    expect(isFunctionWord(word)).toBe(false)
    expect(contentStems(word)).not.toEqual([])
  },
)

test('a process that meets very many words goes on giving the same stems', () => {
  for (let index = 0; index < 100_010; index++) stemOf(`w${index}`)
  expect(stemOf('running')).toBe('run')
})
