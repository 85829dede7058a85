import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import {
  ConfigError,
  inspectConfig,
  loadAliases,
  loadChatAccess,
  loadConfig,
  parseConfig,
} from '../src/config.ts'
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

/** What is said of a file that is wrong. */
async function errorOf(file: string): Promise<string> {
  try {
    loadConfig({ DRAGOMAN_CONFIG: file })
    return ''
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigError)
    return error instanceof Error ? error.message : ''
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
  keepDays: 400,
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

const FEED = 'give an address that begins with http:// or https://, such as url: https://news.example/rss'

test.for([
  {
    yaml: 'diggest: {}',
    error: '1:1: diggest: there is no such setting; did you mean digest?',
  },
  {
    yaml: 'sources: [{ kind: folder, path: a, url: b }]',
    error:
      '1:36: sources[0].url: there is no such setting; it belongs to another kind; take it out; known here: kind, path',
  },
  {
    yaml: 'chat: { token: x }',
    error:
      '1:9: chat.token: there is no such setting; take it out: secrets stand in the environment or in .env; known here: managers, command, replies, perMinute, onUnknown, port',
  },
  {
    yaml: 'sources: [{ kind: pond, path: a }]',
    error:
      '1:19: sources[0].kind: "pond" is no kind that is known; give kind: folder, kind: feed or kind: page',
  },
  {
    yaml: 'sources: [{ url: https://a.example/ }]',
    error: '1:11: sources[0].kind: it is missing; give kind: folder, kind: feed or kind: page',
  },
  {
    yaml: 'sources: { kind: folder, path: a }',
    error:
      '1:10: sources: it is a group of settings, not a list; write it as a list, each source behind a hyphen: - { kind: folder, path: articles }',
  },
  {
    yaml: 'sources: [{ kind: feed, url: ftp://a.example/ }]',
    error: `1:30: sources[0].url: "ftp://a.example/" is no web address; ${FEED}`,
  },
  { yaml: 'sources: [{ kind: feed }]', error: `1:11: sources[0].url: it is missing; ${FEED}` },
  {
    yaml: 'sources: [{ kind: feed, ulr: https://a.example/ }]',
    error: '1:25: sources[0].ulr: there is no such setting; did you mean url?',
  },
  {
    yaml: 'sources: [{ kind: feed, url: https://a.example/, every: 30m }]',
    error:
      '1:57: sources[0].every: "30m" is text, not a number; give minutes, a whole number from 5 to 1440, such as every: 30',
  },
  {
    yaml: 'sources: [{ kind: feed, url: https://a.example/, every: 2 }]',
    error:
      '1:57: sources[0].every: 2 is too small; give minutes, a whole number from 5 to 1440, such as every: 30',
  },
  {
    yaml: 'sources: [{ kind: feed, url: https://a.example/, every: 7.5 }]',
    error:
      '1:57: sources[0].every: 7.5 is not a whole number; give minutes, a whole number from 5 to 1440, such as every: 30',
  },
  {
    yaml: 'sources: [{ kind: feed, url: https://a.example/, outlet: 7 }]',
    error:
      '1:58: sources[0].outlet: 7 is not text: put it into quotes; give who publishes, in at most 200 letters, such as outlet: News Example',
  },
  {
    yaml: 'sources: [{ kind: feed, url: https://a.example/, fullText: always }]',
    error:
      '1:60: sources[0].fullText: "always" is none of the choices; give fullText: when-short or fullText: never',
  },
  {
    yaml: 'sources: [{ kind: page, url: https://a.example/, select: article }]',
    error:
      '1:58: sources[0].select: it is text, not a group of settings; write it as select: { item: article.release, title: h2, link: a }',
  },
  {
    yaml: 'sources: [{ kind: feed, url: https://a.example/, login: { kind: bearer, secret: NO_SUCH_SECRET } }]',
    error:
      '1:81: sources[0].login.secret: the variable NO_SUCH_SECRET is not set; put NO_SUCH_SECRET=… into the environment or into .env, or name a file that holds it in NO_SUCH_SECRET_FILE',
  },
  {
    yaml: 'sources: [{ kind: feed, url: https://a.example/, login: { kind: bearer, secret: NEWSTOKEN } }]',
    error:
      '1:81: sources[0].login.secret: no variable has the name that stands there; put that variable into the environment or into .env; if the secret itself stands here, give the name of a variable that holds it, such as secret: NEWS_TOKEN',
  },
  {
    yaml: 'sources:\n  - { kind: feed, url: https://a.example/ }\n  - { kind: feed, url: "https://A.example#top" }',
    error:
      '3:24: sources[1].url: "https://A.example" stands there twice, first as sources[0]; take one of them out',
  },
  {
    yaml: 'sources: [{ kind: folder, path: a }, { kind: folder, path: a/ }]',
    error: '1:60: sources[1].path: "a/" stands there twice, first as sources[0]; take one of them out',
  },
  {
    yaml: 'sources: [{ kind: folder, path: a }, { kind: folder }]',
    error:
      '1:38: sources[1].path: it is missing; give the path of a folder with text files, such as path: articles',
  },
  { yaml: 'translate: [{ name: x }]', error: '1:13: translate[0].kind: it is missing; give kind: memory' },
  {
    yaml: 'translate: [{ kind: memory }]',
    error: '1:13: translate[0].file: it is missing; give the path of a file, such as file: seeds/memory.tmx',
  },
  {
    yaml: 'digest: { zone: Mars/Olympus }',
    error:
      '1:17: digest.zone: "Mars/Olympus" is no time zone; give an IANA time zone, such as zone: Europe/Oslo',
  },
  {
    yaml: 'digest: { name: "" }',
    error: '1:17: digest.name: it is empty; give a name of 1 to 80 letters, such as name: World digest',
  },
  {
    yaml: `digest: { name: ${'x'.repeat(81)} }`,
    error: '1:17: digest.name: it has 81 letters; give a name of 1 to 80 letters, such as name: World digest',
  },
  {
    yaml: 'digest: { zone: "\\e[31mMars\\n\\u202e" }',
    error: '1:17: digest.zone: "Mars " is no time zone; give an IANA time zone, such as zone: Europe/Oslo',
  },
  {
    yaml: 'chat: { replies: yes }',
    error: '1:18: chat.replies: "yes" is text, not true or false; give replies: true or replies: false',
  },
  {
    yaml: 'chat: { managers: { discord: [123456789012345678] } }',
    error:
      '1:31: chat.managers.discord[0]: a long number is not text: put it into quotes; give the id of a role, 15 to 20 digits in quotes, such as discord: ["123456789012345678"]; never its name',
  },
  {
    yaml: 'allowHosts: [10.0.0.5]',
    error:
      '1:14: allowHosts[0]: "10.0.0.5" cannot be used; give a host with its port, such as allowHosts: ["10.0.0.5:8080"]',
  },
  {
    yaml: 'contact: me@example.org',
    error:
      '1:10: contact: "…@example.org" is no web address; give the address of a page about this bot, with http:// or https://, such as contact: https://news.example/bot',
  },
  {
    yaml: 'websub: { address: https://bot.example/hub, port: 99999 }',
    error:
      '1:51: websub.port: 99999 is too large; give a port, a whole number from 1 to 65535, such as port: 3001',
  },
  {
    yaml: 'readEvery: ten',
    error:
      '1:12: readEvery: "ten" is text, not a number; give minutes, a number from 1 to 1440, such as readEvery: 10',
  },
  {
    yaml: 'keepDays: ever',
    error:
      '1:11: keepDays: "ever" cannot be used; give days, a whole number from 30 to 36500, such as keepDays: 400, or keepDays: for ever',
  },
  {
    yaml: 'keepDays: 10',
    error:
      '1:11: keepDays: 10 is too small; give days, a whole number from 30 to 36500, such as keepDays: 400, or keepDays: for ever',
  },
  {
    yaml: 'database: 7',
    error:
      '1:11: database: 7 is not text: put it into quotes; give the path of a file, such as database: data/dragoman.sqlite',
  },
  {
    yaml: '- a',
    error:
      '1:1: it is a list, not a group of settings; write it as settings with their names, such as sources: and digest:',
  },
])('$yaml: $error', async ({ yaml, error }) => {
  await withFile(yaml, (file) => {
    expect(() => loadConfig({ DRAGOMAN_CONFIG: file })).toThrow(new ConfigError(`${file}:${error}`))
  })
})

test('all that is wrong is said at once, in the order of the file', async () => {
  const yaml =
    'readEvery: never\nsources:\n  - kind: feed\n    url: a.example\n    evry: 30\ndigest: { zone: Mars }\nwebsub: {}\n'
  await withFile(yaml, async (file) => {
    const lines = (await errorOf(file)).split('\n')
    expect(lines.map((line) => line.replace(`${file}:`, '').replace(/ .*/, ''))).toEqual([
      '5',
      '1:12:',
      '4:10:',
      '5:5:',
      '6:17:',
      '7:9:',
    ])
    expect(lines[0]).toBe('5 settings are wrong.')
  })
})

test.for([
  {
    what: 'a tab',
    yaml: 'digest:\n\tname: x\n',
    error: '2:1: the line begins with a tab; begin it with spaces',
  },
  {
    what: 'a list that is never closed',
    yaml: 'digest:\n  name: [a\n',
    error:
      '3:1: a quotation mark, [ or { is opened above and never closed; close it where its text or list ends',
  },
  {
    what: 'a line too far to the right',
    yaml: 'sources:\n  - kind: feed\n     url: https://a.example\n',
    error:
      '2:11: a second name with a colon stands here, or the next line begins too far to the right; put a text that holds ": " into quotes, or begin settings of one group in the same column',
  },
  {
    what: 'a name without a colon',
    yaml: 'digest:\n  zone UTC\n  name: x\n',
    error: '2:3: a name with a colon and a space behind it is expected here; write it as name: value',
  },
  {
    what: 'a reference to nothing',
    yaml: 'digest: { name: *secret }\n',
    error:
      '1:1: a text begins with * or &, which is read as a reference to another place; put it into quotes',
  },
])('$what is named with its line and what to do, in one line', async ({ yaml, error }) => {
  await withFile(yaml, async (file) => expect(await errorOf(file)).toBe(`${file}:${error}`))
})

test('a setting that stands there twice is named, and what else is wrong', async () => {
  await withFile('readEvery: 10\nreadEvery: 20\ndigest: 7\n', async (file) => {
    expect((await errorOf(file)).split('\n').slice(1)).toEqual([
      `${file}:2:1: this setting stands there twice; take one of the two out`,
      `${file}:3:9: digest: it is a number, not a group of settings; write it as digest: { name: World digest, zone: Europe/Oslo }`,
    ])
  })
})

test.for([
  'sources: [{ kind: feed, url: "https://me:hunter2@a.example/" }]',
  'sources: [{ kind: feed, url: "https://me:hun/hunter2@x@a.example/" }]',
  'sources: [{ kind: feed, url: "ftp://me:hunter2@a.example/" }]',
  'sources: [{ kind: feed, url: "a.example/rss?key=hunter2" }]',
  'sources: ["https://a.example/rss?key=hunter2"]',
  'sources: [{ kind: feed, url: "https://a.example/?k=hunter2" }, { kind: feed, url: "https://a.example/?k=hunter2" }]',
  'sources: [{ kind: feed, url: "http://10.0.0.1/?k=hunter2" }]',
  'sources: [{ kind: feed, url: https://a.example/, login: hunter2 }]',
  'sources: [{ kind: feed, url: https://a.example/, login: { kind: hunter2 } }]',
  'sources: [{ kind: feed, url: https://a.example/, login: { kind: bearer, secret: hunter2 } }]',
  'sources: [{ kind: feed, url: https://a.example/, login: { kind: bearer, secret: [hunter2] } }]',
  'sources: [{ kind: feed, url: https://a.example/, login: { kind: bearer, secret: HUNTER2 } }]',
  'sources: [{ kind: feed, url: https://a.example/, login: { kind: bearer, password: hunter2 } }]',
  'sources: [{ kind: feed, url: https://a.example/, headers: { Authorization: hunter2 } }]',
  'sources: [{ kind: feed, url: https://a.example/, login: { kind: header, name: "X-Key: hunter2", secret: A } }]',
  'chat: hunter2',
  'chat: { token: hunter2 }',
  'SLACK_BOT_TOKEN: hunter2',
  'contact: https://me:hunter2@a.example/',
  'digest: { name: *hunter2 }',
  'digest: { name: "hunter2 }',
])('no secret is shown that stands in the wrong place: %s', async (yaml) => {
  await withFile(yaml, async (file) => {
    const { faults, others } = await inspectConfig({ DRAGOMAN_CONFIG: file })
    const said = [...faults.map(({ line }) => line), ...others].join('\n')
    expect(said).not.toBe('')
    expect(said.toLowerCase()).not.toContain('hunter2')
  })
})

test('check-config says, too, what a running bot does without: addresses never fetched, selectors that cannot be read', async () => {
  const yaml = `sources:
  - { kind: feed, url: http://192.168.1.5/rss }
  - { kind: feed, url: "https://news.example:8443/rss?key=x" }
  - { kind: feed, url: http://intranet/rss }
  - { kind: feed, url: http://10.0.0.5:8080/rss }
  - { kind: page, url: https://a.example/, select: { item: "article[", date: time, text: "p:big" } }
  - { kind: feed, url: https://good.example/rss }
allowHosts: ["10.0.0.5:8080", "10.0.0.6:22"]
`
  await withFile(yaml, async (file) => {
    const environment = { DRAGOMAN_CONFIG: file }
    expect(loadConfig(environment).sources).toHaveLength(6)
    const allow = 'if it is yours, name it with its port under allowHosts in config/dragoman.yaml'
    const { faults } = await inspectConfig(environment)
    expect(faults.map(({ line }) => line.replace(`${file}:`, ''))).toEqual([
      `2:24: sources[0].url: 192.168.1.5 is not fetched: it is a private, local or reserved address; ${allow}`,
      `3:24: sources[1].url: port 8443 is not open for fetching; ${allow}`,
      `4:24: sources[2].url: intranet is the name of an internal host; ${allow}`,
      '6:60: sources[4].select.item: "article[" is no CSS selector; give a CSS selector, such as article h2 a',
      '6:90: sources[4].select.text: "p:big" is no CSS selector (Unknown pseudo-class :big); give a CSS selector, such as article h2 a',
      '8:31: allowHosts[1]: it cannot be opened for fetching; give one host and a port from 1 to 65535, such as "10.0.0.5:8080"; ports 22, 25 and 6379 are never open',
    ])
  })
})

test('check-config says what is wrong with the environment beside the file', async () => {
  await withFile('readEvery: 0', async (file) => {
    const { code, errors, output } = await run(['check-config'], '', {
      DRAGOMAN_CONFIG: file,
      DISCORD_API_URL: 'discord',
      SLACK_BOT_TOKEN: 'xoxb-hunter2',
    })
    expect({ code, output }).toEqual({ code: 78, output: '' })
    expect(errors.split('\n')).toEqual([
      'dragoman: 3 settings are wrong.',
      `${file}:1:12: readEvery: 0 is too small; give minutes, a number from 1 to 1440, such as readEvery: 10`,
      'DISCORD_API_URL: this is no address; give one such as https://discord.com/api, or take it out',
      'SLACK_BOT_TOKEN is set, but neither SLACK_APP_TOKEN (Socket Mode) nor SLACK_SIGNING_SECRET (HTTP): set one',
      '',
    ])
  })
})

test('a login may have its secret in a file; one that cannot be read is named', async () => {
  const yaml =
    'sources: [{ kind: feed, url: https://a.example/, login: { kind: bearer, secret: NEWS_TOKEN } }]'
  await withFile(yaml, async (file) => {
    expect(loadConfig({ DRAGOMAN_CONFIG: file, NEWS_TOKEN: ' abc ' }).sources).toMatchObject([
      { headers: { Authorization: 'Bearer abc' } },
    ])
    expect(() => loadConfig({ DRAGOMAN_CONFIG: file, NEWS_TOKEN_FILE: '/none' })).toThrow(
      `${file}:1:81: sources[0].login.secret: NEWS_TOKEN_FILE names /none, which cannot be read; check its path`,
    )
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
      errors: `dragoman: ${file}:1:17: digest.zone: "Mars" is no time zone; give an IANA time zone, such as zone: Europe/Oslo\n`,
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
  expect(() => loadChatAccess({ DISCORD_API_URL: 'discord' })).toThrow(/DISCORD_API_URL: this is no address/)
})

test('of a mistake that is made a thousand times the first fifty are told', async () => {
  const yaml = `sources:\n${'  - url: https://news.example/rss\n'.repeat(1_000)}`
  const lines = (await withFile(yaml, errorOf)).split('\n')
  expect(lines).toHaveLength(52)
  expect(lines[0]).toMatch(/^\d+ settings are wrong\.$/)
  expect(lines.at(-1)).toMatch(/^\.\.\. and \d+ more\.$/)
})
