/**
 * Whether Discord will take a message: asked before every byte, so that nothing is refused on the other side. Pure.
 * The rules are those of https://docs.discord.com/developers/resources/message and …/components/reference.
 */
import type { z } from 'zod'
import { DISCORD_LIMITS, type Limit } from '../limits.ts'
import type { Payload } from '../outbox/delivery.ts'
import { type DiscordEmbed, type DiscordMessage, messageSchema } from './check-schema.ts'
import { componentsIn } from './mark.ts'

const IS_COMPONENTS_V2 = 1 << 15
/** SUPPRESS_EMBEDS, EPHEMERAL, SUPPRESS_NOTIFICATIONS, IS_COMPONENTS_V2. */
const KNOWN_FLAGS = (1 << 2) | (1 << 6) | (1 << 12) | IS_COMPONENTS_V2
const ROW = 1
const TEXT = 10

/** A message that Discord would refuse. The message names the field and its limit. */
export class DiscordMessageError extends Error {
  override readonly name = 'DiscordMessageError'
}

/** @throws {DiscordMessageError} naming every field that is wrong. */
export function assertDiscordMessage(payload: unknown): void {
  const { success, data, error } = messageSchema.safeParse(payload)
  const troubles = success ? sumTroubles(data) : error.issues.flatMap((issue) => described(issue))
  if (troubles.length > 0) throw new DiscordMessageError(`not a message for Discord: ${troubles.join('; ')}`)
}

/** Of a union that has no fitting member, the troubles of every member are told. */
function described(issue: z.core.$ZodIssue, before = ''): string[] {
  const path = before + pathOf(issue.path)
  if (issue.code === 'invalid_union' && issue.errors.length > 0)
    return issue.errors.flatMap((errors) => errors.flatMap((inner) => described(inner, path)))
  return [`${path || 'message'}: ${issue.message}`]
}

const pathOf = (path: readonly PropertyKey[]): string =>
  path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`)).join('')

/** What no single field shows. */
function sumTroubles(message: DiscordMessage): string[] {
  const flags = message.flags ?? 0
  const components = componentsIn(message.components)
  const embeds = message.embeds ?? []
  return [
    ...(flags & ~KNOWN_FLAGS ? [`.flags: ${flags & ~KNOWN_FLAGS} is no flag of a message`] : []),
    ...(flags & IS_COMPONENTS_V2 ? componentTroubles(message) : classicTroubles(message)),
    ...tooMany(
      '.components',
      'components, nested ones counted',
      components.length,
      DISCORD_LIMITS.components,
    ),
    ...tooMany('.components', 'characters in all texts', textSum(components), DISCORD_LIMITS.textSum),
    ...tooMany('.embeds', 'characters in all embeds', sum(embeds.map(embedSize)), DISCORD_LIMITS.embedSum),
    ...embeds.flatMap((embed, index) => (embedSize(embed) === 0 ? [`.embeds[${index}]: empty`] : [])),
    ...twice('custom_id', components),
    ...twice('id', components),
  ]
}

function componentTroubles({ content, embeds = [], components = [] }: DiscordMessage): string[] {
  return [
    ...(typeof content === 'string' ? ['.content: not together with the flag of components'] : []),
    ...(embeds.length > 0 ? ['.embeds: not together with the flag of components'] : []),
    ...(components.length === 0 ? ['.components: empty'] : []),
  ]
}

function classicTroubles({ content, embeds = [], components = [] }: DiscordMessage): string[] {
  const others = components.filter(({ type }) => type !== ROW)
  return [
    ...(others.length > 0 ? ['.flags: components other than rows need the flag of components (32768)'] : []),
    ...(!content && embeds.length === 0 ? ['.content: the message is empty'] : []),
    ...tooMany('.components', 'rows', components.length, DISCORD_LIMITS.rowButtons),
  ]
}

const textSum = (components: readonly Payload[]): number =>
  sum(components.filter(({ type }) => type === TEXT).map(({ content }) => String(content).length))

const embedSize = ({ title, description, fields = [], footer, author }: DiscordEmbed): number =>
  sum(
    [
      title,
      description,
      footer?.text,
      author?.name,
      ...fields.flatMap(({ name, value }) => [name, value]),
    ].map((words) => words?.trim().length ?? 0),
  )

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

const tooMany = (field: string, what: string, value: number, { max, page }: Limit): string[] =>
  value > max ? [`${field}: ${value} ${what}, at most ${max} (${page})`] : []

function twice(name: 'id' | 'custom_id', components: readonly Payload[]): string[] {
  const values = components.map((component) => component[name]).filter((value) => value !== undefined)
  const repeated = new Set(values.filter((value, index) => values.indexOf(value) !== index))
  return [...repeated].map((value) => `.components: ${name} ${String(value)} stands twice`)
}
