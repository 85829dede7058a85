import { expect, test } from 'vitest'
import { type Block, type BlockKind, block, type Card, type Inline } from '../../../src/deliver/card.ts'
import { digestOf } from '../../../src/deliver/digest.ts'
import { readAction } from '../../../src/deliver/slack/block-kit/actions.ts'
import { assertSlackMessage, type SlackMessage } from '../../../src/deliver/slack/check.ts'
import { carriesMark, renderSlack } from '../../../src/deliver/slack/render.ts'
import { damBrief } from '../../rigs/brief-builder.ts'

const keyOf = (part: number) => `${part}`.padStart(64, 'abcdef0123456789')

type Shown = { readonly type: string; readonly block_id?: string; readonly text?: string }

function render(card: Card) {
  return renderSlack(card, keyOf).map(({ payload, fallback }) => {
    assertSlackMessage(payload)
    assertSlackMessage(fallback)
    return { payload, fallback, shown: (payload.blocks ?? []).map(shownOf) }
  })
}

function shownOf(one: NonNullable<SlackMessage['blocks']>[number]): Shown {
  if (one.type === 'header' || one.type === 'section') return { type: one.type, text: one.text?.text ?? '' }
  if (one.type === 'context')
    return { type: one.type, text: one.elements.map((each) => 'text' in each && each.text).join('|') }
  return { type: one.type }
}

const only = (...blocks: readonly Block[]) => {
  const [message, ...more] = render({ blocks })
  if (!message || more.length > 0) throw new Error(`one message, not ${more.length + 1}`)
  return message
}

const textsOf = (...blocks: readonly Block[]) => only(...blocks).shown.map(({ text = '—' }) => text)

const DIGEST = digestOf([damBrief()], {
  name: 'Lake digest',
  zone: 'Etc/UTC',
  now: new Date('2025-01-22T08:00:00Z'),
})

test('a digest is one calm message: the story first, its numbers in grey, the buttons below', () => {
  const [message, ...more] = render(DIGEST.frontPage)
  expect(more).toEqual([])
  expect(message?.shown.map(({ type }) => type)).toEqual([
    'header',
    'section',
    'context',
    'section',
    'section',
    'section',
    'context',
    'divider',
    'context',
    'actions',
  ])
  expect(message?.shown[1]?.text).toBe('*Crack found in Sorvo dam*')
  expect(message?.shown[4]?.text).toBe(
    '• Some 1,300 people left their homes. `single\u00a0source\u00a0·\u00a0EN` [1]\n• Mayor Ida Moll confirmed the crack. `translated\u00a0· 2\u00a0outlets\u00a0· DE\u00a0NO\u00a0· one\u00a0speaker` [2] [4]',
  )
  expect(message?.shown[5]?.text).toBe(
    '*Sources differ*\n• _How many people left?_ *1,300* (Lake Herald) [1]; *900* (Danau Pos) [3].',
  )
})

test('the words for notifications and screen readers begin with the headline and are the fallback too', () => {
  const [message] = render(DIGEST.frontPage)
  expect(message?.payload.text.split('\n').slice(0, 2)).toEqual([
    'Lake digest · Wed 22 Jan · 08:00 Etc/UTC',
    'Crack found in Sorvo dam',
  ])
  expect(message?.fallback).toEqual({
    text: message?.payload.text,
    unfurl_links: false,
    unfurl_media: false,
    metadata: { event_type: 'dragoman_delivery', event_payload: { key: keyOf(0), part: 0 } },
  })
})

test('every message carries its own mark twice, and every block an id of its own', () => {
  const messages = render({ blocks: stories(40) })
  expect(messages.length).toBeGreaterThan(1)
  for (const [part, { payload }] of messages.entries()) {
    const { blocks = [], metadata } = payload
    expect(blocks[0]?.block_id).toBe(`d:${keyOf(part).slice(0, 40)}:${part}`)
    expect(new Set(blocks.map((one) => one.block_id)).size).toBe(blocks.length)
    expect(carriesMark({ blocks }, keyOf(part))).toBe(true)
    expect(carriesMark({ metadata }, keyOf(part))).toBe(true)
    expect(carriesMark({ metadata, blocks }, 'f'.repeat(64))).toBe(false)
    expect(carriesMark({ blocks: blocks.slice(1) }, keyOf(part))).toBe(false)
  }
})

