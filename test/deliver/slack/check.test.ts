import { expect, test } from 'vitest'
import { SLACK_LIMITS } from '../../../src/deliver/limits.ts'
import { assertSlackMessage, assertSlackView } from '../../../src/deliver/slack/check.ts'

const x = (length: number) => 'x'.repeat(length)
const many = <Item>(length: number, item: (index: number) => Item) =>
  Array.from({ length }, (_, index) => item(index))
const plain = (text: string) => ({ type: 'plain_text', text, emoji: false })
const marked = (text: string) => ({ type: 'mrkdwn', text, verbatim: true })
const section = (text: string) => ({ type: 'section', text: marked(text) })
const button = (more: object) => ({ type: 'button', text: plain('Ask'), ...more })
const actions = (...elements: readonly object[]) => ({ type: 'actions', elements })
const option = (text = 'a', value = 'a') => ({ text: plain(text), value })
const menu = (more: object) => ({ type: 'static_select', options: [option()], ...more })
const markdown = (length: number) => ({ type: 'markdown', text: x(length) })

const message = (...blocks: readonly object[]) => ({
  text: 'words',
  blocks,
  unfurl_links: false,
  unfurl_media: false,
})

/** Blocks of so many characters as JSON. */
const blocksOf = (length: number) => {
  const filled = (last: number) => [
    section(x(2_900)),
    section(x(2_900)),
    section(x(2_900)),
    section(x(2_000)),
    section(x(last)),
  ]
  return filled(length - JSON.stringify(filled(0)).length)
}

const LIMITS = [
  ['text', SLACK_LIMITS.text.max, (n: number) => ({ ...message(section('a')), text: x(n) })],
  ['blocks', SLACK_LIMITS.blocks.max, (n: number) => message(...many(n, () => ({ type: 'divider' })))],
  ['header', SLACK_LIMITS.header.max, (n: number) => message({ type: 'header', text: plain(x(n)) })],
  ['section text', SLACK_LIMITS.sectionText.max, (n: number) => message(section(x(n)))],
  [
    'section fields',
    SLACK_LIMITS.sectionFields.max,
    (n: number) => message({ type: 'section', fields: many(n, () => marked('a')) }),
  ],
  [
    'a section field',
    SLACK_LIMITS.sectionField.max,
    (n: number) => message({ type: 'section', fields: [marked(x(n))] }),
  ],
  [
    'context elements',
    SLACK_LIMITS.contextElements.max,
    (n: number) => message({ type: 'context', elements: many(n, () => marked('a')) }),
  ],
  [
    'context text',
    SLACK_LIMITS.contextText.max,
    (n: number) => message({ type: 'context', elements: [marked(x(n))] }),
  ],
  [
    'buttons',
    SLACK_LIMITS.actionsElements.max,
    (n: number) => message(actions(...many(n, () => button({})))),
  ],
  [
    'button text',
    SLACK_LIMITS.buttonText.max,
    (n: number) => message(actions(button({ text: plain(x(n)) }))),
  ],
  ['button value', SLACK_LIMITS.buttonValue.max, (n: number) => message(actions(button({ value: x(n) })))],
  ['button url', SLACK_LIMITS.buttonUrl.max, (n: number) => message(actions(button({ url: x(n) })))],
  ['action_id', SLACK_LIMITS.actionId.max, (n: number) => message(actions(button({ action_id: x(n) })))],
  ['block_id', SLACK_LIMITS.blockId.max, (n: number) => message({ type: 'divider', block_id: x(n) })],
  [
    'options',
    SLACK_LIMITS.selectOptions.max,
    (n: number) => message(actions(menu({ options: many(n, () => option()) }))),
  ],
  [
    'option text',
    SLACK_LIMITS.optionText.max,
    (n: number) => message(actions(menu({ options: [option(x(n))] }))),
  ],
  [
    'option value',
    SLACK_LIMITS.optionValue.max,
    (n: number) => message(actions(menu({ options: [option('a', x(n))] }))),
  ],
  ['the sum of blocks', SLACK_LIMITS.blockSum.max, (n: number) => message(...blocksOf(n))],
] as const

test.for(LIMITS)('%s: the limit is taken, one more is not', ([, max, make]) => {
  expect(() => assertSlackMessage(make(max))).not.toThrow()
  expect(() => assertSlackMessage(make(max + 1))).toThrow(/^Slack would refuse this message at \w/)
})

test('markdown is counted over all its blocks', () => {
  expect(() => assertSlackMessage(message(markdown(5_900), markdown(5_900)))).not.toThrow()
  expect(() => assertSlackMessage(message(markdown(12_001)))).toThrow('12000')
  expect(() => assertSlackMessage(message(markdown(6_001), markdown(6_000)))).toThrow('blocks')
})

