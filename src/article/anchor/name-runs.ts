/**
 * Rows of capitalised words that may be one name. Pure.
 */
import { isFunctionWordOf } from './function-words.ts'
import { hasBareGenitive } from './name-endings.ts'
import { looksLikeGermanNoun, type Run, startsSentence } from './name-judgement.ts'
import { isTitle } from './titles.ts'
import { isCapitalised, touches, type Word } from './words.ts'

/** Small words inside a name, only between two capitalised ones. */
const CONNECTORS = new Set(
  'of de da do dos das di del della der den van von zu bin ibn ben al el la le du & y'.split(' '),
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

/** A Scandinavian noun with its article, which no first name looks like: "Uværet Fred". */
const NEUTER = /^\p{L}{4,}(?:et|ene)$/u

/** "The" at the start of a sentence is no part of the name behind it. */
const isOpeningWord = (words: readonly Word[], at: number, language: string): boolean => {
  const word = words[at]
  if (word?.kind !== 'word' || !startsSentence(words, at)) return false
  return (
    isFunctionWordOf(word.lower, language) || (/^(nb|nn|da|sv)$/.test(language) && NEUTER.test(word.lower))
  )
}

const isTitleAt = (words: readonly Word[], at: number, language: string): boolean => {
  const word = words[at]
  return word !== undefined && word.kind === 'word' && isTitle(word.lower, words[at + 1]?.lower, language)
}

/** True when a known name touches the run: what is left of "Kremlin Yuri Ushakov" after "Kremlin". */
const beside = (covered: readonly boolean[], words: readonly Word[], from: number, next: number): boolean =>
  (covered[from - 1] === true && isCapitalised(words[from - 1] as Word)) ||
  (covered[next] === true && isCapitalised(words[next] as Word))

function runEnd(words: readonly Word[], from: number, language: string, covered: readonly boolean[]): number {
  const belongs = (at: number): boolean => {
    const word = words[at]
    return (
      word !== undefined &&
      word.kind === 'word' &&
      !covered[at] &&
      isCapitalised(word) &&
      !isTitleAt(words, at, language) &&
      !(language === 'de' && looksLikeGermanNoun(word.lower))
    )
  }
  if (!belongs(from)) return from
  let next = from + 1
  if (isGenitiveAcronym(words[from], language)) return next
  for (
    let more = continuation(words, next, language, belongs);
    more > next;
    more = continuation(words, next, language, belongs)
  )
    next = more
  return withNumber(words, next, covered, from)
}

/** "CNNs reporter" in languages whose genitive has no apostrophe: the name ends with the acronym. */
const isGenitiveAcronym = (word: Word | undefined, language: string): boolean =>
  hasBareGenitive(language) && /^\p{Lu}{2,}s$/u.test(word?.text ?? '')

/** The index behind one more part of the name: a word, an initial, a hyphen or a connector and a word. */
function continuation(
  words: readonly Word[],
  at: number,
  language: string,
  belongs: (at: number) => boolean,
): number {
  if (belongs(at)) return at + 1
  const word = words[at]
  if (!word) return at
  const isInitial = word.lower === '.' && words[at - 1]?.text.length === 1
  if (isInitial && belongs(at + 1)) return at + 2
  const joins =
    (word.lower === '-' || word.lower === "'") && touches(words[at - 1], word) && touches(word, words[at + 1])
  if (joins && belongs(at + 1)) return at + 2
  // Between German nouns von is a preposition (Grundlage von Prinzipien).
  if (language === 'de') return at
  for (let count = 1; count <= MAX_CONNECTORS; count++) {
    if (!CONNECTORS.has(words[at + count - 1]?.lower ?? '')) return at
    if (belongs(at + count)) return at + count + 1
  }
  return at
}

/** "Siberia 2", "Article 5": a short number behind a name of two words or more. */
function withNumber(words: readonly Word[], next: number, covered: readonly boolean[], from: number): number {
  const number = words[next]
  const fits =
    number?.kind === 'number' && /^\d{1,3}$/.test(number.lower) && !covered[next] && next - from >= 2
  return fits ? next + 1 : next
}
