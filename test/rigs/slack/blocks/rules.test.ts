import { expect, test } from 'vitest'
import { poster, rig } from '../real-bolt.ts'
import { judgeBlocks, judgeSuggestions, judgeView } from './rules.ts'
import type { Bag } from './shape.ts'

const long = (length: number) => 'x'.repeat(length)
const many = <Item>(length: number, make: (index: number) => Item) =>
  Array.from({ length }, (_, i) => make(i))
const plain = (text: string) => ({ type: 'plain_text', text })
const marked = (text: string) => ({ type: 'mrkdwn', text })
const section = (text: string) => ({ type: 'section', text: marked(text) })
const button = (rest: Bag = {}) => ({ type: 'button', text: plain('Go'), ...rest })
const actions = (...elements: readonly Bag[]) => ({ type: 'actions', elements })
const menu = (rest: Bag) => ({ type: 'static_select', ...rest })
const option = (name: string) => ({ text: plain(name), value: name })
const input = (element: Bag) => ({ type: 'input', label: plain('Name'), element })

/** As many sections as it takes to hold so many characters. */
const spread = (length: number) =>
  many(Math.ceil(length / 3_000), (i) => section(long(Math.min(3_000, length - i * 3_000))))

const LIMITS: readonly { what: string; max: number; make: (n: number) => readonly Bag[]; code?: string }[] = [
  { what: 'blocks of a message', max: 50, make: (n) => many(n, () => ({ type: 'divider' })) },
  { what: 'a header', max: 150, make: (n) => [{ type: 'header', text: plain(long(n)) }] },
  { what: 'a section', max: 3_000, make: (n) => [section(long(n))] },
  {
    what: 'fields of a section',
    max: 10,
    make: (n) => [{ type: 'section', fields: many(n, () => plain('x')) }],
  },
  {
    what: 'one field of a section',
    max: 2_000,
    make: (n) => [{ type: 'section', fields: [marked(long(n))] }],
  },
  {
    what: 'elements of a context',
    max: 10,
    make: (n) => [{ type: 'context', elements: many(n, () => plain('x')) }],
  },
  {
    what: 'a text of a context',
    max: 3_000,
    make: (n) => [{ type: 'context', elements: [marked(long(n))] }],
  },
  { what: 'buttons in a row', max: 25, make: (n) => [actions(...many(n, () => button()))] },
  { what: 'the text of a button', max: 75, make: (n) => [actions(button({ text: plain(long(n)) }))] },
  { what: 'the value of a button', max: 2_000, make: (n) => [actions(button({ value: long(n) }))] },
  { what: 'the link of a button', max: 3_000, make: (n) => [actions(button({ url: long(n) }))] },
  { what: 'an action id', max: 255, make: (n) => [actions(button({ action_id: long(n) }))] },
  { what: 'a block id', max: 255, make: (n) => [{ ...section('x'), block_id: long(n) }] },
  {
    what: 'options of a menu',
    max: 100,
    make: (n) => [actions(menu({ options: many(n, (i) => option(`o${i}`)) }))],
  },
  {
    what: 'the text of an option',
    max: 75,
    make: (n) => [actions(menu({ options: [{ text: plain(long(n)), value: 'x' }] }))],
  },
  {
    what: 'the value of an option',
    max: 150,
    make: (n) => [actions(menu({ options: [{ text: plain('x'), value: long(n) }] }))],
  },
  {
    what: 'a placeholder',
    max: 150,
    make: (n) => [actions({ type: 'external_select', placeholder: plain(long(n)) })],
  },
  {
    what: 'options of an overflow menu',
    max: 5,
    make: (n) => [actions({ type: 'overflow', options: many(n, (i) => option(`o${i}`)) })],
  },
  {
    what: 'the label of an input',
    max: 2_000,
    make: (n) => [{ ...input(menu({ options: [option('x')] })), label: plain(long(n)) }],
  },
  { what: 'the title of a card', max: 150, make: (n) => [{ type: 'card', title: marked(long(n)) }] },
  { what: 'the body of a card', max: 200, make: (n) => [{ type: 'card', body: marked(long(n)) }] },
  { what: 'buttons of a card', max: 3, make: (n) => [{ type: 'card', actions: many(n, () => button()) }] },
  {
    what: 'cards of a carousel',
    max: 10,
    make: (n) => [{ type: 'carousel', elements: many(n, () => ({ type: 'card', title: marked('x') })) }],
  },
  {
    what: 'rows of a table',
    max: 100,
    make: (n) => [{ type: 'table', rows: many(n, () => [{ type: 'raw_text', text: 'x' }]) }],
  },
  {
    what: 'all markdown',
    max: 12_000,
    make: (n) => [
      { type: 'markdown', text: long(6_000) },
      { type: 'markdown', text: long(n - 6_000) },
    ],
  },
  { what: 'all blocks together', max: 13_200, make: spread, code: 'msg_blocks_too_long' },
]

