/** The cards of settings, sources and health, from canned facts. */

import { settingsBlocks } from '../../src/deliver/cards/settings-card.ts'
import { sourceListBlocks } from '../../src/deliver/cards/source-card.ts'
import { fullStatus } from '../../src/deliver/cards/status-card.ts'
import { DEFAULT_SETTINGS } from '../../src/deliver/channel.ts'
import type { SourceStatus, Status } from '../../src/deliver/desk.ts'
import type { Titled } from './titled.ts'

const ZONE = 'Europe/Oslo'
const NOW = new Date('2025-01-22T07:00:00Z')
const at = (hour: number) => new Date(Date.UTC(2025, 0, 22, hour, 12))

const source = (name: string, over: Partial<SourceStatus> = {}): SourceStatus => ({
  name,
  kind: 'feed',
  paused: false,
  articles: 214,
  readAt: at(6),
  ...over,
})

const SOURCES: readonly SourceStatus[] = [
  source('Lake Herald'),
  source('Seeblatt', {
    problem: 'the server answered 503; it is tried again when the wait is over',
    failingSince: at(2),
    nextCheckAt: at(9),
  }),
  source('Harbour Gazette', { problem: 'it is gone for good (410); remove this source', stopped: 'gone' }),
  source('Council of Arvik', { kind: 'page', articles: 1 }),
  source('articles', { kind: 'folder', paused: true, articles: 5 }),
  source('papers', {
    kind: 'folder',
    articles: 41,
    inPart:
      '2 files could not be read: 07-dam.txt, it is empty; put the text of an article into it, or remove it',
  }),
]

const STATUS: Status = {
  articles: 1_204,
  stories: 311,
  sources: SOURCES,
  lastRead: at(6),
  chats: [
    { platform: 'discord', state: 'connected' },
    { platform: 'slack', state: 'connected' },
  ],
  outbox: { sent: 48, planned: 2, held: 1 },
  troubles: [{ place: 'slack/T1/C9', at: at(5), why: 'the channel is archived; post to another one' }],
  feedback: { useful: 19, wrong: 2 },
  wrongs: [{ story: '7K2', at: at(4), note: 'the second figure is of last year' }],
}

const SETTINGS = {
  ...DEFAULT_SETTINGS,
  schedule: { cron: '0 8 * * 1-5', zone: ZONE },
  topics: ['trade'],
  minOrigins: 2,
}
const RUNS = [23, 24, 27].map((day) => new Date(Date.UTC(2025, 0, day, 7)))

export const deskCards: readonly Titled[] = [
  { title: '/status', card: { blocks: fullStatus(STATUS, { zone: ZONE, next: RUNS[0] ?? NOW }) } },
  { title: '/source list', card: { blocks: sourceListBlocks(SOURCES, ZONE) } },
  { title: '/channel set', card: { blocks: settingsBlocks('Saved', SETTINGS, RUNS, NOW) } },
]
