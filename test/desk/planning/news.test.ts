import { expect, test } from 'vitest'
import type { ChannelSettings } from '../../../src/deliver/channel.ts'
import { dam, orchestra, panda } from '../papers.ts'
import { CHANNEL, openRig, type Rig, type RigOptions, settings } from '../rig.ts'

const DAILY = { cron: '0 8 * * *', zone: 'Europe/Oslo' }

/** Day 1 is Monday 23 November; the channel reads at 08:00. */
async function reading(change: Partial<ChannelSettings> = {}, options: RigOptions = {}): Promise<Rig> {
  const rig = await openRig(options)
  rig.write('d1', dam.herald)
  rig.write('d2', dam.post)
  rig.write('p1', panda.herald)
  rig.write('o1', orchestra)
  await rig.read()
  await rig.app.desk.setChannel(CHANNEL, settings({ schedule: DAILY, ...change }))
  return rig
}

/** The front page of that day; nothing when none came. */
async function day(rig: Rig, number: number): Promise<string | undefined> {
  const before = rig.sent.length
  rig.at(`2026-11-${22 + number}T07:00:10Z`)
  await rig.tick()
  return rig.sent.slice(before).find(({ thread }) => !thread)?.text
}

const lineOf = (text: string | undefined, word: string) =>
  text?.split('\n').find((line) => line.includes(word))

test('on the first day every story is new, on the second nothing is', async () => {
  const rig = await reading()
  const first = await day(rig, 1)
  for (const word of ['Sorvo dam', 'pandas', 'Orquesta']) expect(first).toContain(word)
  expect(first?.match(/^NEW · /gm)).toHaveLength(3)
  expect(await day(rig, 2)).toBeUndefined()
  const records = await rig.app.store.deliveries.digestsSince(CHANNEL, new Date('2026-11-24T00:00:00Z'))
  expect(records.map(({ skipped }) => skipped)).toEqual(['nothing new'])
})

test('a channel that wants to be told is told that there is nothing new', async () => {
  const rig = await reading({ empty: 'say-so' })
  await day(rig, 1)
  const second = await day(rig, 2)
  expect(second).toContain('Nothing new.')
  expect(second).toContain('since Mon 08:00 · next Wed 08:00')
})

test('a story with another outlet and new facts comes back as an update that says what changed', async () => {
  const rig = await reading()
  await day(rig, 1)
  rig.write('d3', dam.more)
  await rig.read()
  const second = await day(rig, 2)
  expect(lineOf(second, 'UPDATE')).toMatch(/^UPDATE · 1 more outlet, 2 new facts · 3 outlets/)
  expect(second).toContain('40 million litres')
  expect(second).not.toContain('pandas')
  expect(await day(rig, 3)).toBeUndefined()
})

test('a copy by an outlet that was shown is left out', async () => {
  const rig = await reading()
  await day(rig, 1)
  rig.write('d4', dam.copy)
  expect(await rig.read()).toEqual([await rig.storyOf('d1')])
  expect(await day(rig, 2)).toBeUndefined()
})

test('what stood in a digest that failed comes again as new', async () => {
  let refused = true
  const rig = await reading({}, { answer: () => (refused ? { kind: 'place-off', why: 'gone' } : undefined) })
  await day(rig, 1)
  expect((await rig.app.desk.status()).troubles[0]?.why).toBe('gone')
  refused = false
  rig.at('2026-11-23T20:00:00Z')
  await rig.app.store.deliveries.placeOn(CHANNEL)
  await rig.send()
  expect(rig.sent).toEqual([])
  expect((await day(rig, 2))?.match(/^NEW · /gm)).toHaveLength(3)
})

test('what stood in a digest that nobody has sent in time comes again, even before anybody closed it', async () => {
  const rig = await reading()
  rig.at('2026-11-23T07:00:10Z')
  expect(await rig.app.planner.tick()).toBe(1)
  rig.at('2026-11-24T07:00:10Z')
  expect(await rig.app.planner.tick()).toBe(1)
})

test('after a digest that failed the window reaches back to the one before', async () => {
  let refused = false
  const weekly = { cron: '0 8 * * 1', zone: 'Europe/Oslo' }
  const rig = await reading(
    { schedule: weekly },
    { answer: () => (refused ? { kind: 'place-off', why: 'gone' } : undefined) },
  )
  rig.at('2026-11-23T07:00:10Z')
  await rig.tick()
  rig.at('2026-11-24T12:00:00Z')
  rig.write('p2', {
    ...panda.post,
    title: 'Ostrich escapes',
    told: [
      'An ostrich escaped from a farm in Vellmar on Tuesday.',
      'Farmer Nils Aas caught the ostrich near a petrol station.',
    ],
  })
  await rig.read()
  const ostrich = await rig.storyOf('p2')
  refused = true
  rig.at('2026-11-30T07:00:10Z')
  await rig.tick()
  refused = false
  rig.at('2026-11-30T20:00:00Z')
  await rig.app.store.deliveries.placeOn(CHANNEL)
  await rig.send()
  rig.at('2026-12-07T07:00:10Z')
  await rig.tick()
  expect(rig.sent.findLast(({ thread }) => !thread)?.text).toContain(`story ${ostrich}`)
})

