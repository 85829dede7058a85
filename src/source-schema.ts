/** What may stand under `sources:` in config/dragoman.yaml. Pure. */
import { z } from 'zod'
import type { SourceEntry } from './ingest/sources.ts'
import { present } from './lib/present.ts'

/** An object that names its settings when it meets another one. */
export const settings = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.strictObject(shape, {
    error: ({ code, keys }) =>
      code === 'unrecognized_keys'
        ? `there is no setting ${keys.join(', ')}; known: ${Object.keys(shape).join(', ')}`
        : undefined,
  })

export const isWebAddress = (url: string) => /^https?:\/\/[^/]/i.test(url) && URL.canParse(url)
/** A password in an address would stand in logs and status pages. */
const isWithoutLogin = (url: string) =>
  !URL.canParse(url) || (!new URL(url).username && !new URL(url).password)

/** The name of a variable of the environment, never the secret itself. */
const secret = z
  .string()
  .regex(/^[A-Z][A-Z0-9_]*$/, 'give the name of an environment variable, such as NEWS_TOKEN')

const login = z.discriminatedUnion('kind', [
  settings({ kind: z.literal('bearer'), secret }),
  settings({ kind: z.literal('basic'), user: z.string().min(1), secret }),
  settings({
    kind: z.literal('header'),
    name: z.string().regex(/^[A-Za-z0-9-]+$/, 'give the name of a header, such as X-Api-Key'),
    secret,
  }),
])

const web = {
  url: z
    .string()
    .refine(isWebAddress, 'give an address that begins with http:// or https://')
    .refine(isWithoutLogin, 'no name or password in an address: use login:'),
  /** Who publishes; else the host of each article's address. */
  outlet: z.string().min(1).max(200).optional(),
  /** Minutes between two looks; else what the server and the feed ask for. */
  every: z.int().min(5).max(1_440).optional(),
  /** Whether the page of an article is read: when the feed's text is short, or never. */
  fullText: z.enum(['when-short', 'never']).optional(),
  login: login.optional(),
}

const selector = z.string().min(1).max(500)

const select = settings({
  /** What holds one news item of the page. The others are looked for inside it. */
  item: selector,
  title: selector.optional(),
  link: selector.optional(),
  date: selector.optional(),
  text: selector.optional(),
})

const entry = z.discriminatedUnion(
  'kind',
  [
    settings({ kind: z.literal('folder'), path: z.string().min(1) }),
    settings({ kind: z.literal('feed'), ...web }),
    settings({ kind: z.literal('page'), ...web, select }),
  ],
  {
    error: ({ code }) => (code === 'invalid_union' ? 'give one of the kinds folder, feed, page' : undefined),
  },
)

export const sources = z
  .array(entry)
  .default([{ kind: 'folder', path: 'seeds' }])
  .superRefine((entries, context) => {
    const keys = entries.map((each) => (each.kind === 'folder' ? each.path : each.url))
    for (const [index, key] of keys.entries())
      if (keys.indexOf(key) < index)
        context.addIssue({
          code: 'custom',
          path: [index],
          message: `${key} stands there twice; take one out`,
        })
  })

export type SourceSetting = z.infer<typeof entry>
type Login = z.infer<typeof login>

/** @throws what `secretOf` throws when the environment lacks a secret. */
export function entryOf(setting: SourceSetting, secretOf: (name: string) => string): SourceEntry {
  if (setting.kind === 'folder') return setting
  const { login: given, ...others } = setting
  const headers = given && headersOf(given, secretOf(given.secret))
  return { ...present({ ...others, headers }) } as SourceEntry
}

function headersOf(given: Login, value: string): Record<string, string> {
  if (given.kind === 'header') return { [given.name]: value }
  if (given.kind === 'bearer') return { Authorization: `Bearer ${value}` }
  return { Authorization: `Basic ${Buffer.from(`${given.user}:${value}`).toString('base64')}` }
}
