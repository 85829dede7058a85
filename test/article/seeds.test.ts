import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import type { Role } from '../../src/article/article.ts'
import { linesOf, readFolder } from './reading-tools.ts'

type Cut = { language: string } & Partial<Record<Role, string[]>>

const ROLES: Role[] = ['body', 'title', 'heading', 'standfirst', 'credit', 'furniture']
const expected: Record<string, Cut> = parse(readFileSync('test/fixtures/seed-sentences.yaml', 'utf8'))
const articles = await readFolder('seeds')

test('the five texts of the sample story are read', () => {
  expect(articles.map(({ id }) => id)).toEqual(Object.keys(expected))
})

test.for(articles)('$id is in its language and cut as a careful reader cuts it', (article) => {
  const cut = expected[article.id]
  expect(article.language).toBe(cut?.language)
  for (const role of ROLES) {
    const wanted = cut?.[role] ?? []
    const found = linesOf(article, role)
    // Every found sentence beside the beginning it should have: the difference shows what went wrong.
    expect(found.map((line, index) => line.slice(0, wanted[index]?.length ?? 20))).toEqual(wanted)
  }
})

test.for([
  { id: '000', content: 20 },
  { id: '001', content: 24 },
  { id: '002', content: 21 },
  { id: '003', content: 17 },
  { id: '004', content: 24 },
])('$id has $content sentences of content', ({ id, content }) => {
  const article = articles.find((candidate) => candidate.id === id)
  const found = article?.sentences.filter(({ role }) => role === 'body' || role === 'standfirst')
  expect(found).toHaveLength(content)
})

test.for(articles)(
  'every sentence of $id is the stored text at its span, and none of the text is left out',
  (article) => {
    let end = 0
    for (const { original, span, index } of article.sentences) {
      expect(original).toBe(article.text.slice(span.start, span.end))
      expect(article.sentences[index]?.span).toBe(span)
      expect(article.text.slice(end, span.start)).toMatch(/^\s*$/)
      end = span.end
    }
    expect(article.text.slice(end)).toMatch(/^\s*$/)
  },
)

test('only the foreign template lines of a page have a language of their own', () => {
  const foreign = articles.flatMap(({ id, language, sentences }) =>
    sentences
      .filter((sentence) => sentence.language !== language)
      .map(({ original, role }) => [id, role, original]),
  )
  expect(foreign).toEqual([['004', 'furniture', 'Transparenz: Redaktionell erstellt und geprüft.']])
})

test('the title line is the title, once', () => {
  expect(articles.map(({ title }) => title?.original)).toEqual([
    undefined,
    'Putin and Xi talk stronger Russia-China ties post-Trump inauguration',
    undefined,
    undefined,
    'Xi og Putin feirer tette bånd etter Trumps innsettelse',
  ])
})
