import { expect, test } from 'vitest'
import { dam, panda } from '../papers.ts'
import { CHANNEL, openRig, type Rig, settings } from '../rig.ts'

/** The dam's three articles in one story, the pandas in another. */
async function ready(): Promise<Rig> {
  const rig = await openRig()
  rig.write('d1', dam.herald)
  rig.write('d2', dam.post)
  rig.write('d3', dam.more)
  rig.write('p1', panda.herald)
  await rig.read()
  return rig
}

const articlesOf = async (rig: Rig, id: string) =>
  (await rig.app.desk.story(id))?.story.articles.map((article) => article.id)

test('articles that are split off get a story of their own, and both have new briefs', async () => {
  const rig = await ready()
  const { desk } = rig.app
  const id = await rig.storyOf('d1')
  await desk.story(id)
  const other = await desk.split(id.toLowerCase(), [3, 3])
  expect(other).not.toBe(id)
  expect([await articlesOf(rig, id), await articlesOf(rig, other)]).toEqual([['d1', 'd2'], ['d3']])
  expect((await desk.story(id))?.brief.sources.map(({ articleId }) => articleId)).toEqual(['d1', 'd2'])
  expect((await desk.story(other))?.brief.storyId).toBe(other)
})

test('the founder itself can be split off: the rest keeps the id', async () => {
  const rig = await ready()
  const id = await rig.storyOf('d1')
  const other = await rig.app.desk.split(id, [1])
  expect(other).not.toBe(id)
  expect([await articlesOf(rig, id), await articlesOf(rig, other)]).toEqual([['d2', 'd3'], ['d1']])
})

test('reading again leaves the split as it is, and a new article goes where it fits', async () => {
  const rig = await ready()
  const id = await rig.storyOf('d1')
  const other = await rig.app.desk.split(id, [3])
  expect(await rig.read()).toEqual([])
  expect(await rig.storyOf('d3')).toBe(other)
  rig.write('d5', { ...dam.more, outlet: 'Night Desk' })
  expect(await rig.read()).toEqual([other])
})

test('a merge moves every article, and what is read later joins the whole', async () => {
  const rig = await ready()
  const [id, pandas] = [await rig.storyOf('d1'), await rig.storyOf('p1')]
  await rig.app.desk.merge(pandas, id.toLowerCase())
  expect(await articlesOf(rig, id)).toEqual(['d1', 'd2', 'd3', 'p1'])
  expect(await rig.app.desk.story(pandas)).toBeUndefined()
  rig.write('p2', panda.post)
  const [grown] = await rig.read()
  expect([id, await rig.storyOf('p2')]).toContain(grown)
})

test.for([
  { what: 'all of them', numbers: [1, 2, 3], words: /not all of them/ },
  { what: 'none', numbers: [], words: /Name some/ },
  { what: 'one that is not there', numbers: [4], words: /no source \[4\]: it has 1 to 3/ },
])('a split of $what is refused', async ({ numbers, words }) => {
  const rig = await ready()
  const id = await rig.storyOf('d1')
  await expect(rig.app.desk.split(id, numbers)).rejects.toThrow(words)
  expect(await articlesOf(rig, id)).toHaveLength(3)
})

test('a story that is not there, or the same twice, is refused', async () => {
  const rig = await ready()
  const id = await rig.storyOf('d1')
  await expect(rig.app.desk.split('QQQQ', [1])).rejects.toThrow('There is no story “QQQQ”')
  await expect(rig.app.desk.merge(id, id)).rejects.toThrow('into itself')
})

test('what a channel has seen is no news there after a split or a merge', async () => {
  const rig = await ready()
  const { desk } = rig.app
  await desk.setChannel(CHANNEL, settings({ schedule: { cron: '0 * * * *', zone: 'UTC' } }))
  rig.at('2026-11-23T06:00:10Z')
  expect(await rig.tick()).toBe(1)
  const other = await desk.split(await rig.storyOf('d1'), [3])
  rig.at('2026-11-23T07:00:10Z')
  expect(await rig.tick()).toBe(0)
  await desk.merge(other, await rig.storyOf('p1'))
  rig.at('2026-11-23T08:00:10Z')
  expect(await rig.tick()).toBe(0)
})
