import { afterAll, expect, test } from 'vitest'
import { defineCommand } from '../../../../../src/deliver/command.ts'
import { openSample, started, textOf } from '../run-chat.ts'

const { app, story } = await openSample()
afterAll(() => app.stop())

test.for([
  {
    of: 'stories',
    typed: { name: 'ask', focused: 'story', options: { question: 'x', story: 'put' } },
    has: story,
  },
  {
    of: 'zones',
    typed: { name: 'channel', subcommand: 'set', focused: 'timezone', options: { timezone: 'oslo' } },
    has: 'Europe/Oslo',
  },
])('$of are offered while they are typed', async ({ typed, has }) => {
  const { discord, close } = await started(app)
  const typing = discord.autocomplete(typed)
  expect((await typing.acked).ms).toBeLessThan(1_000)
  expect(typing.choices?.map(({ value }) => value)).toContain(has)
  await close()
  expect(discord.problems).toEqual([])
})

test('suggestions that fail are none, and are written to the log', async () => {
  const broken = defineCommand({
    name: 'broken',
    description: 'Broken',
    options: [
      {
        name: 'word',
        description: 'A word',
        complete: () => {
          throw new Error('no memory')
        },
      },
    ],
    run: async () => Promise.reject(new Error('no command')),
  })
  const { discord, logged, close } = await started(app, { commands: [broken] })
  const typing = discord.autocomplete({ name: 'broken', focused: 'word', options: { word: 'a' } })
  await typing.acked
  expect(typing.choices).toEqual([])
  expect(textOf(await discord.command({ name: 'broken' }).answer)).toContain('internal error')
  expect(logged.map(({ error }) => (error as Error | undefined)?.message)).toEqual(
    expect.arrayContaining(['no memory', 'no command']),
  )
  await close()
  expect(discord.problems).toEqual([])
})
