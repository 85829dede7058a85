import { describe, expect, test } from 'vitest'
import { articleOf, ask, FERRY } from './answer-tools.ts'

describe('an answer', () => {
  test.each([
    ['How long did the rescue last?', 'four hours', 'harbour'],
    ['When was the Lumina built?', '1998', 'gazette'],
    ['How much did Norline pay for the ship?', '40 million euros', 'gazette'],
    ['How many crew members were on board?', '31', 'kyst'],
    ['Who praised the crew?', 'Clara Obi', 'harbour'],
  ])('gives the shortest words: %s', (question, short, articleId) => {
    const answer = ask(question, FERRY)
    expect(answer.verdict).toBe('answer')
    expect(answer.short).toContain(short)
    expect(answer.citations[0]?.articleId).toBe(articleId)
  })

  test('opens with the question and the verdict, cites by number, and says who is silent', () => {
    const { text, addressedBy, silent } = ask('How long did the rescue last?', FERRY)
    expect(text).toMatch(/^\*\*How long did the rescue last\?\*\* Four hours\.\n/)
    expect(text).toContain('> [1] EN · “The rescue lasted four hours.”')
    expect(text).toMatch(/-# 1 of 3 sources address this · not found in \[2\] and \[3\] · story 9X$/)
    expect({ addressedBy, silent }).toEqual({ addressedBy: ['harbour'], silent: ['gazette', 'kyst'] })
  })

  test('says yes only where the sentence says so, and no where it denies', () => {
    expect(ask('Did Obi praise the crew?', FERRY).short).toBe('Yes')
    expect(ask('Has Obi met the families?', FERRY).short).toBe('No')
    expect(ask('Did Obi visit Castleby?', FERRY).verdict).toBe('not-said')
  })

  test('gives a reason only where one is given', () => {
    expect(ask('Why did the steering fail?', FERRY).text).toContain('hydraulic pipe burst')
    expect(ask('Why did Obi praise the crew?', FERRY).short).toBeUndefined()
  })

  test('takes plans for an answer to what will happen, and to nothing else', () => {
    expect(ask('When will Obi visit Castleby?', FERRY).short).toContain('Tuesday')
    expect(ask('When did Obi visit Castleby?', FERRY).verdict).not.toBe('answer')
  })

  test('a date without a year is no answer to "which year"', () => {
    const article = articleOf('a', 'en', ['The bridge at Tolm was closed on Friday after cracks were found.'])
    expect(ask('When was the bridge closed?', [article]).short).toContain('Friday')
    expect(ask('In which year was the bridge closed?', [article]).verdict).toBe('not-said')
  })

  test('the words of a second party are no answer', () => {
    const article = articleOf('a', 'en', [
      'Rosa Quint took 51 per cent of the vote and the incumbent, Paul Strand, 49 per cent.',
      'Strand congratulated Quint on Sunday.',
    ])
    expect(ask('What share of the vote did Strand take?', [article]).short).toBe('49 per cent')
    expect(ask('When did Quint congratulate Strand?', [article]).verdict).toBe('not-said')
  })
})

describe('an abstention', () => {
  test.each([
    'How many people were injured?',
    'What did Obi say about taxes?',
    'Who won the match?',
    'How old is Captain Dahl?',
    'Why did the minister resign?',
    'Did Norline apologise?',
    'When was Castleby founded?',
    'How many people were killed in Oslo?',
    'Should I take the ferry?',
  ])('follows where no source says it: %s', (question) => {
    const answer = ask(question, FERRY)
    expect(['not-said', 'premise']).toContain(answer.verdict)
    expect(answer.short).toBeUndefined()
    expect(answer.citations).toEqual([])
  })

  test('names the nearest thing that the sources say', () => {
    const answer = ask('How much did the rescue cost?', FERRY)
    expect(answer.text).toContain('The sources do not say.')
    expect(answer.text).toContain('Closest: one source says: The rescue lasted four hours [1].')
    expect(answer.closest).toEqual({ articleId: 'harbour', sentence: 2 })
  })

  test('has nothing near to tell of another world', () => {
    expect(ask('Who wrote the opera?', FERRY).closest).toBeUndefined()
    expect(ask('', FERRY).verdict).toBe('not-said')
    expect(ask('Who?', []).verdict).toBe('not-said')
  })
})

describe('other languages', () => {
  test.each([
    ['Wie lange dauerte die Rettung?', 'four hours'],
    ['Hvor lenge varte redningen?', 'four hours'],
    ['¿Cuánto duró el rescate?', 'four hours'],
    ['Combien de temps a duré le sauvetage ?', 'four hours'],
    ['救援持续了多久？', 'four hours'],
    ['Сколько длилось спасение?', 'four hours'],
  ])('%s', (question, short) => {
    expect(ask(question, FERRY).short).toContain(short)
  })

  test('a sentence without English answers who asks in its language, in its own words', () => {
    const answer = ask('Hva hadde værtjenesten varslet?', FERRY)
    expect(answer.citations).toEqual([{ articleId: 'kyst', sentence: 1 }])
    expect(answer.text).toContain(
      '(NB, not translated) “Værtjenesten hadde varslet kraftig vind hele natten.”',
    )
    expect(ask('What had the weather service forecast?', FERRY).verdict).toBe('not-said')
  })
})

describe('typing errors', () => {
  test('names of the story are found all the same', () => {
    expect(ask('did obbi praise the crew', FERRY).short).toBe('Yes')
    expect(ask('wich minister praised the crew', FERRY).text).toContain('Clara Obi')
  })

  test('another name is not a misspelling', () => {
    expect(ask('Did Orban praise the crew?', FERRY).verdict).toBe('not-said')
  })
})

test('the text is never longer than a message of ours', () => {
  const long = `The council of Marrow voted on Monday to rebuild the harbour wall, ${'which stood for ages, '.repeat(80)}it said.`
  const article = articleOf('a', 'en', [long])
  const { text } = ask(`When did the council vote ${'to rebuild the wall '.repeat(40)}?`, [article])
  expect(text.length).toBeLessThanOrEqual(900)
  expect(
    ask('When did the council vote to rebuild the harbour wall?', [article]).text.length,
  ).toBeLessThanOrEqual(900)
})
