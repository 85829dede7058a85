/** What must hold while programs are killed, doubled and refused: scenarios that may run beside everything else. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect } from 'vitest'
import type { Place } from '../../src/deliver/place.ts'
import {
  databaseWithDue,
  endLease,
  isAtRest,
  makeDatabase,
  statesIn,
  writeConfig,
} from '../rigs/bot-database.ts'
import {
  type BotProcess,
  type DiscordProcess,
  type Environment,
  type SlackProcess,
  startBot,
  startDiscord,
  startSlack,
  until,
} from '../rigs/bot-process.ts'

const KILLS = 10
/** Messages of one digest of the sample: under the front page on Discord, and in all on Slack. */
const IN_THREAD = 2
const ON_SLACK = 2

type Rigs = {
  readonly discord: DiscordProcess
  readonly slack: SlackProcess
  readonly folder: string
  /** A database with the sample story. */
  readonly template: string
}

export type Scenarios = {
  readonly tenKills: Promise<void>
  readonly twoPrograms: Promise<void>
  readonly wrongToken: Promise<void>
  problems(): Promise<readonly string[]>
  close(): void
}

/** Starts them all; each is fulfilled when it held. */
export async function startScenarios(): Promise<Scenarios> {
  const folder = mkdtempSync(join(tmpdir(), 'dragoman-kills-'))
  const template = join(folder, 'template.sqlite')
  const [discord, slack] = await Promise.all([
    startDiscord({ rates: 'off' }),
    startSlack(),
    makeDatabase(template),
  ])
  const rigs = { discord, slack, folder, template }
  const begun = (scenario: (rigs: Rigs) => Promise<void>) => {
    const result = scenario(rigs)
    result.catch(() => undefined)
    return result
  }
  return {
    tenKills: begun(tenKills),
    twoPrograms: begun(twoPrograms),
    wrongToken: begun(wrongToken),
    problems: async () => [...(await discord.problems()), ...(await slack.problems())],
    close: () => rmSync(folder, { recursive: true, force: true }),
  }
}

const start = (
  { discord, slack, folder }: Rigs,
  database: string,
  environment: Environment = {},
): BotProcess =>
  startBot(['run'], {
    folder,
    environment: {
      DRAGOMAN_CONFIG: writeConfig(folder),
      DRAGOMAN_DATABASE: database,
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.url,
      SLACK_BOT_TOKEN: slack.botToken,
      SLACK_APP_TOKEN: slack.appToken,
      SLACK_API_URL: slack.url,
      ...environment,
    },
  })

type Due = {
  readonly database: string
  readonly onDiscord: readonly string[]
  readonly onSlack: readonly string[]
}

/** Channels of their own, so many on each platform, each with a digest that came due two minutes ago. */
async function due(rigs: Rigs, name: string, counts = { discord: 1, slack: 1 }): Promise<Due> {
  const { discord, slack, folder, template } = rigs
  const make = (rig: DiscordProcess | SlackProcess, length: number) =>
    Promise.all(Array.from({ length }, async () => String(await rig.act('addChannel'))))
  const [onDiscord, onSlack] = await Promise.all([make(discord, counts.discord), make(slack, counts.slack)])
  const places = [
    ...onDiscord.map((channel): Place => ({ platform: 'discord', workspace: discord.guildId, channel })),
    ...onSlack.map((channel): Place => ({ platform: 'slack', workspace: slack.teamId, channel })),
  ]
  const database = await databaseWithDue(template, join(folder, `${name}.sqlite`), places)
  return { database, onDiscord, onSlack }
}

const isConnected = (bot: BotProcess) => bot.log().some(({ msg }) => msg.startsWith('Slack: connected'))

