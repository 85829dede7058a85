import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
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
  endProcesses,
  type Posted,
  type SlackProcess,
  startBot,
  startDiscord,
  startSlack,
  until,
} from '../rigs/bot-process.ts'
import { type Scenarios, startScenarios } from './scenarios.ts'

const MANAGE_SERVER = String(1n << 5n)
const QUESTION = 'Was Ukraine discussed in the call?'
const RECONNECTING_MS = 5_000

const folder = mkdtempSync(join(tmpdir(), 'dragoman-life-'))
const database = join(folder, 'data.sqlite')

type Rigs = { readonly discord: DiscordProcess; readonly slack: SlackProcess }
let rigs: Rigs
let bot: BotProcess
/** Runs beside all the rest. */
let meanwhile: Scenarios

const bots: BotProcess[] = []

function start(): BotProcess {
  const started = startBot(['run'], {
    folder,
    environment: {
      DRAGOMAN_CONFIG: writeConfig(folder),
      DRAGOMAN_DATABASE: database,
      DISCORD_TOKEN: rigs.discord.token,
      DISCORD_API_URL: rigs.discord.url,
      SLACK_BOT_TOKEN: rigs.slack.botToken,
      SLACK_APP_TOKEN: rigs.slack.appToken,
      SLACK_API_URL: rigs.slack.url,
    },
  })
  bots.push(started)
  return started
}

beforeAll(async () => {
  const [discord, slack, , scenarios] = await Promise.all([
    startDiscord(),
    startSlack(),
    makeDatabase(`${database}.template`),
    startScenarios(),
  ])
  rigs = { discord, slack }
  meanwhile = scenarios
  await databaseWithDue(
    `${database}.template`,
    database,
    [
      { platform: 'discord', workspace: discord.guildId, channel: discord.channelId },
      { platform: 'slack', workspace: slack.teamId, channel: slack.channelId },
    ],
    30,
  )
  bot = start()
})

afterAll(() => {
  endProcesses()
  meanwhile.close()
  rmSync(folder, { recursive: true, force: true })
})

const isConnected = async () => {
  const [discord, slack] = await Promise.all([rigs.discord.state(), rigs.slack.state()])
  return Reflect.get(discord, 'connected') === 1 && Reflect.get(slack, 'connections') === 1
}

const onDiscord = () => rigs.discord.messages(rigs.discord.channelId)
const onSlack = () => rigs.slack.messages(rigs.slack.channelId)
const wordsOf = (messages: unknown) => JSON.stringify(messages)

/** What people on Slack saw that is no message of the channel. */
async function shownOnSlack(): Promise<string> {
  return wordsOf(Reflect.get(await rigs.slack.state(), 'shown'))
}

async function askOnSlack(text: string, expected: string, user = rigs.slack.userId): Promise<void> {
  const before = (await shownOnSlack()).split(expected).length
  await rigs.slack.act('slash', { command: '/news', text, user })
  await until(async () => (await shownOnSlack()).split(expected).length > before, `"${expected}" on Slack`)
}

/** Somebody to whom the bot does not belong. */
const READER = { id: '900000000000000001', username: 'passer-by' }

async function askOnDiscord(typed: object): Promise<string> {
  return wordsOf(await rigs.discord.act('command', { user: READER, ...typed }))
}

test('it connects to both platforms and says so', async () => {
  await until(isConnected, 'both are connected')
  await until(() => bot.log().some(({ msg }) => msg === 'Slack: connected to fake'), 'the log tells of Slack')
  await until(async () => (await onDiscord()).length > 0, 'the digest that was due')
  expect(bot.log().filter(({ level }) => level > 30)).toEqual([])
})