test.for([
  ['no text', { ...message(section('a')), text: undefined }],
  ['an empty text', { ...message(section('a')), text: '' }],
  ['no blocks at all', message()],
  ['previews of links', { ...message(section('a')), unfurl_links: true }],
  ['previews of pictures', { ...message(section('a')), unfurl_media: true }],
  ['previews left to the platform', { text: 'a', unfurl_links: false }],
  ['a field of no message', { ...message(section('a')), channel: 'C1' }],
  ['names made links', { ...message(section('a')), link_names: true }],
  ['an empty section', message(section(''))],
  ['a section without text', message({ type: 'section' })],
  ['an empty header', message({ type: 'header', text: plain('') })],
  ['marks in a header', message({ type: 'header', text: marked('a') })],
  ['marks on a button', message(actions(button({ text: marked('a') })))],
  ['no buttons', message(actions())],
  ['an unknown field of a block', message({ ...section('a'), color: 'red' })],
  ['an unknown block', message({ type: 'card', body: marked(x(201)) })],
  ['an image', message({ type: 'image', image_url: 'https://dam.example/a.png', alt_text: 'a' })],
  ['one block_id twice', message({ ...section('a'), block_id: 'b' }, { ...section('b'), block_id: 'b' })],
  [
    'one action_id twice in a block',
    message(actions(button({ action_id: 'a' }), button({ action_id: 'a' }))),
  ],
  ['metadata without a type', { ...message(section('a')), metadata: { event_payload: {} } }],
  [
    'a question in a message',
    message({ type: 'input', label: plain('a'), element: { type: 'plain_text_input' } }),
  ],
  ['nothing', undefined],
] as const)('a message with %s is refused', ([, payload]) => {
  expect(() => assertSlackMessage(payload)).toThrow('Slack would refuse this message')
})

test('the error names the field and the limit', () => {
  expect(() => assertSlackMessage(message(section('a'), section(x(3_001))))).toThrow(
    'Slack would refuse this message at blocks.1.text.text: Too big: expected string to have <=3000 characters',
  )
})

const input = {
  type: 'input',
  block_id: 'q',
  label: plain('Question'),
  element: { type: 'plain_text_input', action_id: 'q' },
}
const modal = (more: object = {}) => ({
  type: 'modal',
  title: plain('Ask'),
  submit: plain('Ask'),
  blocks: [input],
  ...more,
})
const home = (more: object = {}) => ({ type: 'home', blocks: [section('a')], ...more })

const VIEW_LIMITS = [
  [
    'blocks of a home',
    SLACK_LIMITS.viewBlocks.max,
    (n: number) => home({ blocks: many(n, () => section(x(2_900))) }),
  ],
  [
    'blocks of a modal',
    SLACK_LIMITS.viewBlocks.max,
    (n: number) => modal({ blocks: many(n, () => ({ type: 'divider' })) }),
  ],
  ['title', SLACK_LIMITS.modalTitle.max, (n: number) => modal({ title: plain(x(n)) })],
  ['submit', SLACK_LIMITS.modalSubmit.max, (n: number) => modal({ submit: plain(x(n)) })],
  ['close', SLACK_LIMITS.modalSubmit.max, (n: number) => modal({ close: plain(x(n)) })],
  [
    'label',
    SLACK_LIMITS.inputLabel.max,
    (n: number) => modal({ blocks: [{ ...input, label: plain(x(n)) }] }),
  ],
  ['private_metadata', SLACK_LIMITS.privateMetadata.max, (n: number) => modal({ private_metadata: x(n) })],
  ['callback_id', 255, (n: number) => modal({ callback_id: x(n) })],
] as const

test.for(VIEW_LIMITS)('%s: the limit is taken, one more is not, in a view', ([, max, make]) => {
  expect(() => assertSlackView(make(max))).not.toThrow()
  expect(() => assertSlackView(make(max + 1))).toThrow(/^Slack would refuse this view at \w/)
})

test.for([
  ['no submit though it asks', modal({ submit: undefined })],
  ['no title', modal({ title: undefined })],
  ['a submit on a home', home({ submit: plain('a') })],
  ['an unknown field', modal({ color: 'red' })],
  ['another kind', { ...home(), type: 'workflow_step' }],
  ['one block_id twice', modal({ blocks: [input, input] })],
] as const)('a view with %s is refused', ([, view]) => {
  expect(() => assertSlackView(view)).toThrow('Slack would refuse this view')
})
