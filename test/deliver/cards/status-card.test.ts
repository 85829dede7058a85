import { expect, test } from 'vitest'
import { sourceListBlocks } from '../../../src/deliver/cards/source-card.ts'
import { tallyWords } from '../../../src/deliver/cards/source-health.ts'
import { fullStatus, shortStatus } from '../../../src/deliver/cards/status-card.ts'
import type { SourceStatus, Status } from '../../../src/deliver/desk.ts'
import { PLAIN, renderTerminal } from '../../../src/deliver/terminal/render.ts'

const READ = new Date('2026-11-20T09:45:00Z')

const source = (name: string, over: Partial<SourceStatus> = {}): SourceStatus => ({
  name,
  kind: 'feed',
  paused: false,
  articles: 1,
  ...over,
})

const well = source('Lake Herald', { readAt: READ })
const unread = source('New Wire', { articles: 0 })
const failing = source('Seeblatt', { readAt: READ, problem: 'the server answered 500' })
const inPart = source('papers', {
  kind: 'folder',
  readAt: READ,
  inPart: '2 files could not be read: a.txt, it is empty; remove it',
})

const statusWith = (sources: readonly SourceStatus[]): Status => ({
  articles: 3,
  stories: 2,
  sources,
  chats: [],
  outbox: {},
  troubles: [],
  feedback: { useful: 0, wrong: 0 },
  wrongs: [],
})

const shown = (...blocks: Parameters<typeof renderTerminal>[0]) =>
  renderTerminal(blocks, { ...PLAIN, width: 4_000 })

const firstLine = (sources: readonly SourceStatus[]) =>
  shown(...shortStatus(statusWith(sources), { zone: 'UTC' })).split('\n')[0]

test.for([
  { sources: [], words: '0 of 0 sources read well' },
  { sources: [well], words: '1 of 1 source read well' },
  { sources: [unread], words: '0 of 1 source read well, 1 not read yet' },
  {
    sources: [well, unread, failing, inPart, { ...failing, paused: true }],
    words: '2 of 5 sources read well, 1 failing, 1 not read yet, 1 paused',
  },
])('$words', ({ sources, words }) => expect(tallyWords(sources)).toBe(words))

test.for([
  { sources: [], words: 'All is well' },
  { sources: [well, unread], words: 'All is well' },
  { sources: [unread, unread], words: 'No source was read yet' },
  { sources: [well, inPart], words: 'All is well, but for some files that cannot be read' },
  { sources: [well, inPart, failing], words: '1 source fails' },
  { sources: [well, { ...failing, paused: true }], words: 'All is well' },
])('the headline says the worst: $words', ({ sources, words }) => expect(firstLine(sources)).toBe(words))

test('a folder that is read in part is no failing source; its files are told apart', () => {
  const text = shown(...fullStatus(statusWith([well, inPart, failing]), { zone: 'UTC' }))
  expect(text).toContain('Failing sources\n- Seeblatt: the server answered 500\n')
  expect(text).toContain('Read in part\n- papers: 2 files could not be read: a.txt, it is empty; remove it\n')
})

test('the list names failing sources first, then those read in part, and says what cannot be read', () => {
  const lines = shown(...sourceListBlocks([unread, well, inPart, failing], 'UTC')).split('\n')
  expect(lines).toEqual([
    '2 of 4 sources read well, 1 failing, 1 not read yet',
    '- Seeblatt · feed · 1 article · read Fri 20 Nov 09:45 · failing: the server answered 500',
    '- papers · folder · 1 article · read Fri 20 Nov 09:45 · 2 files could not be read: a.txt, it is empty; remove it',
    '- New Wire · feed · 0 articles · not read yet',
    '- Lake Herald · feed · 1 article · read Fri 20 Nov 09:45',
    '',
  ])
})
