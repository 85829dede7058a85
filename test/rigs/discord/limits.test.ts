import { afterAll, expect, test } from 'vitest'
import { startFakeDiscord } from './fake-discord.ts'

type Body = Record<string, unknown>

const MENTIONS = { allowed_mentions: { parse: [] } }
const V2 = { flags: 1 << 15 }

const x = (length: number) => 'x'.repeat(length)
const many = <T>(count: number, make: (place: number) => T) =>
  Array.from({ length: count }, (_, place) => make(place))
const text = (length: number): Body => ({ type: 10, content: x(length) })
const button = (more: Body = {}, id: unknown = 'b'): Body => ({
  type: 2,
  style: 1,
  label: 'Go',
  custom_id: id,
  ...more,
})
const row = (...components: Body[]): Body => ({ type: 1, components })
const link = (url: string) => button({ style: 5, url, custom_id: undefined })
const section = (count: number, accessory: Body | undefined = button()): Body => ({
  type: 9,
  components: many(count, () => text(1)),
  ...(accessory && { accessory }),
})
const select = (count: number, more: Body = {}): Body => ({
  type: 3,
  custom_id: 's',
  options: many(count, (place) => ({ label: 'L', value: String(place) })),
  ...more,
})
const embed = (more: Body): Body => ({ embeds: [{ title: 'T', ...more }] })
const v2 = (...components: Body[]): Body => ({ ...V2, components })

/** What Discord takes at n and refuses at n + 1. */
const MESSAGES: readonly { what: string; at: (n: number) => Body; n: number; says?: string }[] = [
  { what: 'content', at: (n) => ({ content: x(n) }), n: 2_000 },
  { what: 'nonce', at: (n) => ({ content: 'x', nonce: x(n) }), n: 25 },
  { what: 'embeds', at: (n) => ({ embeds: many(n, () => ({ title: 'T' })) }), n: 10 },
  { what: 'embed title', at: (n) => embed({ title: x(n) }), n: 256 },
  { what: 'embed description', at: (n) => embed({ description: x(n) }), n: 4_096 },
  { what: 'embed fields', at: (n) => embed({ fields: many(n, () => ({ name: 'n', value: 'v' })) }), n: 25 },
  { what: 'embed field name', at: (n) => embed({ fields: [{ name: x(n), value: 'v' }] }), n: 256 },
  { what: 'embed field value', at: (n) => embed({ fields: [{ name: 'n', value: x(n) }] }), n: 1_024 },
  { what: 'embed footer', at: (n) => embed({ footer: { text: x(n) } }), n: 2_048 },
  { what: 'embed author', at: (n) => embed({ author: { name: x(n) } }), n: 256 },
  {
    what: 'sum of two embeds',
    at: (n) => ({ embeds: [{ description: x(3_000) }, { description: x(n - 3_000) }] }),
    n: 6_000,
    says: 'MAX_EMBED_SIZE_EXCEEDED',
  },
  {
    what: 'rows without V2',
    at: (n) => ({ content: 'x', components: many(n, (i) => row(button({}, `b${i}`))) }),
    n: 5,
  },
  { what: 'one text', at: (n) => v2(text(n)), n: 4_000 },
  {
    what: 'texts in sum, nested',
    at: (n) => v2(text(2_000), { type: 17, components: [text(1_000), text(n - 3_000)] }),
    n: 4_000,
    says: 'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
  },
  { what: 'components on top', at: (n) => v2(...many(n, () => text(1))), n: 40 },
  {
    what: 'components, nested ones and accessories counted',
    at: (n) => v2({ type: 17, components: [...many(n - 4, () => text(1)), section(1)] }),
    n: 40,
    says: 'COMPONENT_MAX_COUNT',
  },
  { what: 'texts of a section', at: (n) => v2(section(n)), n: 3 },
  { what: 'buttons in a row', at: (n) => v2(row(...many(n, (place) => button({}, `b${place}`)))), n: 5 },
  { what: 'button label', at: (n) => v2(row(button({ label: x(n) }))), n: 80 },
  { what: 'custom id', at: (n) => v2(row(button({}, x(n)))), n: 100 },
  { what: 'link', at: (n) => v2(row(link(`https://a.example/${x(n - 18)}`))), n: 512 },
  { what: 'select options', at: (n) => v2(row(select(n))), n: 25 },
  { what: 'select label', at: (n) => v2(row(select(1, { options: [{ label: x(n), value: 'v' }] }))), n: 100 },
  { what: 'select value', at: (n) => v2(row(select(1, { options: [{ label: 'l', value: x(n) }] }))), n: 100 },
  { what: 'select placeholder', at: (n) => v2(row(select(1, { placeholder: x(n) }))), n: 150 },
  {
    what: 'gallery',
    at: (n) => v2({ type: 12, items: many(n, () => ({ media: { url: 'https://a.example' } })) }),
    n: 10,
  },
]

