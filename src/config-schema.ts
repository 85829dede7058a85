/** What may stand in config/dragoman.yaml: type, default and check of every setting. Its messages are remedies. Pure. */
import { z } from 'zod'
import type { SourceEntry } from './ingest/sources.ts'
import { isWebAddress, isWithoutLogin, NO_ADDRESS, settings, sources } from './source-schema.ts'
import { engineKinds } from './translate/engines.ts'

const isZone = (zone: string) => {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }))
  } catch {
    return false
  }
}

const ROLE =
  'give the id of a role, 15 to 20 digits in quotes, such as discord: ["123456789012345678"]; never its name'
const USER = 'give the id of a user, such as slack: [U012AB3CD]; never the name'
const MANAGERS = 'managers: { discord: ["123456789012345678"], slack: [U012AB3CD] }'
const COMMAND =
  'give a word of at most 31 lower-case letters, digits and hyphens, without a slash, such as command: news'
const YES_OR_NO = 'give replies: true or replies: false'
const REQUESTS = 'give requests in a minute, a whole number from 1 to 10000, such as perMinute: 30'
const UNKNOWN = 'give onUnknown: hold or onUnknown: resend'
const PORT = (example: string) => `give a port, a whole number from 1 to 65535, such as ${example}`
const port = (example: string) => z.int(PORT(example)).min(1, PORT(example)).max(65_535, PORT(example))

const chat = settings(
  {
    /** Roles of Discord, besides those with the right Manage Server, and users of Slack, besides its admins. */
    managers: settings(
      {
        discord: z.array(z.string(ROLE).regex(/^\d{15,20}$/, ROLE), `write it as ${MANAGERS}`).default([]),
        slack: z.array(z.string(USER).regex(/^[UW][A-Z0-9]+$/, USER), `write it as ${MANAGERS}`).default([]),
      },
      MANAGERS,
    ).default({ discord: [], slack: [] }),
    /** Slack's slash command, without the slash. */
    command: z
      .string(COMMAND)
      .regex(/^[a-z][a-z0-9-]{0,30}$/, COMMAND)
      .default('news'),
    /** Answers to replies in a story's thread, and to mentions. */
    replies: z.boolean(YES_OR_NO).default(false),
    /** Requests of one person in a minute; those beyond are asked to wait. */
    perMinute: z.int(REQUESTS).min(1, REQUESTS).max(10_000, REQUESTS).default(30),
    /** When nobody can tell whether Slack took a message. */
    onUnknown: z.enum(['hold', 'resend'], UNKNOWN).default('hold'),
    /** Where Slack reaches us, when there is a signing secret and no app token. */
    port: port('port: 3000').default(3000),
  },
  'chat: { command: news, replies: false }',
)

const DIGEST = 'digest: { name: World digest, zone: Europe/Oslo }'
const NAME = 'give a name of 1 to 80 letters, such as name: World digest'
const ZONE = 'give an IANA time zone, such as zone: Europe/Oslo'
export const HOST_FORM = /^(?:[\w.-]+|\[[\da-f:]+\]):\d{1,5}$/i
const HOST = 'give a host with its port, such as allowHosts: ["10.0.0.5:8080"]'
const CONTACT =
  'give the address of a page about this bot, with http:// or https://, such as contact: https://news.example/bot'
const HUB =
  'give an address that hubs reach, with http:// or https://, such as address: https://bot.example/hub'
const MINUTES = 'give minutes, a number from 1 to 1440, such as readEvery: 10'
const KEEP = 'give days, a whole number from 30 to 36500, such as keepDays: 400, or keepDays: for ever'
const DATABASE = 'give the path of a file, such as database: data/dragoman.sqlite'
const FILE = 'give the path of a file, such as file: seeds/memory.tmx'
const ENGINE = `{ kind: ${engineKinds[0]}, file: seeds/memory.tmx }`

export const schema = settings(
  {
    sources,
    translate: z
      .array(
        z
          .looseObject(
            {
              kind: z.enum(engineKinds, `give kind: ${engineKinds.join(' or kind: ')}`),
              file: z.string(FILE).optional(),
            },
            `write it as ${ENGINE}`,
          )
          .refine(({ kind, file }) => kind !== 'memory' || file !== undefined, {
            path: ['file'],
            error: FILE,
          }),
        `write it as a list, each engine behind a hyphen: - ${ENGINE}`,
      )
      .default([{ kind: 'memory', file: 'seeds/memory.tmx', name: 'bundled with the sample' }]),
    digest: settings(
      {
        name: z.string(NAME).min(1, NAME).max(80, NAME).default('World digest'),
        zone: z
          .string(ZONE)
          .refine(isZone, { error: ZONE, params: { why: '{} is no time zone' } })
          .default('UTC'),
      },
      DIGEST,
    ).default({ name: 'World digest', zone: 'UTC' }),
    chat: chat.default(chat.parse({})),
    /** Hosts with port that may be asked though their address is not public, such as 10.0.0.5:8080. */
    allowHosts: z
      .array(
        z.string(HOST).regex(HOST_FORM, HOST),
        'write it as a list, such as allowHosts: ["10.0.0.5:8080"]',
      )
      .default([]),
    /** A page about this bot, told to every server that is asked: whom to write to. */
    contact: z
      .string(CONTACT)
      .refine(isWebAddress, { error: CONTACT, params: { why: NO_ADDRESS } })
      .refine(isWithoutLogin, {
        error: CONTACT,
        params: { why: 'a user name or password stands in the address, which every server would be told' },
      })
      .optional(),
    /** Where hubs of feeds (WebSub) push what is new: an address that reaches this port. */
    websub: settings(
      {
        address: z.string(HUB).refine(isWebAddress, { error: HUB, params: { why: NO_ADDRESS } }),
        port: port('port: 3001').default(3001),
      },
      'websub: { address: https://bot.example/hub, port: 3001 }',
    ).optional(),
    /** Minutes between two readings of the folders while the bot runs; a change is seen at once where the system tells. */
    readEvery: z.number(MINUTES).min(1, MINUTES).max(1_440, MINUTES).default(10),
    /** Days after which stories that nothing joined are forgotten. */
    keepDays: z
      .union([z.int(KEEP).min(30, KEEP).max(36_500, KEEP), z.literal('for ever')], KEEP)
      .default(400),
    database: z.string(DATABASE).min(1, DATABASE).default('data/dragoman.sqlite'),
  },
  'settings with their names, such as sources: and digest:',
)

type Settings = z.infer<typeof schema>
/** Sources come with the headers of their logins. */
export type Config = Omit<Settings, 'sources'> & { readonly sources: readonly SourceEntry[] }
