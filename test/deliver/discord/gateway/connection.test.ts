import { expect, test } from 'vitest'
import type { Hooks } from '../../../../src/deliver/discord/gateway/client.ts'
import { openConnection } from '../../../../src/deliver/discord/gateway/connection.ts'
import { RefusedTokenError } from '../../../../src/deliver/refused-token.ts'
import { until } from './run-chat.ts'

const NOON = new Date('2026-11-22T12:00:00Z')
const US = { applicationId: '1', userId: '2', name: 'dragoman' }

/** A connection over lives that the test tells; nobody waits between them. */
function connecting(stuckMs = 60_000) {
  const lives: Omit<Hooks, 'interaction' | 'message'>[] = []
  const waits: number[] = []
  const logged: string[] = []
  const closed = { count: 0 }
  const connection = openConnection({
    clock: () => NOON,
    log: (message) => logged.push(message),
    open(hooks) {
      lives.push(hooks)
      return {
        parentOf: (id) => `parent of ${id}`,
        typeOf: () => 0,
        async close() {
          closed.count++
        },
      }
    },
    wait: async (ms) => void waits.push(ms),
    stuckMs,
  })
  connection.start().catch(() => undefined)
  const life = (index: number) => lives[index] ?? expect.fail(`no life ${index}`)
  return { connection, lives, life, waits, logged, closed }
}

const FAILED = { why: 'the login failed', final: false }

test('each connection is told once, by the name of the bot', async () => {
  const { connection, lives, life, logged } = connecting()
  life(0).ready(US, 0)
  life(0).ready(US, 1)
  life(0).lost(0)
  life(0).resumed(0)
  expect(logged).toEqual(['Discord: connected as dragoman'])
  life(0).ended({ why: 'closed by Discord (4999)', final: false })
  await until(() => lives.length === 2)
  life(1).ready(US, 0)
  expect(logged.filter((line) => line.includes('connected as'))).toHaveLength(2)
  await connection.stop()
})

test('failed logins are tried again, ever more slowly, until one succeeds', async () => {
  const { connection, lives, life, waits, closed } = connecting()
  for (let index = 0; index < 5; index++) {
    await until(() => lives.length === index + 1)
    expect(connection.state()).toBe('connecting')
    life(index).ended(FAILED)
  }
  await until(() => lives.length === 6)
  life(5).ready(US, 0)
  expect(connection.state()).toBe('connected as dragoman')
  expect(waits.map((ms, index) => ms >= 500 * 2 ** index && ms <= 1_000 * 2 ** index)).toEqual(
    Array(5).fill(true),
  )
  expect(closed.count).toBe(5)
  await connection.stop()
  expect(closed.count).toBe(6)
})

test('after a connection that stood, the first try comes soon again', async () => {
  const { connection, lives, life, waits } = connecting()
  for (let index = 0; index < 4; index++) {
    life(index).ended(FAILED)
    await until(() => lives.length === index + 2)
  }
  life(4).ready(US, 0)
  life(4).ended({ why: 'closed by Discord (4999)', final: false })
  await until(() => lives.length === 6)
  expect(waits.at(-1)).toBeLessThanOrEqual(1_000)
  expect(connection.state()).toBe('reconnecting since 2026-11-22 12:00 UTC')
  await connection.stop()
})

test('a refusal for good is not tried again', async () => {
  const { connection, life, lives, logged } = connecting()
  life(0).ended({ why: 'no such token: make a new one', final: true })
  await expect(connection.start()).rejects.toThrow(RefusedTokenError)
  expect(connection.state()).toBe('no such token: make a new one')
  expect(lives).toHaveLength(1)
  expect(logged).toEqual(['Discord: no such token: make a new one'])
})

test('a connection that the library does not bring back is begun anew', async () => {
  const { connection, lives, life } = connecting(30)
  life(0).ready(US, 0)
  life(0).lost(0)
  await until(() => lives.length === 2)
  life(1).ready(US, 0)
  await new Promise((resolve) => setTimeout(resolve, 60))
  expect(lives).toHaveLength(2)
  await connection.stop()
})

test('of several shards one that is lost is enough to say so; one line tells of their trouble', async () => {
  const { connection, life, logged } = connecting()
  for (const shard of [0, 1]) life(0).ready(US, shard)
  for (const shard of [0, 1]) {
    life(0).lost(shard)
    life(0).trouble(new Error('no line'))
  }
  life(0).resumed(0)
  expect(connection.state()).toBe('reconnecting since 2026-11-22 12:00 UTC')
  life(0).resumed(1)
  expect(connection.state()).toBe('connected as dragoman')
  expect(logged).toEqual(['Discord: connected as dragoman', 'Discord: the gateway has trouble'])
  await connection.stop()
})
