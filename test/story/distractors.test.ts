import { readFileSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import type { Article } from '../../src/article/article.ts'
import { readArticle } from '../../src/article/read.ts'
import type { RawItem } from '../../src/ingest/source.ts'
import { openGrouper } from '../../src/story/group.ts'
import { openTools, readStory } from '../rigs/story-folder.ts'

/** The five articles of the sample story among 200 others of the same week, some about the same people. */
let distractors: Article[]
const seeds = new Map<string, Article[]>()

beforeAll(async () => {
  const tools = await openTools()
  const items = readFileSync('test/fixtures/distractors.jsonl', 'utf8')
    .trim()
    .split('\n')
    .map((line): RawItem => JSON.parse(line))
  distractors = items.map((item) => readArticle(item, tools))
  seeds.set('with translations', await readStory('seeds', tools, 'seeds/memory.tmx'))
  seeds.set('without translations', await readStory('seeds', tools))
})

/** Where the seeds arrive: all first, all last, spread out, or newest first. */
const ORDERS: Record<string, (all: readonly Article[], few: readonly Article[]) => Article[]> = {
  first: (all, few) => [...few, ...all],
  last: (all, few) => [...all, ...few],
  spread: (all, few) =>
    all.flatMap((article, index) => {
      const at = [20, 60, 100, 140, 180].indexOf(index)
      return at < 0 ? [article] : [article, few[at] as Article]
    }),
  'backwards and spread': (all, few) => ORDERS.spread?.(all.toReversed(), few.toReversed()) ?? [],
}

const cases = ['with translations', 'without translations'].flatMap((how) =>
  Object.keys(ORDERS).map((order) => ({ how, order })),
)

test.for(cases)('five of five $how, $order, and nobody else with them', ({ how, order }) => {
  const grouper = openGrouper()
  const few = seeds.get(how) ?? []
  const stream = ORDERS[order]?.(distractors, few) ?? []
  expect(stream).toHaveLength(205)
  const stories = Map.groupBy(stream, (article) => grouper.add(article).storyId)
  const own = [...stories.values()].filter((articles) => articles.some((article) => few.includes(article)))
  expect(own.map((articles) => articles.map(({ id }) => id).toSorted())).toEqual([
    ['000', '001', '002', '003', '004'],
  ])
})

test.for(['with translations', 'without translations'])('five of five alone, %s', (how) => {
  const grouper = openGrouper()
  const ids = new Set((seeds.get(how) ?? []).map((article) => grouper.add(article).storyId))
  expect(ids.size).toBe(1)
})
