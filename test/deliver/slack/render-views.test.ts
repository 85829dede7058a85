import { expect, test } from 'vitest'
import { block, type Card } from '../../../src/deliver/card.ts'
import { assertSlackMessage, assertSlackView } from '../../../src/deliver/slack/check.ts'
import { homeBlocks, modalBlocks, renderSlackReply } from '../../../src/deliver/slack/render-views.ts'

const long = (stories: number): Card => ({
  blocks: Array.from({ length: stories }, (_, index) => [
    block('headline', `Story ${index}`),
    block('quote', 'Water runs. '.repeat(40)),
  ]).flat(),
  actions: [{ id: 'share', label: 'Share', story: 'K4M' }],
})

const textOf = (value: unknown) => JSON.stringify(value)

test('an answer is cut to one message, says so, and keeps its buttons', () => {
  const blocks = renderSlackReply(long(90))
  assertSlackMessage({ text: 'x', blocks, unfurl_links: false, unfurl_media: false })
  expect(textOf(blocks.at(-2))).toMatch(/… cut here: \d+ lines not shown/)
  expect(blocks.at(-1)?.type).toBe('actions')
})

test('an answer that fits is not cut', () => {
  expect(textOf(renderSlackReply(long(2)))).not.toContain('cut here')
})

test('a modal holds more than a message', () => {
  const blocks = modalBlocks(long(30))
  assertSlackView({ type: 'modal', title: { type: 'plain_text', text: 'Evidence' }, blocks })
  expect(textOf(blocks)).not.toContain('cut here')
  expect(textOf(modalBlocks(long(90)))).toContain('cut here')
})

test('the home shows whole cards, rules between them, and counts the rest', () => {
  const blocks = homeBlocks(Array.from({ length: 40 }, () => long(1)))
  assertSlackView({ type: 'home', blocks })
  expect(textOf(blocks.at(-1))).toMatch(/… and \d+ more cards/)
  expect(homeBlocks([long(1), long(1)]).map(({ type }) => type)).toEqual([
    'section',
    'section',
    'actions',
    'divider',
    'section',
    'section',
    'actions',
  ])
})

test('a home without cards has no blocks', () => {
  expect(homeBlocks([])).toEqual([])
})