test('a weekly digest holds the whole week', async () => {
  const rig = await reading({ schedule: { cron: '0 8 * * 1', zone: 'Europe/Oslo' } })
  rig.at('2026-11-23T07:00:10Z')
  await rig.tick()
  rig.at('2026-11-24T12:00:00Z')
  rig.write('d3', dam.more)
  await rig.read()
  rig.at('2026-11-30T07:00:10Z')
  await rig.tick()
  expect(rig.sent.findLast(({ thread }) => !thread)?.text).toContain('UPDATE · 1 more outlet')
})

test.for<[string, Partial<ChannelSettings>, string[]]>([
  ['topics', { topics: ['panda', 'yachts'] }, ['pandas']],
  ['languages', { languages: ['es'] }, ['Orquesta']],
  ['sources', { sources: ['valley post'] }, ['Sorvo']],
  ['origins', { minOrigins: 2 }, ['Sorvo']],
  ['most stories', { max: 1 }, ['Sorvo']],
])('a channel that chooses its %s gets those alone', async ([, change, expected]) => {
  const rig = await reading(change)
  const page = (await day(rig, 1)) ?? ''
  expect(['Sorvo', 'pandas', 'Orquesta'].filter((word) => page.includes(word))).toEqual(expected)
})

test.for([
  { kind: 'word', value: 'panda' },
  { kind: 'source', value: 'Diario Malaga' },
] as const)('a channel does not get what it muted by $kind', async (mute) => {
  const rig = await reading()
  await rig.app.desk.mute({ place: CHANNEL }, mute)
  const page = (await day(rig, 1)) ?? ''
  expect(page.includes('pandas')).toBe(mute.kind !== 'word')
  expect(page.includes('Orquesta')).toBe(mute.kind !== 'source')
  expect(page).toContain('Sorvo')
})

test('a muted story that grows comes once the mute is over', async () => {
  const rig = await reading()
  const value = (await rig.storyOf('d1')).toLowerCase()
  await rig.app.desk.mute(
    { place: CHANNEL },
    { kind: 'story', value, until: new Date('2026-11-23T20:00:00Z') },
  )
  expect(await day(rig, 1)).not.toContain('Sorvo')
  rig.write('d3', dam.more)
  await rig.read()
  expect(await day(rig, 2)).toMatch(/Sorvo.*\nNEW · 3 outlets/)
})

test('with many more stories than a digest holds, each comes once, a few at a time', async () => {
  const rig = await openRig()
  for (let number = 0; number < 75; number++) {
    const thing = `${THINGS[number % 30]} number ${number}`
    rig.write(`s${number}`, {
      title: `Town ${thing}`,
      outlet: 'Lake Herald',
      told: [`The town had ${thing} on Sunday.`],
    })
  }
  await rig.read()
  for (let number = 0; number < 75; number++)
    await rig.app.store.joinStory(`s${number}`, `Q${number}`, rig.now())
  await rig.app.desk.setChannel(CHANNEL, settings({ schedule: { cron: '0 * * * *', zone: 'UTC' }, max: 10 }))
  const stories: string[] = []
  for (const hour of ['06', '07', '08', '09', '10', '11', '12', '13']) {
    rig.at(`2026-11-23T${hour}:00:10Z`)
    const before = rig.sent.length
    await rig.tick()
    const page = rig.sent.slice(before).find(({ thread }) => !thread)?.text ?? ''
    stories.push(...[...page.matchAll(/story (\w+)/g)].map(([, id]) => id ?? ''))
  }
  const all = new Set((await rig.app.store.storySummaries(new Date(0))).map(({ id }) => id))
  expect(all.size).toBe(75)
  expect(rig.sent[0]?.text).toContain(
    '60 stories from 60 articles in 1 language · the 10 most reported are shown',
  )
  expect(new Set(stories)).toEqual(all)
  expect(stories).toHaveLength(all.size)
})

const THINGS =
  'hail|a kite festival|two weddings|a chess final|burst pipes|a bakery strike|new trams|lost sheep|a marathon|locusts|a flute concert|tax refunds|a blackout|drone races|fox cubs|oyster shortages|a quiz|icebergs|meteor dust|a puppet show|bus delays|red tide|a poetry night|honey thefts|a skate park|fireworks|rowing trials|a tax audit|goat yoga|swan counts'.split(
    '|',
  )
