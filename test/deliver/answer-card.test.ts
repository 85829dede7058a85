import { expect, test } from 'vitest'
import type { Answer } from '../../src/answer/answer.ts'
import { answerBlocks } from '../../src/deliver/answer-card.ts'
import { block } from '../../src/deliver/card.ts'
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

test('the question, the verdict, what each side says, the whole sentences, and who addresses it', () => {
  expect(
    shownOf({
      verdict: 'differ',
      text: `**How many left?** The sources differ.
**1,300, according to Lake Herald.** Some 1,300 people left [1].

**900, according to Danau Pos.** About 900 [3].
> [1] EN · “Some 1,300 …”
-# 2 of 5 sources address this`,
      citations: [refTo('herald:1'), refTo('danau:1')],
      addressedBy: ['herald', 'danau'],
      silent: ['homoi', 'seeblatt', 'fjord'],
    }),
  ).toEqual([
    'How many left?',
    'The sources differ.',
    '1,300, according to Lake Herald. Some 1,300 people left [1].',
    '900, according to Danau Pos. About 900 [3].',
    '[1] Lake Herald EN  “Some 1,300 people left their homes.”',
    '[3] Danau Pos ID  “Sekitar 900 orang mengungsi.”',
    'About 900 people fled. (translated)',
    '2 of 5 sources address this · not found in [2] [4] · [5] not translated, so not compared · story K4M',
  ])
})

test('the marks of the text become bold, italic and items, and nothing else', () => {
  const text = '**Q?** On 2 * 3 questions.\n- *How many?* **900**: Danau Pos\n# no_heading **'
  const answer: Answer = { verdict: 'differ', text, citations: [], addressedBy: [], silent: [] }
  expect(answerBlocks(answer, damBrief(), []).slice(0, -1)).toEqual([
    block('headline', 'Q?'),
    block('paragraph', { bold: 'On 2 * 3 questions.' }),
    block('side', { italic: 'How many?' }, ' ', { bold: '900' }, ': Danau Pos'),
    block('paragraph', '# no_heading **'),
  ])
})

test('what the sources do not say: the nearest thing they do say stands under its line', () => {
  const silent = damBrief().sources.map(({ articleId }) => articleId)
  const text = '**Who built it?** The sources do not say.\nClosest: one source says: Nobody was hurt [4].'
  expect(shownOf({ verdict: 'not-said', text, closest: refTo('fjord:1'), silent })).toEqual([
    'Who built it?',
    'The sources do not say.',
    'Closest: one source says: Nobody was hurt [4].',
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
  expect(shownOf({ closest: refTo('fjord:1') }).join()).not.toContain('Ingen kom')
})

test.for([
  {
    addressedBy: ['herald'],
    silent: ['danau'],
    line: '1 of 5 sources addresses this · not found in [3] · story K4M',
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

test('six sentences are shown at the most', () => {
  const citations = ['herald:0', 'herald:1', 'homoi:0', 'homoi:1', 'fjord:0', 'fjord:1', 'danau:0'].map(refTo)
  expect(shownOf({ citations }).filter((line) => /^\[\d\]/.test(line))).toHaveLength(6)
})
