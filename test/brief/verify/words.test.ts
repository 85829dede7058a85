import { expect, test } from 'vitest'
import { lemmaOf, sameRoot } from '../../../src/brief/verify/lemma.ts'
import { lexemeOf } from '../../../src/brief/verify/lexeme.ts'
import { isAction, phraseSensesOf, relationOf, sensesOf } from '../../../src/brief/verify/senses.ts'
import { piecesOf, plainWords } from '../../../src/brief/verify/tokens.ts'

test.for<[string, string]>([
  ['won', 'win'],
  ['wins', 'winning'],
  ['children', 'child'],
  ['met', 'meeting'],
])('%s and %s have one base form', ([a, b]) => {
  expect(lemmaOf(a)).toBe(lemmaOf(b))
})

test.for<[string, string, boolean]>([
  ['decid', 'decis', true],
  ['belgian', 'belgium', true],
  ['nation', 'national', true],
  ['port', 'post', false],
  ['inform', 'infantri', false],
  ['nation', 'nationalisation', false],
])('%s and %s have one root: %s', ([a, b, expected]) => {
  expect(sameRoot(a, b)).toBe(expected)
  expect(sameRoot(b, a)).toBe(expected)
})

test.for([
  ['rise', 'climb', 'same'],
  ['rise', 'fall', 'opposed'],
  ['mother', 'sister', 'opposed'],
  ['mother', 'parent', 'same'],
  ['before', 'after', 'opposed'],
  ['car', 'minister', 'different'],
  ['rise', 'zzyzx', 'unknown'],
] as const)('%s and %s: %s', ([a, b, relation]) => {
  expect(relationOf(sensesOf(lemmaOf(a)), sensesOf(lemmaOf(b)))).toBe(relation)
  expect(relationOf(sensesOf(lemmaOf(b)), sensesOf(lemmaOf(a)))).toBe(relation)
})

test('a verb with its particle has a sense of its own', () => {
  expect(relationOf(phraseSensesOf(lemmaOf('turned'), lemmaOf('down')), sensesOf(lemmaOf('rejected')))).toBe(
    'same',
  )
  expect(phraseSensesOf(lemmaOf('turned'), lemmaOf('green'))).toEqual([])
})

test('tells what people do from what they are', () => {
  expect([isAction(lemmaOf('accused')), isAction(lemmaOf('boxer')), isAction('zzyzx')]).toEqual([
    true,
    false,
    false,
  ])
})

test.for([
  ["couldn't", 'could', true],
  ["won't", 'will', true],
  ["can't", 'can', true],
  ['cannot', 'cannot', true],
  ["Lund's", 'lund', false],
  ["they've", 'they', false],
  ['1,450', '1450', false],
  ['Café', 'cafe', false],
] as const)('reads %s as %s', ([text, word, negative]) => {
  expect(lexemeOf(text)).toMatchObject({ word, negative })
})

test.for([
  ['thief', true],
  ['7', true],
  ['the', false],
  ['however', false],
  ['may', false],
  ['x', false],
] as const)('%s says something that a source can support: %s', ([word, content]) => {
  expect(lexemeOf(word).content).toBe(content)
})

test.for<[string, string[]]>([
  ['He left. She stayed.', ['He left.', 'She stayed.']],
  ['He met Mr. Berg in Lund.', ['He met Mr. Berg in Lund.']],
  ['J. Berg won. Lund lost.', ['J. Berg won.', 'Lund lost.']],
  ['It cost 3.5 million. So what?', ['It cost 3.5 million.', 'So what?']],
  ['He said: "Go." Then he left.', ['He said: "Go."', 'Then he left.']],
  ['One line\nand another', ['One line', 'and another']],
  ['Spaced . Out .', ['Spaced .', 'Out .']],
  ['U.S. troops left.', ['U.S. troops left.']],
  ['   ', []],
])('cuts %j into sentences', ([text, sentences]) => {
  const pieces = piecesOf(text)
  expect(pieces.map((piece) => piece.text)).toEqual(sentences)
  for (const { start, text: piece } of pieces) expect(text.slice(start, start + piece.length)).toBe(piece)
})

test('marks what stands before a word, and where a capital may say nothing', () => {
  const [piece] = piecesOf('Then Berg, a pilot - once - said: "Go home" to Lund.')
  const shown = piece?.tokens.map(
    ({ text, first, afterMark }) => `${first ? '^' : ''}${afterMark ? ',' : ''}${text}`,
  )
  expect(shown?.join(' ')).toBe('^Then Berg ,a pilot ,once ,said ^,Go home ^,to Lund')
})

test('words of a text are compared folded', () => {
  expect(plainWords('The Café’s 1,450 cups')).toBe(' the cafe 1450 cups ')
})
