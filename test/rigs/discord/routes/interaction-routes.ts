/**
 * Answers to interactions: the first one, the edit of it, and what follows.
 * Source: docs.discord.com/developers/interactions/receiving-and-responding.
 */
import { asObject, type Interaction, type Interactions, isDead, isLate, metadataOf } from '../interactions.ts'
import { lookAtSuggestions } from '../rules/command-rules.ts'
import { EPHEMERAL, lookAtMessage } from '../rules/message-rules.ts'
import { lookAtModal } from '../rules/modal-rules.ts'
import { checkFields, type Json, newLook, refusals, report } from '../rules/refusal.ts'
import { messageShape } from '../world/message-shape.ts'
import { isDirect, type Stored, type World } from '../world/world.ts'
import { announce, rewrite } from './message-routes.ts'
import { type Asked, type Route, type Said, settle, wantMentions } from './router.ts'

const LOADING = 1 << 7
const COMPONENT = 3
const AUTOCOMPLETE = 4
const MODAL_SUBMIT = 5

const CALLBACK = '/interactions/{interaction_id}/{interaction_token}/callback'
const WEBHOOK = '/webhooks/{webhook_id}/{webhook_token}'

export function interactionRoutes(world: World, interactions: Interactions): Route[] {
  /** @throws {Refusal} before the first answer, after 15 minutes, and for a token that nobody gave. */
  const acknowledged = ({ at }: Asked): Interaction => {
    const found = interactions.find(at.webhook_token ?? '')
    if (!found || at.webhook_id !== world.applicationId) throw refusals.unknownWebhook()
    if (isDead(world, found)) throw refusals.invalidToken()
    if (!found.ack || [8, 9].includes(found.ack.type)) throw refusals.unknownWebhook()
    return found
  }
  const messageOf = (asked: Asked): { interaction: Interaction; stored: Stored } => {
    const interaction = acknowledged(asked)
    const id = asked.at.message_id
    const all = [interaction.original, ...interaction.followUps]
    const stored = id === undefined ? interaction.original : all.find((message) => message?.wire.id === id)
    if (!stored || stored.deleted) throw refusals.unknownMessage()
    return { interaction, stored }
  }
  const edit = (asked: Asked): Said => {
    const { interaction, stored } = messageOf(asked)
    return { body: editAnswer(world, interaction, stored, asked.body).wire }
  }
  const remove = (asked: Asked): Said => {
    const { interaction, stored } = messageOf(asked)
    world.remove(interaction.channel, stored)
    return {}
  }
  const read = (asked: Asked): Said => ({ body: messageOf(asked).stored.wire })

  const onMessage = (template: string): Route[] => [
    { method: 'PATCH', template, auth: 'token', pace: 'exempt', serve: edit },
    { method: 'DELETE', template, auth: 'token', pace: 'exempt', serve: remove },
    { method: 'GET', template, auth: 'token', pace: 'exempt', serve: read },
  ]

  return [
    {
      method: 'POST',
      template: CALLBACK,
      auth: 'token',
      pace: 'exempt',
      serve({ at, query, body }) {
        const found = interactions.find(at.interaction_token ?? '')
        if (!found || found.id !== at.interaction_id) throw refusals.unknownInteraction()
        acknowledge(world, found, body)
        return query.get('with_response') === 'true' ? { body: resourceOf(found) } : {}
      },
    },
    ...onMessage(`${WEBHOOK}/messages/@original`),
    ...onMessage(`${WEBHOOK}/messages/{message_id}`),
    {
      method: 'POST',
      template: WEBHOOK,
      auth: 'token',
      pace: 'exempt',
      serve(asked) {
        const interaction = acknowledged(asked)
        // The first message after a deferral takes the place of "thinking…".
        if (interaction.isLoading && interaction.original)
          return { body: editAnswer(world, interaction, interaction.original, asked.body).wire }
        const stored = show(world, interaction, asked.body)
        interaction.followUps.push(stored)
        return { body: stored.wire }
      },
    },
  ]
}

/** The first answer. @throws {Refusal} when it is late, the second, of a kind that does not fit, or malformed. */
export function acknowledge(world: World, interaction: Interaction, body: Json): void {
  const what = `answer to interaction ${interaction.id}`
  if (isLate(world, interaction)) throw refusals.unknownInteraction()
  if (interaction.ack) throw refusals.acknowledged()
  const [type, data] = [Number(body.type), asObject(body.data)]
  if (!fits(interaction, type))
    throw refusals.form([
      {
        path: ['type'],
        code: 'BASE_TYPE_CHOICES',
        message: `${type} does not answer type ${interaction.type}.`,
      },
    ])
  firstAnswers[type]?.(world, interaction, data, what)
  interaction.settleAck({ type, ms: world.now() - interaction.createdAt, data })
  if (interaction.original && (type === 4 || type === 7)) interaction.settleAnswer(interaction.original.wire)
}

