import { describe, expect, test } from 'vitest'
import { sideOf } from '../../src/answer/passage.ts'
import { valueAt, valuesConflict } from '../../src/answer/values.ts'
import { anchorsOf } from '../../src/article/anchor/extract.ts'
import type { Dispute } from '../../src/brief/brief.ts'
import { articleOf, ask, FERRY, names } from './answer-tools.ts'

const TALKS = [
  articleOf('one', 'en', [
    'Mira Holt and Jan Feld discussed fishing quotas in Brim on Monday, the ministry said.',
  ]),
  articleOf('two', 'en', ['Fishing quotas were not mentioned in the published part of the meeting in Brim.']),
]

const QUOTAS: Dispute = {
  kind: 'mention',
  question: 'Were fishing quotas discussed?',
  sides: [
    {
      who: 'the ministry',
      answer: 'yes',
      text: 'Mira Holt and Jan Feld discussed fishing quotas in Brim on Monday, the ministry said.',
      citations: [{ articleId: 'one', sentence: 0 }],
      wording: 'source',
    },
    {
      who: 'two',
      answer: 'not in the published part of the meeting',
      text: 'Fishing quotas were not mentioned in the published part of the meeting in Brim.',
      citations: [{ articleId: 'two', sentence: 0 }],
      wording: 'source',
    },
  ],
  note: 'Both can hold: the denial is limited to what was said in the published part of the meeting.',
}

describe('a dispute of the story', () => {
  test('is the answer to a question about it, with both sides and the limit', () => {
    const answer = ask('Were fishing quotas discussed?', TALKS, [QUOTAS])
    expect(answer.verdict).toBe('differ')
    expect(answer.text).toMatch(/^\*\*Were fishing quotas discussed\?\*\* The sources differ\.\n/)
    expect(answer.text).toContain('**Yes, according to the ministry.**')
    expect(answer.text).toContain('Both can hold')
    expect(answer.citations.map(({ articleId }) => articleId)).toEqual(['one', 'two'])
  })

  test.each([
    'Was it discussed?',
    'Were tariffs discussed?',
    'Did Holt talk to Feld?',
    'When did Holt and Feld meet?',
  ])('is no answer to another question: %s', (question) => {
    expect(ask(question, TALKS, [QUOTAS]).verdict).not.toBe('differ')
  })

  test('all of them answer what the sources disagree on', () => {
    const answer = ask('What do the sources disagree on?', TALKS, [QUOTAS])
    expect(answer.text).toContain('- *Were fishing quotas discussed?* Yes: the ministry [1]')
    expect(ask('Worin widersprechen sich die Quellen?', TALKS, [QUOTAS]).verdict).toBe('differ')
    expect(ask('What do the sources disagree on?', TALKS).verdict).toBe('not-said')
  })
})

describe('two answers that cannot both hold', () => {
  test('are both shown', () => {
    const answer = ask('How many passengers were taken ashore?', FERRY)
    expect(answer.verdict).toBe('differ')
    expect(answer.text).toContain('**212.**')
    expect(answer.text).toContain('**230.**')
    expect(answer.addressedBy).toEqual(['harbour', 'gazette'])
  })

  test('a weekday beside a date, and a rounded value, are one answer', () => {
    expect(ask('When did the Lumina run aground?', FERRY).verdict).toBe('answer')
    const turnout = [
      articleOf('a', 'en', ['Turnout in the Brim referendum was 61.3 per cent.']),
      articleOf('b', 'en', ['Turnout in the Brim referendum was 61 per cent.']),
    ]
    expect(ask('What was the turnout in the referendum?', turnout).verdict).toBe('answer')
  })

  test('an older figure is no second answer', () => {
    const articles = [
      articleOf('a', 'en', ['The storm killed 14 people in Tarn, the police said.']),
      articleOf('b', 'en', [
        'Earlier the police had put the number of people killed by the storm in Tarn at 9.',
      ]),
    ]
    const answer = ask('How many people did the storm kill?', articles)
    expect(answer.verdict).toBe('answer')
    expect(answer.short).toBe('14')
  })

  test('a yes and a no', () => {
    const articles = [
      articleOf('a', 'en', ['The north tower of the Aldo mill collapsed, the fire service said.']),
      articleOf('b', 'en', ['The mayor of Lind denied that the north tower of the Aldo mill had collapsed.']),
    ]
    const answer = ask('Did the north tower of the mill collapse?', articles)
    expect(answer.verdict).toBe('differ')
    expect(answer.short).toBe('The sources differ: Yes; No')
  })
})

test('values compared by meaning', () => {
  const value = (text: string) => {
    const side = sideOf(text, 'en', anchorsOf(text, 'en', names))
    return valueAt({ start: 0, end: text.length }, side, 'how-many')
  }
  expect(valuesConflict(value('61.3 per cent'), value('58 per cent'))).toBe(true)
  expect(valuesConflict(value('61.3 per cent'), value('61 per cent'))).toBe(false)
  expect(valuesConflict(value('more than 40 people'), value('43 people'))).toBe(false)
})

describe('a premise that does not hold', () => {
  test('is corrected where a source denies it', () => {
    const article = articleOf('a', 'en', ['Kaya Brandt has not resigned, her office in Melk said on Friday.'])
    const answer = ask('Why has Brandt resigned?', [article])
    expect(answer.verdict).toBe('premise')
    expect(answer.short).toMatch(/^Not according to the sources\. Kaya Brandt has not resigned/)
  })

  test('is corrected where a source gives another figure', () => {
    const article = articleOf('a', 'en', ['The landslide at Corvo destroyed 12 houses on Sunday.'])
    const answer = ask('Why did the landslide destroy 30 houses?', [article])
    expect(answer.verdict).toBe('premise')
    expect(answer.text).toContain('The sources say 12, not 30.')
  })

  test('nobody speaks of it: said so, with nothing invented', () => {
    const answer = ask('Why did Clara Obi close the harbour of Castleby?', FERRY)
    expect(answer.verdict).toBe('premise')
    expect(answer.text).toContain('No source says that this happened.')
    expect(answer.short).toBeUndefined()
  })
})
