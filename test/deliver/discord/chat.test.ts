import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'
import { commands } from '../../../commands/commands.ts'
import { defineCommand } from '../../../src/deliver/command.ts'
import { runnablesOf } from '../../../src/deliver/command-help.ts'
import { buttonsOf, openSample, started, textOf, until } from './gateway/run-chat.ts'

const EPHEMERAL = 1 << 6
const COMPONENTS_V2 = 1 << 15
const MANAGE_SERVER = 1n << 5n
const QUESTION = 'Was Ukraine discussed in the call?'

const { app, story } = await openSample()
afterAll(() => app.stop())

test('registers the commands and the two shortcuts once; a restart writes nothing', async () => {
  const { discord, chat, another, close } = await started(app)
  expect(chat.state()).toBe('connected as dragoman')
  const names = discord.commands().map(({ name }) => name)
  expect(names).toEqual([
    ...commands.map(({ name }) => name),
    'Ask about this message',
    'Summarise this link',
  ])
  await chat.stop()
  const second = another()
  await second.start()
  expect(discord.calls.filter(({ method }) => method === 'PUT')).toHaveLength(1)
  await second.stop()
  await close()
  expect(discord.problems).toEqual([])
})

test('a changed command is registered again, for everybody or for one server', async () => {
  const { discord, another, close } = await started(app)
  const one = defineCommand({
    name: 'one',
    description: 'One',
    options: [],
    run: async () => Promise.reject(),
  })
  const global = another({ commands: [one] })
  await global.start()
  expect(discord.commands().map(({ name }) => name)).toContain('one')
  await global.stop()
  const inOne = another({ commands: [one], guild: discord.guildId })
  await inOne.start()
  expect(discord.calls.filter(({ method }) => method === 'PUT').map(({ path }) => path)).toEqual([
    `/api/v10/applications/${discord.applicationId}/commands`,
    `/api/v10/applications/${discord.applicationId}/commands`,
    `/api/v10/applications/${discord.applicationId}/guilds/${discord.guildId}/commands`,
  ])
  await inOne.stop()
  await close()
  expect(discord.problems).toEqual([])
})

test('asks for the intents it needs, and for messages only where replies are questions', async () => {
  const intents: unknown[] = []
  for (const replies of [false, true]) {
    const { discord, close } = await started(app, { replies })
    intents.push(
      ...discord.frames.flatMap(({ op, d }) => (op === 2 ? [(d as { intents: number }).intents] : [])),
    )
    await close()
    expect(discord.problems).toEqual([])
  }
  expect(intents).toEqual([1, 1 | (1 << 9)])
})

test('a question is deferred for the caller alone, then answered with proof and buttons', async () => {
  const { discord, close } = await started(app)
  const asked = discord.command({ name: 'ask', options: { question: QUESTION } })
  const ack = await asked.acked
  expect(ack).toMatchObject({ type: 5, data: { flags: EPHEMERAL } })
  expect(ack.ms).toBeLessThan(1_000)
  const answer = await asked.answer
  expect(answer.flags & (EPHEMERAL | COMPONENTS_V2)).toBe(EPHEMERAL | COMPONENTS_V2)
  expect(textOf(answer)).toContain('The sources differ')
  expect(Object.keys(buttonsOf(answer))).toEqual(['Evidence', 'Share', 'Useful', 'Wrong'])
  await close()
  expect(discord.problems).toEqual([])
})

test('every command answers, in every form, within all limits', async () => {
  const { discord, close } = await started(app, { fake: { rates: 'off' } })
  const value = (name: string) => (name === 'id' || name === 'story' ? story : 'trade')
  const calls = commands.flatMap(runnablesOf).map(({ path, options }) => {
    const [name = '', subcommand] = path.split(' ')
    const required = options.filter((option) => option.required)
    return {
      name,
      ...(subcommand && { subcommand }),
      options: Object.fromEntries(required.map((option) => [option.name, value(option.name)])),
      permissions: String(MANAGE_SERVER),
    }
  })
  for (const call of calls.filter(({ name, subcommand }) => name !== 'source' || subcommand === 'list')) {
    const answer = await discord.command(call).answer
    expect(textOf(answer), JSON.stringify(call)).not.toMatch(/internal error|no longer there/)
  }
  await close()
  expect(discord.problems).toEqual([])
})

