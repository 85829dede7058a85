import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { writeConfig } from '../rigs/bot-database.ts'
import {
  type DiscordProcess,
  type Environment,
  endProcesses,
  type SlackProcess,
  startBot,
  startDiscord,
  startSlack,
  until,
} from '../rigs/bot-process.ts'

const CONFIGURATION = 78

const folder = mkdtempSync(join(tmpdir(), 'dragoman-start-'))
let discord: DiscordProcess
let slack: SlackProcess

beforeAll(async () => {
  ;[discord, slack] = await Promise.all([startDiscord(), startSlack()])
})

afterAll(() => {
  endProcesses()
  rmSync(folder, { recursive: true, force: true })
})

const start = (words: readonly string[], environment: Environment = {}, lines = '') =>
  startBot(words, {
    folder,
    environment: {
      DRAGOMAN_CONFIG: writeConfig(mkdtempSync(join(folder, 'config-')), lines),
      DRAGOMAN_DATABASE: ':memory:',
      ...environment,
    },
  })

async function run(words: readonly string[], environment: Environment = {}, lines = '') {
  const bot = start(words, environment, lines)
  bot.endInput()
  const { code } = await bot.ended
  return { code, written: bot.written() }
}

const onDiscord = () => ({ DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.url })
const onSlack = () => ({
  SLACK_BOT_TOKEN: slack.botToken,
  SLACK_APP_TOKEN: slack.appToken,
  SLACK_API_URL: slack.url,
})

test.concurrent.for([
  { wrong: 'an unknown setting', lines: 'colour: red\n', says: /colour/ },
  { wrong: 'a zone that there is none of', lines: 'digest: { zone: Mars/Olympus }\n', says: /digest\.zone/ },
])(
  'with $wrong nothing is started, and the exit code is that of a configuration',
  async ({ lines, says }) => {
    const { code, written } = await run(['run'], onDiscord(), lines)
    expect(code).toBe(CONFIGURATION)
    expect(written).toMatch(says)
    expect(written).toContain('dragoman.yaml')
  },
)

test.concurrent('a bot token of Slack alone is refused before anything is started', async () => {
  const { code, written } = await run(['run'], { ...onDiscord(), SLACK_BOT_TOKEN: slack.botToken })
  expect(code).toBe(CONFIGURATION)
  expect(written).toMatch(/SLACK_APP_TOKEN[\s\S]*SLACK_SIGNING_SECRET/)
  expect(written).not.toContain(slack.botToken)
})

test.concurrent('a token that Discord refuses ends a bot that has no other, and is told once', async () => {
  const bot = start(['run'], { ...onDiscord(), DISCORD_TOKEN: 'MTAw.wrong.token-of-nobody' })
  expect(await bot.ended).toMatchObject({ code: CONFIGURATION })
  expect(bot.log().map(({ msg }) => msg)).toEqual([
    expect.stringMatching(/^Discord: no such token: .*discord\.com\/developers.* DISCORD_TOKEN/),
  ])
})

test.concurrent('a Discord that is away ends nothing', async () => {
  const bot = start(['run'], { ...onDiscord(), DISCORD_API_URL: 'http://127.0.0.1:9/api' })
  await until(() => bot.log().some(({ msg }) => msg.includes('it is tried again')), 'Discord is missed')
  expect(bot.isRunning()).toBe(true)
  bot.signal('SIGTERM')
  expect(await bot.ended).toMatchObject({ code: 0 })
})

test.concurrent('without a token it is the same bot in this terminal', async () => {
  const bot = start(['run'])
  bot.type('Was Ukraine discussed in the call?')
  bot.type('/channel set preset:weekdays-08:00 timezone:Europe/Oslo')
  bot.endInput()
  expect(await bot.ended).toMatchObject({ code: 0 })
  const written = bot.written()
  expect(written).toContain('World digest')
  expect(written).toContain('The sources differ')
  // The first screen is the front page: what stands in the thread of a digest is one command away.
  const screen = written.slice(0, written.indexOf('The sources differ'))
  expect(screen).toMatch(/The whole story: \/story (\w+)\. Its sentences: \/story evidence \1\./)
  expect(screen.split('\n').length).toBeLessThan(40)
  expect(written.match(/08:00/g)?.length).toBeGreaterThanOrEqual(3)
})

test.concurrent('a stop while Slack does not answer at the start is in order too', async () => {
  const bot = start(['run'], { ...onDiscord(), ...onSlack(), SLACK_API_URL: 'http://127.0.0.1:9/api/' })
  await until(() => bot.log().some(({ msg }) => msg.includes('Slack: cannot be reached')), 'Slack is missed')
  bot.signal('SIGTERM')
  const { code, ms } = await bot.ended
  expect(code).toBe(0)
  expect(ms).toBeLessThan(10_000)
})

test.concurrent('a secret may stand in a file, and .env counts', async () => {
  const file = join(folder, 'token')
  writeFileSync(file, `${discord.token}\n`)
  const own = mkdtempSync(join(folder, 'own-'))
  writeFileSync(join(own, '.env'), `DISCORD_TOKEN_FILE=${file}\n`)
  const bot = startBot(['doctor'], {
    folder: own,
    environment: {
      DRAGOMAN_CONFIG: writeConfig(own),
      DRAGOMAN_DATABASE: ':memory:',
      DISCORD_API_URL: discord.url,
    },
  })
  bot.endInput()
  await bot.ended
  expect(bot.written()).toContain('Discord: the token belongs to')
})

test.concurrent('check-config says that all is right, or what is wrong', async () => {
  expect(await run(['check-config'])).toEqual({ code: 0, written: 'The configuration is right.\n' })
  const { code, written } = await run(['check-config'], {}, 'readEvery: never\n')
  expect(code).toBe(CONFIGURATION)
  expect(written).toMatch(/readEvery/)
})

test.concurrent('the doctor tries the tokens, prints the invite link and names missing scopes', async () => {
  const well = await run(['doctor'], { ...onDiscord(), ...onSlack() })
  expect(well.written).toContain(
    `https://discord.com/oauth2/authorize?client_id=${discord.applicationId}&scope=bot%20applications.commands&permissions=`,
  )
  expect(well).toMatchObject({ code: 0, written: expect.stringContaining('the app token opens Socket Mode') })
  await slack.act('setScopes', ['chat:write', 'commands', 'channels:read'])
  const ill = await run(['doctor'], {
    ...onDiscord(),
    ...onSlack(),
    DISCORD_TOKEN: 'MTAw.wrong.token-of-nobody',
  })
  expect(ill.code).toBe(1)
  expect(ill.written).toMatch(/WRONG {2}Discord refuses the token[\s\S]*DISCORD_TOKEN/)
  expect(ill.written).toMatch(/the scope channels:history is missing: .*held back/)
  for (const secret of [discord.token, slack.botToken, slack.appToken, 'token-of-nobody'])
    expect(well.written + ill.written).not.toContain(secret)
})
