import { existsSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import { composeBrief } from '../../src/brief/compose.ts'
import { addCounts, type Measured, measure, share } from '../rigs/measure.ts'
import { openTools, readExpected, readStory, storyFolders } from '../rigs/story-folder.ts'

/** Eight invented stories in several languages, each with what an editor expects; the unseen ones were never tuned on. */
const DEVELOPMENT = storyFolders('test/fixtures/stories')
const UNSEEN = storyFolders('test/fixtures/unseen')

const measured = new Map<string, Measured>()

beforeAll(async () => {
  const tools = await openTools()
  for (const path of [...DEVELOPMENT, ...UNSEEN]) {
    const articles = await readStory(path, tools, `${path}/memory.tmx`)
    const brief = composeBrief({ id: 'S', articles }, tools)
    const claims = brief.claims.map(({ evidence }) => evidence)
    measured.set(path, measure(brief, claims, articles, readExpected(`${path}/expected.yaml`)))
  }
})

const totals = (paths: readonly string[]) =>
  paths
    .flatMap((path) => measured.get(path) ?? [])
    .reduce(
      (sum, { claims, disputes }) => ({
        claims: addCounts(sum.claims, claims),
        disputes: addCounts(sum.disputes, disputes),
      }),
      { claims: ZERO, disputes: ZERO },
    )

const ZERO = { right: 0, found: 0, expected: 0 }

test('there are eight stories', () => {
  expect([...DEVELOPMENT, ...UNSEEN].filter((path) => existsSync(`${path}/expected.yaml`))).toHaveLength(8)
})

test.for([...DEVELOPMENT, ...UNSEEN])(
  '%s: origins right, no furniture shown, no trap in the lead',
  (path) => {
    const { originsRight, furnitureShown, trapsInLead } = measured.get(path) as Measured
    expect({ originsRight, furnitureShown, trapsInLead }).toEqual({
      originsRight: true,
      furnitureShown: [],
      trapsInLead: [],
    })
  },
)

test.for([
  { set: 'development', paths: DEVELOPMENT, precision: 0.9, recall: 0.5 },
  { set: 'unseen', paths: UNSEEN, precision: 0.9, recall: 0.35 },
])('claims of the $set stories: precision $precision, recall $recall', ({ paths, precision, recall }) => {
  const { claims } = totals(paths)
  expect(share(claims.right, claims.found)).toBeGreaterThanOrEqual(precision)
  expect(share(claims.right, claims.expected)).toBeGreaterThanOrEqual(recall)
})

test('disputes of the development stories: three of four shown are real, half are found', () => {
  const { disputes } = totals(DEVELOPMENT)
  expect(share(disputes.right, disputes.found)).toBeGreaterThanOrEqual(0.75)
  expect(share(disputes.right, disputes.expected)).toBeGreaterThanOrEqual(0.5)
})
