/** How a message looks over the wire, and whom it calls. Pure. Source: docs.discord.com/developers/resources/message. */
import { numberComponents } from '../rules/component-tree.ts'
import type { Json } from '../rules/refusal.ts'
import { instant, userShape } from './shapes.ts'
import type { Channel, Stored, User, World } from './world.ts'

export type MessageParts = { readonly author: User; readonly channel: Channel; readonly body: Json }

export function messageShape(world: World, { author, channel, body }: MessageParts): Stored['wire'] {
  return {
    id: world.newId(),
    type: body.message_reference ? 19 : 0,
    channel_id: channel.id,
    author: userShape(author),
    timestamp: instant(world),
    edited_timestamp: null,
    tts: false,
    attachments: [],
    pinned: false,
    ...contentShape(body),
    flags: Number(body.flags ?? 0),
    ...(body.nonce !== undefined && body.nonce !== null && { nonce: body.nonce }),
  }
}

/** What an edit replaces: the text and whom it calls. */
export const contentShape = (body: Json): Json => ({
  content: String(body.content ?? '').trim(),
  embeds: ((body.embeds as Json[] | null | undefined) ?? []).map(embedShape),
  components: numberComponents(responseComponents(structuredClone(body.components ?? []))),
  ...whomItCalls(body),
})

const embedShape = (embed: Json): Json => ({
  type: 'rich',
  ...embed,
  ...(Array.isArray(embed.fields) && {
    fields: embed.fields.map((field: Json) => ({ inline: false, ...field })),
  }),
})

/** Without allowed mentions Discord calls users, roles and everyone that the text names. */
function whomItCalls({ content, components, allowed_mentions: allowed }: Json): Json {
  const text = `${content ?? ''} ${JSON.stringify(components ?? '')}`
  const { parse = allowed ? [] : ['users', 'roles', 'everyone'] } = (allowed ?? {}) as { parse?: string[] }
  const named = (pattern: RegExp) => [...new Set([...text.matchAll(pattern)].map(([, id]) => String(id)))]
  const users = parse.includes('users') ? named(/<@!?(\d+)>/g) : []
  return {
    mention_everyone: parse.includes('everyone') && /@(everyone|here)/.test(text),
    mention_roles: parse.includes('roles') ? named(/<@&(\d+)>/g) : [],
    mentions: users.map((id) => userShape({ id, username: `user-${id.slice(-4)}` })),
  }
}

/** Fields that Discord fills in, by type. */
const FILLED: Readonly<Record<number, (component: Json) => Json>> = {
  3: (select) => ({ min_values: 1, max_values: 1, ...select }),
  5: (select) => ({ min_values: 1, max_values: 1, ...select }),
  6: (select) => ({ min_values: 1, max_values: 1, ...select }),
  7: (select) => ({ min_values: 1, max_values: 1, ...select }),
  8: (select) => ({ min_values: 1, max_values: 1, ...select }),
  9: (section) => ({ ...section, accessory: responseComponents([section.accessory])[0] }),
  11: mediaShape,
  12: (gallery) => ({ ...gallery, items: (gallery.items as Json[]).map(mediaShape) }),
  13: (file) => ({ name: 'file', size: 0, spoiler: false, ...file, file: unfurled(file.file) }),
  14: (separator) => ({ divider: true, spacing: 1, ...separator }),
  17: (container) => ({ accent_color: null, spoiler: false, ...container }),
}

function mediaShape(item: Json): Json {
  return { description: null, spoiler: false, ...item, media: unfurled(item.media) }
}

const unfurled = (media: unknown): Json => {
  const { url } = media as { url: string }
  return { id: '1', url, proxy_url: url, width: null, height: null, content_type: null }
}

function responseComponents(components: unknown): Json[] {
  const list = (Array.isArray(components) ? components : []) as Json[]
  return list.map((component) => {
    const filled = FILLED[Number(component.type)]?.(component) ?? component
    const inner = component.components
    return { ...filled, ...(inner !== undefined && { components: responseComponents(inner) }) }
  })
}
