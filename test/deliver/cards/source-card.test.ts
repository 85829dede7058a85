import { expect, test } from 'vitest'
import { addedBlock, sourceListBlocks } from '../../../src/deliver/cards/source-card.ts'
import type { SourceStatus } from '../../../src/deliver/desk.ts'
import { PLAIN, renderTerminal } from '../../../src/deliver/terminal/render.ts'

const sources: SourceStatus[] = Array.from({ length: 40 }, (_, n) => ({
  name: `Paper ${n}`,
  kind: 'feed',
  paused: false,
  articles: 1,
}))

const shown = (...blocks: Parameters<typeof renderTerminal>[0]) =>
  renderTerminal(blocks, { ...PLAIN, width: 4_000 })

test('a chat names 25 sources and counts the rest; a terminal scrolls, and names all', () => {
  const inChat = shown(...sourceListBlocks(sources, 'UTC'))
  expect(inChat).toContain('Paper 24')
  expect(inChat).not.toContain('Paper 25')
  expect(inChat).toContain('and 15 more')
  const inTerminal = shown(...sourceListBlocks(sources, 'UTC', Number.POSITIVE_INFINITY))
  expect(inTerminal).toContain('Paper 39')
  expect(inTerminal).not.toContain('more')
})

test('what was taken in from a list says how many, and what was left out', () => {
  const feeds = ['Lake Herald', 'Seeblatt']
  const list = { name: '2 feeds of the list', kind: 'feeds', paused: false, articles: 0, feeds }
  expect(shown(addedBlock(list))).toBe('- 2 feeds of the list: Lake Herald, Seeblatt\n')
  const many = { ...list, feeds: Array.from({ length: 12 }, (_, n) => `F${n}`) }
  expect(shown(addedBlock(many))).toContain('F9 and 2 more\n')
  const problem = '1 feed left out: a.example/rss (port 22 is never asked; give another)'
  expect(shown(addedBlock({ ...list, problem }))).toBe(
    `- 2 feeds of the list: Lake Herald, Seeblatt · ${problem}\n`,
  )
})
