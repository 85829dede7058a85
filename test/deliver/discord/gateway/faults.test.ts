import { REST } from 'discord.js'
import { afterAll, expect, test } from 'vitest'
import { commands } from '../../../../commands/commands.ts'
import { openAnswers } from '../../../../src/deliver/discord/gateway/interaction/answers.ts'
import { openInteractions } from '../../../../src/deliver/discord/gateway/interaction/handle.ts'
import { openSample, started, textOf, until } from './run-chat.ts'

const { app } = await openSample()
afterAll(() => app.stop())

const ASK = { name: 'ask', options: { question: 'Was Ukraine discussed?' } }

test.for([
  { fault: 'the first answer never arrived', path: '/callback', when: 'before', how: 'reset' },
  { fault: 'the first answer arrived, its receipt did not', path: '/callback', when: 'after', how: 'reset' },
  { fault: 'Discord failed at the first answer', path: '/callback', when: 'before', how: 502 },
  { fault: 'the edit never arrived', path: 'original', when: 'before', how: 'reset' },
  { fault: 'the edit arrived, its receipt did not', path: 'original', when: 'after', how: 'close' },
  { fault: 'Discord failed at the edit', path: 'original', when: 'before', how: 503 },
] as const)('the person is answered even when $fault', async ({ path, when, how }) => {
  const { discord, close } = await started(app)
  discord.fail({ path, when, how })
  const asked = discord.command(ASK)
  expect(textOf(await asked.answer)).toContain('The sources differ')
  await close()
  expect(discord.problems.filter((problem) => !problem.includes('40060'))).toEqual([])
})

test('an interaction that is too old is written to the log, and nothing is done for it', async () => {
  const { discord, logged, close } = await started(app)
  discord.fail({ path: '/callback', how: { status: 404, code: 10_062, message: 'Unknown interaction' } })
  discord.command({ ...ASK, name: 'ask' })
  await until(() => logged.some(({ message }) => message.includes('Unknown interaction (10062)')))
  expect(discord.calls.filter(({ method }) => method === 'PATCH')).toEqual([])
  await close()
})

test('no log line carries the token of an interaction, or what was asked', async () => {
  const { discord, logged, close } = await started(app)
  discord.fail({ path: 'original', how: { status: 404, code: 10_015, message: 'Unknown Webhook' } })
  const asked = discord.command(ASK)
  await until(() => logged.some(({ message }) => message.includes('10015')))
  const written = logged.map(({ message, error }) => message + JSON.stringify(error, withStack)).join()
  expect(written).not.toContain(asked.interaction.token)
  expect(written).not.toContain('Ukraine')
  await close()
})

test('a hundred refused requests are a warning: ten thousand are a ban', async () => {
  const { discord, logged, close } = await started(app, { fake: { rates: 'off' } })
  discord.fail({
    path: '/callback',
    how: { status: 403, code: 50_001, message: 'Missing Access' },
    times: 100,
  })
  for (let count = 0; count < 100; count++) discord.command(ASK)
  await until(() => logged.some(({ message }) => message.includes('100 refused requests')))
  await close()
})

test('the same interaction twice is answered once and has one effect', async () => {
  const { discord, close } = await started(app)
  const rest = new REST({ api: discord.url, retries: 0 }).setToken(discord.token)
  const effects: string[] = []
  /** Two processes, of which Discord tells neither that the other has answered. */
  const inProcess = () =>
    openInteractions({
      desk: {
        ...app.desk,
        async follow(person, follow) {
          effects.push(person.user)
          await app.desk.follow(person, follow)
        },
      },
      commands,
      clock: app.clock,
      events: app.store.events,
      managers: [],
      log: () => undefined,
      answers: { ...openAnswers(rest, () => undefined), defer: async () => true },
      parentOf: () => undefined,
      owners: () => [],
    })
  const typed = { name: 'follow', subcommand: 'topic', options: { topic: 'trade' }, send: false }
  const { interaction } = discord.command(typed)
  const [one, two] = [inProcess(), inProcess()]
  await Promise.all([one, two, one].map((handle) => handle(interaction as never)))
  await two(interaction as never)
  expect(effects).toHaveLength(1)
  await close()
})

const withStack = (_key: string, value: unknown) =>
  value instanceof Error ? { ...value, message: value.message, stack: value.stack } : value
