/** What people in the fake server can do, each with the words of the wire. */
import { createPrivateKey, type KeyObject, sign } from 'node:crypto'
import type { Handle, Interactions, Who } from './interactions.ts'
import { acknowledge } from './routes/interaction-routes.ts'
import { write } from './routes/message-routes.ts'
import { allComponents } from './rules/component-tree.ts'
import { isObject, type Json } from './rules/refusal.ts'
import { userShape } from './world/shapes.ts'
import type { Stored, User, World } from './world/world.ts'

type Value = string | number | boolean
type Typed = Who & {
  readonly name: string
  readonly subcommand?: string
  readonly options?: Readonly<Record<string, Value>>
  /** False: only made, for a signed request. */
  readonly send?: boolean
}
type Pressed = Who & { readonly messageId: string; readonly customId: string; readonly send?: boolean }

const [COMMAND, COMPONENT, AUTOCOMPLETE, MODAL_SUBMIT] = [2, 3, 4, 5]
const [SUBCOMMAND, TEXT, INTEGER, BOOLEAN, NUMBER] = [1, 3, 4, 5, 10]
const [BUTTON, STRING_SELECT] = [2, 3]
const TEXT_INPUT = 4

export function createPeople(world: World, interactions: Interactions) {
  const registered = (name: string, type: number): Json | undefined =>
    [...world.commands.values()].flat().find((command) => command.name === name && command.type === type)

  const commandData = ({ name, subcommand, options = {} }: Typed, focused?: string): Json => {
    const command = registered(name, 1)
    const branch = subcommand === undefined ? command : optionOf(command, subcommand)
    const given = Object.entries(options).map(([option, value]) => ({
      name: option,
      type: optionOf(branch, option)?.type ?? typeOf(value),
      value,
      ...(option === focused && { focused: true }),
    }))
    const nested = [{ name: subcommand, type: SUBCOMMAND, options: given }]
    return { ...identity(world, command, name, 1), options: subcommand === undefined ? given : nested }
  }

  /** @throws {Error} when nobody could press that. */
  const pressed = (
    { messageId, customId }: Pressed,
    types: readonly number[],
  ): { source: Stored; part: Json } => {
    const source = world.findMessage(messageId)
    if (!source) throw new Error(`the fake has no message ${messageId}`)
    const all = allComponents(source.wire.components)
    const part = all.find(({ custom_id: id, type }) => id === customId && types.includes(Number(type)))
    if (!part) throw new Error(`message ${messageId} has nothing with the custom id ${customId}`)
    if (part.disabled) throw new Error(`${customId} is disabled`)
    return { source, part }
  }
  const placed = (who: Pressed, source: Stored) => ({ ...who, channelId: source.wire.channel_id, source })

  return {
    command: (typed: Typed): Handle => interactions.open(COMMAND, commandData(typed), typed),
    /** `focused` names the option that is being typed; its value stands among the options. */
    autocomplete: ({ focused, ...typed }: Typed & { readonly focused: string }): Handle =>
      interactions.open(AUTOCOMPLETE, commandData(typed, focused), typed),
    button(who: Pressed): Handle {
      const { source, part } = pressed(who, [BUTTON])
      const data = { custom_id: who.customId, component_type: BUTTON, id: part.id }
      return interactions.open(COMPONENT, data, placed(who, source))
    },
    select(who: Pressed & { readonly values: readonly string[] }): Handle {
      const { source, part } = pressed(who, [STRING_SELECT, 5, 6, 7, 8])
      const data = { custom_id: who.customId, component_type: part.type, id: part.id, values: who.values }
      return interactions.open(COMPONENT, data, placed(who, source))
    },
    /** Answers the modal that was shown last with this custom id; without one, as rows of text inputs. */
    modalSubmit(
      who: Who & { readonly customId: string; readonly fields: Readonly<Record<string, string>> },
    ): Handle {
      const shown = interactions
        .all()
        .findLast(({ ack }) => ack?.type === 9 && ack.data.custom_id === who.customId)
      const components = filled(shown?.ack?.data.components, who.fields)
      const source = shown?.source
      const where = source ? { channelId: source.wire.channel_id, source } : {}
      const data = { custom_id: who.customId, components }
      return interactions.open(MODAL_SUBMIT, data, {
        ...who,
        ...(shown && { channelId: shown.channel.id }),
        ...where,
      })
    },
    messageCommand({
      name,
      messageId,
      ...who
    }: Who & { readonly name: string; readonly messageId: string }): Handle {
      const target = world.findMessage(messageId)
      if (!target) throw new Error(`the fake has no message ${messageId}`)
      const data = identity(world, registered(name, 3), name, 3)
      const resolved = { messages: { [messageId]: target.wire } }
      const channelId = target.wire.channel_id
      return interactions.open(COMMAND, { ...data, target_id: messageId, resolved }, { channelId, ...who })
    },
    say(said: Said): Json {
      const channel = world.channels.get(said.channelId)
      if (!channel) throw new Error(`the fake has no channel ${said.channelId}`)
      const author = said.user ?? world.person
      const target = said.replyTo === undefined ? undefined : world.findMessage(said.replyTo)
      const calls = said.mentionsBot || target?.authorId === world.bot.id
      const text = said.mentionsBot ? `<@${world.bot.id}> ${said.content}` : said.content
      const reference = { type: 0, message_id: said.replyTo, channel_id: channel.id, guild_id: world.guildId }
      const body = {
        content: text,
        allowed_mentions: { parse: [] },
        ...(target && { message_reference: reference }),
      }
      const mentions = calls ? [userShape(world.bot)] : []
      const answered = target && { message_reference: reference, referenced_message: target.wire }
      return write(world, { author, channel, body, extra: { mentions, ...answered } }).wire
    },
    /** Sends an interaction to an HTTP endpoint as Discord does, or as a forger would. What comes back is its answer. */
    async signedInteraction(url: string, payload: Json, { tamper }: { tamper?: Tamper } = {}) {
      const body = JSON.stringify(payload)
      const shift = tamper === 'old' ? 3_600 : 0
      const timestamp = String(Math.floor(world.now() / 1_000) - shift)
      const key = tamper === 'key' ? FOREIGN_KEY : world.privateKey
      const headers = { 'content-type': 'application/json', ...signature(key, timestamp, body, tamper) }
      const sent = tamper === 'body' ? body.replace('"version":1', '"version":2') : body
      const response = await fetch(url, { method: 'POST', headers, body: sent })
      const text = await response.text()
      const interaction = interactions.find(String(payload.token))
      if (interaction && response.status === 200) acknowledge(world, interaction, JSON.parse(text))
      return { status: response.status, body: text }
    },
    /** The first thing Discord asks of an endpoint. */
    ping: (): Json => ({
      id: world.newId(),
      application_id: world.applicationId,
      type: 1,
      token: 'ping',
      version: 1,
    }),
  }
}