test.for([
  { what: 'nothing', message: {} },
  {
    what: 'metadata of another app',
    message: { metadata: { event_type: 'x', event_payload: { key: keyOf(0) } } },
  },
  {
    what: 'metadata without a key',
    message: { metadata: { event_type: 'dragoman_delivery', event_payload: {} } },
  },
  { what: 'a block of another app', message: { blocks: [{ block_id: keyOf(0).slice(0, 40) }] } },
  {
    what: 'the mark on a later block',
    message: { blocks: [{}, { block_id: `d:${keyOf(0).slice(0, 40)}:0` }] },
  },
])('a message with $what carries no mark', ({ message }) => {
  expect(carriesMark(message, keyOf(0))).toBe(false)
})

const sentence = (words: number) => `${'Water runs '.repeat(words)}on.`

const story = (number: number): Block[] => [
  block('headline', `Story ${number}`),
  block('paragraph', sentence(12)),
  block('meta', '2 outlets'),
]
const stories = (many: number): Block[] => Array.from({ length: many }, (_, index) => story(index)).flat()

test('forty stories are split between stories, and a rule stands between two of them only', () => {
  const messages = render({ blocks: [block('header', 'Digest'), ...stories(40)] })
  const texts = messages.map(({ shown }) => shown.map(({ text = '—' }) => text))
  expect(texts.flat().filter((text) => text.startsWith('*Story')).length).toBe(40)
  for (const page of texts) {
    expect(page.length).toBeLessThanOrEqual(45)
    expect(page.at(-1)).toBe('2 outlets')
    expect(page[0]).toMatch(/^(?:Digest$|\*Story)/)
  }
  expect(texts[0]?.slice(0, 5)).toEqual([
    'Digest',
    expect.stringContaining('*Story 0*\n'),
    '2 outlets',
    '—',
    expect.anything(),
  ])
})

test.for([40, 45, 50, 55, 60])(
  'a story of blocks of %i words is split between them, never above a grey line',
  (words) => {
    const facts = Array.from({ length: 30 }, (_, index) => [
      block('heading', `Fact ${index}`),
      block('quote', sentence(words)),
      block('meta', `Grey ${index}`),
    ]).flat()
    const messages = render({ blocks: [block('headline', 'Long'), ...facts] })
    expect(messages.length).toBeGreaterThan(1)
    for (const { shown } of messages) expect(shown[0]?.type).toBe('section')
    expect(messages.flatMap(({ shown }) => shown.filter(({ type }) => type === 'context')).length).toBe(30)
  },
)

test('a block longer than a section is cut between sentences', () => {
  const texts = textsOf(block('paragraph', ...Array.from({ length: 12 }, () => `${sentence(30)} `)))
  expect(texts.length).toBe(2)
  for (const text of texts) expect(text).toMatch(/on\.$/)
})

test('a sentence longer than a section is cut between letters, whole families among them', () => {
  const family = '👨‍👩‍👧‍👦'
  const texts = textsOf(block('paragraph', family.repeat(600)))
  expect(texts.length).toBeGreaterThan(1)
  expect(texts.join('')).toBe(family.repeat(600))
  for (const text of texts) expect(text.length % family.length).toBe(0)
})

test('a letter joined from thousands is cut all the same', () => {
  const texts = textsOf(block('paragraph', '👨\u200d'.repeat(2_000)))
  expect(texts.length).toBeGreaterThan(1)
  for (const text of texts) expect(text.length).toBeLessThanOrEqual(2_800)
})

test('a list longer than a section goes on in the next one', () => {
  const texts = textsOf(...Array.from({ length: 20 }, () => block('fact', sentence(20))))
  expect(texts.length).toBe(2)
  for (const text of texts) expect(text).toMatch(/^• .+on\.$/s)
})

test('a line begins no quotation and no list of its own', () => {
  expect(textsOf(block('paragraph', '> dam'), block('meta', '- dam'))).toEqual([
    '\u2060&gt; dam',
    '\u2060- dam',
  ])
})

test('a link is never cut', () => {
  const url = `https://dam.example/${'a'.repeat(200)}`
  const cites = Array.from({ length: 30 }, (_, index): Inline => ({ cite: index + 1, url }))
  const texts = textsOf(block('sources', ...cites))
  expect(texts.length).toBeGreaterThan(1)
  expect(texts.join('')).toBe(cites.map((_, index) => `<${url}|[${index + 1}]>`).join(''))
})

