import { expect, test } from 'vitest'
import { languageCode, nearLanguage } from '../../src/deliver/language-name.ts'
import { distance, nearWord } from '../../src/deliver/near-word.ts'

test.for([
  ['German', 'de'],
  [' german ', 'de'],
  ['DE', 'de'],
  ['de-AT', 'de'],
  ['Norwegian', 'nb'],
  ['no', 'nb'],
  ['nn', 'nb'],
  ['Indonesian', 'id'],
  ['Hebrew', 'he'],
  ['Vietnamese', 'vi'],
  ['Filipino', 'tl'],
] as const)('"%s" is the language %s', ([word, code]) => {
  expect(languageCode(word)).toBe(code)
})

test.for(['xx', 'Klingonese', '', 'd', 'iw'])('"%s" is no language', (word) => {
  expect(languageCode(word)).toBeUndefined()
})

test('a language that was mistyped is recognised', () => {
  expect(nearLanguage('Germn')).toBe('german')
  expect(nearLanguage('qqqqqq')).toBeUndefined()
})

test.for([
  ['ask', 'ask', 0],
  ['aks', 'ask', 1],
  ['as', 'ask', 1],
  ['askk', 'ask', 1],
  ['bsk', 'ask', 1],
  ['', 'ask', 3],
  ['timelnie', 'timeline', 1],
] as const)('from "%s" to "%s" there are %i slips', ([typed, meant, slips]) => {
  expect(distance(typed, meant)).toBe(slips)
})

test.for([
  ['aks', 'ask'],
  ['EVIDNCE', 'evidence'],
  ['disput', 'disputes'],
  ['weather', undefined],
  ['a', undefined],
] as const)('who types "%s" means %s', ([typed, meant]) => {
  expect(nearWord(typed, ['ask', 'evidence', 'disputes'])).toBe(meant)
})
