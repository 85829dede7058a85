import { expect, test } from 'vitest'
import { commands } from '../../../../commands/commands.ts'
import { defineCommand, type Option } from '../../../../src/deliver/command.ts'
import { definitionsOf, sameDefinitions } from '../../../../src/deliver/discord/gateway/definitions.ts'
import { inviteLink } from '../../../../src/deliver/discord/gateway/invite.ts'
import { missingPermissions } from '../../../../src/deliver/discord/gateway/permissions.ts'
import type { Payload } from '../../../../src/deliver/outbox/delivery.ts'

const run = async () => Promise.reject(new Error('not run'))

const withOptions = (...options: readonly Option[]) =>
  defineCommand({ name: 'one', description: 'One', options, run })

/** The only option of a command that has this one. */
const optionOf = (option: Omit<Option, 'name' | 'description'>): unknown => {
  const [command] = definitionsOf([withOptions({ name: 'it', description: 'It', ...option })], false)
  const [only] = (command?.options ?? []) as readonly Payload[]
  const { name: _name, description: _description, ...rest } = only ?? {}
  return rest
}

const complete = () => []

test.for([
  { of: 'text', option: {}, is: { type: 3, max_length: 500 } },
  { of: 'required text', option: { required: true }, is: { type: 3, required: true, max_length: 500 } },
  { of: 'text with suggestions', option: { complete }, is: { type: 3, max_length: 500, autocomplete: true } },
  {
    of: 'choices',
    option: { choices: [{ name: 'A', value: 'a' }], complete },
    is: { type: 3, choices: [{ name: 'A', value: 'a' }] },
  },
  { of: 'a number', option: { kind: 'number', min: 1, max: 9 }, is: { type: 4, min_value: 1, max_value: 9 } },
  { of: 'yes or no', option: { kind: 'yes-no' }, is: { type: 5 } },
] as const)('$of is what Discord calls so', ({ option, is }) => {
  expect(optionOf(option)).toEqual(is)
})

test('required options come first, as Discord wants it', () => {
  const command = withOptions(
    { name: 'may', description: 'May' },
    { name: 'must', description: 'Must', required: true },
  )
  const [definition] = definitionsOf([command], false)
  expect(definition?.options).toMatchObject([{ name: 'must' }, { name: 'may' }])
})

test.for([
  { who: ['manager', 'manager'], hasManagers: false, is: '32' },
  { who: ['manager', 'manager'], hasManagers: true, is: null },
  { who: ['manager', 'all'], hasManagers: false, is: null },
] as const)('parts for $who, configured managers $hasManagers: shown to $is', ({ who, hasManagers, is }) => {
  const subcommands = who.map((each, index) => ({
    name: `part-${index}`,
    description: 'A part',
    options: [],
    who: each,
    run,
  }))
  const [definition] = definitionsOf([{ name: 'one', description: 'One', subcommands }], hasManagers)
  expect(definition).toMatchObject({
    default_member_permissions: is,
    contexts: [0, 1],
    integration_types: [0],
  })
})

/** What Discord makes of a definition when it is asked for it. */
const kept = (definition: Payload): Payload => ({
  ...definition,
  id: '1',
  application_id: '2',
  version: '3',
  nsfw: false,
  name_localizations: null,
  contexts: [1, 0],
})

test('definitions as Discord gives them back, in another order, are the same', () => {
  const wanted = definitionsOf(commands, false)
  expect(sameDefinitions(wanted.map(kept).toReversed(), wanted)).toBe(true)
})

test.for([
  { change: 'another description', to: withOptions({ name: 'it', description: 'That' }) },
  { change: 'a required option', to: withOptions({ name: 'it', description: 'It', required: true }) },
  { change: 'suggestions', to: withOptions({ name: 'it', description: 'It', complete }) },
  { change: 'another kind', to: withOptions({ name: 'it', description: 'It', kind: 'number' }) },
  {
    change: 'one option more',
    to: withOptions({ name: 'it', description: 'It' }, { name: 'b', description: 'B' }),
  },
  { change: 'no option', to: withOptions() },
])('$change is another definition', ({ to }) => {
  const there = definitionsOf([withOptions({ name: 'it', description: 'It' })], false).map(kept)
  expect(sameDefinitions(there, definitionsOf([to], false))).toBe(false)
})

test('the invitation asks for what is needed, and for nothing more', () => {
  const url = new URL(inviteLink('42'))
  expect(url.searchParams.get('client_id')).toBe('42')
  expect(url.searchParams.get('scope')).toBe('bot applications.commands')
  const bits = BigInt(url.searchParams.get('permissions') ?? 0)
  const needed = [10n, 11n, 14n, 16n, 35n, 38n].reduce((sum, bit) => sum | (1n << bit), 0n)
  expect(bits).toBe(needed)
  expect(missingPermissions(String(bits))).toEqual([])
})

test.for([
  { bits: '0', missing: 6 },
  { bits: String(1n << 3n), missing: 0 },
  { bits: String((1n << 10n) | (1n << 11n)), missing: 4 },
])('with the permissions $bits, $missing are missing', ({ bits, missing }) => {
  expect(missingPermissions(bits)).toHaveLength(missing)
})
