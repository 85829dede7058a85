import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'
import { openSample, runChat, started, textOf, until } from './run-chat.ts'

const { app } = await openSample()
afterAll(() => app.stop())

test.concurrent.for([
  { trouble: 'the socket is cut', cause: 'dropSockets' },
  { trouble: 'Discord asks for a new connection (op 7)', cause: 'reconnect' },
  { trouble: 'the session may be resumed (op 9)', cause: 'resume' },
  { trouble: 'the session is over (op 9)', cause: 'invalidate' },
] as const)('commands are answered again after $trouble', async ({ cause }) => {
  const { discord, chat, close } = await started(app)
  if (cause === 'resume') discord.invalidate(true)
  else if (cause === 'invalidate') discord.invalidate(false)
  else discord[cause]()
  if (cause !== 'resume') await until(() => chat.state().startsWith('reconnecting since 2026-11-22 12:'))
  // A session that is over needs five seconds between two logins.
  await expect.poll(chat.state, { timeout: 10_000 }).toBe('connected as dragoman')
  expect(textOf(await discord.command({ name: 'help' }).answer)).toContain('/ask')
  await close()
  expect(discord.problems).toEqual([])
})

test.concurrent('a token that is refused is said so, and not tried again', async () => {
  const { discord, chat, close } = await runChat(app, { token: 'nobody.knows.this' })
  await expect(chat.start()).rejects.toThrow('no such token')
  expect(chat.state()).toMatch(/^no such token: .*DISCORD_TOKEN/)
  await sleep(1_200)
  expect(discord.calls.filter(({ path }) => path.includes('/gateway'))).toHaveLength(1)
  await close()
})

test.concurrent('a token that is revoked while it runs ends the connection for good', async () => {
  const { discord, chat, logged, close } = await started(app)
  discord.revokeToken()
  await until(() => chat.state().startsWith('no such token'))
  await sleep(1_200)
  expect(discord.connected()).toBe(0)
  expect(discord.identifies()).toBe(1)
  expect(logged.at(-1)?.message).toContain('no such token')
  await close()
})

test.concurrent('intents that Discord does not allow are said so', async () => {
  const { discord, chat, close } = await started(app)
  discord.closeGateway(4014)
  await until(() => chat.state().startsWith('refused (4014)'))
  await sleep(1_000)
  expect(discord.identifies()).toBe(1)
  await close()
})

test.concurrent('a Discord that is down at the start is tried again; whoever starts it is not kept waiting', async () => {
  const { discord, chat, logged, close } = await runChat(app, { patienceMs: 200 })
  discord.fail({ path: '/gateway/bot', how: 503, times: 2 })
  await expect(chat.start()).rejects.toThrow('not connected after')
  await expect.poll(chat.state, { timeout: 10_000 }).toBe('connected as dragoman')
  await until(() => discord.commands().length > 0)
  expect(logged.filter(({ message }) => message.includes('tried again'))).toHaveLength(2)
  expect(textOf(await discord.command({ name: 'help' }).answer)).toContain('/ask')
  await close()
  expect(discord.problems).toEqual([])
})

test.concurrent('commands that could not be registered are registered later', async () => {
  const { discord, chat, logged, close } = await runChat(app)
  discord.fail({ method: 'PUT', path: '/commands', how: 500 })
  await chat.start()
  expect(discord.commands()).toEqual([])
  await until(() => discord.commands().length > 0)
  expect(logged.some(({ message }) => message.includes('could not be registered'))).toBe(true)
  await close()
  expect(discord.problems).toEqual([])
})
