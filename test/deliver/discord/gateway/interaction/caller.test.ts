import type { APIInteraction } from 'discord.js'
import { expect, test } from 'vitest'
import { calledBy } from '../../../../../src/deliver/discord/gateway/interaction/caller.ts'

const options = {
  managers: ['role', 'chief'],
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

test('the place is the channel of the server, the request is the interaction', () => {
  expect(calledBy(from({}), options)).toEqual({
    caller: {
      person: { platform: 'discord', workspace: 'g', user: 'u' },
      place: { platform: 'discord', workspace: 'g', channel: 'c' },
      isManager: false,
      request: '7',
    },
  })
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
  { who: 'a manager of the server', member: { permissions: '32' }, isManager: true },
  { who: 'an administrator', member: { permissions: '8' }, isManager: true },
  { who: 'somebody with the role', member: { roles: ['x', 'role'] }, isManager: true },
  { who: 'the named user', member: { user: { id: 'chief' } }, isManager: true },
  {
    who: 'somebody who may do everything else',
    member: { permissions: String(~40n & ((1n << 52n) - 1n)) },
    isManager: false,
  },
])('$who manages: $isManager', ({ member, isManager }) => {
  const whole = { user: { id: 'u' }, roles: [], permissions: '0', ...member }
  expect(calledBy(from({ member: whole }), options).caller.isManager).toBe(isManager)
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
  })
})
