import { expect, test } from 'vitest'
import { foreignLines } from '../../src/article/foreign.ts'
import type { LanguageDetector } from '../../src/article/language.ts'
import { paragraphsOf } from '../../src/article/paragraphs.ts'

const LINE = 'Alpha bravo charlie delta echo foxtrot golf hotel india juliett kilo.'
const OTHER = 'Uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece.'
const TEXT = [LINE, LINE.replace('Alpha', 'Lima'), OTHER, LINE.replace('Alpha', 'Mike')].join('\n')

/** Says that lines with "dos" are in this language, and others in English. */
const saying = (language: string, probability: number): LanguageDetector => ({
  detect: () => 'en',
  probability: (text) =>
    text.includes('dos') ? { language, probability } : { language: 'en', probability: 1 },
})

const found = (detector: LanguageDetector, text = TEXT, language = 'en') => {
  const paragraphs = paragraphsOf(text)
  return [
    ...foreignLines(
      paragraphs,
      paragraphs.map(() => undefined),
      language,
      detector,
    ),
  ]
}

test('a line is foreign when the detector is certain', () => {
  expect(found(saying('es', 0.99))).toEqual([[2, 'es']])
  expect(found(saying('es', 0.989))).toEqual([])
})

test('a language in which no notice is met is a misreading of names', () => {
  expect(found(saying('la', 1))).toEqual([])
})

test('a sister language is not told apart', () => {
  expect(found(saying('es', 1), TEXT, 'pt')).toEqual([])
})

test('in a text of unknown language no line is foreign', () => {
  expect(found(saying('es', 1), TEXT, 'und')).toEqual([])
})

test('a line made of the common words of its text is its own', () => {
  const own = `${TEXT}\nAlpha bravo charlie delta echo foxtrot golf hotel india juliett dos.`
  expect(found(saying('es', 1), own)).toEqual([[2, 'es']])
})
