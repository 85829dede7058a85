import { expect, test } from 'vitest'
import { openTurns } from '../../../src/deliver/interaction/turns.ts'

const NEWS = { platform: 'discord', workspace: '1', channel: '2' } as const
const person = (user: string) => ({ platform: 'discord', workspace: '1', user }) as const
const second = (value: number) => new Date(1_000 * value)

test('one person asks so many times a minute, then waits until the first of them is a minute old', () => {
  const turns = openTurns(3)
  const take = (at: number) => turns.take(person('ida'), NEWS, second(at))
  expect([0, 10, 20, 30, 59].map(take)).toEqual([0, 0, 0, 30, 1])
  expect(take(60)).toBe(0)
  expect(take(61)).toBe(9)
})

test('others in the same channel are not kept waiting, until it is too much for the channel', () => {
  const turns = openTurns(2)
  const asked = 'abcdefghi'.split('').map((user) => turns.take(person(user), NEWS, second(0)))
  expect(asked).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 60])
  expect(turns.take(person('i'), { ...NEWS, channel: '3' }, second(0))).toBe(0)
})

test('a clock that was set back forgets what lies ahead of it', () => {
  const turns = openTurns(1)
  expect(turns.take(person('ida'), NEWS, second(3_600))).toBe(0)
  expect(turns.take(person('ida'), NEWS, second(0))).toBe(0)
})