const REFUSED: readonly { what: string; body: Body; says: string; code?: number }[] = [
  { what: 'nothing', body: {}, says: 'empty message', code: 50_006 },
  { what: 'only blanks', body: { content: ' \n ' }, says: 'empty message', code: 50_006 },
  {
    what: 'an empty embed',
    body: { embeds: [{ color: 1 }] },
    says: 'embeds.0.description [BASE_TYPE_REQUIRED]',
  },
  { what: 'V2 without components', body: { ...V2 }, says: 'components [BASE_TYPE_REQUIRED]' },
  {
    what: 'V2 with content',
    body: { ...v2(text(1)), content: 'x' },
    says: 'content [MESSAGE_CANNOT_USE_LEGACY',
  },
  {
    what: 'V2 with embeds',
    body: { ...v2(text(1)), embeds: [{ title: 'x' }] },
    says: 'embeds [MESSAGE_CANNOT_USE',
  },
  { what: 'a text without V2', body: { content: 'x', components: [text(1)] }, says: 'components.0.type' },
  { what: 'an empty text', body: v2(text(0)), says: 'components.0.content [BASE_TYPE_BAD_LENGTH]' },
  {
    what: 'a section without accessory',
    body: v2({ type: 9, components: [text(1)] }),
    says: 'components.0.accessory [BASE_TYPE_REQUIRED]',
  },
  {
    what: 'a section without text',
    body: v2(section(0)),
    says: 'components.0.components [BASE_TYPE_BAD_LENGTH]',
  },
  {
    what: 'a container in a container',
    body: v2({ type: 17, components: [{ type: 17, components: [text(1)] }] }),
    says: 'components.0.components.0.type',
  },
  { what: 'a button on top', body: v2(button()), says: 'components.0.type' },
  { what: 'an empty row', body: v2(row()), says: 'components.0.components' },
  {
    what: 'a select beside a button',
    body: v2(row(select(1), button())),
    says: 'COMPONENT_LAYOUT_WIDTH_EXCEEDED',
  },
  {
    what: 'one custom id twice',
    body: v2(row(button()), row(button())),
    says: 'COMPONENT_CUSTOM_ID_DUPLICATED',
  },
  {
    what: 'one component id twice',
    body: v2({ ...text(1), id: 7 }, { ...text(1), id: 7 }),
    says: 'COMPONENT_ID_DUPLICATED',
  },
  {
    what: 'a button without a word',
    body: v2(row(button({ label: '' }))),
    says: 'components.0.components.0',
  },
  {
    what: 'a button without custom id',
    body: v2(row(button({}, null))),
    says: 'custom_id [BASE_TYPE_REQUIRED]',
  },
  {
    what: 'a link with a custom id',
    body: v2(row(button({ style: 5, url: 'https://a.example' }))),
    says: 'MUTUALLY_EXCLUSIVE',
  },
  {
    what: 'a link to a script',
    body: v2(row(link('javascript:alert(1)'))),
    says: 'url [URL_TYPE_INVALID_URL]',
  },
  {
    what: 'one option twice',
    body: v2(
      row(
        select(1, {
          options: [
            { label: 'a', value: 'v' },
            { label: 'b', value: 'v' },
          ],
        }),
      ),
    ),
    says: 'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
  },
  { what: 'an ephemeral post', body: { content: 'x', flags: 64 }, says: 'flags [FLAG_NOT_SETTABLE]' },
  {
    what: 'mentions that exclude each other',
    body: { content: 'x', allowed_mentions: { parse: ['users'], users: ['1'] } },
    says: 'EXCLUSIVE',
  },
]

