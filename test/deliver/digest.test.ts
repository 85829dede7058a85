import { expect, test } from 'vitest'
import type { Brief } from '../../src/brief/brief.ts'
import { lengthOf } from '../../src/deliver/card.ts'
import { digestOf } from '../../src/deliver/digest.ts'
import { damBrief, factOf } from '../rigs/brief-builder.ts'
import { linesOf, textOf } from './shown.ts'

const OPTIONS = { name: 'Morning', now: new Date('2031-01-21T23:30:00Z'), zone: 'Europe/Oslo' }

/** A story of its own name and origins. */
const story = (name: string, origins: number, change: Partial<Brief> = {}): Brief =>
  damBrief({
    storyId: name,
    headline: { text: `${name} happened`, citations: [], wording: 'source' },
    support: { ...damBrief().support, origins },
    ...change,
  })

const headlines = (lines: readonly string[]) => lines.filter((line) => line.endsWith(' happened'))

test('the header names the digest and the time of its readers', () => {
  expect(linesOf(digestOf([story('A', 2)], OPTIONS).frontPage.blocks)[0]).toBe(
    'Morning · Wed 22 Jan · 00:30 Europe/Oslo',
  )
})

test('one story: its card, its details without a second headline', () => {
  const { frontPage, details } = digestOf([story('A', 2)], OPTIONS)
  expect(linesOf(frontPage.blocks).slice(1, 3)).toEqual([
    'A happened',
    '5 outlets · 5 languages · 2 origins · story A',
  ])
  expect(linesOf(frontPage.blocks).at(-1)).toBe('1 story from 5 articles in 5 languages')
  expect(linesOf(details.flatMap(({ blocks }) => blocks))).toEqual([
    'From one origin only',
    'Nobody was hurt. (translated · single source · NO) [4]',
  ])
})

test('the story that most origins carry leads, then that with more facts; ties keep their order', () => {
  const [fact] = damBrief().facts
  const short = { facts: fact ? [fact] : [] }
  const briefs = [story('A', 2, short), story('B', 3), story('C', 2), story('D', 2)]
  expect(headlines(linesOf(digestOf(briefs, OPTIONS).frontPage.blocks))).toEqual(
    ['B', 'C', 'D', 'A'].map((name) => `${name} happened`),
  )
  expect(briefs.map(({ storyId }) => storyId)).toEqual(['A', 'B', 'C', 'D'])
})

test('other stories are a headline, one sentence and a grey line; their whole cards stand in the details', () => {
  const { frontPage, details } = digestOf([story('A', 3), story('B', 2)], OPTIONS)
  const lines = linesOf(frontPage.blocks)
  expect(lines.slice(lines.indexOf('B happened'))).toEqual([
    'B happened',
    'A crack was found in the Sorvo dam on Monday. [1] [2] [3]',
    '5 outlets · 5 languages · 2 origins · story B',
    '2 stories from 10 articles in 5 languages',
  ])
  const more = linesOf(details.flatMap(({ blocks }) => blocks))
  expect(headlines(more)).toEqual(['A happened', 'B happened'])
  expect(more.slice(more.indexOf('B happened')).join('\n')).toContain('Some 1,300 people left their homes.')
})

test('at most five stories are shown, and the footer tells of the others', () => {
  const { frontPage, details } = digestOf(
    'ABCDEFG'.split('').map((name) => story(name, 2)),
    OPTIONS,
  )
  expect(headlines(linesOf(frontPage.blocks))).toHaveLength(5)
  expect(headlines(linesOf(details.flatMap(({ blocks }) => blocks)))).toHaveLength(5)
  expect(linesOf(frontPage.blocks).at(-1)).toBe(
    '7 stories from 35 articles in 5 languages · the 5 most reported are shown',
  )
})

test('a story without a summary is told by its first fact, and one without facts by its name', () => {
  const [first, noSummary, noFacts] = [
    story('A', 4),
    story('B', 3, { summary: [] }),
    story('C', 2, { summary: [], facts: [] }),
  ]
  const lines = linesOf(digestOf([first, noSummary, noFacts], OPTIONS).frontPage.blocks)
  expect(lines[lines.indexOf('B happened') + 1]).toBe(
    'A crack was found in the Sorvo dam on Monday. [1] [2] [3]',
  )
  expect(lines[lines.indexOf('C happened') + 1]).toMatch(/^5 outlets/)
})

test('the front page keeps to 3,000 characters; long sentences go, headlines stay', () => {
  const long = factOf('The wall moved. '.repeat(60).trim(), ['herald:0'])
  const facts = Array.from({ length: 20 }, (_, index) =>
    factOf(`Fact ${index} ${'of it '.repeat(12)}`, ['herald:0']),
  )
  const briefs = 'ABCDE'
    .split('')
    .map((name) => story(name, 2, { facts, ...(name !== 'A' && { summary: [long] }) }))
  const { frontPage } = digestOf(briefs, OPTIONS)
  expect(lengthOf(frontPage.blocks)).toBeLessThanOrEqual(3_000)
  expect(textOf(frontPage.blocks).length).toBeLessThanOrEqual(3_000)
  expect(headlines(linesOf(frontPage.blocks))).toHaveLength(5)
  expect(textOf(frontPage.blocks).split(long.text)).toHaveLength(2)
})

test('no stories: the digest says so', () => {
  const { frontPage, details } = digestOf([], OPTIONS)
  expect(linesOf(frontPage.blocks)[1]).toBe('No stories yet.')
  expect(details).toEqual([])
})
