/**
 * What Discord takes as a message: content, embeds, flags, nonce, mentions, and what may not stand together.
 * Pure. Sources: docs.discord.com/developers/resources/message, …/components/reference.
 */
import { DISCORD_LIMITS as LIMITS } from '../../../../src/deliver/limits.ts'
import { checkComponents } from './component-rules.ts'
import {
  checkFields,
  checkList,
  checkOneOf,
  checkText,
  checkUrl,
  isObject,
  type Json,
  type Look,
  newLook,
  type Path,
  refusals,
  report,
} from './refusal.ts'

export const SUPPRESS_EMBEDS = 1 << 2
export const EPHEMERAL = 1 << 6
export const SUPPRESS_NOTIFICATIONS = 1 << 12
export const COMPONENTS_V2 = 1 << 15

/** `answer`: to an interaction, and everything that goes out by its token. */
export type Manner = 'create' | 'edit' | 'answer' | 'answer-edit' | 'forum-post'

// discord.js sends `tts` and `enforce_nonce: false` with everything; both are harmless there.
const COMMON = [
  'content',
  'embeds',
  'components',
  'flags',
  'allowed_mentions',
  'attachments',
  'tts',
  'enforce_nonce',
]
const FIELDS: Readonly<Record<Manner, readonly string[]>> = {
  create: [...COMMON, 'nonce', 'message_reference', 'sticker_ids', 'poll', 'shared_client_theme'],
  edit: COMMON,
  answer: [...COMMON, 'poll'],
  'answer-edit': [...COMMON, 'poll'],
  'forum-post': [...COMMON, 'sticker_ids', 'poll'],
}

const SETTABLE: Readonly<Record<Manner, number>> = {
  create: SUPPRESS_EMBEDS | SUPPRESS_NOTIFICATIONS | COMPONENTS_V2,
  edit: SUPPRESS_EMBEDS | COMPONENTS_V2,
  answer: SUPPRESS_EMBEDS | SUPPRESS_NOTIFICATIONS | COMPONENTS_V2 | EPHEMERAL,
  // The state of being ephemeral is fixed; repeating it changes nothing.
  'answer-edit': SUPPRESS_EMBEDS | COMPONENTS_V2 | EPHEMERAL,
  'forum-post': SUPPRESS_EMBEDS | SUPPRESS_NOTIFICATIONS | COMPONENTS_V2,
}

/** What a message is judged against: nothing when it is new. */
type Before = {
  readonly content?: unknown
  readonly embeds?: unknown
  readonly components?: unknown
  flags: number
}

const EMPTY: Before = { flags: 0 }

/**
 * Looks at a message as it would stand after this request.
 * @throws {Refusal} when nothing would stand there.
 */
export function lookAtMessage(body: Json, manner: Manner, before: Before = EMPTY): Look {
  const look = newLook()
  checkFields(look, body, [], FIELDS[manner])
  const flags = checkFlags(look, body.flags, manner) | (before.flags & COMPONENTS_V2)
  const after = { ...before, ...given(body) } as Json
  if (flags & COMPONENTS_V2) checkV2(look, body, after)
  else checkPlain(look, after)
  checkMentions(look, body.allowed_mentions)
  checkNonce(look, body, manner)
  return look
}

const given = (body: Json): Json =>
  Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined))

function checkFlags(look: Look, value: unknown, manner: Manner): number {
  if (value === undefined || value === null) return 0
  const flags = Number(value)
  if (flags & ~SETTABLE[manner])
    report(look, ['flags'], 'FLAG_NOT_SETTABLE', `${flags & ~SETTABLE[manner]} cannot be set here`)
  return flags
}

function checkV2(look: Look, body: Json, after: Json): void {
  const code = 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2'
  for (const name of ['content', 'embeds', 'sticker_ids', 'poll']) {
    const value = body[name] === undefined ? after[name] : body[name]
    if (isThere(value)) report(look, [name], code, `The '${name}' field cannot be used with IS_COMPONENTS_V2`)
  }
  checkComponents(look, after.components, true)
}

const isThere = (value: unknown) => (Array.isArray(value) ? value.length > 0 : Boolean(value))

function checkPlain(look: Look, after: Json): void {
  const { content, embeds, components } = after
  checkText(look, content, ['content'], { min: 0, max: LIMITS.content.max, optional: true })
  checkEmbeds(look, embeds)
  checkComponents(look, components, false)
  const hasText = typeof content === 'string' && content.trim() !== ''
  const others = [embeds, components, after.sticker_ids, after.attachments, after.poll]
  if (!hasText && !others.some(isThere)) throw refusals.emptyMessage()
}