test.for([
  [
    'a citation',
    { cite: 3, url: 'https://dam.example/a?b=1&c=2' },
    '<https://dam.example/a?b=1&amp;c=2|[3]>',
  ],
  ['a citation without a page', { cite: 3 }, '[3]'],
  ['a citation of no web page', { cite: 3, url: 'javascript:alert(1)' }, '[3]'],
  ['a link', { link: 'a|b>c', url: 'https://dam.example/' }, '<https://dam.example/|a b c>'],
  [
    'a link that would end early',
    { link: 'a', url: 'https://dam.example/|b>c' },
    '<https://dam.example/%7Cb%3Ec|a>',
  ],
  ['bold', { bold: 'dam ' }, '*dam*'],
  ['italic', { italic: 'dam' }, '_dam_'],
  ['a tag', { tag: '2 outlets' }, '`2\u00a0outlets`'],
] as const)('%s as Slack writes it', ([, piece, text]) => {
  expect(textsOf(block('paragraph', piece))).toEqual([text])
})

test('marks work beside letters too, and nothing is marked where there are no words', () => {
  expect(textsOf(block('paragraph', 'a', { bold: 'b' }, 'c', { italic: ' ' }))).toEqual(['a\u200b*b*\u200bc'])
})

test('what belongs together stands in one block', () => {
  const blocks = [
    block('headline', 'H'),
    block('paragraph', 'p'),
    block('heading', 'h'),
    block('quote', 'q'),
    block('gloss', 'g'),
    block('quote', 'r'),
    block('meta', 'm'),
    block('sources', 's'),
    block('footer', 'f'),
  ]
  expect(textsOf(...blocks)).toEqual(['*H*\np', '*h*\n> q\n> g\n\n> r', 'm\ns', '—', 'f'])
})

test('a title is cut at a word, and has no marks to escape', () => {
  expect(textsOf(block('header', 'dam '.repeat(60)))[0]).toMatch(/^(?:dam )+dam…$/)
  expect(textsOf(block('header', '*R&D*'))).toEqual(['*R&amp;D*'])
})

const KINDS: readonly BlockKind[] = [
  'headline',
  'meta',
  'paragraph',
  'fact',
  'heading',
  'side',
  'quote',
  'gloss',
  'sources',
  'footer',
]

test.for(KINDS)('nothing hostile gets out of a %s', (kind) => {
  const hostile = 'x <!here> *b* `c` <https://dam.example|d> @here'
  const url = 'https://dam.example/'
  const marked = [
    { bold: hostile },
    { italic: hostile },
    { tag: hostile.slice(0, 9) },
    { link: hostile, url },
  ]
  const { payload } = only(block(kind, hostile, ...marked))
  const sent = JSON.stringify(payload).replaceAll(`<${url}|`, '')
  expect(sent).not.toMatch(/<|@here|\/\/dam\.example/)
  expect(sent).not.toMatch(/\*b\*|`c`/)
})

test('an empty card is no message, and empty lines are no blocks', () => {
  expect(render({ blocks: [] })).toEqual([])
  expect(render({ blocks: [block('paragraph', ' \n '), block('fact')] })).toEqual([])
})

test('the words are cut between sentences, and the last line says how much is missing', () => {
  const { payload } = only(
    ...Array.from({ length: 9 }, () => block('paragraph', `${sentence(30)} ${sentence(10)}`)),
  )
  expect(payload.text.length).toBeLessThanOrEqual(3_900)
  expect(payload.text).toMatch(/on\.\n… cut here: \d lines? not shown in full$/)
})

test('a button carries its story, and a press of it is understood', () => {
  const actions = [
    { id: 'evidence', label: 'Evidence & more', story: 'K4M' },
    { id: 'evidence', label: 'l'.repeat(90), story: 'Q7X' },
    { id: 'ask', label: 'Ask', story: 's'.repeat(3_000) },
  ] as const
  const [message] = render({ blocks: [block('headline', 'H')], actions })
  const last = message?.payload.blocks?.at(-1)
  if (last?.type !== 'actions') throw new Error('no buttons')
  const pressed = last.elements as { action_id?: string; value?: string; text: { text: string } }[]
  expect(pressed.map(({ text }) => text.text)).toEqual(['Evidence &amp; more', `${'l'.repeat(74)}…`])
  expect(pressed.map(readAction)).toEqual([
    { id: 'evidence', story: 'K4M' },
    { id: 'evidence', story: 'Q7X' },
  ])
})

test.for([
  { action_id: 'evidence', value: '' },
  { action_id: 'evidence:x', value: 'K4M' },
  { action_id: 'delete', value: 'K4M' },
  { action_id: 'constructor', value: 'K4M' },
  { value: 'K4M' },
])('a press of %o is of no button of a card', (pressed) => {
  expect(readAction(pressed)).toBeUndefined()
})

test('a card of buttons only is a message that names them', () => {
  const [message] = render({ blocks: [], actions: [{ id: 'ask', label: 'Ask', story: 'K4M' }] })
  expect(message?.payload.text).toBe('Ask')
})
