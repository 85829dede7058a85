import { expect, test } from 'vitest'
import type { Answer } from '../../src/answer/answer.ts'
import { answerBlocks } from '../../src/deliver/answer-card.ts'
import { damArticles, damBrief, refTo } from '../rigs/brief-builder.ts'
import { linesOf } from './shown.ts'

const shownOf = (change: Partial<Answer>) => {
  const answer: Answer = {
    verdict: 'answer',
    text: 'On Monday [1].',
    citations: [],
    addressedBy: [],
    silent: [],
    ...change,
  }
  return linesOf(answerBlocks(answer, damBrief(), damArticles()))
}

test('the verdict comes first, then its sentences, then how many sources address it', () => {
  expect(
    shownOf({
      verdict: 'differ',
      text: 'The sources differ.\n\n1,300, according to Lake Herald [1].\n900, according to Danau Pos [3].\n',
      citations: [refTo('herald:1'), refTo('danau:1')],
      addressedBy: ['herald', 'danau'],
      silent: ['homoi', 'seeblatt', 'fjord'],
    }),
  ).toEqual([
    'The sources differ.',
    '1,300, according to Lake Herald [1].',
    '900, according to Danau Pos [3].',
    '[1] Lake Herald EN  “Some 1,300 people left their homes.”',
    '[3] Danau Pos ID  “Sekitar 900 orang mengungsi.”',
    'About 900 people fled. (translated)',
    '2 of 5 sources address this · [2] [4] [5] do not · story K4M',
  ])
})

test('what the sources do not say is not passed off by the nearest thing they say', () => {
  const silent = damBrief().sources.map(({ articleId }) => articleId)
  const closest = refTo('fjord:1')
  expect(shownOf({ verdict: 'not-said', text: 'The sources do not say.', closest, silent })).toEqual([
    'The sources do not say.',
    'The closest they say:',
    '[4] Fjordposten NO  “Ingen kom til skade.”',
    'Nobody was hurt. (translated)',
    'Searched 5 articles · story K4M',
  ])
  expect(shownOf({ verdict: 'not-said', text: 'The sources do not say.', silent })).toEqual([
    'The sources do not say.',
    'Searched 5 articles · story K4M',
  ])
})

test('an answer shows no nearest thing', () => {
  expect(shownOf({ closest: refTo('fjord:1') }).join()).not.toContain('closest')
})

test.for([
  {
    addressedBy: ['herald'],
    silent: ['danau'],
    line: '1 of 5 sources addresses this · [3] does not · story K4M',
  },
  { addressedBy: ['herald', 'danau'], silent: [], line: '2 of 5 sources address this · story K4M' },
  {
    addressedBy: ['herald'],
    silent: Array(7).fill('danau'),
    line: '1 of 5 sources addresses this · story K4M',
  },
])('$addressedBy against $silent: $line', ({ addressedBy, silent, line }) => {
  expect(shownOf({ addressedBy, silent }).at(-1)).toBe(line)
})

test('four sentences are shown at the most', () => {
  const citations = ['herald:0', 'herald:1', 'homoi:0', 'homoi:1', 'fjord:0'].map(refTo)
  expect(shownOf({ citations }).filter((line) => /^\[\d\]/.test(line))).toHaveLength(4)
})