/** Messages ever posted: in each channel of Discord, in the threads under them, and in each channel of Slack. */
async function posted({ discord, slack }: Rigs, { onDiscord, onSlack }: Due) {
  const ever = (id: string) => discord.act('everStored', id) as Promise<number>
  const fronts = await Promise.all(onDiscord.map((id) => discord.messages(id)))
  return {
    fronts: await Promise.all(onDiscord.map(ever)),
    threads: await Promise.all(fronts.flat().map(({ id }) => ever(String(id)))),
    slack: await Promise.all(onSlack.map(async (id) => (await slack.messages(id)).length)),
  }
}

const once = ({ onDiscord, onSlack }: Due) => ({
  fronts: onDiscord.map(() => 1),
  threads: onDiscord.map(() => IN_THREAD),
  slack: onSlack.map(() => ON_SLACK),
})

async function tenKills(rigs: Rigs): Promise<void> {
  const { discord } = rigs
  const places = await due(rigs, 'kills', { discord: 6, slack: 0 })
  const { database, onDiscord } = places
  const moments: number[] = []
  // In the last rounds nothing may be left to send: then the kill meets a program at rest.
  for (let round = 0; round < KILLS; round++) {
    const fronts = await Promise.all(onDiscord.map((id) => discord.messages(id)))
    const ids = [...onDiscord, ...fronts.flat().map(({ id }) => id)].join('|')
    const sends = async () =>
      (await discord.calls()).filter(
        ({ method, path }) => method === 'POST' && new RegExp(`(?:${ids})/`).test(path),
      ).length
    // What is sent is taken a second later, or at once: no answer comes in time.
    const when = round % 2 ? 'after' : 'before'
    const path = `/channels/(?:${ids})/messages$`
    await discord.fail({ method: 'POST', path, when, how: { delayMs: 1_000 }, times: 99 })
    const before = await sends()
    const bot = start(rigs, database)
    const isSending = async () => (await sends()) > before
    const hasNothing = async () => isConnected(bot) && isAtRest(await statesIn(database))
    await until(async () => (await isSending()) || (await hasNothing()), `round ${round} has begun`)
    await sleep(round * 30)
    moments.push((await sends()) - before)
    await bot.kill()
    await discord.act('clearFaults')
    await endLease(database)
  }
  expect(moments.filter((sending) => sending > 0).length).toBeGreaterThan(2)
  const last = start(rigs, database)
  await until(() => isConnected(last), 'the last one runs')
  await until(async () => isAtRest(await statesIn(database)), 'all is sent', 45_000)
  expect(await posted(rigs, places)).toEqual(once(places))
  await last.kill()
}

async function twoPrograms(rigs: Rigs): Promise<void> {
  const places = await due(rigs, 'two')
  const both = [start(rigs, places.database), start(rigs, places.database)]
  await until(async () => isAtRest(await statesIn(places.database)), 'all is sent', 45_000)
  expect(await posted(rigs, places)).toEqual(once(places))
  for (const bot of both) bot.signal('SIGTERM', 'all')
  expect(await Promise.all(both.map(({ ended }) => ended))).toMatchObject([{ code: 0 }, { code: 0 }])
  expect(both.flatMap((bot) => bot.log()).filter(({ level }) => level > 30)).toEqual([])
}

async function wrongToken(rigs: Rigs): Promise<void> {
  const places = await due(rigs, 'wrong-token')
  const bot = start(rigs, places.database, { DISCORD_TOKEN: 'MTAw.wrong.token-of-nobody' })
  await until(
    async () => (await statesIn(places.database)).sent === ON_SLACK,
    'Slack has its digests',
    45_000,
  )
  expect(await posted(rigs, places)).toMatchObject({ fronts: [0], slack: [ON_SLACK] })
  expect(await statesIn(places.database)).toEqual({ planned: 1 + IN_THREAD, sent: ON_SLACK })
  expect(bot.log().filter((line) => JSON.stringify(line).includes('DISCORD_TOKEN'))).toHaveLength(1)
  expect(bot.written()).not.toContain('token-of-nobody')
  bot.signal('SIGTERM')
  expect(await bot.ended).toMatchObject({ code: 0 })
}