function fits({ type: kind, source }: Interaction, type: number): boolean {
  if (kind === AUTOCOMPLETE) return type === 8
  if (type === 6 || type === 7) return kind === COMPONENT || (kind === MODAL_SUBMIT && source !== undefined)
  if (type === 9) return kind !== MODAL_SUBMIT
  return type === 4 || type === 5
}

type FirstAnswer = (world: World, interaction: Interaction, data: Json, what: string) => void

const firstAnswers: Readonly<Record<number, FirstAnswer>> = {
  4(world, interaction, data) {
    interaction.original = show(world, interaction, data)
  },
  5(world, interaction, data, what) {
    const look = newLook()
    checkFields(look, data, ['data'], ['flags'])
    const flags = Number(data.flags ?? 0)
    if (flags & ~EPHEMERAL)
      report(look, ['data', 'flags'], 'FLAG_NOT_SETTABLE', 'A deferral takes EPHEMERAL only')
    settle(world, what, look)
    const wire = shapeOf(world, interaction, { flags: flags | LOADING })
    interaction.original = { wire, authorId: world.bot.id, createdAt: world.now(), deleted: false }
    interaction.isLoading = true
  },
  6: keepSource,
  7(world, interaction, data, what) {
    keepSource(world, interaction)
    if (!interaction.source) return
    wantMentions(world, what, data)
    settle(world, what, lookAtMessage(data, 'answer-edit', interaction.source.wire))
    rewrite(world, interaction.source, data)
  },
  8: (world, _interaction, data, what) => settle(world, what, lookAtSuggestions(data)),
  9: (world, _interaction, data, what) => settle(world, what, lookAtModal(data)),
}

function keepSource(_world: World, interaction: Interaction): void {
  if (interaction.source) interaction.original = interaction.source
}

const shapeOf = (world: World, interaction: Interaction, body: Json): Stored['wire'] => {
  const { channel } = interaction
  return { ...messageShape(world, { author: world.bot, channel, body }), ...metadataOf(world, interaction) }
}

/** A new message by the token of an interaction. @throws {Refusal} */
function show(world: World, interaction: Interaction, body: Json): Stored {
  const what = `answer to interaction ${interaction.id}`
  wantMentions(world, what, body)
  settle(world, what, lookAtMessage(body, 'answer'))
  const wire = shapeOf(world, interaction, body)
  const stored: Stored = { wire, authorId: world.bot.id, createdAt: world.now(), deleted: false }
  place(world, interaction, stored)
  return stored
}

/** Into the channel, or where only one person sees it. */
function place(world: World, { channel }: Interaction, stored: Stored): void {
  const isHidden = (stored.wire.flags & EPHEMERAL) !== 0 && !isDirect(channel)
  if (isHidden) return void world.hidden.push(stored)
  world.store(channel, stored)
  announce(world, 'MESSAGE_CREATE', channel, stored)
}

/** @throws {Refusal} */
function editAnswer(world: World, interaction: Interaction, stored: Stored, body: Json): Stored {
  const what = `edit of the answer to interaction ${interaction.id}`
  wantMentions(world, what, body)
  settle(world, what, lookAtMessage(body, 'answer-edit', stored.wire))
  const wasLoading = stored === interaction.original && interaction.isLoading
  stored.wire = { ...stored.wire, flags: stored.wire.flags & ~LOADING }
  rewrite(world, stored, body)
  if (wasLoading) {
    interaction.isLoading = false
    place(world, interaction, stored)
  }
  interaction.settleAnswer(stored.wire)
  return stored
}

function resourceOf({ id, type, channel, ack, original }: Interaction): Json {
  const isMessage = original !== undefined && ack !== undefined && [4, 5, 6, 7].includes(ack.type)
  return {
    interaction: {
      id,
      type,
      channel_id: channel.id,
      ...(isMessage && {
        response_message_id: original.wire.id,
        response_message_loading: ack.type === 5,
        response_message_ephemeral: (original.wire.flags & EPHEMERAL) !== 0,
      }),
    },
    ...(ack && { resource: { type: ack.type, ...(isMessage && { message: original.wire }) } }),
  }
}