test.for(LIMITS)('$what: $max passes and one more is refused', ({ max, make, code = 'invalid_blocks' }) => {
  expect(judgeBlocks(make(max))).toBeUndefined()
  expect(judgeBlocks(make(max + 1))).toMatchObject({ code })
})

test.for([
  { what: 'an unknown block', blocks: [{ type: 'banner' }] },
  { what: 'an unknown field', blocks: [{ ...section('x'), colour: 'red' }] },
  { what: 'a header in mrkdwn', blocks: [{ type: 'header', text: marked('x') }] },
  { what: 'an empty header', blocks: [{ type: 'header', text: plain('') }] },
  { what: 'an empty section', blocks: [section('')] },
  { what: 'a section with nothing in it', blocks: [{ type: 'section' }] },
  { what: 'a context with nothing in it', blocks: [{ type: 'context', elements: [] }] },
  { what: 'a row of no buttons', blocks: [actions()] },
  { what: 'a button in mrkdwn', blocks: [actions(button({ text: marked('x') }))] },
  { what: 'a text input outside an input block', blocks: [actions({ type: 'plain_text_input' })] },
  { what: 'a menu without options', blocks: [actions(menu({}))] },
  { what: 'a style that does not exist', blocks: [actions(button({ style: 'blue' }))] },
  {
    what: 'one block id twice',
    blocks: [section('x'), section('y')].map((one) => ({ ...one, block_id: 'b' })),
  },
  {
    what: 'one action id twice in a row',
    blocks: [actions(button({ action_id: 'a' }), button({ action_id: 'a' }))],
  },
])('$what is refused', ({ blocks }) => {
  expect(judgeBlocks(blocks)).toMatchObject({ code: 'invalid_blocks' })
})

test('no name is a block because every object has it', () => {
  expect(judgeBlocks([{ type: 'toString' }])?.detail).toMatch('unsupported type: toString')
})

test('one action id may stand in two rows', () => {
  const row = () => actions(button({ action_id: 'a' }))
  expect(judgeBlocks([row(), row()])).toBeUndefined()
})

test('the containers count too when the rig is told so', () => {
  expect(
    judgeBlocks([section('x'), ...many(40, () => ({ type: 'divider' }))], 'message', 125),
  ).toBeUndefined()
  expect(
    judgeBlocks([...spread(9_000), ...many(40, () => ({ type: 'divider' }))], 'message', 125),
  ).toMatchObject({
    code: 'msg_blocks_too_long',
  })
})

const modal = (rest: Bag = {}) => ({ type: 'modal', title: plain('Ask'), blocks: [section('x')], ...rest })

test.for([
  { what: 'the title of a modal', max: 24, make: (n: number) => modal({ title: plain(long(n)) }) },
  { what: 'its submit button', max: 24, make: (n: number) => modal({ submit: plain(long(n)) }) },
  { what: 'its private metadata', max: 3_000, make: (n: number) => modal({ private_metadata: long(n) }) },
  { what: 'its callback id', max: 255, make: (n: number) => modal({ callback_id: long(n) }) },
  {
    what: 'its blocks',
    max: 100,
    make: (n: number) => modal({ blocks: many(n, () => ({ type: 'divider' })) }),
  },
])('$what: $max passes and one more is refused', ({ max, make }) => {
  expect(judgeView(make(max))).toBeUndefined()
  expect(judgeView(make(max + 1))).toMatchObject({ code: 'invalid_arguments' })
})

test('a modal with an input needs a submit button, a home tab needs no title', () => {
  const blocks = [input({ type: 'plain_text_input', action_id: 'a' })]
  expect(judgeView(modal({ blocks }))).toMatchObject({ code: 'invalid_arguments' })
  expect(judgeView(modal({ blocks, submit: plain('Ask') }))).toBeUndefined()
  expect(judgeView({ type: 'home', blocks: [section('x')] })).toBeUndefined()
  expect(judgeView({ type: 'home', blocks: [section('x')], title: plain('x') })).toBeDefined()
})

test('an external menu takes a hundred suggestions', () => {
  const suggest = (n: number) => judgeSuggestions({ options: many(n, (i) => option(`o${i}`)) })
  expect(suggest(0)).toBeUndefined()
  expect(suggest(100)).toBeUndefined()
  expect(suggest(101)).toMatch(/no more than 100/)
  expect(judgeSuggestions({})).toBeDefined()
})

test('the answer says where the platform found the fault, and the rig writes it down', async () => {
  const slack = await rig()
  const post = poster(slack).chat.postMessage({
    channel: slack.channelId,
    text: 'x',
    blocks: [section('x'), { type: 'header', text: marked('x') }],
    unfurl_links: false,
    unfurl_media: false,
  })
  await expect(post).rejects.toMatchObject({
    data: {
      error: 'invalid_blocks',
      errors: ['unsupported type: mrkdwn [json-pointer:/blocks/1/text/type]'],
    },
  })
  expect(slack.problems).toEqual([
    expect.stringMatching(/^chat.postMessage: invalid_blocks, unsupported type/),
  ])
})
