import { expect, test } from 'vitest'
import { shorten, withoutConnective } from '../../src/brief/shorten.ts'

/** Eleven words, complete without anything that follows. */
const HEAD = 'The city of Marlo will build a second bridge over the river'
const WHOLE = `${HEAD}.`

test.for([
  'which the navy sank in 1944',
  'who came from the north',
  'noting the long queues at the ferry',
  'including a lane for bicycles',
  'such as the one in the old harbour',
  'as well as a tunnel for trains',
  'along with two new roads',
  'amid a dispute over tolls',
  'a move welcomed by the ferrymen',
  'the largest in the country',
  'and has bought the land',
])('leaves out an addition at the end: "%s"', (tail) => {
  expect(shorten(`${HEAD}, ${tail}.`, 40)).toBe(WHOLE)
})

test.for([
  { keeps: 'a negation', tail: 'which the province will not pay for' },
  { keeps: 'a short negation', tail: "which the province didn't want" },
  { keeps: 'a refusal', tail: 'which the province refused to pay for' },
  { keeps: 'what never happened', tail: 'including the pier that was never used' },
  { keeps: 'a hedge', tail: 'which may open in May' },
  { keeps: 'an expectation', tail: 'which is expected to cost a lot' },
  { keeps: 'hearsay', tail: 'which has reportedly been sold' },
  { keeps: 'a condition', tail: 'which opens if the money comes' },
  { keeps: 'an exception', tail: 'including all lanes except one' },
  { keeps: 'a limit', tail: 'which only trains can use' },
  { keeps: 'a reservation', tail: 'which is old but safe' },
  { keeps: 'who says it', tail: 'which the mayor said was cheap' },
  { keeps: 'its source', tail: 'including a pier according to the port' },
  { keeps: 'its report', tail: 'which was first reported on Monday' },
  { keeps: 'a quotation', tail: 'calling it “a gift”' },
  { keeps: 'a straight quotation', tail: 'calling it "a gift"' },
  { keeps: 'a main clause', tail: 'the ferry stops in May' },
  { keeps: 'an enumeration', tail: 'the canal and the port' },
])('keeps $keeps: "$tail"', ({ tail }) => {
  const sentence = `${HEAD}, ${tail}.`
  expect(shorten(sentence, 40)).toBe(sentence)
})

test('keeps what stands before a clause that must stay', () => {
  const sentence = `${HEAD}, which the navy sank in 1944, police said.`
  expect(shorten(sentence, 40)).toBe(sentence)
})

test('leaves out one addition after the other, and no more than it must', () => {
  const second = `${HEAD}, which the navy sank in 1944`
  const sentence = `${second}, the largest in the country.`
  expect(shorten(sentence, second.length)).toBe(WHOLE)
  expect(shorten(sentence, second.length + 1)).toBe(`${second}.`)
})

test.for([
  { says: 'as long as is comfortable', more: 0, shortened: false },
  { says: 'one character longer', more: -1, shortened: true },
])('a sentence $says', ({ more, shortened }) => {
  const sentence = `${HEAD}, which the navy sank in 1944.`
  expect(shorten(sentence, sentence.length + more)).toBe(shortened ? WHOLE : sentence)
})

test('150 characters are comfortable', () => {
  const sentence = (length: number) => `${HEAD}, ${'which lies there'.padEnd(length - HEAD.length - 3, 'e')}.`
  expect(sentence(150)).toHaveLength(150)
  expect(shorten(sentence(150))).toBe(sentence(150))
  expect(shorten(sentence(151))).toBe(WHOLE)
})

test.for([
  { says: 'seven words are no statement', head: 'Marlo will build a second river bridge', cut: false },
  { says: 'eight words are', head: 'Marlo will soon build a second river bridge', cut: true },
])('$says', ({ head, cut }) => {
  const sentence = `${head}, which the navy sank in 1944.`
  expect(shorten(sentence, 20)).toBe(cut ? `${head}.` : sentence)
})

test.for([
  { says: 'curly', head: 'The mayor said “the city of Marlo will build a bridge' },
  { says: 'straight', head: 'The mayor said "the city of Marlo will build a bridge' },
  { says: 'French', head: 'The mayor said «the city of Marlo will build a bridge' },
  { says: 'parenthesis', head: 'The city of Marlo will build a bridge (the second one' },
])('never leaves an open quotation: $says', ({ head }) => {
  const sentence = `${head}, which the navy sank in 1944.`
  expect(shorten(sentence, 40)).toBe(sentence)
})

test('a quotation that is closed before the cut stays whole', () => {
  const head = 'The mayor said “the city of Marlo will build a bridge” over the "wide" river (soon)'
  expect(shorten(`${head}, which the navy sank in 1944.`, 40)).toBe(`${head}.`)
})

test('the comma of a number is no place to cut', () => {
  const sentence = `${HEAD} with 1,300 lamps and 2,000 seats.`
  expect(shorten(sentence, 40)).toBe(sentence)
})

test.for<readonly [sentence: string, line: string]>([
  ['However, the ferry sails.', 'The ferry sails.'],
  ['In turn, the ferry sails.', 'The ferry sails.'],
  ['Meanwhile the ferry sails.', 'The ferry sails.'],
  ['For her part, Ann Lane left.', 'Ann Lane left.'],
  ['But no ferry sails.', 'No ferry sails.'],
  ['On the other hand, the ferry sails.', 'The ferry sails.'],
  ['The ferry, however, sails.', 'The ferry, however, sails.'],
  ['Andes ferries sail.', 'Andes ferries sail.'],
  ['ferries sail.', 'ferries sail.'],
])('"%s" opens with "%s"', ([sentence, line]) => {
  expect(withoutConnective(sentence)).toBe(line)
})

test('a connective goes even from a short sentence', () => {
  expect(shorten('Meanwhile, the ferry sails.')).toBe('The ferry sails.')
})