const command = (more: Body): Body => ({ name: 'ask', description: 'Ask', ...more })
const option = (more: Body = {}): Body => ({ type: 3, name: 'text', description: 'Text', ...more })

const COMMANDS: readonly { what: string; at: (n: number) => Body[]; n: number }[] = [
  { what: 'commands', at: (n) => many(n, (place) => command({ name: `c${place}` })), n: 100 },
  { what: 'menu commands', at: (n) => many(n, (place) => ({ type: 3, name: `C ${place}` })), n: 15 },
  { what: 'name', at: (n) => [command({ name: x(n) })], n: 32 },
  { what: 'description', at: (n) => [command({ description: x(n) })], n: 100 },
  {
    what: 'options',
    at: (n) => [command({ options: many(n, (place) => option({ name: `o${place}` })) })],
    n: 25,
  },
  { what: 'option description', at: (n) => [command({ options: [option({ description: x(n) })] })], n: 100 },
  {
    what: 'choices',
    at: (n) => [
      command({ options: [option({ choices: many(n, (i) => ({ name: `${i}`, value: `${i}` })) })] }),
    ],
    n: 25,
  },
  {
    what: 'choice name',
    at: (n) => [command({ options: [option({ choices: [{ name: x(n), value: 'v' }] })] })],
    n: 100,
  },
  {
    what: 'choice value',
    at: (n) => [command({ options: [option({ choices: [{ name: 'n', value: x(n) }] })] })],
    n: 100,
  },
  { what: 'characters in sum', at: (n) => [command({ options: sized(n - 6) })], n: 8_000 },
]

/** Options that come to so many characters: ten full ones and one that fills up. */
function sized(characters: number): Body[] {
  const choices = many(4, (place) => ({ name: x(99) + place, value: x(99) + place }))
  const full = many(9, (place) => option({ name: `o${place}`, description: x(78), choices }))
  const left = characters - 9 * (2 + 78 + 800)
  return [
    ...full,
    option({ name: 'rest', description: x(40), choices: [{ name: x(left - 44 - 1), value: 'v' }] }),
  ]
}

const BAD_COMMANDS: readonly { what: string; command: Body; says: string }[] = [
  { what: 'a capital', command: command({ name: 'Ask' }), says: 'APPLICATION_COMMAND_INVALID_NAME' },
  { what: 'a blank', command: command({ name: 'a sk' }), says: 'APPLICATION_COMMAND_INVALID_NAME' },
  { what: 'no description', command: { name: 'ask' }, says: 'description [BASE_TYPE_REQUIRED]' },
  {
    what: 'a required option after another',
    command: command({ options: [option(), option({ name: 'b', required: true })] }),
    says: 'REQUIRED_INVALID',
  },
  { what: 'one option twice', command: command({ options: [option(), option()] }), says: 'NAME_INVALID' },
  {
    what: 'choices and suggestions',
    command: command({ options: [option({ autocomplete: true, choices: [{ name: 'n', value: 'v' }] })] }),
    says: 'AUTOCOMPLETE',
  },
  {
    what: 'subcommands beside options',
    command: command({ options: [option(), option({ type: 1, name: 'b' })] }),
    says: 'TYPE_INVALID',
  },
  {
    what: 'a description on a menu command',
    command: { type: 3, name: 'Why', description: 'x' },
    says: 'INVALID_DESCRIPTION',
  },
]

