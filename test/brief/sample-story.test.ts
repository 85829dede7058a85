import { beforeAll, expect, test } from 'vitest'
import type { Article } from '../../src/article/article.ts'
import type { Brief, EvidenceRef } from '../../src/brief/brief.ts'
import { composeBrief } from '../../src/brief/compose.ts'
import { lengthOf } from '../../src/deliver/card.ts'
import { detailBlocks, leadCard } from '../../src/deliver/story-card.ts'
import { PLAIN, renderTerminal } from '../../src/deliver/terminal/render.ts'
import { type Measured, measure } from '../rigs/measure.ts'
import { type Expected, findPointed, openTools, readExpected, readStory } from '../rigs/story-folder.ts'

/** What a careful editor wants of the sample story, whole and without its translations. */
const expected: Expected = readExpected('test/fixtures/seeds-expected.yaml')
let articles: Article[]
let brief: Brief
let measured: Measured
let untranslated: Brief

beforeAll(async () => {
  const tools = await openTools()
  articles = await readStory('seeds', tools, 'seeds/memory.tmx')
  brief = composeBrief({ id: 'S', articles }, tools)
  measured = measure(
    brief,
    brief.claims.map(({ evidence }) => evidence),
    articles,
    expected,
  )
  untranslated = composeBrief({ id: 'S', articles: await readStory('seeds', tools) }, tools)
})

const place = ({ articleId, sentence }: EvidenceRef) => `${articleId}:${sentence}`
const shown = (of: Brief) => renderTerminal([...leadCard(of), ...detailBlocks(of)], PLAIN)

test('at least six of the eight key lines are among the facts', () => {
  const first = new Set(brief.facts.flatMap(({ citations }) => (citations[0] ? [place(citations[0])] : [])))
  const keys = expected.claims
    .filter(({ evidence }) => evidence.some((pointer) => first.has(findPointed(articles, pointer))))
    .flatMap(({ key }) => key ?? [])
  expect(new Set(keys).size).toBeGreaterThanOrEqual(6)
})

test('the main claims cite at least 70 % of the articles that carry them', () => {
  const main = expected.claims.filter(({ say }) =>
    [
      /day after Trump was sworn/,
      /multipolar/,
      /No Putin-Trump call/,
      /Trade/,
      /17 January/,
      /destroying/,
    ].some((words) => words.test(say)),
  )
  const counts = main.map(({ evidence }) => {
    const places = evidence.map((pointer) => findPointed(articles, pointer))
    const best = Math.max(
      ...brief.claims.map((claim) => claim.evidence.filter((ref) => places.includes(place(ref))).length),
    )
    return { best, all: places.length }
  })
  const sum = (values: number[]) => values.reduce((total, value) => total + value, 0)
  expect(main).toHaveLength(6)
  expect(sum(counts.map(({ best }) => best)) / sum(counts.map(({ all }) => all))).toBeGreaterThanOrEqual(0.7)
})

test('five outlets are four origins: the German article is a copy of the English one', () => {
  expect(brief.support).toMatchObject({ origins: 4, outlets: { length: 5 }, languages: { length: 5 } })
  expect(measured.originsRight).toBe(true)
})

test('shows whether Trump and whether Ukraine were part of the talk as disputes, and no false dispute', () => {
  expect(measured.missed.filter((name) => /^D[12] /.test(name))).toEqual([])
  expect({ extra: measured.extra, false: measured.falseDisputes }).toEqual({ extra: [], false: [] })
})

test('the headline holds both leaders, the talk, the ties and the inauguration', () => {
  for (const words of [/Putin/, /Xi/, /talk|call|video/i, /ties/, /Trump|inauguration/])
    expect(brief.headline.text).toMatch(words)
  expect(brief.headline.text.length).toBeLessThanOrEqual(90)
})

test('no trap is in the lead, no furniture anywhere', () => {
  expect(measured.trapsInLead).toEqual([])
  expect(measured.furnitureShown).toEqual([])
  for (const line of [...expected.furniture, ...(expected.headings ?? [])].filter((text) => text.length > 8))
    expect(shown(brief)).not.toContain(line)
})

test('prints no year that no source gives', () => {
  const years = shown(brief).match(/\b(?:19|20)\d\d\b/g) ?? []
  expect(years.filter((year) => !['2014', '2022', '2023', '2027'].includes(year))).toEqual([])
})

test('puts only words in quotation marks that an English source prints', () => {
  const english = articles.find(({ language }) => language === 'en')?.text ?? ''
  const plain = (text: string) => text.replace(/[“”"]/g, '').replace(/[.,]$/, '').trim()
  const lines = [...brief.facts, ...brief.singleSource, ...brief.summary].map(({ text }) => text)
  const quoted = lines.flatMap((line) =>
    [...line.matchAll(/[“"]([^”"]+)[”"]/g)].map(([, words]) => words ?? ''),
  )
  expect(quoted.length).toBeGreaterThan(2)
  for (const words of quoted) expect(english.replace(/[“”"]/g, '')).toContain(plain(words))
})

test('the lead card is at most 1,200 characters, its summary about 60 words', () => {
  expect(lengthOf(leadCard(brief))).toBeLessThanOrEqual(1200)
  const words = brief.summary
    .map(({ text }) => text)
    .join(' ')
    .split(/\s+/).length
  expect(words).toBeGreaterThan(20)
  expect(words).toBeLessThanOrEqual(62)
})

test('without translations: the facts of the English source, and the others named', () => {
  expect(shown(untranslated).replace(/\s+/g, ' ')).toContain(
    'Also reported by 4 sources in Indonesian, German, Vietnamese and Norwegian (not translated)',
  )
  expect(untranslated.facts.length).toBeGreaterThanOrEqual(5)
  for (const { citations, support } of [...untranslated.facts, ...untranslated.singleSource]) {
    expect(citations.map(({ articleId }) => articleId)).toEqual(citations.map(() => '001'))
    expect(support).toMatchObject({ origins: 1, languages: ['en'] })
  }
})
