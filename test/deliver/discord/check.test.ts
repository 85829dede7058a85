import { expect, test } from 'vitest'
import { assertDiscordMessage } from '../../../src/deliver/discord/check.ts'
import { DISCORD_LIMITS, type Limit } from '../../../src/deliver/limits.ts'

const V2 = 1 << 15
const allowed_mentions = { parse: [] }
const text = (content: string, id?: number) => ({ type: 10, content, ...(id !== undefined && { id }) })
const button = (n: number, change = {}) => ({ type: 2, style: 2, label: 'x', custom_id: `b${n}`, ...change })
const link = (url: string) => ({ type: 2, style: 5, label: 'x', url })
const row = (...components: object[]) => ({ type: 1, components })
const section = (texts: number, accessory: object | null = button(0)) => ({
  type: 9,
  components: Array.from({ length: texts }, () => text('x')),
  ...(accessory && { accessory }),
})
const many = <Item>(length: number, made: (n: number) => Item): Item[] =>
  Array.from({ length }, (_, n) => made(n))
const x = (length: number) => 'x'.repeat(length)

const components = (...list: readonly object[]) => ({ flags: V2, allowed_mentions, components: list })
const embedded = (...embeds: readonly object[]) => ({ allowed_mentions, embeds })
const plain = (change: object) => ({ content: 'x', allowed_mentions, ...change })
const select = (change: object) =>
  components(row({ type: 3, custom_id: 's', options: [{ label: 'x', value: 'y' }], ...change }))

const LIMITED: readonly { what: string; limit: Limit; field: string; message: (size: number) => object }[] = [
  {
    what: 'content',
    limit: DISCORD_LIMITS.content,
    field: '.content',
    message: (n) => plain({ content: x(n) }),
  },
  { what: 'a nonce', limit: DISCORD_LIMITS.nonce, field: '.nonce', message: (n) => plain({ nonce: x(n) }) },
  {
    what: 'embeds',
    limit: DISCORD_LIMITS.embeds,
    field: '.embeds',
    message: (n) => embedded(...many(n, () => ({ title: 'x' }))),
  },
  {
    what: 'an embed’s title',
    limit: DISCORD_LIMITS.embedTitle,
    field: '.embeds[0].title',
    message: (n) => embedded({ title: x(n) }),
  },
  {
    what: 'an embed’s description',
    limit: DISCORD_LIMITS.embedDescription,
    field: '.embeds[0].description',
    message: (n) => embedded({ description: x(n) }),
  },
  {
    what: 'an embed’s fields',
    limit: DISCORD_LIMITS.embedFields,
    field: '.embeds[0].fields',
    message: (n) => embedded({ fields: many(n, () => ({ name: 'x', value: 'y' })) }),
  },
  {
    what: 'a field’s name',
    limit: DISCORD_LIMITS.embedFieldName,
    field: '.embeds[0].fields[0].name',
    message: (n) => embedded({ fields: [{ name: x(n), value: 'y' }] }),
  },
  {
    what: 'a field’s value',
    limit: DISCORD_LIMITS.embedFieldValue,
    field: '.embeds[0].fields[0].value',
    message: (n) => embedded({ fields: [{ name: 'x', value: x(n) }] }),
  },
  {
    what: 'an embed’s footer',
    limit: DISCORD_LIMITS.embedFooter,
    field: '.embeds[0].footer.text',
    message: (n) => embedded({ footer: { text: x(n) } }),
  },
  {
    what: 'an embed’s author',
    limit: DISCORD_LIMITS.embedAuthor,
    field: '.embeds[0].author.name',
    message: (n) => embedded({ author: { name: x(n) } }),
  },
  {
    what: 'all embeds together, trimmed',
    limit: DISCORD_LIMITS.embedSum,
    field: '.embeds',
    message: (n) => embedded({ description: x(3_000) }, { description: ` ${x(n - 3_000)} ` }),
  },
  {
    what: 'components in a container',
    limit: DISCORD_LIMITS.components,
    field: '.components',
    message: (n) => components({ type: 17, components: many(n - 1, () => text('x')) }),
  },
  {
    what: 'components and those on their side',
    limit: DISCORD_LIMITS.components,
    field: '.components',
    message: (n) => components(section(1), ...many(n - 3, () => text('x'))),
  },
  {
    what: 'one text',
    limit: DISCORD_LIMITS.textSum,
    field: '.components[0].content',
    message: (n) => components(text(x(n))),
  },
  {
    what: 'all texts together, nested ones too',
    limit: DISCORD_LIMITS.textSum,
    field: '.components',
    message: (n) => components(text(x(2_000)), { type: 17, components: [text(x(n - 2_000))] }),
  },
  {
    what: 'the texts of a section',
    limit: DISCORD_LIMITS.sectionTexts,
    field: '.components[0].components',
    message: (n) => components(section(n)),
  },
  {
    what: 'the buttons of a row',
    limit: DISCORD_LIMITS.rowButtons,
    field: '.components[0].components',
    message: (n) => components(row(...many(n, button))),
  },
  {
    what: 'rows without the flag',
    limit: DISCORD_LIMITS.rowButtons,
    field: '.components',
    message: (n) => plain({ components: many(n, (place) => row(button(place))) }),
  },
  {
    what: 'a button’s label',
    limit: DISCORD_LIMITS.buttonLabel,
    field: '.components[0].components[0].label',
    message: (n) => components(row(button(0, { label: x(n) }))),
  },
  {
    what: 'a custom id',
    limit: DISCORD_LIMITS.customId,
    field: '.components[0].components[0].custom_id',
    message: (n) => components(row(button(0, { custom_id: x(n) }))),
  },
  {
    what: 'a link’s address',
    limit: DISCORD_LIMITS.linkUrl,
    field: '.components[0].components[0].url',
    message: (n) => components(row(link('https://x.example/'.padEnd(n, 'x')))),
  },
  {
    what: 'the options of a select',
    limit: DISCORD_LIMITS.selectOptions,
    field: '.components[0].components[0].options',
    message: (n) => select({ options: many(n, (place) => ({ label: 'x', value: `${place}` })) }),
  },
  {
    what: 'the label of an option',
    limit: DISCORD_LIMITS.selectLabel,
    field: '.components[0].components[0].options[0].label',
    message: (n) => select({ options: [{ label: x(n), value: 'y' }] }),
  },
]

