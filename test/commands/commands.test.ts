import { expect, test } from 'vitest'
import { commands } from '../../commands/commands.ts'
import type { Command, Option, Subcommand } from '../../src/deliver/command.ts'
import { runnablesOf } from '../../src/deliver/command-help.ts'
import { DISCORD_LIMITS } from '../../src/deliver/limits.ts'
import { READER, sampleDesk } from './sample-desk.ts'

const runnables = commands.flatMap(runnablesOf)
const options = runnables.flatMap(({ path, options: own }) =>
  own.map((option) => ({ ...option, where: `${path} ${option.name}` })),
)
const NAME = /^[a-z][a-z-]{0,31}$/

const ownSum = ({ name, description }: Pick<Option, 'name' | 'description'>) =>
  name.length + description.length

/** Names, descriptions and values of everything below, too. */
function sumOf(command: Command | Subcommand): number {
  const below = 'subcommands' in command ? (command.subcommands ?? []) : []
  const own = 'options' in command ? command.options : []
  const choices = own.flatMap((option) => option.choices ?? [])
  return (
    ownSum(command) +
    below.reduce((sum, each) => sum + sumOf(each), 0) +
    own.reduce((sum, each) => sum + ownSum(each), 0) +
    choices.reduce((sum, { name, value }) => sum + name.length + value.length, 0)
  )
}

test('there are exactly the twelve commands', () => {
  expect(commands.map(({ name }) => name).toSorted()).toEqual(
    'ask catchup channel digest disputes follow help mute search source status story'.split(' '),
  )
})

test.for([
  ['story', 'show evidence timeline quotes sources diff split merge'],
  ['follow', 'story topic list stop'],
  ['source', 'add remove list test label pause resume import export'],
  ['channel', 'set show pause resume release preview'],
  ['mute', 'word source story list stop'],
])('%s has the subcommands %s', ([name, names]) => {
  const command = commands.find((each) => each.name === name)
  expect(command?.subcommands?.map((each) => each.name).join(' ')).toBe(names)
})

test('only managers change the settings of a channel, and only who runs the bot stories and sources', () => {
  const guardedBy = (level: string) => runnables.filter(({ who }) => who === level).map(({ path }) => path)
  expect(guardedBy('manager')).toEqual(['channel set', 'channel pause', 'channel resume', 'channel release'])
  expect(guardedBy('operator')).toEqual([
    'story split',
    'story merge',
    'source add',
    'source remove',
    'source test',
    'source label',
    'source pause',
    'source resume',
    'source import',
    'source export',
  ])
})

test.for(commands)('$name: names and descriptions keep the limits of Discord', (command) => {
  for (const { name, description } of [command, ...runnablesOf(command)]) {
    expect(name).toMatch(NAME)
    expect(description.length).toBeGreaterThan(0)
    expect(description.length).toBeLessThanOrEqual(DISCORD_LIMITS.commandDescription.max)
  }
  expect(sumOf(command)).toBeLessThanOrEqual(DISCORD_LIMITS.commandSum.max)
  expect(command.subcommands?.length ?? 0).toBeLessThanOrEqual(DISCORD_LIMITS.commandOptions.max)
  expect(command.subcommands !== undefined && 'options' in command).toBe(false)
})

test.for(runnables)('$path: required options come first, each name once, at most 25', ({ options: own }) => {
  const required = own.map((option) => option.required === true)
  expect(required).toEqual(required.toSorted((a, b) => Number(b) - Number(a)))
  expect(new Set(own.map(({ name }) => name)).size).toBe(own.length)
  expect(own.length).toBeLessThanOrEqual(DISCORD_LIMITS.commandOptions.max)
})

test.for(options)('$where: name, description and choices keep the limits', (option) => {
  const { name, description, choices = [], complete } = option
  expect(name).toMatch(NAME)
  expect(description.length).toBeGreaterThan(0)
  expect(description.length).toBeLessThanOrEqual(DISCORD_LIMITS.commandDescription.max)
  expect(choices.length).toBeLessThanOrEqual(25)
  // A platform takes either fixed choices or suggestions.
  expect(choices.length > 0 && complete !== undefined).toBe(false)
  for (const each of choices) expect(Math.max(each.name.length, each.value.length)).toBeLessThanOrEqual(100)
})

test.for(options.filter(({ complete }) => complete))('$where: suggestions keep the limits', (option) => {
  for (const typed of ['', 'a', 'trade, s', 'x'.repeat(99), 'Europe/']) {
    const choices = option.complete?.(sampleDesk(), typed, READER) ?? []
    expect(choices.length).toBeLessThanOrEqual(DISCORD_LIMITS.autocompleteChoices.max)
    for (const { name, value } of choices) {
      expect(name.length * value.length).toBeGreaterThan(0)
      expect(Math.max(name.length, value.length)).toBeLessThanOrEqual(DISCORD_LIMITS.choiceName.max)
    }
  }
})

test('in a list only the last entry is completed', () => {
  const topics = options.find(({ where }) => where === 'channel set topics')
  expect(topics?.complete?.(sampleDesk(), 'energy, tra', READER)).toEqual([
    { name: 'energy, Trade', value: 'energy, Trade' },
  ])
})
