import { expect, test } from 'vitest'
import { typed } from './ask-desk.ts'
import { AT_TERMINAL, callerOf, MANAGER, PLACE, READER, sampleDesk } from './sample-desk.ts'

const ENDS = new Date('2026-11-27T10:00:00Z')

test('a followed story is named by its headline, with the end of it', async () => {
  const desk = sampleDesk()
  const { text } = await typed(desk, 'follow story akb until:1w')
  expect(text).toMatch(
    /^You follow story AKB \(Putin and Xi .*\) until Fri 27 Nov 10:00\. You get a direct message/,
  )
  expect(desk.deeds).toEqual([['follow', 'ann', { story: 'AKB', until: ENDS }]])
})

test('a day ends at its end, in the channel’s zone', async () => {
  const desk = sampleDesk()
  await typed(desk, 'channel set daily timezone:Asia/Tokyo', MANAGER)
  expect((await typed(desk, 'follow topic trade until:2026-11-23')).text).toMatch(
    /until the end of Mon 23 Nov\./,
  )
  expect(desk.deeds.at(-1)).toEqual([
    'follow',
    'ann',
    { topic: 'trade', until: new Date('2026-11-23T15:00:00Z') },
  ])
})

test('what is followed is listed, and ends when asked', async () => {
  const desk = sampleDesk()
  expect((await typed(desk, 'follow list')).text).toMatch(/^You follow nothing\./)
  await typed(desk, 'follow AKB')
  await typed(desk, 'follow topic trade')
  expect((await typed(desk, 'follow list')).text).toMatch(
    /^You follow - story AKB \(Putin .*\) - topic trade$/,
  )
  expect((await typed(desk, 'follow stop akb topic:gas')).text).toBe(
    'You follow story AKB no more. You did not follow topic gas.',
  )
  expect((await typed(desk, 'follow list')).text).toBe('You follow - topic trade')
})

test('what was said to begin it, with stop before it, ends it', async () => {
  const desk = sampleDesk()
  for (const each of ['story AKB', 'topic gas prices']) await typed(desk, `follow ${each}`)
  expect((await typed(desk, 'follow stop topic gas prices')).text).toBe(
    'You follow topic gas prices no more.',
  )
  expect((await typed(desk, 'follow stop story akb')).text).toBe('You follow story AKB no more.')
  for (const each of ['word football', 'source Lake Herald', 'story AKB']) {
    await typed(desk, `mute ${each}`)
    expect((await typed(desk, `mute stop ${each}`)).text).toBe(`Shown again for you: ${each}.`)
  }
})

test('in the thread of a story, stop means that story', async () => {
  const desk = sampleDesk()
  await typed(desk, 'follow AKB')
  expect((await typed(desk, 'follow stop', callerOf({ story: 'AKB' }))).text).toBe(
    'You follow story AKB no more.',
  )
  expect((await typed(desk, 'follow stop')).text).toMatch(/^Say which story or topic/)
})

test('in a terminal what is more is printed', async () => {
  expect((await typed(sampleDesk(), 'follow AKB', AT_TERMINAL)).text).toMatch(
    /is printed here, as long as the program runs\.$/,
  )
})

test.for([
  ['mute football', { kind: 'word', value: 'football' }, 'Muted for you: word football.'],
  [
    'mute word football for:1w',
    { kind: 'word', value: 'football', until: ENDS },
    'Muted for you: word football until Fri 27 Nov 10:00.',
  ],
  [
    'mute source "lake herald"',
    { kind: 'source', value: 'Lake Herald' },
    'Muted for you: source Lake Herald. Stories that others carry, too, are still shown.',
  ],
  ['mute story akb', { kind: 'story', value: 'AKB' }, 'Muted for you: story AKB.'],
] as const)('"%s" hides it from the caller', async ([words, mute, said]) => {
  const desk = sampleDesk()
  expect((await typed(desk, words)).text).toBe(said)
  expect(desk.deeds.at(-1)).toEqual(['mute', { person: READER.person }, mute])
})

test('only a manager mutes for everyone', async () => {
  const desk = sampleDesk()
  expect((await typed(desk, 'mute football everyone:yes')).text).toMatch(
    /^Only managers may do that: .* Without everyone it holds for you alone\.$/,
  )
  expect((await typed(desk, 'mute stop football everyone:yes')).text).toMatch(/^Only managers/)
  expect(desk.deeds).toEqual([])
  expect((await typed(desk, 'mute football everyone:yes', MANAGER)).text).toBe(
    'Muted for this channel: word football.',
  )
  expect(desk.deeds).toEqual([['mute', { place: PLACE }, { kind: 'word', value: 'football' }]])
})

test('what is muted is listed by whose wish it is, and shown again when asked', async () => {
  const desk = sampleDesk()
  expect((await typed(desk, 'mute list')).text).toBe('Nothing is muted.')
  await typed(desk, 'mute story AKB')
  await typed(desk, 'mute football everyone:yes', MANAGER)
  expect((await typed(desk, 'mute list')).text).toMatch(
    /^Muted for you - story AKB \(Putin .*\) Muted for this channel - word football$/,
  )
  expect((await typed(desk, 'mute stop football')).text).toBe('It was not muted for you: word football.')
  expect((await typed(desk, 'mute stop story:akb')).text).toBe('Shown again for you: story AKB.')
  expect((await typed(desk, 'mute stop football everyone:yes', MANAGER)).text).toBe(
    'Shown again for this channel: word football.',
  )
  expect((await typed(desk, 'mute stop')).text).toMatch(/^Say which word, source or story/)
})

test.for([
  ['follow AKB until:yesterday', '"yesterday" is over; until needs a time to come.'],
  [
    'mute football for:whenever',
    '"whenever" is no time that I know. Give for as 36h, 2d, tomorrow, friday or a date such as 2026-11-20.',
  ],
] as const)('"%s" is refused', async ([words, said]) => {
  const desk = sampleDesk()
  expect((await typed(desk, words)).text).toBe(said)
  expect(desk.deeds).toEqual([])
})
