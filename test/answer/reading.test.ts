import { describe, expect, test } from 'vitest'
import { readQuestion } from '../../src/answer/question.ts'
import { editDistance, isCarelessName, isMisspelling } from '../../src/answer/spelling.ts'
import { tokensOf } from '../../src/answer/tokens.ts'
import { names } from './answer-tools.ts'

const read = (text: string, nearby: readonly string[] = ['en']) => readQuestion(text, names, nearby)

describe('the kind of a question', () => {
  test.each([
    ['Who signed the treaty?', 'en', 'who'],
    ['In what year was it signed?', 'en', 'when'],
    ['When heated, what does it turn into?', 'en', 'what'],
    ['What was the price of the ticket?', 'en', 'how-much'],
    ['What did the mayor say about rents?', 'en', 'said'],
    ['Did the man who fell survive?', 'en', 'yes-no'],
    ['Where do the outlets contradict each other, what do the sources disagree on?', 'en', 'disagree'],
    ['Berapa lama rapat itu berlangsung?', 'id', 'how-long'],
    ['Wie viele Menschen wurden verletzt?', 'de', 'how-many'],
    ['Có bao nhiêu người chết?', 'vi', 'how-many'],
    ['Hvor mange ble skadet?', 'nb', 'how-many'],
    ['Pourquoi le ministre a-t-il démissionné ?', 'fr', 'why'],
    ['¿Quién ganó las elecciones?', 'es', 'who'],
    ['Quanto è durata la partita?', 'it', 'how-long'],
    ['Quando começou o incêndio?', 'pt', 'when'],
    ['Waarom staakten de arbeiders?', 'nl', 'why'],
    ['Vem vann matchen?', 'sv', 'who'],
    ['Hvornår begyndte strejken?', 'da', 'when'],
    ['Кто выиграл матч?', 'ru', 'who'],
    ['Depremde kaç kişi öldü?', 'tr', 'how-many'],
    ['谁赢得了选举？', 'zh', 'who'],
    ['地震はいつ起きた？', 'ja', 'when'],
  ])('%s', (text, language, kind) => {
    expect({ language: read(text).language, kind: read(text).kind }).toEqual({ language, kind })
  })

  test('English is assumed where nothing tells', () => {
    expect(read('xyzzy 42', ['de', 'vi']).language).toBe('en')
  })
})

describe('spelling', () => {
  test('counts insertions, deletions, substitutions and swaps', () => {
    expect(editDistance('ferry', 'ferry', 2)).toBe(0)
    expect(editDistance('ferry', 'fery', 2)).toBe(1)
    expect(editDistance('ferry', 'frery', 2)).toBe(1)
    expect(editDistance('ferry', 'boats', 2)).toBe(3)
  })

  test('forgives long words more than short ones, and numbers never', () => {
    expect(isMisspelling('goverment', 'government')).toBe(true)
    expect(isMisspelling('iran', 'iraq')).toBe(false)
    expect(isMisspelling('12000', '12100')).toBe(false)
    expect(isCarelessName('zi', 'xi')).toBe(true)
    expect(isCarelessName('zi', 'obi')).toBe(false)
  })
})

describe('words', () => {
  const keys = (line: string, language = 'en') => tokensOf(line, language).map(({ key }) => key)

  test('a prefix that changes the meaning stays with its word', () => {
    expect(keys('the semi-final')).not.toContain('final')
    expect(keys('a French-German plan')).toContain('german')
  })

  test('elided articles are parted, contractions folded', () => {
    expect(keys("l'appel", 'fr')).toEqual(['l', 'appel'])
    expect(keys("didn't")).toEqual(keys('did'))
  })

  test('scripts without spaces give pairs of signs at their places', () => {
    const tokens = tokensOf('在北京举行', 'zh')
    expect(tokens.map(({ key }) => key)).toEqual(['在北', '北京', '京举', '举行'])
    expect(tokens[1]).toMatchObject({ start: 1, end: 3 })
  })
})
