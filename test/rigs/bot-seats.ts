/**
 * A seat at each platform: the whole bot over the sample story, a real client library where the platform has one, and a
 * person who types commands and reads. What is read comes back as it stands there, without buttons.
 */
import { copyFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type App, openApp } from '../../src/app.ts'
import { type Bot, startBot } from '../../src/bot.ts'
import { parseConfig } from '../../src/config.ts'
import { DEFAULT_SETTINGS } from '../../src/deliver/channel.ts'
import type { Place } from '../../src/deliver/place.ts'
import { joinDiscord } from './bot-seat-discord.ts'
import { expectSoon, type Member, type Typed } from './bot-seat-member.ts'
import { joinSlack } from './bot-seat-slack.ts'
import { joinTerminal } from './bot-seat-terminal.ts'

/** A Sunday. Time stands still until the bot runs: a digest of this instant is no late one. */
export const NOON = new Date('2026-11-22T12:00:00Z')
/** Comes later, to a folder that does not hold it: the story grows. */
const LATER = '004_66b4c24dfe62b857.txt'

export type Seat = {
  readonly app: App
  readonly bot: Bot
  readonly place: Place
  /** Whether a message can be changed after it was posted. */
  readonly canEdit: boolean
  /** What the person is answered with. */
  ask(typed: Typed): Promise<string>
  /** What stands in the channel, and under its messages; oldest first. */
  channel(): readonly string[]
  thread(): readonly string[]
  /** Everything that would call somebody, lead somewhere, or paint the screen, in all that was ever shown. */
  alive(): readonly string[]
  /** What the platform objects to. */
  problems(): readonly string[]
  /** One article more, and the sources are read again. */
  grow(): Promise<void>
  close(): Promise<void>
}

export const openSeat = {
  discord: () => seat(joinDiscord),
  slack: () => seat(joinSlack),
  terminal: () => seat(joinTerminal),
}

async function seat(joinIn: (app: App) => Promise<Member>): Promise<Seat> {
  const folder = mkdtempSync(join(tmpdir(), 'dragoman-seat-'))
  for (const name of readdirSync('seeds'))
    if (name.endsWith('.txt') && name !== LATER) copyFileSync(join('seeds', name), join(folder, name))
  let from: number | undefined
  const clock = () => new Date(NOON.getTime() + (from === undefined ? 0 : performance.now() - from))
  const app = await openApp(
    parseConfig({
      sources: [{ kind: 'folder', path: folder }],
      translate: [{ kind: 'memory', file: 'seeds/memory.tmx', name: 'sample' }],
      database: ':memory:',
    }),
    { clock },
  )
  await app.refresh()
  const member = await joinIn(app)
  const { place, chat } = member
  const schedule = { cron: '0 12 * * *', zone: 'UTC' }
  await app.store.channels.put(place, { ...DEFAULT_SETTINGS, schedule }, clock())
  await app.store.channels.setEvaluated(place, new Date(NOON.getTime() - 60_000))
  const bot = await startBot(app, [chat], () => undefined, { readAtStart: false })
  // What is due is planned within the start; what belongs to it is sent in order.
  await expectSoon(async () => (await app.store.deliveries.counts(new Date(0))).length > 0)
  from = performance.now()
  await bot.idle()
  return {
    app,
    bot,
    ...member,
    async grow() {
      copyFileSync(join('seeds', LATER), join(folder, LATER))
      await bot.read()
      await bot.idle()
    },
    async close() {
      await bot.stop()
      await app.stop()
      await member.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
