import { expect, test } from 'vitest'
import { buttonsOf, typed } from './ask-desk.ts'
import { AT_TERMINAL, CALL, callerOf, MANAGER, NOW, OPERATOR, READER, sampleDesk } from './sample-desk.ts'

const DAY_MS = 24 * 3_600_000

test('the digest of now is shown to the caller alone, with the buttons of its lead story', async () => {
  const { text, card, visibility } = await typed(sampleDesk(), 'digest')
  expect(visibility).toBe('private')
  expect(text).toMatch(/^World digest · Fri 20 Nov · 10:00 UTC Putin and Xi/)
  expect(buttonsOf(card)).toEqual(['details AKB', 'evidence AKB', 'ask AKB', 'useful AKB', 'wrong AKB'])
})

test('a story is found by its place in the digest, too', async () => {
  const second = (await typed(sampleDesk(), 'story 7K2')).text
  expect((await typed(sampleDesk(), 'story 2')).text).toBe(second)
  expect((await typed(sampleDesk(), 'story 9')).text).toMatch(/^There is no story "9"\./)
})

test('what is asked for goes before what the channel has chosen, and what the caller muted is left out', async () => {
  const desk = sampleDesk()
  await typed(desk, 'channel set topics:energy min-origins:3 max:4', MANAGER)
  await typed(desk, 'digest trade since:2d languages:"German, vi" max:2')
  expect(desk.deeds.at(-1)).toEqual([
    'digest',
    expect.objectContaining({ topics: ['trade'], languages: ['de', 'vi'], minOrigins: 3, max: 2 }),
    {
      topics: ['trade'],
      languages: ['de', 'vi'],
      sources: [],
      minOrigins: 3,
      limit: 2,
      since: new Date(NOW.getTime() - 2 * DAY_MS),
    },
    undefined,
    'ann',
  ])
})

test('a manager posts the digest, once for one request, without what the channel has seen', async () => {
  const desk = sampleDesk()
  expect((await typed(desk, 'digest post:yes', MANAGER)).text).toBe(
    'The digest is on its way to this channel.',
  )
  expect(desk.deeds.at(-2)?.[3]).toBe('discord/server/news')
  expect(desk.deeds.at(-1)).toEqual(['post', 'discord/server/news', ['AKB', '7K2', 'M9P'], 'request-1'])
})

test('a reader posts nothing', async () => {
  const desk = sampleDesk()
  expect((await typed(desk, 'digest post:yes', READER)).text).toMatch(/^Only managers may do that/)
  expect(desk.deeds.map(([what]) => what)).not.toContain('post')
})

test('nothing is posted where the channel has seen everything', async () => {
  const desk = sampleDesk({}, [])
  expect((await typed(desk, 'digest post:yes', MANAGER)).text).toBe(
    'Nothing was posted. There are no stories yet.',
  )
  expect(desk.deeds.map(([what]) => what)).not.toContain('post')
})

test.for([
  [
    'story AKB',
    /^Putin and Xi .* Sources differ .* More facts .* From one origin only/,
    'evidence ask useful wrong share',
  ],
  ['story show id:akb', /^Putin and Xi/, 'evidence ask useful wrong share'],
  ['story evidence AKB', /not found in \[1\]/, 'ask share'],
  ['story timeline AKB', /^Timeline: .* Tue 21 Jan/, 'ask share'],
  ['story quotes AKB', /^Quotes: /, 'ask share'],
  ['story sources AKB', /^Sources: .* One origin: \[2\] \[3\]/, 'ask share'],
  ['story diff AKB', /^Latest: .* is \[5\] 004 NO: .* Found in this article alone/, 'evidence ask'],
] as const)('"%s" shows the story from that side', async ([words, shown, actions]) => {
  const { text, card } = await typed(sampleDesk(), words)
  expect(text).toMatch(shown)
  expect(buttonsOf(card)).toEqual(actions.split(' ').map((id) => `${id} AKB`))
})

test.for([
  ['story AKX', 'There is no story "AKX". Did you mean AKB?'],
  ['story show zzz', 'There is no story "zzz". Recent ones: AKB, 7K2, M9P.'],
  ['ask Was it safe? story:AKX', 'There is no story "AKX". Did you mean AKB?'],
  ['disputes zzz', 'There is no story "zzz". Recent ones: AKB, 7K2, M9P.'],
] as const)('"%s" names stories that are there', async ([words, said]) => {
  expect((await typed(sampleDesk(), words)).text).toBe(said)
})

