/**
 * Rows of capitalised words that may be one name. Pure.
 */
import { isFunctionWordOf } from './function-words.ts'
import { hasBareGenitive } from './name-endings.ts'
import { isDefiniteNoun, looksLikeGermanNoun } from './name-habits.ts'
import { type Run, startsSentence } from './name-judgement.ts'
import { isTitle } from './titles.ts'
import { isAt, isCapitalised, touches, type Word } from './words.ts'

/** Small words inside a name, only between two capitalised ones. */
const CONNECTORS = new Set(
  'of de da do dos das di del della der den van von zu bin ibn ben al el la le du &'.split(' '),
)
const MAX_CONNECTORS = 2

/** Runs of uncovered capitalised words; titles break them and say so. */
export function joinedNames(words: readonly Word[], language: string, covered: readonly boolean[]): Run[] {
  const runs: Run[] = []
  let titled = false
  for (let at = 0; at < words.length; ) {
    if (isTitleAt(words, at, language)) {
      titled = true
      at++
      continue
    }
    if (isOpeningWord(words, at, language)) {
      at++
      continue
    }
    const next = runEnd(words, at, language, covered)
    if (next > at) runs.push({ from: at, next, titled, beside: beside(covered, words, at, next) })
    if (next > at || words[at]?.kind === 'word') titled = false
    at = Math.max(next, at + 1)
  }
  return runs
}

/** "The" at the start of a sentence is no part of the name behind it. */
const isOpeningWord = (words: readonly Word[], at: number, language: string): boolean => {
  const word = words[at]
  if (word?.kind !== 'word' || !startsSentence(words, at)) return false
  return isFunctionWordOf(word.lower, language) || isDefiniteNoun(word, language)
}

const isTitleAt = (words: readonly Word[], at: number, language: string): boolean => {
  const word = words[at]
  return word !== undefined && word.kind === 'word' && isTitle(word.lower, words[at + 1]?.lower, language)
}

/** True when a known name touches the run: what is left of "Rome Maria Lindqvist" after "Rome". */
const beside = (covered: readonly boolean[], words: readonly Word[], from: number, next: number): boolean =>
  (covered[from - 1] === true && isCapitalised(words[from - 1] as Word)) ||
  (covered[next] === true && isCapitalised(words[next] as Word))

type Belongs = (at: number) => boolean

/** Does the word at a place belong to an unknown name? */
const belonging =
  (words: readonly Word[], language: string, covered: readonly boolean[]): Belongs =>
  (at) => {
    const word = words[at]
    if (word?.kind !== 'word' || covered[at] || !isCapitalised(word) || isTitleAt(words, at, language))
      return false
    return language !== 'de' || !looksLikeGermanNoun(word.lower)
  }

function runEnd(words: readonly Word[], from: number, language: string, covered: readonly boolean[]): number {
  const belongs = belonging(words, language, covered)
  if (!belongs(from)) return from
  let [next, more] = [from, from + 1]
  while (more > next) {
    next = more
    more = isGenitiveAcronym(words[next - 1], language) ? next : continuation(words, next, language, belongs)
  }
  return withNumber(words, next, covered, from)
}

/** "MDZs leder" in languages whose genitive has no apostrophe: the name ends with the acronym. */
const isGenitiveAcronym = (word: Word | undefined, language: string): boolean =>
  hasBareGenitive(language) && /^\p{Lu}{2,}s$/u.test(word?.text ?? '')

/** The index behind one more part of the name: a word, an initial, a hyphen or connectors and a word. */
function continuation(words: readonly Word[], at: number, language: string, belongs: Belongs): number {
  if (belongs(at)) return at + 1
  if (joins(words, at) && belongs(at + 1)) return at + 2
  // Between German nouns von is a preposition ("auf Grundlage von Verträgen").
  const reach = language === 'de' ? 0 : MAX_CONNECTORS
  for (let count = 1; count <= reach && CONNECTORS.has(words[at + count - 1]?.lower ?? ''); count++)
    if (belongs(at + count)) return at + count + 1
  return at
}

/** The full stop of an initial, or a hyphen or apostrophe inside a name. */
function joins(words: readonly Word[], at: number): boolean {
  if (isAt(words, at, /^[.]$/)) return words[at - 1]?.text.length === 1
  return isAt(words, at, /^[-']$/) && touches(words[at - 1], words[at]) && touches(words[at], words[at + 1])
}

/** "Apollo Park 2": a short number behind a name of two words or more. */
function withNumber(words: readonly Word[], next: number, covered: readonly boolean[], from: number): number {
  const number = words[next]
  const fits =
    number?.kind === 'number' && /^\d{1,3}$/.test(number.lower) && !covered[next] && next - from >= 2
  return fits ? next + 1 : next
}