const EMBED_FIELDS = ['title', 'type', 'description', 'url', 'timestamp', 'color', 'footer', 'image']
const MORE_EMBED_FIELDS = ['thumbnail', 'video', 'provider', 'author', 'fields', 'flags']

function checkEmbeds(look: Look, value: unknown): void {
  const embeds = checkList(look, value, ['embeds'], { max: LIMITS.embeds.max, optional: true })
  for (const [place, embed] of embeds.entries()) checkEmbed(look, embed, ['embeds', place])
  const sum = embeds
    .flatMap(embedTexts)
    .reduce((total, { text }) => total + String(text ?? '').trim().length, 0)
  if (sum > LIMITS.embedSum.max)
    report(
      look,
      ['embeds'],
      'MAX_EMBED_SIZE_EXCEEDED',
      `Embed size exceeds maximum size of ${LIMITS.embedSum.max}`,
    )
}

type EmbedText = {
  readonly path: Path
  readonly text: unknown
  readonly max: number
  readonly required?: true
}

function embedTexts(embed: Json): EmbedText[] {
  const [footer, author] = [embed.footer, embed.author]
  const fields = Array.isArray(embed.fields) ? embed.fields.filter(isObject) : []
  return [
    { path: ['title'], text: embed.title, max: LIMITS.embedTitle.max },
    { path: ['description'], text: embed.description, max: LIMITS.embedDescription.max },
    {
      path: ['footer', 'text'],
      text: isObject(footer) ? footer.text : undefined,
      max: LIMITS.embedFooter.max,
    },
    {
      path: ['author', 'name'],
      text: isObject(author) ? author.name : undefined,
      max: LIMITS.embedAuthor.max,
    },
    ...fields.flatMap(({ name, value }, place): EmbedText[] => [
      { path: ['fields', place, 'name'], text: name, max: LIMITS.embedFieldName.max, required: true },
      { path: ['fields', place, 'value'], text: value, max: LIMITS.embedFieldValue.max, required: true },
    ]),
  ]
}

/** Texts are trimmed before they are counted. */
function checkEmbed(look: Look, embed: Json, path: Path): void {
  checkFields(look, embed, path, [...EMBED_FIELDS, ...MORE_EMBED_FIELDS])
  for (const { path: inner, text, max, required } of embedTexts(embed)) {
    const trimmed = typeof text === 'string' ? text.trim() : text
    checkText(look, trimmed, [...path, ...inner], { min: required ? 1 : 0, max, optional: !required })
  }
  checkList(look, embed.fields, [...path, 'fields'], { max: LIMITS.embedFields.max, optional: true })
  if (embed.url) checkUrl(look, embed.url, [...path, 'url'])
  const shown = ['title', 'description', 'fields', 'image', 'thumbnail', 'footer', 'author', 'video']
  if (!shown.some((name) => isThere(embed[name])))
    report(look, [...path, 'description'], 'BASE_TYPE_REQUIRED', 'This field is required')
}

function checkMentions(look: Look, value: unknown): void {
  if (!isObject(value)) return
  const path = ['allowed_mentions']
  checkFields(look, value, path, ['parse', 'users', 'roles', 'replied_user'])
  const parse = Array.isArray(value.parse) ? value.parse : []
  for (const [place, kind] of parse.entries())
    checkOneOf(look, kind, [...path, 'parse', place], ['users', 'roles', 'everyone'])
  for (const kind of ['users', 'roles']) {
    const ids = value[kind]
    if (Array.isArray(ids) && ids.length > 0 && parse.includes(kind))
      report(
        look,
        [...path, kind],
        'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
        `parse:["${kind}"] and ${kind} exclude each other`,
      )
  }
}

function checkNonce(look: Look, body: Json, manner: Manner): void {
  const { nonce } = body
  if (nonce === undefined || nonce === null) {
    if (body.enforce_nonce === true && manner === 'create')
      look.unknown.push('enforce_nonce without a nonce does nothing')
    return
  }
  if (manner !== 'create') return
  if (typeof nonce === 'string' && nonce.length > LIMITS.nonce.max)
    report(look, ['nonce'], 'NONCE_TYPE_TOO_LONG', `Must be ${LIMITS.nonce.max} or fewer in length.`)
}
