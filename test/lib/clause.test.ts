import { expect, test } from 'vitest'
import { clause, clauseOf, forOnce } from '../../src/lib/clause.ts'

test.for([
  ['This is a web page, not a feed.', 'this is a web page, not a feed'],
  ['A selector cannot be read: x', 'a selector cannot be read: x'],
  ['the server answered 404', 'the server answered 404'],
  ['DNS gave no answer.', 'DNS gave no answer'],
  ['YAML too deep', 'YAML too deep'],
  [' it grew... ', 'it grew'],
])('"%s" becomes a part of a sentence', ([sentence = '', part]) => {
  expect(clause(sentence)).toBe(part)
})

test('why and remedy are one clause, however each is written', () => {
  expect(clauseOf({ why: 'The document is empty.', remedy: 'Check the address of the feed.' })).toBe(
    'the document is empty; check the address of the feed',
  )
})

test.for([
  ['check the address; it is tried again later', 'check the address'],
  ['it is tried again later; the server may be down', 'try again later; the server may be down'],
  ['it is tried again when the wait is over', 'try again when the wait is over'],
  ['give a public address', 'give a public address'],
])('what was asked once is not said to be tried again: %s', ([remedy = '', once]) => {
  expect(forOnce({ why: 'no answer', remedy })).toEqual({ why: 'no answer', remedy: once })
})
