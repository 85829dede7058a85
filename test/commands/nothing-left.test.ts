import { expect, test } from 'vitest'
import { digest } from '../../commands/digest.ts'
import type { Input } from '../../src/deliver/command.ts'
import { findRunnable } from '../../src/deliver/command-help.ts'
import type { Mute } from '../../src/deliver/desk.ts'
import { textOf } from '../deliver/shown.ts'
import { dam, orchestra, panda } from '../desk/papers.ts'
import { CHANNEL, caller, openRig, type Rig } from '../desk/rig.ts'
import { typed } from './ask-desk.ts'
import { MANAGER, READER, sampleDesk } from './sample-desk.ts'

const { person } = caller('r')

/** The real desk over three stories: the dam, the pandas, the orchestra. */
async function threeStories(): Promise<Rig> {
  const rig = await openRig()
  rig.write('d1', dam.herald)
  rig.write('p1', panda.herald)
  rig.write('o1', orchestra)
  await rig.read()
  return rig
}

const command = findRunnable([digest], 'digest')

async function asked({ app }: Rig, input: Input = {}): Promise<string> {
  const reply = await command?.run(app.desk, input, caller('r'))
  return textOf(reply?.card.blocks ?? [])
}

const ALL: readonly Mute[] = [
  { kind: 'word', value: 'dam' },
  { kind: 'word', value: 'pandas' },
  { kind: 'source', value: 'Diario Málaga' },
]

test('without any story the digest says that there are none', async () => {
  const rig = await openRig()
  expect(await asked(rig)).toBe('There are no stories yet.')
  expect(await asked(rig, { topic: 'trade', since: '1h' })).toBe('There are no stories yet.')
})

test('a reader who muted every story is told so, and what was muted', async () => {
  const rig = await threeStories()
  for (const mute of ALL) await rig.app.desk.mute({ person }, mute)
  expect(await asked(rig)).toBe(
    '3 stories, all of them muted: you muted word dam, word pandas and source Diario Málaga. "mute stop" shows them again.',
  )
})

test('what the channel muted is told apart from what the reader did', async () => {
  const rig = await threeStories()
  const [first, ...others] = ALL
  if (first) await rig.app.desk.mute({ person }, first)
  for (const mute of others) await rig.app.desk.mute({ place: CHANNEL }, mute)
  expect(await asked(rig)).toMatch(
    /^3 stories, all of them muted: you muted word dam; this channel muted word pandas and source Diario Málaga\./,
  )
  expect(await asked(rig, { topic: 'pandas' })).toMatch(/^1 story, all of them muted: /)
})

test.for([
  [{ topic: 'trade' }, 'but none about trade.'],
  [{ languages: 'vi, sw' }, 'but none told in Vietnamese or Swahili.'],
  [{ 'min-origins': '4' }, 'but none from at least 4 independent origins.'],
  // Stories are told in Spanish, and are about the dam; none is both.
  [{ topic: 'dam', languages: 'es' }, 'but none about dam and told in Spanish.'],
  // The topic alone leaves nothing; the language does not.
  [{ topic: 'trade', languages: 'es' }, 'but none about trade.'],
] as const)('%j that leaves nothing is named', async ([input, said]) => {
  expect(await asked(await threeStories(), input)).toBe(
    `3 stories, ${said} Ask for more: fewer conditions, or an earlier since.`,
  )
})

test('a time since when nothing grew is named', async () => {
  const rig = await threeStories()
  rig.at('2026-11-25T05:00:00Z')
  expect(await asked(rig, { since: '1h' })).toMatch(
    /^3 stories, but none that grew since Wed 25 Nov 04:00\. Ask for more/,
  )
})

test('more stories than are counted, and more muted words than are named, are said to be more', async () => {
  const [one] = await sampleDesk().stories({})
  const many = one ? Array.from({ length: 60 }, () => one) : []
  const desk = sampleDesk({
    digest: async () => ({ frontPage: { blocks: [] }, details: [], stories: [] }),
    stories: async ({ limit = 0 }) => many.slice(0, limit),
  })
  for (const word of ['a', 'b', 'c', 'd', 'e', 'f', 'g']) await typed(desk, `mute word ${word}`)
  expect((await typed(desk, 'digest', READER)).text).toBe(
    '50 stories or more, all of them muted: you muted word a, word b, word c, word d, word e and 2 more. "mute stop" shows them again.',
  )
})

test('a digest for the channel that comes to nothing says why', async () => {
  const nothing = async () => ({ frontPage: { blocks: [] }, details: [], stories: [] })
  const desk = sampleDesk({ digest: nothing })
  const post = async (words: string) => (await typed(desk, `digest ${words} post:yes`, MANAGER)).text
  expect(await post('')).toBe('Nothing was posted. This channel has seen everything that fits.')
  await typed(desk, 'mute word dam everyone:yes', MANAGER)
  expect(await post('')).toBe('Nothing was posted. This channel has seen or muted everything that fits.')
  expect(await post('languages:sw')).toMatch(/^Nothing was posted\. 3 stories, but none told in Swahili\./)
})
