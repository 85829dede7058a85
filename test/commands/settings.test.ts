import { expect, test } from 'vitest'
import { DEFAULT_SETTINGS } from '../../src/deliver/channel.ts'
import { buttonsOf, typed } from './ask-desk.ts'
import {
  AT_TERMINAL,
  callerOf,
  MANAGER,
  NOW,
  OPERATOR,
  PLACE,
  READER,
  STATUS,
  sampleDesk,
} from './sample-desk.ts'

const settingsAfter = async (...words: readonly string[]) => {
  const desk = sampleDesk()
  for (const each of words) await typed(desk, `channel set ${each}`, MANAGER)
  return desk.channel(PLACE)
}

test('new settings are said back in words, with the next three runs in the channel’s zone', async () => {
  const words =
    'channel set weekdays-08:00 timezone:Europe/Oslo quiet:22-7 topics:“trade, energy” languages:german,no min-origins:2 max:3 empty:say-so mention:"Trade desk"'
  const { text, visibility } = await typed(sampleDesk(), words, MANAGER)
  expect(visibility).toBe('private')
  expect(text).toBe(
    [
      'Saved: the settings of this channel',
      '- When: weekdays at 08:00, Europe/Oslo, quiet from 22:00 to 07:00',
      '- Which stories: only those about trade or energy, told in German or Norwegian and from at least 2 independent origins',
      '- How many: at most 3',
      '- Nothing new: post one line that says so',
      '- For: Trade desk (named above the digest; nobody is pinged)',
      'Next: Mon 23 Nov 08:00, Tue 24 Nov 08:00, Wed 25 Nov 08:00 (Europe/Oslo)',
    ].join(' '),
  )
})

test.for([
  ['cron:daily-07:30', { schedule: { cron: '30 7 * * *', zone: 'UTC' } }],
  ['0 6,18 * * *', { schedule: { cron: '0 6,18 * * *', zone: 'UTC' } }],
  ['quiet:22:00-07:00', { quiet: { from: '22:00', to: '07:00' } }],
  ['sources:"Lake Herald, Seeblatt, Lake Herald"', { sources: ['Lake Herald', 'Seeblatt'] }],
  ['languages:de', { languages: ['de'] }],
  ['languages:"de vi"', { languages: ['de', 'vi'] }],
  ['languages:"Vietnamese, nn, DE-at"', { languages: ['vi', 'nb', 'de'] }],
  ['empty:"say so in one line"', { empty: 'say-so' }],
] as const)('"%s" changes that and nothing else', async ([words, change]) => {
  expect(await settingsAfter(words)).toEqual({ ...DEFAULT_SETTINGS, ...change })
})

test('a new zone keeps the times of day, a new schedule the zone', async () => {
  const zone = 'Asia/Tokyo'
  expect((await settingsAfter('daily-07:30', `timezone:${zone}`)).schedule).toEqual({
    cron: '30 7 * * *',
    zone,
  })
  expect((await settingsAfter(`daily timezone:${zone}`, 'hourly')).schedule).toEqual({
    cron: '0 * * * *',
    zone,
  })
})

test('every setting can be taken back', async () => {
  const settings = await settingsAfter(
    'daily quiet:22-7 topics:trade languages:de sources:Seeblatt mention:Desk',
    'cron:off quiet:off topics:all languages:all sources:any mention:none',
  )
  expect(settings).toEqual(DEFAULT_SETTINGS)
})

test.for([
  ['', /^Say what to change/],
  ['timezone:Europe/Oslo', /^A timezone needs a schedule/],
  ['daily timezone:oslo', /"oslo" is not a time zone; did you mean Europe\/Oslo\?$/],
  ['cron:bla', /^"bla" is no schedule; type .*\.$/],
  ['* * * * *', /leave at least 15 minutes/],
  ['quiet:late', /^"late" is no span of quiet hours; type "22:00-07:00"\.$/],
  ['languages:germn', /^I know no language called "germn"\. Did you mean german\?$/],
  ['languages:xx', /Give its English name or its code/],
  ['max:11', /^max is a whole number from 1 to 10, not "11"\.$/],
  ['min-origins:0', /^min-origins is a whole number from 1 to 20/],
  ['empty:maybe', /^empty cannot be "maybe"\. Give skip or say-so\.$/],
  ['topics:,', /^topics is a list/],
  [`topics:${'x'.repeat(61)}`, /^topics takes at most 20 entries of 60 characters\.$/],
  [`mention:${'x'.repeat(81)}`, /^mention has at most 80 characters/],
  ['topics:refused', /^topics cannot be that\.$/],
] as const)('"channel set %s" is refused with a sentence, and nothing changes', async ([words, said]) => {
  const desk = sampleDesk()
  expect((await typed(desk, `channel set ${words}`, MANAGER)).text).toMatch(said)
  expect(desk.deeds).toEqual([])
})

