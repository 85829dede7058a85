import { expect, test } from 'vitest'
import { carriesMark, customIdOf, markOf, nonceOf, readCustomId } from '../../../src/deliver/discord/mark.ts'
import { DISCORD_LIMITS } from '../../../src/deliver/limits.ts'

const KEY = 'c0ffee12'.padEnd(64, 'a')
const OTHER = 'c0ffee13'.padEnd(64, 'a')

test.for([
  ['00000000', 1],
  ['80000000', 1],
  ['7fffffff', 0x7fff_ffff],
  ['ffffffff', 0x7fff_ffff],
  ['c0ffee12', 0x40ff_ee12],
] as const)('the mark of %s is a positive number of 31 bits', ([start, mark]) => {
  expect(markOf(start.padEnd(64, '0'))).toBe(mark)
})

test('the nonce keeps the limit', () => {
  expect(nonceOf(KEY)).toBe(KEY.slice(0, 24))
  expect(nonceOf(KEY).length).toBeLessThan(DISCORD_LIMITS.nonce.max)
})

test('a button says what it does, with which story, and for which delivery', () => {
  expect(readCustomId(customIdOf('evidence', 'K4M', KEY))).toEqual({
    action: 'evidence',
    story: 'K4M',
    mark: 'c0ffee12aaaa',
  })
})

test('a story may have any id', () => {
  for (const story of ['', 'a:b', ':', 'é\n:x', '⚑'.repeat(20)])
    expect(readCustomId(customIdOf('ask', story, KEY))?.story).toBe(story)
})

test.for(['details', 'evidence', 'ask'] as const)('the id of a button %s keeps the limit', (action) => {
  const id = customIdOf(action, `x${'🌊'.repeat(80)}`, KEY)
  expect(id.length).toBeLessThanOrEqual(DISCORD_LIMITS.customId.max)
  expect(id.isWellFormed()).toBe(true)
  expect(readCustomId(id)?.mark).toBe('c0ffee12aaaa')
})

test.for([
  '',
  'evidence',
  'evidence:K4M',
  'other:K4M:c0ffee12aaaa',
  'evidence:K4M:not-hex',
  'x:evidence:K4M:00',
])('the button %s is not ours', (id) => {
  expect(readCustomId(id)).toBeUndefined()
})

const text = { type: 10, id: markOf(KEY), content: 'x' }

test.for([
  { where: 'as a nonce', message: { nonce: nonceOf(KEY), content: 'x' } },
  { where: 'on its first text', message: { components: [{ type: 14, id: 1 }, text] } },
  { where: 'on a text in a container', message: { components: [{ type: 17, components: [text] }] } },
  {
    where: 'on a button',
    message: {
      components: [{ type: 1, components: [{ type: 2, custom_id: customIdOf('ask', 'a:b', KEY) }] }],
    },
  },
])('a message carries its mark $where', ({ message }) => {
  expect(carriesMark(message, KEY)).toBe(true)
  expect(carriesMark(message, OTHER)).toBe(false)
})

test('the numbers that Discord gives to later components are no marks', () => {
  const key = '00000002'.padEnd(64, '0')
  const numbered = [
    { type: 10, id: 1, content: 'x' },
    { type: 10, id: 2, content: 'y' },
  ]
  expect(carriesMark({ components: numbered }, key)).toBe(false)
})

test.for([{}, { components: null }, { components: [null, 7, 'x'] }, { nonce: null }])(
  'a message without components carries nothing',
  (message) => {
    expect(carriesMark(message, KEY)).toBe(false)
  },
)
