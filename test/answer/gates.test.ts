/** Each sentence here speaks of nearly everything that is asked, and still is no answer. */
import { describe, expect, test } from 'vitest'
import { conceptsOf } from '../../src/answer/concepts.ts'
import { strengthIn } from '../../src/answer/mention.ts'
import { passagesOf } from '../../src/answer/passage.ts'
import { readQuestion } from '../../src/answer/question.ts'
import { storyWordsOf } from '../../src/answer/story-words.ts'
import { articleOf, ask, names } from './answer-tools.ts'

const one = (...said: string[]) => [articleOf('a', 'en', said)]

describe('no answer', () => {
  test('a name of the question that no source has', () => {
    const articles = one('The rescue of the ferry passengers by the coastguard lasted four hours.')
    expect(
      ask('How long did the rescue of the ferry passengers by the coastguard last?', articles).short,
    ).toBe('four hours')
    expect(
      ask('How long did the rescue of the ferry passengers by the coastguard in Bergen last?', articles)
        .verdict,
    ).toBe('not-said')
  })

  test('nothing but a name', () => {
    const articles = one('Transport minister Clara Obi praised the crew of the ferry.')
    expect(ask('What about Clara Obi?', articles).verdict).toBe('not-said')
  })

  test('what has happened, to a question about the future', () => {
    const articles = one('The ferry was repaired on Friday.')
    expect(ask('When was the ferry repaired?', articles).short).toContain('Friday')
    expect(ask('When will the ferry be repaired?', articles).verdict).toBe('not-said')
  })

  test('what did not happen', () => {
    const articles = one('The ferry did not leave Castleby on Friday.')
    expect(ask('When did the ferry leave Castleby?', articles).verdict).not.toBe('answer')
  })

  test('the one who was beaten, to whether he won', () => {
    const articles = one('The Rovers won the cup on Sunday by beating Norwell United in the final.')
    expect(ask('Did the Rovers win the cup?', articles).short).toBe('Yes')
    expect(ask('Did Norwell United win the cup?', articles).verdict).toBe('not-said')
  })

  test('two names that have changed places', () => {
    const articles = one('Olga Brandt accused Peter Weil in Basel on Monday.')
    expect(ask('When did Brandt accuse Weil?', articles).short).toContain('Monday')
    expect(ask('When did Weil accuse Brandt?', articles).verdict).toBe('not-said')
    const passive = one('Peter Weil was accused by Olga Brandt in Basel on Monday.')
    expect(ask('When did Brandt accuse Weil?', passive).short).toContain('Monday')
  })

  test('the length of another meeting', () => {
    const articles = one(
      'Anna Berg and Tom Lind met in Oslo on Monday, a week after Lind saw Karl Moe.',
      'Their meeting in the harbour office by the old crane lasted two hours.',
    )
    expect(
      ask('How long did the meeting of Berg and Lind in the harbour office by the crane last?', articles)
        .short,
    ).toBe('two hours')
    expect(
      ask('How long did the meeting of Berg and Moe in the harbour office by the crane last?', articles)
        .verdict,
    ).toBe('not-said')
  })

  test('a yes to what somebody else may have done', () => {
    const articles = one('Norline is the largest operator in Castleby.', 'The ferry was repaired.')
    expect(ask('Was the ferry repaired?', articles).short).toBe('Yes')
    expect(ask('Did Norline repair the ferry?', articles).short).not.toBe('Yes')
  })

  test('what may be, was planned or was threatened', () => {
    const articles = one('The club threatened to close the school on Monday.')
    expect(ask('When did the club close the school?', articles).verdict).not.toBe('answer')
  })

  test('a number that counts something else', () => {
    const articles = one('Of 40 villages in Tambor, the storm hit two, and the fire service sent 12 engines.')
    expect(ask('How many engines did the fire service send?', articles).short).toBe('12')
    expect(ask('How many helicopters did the fire service send?', articles).verdict).toBe('not-said')
  })
})

describe('which sentence answers', () => {
  test('the latest figure, not one that the sentence itself calls earlier', () => {
    const articles = [
      articleOf('a', 'en', ['Earlier, police said the storm killed 9 people in Tarn.']),
      articleOf('b', 'en', ['The storm killed 14 people in Tarn, police said.']),
    ]
    const answer = ask('How many people did the storm kill?', articles)
    expect(answer).toMatchObject({ verdict: 'answer', short: '14' })
  })

  test('the name that most articles give', () => {
    const articles = [
      articleOf('a', 'en', ['Clara Obi praised the crew.']),
      articleOf('b', 'en', ['Jon Rae praised the crew.']),
      articleOf('c', 'en', ['On Friday Jon Rae praised the crew.']),
    ]
    expect(ask('Who praised the crew?', articles).short).toBe('Jon Rae')
  })

  test('"the match" is the one the story is about', () => {
    const articles = one(
      'Tolm beat Marrow 2-1 in the match on Saturday.',
      'The crowd sang for hours.',
      'The Tolm league season opens with a match on 6 September.',
    )
    expect(ask('When was the match?', articles).short).toContain('Saturday')
  })
})

test('a word is not looked for inside a name', () => {
  const articles = one('Holt praised the United States.', 'Holt speaks in Brim.')
  const story = storyWordsOf(articles)
  const [, speak] = conceptsOf(readQuestion('Where did Holt speak?', names, []), story)
  const [praise, speaks] = articles.flatMap(passagesOf).map(({ sides }) => sides[0])
  expect(speak && praise && strengthIn(speak, praise)).toBe(0)
  expect(speak && speaks && strengthIn(speak, speaks)).toBe(1)
})