test('without stories an unknown id says that there are none', async () => {
  expect((await typed(sampleDesk({}, []), 'story AKB')).text).toBe(
    'There is no story "AKB". There are no stories yet.',
  )
})

test('articles are split off by their numbers, each once and in order', async () => {
  const desk = sampleDesk()
  const { text } = await typed(desk, 'story split AKB "[3], 2 3"', OPERATOR)
  expect(text).toBe('Articles [2] and [3] of story AKB are now story Q4T.')
  expect(desk.deeds).toEqual([['split', 'AKB', [2, 3]]])
})

test.for([
  ['6', 'Story AKB has articles 1 to 5, not "6". Give numbers such as 2,3.'],
  ['0', 'Story AKB has articles 1 to 5, not "0". Give numbers such as 2,3.'],
  ['two', 'Story AKB has articles 1 to 5, not "two". Give numbers such as 2,3.'],
  [',', 'Story AKB has articles 1 to 5. Give numbers such as 2,3.'],
  ['1,2,3,4,5', 'That is every article of story AKB; leave at least one in it.'],
])('splitting off "%s" is refused', async ([numbers, said]) => {
  const desk = sampleDesk()
  expect((await typed(desk, `story split id:AKB articles:${numbers}`, OPERATOR)).text).toBe(said)
  expect(desk.deeds).toEqual([])
})

test('two stories become one; a story and itself do not', async () => {
  const desk = sampleDesk()
  expect((await typed(desk, 'story merge m9p into:7k2', OPERATOR)).text).toMatch(
    /^Story M9P is now part of story 7K2: /,
  )
  expect((await typed(desk, 'story merge AKB akb', OPERATOR)).text).toBe('Give two different stories.')
  expect(desk.deeds).toEqual([['merge', 'M9P', '7K2']])
})

test('an answer comes verdict first, privately, to be shared or judged', async () => {
  const { text, card, visibility } = await typed(sampleDesk(), 'ask Was Ukraine discussed?')
  expect(text).toMatch(/^Was Ukraine discussed\? The sources differ\. .* story AKB$/)
  expect(visibility).toBe('private')
  expect(buttonsOf(card)).toEqual(['evidence AKB', 'share AKB', 'useful AKB', 'wrong AKB'])
})

test.for([
  ['in a story’s thread', 'ask Why?', '7K2', '7K2'],
  ['in a thread, of another story', 'ask Why? story:AKB', '7K2', 'AKB'],
  ['elsewhere', 'ask Why?', undefined, undefined],
] as const)('a question %s asks the right story', async ([, words, thread, asked]) => {
  const desk = sampleDesk()
  await typed(desk, words, callerOf(thread ? { story: thread } : {}))
  expect(desk.deeds.at(-1)).toEqual(['ask', 'Why?', asked, undefined])
})

test('a question without stories, or without new ones, gets no answer', async () => {
  const silent = sampleDesk({ ask: async () => undefined })
  expect((await typed(silent, 'ask Why?')).text).toBe('There are no stories yet.')
  expect((await typed(silent, 'ask Why? since:2h')).text).toBe('No story is as new as that.')
})

test('disputes of one story name every side and its sources', async () => {
  const { text, card } = await typed(sampleDesk(), 'disputes AKB')
  expect(text).toMatch(
    /Was Ukraine discussed\? - yes: Kremlin \[4\] - not stated: 004 \[5\] Sources \[1\] 000 ID/,
  )
  expect(buttonsOf(card)).toEqual(['evidence AKB', 'ask AKB', 'share AKB'])
})

test('disputes of recent stories come story by story; those without any are left out', async () => {
  const calm = {
    ...CALL,
    story: { ...CALL.story, id: 'CLM' },
    brief: { ...CALL.brief, storyId: 'CLM', disputes: [] },
  }
  const all = await typed(sampleDesk({}, [calm, CALL]), 'disputes since:2d')
  expect(all.text).toContain('story AKB')
  expect(all.text).not.toContain('CLM')
  expect((await typed(sampleDesk({}, [calm]), 'disputes')).text).toBe(
    'No differences between sources were found.',
  )
  expect((await typed(sampleDesk({}, []), 'disputes')).text).toBe('There are no such stories.')
  expect((await typed(sampleDesk({}, [calm]), 'disputes CLM')).text).toMatch(
    /No difference between its sources was found\./,
  )
})