test('a manager sets the schedule by a command, and others may not', async () => {
  const set = {
    name: 'channel',
    subcommand: 'set',
    options: { preset: 'daily-07:30', timezone: 'Europe/Oslo' },
  }
  expect(await askOnDiscord(set)).toContain('Only managers may do that')
  const told = await askOnDiscord({ ...set, permissions: MANAGE_SERVER })
  expect(told).toMatch(/(?:\w{3} \d+ \w{3} 07:30[^"]*){3}/)
  await askOnSlack('channel set preset:daily-07:30 timezone:Europe/Oslo', 'Only managers may do that')
  await askOnSlack('channel set preset:daily-07:30 timezone:Europe/Oslo', 'Europe/Oslo', rigs.slack.managerId)
})

test('what a platform says with a secret in it comes to the log without it', async () => {
  const message = `Unknown Webhook of ${rigs.discord.token}`
  await rigs.discord.fail({ path: 'original', how: { status: 404, code: 10_015, message } })
  // Nobody is answered: the fake would wait for it.
  void rigs.discord.act('command', { name: 'help' }).catch(() => undefined)
  await until(() => bot.written().includes('10015'), 'the log tells of it')
  expect(bot.written()).toContain('Unknown Webhook of [secret]')
})

test('Slack unreachable for seconds takes nothing from Discord, and Slack is answered again after it', async () => {
  await rigs.slack.fail({ how: 'refuse', forMs: RECONNECTING_MS })
  await rigs.slack.act('dropSockets')
  expect(await askOnDiscord({ name: 'ask', options: { question: QUESTION } })).toContain('The sources differ')
  await until(isConnected, 'Slack is connected again')
  await askOnSlack(`ask ${QUESTION}`, 'The sources differ')
  expect(bot.isRunning()).toBe(true)
})

test('a digest that came due while nothing ran has arrived once on both, late, with its thread', async () => {
  await until(async () => isAtRest(await statesIn(database)), 'nothing is on its way')
  const [front, ...others] = await onSlack()
  expect(wordsOf(front)).toMatch(/World digest[^"]* late/)
  expect(others.length).toBeGreaterThan(0)
  expect(others.every((message) => message.thread_ts === front?.ts)).toBe(true)
  const [page, ...more] = await onDiscord()
  expect(more).toEqual([])
  expect(wordsOf(page)).toMatch(/World digest[^"]* late/)
  expect(await rigs.discord.messages(String(page?.id))).not.toEqual([])
})

/** A second channel, and what a moderator takes out of the first. */
let other = ''
let removed: Posted | undefined

test('a stop in the midst of a send ends in order within ten seconds', async () => {
  other = String(await rigs.discord.act('addChannel'))
  ;[removed] = await onDiscord()
  await rigs.discord.act('deleteMessage', rigs.discord.channelId, removed?.id)
  // The first one is taken, and its answer never comes.
  await rigs.discord.fail({ method: 'POST', path: /\/messages$/, when: 'after', how: 'hang' })
  const typed = { name: 'digest', options: { post: true }, permissions: MANAGE_SERVER, channelId: other }
  expect(await askOnDiscord(typed)).toContain('on its way')
  await until(async () => (await rigs.discord.messages(other)).length === 1, 'the first message is there')
  bot.signal('SIGTERM')
  const { code, ms } = await bot.ended
  expect(code).toBe(0)
  expect(ms).toBeLessThan(10_000)
  expect(await statesIn(database)).toMatchObject({ sending: 1 })
})

test('the next start loses nothing, doubles nothing, and leaves alone what a moderator removed', async () => {
  const before = await rigs.discord.messages(other)
  await endLease(database)
  bot = start()
  const thread = String(before[0]?.id)
  await until(async () => (await rigs.discord.messages(thread)).length > 0, 'the rest follows in its thread')
  await until(async () => isAtRest(await statesIn(database)), 'nothing is on its way')
  const after = await rigs.discord.messages(other)
  expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id))
  expect(await rigs.discord.act('everStored', other)).toBe(1)
  expect(removed).toBeDefined()
  expect(await onDiscord()).toEqual([])
  expect(await rigs.discord.act('everStored', rigs.discord.channelId)).toBe(1)
})

test('a token revoked in mid-run stops Discord, once and with the remedy, and Slack goes on', async () => {
  await until(isConnected, 'both are connected')
  await rigs.discord.act('revokeToken')
  const tellsHow = () => bot.log().filter(({ msg }) => /DISCORD_TOKEN/.test(msg))
  await until(() => tellsHow().length > 0, 'the log says so')
  await askOnSlack(`ask ${QUESTION}`, 'The sources differ')
  expect(tellsHow().map(({ msg }) => msg)).toEqual([
    expect.stringContaining('https://discord.com/developers/applications'),
  ])
  await askOnSlack('status', 'no such token', rigs.slack.managerId)
  expect(Reflect.get(await rigs.discord.state(), 'connected')).toBe(0)
})

test('both processes of a terminal or a service manager may be told at once to stop', async () => {
  bot.signal('SIGINT', 'all')
  const { code, ms } = await bot.ended
  expect(code).toBe(0)
  expect(ms).toBeLessThan(10_000)
})

test('ten kills one after the other: every message arrives, and once', () => meanwhile.tenKills)

test('two programs on one database: every message arrives, and once', () => meanwhile.twoPrograms)

test('with a token that was always wrong the queue is kept, and the other platform gets its digest', () =>
  meanwhile.wrongToken)

test('neither platform had anything to object to', async () => {
  expect(await rigs.discord.problems()).toEqual([])
  expect(await rigs.slack.problems()).toEqual([])
  expect(await meanwhile.problems()).toEqual([])
})

test('no secret was written, to a stream or to the disk', async () => {
  const files = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'latin1'))
  expect(files.length).toBeGreaterThan(1)
  const written = [...bots.map((each) => each.written()), ...files].join('\n')
  // What people did has a token of its own, in the address to which it is answered.
  const answered = (await rigs.discord.calls()).flatMap(
    ({ path }) => /(?:interactions|webhooks)\/\d+\/([\w-]{20,})/.exec(path)?.[1] ?? [],
  )
  expect(new Set(answered).size).toBeGreaterThan(3)
  for (const secret of [rigs.discord.token, rigs.slack.botToken, rigs.slack.appToken, ...answered])
    expect(written).not.toContain(secret)
  expect(written).not.toContain('/response/')
})