test.for([
  { who: 'a person who manages the server', permissions: MANAGE_SERVER, roles: [], isAllowed: true },
  { who: 'an administrator', permissions: 1n << 3n, roles: [], isAllowed: true },
  { who: 'somebody with the configured role', permissions: 0n, roles: ['42'], isAllowed: true },
  { who: 'somebody else', permissions: 0n, roles: ['43'], isAllowed: false },
])('a schedule set by $who: allowed is $isAllowed', async ({ permissions, roles, isAllowed }) => {
  const { discord, close } = await started(app, { managers: ['42'] })
  const options = { cron: 'weekdays-08:00', timezone: 'Europe/Oslo' }
  const set = discord.command({ name: 'channel', subcommand: 'set', options, permissions, roles })
  const text = textOf(await set.answer)
  if (isAllowed) expect(text).toContain('Mon 23 Nov 08:00, Tue 24 Nov 08:00, Wed 25 Nov 08:00 (Europe/Oslo)')
  else expect(text).toContain('Only managers may do that')
  const place = { platform: 'discord', workspace: discord.guildId, channel: discord.channelId } as const
  expect((await app.desk.channel(place)).schedule !== undefined).toBe(isAllowed)
  await close()
  expect(discord.problems).toEqual([])
})

test('whoever sets up a channel in which the bot may not post is told what is missing', async () => {
  const { discord, close } = await started(app)
  discord.setPermissions(discord.channelId, (1n << 10n) | (1n << 14n) | (1n << 16n))
  const options = { cron: 'weekdays-08:00', timezone: 'Europe/Oslo' }
  const set = { name: 'channel', subcommand: 'set', options, permissions: MANAGE_SERVER }
  expect(textOf(await discord.command(set).answer)).toContain(
    'Missing here: Send Messages, Create Public Threads and Send Messages in Threads.',
  )
  const channelId = discord.addChannel()
  expect(textOf(await discord.command({ ...set, channelId }).answer)).not.toContain('Missing here')
  await close()
  expect(discord.problems).toEqual([])
})

test('a command in a thread belongs to the channel of that thread', async () => {
  const { discord, close } = await started(app)
  const channelId = discord.addChannel({ type: 11, parentId: discord.channelId })
  const options = { cron: 'weekdays-08:00', timezone: 'Europe/Oslo' }
  const set = { name: 'channel', subcommand: 'set', options, permissions: MANAGE_SERVER, channelId }
  await discord.command(set).answer
  const place = { platform: 'discord', workspace: discord.guildId, channel: discord.channelId } as const
  expect((await app.desk.channel(place)).schedule?.zone).toBe('Europe/Oslo')
  await close()
  expect(discord.problems).toEqual([])
})

test('in direct messages everybody may ask, and nobody manages', async () => {
  const { discord, close } = await started(app, { managers: [] })
  const channelId = discord.directChannel()
  const asked = discord.command({ name: 'ask', options: { question: QUESTION }, channelId })
  expect(textOf(await asked.answer)).toContain('The sources differ')
  const set = discord.command({ name: 'channel', subcommand: 'pause', channelId, permissions: MANAGE_SERVER })
  expect(textOf(await set.answer)).toContain('Only managers may do that')
  await close()
  expect(discord.problems).toEqual([])
})

test('a hostile question comes back as dead text', async () => {
  const { discord, close } = await started(app)
  const question = `@everyone <@${discord.person.id}> <@&1> [free](https://evil.example) \`\`\`x\n# big||`
  const answer = await discord.command({ name: 'ask', options: { question } }).answer
  expect(answer).toMatchObject({ mention_everyone: false, mentions: [], mention_roles: [] })
  const text = textOf(answer)
  expect(text).not.toMatch(/(?<!\\)\]\(https:\/\/evil|(?<!\\)<@|^# big|(?<!\\)@everyone/m)
  const edit = discord.calls.find(({ method }) => method === 'PATCH')
  expect(JSON.parse(edit?.body ?? '{}')).toMatchObject({ allowed_mentions: { parse: [] } })
  await close()
  expect(discord.problems).toEqual([])
})

test('a command that is no longer there is answered with a sentence', async () => {
  const { discord, close } = await started(app)
  expect(textOf(await discord.command({ name: 'gone' }).answer)).toContain('no longer there')
  await close()
  expect(discord.problems).toEqual([])
})

test('stopping waits for what is being answered, and takes nothing more', async () => {
  const gate = Promise.withResolvers<void>()
  const slow = defineCommand({
    name: 'slow',
    description: 'Slow',
    options: [],
    async run() {
      await gate.promise
      return { card: { blocks: [{ kind: 'paragraph', content: ['done'] }] }, visibility: 'private' }
    },
  })
  const { discord, chat, close } = await started(app, { commands: [slow] })
  const asked = discord.command({ name: 'slow' })
  await asked.acked
  let isStopped = false
  const stopped = chat.stop().then(() => {
    isStopped = true
  })
  discord.command({ name: 'slow' })
  await sleep(100)
  expect(isStopped).toBe(false)
  gate.resolve()
  await stopped
  expect(textOf(await asked.answer)).toBe('done')
  expect(chat.state()).toBe('stopped')
  await until(() => discord.connected() === 0)
  expect(discord.calls.filter(({ path }) => path.includes('/callback'))).toHaveLength(1)
  await close()
})
