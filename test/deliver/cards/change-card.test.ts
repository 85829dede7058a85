import { expect, test } from 'vitest'
import type { Brief } from '../../../src/brief/brief.ts'
import { changeBlocks } from '../../../src/deliver/cards/change-card.ts'
import { damArticles, damBrief, disputeOf, factOf } from '../../rigs/brief-builder.ts'
import { textOf } from '../shown.ts'

const TOGETHER = factOf('Mayor Ida Moll confirmed the crack.', ['herald:0', 'fjord:0'])

/** The dam, told last by the Fjordposten. */
const diff = (change: Partial<Brief>, last = 'fjord'): string => {
  const articles = damArticles()
  const ordered = [...articles.filter(({ id }) => id !== last), ...articles.filter(({ id }) => id === last)]
  const brief = damBrief({ facts: [], singleSource: [], disputes: [], untranslated: [], ...change })
  return textOf(changeBlocks({ story: { id: 'K4M', articles: ordered }, brief }))
}

test('what only the last article says is new', () => {
  const text = diff({
    facts: [factOf('It broke.', ['herald:0', 'danau:0'])],
    singleSource: [factOf('Nobody was hurt.', ['fjord:1'], { wording: 'translation' })],
  })
  expect(text).toBe(
    [
      'Latest: Crack found in Sorvo dam',
      'The last article to join is [4] Fjordposten NO',
      'Found in this article alone',
      'Nobody was hurt. (translated) [4]',
      'Compared with the 4 earlier articles of story K4M',
    ].join('\n'),
  )
})

test('what one origin alone said before is confirmed by another', () => {
  expect(diff({ facts: [TOGETHER] })).toContain(
    'It confirms what one origin alone said before\nMayor Ida Moll',
  )
})

test.for([
  ['two origins said it before', { facts: [factOf('It broke.', ['herald:0', 'danau:0', 'fjord:0'])] }],
  ['it shares text with the one that did', { facts: [TOGETHER], origins: [['herald', 'fjord'], ['danau']] }],
  ['it says it only in part', { facts: [{ ...TOGETHER, inPart: TOGETHER.citations }] }],
] as const)('nothing is confirmed when %s', ([, change]) => {
  expect(diff(change)).toContain('It adds nothing to what the others say.')
})

test('an outlet does not confirm what it said before itself', () => {
  const { sources } = damBrief()
  const own = sources.map((row) => (row.articleId === 'fjord' ? { ...row, outlet: 'lake herald' } : row))
  expect(diff({ facts: [TOGETHER], sources: own })).toContain('It adds nothing to what the others say.')
})

test('a copy is said to be one', () => {
  const text = diff({ origins: [['herald', 'fjord'], ['danau'], ['seeblatt'], ['homoi']] })
  expect(text).toContain('It shares text with [1]: 1 origin.')
})

test('a side that only the last article takes is a new difference', () => {
  const sides = [
    ['1,300', 'Lake Herald', ['herald:1']],
    ['900', 'Fjordposten', ['fjord:1']],
  ] as const
  expect(diff({ disputes: [disputeOf('How many?', sides)] })).toContain(
    'It differs from the others\nHow many? 1,300 (Lake Herald) [1]; 900 (Fjordposten) [4]',
  )
  expect(diff({ disputes: [disputeOf('How many?', sides)] }, 'danau')).not.toContain('How many?')
})

test('what an untranslated article adds cannot be told, and that is said', () => {
  expect(diff({ untranslated: ['homoi'] }, 'homoi')).toContain(
    'It is not translated, so what it adds cannot be told.',
  )
})

test('one article has nothing to be compared with', () => {
  const story = { id: 'K4M', articles: damArticles().slice(0, 1) }
  expect(textOf(changeBlocks({ story, brief: damBrief() }))).toContain('nothing earlier to compare it with')
})
