import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { configJsonSchema } from '../bench/schema.ts'
import { schema } from '../src/config-schema.ts'

const textOf = (file: string) =>
  readFileSync(fileURLToPath(new URL(`../config/${file}`, import.meta.url)), 'utf8')

const written = JSON.parse(textOf('schema.json'))
const yaml = textOf('dragoman.yaml')
const editor = new Ajv2020().compile(written)

test('config/schema.json is in step with the code (else: npm run schema)', () => {
  expect(written).toEqual(configJsonSchema())
})

test('the first line of the configuration names the schema to editors', () => {
  expect(yaml.split('\n')[0]).toBe('# yaml-language-server: $schema=./schema.json')
})

test('the configuration that comes with the program names every setting', () => {
  const { properties } = written
  const given = parse(yaml)
  // Those without a default stand there as a comment.
  const named = [...yaml.matchAll(/^#? ?(\w+):/gm)].map(([, name = '']) => name)
  expect(new Set(named)).toEqual(new Set(Object.keys(properties)))
  expect(Object.keys(given.chat).toSorted()).toEqual(Object.keys(properties.chat.properties).toSorted())
})

test.for([
  ['nothing', {}],
  ['the configuration that comes with the program', parse(yaml)],
  ['an engine with options of its own', { translate: [{ kind: 'memory', file: 'a.tmx', name: 'ours' }] }],
  [
    'managers by their ids',
    { chat: { managers: { discord: ['123456789012345678'], slack: ['U012AB3CD'] } } },
  ],
] as const)('an editor and the program accept %s', ([, settings]) => {
  expect({ editor: editor(settings), program: schema.safeParse(settings).success }).toEqual({
    editor: true,
    program: true,
  })
})

test.for([
  ['a setting that does not exist', { digset: {} }],
  ['a setting of a part that does not exist', { chat: { token: 'x' } }],
  ['a kind of source that does not exist', { sources: [{ kind: 'pigeon', path: 'seeds' }] }],
  ['a source without its path', { sources: [{ kind: 'folder' }] }],
  ['the id of a role as a number', { chat: { managers: { discord: [123] } } }],
  ['a command with a slash', { chat: { command: '/news' } }],
  ['a choice that is none', { chat: { onUnknown: 'guess' } }],
  ['a port that is too high', { chat: { port: 65_536 } }],
  ['readings without a pause', { readEvery: 0 }],
  ['an empty name', { digest: { name: '' } }],
] as const)('an editor and the program refuse %s', ([, settings]) => {
  expect({ editor: editor(settings), program: schema.safeParse(settings).success }).toEqual({
    editor: false,
    program: false,
  })
})
