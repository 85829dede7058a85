import { expect, test } from 'vitest'
import { ACTIONS, block, type Inline } from '../../../src/deliver/card.ts'
import { assertDiscordMessage } from '../../../src/deliver/discord/check.ts'
import { renderDiscord } from '../../../src/deliver/discord/render.ts'
import { DISCORD_LIMITS } from '../../../src/deliver/limits.ts'
import { buttons, keyOf, render, story, words } from './render-bench.ts'

test('a digest of forty stories is cut before headlines only', () => {
  const blocks = [block('header', 'Digest'), ...Array.from({ length: 40 }, (_, n) => story(n)).flat()]
  const messages = render(blocks, buttons('ask'))
  const texts = messages.flat()
  expect(messages.length).toBeGreaterThan(2)
  expect(texts).toHaveLength(40)
  expect(texts[0]).toMatch(/^-# Digest\n### Story 0\n/)
  for (const [n, text] of texts.slice(1).entries()) expect(text).toMatch(new RegExp(`^### Story ${n + 1}\n`))
})

test('short stories are limited by the components', () => {
  const messages = render(Array.from({ length: 40 }, (_, n) => story(n, 5)).flat(), buttons(...ACTIONS))
  expect(messages.map((texts) => texts.length)).toEqual([12, 12, 12, 4])
})

test('a story that is too long is cut between its lines, and a title stays with what follows', () => {
  const facts = (n: number) => Array.from({ length: n }, () => block('fact', words(300)))
  const blocks = [block('headline', 'Story'), ...facts(12), block('heading', 'More'), ...facts(5)]
  const texts = render(blocks).flat()
  expect(texts).toHaveLength(2)
  expect(texts[0]?.endsWith(words(300))).toBe(true)
  expect(texts[1]).toMatch(/^\*\*More\*\*\n- The dam/)
})

test('a sentence is not parted from its English', () => {
  const blocks = [
    block('headline', 'Story'),
    block('paragraph', words(3_500)),
    block('quote', words(200)),
    block('gloss', 'English'.repeat(30)),
  ]
  expect(render(blocks).map(([text]) => text?.slice(0, 5))).toEqual(['### S', '> The'])
})

test('a line that is too long is cut after a sentence', () => {
  const texts = render([block('headline', 'Story'), block('fact', words(9_000))]).flat()
  expect(texts.length).toBeGreaterThan(2)
  for (const text of texts.slice(0, -1)) expect(text).toMatch(/ holds\.$/)
  for (const text of texts.slice(1)) expect(text).toMatch(/^- The dam/)
  expect(texts.join(' ').match(/The dam/g)).toHaveLength(600)
})

test.for([
  { what: 'letters', text: 'x'.repeat(9_000), letter: 'x', times: 9_000 },
  { what: 'marks', text: '*'.repeat(9_000), letter: '\\*', times: 9_000 },
  { what: 'families', text: '👨‍👩‍👧‍👦'.repeat(900), letter: '👨‍👩‍👧‍👦', times: 900 },
  { what: 'one endless sign', text: '👩‍'.repeat(3_000), letter: '👩', times: 3_000 },
  { what: 'letters with marks', text: 'é'.normalize('NFD').repeat(5_000), letter: 'e\u0301', times: 5_000 },
])('nine thousand $what without a space break nothing', ({ text, letter, times }) => {
  const texts = render([block('fact', text)]).flat()
  expect(texts.join('').split(letter).length - 1).toBe(times)
  for (const part of texts) expect(part.isWellFormed()).toBe(true)
})

test.for([
  { what: 'a link', piece: { link: 'x'.repeat(5_000), url: 'https://x.example/' } as Inline },
  { what: 'a tag', piece: { tag: 'x'.repeat(5_000) } as Inline },
])('$what is shortened, never cut in two', ({ piece }) => {
  const texts = render([block('fact', words(3_500), ' ', piece, ' ', words(3_500))]).flat()
  expect(texts.join('\n')).toMatch(/\[x+…\]\(<https:\/\/x\.example\/>\)|`x+…`/)
})

const BORDERS: readonly number[] = [3_598, 3_599, 3_600, 3_601, 3_795, 3_796, 3_797]
test.for(BORDERS)('a line of %s characters is one line or a few, and keeps every limit', (length) => {
  const texts = render([block('headline', 'S'), block('fact', 'x'.repeat(length))]).flat()
  expect(texts.join('').split('x').length - 1).toBe(length)
})

const URL = `https://herald.example/${'long-'.repeat(30)}`
const cited = { cite: 1, url: URL }
const linksIn = (texts: readonly string[]) => texts.join('\n').split(URL).length - 1

test('every citation is a link while the card fits into one message', () => {
  expect(
    linksIn(
      render([block('headline', 'S'), block('fact', cited, ' ', cited), block('sources', cited)]).flat(),
    ),
  ).toBe(3)
})

test('else a story links its sources once: in its list', () => {
  const facts = Array.from({ length: 30 }, () => block('fact', 'The dam holds.', ' ', { ...cited }))
  const texts = render([block('headline', 'S'), ...facts, block('sources', { ...cited })])
  expect(texts).toHaveLength(1)
  expect(linksIn(texts.flat())).toBe(1)
  expect(texts.flat().join('\n')).toContain(`-# [[1]](<${URL}>)`)
})

test('or where it cites them first', () => {
  const facts = Array.from({ length: 30 }, () => block('fact', 'The dam holds.', ' ', { ...cited }))
  const texts = render([
    block('headline', 'S'),
    ...facts,
    block('headline', 'T'),
    ...facts.map((one) => ({ ...one })),
  ]).flat()
  expect(texts.map((text) => linksIn([text]))).toEqual([1, 1])
  expect(texts[0]).toMatch(/^### S\n- The dam holds\. \[\[1\]\]\(</)
})

test('the plain message has the words without links and ends after a sentence, and says so', () => {
  const [message] = renderDiscord(
    {
      blocks: [
        block('headline', 'S'),
        block('fact', words(1_200), { cite: 1, url: URL }),
        block('fact', words(1_500)),
        block('meta', 'end'),
      ],
    },
    keyOf,
  )
  const content = String(message?.fallback.content)
  expect(content.length).toBeLessThanOrEqual(DISCORD_LIMITS.content.max)
  expect(content.length).toBeGreaterThan(1_800)
  expect(content).not.toContain('https')
  expect(content).toMatch(/ holds\.\n-# Cut here: the rest did not fit into a plain message\.$/)
})

test.for([1_999, 2_000, 2_001])('a plain message of %s characters', (length) => {
  const [message] = renderDiscord({ blocks: [block('paragraph', 'x'.repeat(length))] }, keyOf)
  assertDiscordMessage(message?.fallback)
  expect(String(message?.fallback.content).includes('Cut here')).toBe(length > 2_000)
})

test('a plain message of many lines keeps its limit', () => {
  const lines = Array.from({ length: 1_100 }, () => block('paragraph', 'x'))
  const [message] = renderDiscord({ blocks: lines }, keyOf)
  assertDiscordMessage(message?.fallback)
  expect(String(message?.fallback.content).length).toBeGreaterThan(1_990)
})
