import { expect, test } from 'vitest'
import type { Told } from '../../src/deliver/desk.ts'
import { openReading } from '../../src/desk/reading.ts'
import { openLibrary } from '../../src/desk/stories/library.ts'
import { names } from '../rigs/articles.ts'
import { dam, orchestra, panda } from './papers.ts'
import { CHANNEL, caller, openRig, type Rig } from './rig.ts'

async function ready(): Promise<Rig> {
  const rig = await openRig({ now: '2026-11-20T05:00:00Z' })
  rig.write('p1', panda.herald)
  rig.write('p2', panda.post)
  rig.write('o1', orchestra)
  await rig.read()
  rig.at('2026-11-23T05:00:00Z')
  rig.write('d1', dam.herald)
  rig.write('d2', dam.post)
  await rig.read()
  return rig
}

test.for([
  { question: 'How much does a panda cub weigh?', article: 'p1', answer: '140 grams' },
  { question: 'How many people left their homes below the Sorvo dam?', article: 'd1', answer: '1,300' },
  { question: 'When was the Sorvo dam built?', article: 'd1', answer: '1961' },
])('$question is answered from the right story', async ({ question, article, answer }) => {
  const rig = await ready()
  const asked = await rig.app.desk.ask(question, {})
  expect(asked?.told.story.id).toBe(await rig.storyOf(article))
  expect(asked?.answer.verdict).not.toBe('not-said')
  expect(JSON.stringify(asked?.answer)).toContain(answer)
})

test('what no source says is said so, by the story that fits best', async () => {
  const rig = await ready()
  const asked = await rig.app.desk.ask(
    'What colour is the roof of the zoo where the panda cubs were born?',
    {},
  )
  expect(asked?.answer.verdict).toBe('not-said')
  expect(asked?.told.story.id).toBe(await rig.storyOf('p1'))
})

test('where the story that fits best does not say, the next one is asked', async () => {
  const rig = await ready()
  const { store, clock } = rig.app
  const [dams, pandas] = [await rig.storyOf('d1'), await rig.storyOf('p1')]
  const asked: string[] = []
  const none = await rig.app.desk.ask('What colour is the roof?', { story: pandas })
  const some = await rig.app.desk.ask('When was the Sorvo dam built?', { story: dams })
  if (!none || !some) throw new Error('no answer')
  const answer = (_: string, { story }: Told) => {
    asked.push(story.id)
    return asked.length > 1 ? some.answer : none.answer
  }
  const library = openLibrary(store, names, 'rules')
  const reading = openReading({ store, clock, answer, library, outletNames: { of: async () => new Map() } })
  const told = (await reading.ask('the keeper of the panda cubs, or the Sorvo dam', {}))?.told
  expect(asked.toSorted()).toEqual([dams, pandas].toSorted())
  expect(told?.story.id).toBe(asked[1])
})

test('a question since a time is asked of stories that grew since', async () => {
  const rig = await ready()
  const since = new Date('2026-11-22T00:00:00Z')
  const asked = await rig.app.desk.ask('How much does a panda cub weigh?', { since })
  expect(asked?.told.story.id).not.toBe(await rig.storyOf('p1'))
  expect((await rig.app.desk.stories({ since })).map(({ story }) => story.id)).toEqual([
    await rig.storyOf('d1'),
  ])
})

test('a question about a named story is asked of that one, whatever was muted', async () => {
  const rig = await ready()
  const story = await rig.storyOf('d1')
  const me = caller('ask')
  await rig.app.desk.mute({ person: me.person }, { kind: 'story', value: story })
  const asked = await rig.app.desk.ask('When was the Sorvo dam built?', { story: story.toLowerCase() }, me)
  expect(asked?.told.story.id).toBe(story)
  expect(asked?.answer.verdict).not.toBe('not-said')
  expect((await rig.app.desk.stories({}, me)).map(({ story: { id } }) => id)).not.toContain(story)
  expect(await rig.app.desk.ask('Anything?', { story: 'QQQQ' })).toBeUndefined()
})

test('what the channel muted its readers do not get, but others do', async () => {
  const rig = await ready()
  await rig.app.desk.mute({ place: CHANNEL }, { kind: 'word', value: 'pandas' })
  const pandas = await rig.storyOf('p1')
  const idsFor = async (who?: ReturnType<typeof caller>) =>
    (await rig.app.desk.stories({}, who)).map(({ story: { id } }) => id)
  expect(await idsFor(caller('a'))).not.toContain(pandas)
  expect(await idsFor()).toContain(pandas)
})

test.for([
  { words: 'Málaga orquesta', filter: {}, found: ['o1'] },
  { words: 'malaga', filter: { language: 'ES' }, found: ['o1'] },
  { words: 'panda', filter: { source: 'Valley Post' }, found: ['p2'] },
  { words: 'panda', filter: { source: 'valley post' }, found: ['p2'] },
  { words: 'panda', filter: { source: 'Nobody' }, found: [] },
  { words: 'panda', filter: { language: 'es' }, found: [] },
  { words: 'panda', filter: { since: new Date('2026-11-23T00:00:00Z') }, found: [] },
])('a search for $words with $filter finds $found', async ({ words, filter, found }) => {
  const rig = await ready()
  const hits = await rig.app.desk.search(words, filter)
  expect([...new Set(hits.map(({ article }) => article.id))]).toEqual(found)
  for (const { storyId, article } of hits) expect(storyId).toBe(await rig.storyOf(article.id))
})

test('what is offered while somebody types is found without accents, in any order', async () => {
  const rig = await ready()
  const { desk } = rig.app
  const orquesta = await rig.storyOf('o1')
  expect(desk.suggest('story', 'gira malaga').map(({ value }) => value)).toEqual([orquesta])
  expect(desk.suggest('story', orquesta.toLowerCase()).map(({ value }) => value)).toEqual([orquesta])
  expect(desk.suggest('outlet', 'diario MALAGA')).toEqual([{ name: 'Diario Málaga', value: 'Diario Málaga' }])
  expect(desk.suggest('language', 'span')).toEqual([{ name: 'Spanish', value: 'es' }])
  expect(desk.suggest('topic', 'sorvo').length).toBeGreaterThan(0)
  expect(desk.suggest('zone', 'oslo').map(({ value }) => value)).toContain('Europe/Oslo')
  expect(desk.suggest('story', 'zzz')).toEqual([])
})

test('a story is found by the address of its article', async () => {
  const rig = await ready()
  const told = await rig.app.desk.storyOfLink('https://post.example/dam')
  expect(told?.story.id).toBe(await rig.storyOf('d2'))
  expect(await rig.app.desk.storyOfLink('https://post.example/other')).toBeUndefined()
})