const input = (more: Body = {}): Body => ({ type: 4, style: 1, custom_id: 'i', label: 'L', ...more })
const modal = (more: Body = {}, ...inputs: Body[]): Body => {
  const components = (inputs.length > 0 ? inputs : [input()]).map((one) => row(one))
  return { type: 9, data: { custom_id: 'm', title: 'T', components, ...more } }
}
const ANSWERS: readonly {
  what: string
  kind: 'command' | 'autocomplete'
  at: (n: number) => Body
  n: number
}[] = [
  {
    what: 'suggestions',
    kind: 'autocomplete',
    at: (n) => suggest(many(n, (i) => ({ name: `${i}`, value: `${i}` }))),
    n: 25,
  },
  {
    what: 'name of a suggestion',
    kind: 'autocomplete',
    at: (n) => suggest([{ name: x(n), value: 'v' }]),
    n: 100,
  },
  {
    what: 'value of a suggestion',
    kind: 'autocomplete',
    at: (n) => suggest([{ name: 'n', value: x(n) }]),
    n: 100,
  },
  { what: 'modal title', kind: 'command', at: (n) => modal({ title: x(n) }), n: 45 },
  { what: 'modal custom id', kind: 'command', at: (n) => modal({ custom_id: x(n) }), n: 100 },
  {
    what: 'modal inputs',
    kind: 'command',
    at: (n) => modal({}, ...many(n, (i) => input({ custom_id: `i${i}` }))),
    n: 5,
  },
  { what: 'input label', kind: 'command', at: (n) => modal({}, input({ label: x(n) })), n: 45 },
  { what: 'input placeholder', kind: 'command', at: (n) => modal({}, input({ placeholder: x(n) })), n: 100 },
  { what: 'input value', kind: 'command', at: (n) => modal({}, input({ value: x(n) })), n: 4_000 },
  {
    what: 'content of an answer',
    kind: 'command',
    at: (n) => ({ type: 4, data: { content: x(n), ...MENTIONS } }),
    n: 2_000,
  },
]
const suggest = (choices: Body[]): Body => ({ type: 8, data: { choices } })

/** One fake for all of them; each looks at its own problems. */
const rig = await startFakeDiscord({ rates: 'off' })
rig.warmUp()
afterAll(() => rig.stop())

async function ask(method: string, path: string, body: unknown) {
  const headers = { authorization: `Bot ${rig.token}`, 'content-type': 'application/json' }
  const response = await fetch(`${rig.url}/v10${path}`, { method, headers, body: JSON.stringify(body) })
  const answer = (await response.text()) || '{}'
  return { status: response.status, answer: JSON.parse(answer) as { code?: number; errors?: object } }
}

const posting = (body: Body) => ask('POST', `/channels/${rig.channelId}/messages`, { ...MENTIONS, ...body })
const putting = (body: Body[]) => ask('PUT', `/applications/${rig.applicationId}/commands`, body)
const answering = (kind: 'command' | 'autocomplete', body: Body) => {
  const { interaction } = rig[kind]({ name: 'ask', options: { q: '' }, focused: 'q' })
  return ask('POST', `/interactions/${interaction.id}/${interaction.token}/callback`, body)
}

type Asked = Awaited<ReturnType<typeof ask>>

function wasTaken({ status, answer }: Asked) {
  expect([answer.errors, rig.problems.splice(0)]).toEqual([undefined, []])
  expect(status).toBeLessThan(300)
}

/** Our own rules must say so; Discord's description, where it judges too, may add its word. */
function wasRefused({ status, answer }: Asked, says = '50035', code = 50_035) {
  expect([status, answer.code]).toEqual([400, code])
  expect(answer.errors !== undefined).toBe(code === 50_035)
  expect(rig.problems.splice(0).filter((problem) => !problem.includes('the description'))).toEqual([
    expect.stringContaining(says),
  ])
}