test('everybody sees the settings, only managers change them', async () => {
  const desk = sampleDesk()
  expect((await typed(desk, 'channel show')).text).toMatch(
    /When: never: no schedule is set .* set a schedule\.$/,
  )
  for (const words of ['channel set daily', 'channel pause', 'channel resume'])
    expect((await typed(desk, words, READER)).text).toMatch(
      /^Only (?:managers|the people who run this bot) may do that/,
    )
  expect(desk.deeds).toEqual([])
})

test('what is wrong with the stored settings of a channel stands above them', async () => {
  const stored = { settings: DEFAULT_SETTINGS, changedAt: NOW, problem: 'damaged settings: max' }
  const desk = sampleDesk({
    channels: async () => [
      { ...stored, place: { ...PLACE, channel: 'other' }, problem: 'of another channel' },
      { ...stored, place: PLACE },
    ],
  })
  expect((await typed(desk, 'channel show')).text).toMatch(
    /^Settings of this channel - Wrong: damaged settings: max - When: never/,
  )
})

test('a pause stops the runs, resuming names the next ones', async () => {
  const desk = sampleDesk()
  await typed(desk, 'channel set daily', MANAGER)
  expect((await typed(desk, 'channel pause', MANAGER)).text).toMatch(/^Paused\./)
  expect((await desk.channel(PLACE)).paused).toBe(true)
  expect((await typed(desk, 'channel show')).text).toMatch(
    /\(paused\).*Paused: no digest comes until you resume\.$/,
  )
  expect((await typed(desk, 'channel resume', MANAGER)).text).toMatch(/^Resumed\. Next: Sat 21 Nov 07:30, /)
})

test('a preview shows what would come, for this channel, and posts nothing', async () => {
  const desk = sampleDesk()
  const { text, card } = await typed(desk, 'channel preview')
  expect(text).toMatch(/^World digest .* Preview: nothing was posted\. No digest is planned/)
  expect(buttonsOf(card)[0]).toBe('details AKB')
  expect(desk.deeds.map(([what]) => what)).toEqual(['digest'])
  expect(desk.deeds[0]?.[3]).toBe('discord/server/news')
})

test('the list of sources names those with trouble first', async () => {
  expect((await typed(sampleDesk(), 'source list')).text).toBe(
    '1 of 3 sources read well, 1 failing, 1 paused - Seeblatt · feed · 0 articles · not read yet · failing: the server answered 500 - Lake Herald · feed · 12 articles · read Fri 20 Nov 09:45 - Old Wire · page · 3 articles · paused',
  )
  const none = sampleDesk({ sources: async () => [] })
  expect((await typed(none, 'source list')).text).toBe('There are no sources yet.')
})

test.for([
  [
    'source add https://news.example/feed.xml',
    /^Added - https:\/\/news\.example\/feed\.xml · feed$/,
    undefined,
  ],
  ['source remove herald', /^Lake Herald is read no more\.$/, ['removeSource', 'Lake Herald']],
  ['source test SEEBLATT', /^Test of Seeblatt Read Seeblatt - 12 articles can be read\.$/, undefined],
  ['source test https://other.example/rss?key=1', /^Test of other\.example\/rss Read /, undefined],
  [
    'source label herald "Herald, world"',
    /^Lake Herald is now called Herald, world\.$/,
    ['labelSource', 'Lake Herald', 'Herald, world'],
  ],
  ["source label 'Old Wire' Lost", /^Old Wire is now called Lost\.$/, ['labelSource', 'Old Wire', 'Lost']],
  ['source label herald label:', /^Lake Herald has no label any more/, ['labelSource', 'Lake Herald', '']],
  ["source label herald ''", /^Lake Herald has no label any more/, ['labelSource', 'Lake Herald', '']],
  ['source pause "old wire"', /^Old Wire is paused/, ['pauseSource', 'Old Wire', true]],
  ['source resume "old wire"', /^Old Wire is read again\.$/, ['pauseSource', 'Old Wire', false]],
  ['source import https://news.example/feeds.opml', /^Added - /, undefined],
  [
    'source export',
    /^2 feeds World \/ Lakes - Lake Herald · https:\/\/lake\.example\/rss - Seeblatt · https:\/\/seeblatt\.example\/rss \(and a part that may be a key\) As a file/,
    undefined,
  ],
] as const)('"%s" does that', async ([words, said, deed]) => {
  const desk = sampleDesk()
  expect((await typed(desk, words, OPERATOR)).text).toMatch(said)
  expect(desk.deeds).toEqual(deed ? [deed] : [])
  expect((await typed(sampleDesk(), words, READER)).text).toMatch(
    /^Only the people who run this bot may do that/,
  )
})

