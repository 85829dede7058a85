/** What may stand in config/dragoman.yaml: type, default and check of every setting. Pure. */
import { z } from 'zod'
import type { SourceEntry } from './ingest/sources.ts'
import { isWebAddress, settings, sources } from './source-schema.ts'
import { engineKinds } from './translate/engines.ts'

const isZone = (zone: string) => {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }))
  } catch {
    return false
  }
}

const chat = settings({
  /** Roles of Discord, besides those with the right Manage Server, and users of Slack, besides its admins. */
  managers: settings({
    discord: z.array(z.string().regex(/^\d{15,20}$/, 'give the id of a role: 15 to 20 digits')).default([]),
    slack: z
      .array(z.string().regex(/^[UW][A-Z0-9]+$/, 'give the id of a user, such as U012AB3CD'))
      .default([]),
  }).default({ discord: [], slack: [] }),
  /** Slack's slash command, without the slash. */
  command: z
    .string()
    .regex(/^[a-z][a-z0-9-]{0,30}$/, 'give a word of lower-case letters, digits and hyphens')
    .default('news'),
  /** Answers to replies in a story's thread, and to mentions. */
  replies: z.boolean().default(false),
  /** Requests of one person in a minute; those beyond are asked to wait. */
  perMinute: z.int().min(1).max(10_000).default(30),
  /** When nobody can tell whether Slack took a message. */
  onUnknown: z.enum(['hold', 'resend']).default('hold'),
  /** Where Slack reaches us, when there is a signing secret and no app token. */
  port: z.int().min(1).max(65_535).default(3000),
})

export const schema = settings({
  sources,
  translate: z
    .array(z.looseObject({ kind: z.enum(engineKinds), file: z.string().optional() }))
    .default([{ kind: 'memory', file: 'seeds/memory.tmx', name: 'bundled with the sample' }]),
  digest: settings({
    name: z.string().min(1).max(80).default('World digest'),
    zone: z.string().refine(isZone, 'give an IANA time zone such as Europe/Oslo').default('UTC'),
  }).default({ name: 'World digest', zone: 'UTC' }),
  chat: chat.default(chat.parse({})),
  /** Hosts with port that may be asked though their address is not public, such as 10.0.0.5:8080. */
  allowHosts: z
    .array(
      z
        .string()
        .regex(/^(?:[\w.-]+|\[[\da-f:]+\]):\d{1,5}$/i, 'give a host with its port, such as 10.0.0.5:8080'),
    )
    .default([]),
  /** A page about this bot, told to every server that is asked: whom to write to. */
  contact: z.string().refine(isWebAddress, 'give an address such as https://news.example/bot').optional(),
  /** Where hubs of feeds (WebSub) push what is new: an address that reaches this port. */
  websub: settings({
    address: z.string().refine(isWebAddress, 'give an address such as https://bot.example/hub'),
    port: z.int().min(1).max(65_535).default(3001),
  }).optional(),
  /** Minutes between two readings of the folders while the bot runs; a change is seen at once where the system tells. */
  readEvery: z.number().min(1).max(1_440).default(10),
  database: z.string().min(1).default('data/dragoman.sqlite'),
})

type Settings = z.infer<typeof schema>
/** Sources come with the headers of their logins. */
export type Config = Omit<Settings, 'sources'> & { readonly sources: readonly SourceEntry[] }
