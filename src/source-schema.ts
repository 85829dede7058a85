/** What may stand under `sources:` in config/dragoman.yaml. Pure. */
import { z } from 'zod'
import { nearWord } from './deliver/near-word.ts'
import type { SourceEntry } from './ingest/sources.ts'
import { present } from './lib/present.ts'

/**
 * An object that names its settings when it meets another one. Messages of the schema are remedies, what is wrong is said
 * by `config-check/`: of unknown settings one line each, in the order of `keys`.
 * @param form how the whole is written, such as "digest: { name: World digest }"
 * @param elsewhere settings of its siblings
 */
export const settings = <Shape extends z.ZodRawShape>(
  shape: Shape,
  form: string,
  elsewhere: readonly string[] = [],
) =>
  z.strictObject(shape, {
    error: ({ code, keys }) =>
      code === 'unrecognized_keys'
        ? keys.map((key) => insteadOf(key, Object.keys(shape), elsewhere)).join('\n')
        : `write it as ${form}`,
  })

const SECRET = /token|secret|password/i

function insteadOf(key: string, known: readonly string[], elsewhere: readonly string[]): string {
  const near = nearWord(key, known)
  if (near) return meantFor(near)
  const all = `known here: ${known.join(', ')}`
  if (elsewhere.includes(key)) return `it belongs to another kind; take it out; ${all}`
  if (SECRET.test(key)) return `take it out: secrets stand in the environment or in .env; ${all}`
  return `take it out; ${all}`
}

/** What is said of a name that is nearly that of a setting. */
export const meantFor = (name: string): string => `did you mean ${name}?`

export const isWebAddress = (url: string) => /^https?:\/\/[^/]/i.test(url) && URL.canParse(url)
/** A password in an address would stand in logs and status pages. */
export const isWithoutLogin = (url: string) =>
  !URL.canParse(url) || (!new URL(url).username && !new URL(url).password)

const text = (form: string) => z.string(form).min(1, form)

/** The name of a variable of the environment, never the secret itself. */
const NAME_OF_SECRET =
  'give the name of an environment variable that holds it, such as secret: NEWS_TOKEN, never the secret itself'
export const SECRET_NAME = /^[A-Z][A-Z0-9_]*$/
const secret = z.string(NAME_OF_SECRET).regex(SECRET_NAME, NAME_OF_SECRET)

const HEADER = 'give the name of a header, such as name: X-Api-Key'
const LOGIN =
  '{ kind: bearer, secret: NEWS_TOKEN }, { kind: basic, user: anna, secret: NEWS_PASSWORD } or { kind: header, name: X-Api-Key, secret: NEWS_KEY }'
const LOGIN_KINDS = 'give kind: bearer, kind: basic or kind: header'
const LOGIN_SETTINGS = ['user', 'name']

const login = z.discriminatedUnion(
  'kind',
  [
    settings({ kind: z.literal('bearer'), secret }, LOGIN, LOGIN_SETTINGS),
    settings(
      { kind: z.literal('basic'), user: text('give the name of the user, such as user: anna'), secret },
      LOGIN,
      LOGIN_SETTINGS,
    ),
    settings(
      { kind: z.literal('header'), name: z.string(HEADER).regex(/^[A-Za-z0-9-]+$/, HEADER), secret },
      LOGIN,
      LOGIN_SETTINGS,
    ),
  ],
  { error: ({ code }) => (code === 'invalid_union' ? LOGIN_KINDS : `write it as ${LOGIN}`) },
)

const ADDRESS = 'give an address that begins with http:// or https://, such as url: https://news.example/rss'
/** Of an address; {} is what stands there. */
export const NO_ADDRESS = '{} is no web address'
const OUTLET = 'give who publishes, in at most 200 letters, such as outlet: News Example'
const EVERY = 'give minutes, a whole number from 5 to 1440, such as every: 30'

const web = {
  url: z
    .string(ADDRESS)
    .refine(isWebAddress, { error: ADDRESS, params: { why: NO_ADDRESS } })
    .refine(isWithoutLogin, {
      error:
        'take it out, and write login: { kind: basic, user: anna, secret: NEWS_PASSWORD } below the address',
      params: { why: 'a user name or password stands in the address' },
    }),
  /** Who publishes; else the host of each article's address. */
  outlet: text(OUTLET).max(200, OUTLET).optional(),
  /** Minutes between two looks; else what the server and the feed ask for. */
  every: z.int(EVERY).min(5, EVERY).max(1_440, EVERY).optional(),
  /** Whether the page of an article is read: when the feed's text is short, or never. */
  fullText: z.enum(['when-short', 'never'], 'give fullText: when-short or fullText: never').optional(),
  login: login.optional(),
}

const selector = (example: string) => {
  const form = `give a CSS selector, such as ${example}`
  return text(form).max(500, form)
}

const SELECT = 'select: { item: article.release, title: h2, link: a }'

const select = settings(
  {
    /** What holds one news item of the page. The others are looked for inside it. */
    item: selector('item: article.release'),
    title: selector('title: h2').optional(),
    link: selector('link: a').optional(),
    date: selector('date: time').optional(),
    text: selector('text: p').optional(),
  },
  SELECT,
)

const KINDS =
  '{ kind: folder, path: articles }, { kind: feed, url: https://news.example/rss } or { kind: page, url: https://council.example/press, select: { item: article } }'
const SOURCE_KINDS = 'give kind: folder, kind: feed or kind: page'
const SOURCE_SETTINGS = ['path', 'select', ...Object.keys(web)]

const entry = z.discriminatedUnion(
  'kind',
  [
    settings(
      {
        kind: z.literal('folder'),
        path: text('give the path of a folder with text files, such as path: articles'),
      },
      KINDS,
      SOURCE_SETTINGS,
    ),
    settings({ kind: z.literal('feed'), ...web }, KINDS, SOURCE_SETTINGS),
    settings({ kind: z.literal('page'), ...web, select }, KINDS, SOURCE_SETTINGS),
  ],
  { error: ({ code }) => (code === 'invalid_union' ? SOURCE_KINDS : `write it as ${KINDS}`) },
)

/** That no two are the same is seen to by `config-check/`. */
export const sources = z
  .array(entry, `write it as a list, each source behind a hyphen: - ${KINDS.split(',', 2).join(',')}`)
  .default([{ kind: 'folder', path: 'seeds' }])

export type SourceSetting = z.infer<typeof entry>
type Login = z.infer<typeof login>

/** `secretOf` gives nothing where the environment lacks a secret: the entry comes without login then. */
export function entryOf(setting: SourceSetting, secretOf: (name: string) => string | undefined): SourceEntry {
  if (setting.kind === 'folder') return setting
  const { login: given, ...others } = setting
  const value = given && secretOf(given.secret)
  const headers = given && value !== undefined ? headersOf(given, value) : undefined
  return { ...present({ ...others, headers }) } as SourceEntry
}

function headersOf(given: Login, value: string): Record<string, string> {
  if (given.kind === 'header') return { [given.name]: value }
  if (given.kind === 'bearer') return { Authorization: `Bearer ${value}` }
  return { Authorization: `Basic ${Buffer.from(`${given.user}:${value}`).toString('base64')}` }
}
