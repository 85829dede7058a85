import { expect, test } from 'vitest'
import { DEFAULT_SETTINGS } from '../../src/deliver/channel.ts'
import { readSettings, writeSettings } from '../../src/store/channel-settings.ts'

const PAUSED = 'the channel is paused until its settings are given again'

test('what is missing gets its default', () => {
  expect(readSettings('{}')).toEqual({ settings: DEFAULT_SETTINGS })
  expect(readSettings('{"max":3}')).toEqual({ settings: { ...DEFAULT_SETTINGS, max: 3 } })
})

test('what is unknown is left out', () => {
  expect(readSettings('{"colour":"red","topics":["sea"]}')).toEqual({
    settings: { ...DEFAULT_SETTINGS, topics: ['sea'] },
  })
})

test('what is written is read back', () => {
  const settings = { ...DEFAULT_SETTINGS, schedule: { cron: '0 8 * * *', zone: 'UTC' }, paused: true }
  expect(readSettings(writeSettings(settings))).toEqual({ settings })
})

test.for([
  ['topics', '"sea"'],
  ['languages', '[1]'],
  ['sources', 'null'],
  ['minOrigins', '0'],
  ['max', '11'],
  ['max', '2.5'],
  ['max', '0'],
  ['empty', '"shout"'],
  ['mention', '7'],
  ['paused', '"no"'],
  ['schedule', '{"cron":"0 8 * * *"}'],
  ['quiet', '"22-07"'],
] as const)('a channel whose %s is %s is paused, with a reason, and keeps the rest', ([name, value]) => {
  expect(readSettings(`{"${name}":${value},"${name === 'topics' ? 'sources' : 'topics'}":["sea"]}`)).toEqual({
    settings: { ...DEFAULT_SETTINGS, [name === 'topics' ? 'sources' : 'topics']: ['sea'], paused: true },
    problem: `damaged settings: ${name}; ${PAUSED}`,
  })
})

test.for(['', '{', 'null', '[]', '"text"', '{"max":3', '\u0000'])(
  'settings stored as %j are damaged',
  (text) => {
    expect(readSettings(text)).toEqual({
      settings: { ...DEFAULT_SETTINGS, paused: true },
      problem: `the stored settings are damaged; ${PAUSED}`,
    })
  },
)