test('more than five stories with disputes are counted, not listed', async () => {
  const many = Array.from({ length: 7 }, () => CALL)
  expect((await typed(sampleDesk({}, many), 'disputes')).text).toMatch(
    /2 stories more with sources that differ$/,
  )
})

test('a hit shows outlet, language, story, the line, and its English', async () => {
  const { text } = await typed(sampleDesk(), 'search "one-China"')
  expect(text).toMatch(
    /^1 line for one-China 000 · ID · story AKB Tentang Taiwan.* one-China principle\. \(translated\)$/,
  )
})

test('an English line needs no English', async () => {
  const { text } = await typed(sampleDesk(), 'search "full-scale invasion"')
  expect(text).toMatch(
    /^1 line for full-scale invasion 001 · EN · story AKB The two leaders .* early 2022\.$/,
  )
})

test('a search passes its conditions on, and says when there is more', async () => {
  const desk = sampleDesk()
  const { text } = await typed(desk, 'search Ukraine language:no source:"lake herald" since:yesterday')
  expect(text).toMatch(/^The best 8 lines for Ukraine /)
  expect(desk.deeds.at(-1)).toEqual([
    'search',
    'Ukraine',
    { language: 'nb', source: 'Lake Herald', since: new Date('2026-11-19T00:00:00Z'), limit: 9 },
  ])
})

test('a title says that it is one, and a line without English that it is not translated', async () => {
  const article = CALL.story.articles.at(-1)
  if (!article?.title) throw new Error('the sample has a title')
  const { english: _, ...title } = article.title
  const desk = sampleDesk({ search: async () => [{ article: { ...article, title }, storyId: 'AKB' }] })
  expect((await typed(desk, 'search Putin')).text).toMatch(/004 · NO · title · story AKB .* not translated$/)
  const none = sampleDesk({ search: async () => [] })
  expect((await typed(none, 'search gas pipeline')).text).toBe(
    'No line of an article holds these words: gas pipeline.',
  )
})

test('catching up looks back a day at first, then to the last visit', async () => {
  const desk = sampleDesk()
  const { text, card } = await typed(desk, 'catchup')
  expect(text).toMatch(/^Since Thu 19 Nov 10:00: 3 stories Putin and Xi/)
  expect(buttonsOf(card)).toEqual(['details AKB', 'evidence AKB', 'ask AKB'])
  expect(desk.deeds).toEqual([
    ['stories', { since: new Date(NOW.getTime() - DAY_MS), limit: 6 }, 'ann'],
    ['visited'],
  ])
  await typed(desk, 'catchup')
  expect(desk.deeds.at(-2)?.[1]).toMatchObject({ since: NOW })
})

test('catching up shows five stories at most', async () => {
  const { text } = await typed(
    sampleDesk(
      {},
      Array.from({ length: 9 }, () => CALL),
    ),
    'catchup since:2d',
  )
  expect(text).toMatch(/^Since Wed 18 Nov 10:00: the 5 most reported stories/)
  expect(text.match(/story AKB/g)).toHaveLength(5)
})

test('catching up by direct message goes through the outbox, to that person', async () => {
  const desk = sampleDesk()
  expect((await typed(desk, 'catchup dm:yes')).text).toBe('It comes to you as a direct message.')
  expect(desk.deeds.slice(1)).toEqual([
    ['post', 'discord/server/@ann', ['AKB', '7K2', 'M9P'], 'request-1'],
    ['visited'],
  ])
})

test('in a terminal a message to oneself is printed there', async () => {
  const desk = sampleDesk()
  expect((await typed(desk, 'catchup dm:yes', AT_TERMINAL)).text).toBe('It is printed here.')
  expect(desk.deeds[1]).toEqual(['post', 'terminal/local/@ann', ['AKB', '7K2', 'M9P'], 'request-1'])
})

test('nothing new sends no message', async () => {
  const desk = sampleDesk({}, [])
  expect((await typed(desk, 'catchup dm:yes')).text).toBe('Nothing new since Thu 19 Nov 10:00.')
  expect(desk.deeds.map(([what]) => what)).toEqual(['stories', 'visited'])
})