export type Said = {
  readonly channelId: string
  readonly content: string
  readonly user?: User
  readonly mentionsBot?: boolean
  readonly replyTo?: string
}

/** `old`: signed rightly, an hour ago. */
export type Tamper = 'signature' | 'body' | 'timestamp' | 'key' | 'missing' | 'old'

// A key of nobody: the seed is 32 times the same byte.
const FOREIGN_KEY = createPrivateKey({
  key: Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), Buffer.alloc(32, 7)]),
  format: 'der',
  type: 'pkcs8',
})

function signature(key: KeyObject, timestamp: string, body: string, tamper?: Tamper): Record<string, string> {
  if (tamper === 'missing') return {}
  const bytes = sign(null, Buffer.from(timestamp + body), key)
  if (tamper === 'signature') bytes[0] = (bytes[0] ?? 0) ^ 1
  const shown = tamper === 'timestamp' ? String(Number(timestamp) + 1) : timestamp
  return { 'x-signature-ed25519': bytes.toString('hex'), 'x-signature-timestamp': shown }
}

const identity = (world: World, command: Json | undefined, name: string, type: number): Json => ({
  id: command?.id ?? world.newId(),
  name,
  type,
  ...(command?.guild_id !== undefined && { guild_id: command.guild_id }),
})

const optionOf = (node: Json | undefined, name: string): Json | undefined =>
  (Array.isArray(node?.options) ? node.options.filter(isObject) : []).find((option) => option.name === name)

function typeOf(value: Value): number {
  if (typeof value === 'string') return TEXT
  if (typeof value === 'boolean') return BOOLEAN
  return Number.isInteger(value) ? INTEGER : NUMBER
}

function filled(shown: unknown, fields: Readonly<Record<string, string>>): Json[] {
  const asked = allComponents(shown).filter(({ type }) => type === 18)
  const labelled = asked.map(({ component }) => component).filter(isObject)
  if (labelled.length > 0)
    return labelled.map(({ type, custom_id: id }, place) => ({
      type: 18,
      id: place + 1,
      component: { type, id: place + 100, custom_id: id, value: fields[String(id)] ?? '' },
    }))
  return Object.entries(fields).map(([id, value]) => ({
    type: 1,
    components: [{ type: TEXT_INPUT, custom_id: id, value }],
  }))
}
