import type { APIInteraction } from 'discord.js'
import { expect, test } from 'vitest'
import { calledBy } from '../../../../../src/deliver/discord/gateway/interaction/caller.ts'

const options = {
  managers: ['role', 'chief'],
  owners: () => ['maker'],
  parentOf: (id: string) => (id === 't2' ? 'remembered' : undefined),
}

/** As Discord sends it, cut down to what is read. */
const from = (given: object): APIInteraction =>
  ({
    id: '7',
    guild_id: 'g',
    channel: { id: 'c', type: 0 },
    member: { user: { id: 'u' }, roles: [], permissions: '0' },
    ...given,
  }) as unknown as APIInteraction

test('the place is the channel of the server, the person the same in every one, the request the interaction', () => {
  expect(calledBy(from({}), options)).toEqual({
    caller: {
      person: { platform: 'discord', workspace: '@me', user: 'u' },
      place: { platform: 'discord', workspace: 'g', channel: 'c' },
      isManager: false,
      isOperator: false,
      mayWrite: false,
      request: '7',
    },
  })
})

test('a person is the same in every server and in direct messages', () => {
  const direct = from({ guild_id: undefined, member: undefined, user: { id: 'u' } })
  const people = [from({}), from({ guild_id: 'h' }), direct].map(
    (each) => calledBy(each, options).caller.person,
  )
  const person = { platform: 'discord', workspace: '@me', user: 'u' }
  expect(people).toEqual([person, person, person])
})

test.for([
  { where: 'a thread', channel: { id: 't', type: 11, parent_id: 'c' }, place: 'c' },
  { where: 'a private thread', channel: { id: 't', type: 12, parent_id: 'c' }, place: 'c' },
  { where: 'a thread whose channel is not said', channel: { id: 't2', type: 11 }, place: 'remembered' },
  { where: 'a thread of which nothing is known', channel: { id: 't', type: 11 }, place: 't' },
])('in $where, the place is $place', ({ channel, place }) => {
  expect(calledBy(from({ channel }), options)).toMatchObject({
    caller: { place: { channel: place } },
    thread: channel.id,
  })
})

test.for([
  { who: 'a manager of the server', member: { permissions: '32' }, isManager: true, isOperator: false },
  { who: 'an administrator', member: { permissions: '8' }, isManager: true, isOperator: false },
  { who: 'somebody with the role', member: { roles: ['x', 'role'] }, isManager: true, isOperator: true },
  { who: 'the named user', member: { user: { id: 'chief' } }, isManager: true, isOperator: true },
  { who: 'who made the bot', member: { user: { id: 'maker' } }, isManager: true, isOperator: true },
  {
    who: 'somebody who may do everything else',
    member: { permissions: String(~40n & ((1n << 52n) - 1n)) },
    isManager: false,
    isOperator: false,
  },
])('$who manages: $isManager, runs the bot: $isOperator', ({ member, isManager, isOperator }) => {
  const whole = { user: { id: 'u' }, roles: [], permissions: '0', ...member }
  expect(calledBy(from({ member: whole }), options).caller).toMatchObject({ isManager, isOperator })
})

test('direct messages are a place of their own, where nobody manages', () => {
  const direct = from({
    guild_id: undefined,
    member: undefined,
    user: { id: 'chief' },
    channel: { id: 'd', type: 1 },
  })
  expect(calledBy(direct, options).caller).toMatchObject({
    person: { workspace: '@me', user: 'chief' },
    place: { workspace: '@me', channel: '@chief' },
    isManager: false,
    isOperator: true,
  })
})

test.for([
  { where: 'a channel', type: 0, permissions: 1n << 11n, mayWrite: true },
  { where: 'a channel', type: 0, permissions: 1n << 38n, mayWrite: false },
  { where: 'a thread', type: 11, permissions: 1n << 38n, mayWrite: true },
  { where: 'a thread', type: 11, permissions: 1n << 11n, mayWrite: false },
  { where: 'a channel', type: 0, permissions: 8n, mayWrite: true },
])('with the rights $permissions in $where, somebody may write: $mayWrite', (given) => {
  const member = { user: { id: 'u' }, roles: [], permissions: String(given.permissions) }
  const channel = { id: 'c', type: given.type, parent_id: 'p' }
  expect(calledBy(from({ member, channel }), options).caller.mayWrite).toBe(given.mayWrite)
})
