import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import type { Anchor } from '../../../src/article/anchor/anchor.ts'
import { anchorsOf } from '../../../src/article/anchor/extract.ts'
import { sentencesIn } from '../../../src/article/sentences.ts'
import { names } from './anchor-tools.ts'

type Expected = {
  readonly article: string
  readonly text: string
  readonly context?: string
  readonly name?: string
  readonly kind?: string
} & Readonly<Record<string, unknown>>
type Fixture = Readonly<
  Record<'numbers' | 'names' | 'adjectives' | 'notNames' | 'notNumbers', readonly Expected[]>
>
type Found = { readonly anchor: Anchor; readonly start: number; readonly end: number }

const LANGUAGES: Readonly<Record<string, string>> = {
  '000': 'id',
  '001': 'en',
  '002': 'de',
  '003': 'vi',
  '004': 'nb',
}
const fixture: Fixture = parse(readFileSync('test/fixtures/seed-anchors.yaml', 'utf8'))

const articles = new Map(
  readdirSync('seeds')
    .filter((file) => file.endsWith('.txt'))
    .map((file) => {
      const id = file.slice(0, 3)
      const text = readFileSync(`seeds/${file}`, 'utf8')
      return [id, { text, found: read(text, LANGUAGES[id] ?? 'und') }]
    }),
)

/** All anchors of a text, sentence by sentence, placed in the text. */
function read(text: string, language: string): Found[] {
  const lines = [...text.matchAll(/.+/g)].map(({ 0: line, index }) => ({
    start: index,
    end: index + line.length,
  }))
  return lines
    .flatMap((line) => sentencesIn(text, line, language))
    .flatMap(({ start, end }) =>
      anchorsOf(text.slice(start, end), language, names).map((anchor) => ({
        anchor,
        start: start + anchor.span.start,
        end: start + anchor.span.end,
      })),
    )
}

/** The anchors that meet the expected words, at each place they stand. */
function at({ article, text, context = text }: Expected): Anchor[][] {
  const { text: whole = '', found = [] } = articles.get(article) ?? {}
  const places: Anchor[][] = []
  for (let place = whole.indexOf(context); place >= 0; place = whole.indexOf(context, place + 1)) {
    const start = place + context.indexOf(text)
    places.push(
      found.filter((one) => one.start < start + text.length && start < one.end).map(({ anchor }) => anchor),
    )
  }
  return places
}

const FIELDS = ['value', 'unit', 'comparator', 'year', 'month', 'day', 'weekday']
const isSaid = (expected: Expected, anchor: Anchor): boolean =>
  (anchor.kind === expected.kind || (expected.kind === 'number' && anchor.kind === 'duration')) &&
  FIELDS.every(
    (field) => expected[field] === undefined || expected[field] === (anchor as Expected & Anchor)[field],
  )

const isNumber = ({ kind }: Anchor): boolean => kind === 'number' || kind === 'duration'
const label = ({ article, context, text }: Expected): string => `${article}: ${context ?? text}`

test('numbers, lengths of time and dates of the sample articles', () => {
  const missed = fixture.numbers.filter(
    (one) =>
      !at(one)
        .flat()
        .some((anchor) => isSaid(one, anchor)),
  )
  expect(missed.map(label)).toEqual([])
  expect(fixture.numbers.length).toBeGreaterThanOrEqual(37)
})

test('names of the sample articles', () => {
  const all = [...fixture.names, ...fixture.adjectives]
  const missed = all.filter(
    ({ name, ...one }) =>
      !at(one as Expected)
        .flat()
        .some((anchor) => anchor.kind === 'name' && anchor.name === name),
  )
  // A war is an event, and its name a phrase of ordinary words in small letters.
  expect(missed.map(label)).toEqual(['004: andre verdenskrig'])
  expect(all.length).toBeGreaterThanOrEqual(68)
})

test('nothing else of them is taken for a name', () => {
  const taken = fixture.notNames.filter((one) =>
    at(one)
      .flat()
      .some(({ kind }) => kind === 'name'),
  )
  expect(fixture.notNames.length).toBeGreaterThan(10)
  expect(taken.map(label)).toEqual([])
})

test('nothing else of them is taken for a number', () => {
  const taken = fixture.notNumbers.filter((one) => at(one).flat().some(isNumber))
  expect(fixture.notNumbers.length).toBeGreaterThan(3)
  expect(taken.map(label)).toEqual([])
})

test('every anchor stands word for word in its sentence', () => {
  for (const { text, found } of articles.values())
    for (const { anchor, start, end } of found) expect(text.slice(start, end)).toBe(anchor.text)
})
