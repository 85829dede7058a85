/** The shape of a message as Discord takes it: every field we use, and no other. Built once, when this file is loaded. */
import { z } from 'zod'
import { DISCORD_LIMITS, type Limit } from '../limits.ts'

/** 32 bits with a sign; 0 means "give me one". */
const MAX_COMPONENT_ID = 2 ** 31 - 1
const LINK_STYLE = 5

const tooLong = (what: string, { max, page }: Limit) => `more than ${max} ${what} (${page})`
const text = (limit: Limit, min = 1) =>
  z.string().min(min, 'empty').max(limit.max, tooLong('characters', limit))
const list = <Item extends z.ZodType>(item: Item, limit: Limit, min = 1) =>
  z.array(item).min(min, 'empty').max(limit.max, tooLong('entries', limit))

const id = z.int().min(1).max(MAX_COMPONENT_ID).optional()
/** Trimmed before it is counted: blank text is no text. */
const words = z.string().refine((value) => value.trim() !== '', 'empty')

const url = text(DISCORD_LIMITS.linkUrl).regex(/^https?:\/\//, 'no web address')
const button = z
  .strictObject({
    type: z.literal(2),
    id,
    style: z.int().min(1).max(LINK_STYLE),
    label: text(DISCORD_LIMITS.buttonLabel),
    custom_id: text(DISCORD_LIMITS.customId).optional(),
    url: url.optional(),
    disabled: z.boolean().optional(),
  })
  .refine(
    (value) => (value.style === LINK_STYLE) === (value.url !== undefined),
    'a url stands on a button of style 5, and only there',
  )
  .refine(
    (value) => (value.url === undefined) === (value.custom_id !== undefined),
    'a button has either a custom_id or a url',
  )

const select = z.strictObject({
  type: z.literal(3),
  id,
  custom_id: text(DISCORD_LIMITS.customId),
  options: list(
    z.strictObject({
      label: text(DISCORD_LIMITS.selectLabel),
      value: text(DISCORD_LIMITS.selectLabel),
      description: text(DISCORD_LIMITS.selectLabel).optional(),
      default: z.boolean().optional(),
    }),
    DISCORD_LIMITS.selectOptions,
  ),
  placeholder: text(DISCORD_LIMITS.selectLabel).optional(),
  min_values: z.int().min(0).max(DISCORD_LIMITS.selectOptions.max).optional(),
  max_values: z.int().min(1).max(DISCORD_LIMITS.selectOptions.max).optional(),
  disabled: z.boolean().optional(),
})

const row = z.strictObject({
  type: z.literal(1),
  id,
  components: z.union([
    list(button, DISCORD_LIMITS.rowButtons),
    z.array(select).length(1, 'a row holds buttons, or one select'),
  ]),
})

const display = z.strictObject({
  type: z.literal(10),
  id,
  content: words.max(DISCORD_LIMITS.textSum.max, tooLong('characters', DISCORD_LIMITS.textSum)),
})

const section = z.strictObject({
  type: z.literal(9),
  id,
  components: list(display, DISCORD_LIMITS.sectionTexts),
  accessory: button,
})

const separator = z.strictObject({
  type: z.literal(14),
  id,
  divider: z.boolean().optional(),
  spacing: z.union([z.literal(1), z.literal(2)]).optional(),
})

const container = z.strictObject({
  type: z.literal(17),
  id,
  components: list(
    z.discriminatedUnion('type', [row, display, section, separator]),
    DISCORD_LIMITS.components,
  ),
  accent_color: z.int().min(0).max(0xff_ff_ff).nullable().optional(),
  spoiler: z.boolean().optional(),
})

const embed = z.strictObject({
  title: text(DISCORD_LIMITS.embedTitle).optional(),
  description: text(DISCORD_LIMITS.embedDescription).optional(),
  url: z.string().optional(),
  color: z.int().min(0).max(0xff_ff_ff).optional(),
  fields: list(
    z.strictObject({
      name: text(DISCORD_LIMITS.embedFieldName),
      value: text(DISCORD_LIMITS.embedFieldValue),
      inline: z.boolean().optional(),
    }),
    DISCORD_LIMITS.embedFields,
  ).optional(),
  footer: z.strictObject({ text: text(DISCORD_LIMITS.embedFooter) }).optional(),
  author: z.strictObject({ name: text(DISCORD_LIMITS.embedAuthor) }).optional(),
})

export const messageSchema = z.strictObject({
  /** `null` and an empty list of embeds are what an edit to components needs. */
  content: words
    .max(DISCORD_LIMITS.content.max, tooLong('characters', DISCORD_LIMITS.content))
    .nullable()
    .optional(),
  embeds: list(embed, DISCORD_LIMITS.embeds, 0).optional(),
  components: list(
    z.discriminatedUnion('type', [row, display, section, separator, container]),
    DISCORD_LIMITS.components,
    0,
  ).optional(),
  flags: z.int().min(0).optional(),
  /** Without it Discord notifies everybody whom the text names, on an edit too. */
  allowed_mentions: z.strictObject({
    parse: z.array(z.never()).max(0),
    replied_user: z.literal(false).optional(),
  }),
  nonce: text(DISCORD_LIMITS.nonce).optional(),
  enforce_nonce: z.boolean().optional(),
})

export type DiscordMessage = z.infer<typeof messageSchema>
export type DiscordEmbed = z.infer<typeof embed>
