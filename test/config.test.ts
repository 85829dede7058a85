import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { ConfigError, loadAliases, loadChatAccess, loadConfig, parseConfig } from '../src/config.ts'
import { run } from './rigs/program.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))

/** Does something with a configuration file of this text. */
async function withFile<Result>(yaml: string, use: (file: string) => Result): Promise<Awaited<Result>> {
  const folder = mkdtempSync(join(tmpdir(), 'dragoman-'))
  const file = join(folder, 'own.yaml')
  writeFileSync(file, yaml)
  try {
    return await use(file)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const REST = {
  allowHosts: [],
  chat: {
    managers: { discord: [], slack: [] },
    command: 'news',
    replies: false,
    perMinute: 30,
    onUnknown: 'hold',
    port: 3000,
  },
  readEvery: 10,
}

test('the file that comes with the program says the defaults, with absolute paths', () => {
  const config = loadConfig({})
  expect(config).toEqual({
    sources: [{ kind: 'folder', path: join(ROOT, 'seeds') }],
    translate: [{ kind: 'memory', file: join(ROOT, 'seeds/memory.tmx'), name: 'bundled with the sample' }],
    digest: { name: 'World digest', zone: 'UTC' },
    database: join(ROOT, 'data/dragoman.sqlite'),
    ...REST,
  })
  const { sources, translate, database, ...rest } = parseConfig({})
  expect({ sources, translate, database, ...rest }).toEqual({
    sources: [{ kind: 'folder', path: 'seeds' }],
    translate: [{ kind: 'memory', file: 'seeds/memory.tmx', name: 'bundled with the sample' }],
    digest: config.digest,
    database: 'data/dragoman.sqlite',
    ...REST,
  })
})

test('every setting may be left out, also with nothing behind its name', async () => {
  for (const yaml of ['', '# nothing\n', 'digest:\nsources:\n', 'digest:\n  name:\n'])
    expect(await withFile(yaml, (file) => loadConfig({ DRAGOMAN_CONFIG: file }))).toEqual(loadConfig({}))
})

test('what a file says is used; an absolute path stays, and an engine keeps its own options', async () => {
  const yaml = `
digest: { name: Morgen, zone: Europe/Oslo }
sources: [{ kind: folder, path: /news }, { kind: folder, path: more }]
translate: [{ kind: memory, file: own.tmx, name: own, minutes: 3 }]
database: /var/news.sqlite`
  expect(await withFile(yaml, (file) => loadConfig({ DRAGOMAN_CONFIG: file }))).toEqual({
    digest: { name: 'Morgen', zone: 'Europe/Oslo' },
    sources: [
      { kind: 'folder', path: '/news' },
      { kind: 'folder', path: join(ROOT, 'more') },
    ],
    translate: [{ kind: 'memory', file: join(ROOT, 'own.tmx'), name: 'own', minutes: 3 }],
    database: '/var/news.sqlite',
    ...REST,
  })
})

test('the environment goes before the file, unless it says nothing', async () => {
  const databaseOf = (DRAGOMAN_DATABASE: string) =>
    withFile(
      'database: file.sqlite',
      (file) => loadConfig({ DRAGOMAN_CONFIG: file, DRAGOMAN_DATABASE }).database,
    )
  expect(await databaseOf('other.sqlite')).toBe(join(ROOT, 'other.sqlite'))
  expect(await databaseOf(':memory:')).toBe(':memory:')
  expect(await databaseOf('')).toBe(join(ROOT, 'file.sqlite'))
  expect(loadConfig({ DRAGOMAN_CONFIG: '' })).toEqual(loadConfig({}))
})

test.for([
  {
    yaml: 'diggest: {}',
    error:
      'the whole file: there is no setting diggest; known: sources, translate, digest, chat, allowHosts, contact, websub, readEvery, database',
  },
  { yaml: 'digest: { nam: x, zon: y }', error: 'digest: there is no setting nam, zon; known: name, zone' },
  {
    yaml: 'sources: [{ kind: folder, path: a, url: b }]',
    error: 'sources[0]: there is no setting url; known: kind, path',
  },
  {
    yaml: 'sources: [{ kind: pond, path: a }]',
    error: 'sources[0].kind: give one of the kinds folder, feed, page',
  },
  {
    yaml: 'sources: [{ kind: feed, url: ftp://a.example/ }]',
    error: 'sources[0].url: give an address that begins with http:// or https://',
  },
  {
    yaml: 'sources: [{ kind: feed, url: "https://me:secret@a.example/" }]',
    error: 'sources[0].url: no name or password in an address: use login:',
  },
  {
    yaml: 'sources: [{ kind: feed, url: https://a.example/, login: { kind: bearer, secret: NO_SUCH_SECRET } }]',
    error: 'sources: the login needs NO_SUCH_SECRET; set it, or NO_SUCH_SECRET_FILE, in the environment',
  },
  {
    yaml: 'sources: [{ kind: feed, url: https://a.example/ }, { kind: feed, url: https://a.example/ }]',
    error: 'sources[1]: https://a.example/ stands there twice; take one out',
  },
  {
    yaml: 'sources: [{ kind: folder, path: a }, { kind: folder }]',
    error: 'sources[1].path: Invalid input: expected string, received undefined',
  },
  {
    yaml: 'translate: [{ name: x }]',
    error: 'translate[0].kind: Invalid input: expected "memory"',
  },
  {
    yaml: 'digest: { zone: Mars/Olympus }',
    error: 'digest.zone: give an IANA time zone such as Europe/Oslo',
  },
  { yaml: 'digest: { name: "" }', error: 'digest.name: Too small: expected string to have >=1 characters' },
  {
    yaml: `digest: { name: ${'x'.repeat(81)} }`,
    error: 'digest.name: Too big: expected string to have <=80 characters',
  },
  { yaml: 'database: 7', error: 'database: Invalid input: expected string, received number' },
  { yaml: '- a', error: 'the whole file: Invalid input: expected object, received array' },
])('$yaml: $error', async ({ yaml, error }) => {
  await withFile(yaml, (file) => {
    expect(() => loadConfig({ DRAGOMAN_CONFIG: file })).toThrow(new ConfigError(`${file}: ${error}`))
  })
})

test('broken YAML names the file, the line and what to do, in one line', async () => {
  await withFile('digest:\n  name: [a\n', (file) => {
    let message = ''
    try {
      loadConfig({ DRAGOMAN_CONFIG: file })
    } catch (error) {
      expect(error).toMatchObject({ name: 'ConfigError', cause: expect.any(Error) })
      message = String(error)
    }
    expect(message).toMatch(/own\.yaml is not YAML: .* at line \d+, column \d+; correct that line$/)
    expect(message).not.toContain('\n')
  })
})

test('a file that is not there is named, with the remedy', () => {
  expect(() => loadConfig({ DRAGOMAN_CONFIG: 'no/such.yaml' })).toThrow(
    /^cannot read no\/such\.yaml: ENOENT.*; create it, allow this user to read it, or name another in DRAGOMAN_CONFIG$/,
  )
})

test('the alias table that comes with the program can be read', () => {
  expect(loadAliases().length).toBeGreaterThan(50)
})

test('wrong settings end with exit code 78, and standard output stays empty', async () => {
  await withFile('digest: { zone: Mars }', async (file) => {
    expect(await run(['digest'], '', { DRAGOMAN_CONFIG: file })).toEqual({
      code: 78,
      output: '',
      errors: `dragoman: ${file}: digest.zone: give an IANA time zone such as Europe/Oslo\n`,
    })
  })
})

test('tokens come from the environment or from a file that it names; what is not set is not there', async () => {
  expect(loadChatAccess({ SLACK_BOT_TOKEN: ' ', DISCORD_API_URL: '' })).toEqual({})
  await withFile('secret-token\n', (file) => {
    expect(
      loadChatAccess({ DISCORD_TOKEN_FILE: file, SLACK_APP_TOKEN: 'xapp-1', SLACK_APP_TOKEN_FILE: '/none' }),
    ).toEqual({ discordToken: 'secret-token', slackAppToken: 'xapp-1' })
  })
})

test('addresses get the ending that the libraries expect', () => {
  const access = loadChatAccess({
    DISCORD_API_URL: 'http://127.0.0.1:1/api/',
    SLACK_API_URL: 'http://127.0.0.1:2/api',
  })
  expect(access).toEqual({ discordApiUrl: 'http://127.0.0.1:1/api', slackApiUrl: 'http://127.0.0.1:2/api/' })
})

test('a token file that is not there and an address that is none are named', () => {
  expect(() => loadChatAccess({ SLACK_BOT_TOKEN_FILE: '/none' })).toThrow(/SLACK_BOT_TOKEN_FILE.*\/none/)
  expect(() => loadChatAccess({ DISCORD_API_URL: 'discord' })).toThrow(/DISCORD_API_URL: "discord"/)
})