test.for(MESSAGES)('takes $what up to $n and refuses one more', async ({ at, n, says }) => {
  wasTaken(await posting(at(n)))
  wasRefused(await posting(at(n + 1)), says)
})

test.for(REFUSED)('refuses $what', async ({ body, says, code }) => {
  wasRefused(await posting(body), says, code)
})

test.for(COMMANDS)('takes $what up to $n and refuses one more', async ({ at, n }) => {
  wasTaken(await putting(at(n)))
  wasRefused(await putting(at(n + 1)))
})

test.for(BAD_COMMANDS)('refuses a command with $what', async ({ command: bad, says }) => {
  wasRefused(await putting([bad]), says)
})

test.for(ANSWERS)('takes $what up to $n and refuses one more', async ({ kind, at, n }) => {
  wasTaken(await answering(kind, at(n)))
  wasRefused(await answering(kind, at(n + 1)))
})

test.for([
  { what: 'thread name', at: (n: number) => ({ name: x(n) }), n: 100 },
  { what: 'archive time', at: (n: number) => ({ name: 'x', auto_archive_duration: n }), n: 60 },
])('takes $what up to $n and refuses one more', async ({ at, n }) => {
  const path = `/channels/${rig.channelId}/threads`
  wasTaken(await ask('POST', path, { type: 11, ...at(n) }))
  wasRefused(await ask('POST', path, { type: 11, ...at(n + 1) }))
})

test.for([
  { what: 'unknown field of a message', body: { content: 'x', colour: 1 }, field: 'colour' },
  {
    what: 'unknown field of an embed',
    body: { embeds: [{ title: 'x', text: 'y' }] },
    field: 'embeds.0.text',
  },
  {
    what: 'unknown field of a component',
    body: v2(section(1, button({ value: 'x' }))),
    field: 'components.0.accessory.value',
  },
])('writes down an $what, and takes it all the same', async ({ body, field }) => {
  expect((await posting(body)).status).toBe(200)
  expect(rig.problems.splice(0)).toEqual([expect.stringContaining(`unknown field ${field}`)])
})

test('the reasons of a refusal stand along the path to the field', async () => {
  const { answer } = await posting(v2(row(button({ label: x(81) }))))
  const [error] = [{ code: 'BASE_TYPE_MAX_LENGTH', message: 'Must be 80 or fewer in length.' }]
  const inner = { components: { 0: { label: { _errors: [error] } } } }
  expect(answer).toEqual({ code: 50_035, message: 'Invalid Form Body', errors: { components: { 0: inner } } })
  rig.problems.length = 0
})

test('a message of text becomes one of components only when its text is taken away', async () => {
  const { answer } = (await posting({ content: 'old' })) as Asked & { answer: { id: string } }
  const path = `/channels/${rig.channelId}/messages/${answer.id}`
  const edit = (body: Body) => ask('PATCH', path, { ...MENTIONS, ...body })
  wasRefused(await edit(v2(text(1))), 'content [MESSAGE_CANNOT_USE_LEGACY')
  wasTaken(await edit({ ...v2(text(1)), content: null, embeds: [] }))
  // And it stays one, whatever the flags say.
  wasRefused(await edit({ content: 'back', flags: 0 }), 'content [MESSAGE_CANNOT_USE_LEGACY')
  wasTaken(await edit({ components: [text(2)] }))
})

test.runIf(rig.hasDescription)("Discord's own description judges beside our rules", async () => {
  expect((await posting({ embeds: [{ title: 'x', color: 'red' }] })).status).toBe(200)
  const both = [expect.stringContaining('color must be integer'), expect.stringContaining('(answer)')]
  expect(rig.problems.splice(0)).toEqual(both)
})