test.for(LIMITED)('$what may be as many as the limit says, and not one more', ({ limit, field, message }) => {
  expect(() => assertDiscordMessage(message(limit.max))).not.toThrow()
  const refused = () => assertDiscordMessage(message(limit.max + 1))
  expect(refused).toThrow(`${field}: `)
  expect(refused).toThrow(String(limit.max))
  expect(refused).toThrow(limit.page)
})

test.for([
  { what: 'text', message: plain({}) },
  { what: 'text with a row', message: plain({ components: [row(button(0))] }) },
  { what: 'text with a nonce', message: plain({ nonce: 'x', enforce_nonce: true, flags: 4 }) },
  {
    what: 'components',
    message: components(text('x', 7), { type: 14, divider: true, spacing: 2 }, row(button(0))),
  },
  { what: 'an edit to components', message: { ...components(text('x')), content: null, embeds: [] } },
  { what: 'an answer only one person sees', message: { ...components(text('x')), flags: V2 | 64 } },
])('$what is a message', ({ message }) => {
  expect(() => assertDiscordMessage(message)).not.toThrow()
})

test.for([
  { what: 'nothing', message: undefined, field: 'message' },
  { what: 'an empty message', message: { allowed_mentions }, field: '.content' },
  { what: 'blank text', message: plain({ content: ' \n' }), field: '.content' },
  { what: 'an empty embed', message: embedded({}), field: '.embeds[0]' },
  { what: 'a blank embed', message: embedded({ description: ' ' }), field: '.embeds[0]' },
  { what: 'a blank text', message: components(text(' ')), field: '.components[0].content' },
  { what: 'an empty text', message: components(text('')), field: '.components[0].content' },
  { what: 'no components', message: components(), field: '.components' },
  { what: 'components with content', message: { ...components(text('x')), content: 'x' }, field: '.content' },
  {
    what: 'components with embeds',
    message: { ...components(text('x')), embeds: [{ title: 'x' }] },
    field: '.embeds',
  },
  { what: 'texts without the flag', message: plain({ components: [text('x')] }), field: '.flags' },
  { what: 'a section without its side', message: components(section(1, null)), field: '.accessory' },
  { what: 'an empty row', message: components(row()), field: '.components[0].components' },
  { what: 'no word on mentions', message: { content: 'x' }, field: '.allowed_mentions' },
  {
    what: 'mentions that notify',
    message: plain({ allowed_mentions: { parse: ['everyone'] } }),
    field: '.allowed_mentions.parse',
  },
  {
    what: 'a person to notify',
    message: plain({ allowed_mentions: { parse: [], users: ['1'] } }),
    field: '.allowed_mentions',
  },
  { what: 'a field nobody knows', message: plain({ colour: 1 }), field: 'message' },
  {
    what: 'a field nobody knows within a text',
    message: components({ ...text('x'), bold: true }),
    field: '.components[0]',
  },
  { what: 'a component nobody knows', message: components({ type: 99 }), field: '.components[0].type' },
  {
    what: 'a button with two meanings',
    message: components(row(button(0, { url: 'https://x.example' }))),
    field: '.components[0].components[0]',
  },
  {
    what: 'a button without a meaning',
    message: components(row({ type: 2, style: 2, label: 'x' })),
    field: '.components[0].components[0]',
  },
  { what: 'a link of another kind', message: components(row(link('javascript:x'))), field: '[0].url' },
  {
    what: 'a custom id twice',
    message: components(row(button(0), button(0))),
    field: '.components: custom_id b0 stands twice',
  },
  {
    what: 'a number twice',
    message: components(text('x', 7), text('y', 7)),
    field: '.components: id 7 stands twice',
  },
  { what: 'a number of 32 bits', message: components(text('x', 2 ** 31)), field: '.components[0].id' },
  { what: 'the number 0', message: components(text('x', 0)), field: '.components[0].id' },
  { what: 'a flag nobody knows', message: plain({ flags: 1 << 20 }), field: '.flags' },
  { what: 'a nonce that is a number', message: plain({ nonce: 12 }), field: '.nonce' },
])('$what is no message', ({ message, field }) => {
  const refused = () => assertDiscordMessage(message)
  expect(refused).toThrow(expect.objectContaining({ name: 'DiscordMessageError' }))
  expect(refused).toThrow(field)
})
