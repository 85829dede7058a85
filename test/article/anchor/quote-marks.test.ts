import { expect, test } from 'vitest'
import { quotationsIn } from '../../../src/article/anchor/quote-marks.ts'

const MARKS = ['“', '"', '«', '「', '‘a ', '“a ', '6" a ']

/** Each quotation is read to its end: as long as few reach far, the work grows with the sentence, not with its square. */
const lettersRead = (sentence: string): number =>
  quotationsIn(sentence).reduce((sum, { outer }) => sum + outer.end - outer.start, 0)

test.for(MARKS)('%s again and again: twice the sentence is no more than twice the work', (mark) => {
  const [once, twice] = [2_000, 4_000].map((count) => lettersRead(`${mark.repeat(count)}end`))
  expect(twice ?? 0).toBeLessThanOrEqual(2 * (once ?? 0) + 100)
})

test('opening marks without end give no more quotations than a text could hold', () => {
  expect(quotationsIn('“a '.repeat(1_000)).length).toBeLessThanOrEqual(8)
})

test('quotations side by side are all found, however many', () => {
  expect(quotationsIn('“a” '.repeat(500))).toHaveLength(500)
})

test('quotations within quotations are found', () => {
  const sentence = 'He said: “She said: ‘They say “no”.’”'
  const inner = quotationsIn(sentence).map(({ inner: { start, end } }) => sentence.slice(start, end))
  expect(inner).toEqual(['She said: ‘They say “no”.’', 'They say “no”.', 'no'])
})
