import { expect, test } from 'vitest'
import { hashesOf } from '../../../src/article/furniture/host-lines.ts'
import { keepLines } from '../../../src/article/furniture/keep-lines.ts'
import type { Declared } from '../../../src/article/page.ts'
import { tools } from '../reading-tools.ts'

const TEXT = [
  'The council of the town voted on Monday to close the old bridge over the river.',
  'Engineers had found cracks in two of its pillars, the mayor of the town told reporters.',
  'The bridge was built in 1912 and carries some nine thousand cars a day across the river.',
  'Work on the pillars begins in May and will cost the town four million euros.',
]
const [ONE = '', TWO = '', THREE = '', FOUR = ''] = TEXT

/** The lines that go. */
const dropped = (lines: readonly string[], declared: Declared = {}): string[] => {
  const keep = keepLines(lines, declared, tools.detector)
  expect(keep).toHaveLength(lines.length)
  return lines.filter((_, index) => !keep[index])
}

test('a page without lines has no flags, and a line without words is no article', () => {
  expect(keepLines([], {}, tools.detector)).toEqual([])
  expect(dropped(['', ONE, '   ', TWO])).toEqual(['', '   '])
})

test('the text stays, buttons and credits go', () => {
  expect(dropped(['Share', 'By Ann Smith', ONE, 'Photo: Bob Jones', TWO, THREE, 'Read more', FOUR])).toEqual([
    'Share',
    'By Ann Smith',
    'Photo: Bob Jones',
    'Read more',
  ])
})

test('a line that holds line ends is kept when some of it is text', () => {
  expect(dropped([`Share\n${ONE}`, TWO, 'Share\nComments', THREE])).toEqual(['Share\nComments'])
})

test('the given title goes, also with a section before it; another title stays', () => {
  const title = 'Town closes old bridge over cracks in pillars'
  expect(dropped([title, ...TEXT], { title })).toEqual([title])
  expect(dropped([`Valley ${title}`, ...TEXT], { title })).toEqual([`Valley ${title}`])
  expect(dropped([title, ...TEXT])).toEqual([])
})

test('a word or three above the text name a section, a place or an author', () => {
  expect(dropped(['Valley', 'Ann Smith', ...TEXT], { title: 'Town closes old bridge' })).toEqual([
    'Valley',
    'Ann Smith',
  ])
  expect(dropped([ONE, 'Four million', FOUR])).toEqual([])
})

test('a pull quote is the words of the article', () => {
  expect(dropped([ONE, TWO, `${TWO} She was sad.`, THREE])).toEqual([])
})

test('a label that is printed again and again goes at every place', () => {
  const box = 'Out of the valley'
  expect(dropped([ONE, box, TWO, box, THREE, FOUR])).toEqual([box, box])
})

test('items of a list stay: numbered, or built alike', () => {
  const numbered = ['1. Old tower', '2. Red market', '3. High school']
  expect(dropped([ONE, TWO, ...numbered, THREE, FOUR])).toEqual([])
  const alike = ['Albi (Tarn): third', 'Gaillac (Tarn): fifth', 'Rodez (Aveyron): tenth']
  expect(dropped([ONE, TWO, ...alike, THREE, FOUR])).toEqual([])
})

test('short lines in the words of the text stay, headlines of other articles go', () => {
  const headline = 'Gardeners love little-known autumn trick'
  expect(dropped([ONE, TWO, 'Cracks in pillars', 'Cars on the bridge', THREE, FOUR])).toEqual([])
  expect(dropped([ONE, TWO, headline, 'Singer leaves famous band', '***', THREE, FOUR])).toEqual([
    headline,
    'Singer leaves famous band',
    '***',
  ])
})

test('a question and a line that leads on stay', () => {
  const asked = 'What will become of the ferry?'
  expect(dropped([ONE, TWO, asked, 'The mayor names:', 'Comments', THREE, FOUR])).toEqual(['Comments'])
})

test('the name of the outlet goes, alone or behind a name', () => {
  const lines = [ONE, 'The Valley Herald', TWO, 'The bridge at night | The Valley Herald', THREE, FOUR]
  expect(dropped(lines, { outlet: 'The Valley Herald' })).toEqual([lines[1], lines[3]])
})

test('lines known from other articles of the host go', () => {
  const box = 'Our reporters have walked the valley for thirty years.'
  const keep = keepLines([...TEXT, box], {}, tools.detector, new Set(hashesOf([box])))
  expect(keep).toEqual([true, true, true, true, false])
})

test('ten times the lines take no hundred times the time', () => {
  const time = (count: number) => {
    const lines = Array.from({ length: count }, (_, index) => `Line ${index} / of (the) page: ${index}`)
    const start = performance.now()
    keepLines(lines, {}, tools.detector)
    return performance.now() - start
  }
  time(500)
  expect(time(5_000)).toBeLessThan(Math.max(2_000, time(500) * 60))
})