test.for([
  ['source pause Seebltat', 'There is no source "Seebltat". Did you mean Seeblatt?', STATUS.sources],
  [
    'source pause zzz',
    'There is no source "zzz". There are: Lake Herald, Seeblatt and Old Wire.',
    STATUS.sources,
  ],
  [
    'source pause l',
    'For "l" several sources fit: Lake Herald, Seeblatt and Old Wire; give more of the name.',
    STATUS.sources,
  ],
  [
    'source remove er',
    'For "er" several sources fit: Paper 1, Paper 2, Paper 3, Paper 4 and Paper 5, and others; give more of the name.',
    Array.from({ length: 7 }, (_, at) => ({
      name: `Paper ${at + 1}`,
      kind: 'feed',
      paused: false,
      articles: 0,
    })),
  ],
  ['source pause zzz', 'There is no source "zzz". There are no sources yet.', []],
] as const)('"%s" is refused: %s', async ([words, said, sources]) => {
  const desk = sampleDesk({ sources: async () => sources })
  expect((await typed(desk, words, OPERATOR)).text).toBe(said)
})

test('a mistyped word after /source is no address to ask', async () => {
  await expect(typed(sampleDesk(), 'source bogus', OPERATOR)).rejects.toThrow(
    'There is no "source" command "bogus". There are: add, remove, list, test, label, pause, resume, import, export.',
  )
  expect((await typed(sampleDesk(), 'source news.example/feed.xml', OPERATOR)).text).toMatch(/^Added/)
})

test('the status is short for readers, whole for who runs the bot, and tells managers what went wrong', async () => {
  const desk = sampleDesk()
  await typed(desk, 'channel set daily', MANAGER)
  const short =
    '1 source fails, 1 message waits for a person - 3 stories from 14 articles - 1 of 3 sources read well, 1 failing, 1 paused - Last read: Fri 20 Nov 09:45 - Next digest here: Sat 21 Nov 07:30'
  expect((await typed(desk, 'status', READER)).text).toBe(short)
  expect((await typed(desk, 'status', MANAGER)).text).toBe(
    `${short} - Discord: connected In trouble - discord/server/news, Thu 19 Nov 07:00: the bot may not write there`,
  )
  expect((await typed(desk, 'status', OPERATOR)).text).toBe(
    `${short} - Discord: connected - Messages: 41 sent, 2 waiting, 1 waiting for a person - Readers say: 9 useful, 1 wrong Failing sources - Seeblatt: the server answered 500 In trouble - discord/server/news, Thu 19 Nov 07:00: the bot may not write there Latest complaints - story AKB, Thu 19 Nov 12:00: The date is off`,
  )
})

test('a program without trouble says so', async () => {
  const desk = sampleDesk({ status: async () => ({ ...STATUS, sources: [], outbox: {} }) })
  expect((await typed(desk, 'status')).text).toMatch(/^All is well - /)
})

const SLACK = callerOf({ place: { ...PLACE, platform: 'slack' } })

test.for([
  ['discord', READER, 'help', '- /ask Ask about the news.'],
  ['slack', SLACK, 'help', '- /news ask Ask about the news.'],
  ['terminal', AT_TERMINAL, 'help', 'A sentence without a slash is a question.'],
  [
    'discord',
    READER,
    'help ask',
    '- /ask question:Was Ukraine discussed? - /ask question:Was Ukraine discussed? story:AKB since:2d',
  ],
  [
    'slack',
    SLACK,
    'help /ask',
    '- /news ask Was Ukraine discussed? - /news ask Was Ukraine discussed? story:AKB since:2d',
  ],
  [
    'terminal',
    AT_TERMINAL,
    'help command:ask',
    '- /ask Was Ukraine discussed? - /ask Was Ukraine discussed? story:AKB since:2d',
  ],
  ['slack', SLACK, 'help source', '/news source label Lake Herald label:"Herald, world news"'],
  ['discord', READER, 'help mute', '/mute word word:football for:7d everyone:yes'],
] as const)('help on %s is written as people type there: %s', async ([, caller, words, shown]) => {
  expect((await typed(sampleDesk(), words, caller)).text).toContain(shown)
})

test('help names all twelve commands, and the near one of an unknown', async () => {
  const { card } = await typed(sampleDesk(), 'help')
  expect(card.blocks.filter(({ kind }) => kind === 'fact')).toHaveLength(12)
  expect((await typed(sampleDesk(), 'help aks')).text).toBe('There is no command "aks". Did you mean ask?')
})
